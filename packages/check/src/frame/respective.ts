/** Shares that go with the votes of the sentence before, in their order: "That is 35.3 per cent, 34.4 and 21.9." */
import { cueAt, isFigure, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

const MOST = 6;

/** "That is", "That's", "Or,", "In percentages", "As shares". */
function isOpening(s: Sentence): boolean {
	const [first, second] = [wordAt(s, 0), wordAt(s, 1)];
	if (first === 'that' || first === 'this' || first === 'those')
		return cueAt(s, 1) === 'be' || second === 's' || second === "'" || s.tokens[0].isPossessive;
	if (first === 'or') return true;
	return (first === 'in' || first === 'as') && SHARES.has(second);
}

const SHARES = new Set('percentages percentage shares share'.split(' '));

/** "49.2 to 34.4 in percentage terms". */
function isJoint(s: Sentence, i: number): boolean {
	const cue = cueAt(s, i);
	return cue === 'and' || cue === 'to' || (wordAt(s, i) === 'in' && SHARES.has(wordAt(s, i + 1)));
}

/** Whether the figures of the sentence are as many shares as `votes`, and nobody is named. */
export function isRespective(s: Sentence, votes: number): boolean {
	if (votes < 1 || votes > MOST || s.names.length > 0 || !isOpening(s)) return false;
	const figures = s.numbers.filter(isFigure);
	return (
		figures.length === votes &&
		figures.every(
			({ unit, n, d, isWord, to }) =>
				(unit === 'percent' || (unit === 'none' && (s.tokens[to]?.kind !== 'word' || isJoint(s, to)))) &&
				!isWord &&
				n / d < 100,
		)
	);
}
