/** Seats after a figure: whose they are, how many there are in all, and when only some are counted. */
import type { NumberTag } from '../tag/index.ts';
import { before, cueAt, type Measure, made, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

/** "three Conservative MPs" counts a party's seats only where a body or area has or returns them. */
export function isReturned(s: Sentence, n: NumberTag): boolean {
	const cue = cueAt(s, before(s, n));
	return cue === 'have' || cue === 'elect' || cue === 'be' || cue === 'get' || cue === 'win';
}

/** Words after "seats" that count only some of them: "by fewer than 500 votes", "where", "held". */
const CONDITIONS = new Set([
	'by',
	'where',
	'with',
	'whose',
	'held',
	'decided',
	'settled',
	'that',
	'which',
	'defended',
	'lost',
	'outside',
	'among',
]);

export function seatsLike(s: Sentence, index: number, at: number, isPart: boolean): Measure | null {
	const number = s.numbers[index];
	const p = before(s, number);
	if (wordAt(s, at) === 'members' && number.n > 650) return null;
	for (let i = number.from - 1; i >= 0 && i > number.from - 4; i--)
		if (s.numberAt[i] >= 0 && s.numbers[s.numberAt[i]].kind === 'ordinal') return null;
	if (
		s.nameAt[at - 1] >= 0 &&
		(cueAt(s, at + 1) === 'lose' || wordAt(s, at + 1) === 'gained' || wordAt(s, at + 1) === 'changed')
	)
		return null;
	if (!isPart && (cueAt(s, p) === 'lose' || cueAt(s, p) === 'gain'))
		return made('seat-change', 3, p, at + 1, cueAt(s, p) === 'gain' ? 1 : -1);
	if (cueAt(s, at + 1) === 'for' && wordAt(s, at + 2) === 'every') return null;
	if (CONDITIONS.has(wordAt(s, at + 1)) && !(wordAt(s, at + 1) === 'with' && s.numberAt[at + 2] >= 0))
		return null;
	if (wordAt(s, at + 1) === 'out' && cueAt(s, at + 2) === 'of' && s.numberAt[at + 3] < 0) return null;
	if (index > 0 && isSeatTotal(s, p, at)) return made('seats-total', 3, number.from, at + 1);
	for (let i = number.to; i < at; i++)
		if (cueAt(s, i) === 'other' || wordAt(s, i) === 'marginal' || wordAt(s, i) === 'target') return null;
	if (isPart && s.numbers[index].kind !== 'fraction')
		return made('seat-share', 2, s.numbers[index].from, at + 1);
	return made('seats', 3, s.numbers[index].from, at + 1);
}

/** "56 of the 59 seats", "48 of Scotland's 59": the second figure counts all seats. */
function isSeatTotal(s: Sentence, p: number, at: number): boolean {
	for (let i = p; i >= 0 && i > p - 4; i--) {
		if (s.numberAt[i] >= 0 || cueAt(s, i) === 'and' || s.tokens[i].word === ',') return false;
		if (cueAt(s, i) === 'of' && s.numberAt[i - 1] >= 0) return true;
		if (cueAt(s, i) === 'across') return wordAt(s, at) === 'constituencies' || wordAt(s, at) === 'seats';
	}
	return false;
}
