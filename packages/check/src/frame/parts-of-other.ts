/** Parts that are of no measure of an election: who voters are, odds, a part of another figure, a count out of another. */
import type { NumberTag } from '../tag/index.ts';
import { cueAt, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

const MAKING_UP = new Set(
	'make makes made making account accounts accounted form forms comprise comprises'.split(' '),
);

/** "students make up 20 per cent of the electorate", "4.1 per cent of ballots were spoilt": who they are, or what was not counted. */
export function isPartOfNoMeasure(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	if (n.d > 1 && !n.isWord && s.tokens.some(({ word }) => ODDS.has(word))) return true;
	if (n.unit !== 'percent' || cueAt(s, n.to) !== 'of') return false;
	for (let i = n.from - 1; i >= 0 && i > n.from - 4; i--) if (MAKING_UP.has(wordAt(s, i))) return true;
	for (let i = n.to + 1; i < n.to + 4; i++)
		if (cueAt(s, i) === 'ballot' || cueAt(s, i) === 'vote')
			return cueAt(s, cueAt(s, i + 1) === 'be' ? i + 2 : i + 1) === 'invalid';
	return false;
}

/** "Ladbrokes offers 7/2": odds. */
const ODDS = new Set(
	'bookmakers bookmaker bookies odds betting ladbrokes coral betfair punters tipped'.split(' '),
);

/** "about half the 1,454,436 of its rivals", "half the SNP's 56": a part of another figure, no share of the vote. */
export function isPartOfFigure(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	const next = s.numbers[index + 1];
	if (n.kind !== 'fraction' || next === undefined || next.from - n.to > 4 || next.unit !== 'none')
		return false;
	for (let i = n.to; i < next.from; i++) {
		const isOwner =
			s.nameAt[i] >= 0 || cueAt(s, i) === 'the' || cueAt(s, i) === 'of' || OWNERS.has(wordAt(s, i));
		if (!isOwner && wordAt(s, i) !== "'") return false;
	}
	return next.from > n.to;
}

/** "32 of 72", "three of the four": a count out of another, which counts rules look at. */
export function isPartOfCount(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	if (n.unit !== 'none' || n.kind !== 'count') return false;
	const skip = (i: number): number => (cueAt(s, i) === 'the' || OWNERS.has(wordAt(s, i)) ? i + 1 : i);
	const next = s.numbers[index + 1];
	const last = index > 0 ? s.numbers[index - 1] : undefined;
	const isOf = (a: NumberTag | undefined, b: NumberTag | undefined): boolean =>
		a !== undefined &&
		b !== undefined &&
		a.kind === 'count' &&
		b.kind === 'count' &&
		b.unit === 'none' &&
		cueAt(s, a.to) === 'of' &&
		skip(a.to + 1) === b.from;
	const isSeats = (b: NumberTag): boolean =>
		s.tokens.slice(b.to, b.to + 3).some((token) => token.cue === 'seat');
	if (isOf(n, next) && !isSeats(next!)) return true;
	return isOf(last, n) && !isSeats(n);
}

const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'all']);
