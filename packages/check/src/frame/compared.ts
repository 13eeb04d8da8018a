/** Turns of phrase after a figure: against whom, from whom to whom, for whom, at which count. */
import { cueAt, windowEnd, wordAt } from './measure.ts';
import { ANSWERS } from './no-measure.ts';
import { OWN } from './own.ts';
import type { Sentence } from './sentence.ts';

/** "more than Theresa May managed in 2017": what somebody had then. */
function hasTimeAfter(s: Sentence, from: number): boolean {
	const cue = cueAt(s, from);
	if (cue !== 'get' && cue !== 'win' && cue !== 'do' && cue !== 'have') return false;
	return s.times.some((time) => time.kind === 'date' && time.from > from && time.from < from + 5);
}

/** "than the Conservatives' 13.6 million". */
function hasOwnFigure(s: Sentence, i: number): boolean {
	return s.numberAt[wordAt(s, i) === "'" || wordAt(s, i) === '’' ? i + 1 : i] >= 0;
}

/** "than her nearest rival", "than any other candidate". */
function isRival(s: Sentence, from: number): boolean {
	for (let i = from; i < from + 5; i++) {
		if (s.tokens[i]?.kind !== 'word') return false;
		if (RIVALS.has(wordAt(s, i))) return true;
	}
	return false;
}

const RIVALS = new Set(
	'rival rivals opponent opponents challenger challengers runner anyone else nearest closest'.split(' '),
);

/** "a third fewer votes than us": set beside another party, not beside an earlier election. */
export function comparesWith(s: Sentence, from: number, stop: number): boolean {
	for (let i = from; i < stop && i < from + 4; i++) {
		if (cueAt(s, i) !== 'than') continue;
		const next = cueAt(s, i + 1) === 'the' ? i + 2 : i + 1;
		const name = s.nameAt[next] >= 0 ? s.names[s.nameAt[next]] : null;
		if (name && hasTimeAfter(s, name.to)) return false;
		return (
			cueAt(s, next) === 'we' ||
			cueAt(s, next) === 'they' ||
			isRival(s, next) ||
			((name?.kind === 'party' || name?.kind === 'person') &&
				(!s.tokens[name.to - 1].isPossessive ||
					s.names[s.nameAt[name.to] ?? -1]?.kind === 'person' ||
					hasOwnFigure(s, name.to)))
		);
	}
	return false;
}

/** "votes were cast", "votes counted": those of everybody, unless for somebody. */
export function isCast(s: Sentence, from: number): boolean {
	const at = cueAt(s, from) === 'be' ? from + 1 : from;
	const word = wordAt(s, at);
	return (
		(word === 'cast' || word === 'counted') && cueAt(s, at + 1) !== 'for' && cueAt(s, at + 1) !== 'against'
	);
}

/** "swung by 4.5 per cent": the verb, if that stands before the figure. */
export function swungBefore(s: Sentence, start: number): number {
	const at = wordAt(s, start - 1) === 'by' ? start - 2 : start - 1;
	return cueAt(s, at) === 'swing' ? at : start;
}

/** "2,125 votes to spare", "441 in hand", "3,208 clear": end of the words that say by how much the seat was won, or -1. */
export function spareEnd(s: Sentence, i: number): number {
	const [word, next] = [wordAt(s, i), wordAt(s, i + 1)];
	if (word === 'to' && next === 'spare') return i + 2;
	if (word === 'in' && (next === 'hand' || next === 'front' || next === 'it' || next === 'reserve'))
		return i + 2;
	if (word === 'from' && FATES.has(next)) return i + 2;
	return word === 'clear' ? i + 1 : -1;
}

const FATES = new Set('losing winning defeat victory gaining holding'.split(' '));

export const SEPARATING = new Set('separated separating separate divided between'.split(' '));

/** "separated the first from the third": another gap than that of the first two. */
export function isBeyondSecond(s: Sentence, from: number): boolean {
	return s.tokens.slice(from, from + 9).some(({ word }) => BEYOND_SECOND.has(word));
}

const BEYOND_SECOND = new Set('third fourth fifth bottom last three four all'.split(' '));

/** "from Labour to the Conservatives" after a figure in points: a swing. */
export function isFromTo(s: Sentence, from: number): boolean {
	const party = (i: number): number => {
		const at = cueAt(s, i) === 'the' ? i + 1 : i;
		return s.nameAt[at] >= 0 && s.names[s.nameAt[at]].kind === 'party' ? s.names[s.nameAt[at]].to : -1;
	};
	const first = party(from + 1);
	return first >= 0 && cueAt(s, first) === 'to' && party(first + 1) >= 0;
}

const VOTING = new Set([
	'voted',
	'backed',
	'chose',
	'supported',
	'plumped',
	'opted',
	'favoured',
	'preferred',
]);
const CROSSES = new Set(['cross', 'crosses', 'x']);
const BESIDE = new Set(['to', 'beside', 'against', 'by', 'for', 'alongside']);

/** Where whom the voters chose is named after a verb of voting at `i`: "voted for", "chose", "put their cross next to"; else -1. */
function choiceAfter(s: Sentence, i: number): number {
	if (VOTING.has(wordAt(s, i))) return cueAt(s, i + 1) === 'for' ? i + 2 : i + 1;
	const word = wordAt(s, i);
	if (word !== 'put' && word !== 'placed' && word !== 'marked') return -1;
	for (let k = i + 1; k < i + 4; k++)
		if (CROSSES.has(wordAt(s, k))) {
			const at = wordAt(s, k + 1) === 'next' ? k + 2 : k + 1;
			return BESIDE.has(wordAt(s, at)) ? at + 1 : -1;
		}
	return -1;
}

/** End of the name or pronoun at `i`, an article passed over; -1 where nobody is named. */
function namedEnd(s: Sentence, i: number): number {
	const at = cueAt(s, i) === 'the' ? i + 1 : i;
	if (s.nameAt[at] >= 0) {
		const name = s.names[s.nameAt[at]];
		return name.kind === 'party' || name.kind === 'person' ? name.to : -1;
	}
	const cue = cueAt(s, at);
	return cue === 'he' || cue === 'she' || cue === 'they' || cue === 'her' || cue === 'we' ? at + 1 : -1;
}

/** End of whom the voters at token `i` chose: "chose Ukip", "voted for her"; -1 where that is not said there. */
export function chosen(s: Sentence, i: number): number {
	const at = choiceAfter(s, i);
	return at < 0 ? -1 : namedEnd(s, at);
}

/** "12,820 people in Clacton voted for Giles Watling": end of the name voted for, or -1. */
export function votedFor(s: Sentence, from: number): number {
	const isPeople =
		cueAt(s, from) === 'voter' ||
		(cueAt(s, from) === 'of' && (cueAt(s, from + 1) === 'we' || cueAt(s, from + 1) === 'they'));
	if (!isPeople) return -1;
	for (let i = from + 1; i < from + 14 && i < s.tokens.length; i++) {
		if (s.numberAt[i] >= 0 && s.timeAt[i] < 0) return -1;
		const to = chosen(s, i);
		if (to >= 0) return to;
	}
	return -1;
}

export function isSurveyed(s: Sentence): boolean {
	return s.tokens.some((token) => token.cue === 'survey');
}

/** "of voters turned out", "of people voted": unless for somebody. */
export function isTurningOut(s: Sentence, i: number): boolean {
	if (wordAt(s, i) === 'turned' && cueAt(s, i + 1) === 'out') return true;
	const next = s.tokens[i + 1];
	if (wordAt(s, i) !== 'voted' || (next !== undefined && s.nameAt[i + 1] >= 0)) return false;
	return next === undefined || !(next.cue === 'for' || next.cue === 'against' || ANSWERS.has(next.word));
}

const ENTITLED = new Set(
	'on the electoral register registered roll who were was are is eligible entitled to vote in of there here that'.split(
		' ',
	),
);

/** "of people on the register in Monmouth voted": the verb of turning out after those entitled to vote, or -1. */
export function turningOutAfter(s: Sentence, from: number): number {
	for (let i = from; i < from + 14 && i < s.tokens.length; i++) {
		if (isTurningOut(s, i)) return i;
		if (s.nameAt[i] < 0 && s.timeAt[i] < 0 && !ENTITLED.has(wordAt(s, i))) return -1;
	}
	return -1;
}

/** "added 4,416 to her majority", "4,416 votes off his majority". */
export function ontoMajority(s: Sentence, i: number): { to: number; direction: -1 | 1 } | null {
	const cue = cueAt(s, i);
	if (cue !== 'to' && cue !== 'from' && cue !== 'off') return null;
	if (!OWN.has(cueAt(s, i + 1)) || cueAt(s, i + 2) !== 'majority') return null;
	return { to: i + 3, direction: cue === 'to' ? 1 : -1 };
}

/** "510,142 more votes than Alliance": a difference between two parties, which is no party's figure. */
export function isCompared(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	const cue = cueAt(s, n.to);
	if (cue !== 'more' && cue !== 'fewer' && cue !== 'less') return false;
	return comparesWith(s, n.to + 1, windowEnd(s, index));
}
