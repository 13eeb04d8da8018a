/** Figures of the sentence as the rules of councils need them. */
import type { Stated } from '../answer.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import { forecastBefore, isDenied, isSupposed } from '../setting.ts';
import type { NumberTag } from '../tag/index.ts';

/** Said to have happened: neither hoped for nor denied nor supposed. */
export function isStated(s: Sentence, index: number): boolean {
	return forecastBefore(s, s.numbers[index].from, 0) < 0 && !isDenied(s, index) && !isSupposed(s, index);
}

/** A whole number of things, not a time and no part of one. */
export function isCount(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	// "Three Valleys" is a name.
	const isName = n.isWord && s.tokens[n.figureFrom].isCapital && s.tokens[n.figureTo]?.isCapital === true;
	return n.kind === 'count' && n.d === 1 && n.unit === 'none' && s.timeAt[n.figureFrom] < 0 && !isName;
}

/** How a number of the record stands to the figure printed: within what its hedge allows, near it, or neither. */
export function holds(n: NumberTag, value: number): boolean {
	const stated = n.n / n.d;
	switch (n.approximator) {
		case 'bare':
			return value === stated;
		case 'about':
			return Math.abs(value - stated) * 20 <= stated;
		case 'almost':
			return value <= stated && value * 10 >= stated * 9;
		case 'over':
			return value > stated;
		case 'just-over':
			return value > stated && value * 20 <= stated * 21;
		case 'under':
			return value < stated;
		case 'least':
			return value >= stated;
		case 'most':
			return value <= stated;
		default:
			return value === stated;
	}
}

/** Whether a part, given as a fraction of two whole numbers, rounds to the percentage printed. */
export function holdsPercent(n: NumberTag, part: number, whole: number): boolean {
	if (whole <= 0) return false;
	const stated = n.n / n.d;
	const exact = (100 * part) / whole;
	if (n.approximator !== 'bare') return Math.abs(exact - stated) <= Math.max(1, stated / 20);
	const half = n.decimals > 0 ? 0.5 / 10 ** n.decimals : 0.5;
	return Math.abs(exact - stated) <= half + 1e-9;
}

export function seatsStated(n: NumberTag): Stated {
	return statedOf(n, 'seats');
}

export function votesStated(n: NumberTag): Stated {
	return statedOf(n, 'votes');
}

export function percentStated(n: NumberTag): Stated {
	return statedOf(n, 'percent');
}

/** The words say Parliament, not a council. */
const COMMONS: ReadonlySet<string> = new Set(
	'mp mps parliament commons westminster constituency constituencies msps assembly senedd lords'.split(' '),
);

export function isOfCommons(s: Sentence): boolean {
	return s.tokens.some(
		({ word, cue }, i) =>
			s.nameAt[i] < 0 &&
			((COMMONS.has(word) && !isOfCouncil(s, i)) ||
				(cue === 'general' && s.tokens[i + 1]?.cue === 'election')),
	);
}

/** "Westminster council", "Westminster City Council". */
function isOfCouncil(s: Sentence, i: number): boolean {
	const [next, after] = [s.tokens[i + 1]?.word, s.tokens[i + 2]?.word];
	return (
		next === 'council' ||
		next === 'councillor' ||
		next === 'councillors' ||
		(next === 'city' && after === 'council')
	);
}

const POLL_WORDS: ReadonlySet<string> = new Set('election elections poll polls polling'.split(' '));

/** "after the election", "at the local elections", "won", "left with". */
export function isAfterPoll(s: Sentence): boolean {
	return s.tokens.some(({ word }, i) => POLL_WORDS.has(word) && !(s.tokens[i - 1]?.word === 'next'));
}
