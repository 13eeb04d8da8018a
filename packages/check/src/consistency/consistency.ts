/**
 * "Ten of the 15 (61%)", "rose by 2.2 points from 65.4 to 67.7", "12,000 votes to 11,000, a majority of 900": red only where
 * the sentence cannot agree with itself. Figures that the record can judge are left to it.
 */
import { fraction, toDecimal } from '@mandate/psephology';
import type { ClaimType } from '../answer.ts';
import { isAsserted } from '../events/asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from '../events/event.ts';
import { cueAt, isClauseMark, isFigure, wordAt } from '../frame/measure.ts';
import { measuresOf } from '../frame/measures.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { NumberTag } from '../tag/index.ts';
import { judge } from '../verify/judge.ts';
import { differenceOf, isBare, meets, percentOf, type Range, rangeOf, show } from './arithmetic.ts';
import { wrongMovements } from './movements.ts';

interface Clash {
	readonly type: ClaimType;
	readonly numbers: readonly number[];
	readonly from: number;
	readonly to: number;
	readonly text: string;
	/** A sum of the sentence's own that the record does not judge figure by figure. */
	readonly isOwn: boolean;
}

export function consistencyOf(input: EventInput): EventClaim[] {
	const { s } = input;
	const clashes = [...partsOfWholes(s), ...differences(s), ...scores(s), ...leads(input), ...movements(s)];
	return clashes.flatMap((clash) => {
		if (!isAsserted(s, s.numbers[clash.numbers[0]].from)) return [];
		if (!clash.isOwn && clash.numbers.some((index) => isJudged(input, index))) return [];
		return [
			{
				...NOTHING_NAMED,
				from: clash.from,
				to: clash.to,
				type: clash.type,
				verdict: 'contradicted',
				detail: 'inconsistent',
				workings: [{ text: clash.text, leaves: [] }],
				numbers: clash.numbers,
			},
		];
	});
}

/** Whether the record has something to say of the figure by itself. */
function isJudged({ s, mentions, context }: EventInput, index: number): boolean {
	if (context.scene.kind !== 'elections') return false;
	const measure = measuresOf(s, null)[index];
	return measure !== null && judge(s, index, measure, mentions, context) !== null;
}

function isCount(n: NumberTag | undefined): n is NumberTag {
	return n !== undefined && isFigure(n) && n.kind === 'count' && n.unit === 'none' && n.d === 1 && isBare(n);
}

function isPercent(n: NumberTag | undefined): n is NumberTag {
	return n !== undefined && isFigure(n) && n.unit === 'percent' && isBare(n);
}

/** "N of the M (p%)", "N of M, or p per cent", "N (p%) of M". */
function partsOfWholes(s: Sentence): Clash[] {
	const clashes: Clash[] = [];
	for (let i = 0; i + 2 < s.numbers.length; i++) {
		const [a, b, c] = [s.numbers[i], s.numbers[i + 1], s.numbers[i + 2]];
		const inOrder =
			isCount(a) && isCount(b) && isPercent(c) && isOf(s, a.to, b.from) && isApposed(s, b.to, c.from);
		const inMiddle =
			isCount(a) && isPercent(b) && isCount(c) && isApposed(s, a.to, b.from) && isOf(s, b.to, c.from);
		if (!inOrder && !inMiddle) continue;
		const [whole, part] = inOrder ? [b, c] : [c, b];
		if (whole.n <= 0 || a.n > whole.n) continue;
		const real = percentOf(rangeOf(a), rangeOf(whole));
		if (meets(real, rangeOf(part))) continue;
		clashes.push({
			type: 'ratio',
			numbers: [i, i + 1, i + 2],
			from: a.from,
			to: closing(s, c.to),
			text: `${a.n} ÷ ${whole.n} = ${toDecimal(fraction(a.n * 100, whole.n), 1)}%, not ${show(part)}%`,
			isOwn: true,
		});
	}
	return clashes;
}

function closing(s: Sentence, to: number): number {
	return s.tokens[to]?.word === ')' ? to + 1 : to;
}

/** "of", "of the", "out of", "of all", and after a bracket. */
function isOf(s: Sentence, from: number, to: number): boolean {
	if (to - from < 1 || to - from > 4) return false;
	let hasOf = false;
	for (let i = from; i < to; i++) {
		const word = wordAt(s, i);
		if (word === 'of') hasOf = true;
		else if (
			![')', 'the', 'out', 'its', 'their', 'all', 'our', 'his', 'her'].includes(word) &&
			s.nameAt[i] < 0
		)
			return false;
	}
	return hasOf;
}

/** An opening bracket, or a comma and "or", with at most a noun before it. */
function isApposed(s: Sentence, from: number, to: number): boolean {
	if (to - from < 1 || to - from > 4) return false;
	const last = wordAt(s, to - 1);
	if (last !== '(' && !(last === 'or' && wordAt(s, to - 2) === ',')) return false;
	for (let i = from; i < to - 2; i++) if (s.tokens[i].kind === 'mark') return false;
	return true;
}

const TYPES: Readonly<Record<string, ClaimType>> = {
	turnout: 'turnout',
	share: 'share_change',
	majority: 'majority_change',
	seats: 'seat_count',
	votes: 'vote_change',
};

/** "up 2.2 points, from 65.4 to 67.7", "rose by 1,200 from 5,000 to 6,200". */
function differences(s: Sentence): Clash[] {
	const clashes: Clash[] = [];
	for (let i = 0; i + 2 < s.numbers.length; i++) {
		for (const [d, a, b] of [
			[i, i + 1, i + 2],
			[i + 2, i, i + 1],
		]) {
			const [change, from, to] = [s.numbers[d], s.numbers[a], s.numbers[b]];
			if (
				![change, from, to].every((n) => isFigure(n) && n.kind === 'count' && n.unit !== 'money' && isBare(n))
			)
				continue;
			if (cueAt(s, from.from - 1) !== 'from' || cueAt(s, to.from - 1) !== 'to' || to.from - from.to > 3)
				continue;
			if (d === i ? !isChangeBefore(s, change, from) : !isChangeAfter(s, to, change)) continue;
			if (!sameUnits(change, from, to)) continue;
			const real = differenceOf(rangeOf(from), rangeOf(to));
			if (meets(real, rangeOf(change)) || isRelative(change, from, to)) continue;
			const first = Math.min(change.from, from.from - 1);
			const last = Math.max(change.to, to.to);
			clashes.push({
				type: TYPES[nounBefore(s, first)] ?? 'other',
				numbers: [d, a, b],
				from: first,
				to: last,
				text: `${show(to)} − ${show(from)} is not ${show(change)}`,
				isOwn: false,
			});
		}
	}
	return clashes;
}

function sameUnits(change: NumberTag, from: NumberTag, to: NumberTag): boolean {
	const isPart = (n: NumberTag): boolean => n.unit === 'percent' || n.unit === 'points' || n.decimals > 0;
	return isPart(change) === (isPart(to) || isPart(from));
}

/** A fall of a third from 60 to 40 is 33.3 per cent: a relative change agrees with itself too. */
function isRelative(change: NumberTag, from: NumberTag, to: NumberTag): boolean {
	if (change.unit !== 'percent' || from.n === 0) return false;
	const moved = differenceOf(rangeOf(from), rangeOf(to));
	return meets(percentOf(moved, rangeOf(from)), rangeOf(change));
}

function isChangeBefore(s: Sentence, change: NumberTag, from: NumberTag): boolean {
	if (from.from - change.to > 6) return false;
	for (let i = change.to; i < from.from; i++) if (isClauseMark(s, i)) return false;
	const before = cueAt(s, change.from - 1) === 'by' ? change.from - 2 : change.from - 1;
	const isMoved =
		['up', 'down', 'cut'].includes(cueAt(s, before)) || ['of', 'by'].includes(wordAt(s, change.from - 1));
	return (
		isMoved &&
		s.tokens
			.slice(Math.max(0, change.from - 4), from.from)
			.some((token) => token.cue === 'up' || token.cue === 'down' || token.cue === 'cut')
	);
}

function isChangeAfter(s: Sentence, to: NumberTag, change: NumberTag): boolean {
	if (change.from - to.to > 5 || s.tokens[to.to]?.word !== ',') return false;
	return (
		s.tokens
			.slice(to.to, change.from)
			.some((token) => ['rise', 'fall', 'increase', 'drop', 'gain', 'loss'].includes(token.word)) &&
		wordAt(s, change.from - 1) === 'of'
	);
}

function nounBefore(s: Sentence, at: number): string {
	for (let i = at; i >= 0; i--) {
		const cue = cueAt(s, i);
		if (cue === 'turnout' || cue === 'share' || cue === 'majority') return cue;
		if (cue === 'seat') return 'seats';
		if (cue === 'vote') return 'votes';
	}
	return '';
}

/** "grew from 78 in 2015 to 72 in 2017". */
function movements(s: Sentence): Clash[] {
	return wrongMovements(s).map(({ from, to, first, last, kind }) => ({
		type: MOVED[kind] ?? 'other',
		numbers: [first, last],
		from,
		to,
		text: `${show(s.numbers[first])} to ${show(s.numbers[last])} goes the other way than "${wordAt(s, from)}" says`,
		isOwn: true,
	}));
}

const MOVED: Readonly<Record<string, ClaimType>> = { ...TYPES, electorate: 'vote_total' };

/** "by 5,432 votes to 4,321, a majority of 1,111": a score and the majority it makes. */
function scores(s: Sentence): Clash[] {
	const clashes: Clash[] = [];
	for (let i = 0; i + 2 < s.numbers.length; i++) {
		const [a, b, m] = [s.numbers[i], s.numbers[i + 1], s.numbers[i + 2]];
		if (!isCount(a) || !isCount(b) || !isCount(m) || Math.min(a.n, b.n) < 2) continue;
		const isScore =
			cueAt(s, b.from - 1) === 'to' &&
			b.from - a.to <= 2 &&
			cueAt(s, a.from - 1) !== 'from' &&
			(cueAt(s, a.to) === 'vote' || cueAt(s, b.to) === 'vote' || wordAt(s, a.from - 1) === 'by');
		if (!isScore || m.from - b.to > 6) continue;
		const isMajority =
			s.tokens.slice(b.to, m.from).some((token) => token.cue === 'majority') &&
			wordAt(s, m.from - 1) === 'of';
		const real: Range = differenceOf(rangeOf(a), rangeOf(b));
		if (!isMajority || meets(real, rangeOf(m))) continue;
		clashes.push({
			type: 'majority',
			numbers: [i, i + 1, i + 2],
			from: a.from,
			to: m.to,
			text: `${a.n} − ${b.n} = ${a.n - b.n}, not ${m.n}`,
			isOwn: false,
		});
	}
	return clashes;
}

/** In a poll: "six points ahead on 45 to 39" must be the difference of the two shares. */
function leads({ s, context }: EventInput): Clash[] {
	if (context.scene.kind !== 'survey') return [];
	const lead = s.numbers.findIndex((n) => isFigure(n) && n.unit === 'points' && isBare(n) && isLead(s, n));
	if (lead < 0) return [];
	const shares = s.numbers.flatMap((n, index) =>
		index > lead &&
		isFigure(n) &&
		n.kind === 'count' &&
		isBare(n) &&
		n.unit !== 'points' &&
		n.unit !== 'money' &&
		n.n / n.d <= 100 &&
		(n.unit === 'percent' || ['on', 'at', 'to'].includes(wordAt(s, n.from - 1)))
			? [index]
			: [],
	);
	if (shares.length !== 2 || s.numbers.length !== 3) return [];
	const [a, b] = shares.map((index) => s.numbers[index]);
	const l = s.numbers[lead];
	if (meets(differenceOf(rangeOf(a), rangeOf(b)), rangeOf(l))) return [];
	return [
		{
			type: 'poll',
			numbers: [lead, ...shares],
			from: Math.min(l.from, a.from),
			to: Math.max(l.to, b.to),
			text: `${show(a)} − ${show(b)} is not ${show(l)}`,
			isOwn: true,
		},
	];
}

function isLead(s: Sentence, n: NumberTag): boolean {
	if (cueAt(s, n.to) === 'ahead' || cueAt(s, n.to) === 'lead') return true;
	return cueAt(s, n.from - 2) === 'lead' && wordAt(s, n.from - 1) === 'of';
}
