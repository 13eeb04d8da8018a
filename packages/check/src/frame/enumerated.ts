/** Figures given to places by their order in the sentence before: "the first", "the latter". */
import { cueAt, windowStart, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

/** "The first had a majority of 9,320, the second one of 1,817": which of the places named before, from 0; -1 where none is told so. */
export function enumerated(s: Sentence, index: number): number {
	for (let i = windowStart(s, index); i < s.numbers[index].from; i++) {
		const word = wordAt(s, i);
		const isOrder =
			word === 'first' || word === 'second' || word === 'former' || word === 'latter' || word === 'third';
		const next = cueAt(s, i + 1);
		if (
			isOrder &&
			cueAt(s, i - 1) === 'the' &&
			(next === 'have' ||
				next === 'be' ||
				next === 'win' ||
				next === 'with' ||
				wordAt(s, i + 1) === 'one' ||
				next === 'by')
		)
			return word === 'first' || word === 'former' ? 0 : word === 'third' ? 2 : 1;
	}
	return -1;
}
