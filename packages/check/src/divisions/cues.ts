/** Words that tell of a division. Where none stands in a sentence its rules do not run and the book is not opened. */
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { isVoteOn } from '../setting.ts';

/** Words of a vote in a chamber by themselves. */
const STRONG = new Set(
	'bill bills amendment amendments motion motions division divisions lobby lobbies aye ayes noes teller tellers abstained abstain abstains abstaining abstention abstentions'.split(
		' ',
	),
);
/** Words of a vote, and who votes in a chamber: together they tell. */
const VOTES = new Set(
	'vote votes voted voting backed opposed supported rejected approved defeated rebelled rebel rebels rebellion'.split(
		' ',
	),
);
const CHAMBER = new Set(
	'mps commons peers lords parliament parliamentary whip whips government ministers'.split(' '),
);

/** Words that sum up many votes. */
export const ALWAYS = new Set(
	'consistently repeatedly regularly always routinely generally usually invariably often frequently'.split(
		' ',
	),
);

const KINDS: ReadonlyMap<string, 'strong' | 'vote' | 'chamber' | 'always' | 'reading'> = new Map([
	...[...CHAMBER].map((word) => [word, 'chamber'] as const),
	...[...VOTES].map((word) => [word, 'vote'] as const),
	...[...ALWAYS].map((word) => [word, 'always'] as const),
	...[...STRONG].map((word) => [word, 'strong'] as const),
	['reading', 'reading'] as const,
]);

export function hasDivisionCue(s: Sentence): boolean {
	let votes = false;
	let chamber = false;
	for (let i = 0; i < s.tokens.length; i++) {
		const kind = KINDS.get(wordAt(s, i));
		if (kind === undefined) {
			if (cueAt(s, i) === 'mp') chamber = true;
		} else if (kind === 'strong') return true;
		else if (kind === 'reading') {
			if (isReading(s, i)) return true;
		} else if (kind === 'always') {
			if (VOTES.has(wordAt(s, i + 1))) return true;
		} else if (kind === 'vote') {
			if (isVoteOn(s, i)) return true;
			votes = true;
		} else chamber = true;
		if (votes && chamber) return true;
	}
	return false;
}

/** "second reading", "third reading". */
export function isReading(s: Sentence, i: number): boolean {
	return wordAt(s, i) === 'reading' && STAGES[wordAt(s, i - 1)] !== undefined;
}

export const STAGES: Readonly<Record<string, string>> = {
	second: 'second',
	third: 'third',
	'2nd': 'second',
	'3rd': 'third',
};
