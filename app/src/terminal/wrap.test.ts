import { expect, it } from 'vitest';
import { wrap } from './wrap.ts';

it.each([
	['short text stays', 'one two', 40, '', 'one two'],
	['breaks between words', 'one two three four five', 20, '', 'one two three four\nfive'],
	['a long word stays whole', 'x'.repeat(30), 20, '', 'x'.repeat(30)],
	[
		'the others line up under the first',
		'one two three four five six',
		24,
		'  - ',
		'  - one two three four\n    five six',
	],
	['white space is folded', 'one \n two', 40, '', 'one two'],
	['nothing', '', 40, '> ', '> '],
])('%s', (_, text, width, first, expected) => {
	expect(wrap(text, width, first)).toBe(expected);
});
