/** Whether a sentence tells of a tax that is kept as it is: "freezing", "held harmless", "would pay no more". */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

const FROZEN: ReadonlySet<string> = new Set('freeze freezes freezing froze frozen'.split(' '));
const KEPT: ReadonlySet<string> = new Set('pay pays paying face faces facing see seeing'.split(' '));
const MORE: ReadonlySet<string> = new Set('more increase rise extra'.split(' '));

export function isFrozen(s: Sentence): boolean {
	return s.tokens.some((_, i) => {
		const word = wordAt(s, i);
		if (FROZEN.has(word)) return true;
		if (word === 'held') return wordAt(s, i + 1) === 'harmless';
		return KEPT.has(word) && wordAt(s, i + 1) === 'no' && MORE.has(wordAt(s, i + 2));
	});
}
