/**
 * "All twelve gains came from the SNP", "gained five seats from Labour", "lost 48 seats to the SNP": seats whose winner is of
 * another party than the winner before, on the published base (notional where redrawn) and on the actual one.
 */
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { Mention } from '../../resolve/mentions.ts';
import type { NumberTag } from '../../tag/index.ts';
import { winnerOf } from '../../verify/facts.ts';
import type { EventInput } from '../event.ts';
import { mentionBefore } from '../spans.ts';
import { partiesFor } from './choices.ts';
import { contestsOf, names, whereOf } from './contests.ts';
import { type Counted, type CountFrame, SEATS_COUNTED, type Setting } from './frame.ts';

type Side = 'gain' | 'lose';

/** Seats gained (or lost) by a party from (or to) another, or any other where `other` is -1; one count a base. */
export function changedSeats(context: Context, setting: Setting, side: Side, other: number): Counted[] {
	const { release } = context.facts;
	const counts: Counted[] = [];
	for (const base of ['base', 'previous'] as const) {
		const rows: number[] = [];
		let isFull = true;
		for (const contest of contestsOf(context, setting)) {
			const before = release.contests[base][contest];
			if (before < 0) {
				isFull = false;
				continue;
			}
			const was = winnerOf(release, before);
			if (was < 0) continue;
			const old = release.candidacies.party[was];
			const now = release.candidacies.party[release.contests.first[contest]];
			if (old === now) continue;
			const [mine, theirs] = side === 'gain' ? [now, old] : [old, now];
			if (mine === setting.party && (other < 0 || theirs === other)) rows.push(contest);
		}
		if (!isFull && base === 'base') continue;
		const rival = other >= 0 ? ` ${side === 'gain' ? 'from' : 'to'} ${release.parties[other].name}` : '';
		counts.push({
			value: rows.length,
			whole: -1,
			text: `${release.parties[setting.party].name}, ${whereOf(context, setting)}: ${rows.length} seats ${side === 'gain' ? 'gained' : 'lost'}${rival}${base === 'previous' ? ', of seats of the same name' : ''}${names(context, rows)}`,
			leaves: rows.slice(0, 8).map((row) => ({ kind: 'contest', row })),
		});
	}
	return counts;
}

export function gainFrames(input: EventInput): CountFrame[] {
	const { s, context } = input;
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 650) return;
		const phrase = phraseOf(input, n);
		if (!phrase) return;
		const { side, other, own, to } = phrase;
		if (other < 0 && !phrase.isNoun) return;
		const m = own ?? null;
		const parties = m ? [{ value: m.party, cost: 0, assumption: null }] : undefined;
		const found = parties ?? partiesFor(s, index, input).filter((entry) => entry.value !== other);
		frames.push({
			...SEATS_COUNTED,
			from: m && m.to <= n.from && n.from - m.to <= 6 ? m.from : phrase.from,
			to,
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			needsParty: true,
			parties: found,
			isOnlySupported: m === null && other < 0 && s.names.every(({ kind }) => kind !== 'party'),
			condition: (setting) => (setting.party === other ? null : changedSeats(context, setting, side, other)),
		});
	});
	return frames;
}

interface Phrase {
	readonly side: Side;
	readonly other: number;
	readonly own: Mention | null;
	readonly isNoun: boolean;
	readonly from: number;
	readonly to: number;
}

const GAINING = new Set(
	'gained gain gains gaining took taking take captured capturing won winning picked picking seized snatched'.split(
		' ',
	),
);
const LOSING = new Set('lost lose losing loses surrendered shed'.split(' '));
const PASSED = new Set(
	'seats seat of its their our the all constituencies more other another came come were was made at up held by in extra further and'.split(
		' ',
	),
);

function phraseOf({ s, mentions, context }: EventInput, n: NumberTag): Phrase | null {
	let noun: Side | null = null;
	let end = n.to;
	for (let i = n.to; i < n.to + 3 && i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		if (word === 'gains' || word === 'gain' || word === 'pickups') noun = 'gain';
		if (word === 'losses' || word === 'loss') noun = 'lose';
		if (noun) {
			end = i + 1;
			break;
		}
		if (!PASSED.has(word) && s.nameAt[i] < 0) break;
	}
	const side = noun ?? verbBefore(s, n);
	if (!side) return null;
	if (
		cueAt(s, n.to) === 'vote' ||
		wordAt(s, n.to) === 'points' ||
		cueAt(s, n.from - 1) === 'by' ||
		cueAt(s, n.from - 1) === 'with'
	)
		return null;
	if (noun && wordAt(s, n.from - 1) === 'net') return null;
	const other = otherAfter(s, mentions, side, end, context.facts.partyIndex('independent'));
	const own = mentionBefore(
		mentions.filter((m) => m.person === null && m.party >= 0 && !m.isPronoun),
		clauseStart(s, n.from),
		n.from,
		10,
	);
	const isSeats =
		noun !== null ||
		wordAt(s, n.to) === 'seats' ||
		wordAt(s, n.to) === 'seat' ||
		wordAt(s, n.to) === 'constituencies' ||
		other !== null;
	if (!isSeats) return null;
	return {
		side,
		other: other?.party ?? -1,
		own: own && own !== other ? own : null,
		isNoun: noun !== null && cueAt(s, n.from - 1) !== 'a',
		from: cueAt(s, n.from - 1) === 'all' ? n.from - 1 : n.from,
		to: other ? other.to : Math.max(end, wordAt(s, n.to) === 'seats' ? n.to + 1 : end),
	};
}

function clauseStart(s: Sentence, at: number): number {
	let i = at;
	while (i > 0 && !(s.tokens[i - 1].kind === 'mark' && [';', '.', ':'].includes(s.tokens[i - 1].word))) i--;
	return i;
}

function verbBefore(s: Sentence, n: NumberTag): Side | null {
	for (let i = n.from - 1; i >= 0 && i > n.from - 4; i--) {
		const word = wordAt(s, i);
		if (GAINING.has(word)) return 'gain';
		if (LOSING.has(word)) return 'lose';
		if (!PASSED.has(word)) return null;
	}
	return null;
}

/** "from the SNP" after a gain, "to Labour" after a loss. */
function otherAfter(
	s: Sentence,
	mentions: readonly Mention[],
	side: Side,
	end: number,
	independent: number,
): Mention | null {
	for (const m of mentions) {
		if (m.from < end || m.from > end + 8 || m.person || m.party < 0) continue;
		let i = m.from - 1;
		if (cueAt(s, i) === 'the') i--;
		if (cueAt(s, i) !== (side === 'gain' ? 'from' : 'to')) continue;
		for (let k = end; k < i; k++) {
			if (s.tokens[k].kind === 'mark' || s.numberAt[k] >= 0) return null;
			if (!PASSED.has(wordAt(s, k)) && s.nameAt[k] < 0 && cueAt(s, k) !== 'across') return null;
		}
		return m;
	}
	for (let i = end; i < end + 4 && i < s.tokens.length; i++) {
		if (s.tokens[i].kind === 'mark') return null;
		if (wordAt(s, i) !== 'independents' || wordAt(s, i - 1) !== (side === 'gain' ? 'from' : 'to')) continue;
		return { from: i, to: i + 1, person: null, party: independent, isPronoun: false, isPossessive: false };
	}
	return null;
}
