/** What a figure measures after "of", "by", "to", "from", a verb of being or a verb of change. */
import type { Cue, NumberTag } from '../tag/index.ts';
import {
	changeOf,
	cueAt,
	headBefore,
	isClauseMark,
	type Measure,
	type MeasureKind,
	made,
	NOUNS,
	windowStart,
	wordAt,
} from './measure.ts';
import type { Sentence } from './sentence.ts';

/** Verbs that say which way a figure went, in the words before `i` and not past `limit`. */
export function changeVerbBefore(
	s: Sentence,
	from: number,
	limit: number,
): { at: number; direction: -1 | 1 } | null {
	for (let i = from - 1; i >= limit; i--) {
		if (isClauseMark(s, i)) return null;
		if (s.nameAt[i] >= 0) continue;
		const cue = cueAt(s, i);
		if (
			cue === 'up' ||
			(cue === 'gain' && wordAt(s, i) === 'gained') ||
			(wordAt(s, i) === 'put' && wordAt(s, i + 1) === 'on')
		)
			return { at: i, direction: 1 };
		if (cue === 'down' || cue === 'lose' || cue === 'cut') return { at: i, direction: -1 };
		if (cue === 'win' || cue === 'hold' || cue === 'beat' || cue === 'overturn' || cue === 'get') return null;
	}
	return null;
}

/** Verb of winning, holding, losing or beating before `i`: "by N" after it is a margin. */
function contestVerbBefore(s: Sentence, from: number): number {
	for (let i = from - 1; i >= 0; i--) {
		if (s.tokens[i].word === ';' || s.tokens[i].word === '.') break;
		if (s.nameAt[i] >= 0) continue;
		const cue = cueAt(s, i);
		if (
			cue === 'win' ||
			cue === 'hold' ||
			cue === 'beat' ||
			cue === 'gain' ||
			cue === 'overturn' ||
			cue === 'lose'
		)
			return i;
		if (
			cue === 'ahead' ||
			cue === 'behind' ||
			wordAt(s, i) === 'out' ||
			wordAt(s, i) === 'missed' ||
			wordAt(s, i) === 'safe' ||
			wordAt(s, i) === 'home'
		)
			return i;
	}
	return -1;
}

const OF_CHANGES: Readonly<Record<string, -1 | 1>> = {
	rise: 1,
	increase: 1,
	gain: 1,
	improvement: 1,
	boost: 1,
	surge: 1,
	jump: 1,
	growth: 1,
	fall: -1,
	drop: -1,
	decrease: -1,
	decline: -1,
	loss: -1,
	slump: -1,
	slide: -1,
	cut: -1,
	reduction: -1,
	collapse: -1,
	dip: -1,
	plunge: -1,
};

function isOutOfSeats(s: Sentence, p: number): boolean {
	return (
		wordAt(s, p - 1) === 'out' && s.tokens.slice(Math.max(0, p - 4), p).some((token) => token.cue === 'seat')
	);
}

export function afterOf(s: Sentence, n: NumberTag, p: number, limit: number, stop: number): Measure | null {
	if (isOutOfSeats(s, p)) return made('seats-total', 3, p - 1, stop);
	for (let i = p - 1; i >= Math.max(limit, p - 7); i--) {
		if (s.tokens[i].kind === 'mark') break;
		const direction = OF_CHANGES[wordAt(s, i)];
		if (direction !== undefined) {
			const noun = headBefore(s, i, limit) ?? headBefore(s, i, 0);
			const inNoun = inNounAfter(s, i + 1, p);
			return made(
				changeOf(
					inNoun ?? noun?.kind ?? null,
					n,
					inNoun === 'votes' || noun?.kind === 'votes',
					s.tokens.slice(Math.max(0, p - 3), p).some(({ word }) => word === 'net'),
				),
				3,
				i,
				stop,
				direction,
			);
		}
		const cue = cueAt(s, i);
		if (s.nameAt[i] >= 0) continue;
		const noun = NOUNS[cue];
		if (noun !== undefined) {
			const head = headBefore(s, i + 1, 0);
			if (!head) continue;
			const change = changeIn(s, head.at);
			if (change)
				return made(changeOf(head.kind, n, head.kind === 'votes'), 3, change.at, stop, change.direction);
			return made(head.kind, 3, head.at, stop);
		}
		if ((wordAt(s, i) === 'one' || wordAt(s, i) === 'that') && cueAt(s, i - 1) === 'overturn')
			return made('majority', 2, i - 1, stop);
		if ((wordAt(s, i) === 'support' || wordAt(s, i) === 'backing') && i === p - 1)
			return made(n.unit === 'none' && n.decimals === 0 ? 'votes' : 'share', 2, i, stop);
		if (
			wordAt(s, i) === 'total' ||
			wordAt(s, i) === 'score' ||
			wordAt(s, i) === 'tally' ||
			wordAt(s, i) === 'poll'
		)
			return made(n.unit === 'none' && n.decimals === 0 ? 'votes' : 'share', 2, i, stop);
	}
	return null;
}

/** "a rise in turnout of", "a fall in its share of the vote of": the noun of change that a noun of measure belongs to. */
function changeIn(s: Sentence, noun: number): { at: number; direction: -1 | 1 } | null {
	let i = noun - 1;
	while (i > noun - 4 && i >= 0 && (OWNERS.has(cueAt(s, i)) || s.nameAt[i] >= 0)) i--;
	if (cueAt(s, i) !== 'in') return null;
	const direction = OF_CHANGES[wordAt(s, i - 1)];
	return direction === undefined ? null : { at: i - 1, direction };
}

const OWNERS: ReadonlySet<Cue> = new Set(['the', 'its', 'his', 'her', 'their', 'our']);

function inNounAfter(s: Sentence, from: number, to: number): MeasureKind | null {
	for (let i = from; i < to; i++)
		if (NOUNS[cueAt(s, i)] && s.nameAt[i] < 0) return headBefore(s, i + 1, from)?.kind ?? null;
	return null;
}

/** "Labour's fell by ten points; the Tories' by nearly 23": the verb and the noun are those of the words before. */
function isElliptical(s: Sentence, p: number): boolean {
	const at = wordAt(s, p - 1) === "'" || wordAt(s, p - 1) === '’' ? p - 2 : p - 1;
	return s.nameAt[at] >= 0 && (at < p - 1 || s.tokens[at].isPossessive);
}

/** "the majority changed by 214": a change of which the text does not say the direction. */
function changedBefore(s: Sentence, p: number): { at: number; kind: MeasureKind } | null {
	return cueAt(s, p - 1) === 'change' || MOVED.has(wordAt(s, p - 1)) ? headBefore(s, p - 1, 0) : null;
}

const MOVED = new Set('changed moved shifted altered differed'.split(' '));

export function afterBy(s: Sentence, n: NumberTag, p: number, stop: number): Measure | null {
	if (isElliptical(s, p)) return null;
	const changed = changedBefore(s, p);
	if (changed) return made(changeOf(changed.kind, n, false), 3, changed.at, stop);
	if (cueAt(s, p - 1) === 'swing' && n.unit !== 'none') return made('swing', 3, p - 1, stop);
	const verb = contestVerbBefore(s, p);
	const change = changeVerbBefore(s, p, 0);
	const isLossTo =
		change !== null &&
		cueAt(s, change.at) === 'down' &&
		cueAt(s, change.at + 1) === 'to' &&
		s.nameAt[change.at + 2] >= 0;
	if (isLossTo) return made('majority', 3, change.at, stop);
	if (change && change.at > verb) {
		const head = headBefore(s, p, change.at) ?? headBefore(s, change.at, 0);
		const kind = changeOf(head?.kind ?? null, n, false);
		return made(kind, head ? 3 : 2, head ? Math.min(head.at, change.at) : change.at, stop, change.direction);
	}
	if (verb >= 0) {
		if (cueAt(s, verb) === 'overturn') return made('majority', 2, verb, stop, 0);
		return made('majority', 3, verb, stop);
	}
	if (cueAt(s, n.to) === 'voter') return made('votes', 2, p, stop + 1);
	return made('majority', 1, p, stop);
}

export function afterBe(s: Sentence, n: NumberTag, p: number, limit: number, stop: number): Measure | null {
	const head = headBefore(s, p, Math.max(0, limit));
	const isPart = n.unit !== 'none' || n.decimals > 0;
	if (head) {
		if (head.kind === 'votes' && isPart) return made('share', 2, head.at, stop);
		return made(head.kind, 3, head.at, stop);
	}
	return null;
}

/** "was halved last Thursday to", "doubled in 2015 to": the verb, where only times stand between it and "to"; else -1. */
function timesVerbBefore(s: Sentence, to: number, limit: number): number {
	for (let i = to - 1; i >= limit && i > to - 6; i--) {
		const cue = cueAt(s, i);
		if (cue === 'double' || cue === 'halve' || cue === 'triple' || cue === 'quadruple') return i;
		if (s.timeAt[i] < 0 && cue !== 'in' && cue !== 'on' && s.tokens[i].word !== ',') return -1;
	}
	return -1;
}

export function afterTo(s: Sentence, index: number, p: number, stop: number): Measure | null {
	const n = s.numbers[index];
	const limit = windowStart(s, index);
	const change = changeVerbBefore(s, p, 0);
	for (let i = p - 1; i >= limit && i > p - 5; i--)
		if (wordAt(s, i) === 'ran' || wordAt(s, i) === 'runs') return made('majority', 3, i, stop);
	const times = timesVerbBefore(s, p, limit);
	if (times >= 0) {
		const head = headBefore(s, times + 1, 0) ?? headBefore(s, p, times);
		const direction = cueAt(s, times) === 'halve' ? -1 : 1;
		if (head && head.kind !== 'votes') return made(head.kind, 2, head.at, stop, direction, 'to');
	}
	const paired = index > 0 && s.numbers[index - 1].to >= p - 1 && index > 0;
	if (paired) return null;
	if (change && change.at >= limit) {
		const head = headBefore(s, p, 0);
		const isPart = n.unit !== 'none' || n.decimals > 0;
		if (head)
			return made(
				head.kind === 'votes' && isPart ? 'share' : head.kind,
				2,
				head.at,
				stop,
				change.direction,
				'to',
			);
		return made(isPart ? 'share' : 'votes', 2, change.at, stop, change.direction, 'to');
	}
	return null;
}

export function afterFrom(s: Sentence, index: number, p: number, stop: number): Measure | null {
	const n = s.numbers[index];
	const head = headBefore(s, p, 0);
	if (head && head.kind === 'votes' && s.numberAt[head.at - 1] >= 0) return null;
	const isPart = n.unit !== 'none' || n.decimals > 0;
	const isTimes = s.tokens
		.slice(head?.at ?? Math.max(0, p - 4), p)
		.some(
			(token) =>
				token.cue === 'double' ||
				token.cue === 'halve' ||
				token.cue === 'triple' ||
				token.cue === 'quadruple',
		);
	if (head)
		return made(
			head.kind === 'votes' && isPart ? 'share' : head.kind,
			2,
			isTimes ? p : head.at,
			stop,
			0,
			'from',
		);
	return isTimes && n.unit === 'none' && hasSupport(s, p) ? made('votes', 2, p, stop, 0, 'from') : null;
}

/** "saw its support more than halve from 2,355". */
function hasSupport(s: Sentence, p: number): boolean {
	return s.tokens.slice(Math.max(0, p - 8), p).some(({ word }) => word === 'support' || word === 'following');
}

export function afterChange(
	s: Sentence,
	n: NumberTag,
	p: number,
	limit: number,
	stop: number,
	direction: -1 | 1,
): Measure {
	const head = headBefore(s, p, limit) ?? headBefore(s, p, 0);
	const isLoss = cueAt(s, p) === 'lose';
	if (isLoss && n.unit === 'none' && n.decimals === 0)
		return made(n.n < 650 && cueAt(s, n.to) !== 'vote' ? 'seat-change' : 'vote-change', 2, p, stop, -1);
	return made(changeOf(head?.kind ?? null, n, false), head ? 3 : 2, head ? head.at : p, stop, direction);
}
