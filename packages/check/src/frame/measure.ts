/**
 * What a figure measures, told from the words beside it: the words after it first ("13.4% swing"), then the preposition or
 * verb before it ("a majority of 441"), then what the sentence is about. The figure's value is never looked at.
 */
import type { Cue, NumberTag } from '../tag/index.ts';
import { isClauseMark, type Sentence } from './sentence.ts';

export type MeasureKind =
	| 'votes'
	| 'score'
	/** Votes or points of one party over another in an area. */
	| 'lead'
	| 'share'
	| 'majority'
	| 'swing'
	| 'swing-needed'
	| 'turnout'
	| 'electorate'
	| 'invalid'
	| 'vote-change'
	| 'relative-change'
	| 'share-change'
	/** "their vote rose 9%": the vote as a body; share in press usage, unless numbers of votes stand beside it. */
	| 'vote-body-change'
	| 'turnout-change'
	| 'majority-change'
	| 'seats'
	| 'seats-total'
	| 'seat-change'
	| 'seat-share'
	| 'votes-per-seat'
	| 'part-of-electorate'
	| 'deposits'
	| 'candidates'
	| 'commons-majority'
	| 'times';

export interface Measure {
	readonly kind: MeasureKind;
	/** `from` and `against` figures belong to the earlier contest. */
	readonly level: 'at' | 'from' | 'to';
	/** What the text says of the direction of a change. */
	readonly direction: -1 | 0 | 1;
	/** First token of the words that tell the measure; they end before the figure or at `cueTo`. */
	readonly cueFrom: number;
	readonly cueTo: number;
	/** 3 named beside the figure, 2 told by a verb or preposition, 1 taken over from the figure before. */
	readonly strength: 1 | 2 | 3;
}

export const NOUNS: Readonly<Partial<Record<Cue, MeasureKind>>> = {
	vote: 'votes',
	share: 'share',
	majority: 'majority',
	lead: 'majority',
	swing: 'swing',
	turnout: 'turnout',
	seat: 'seats',
	electorate: 'electorate',
};

export function made(
	kind: MeasureKind,
	strength: 1 | 2 | 3,
	cueFrom: number,
	cueTo: number,
	direction: -1 | 0 | 1 = 0,
	level: Measure['level'] = 'at',
): Measure {
	return { kind, level, direction, cueFrom, cueTo, strength };
}

export function cueAt(s: Sentence, i: number): Cue {
	return i >= 0 && i < s.tokens.length ? s.tokens[i].cue : 'none';
}

export function wordAt(s: Sentence, i: number): string {
	return i >= 0 && i < s.tokens.length ? s.tokens[i].word : '';
}

/** "a gap of 1.6 points" is between any two figures, no lead of votes. */
function isGapInPoints(s: Sentence, i: number): boolean {
	if (wordAt(s, i) !== 'gap') return false;
	for (let k = i + 1; k < i + 5; k++) if (s.numberAt[k] >= 0) return s.numbers[s.numberAt[k]].unit !== 'none';
	return false;
}

/** Nearest noun of measure to the left, not past `limit` or the end of a clause; "share of the vote" is share. */
export function headBefore(
	s: Sentence,
	from: number,
	limit: number,
): { at: number; kind: MeasureKind } | null {
	for (let i = from - 1; i >= limit; i--) {
		if (isClauseMark(s, i) && wordAt(s, i) !== ':') return null;
		const noun = NOUNS[cueAt(s, i)];
		if (
			noun === undefined ||
			s.nameAt[i] >= 0 ||
			wordAt(s, i) === 'seat' ||
			wordAt(s, i) === 'constituency' ||
			wordAt(s, i) === 'members'
		)
			continue;
		if (cueAt(s, i) === 'lead' && (wordAt(s, i) === 'leads' || isGapInPoints(s, i))) continue;
		if (noun === 'votes') {
			for (let k = i - 1; k > i - 6 && k >= 0; k--)
				if (cueAt(s, k) === 'share') return { at: k, kind: 'share' };
			if (cueAt(s, i + 1) === 'share') return { at: i, kind: 'share' };
			if (cueAt(s, i + 1) === 'majority' || cueAt(s, i + 1) === 'lead') return { at: i, kind: 'majority' };
		}
		if (noun === 'share' && cueAt(s, i - 1) === 'vote') return { at: i - 1, kind: 'share' };
		return { at: i, kind: noun };
	}
	return null;
}

/** Start of the words that may belong to this figure: the end of the figure before it. */
export function windowStart(s: Sentence, index: number): number {
	for (let i = index - 1; i >= 0; i--)
		if (isFigure(s.numbers[i]) && s.timeAt[s.numbers[i].figureFrom] < 0) return s.numbers[i].to;
	return 0;
}

export function windowEnd(s: Sentence, index: number): number {
	for (let i = index + 1; i < s.numbers.length; i++)
		if (isFigure(s.numbers[i]) && s.timeAt[s.numbers[i].figureFrom] < 0) return s.numbers[i].from;
	return s.tokens.length;
}

/** Years, clock times, ages, labels and ordinals stand among figures but are none. */
export function isFigure(n: NumberTag): boolean {
	return n.kind === 'count' || n.kind === 'fraction' || n.kind === 'rate';
}

/** Token before the figure that is no article, quotation mark or adverb of judgement. */
export function before(s: Sentence, n: NumberTag): number {
	let i = n.from - 1;
	while (i >= 0) {
		const token = s.tokens[i];
		if (s.timeAt[i] >= 0) {
			const time = s.times[s.timeAt[i]];
			i = time.from - (s.tokens[time.from - 1]?.cue === 'in' ? 2 : 1);
			continue;
		}
		if (
			token.cue === 'the' ||
			token.cue === 'a' ||
			token.cue === 'only' ||
			token.cue === 'now' ||
			token.word === '"' ||
			token.word === "'" ||
			EVALUATIVE.has(token.word)
		)
			i--;
		else break;
	}
	return i;
}

export const EVALUATIVE = new Set(
	'another whopping massive huge thumping slender thin wafer comfortable solid tiny narrow mere staggering stunning record crushing hefty handsome healthy commanding notional estimated big large small further full total combined paltry overall sizeable substantial actually also still even almost exactly respectable'.split(
		' ',
	),
);

/** @param isNet "a net gain of 30": of seats, which are won and lost, where no votes are spoken of */
export function changeOf(
	head: MeasureKind | null,
	n: NumberTag,
	isVoteNoun: boolean,
	isNet = false,
): MeasureKind {
	const isPart = n.unit !== 'none' || n.decimals > 0;
	if (head === 'turnout') return 'turnout-change';
	// Points are of share, even where the majority was spoken of last.
	if (head === 'majority') return n.unit === 'points' ? 'share-change' : 'majority-change';
	if (head === 'seats') return 'seat-change';
	if (n.unit === 'points') return 'share-change';
	if (head === 'votes' && isPart) return isVoteNoun ? 'relative-change' : 'vote-body-change';
	if (head === 'share' || isPart) return 'share-change';
	if (head === 'votes') return 'vote-change';
	return n.n < 700 && (n.isWord || isNet) ? 'seat-change' : 'vote-change';
}

export { isClauseMark };
