/** Turns of phrase of newspapers: each passage is true and is not accused; with one figure or name made false, where that is given, it is. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../test/full-record.ts';
import { NEWSROOM } from './fixtures/newsroom.ts';
import { ROWS_OF_FIGURES } from './fixtures/rows-of-figures.ts';
import { UNTOLD_FIGURES } from './fixtures/untold-figures.ts';
import { type Claim, checkText } from './index.ts';

const release = openFullRecord();

const isRed = ({ verdict }: Claim): boolean => verdict === 'contradicted' || verdict === 'mislabelled';

describe.skipIf(release === null)(`newsroom${release === null ? `: ${NO_DATA}` : ''}`, () => {
	for (const { date, text, wrong = [], supports = [] } of [
		...NEWSROOM,
		...UNTOLD_FIGURES,
		...ROWS_OF_FIGURES,
	]) {
		it(text, () => {
			const { claims } = checkText(text, release!, { published: date });
			expect(claims.filter(isRed).map(({ quote, workings }) => `${quote}: ${workings[0]?.text}`)).toEqual([]);
			for (const words of supports) {
				const at = text.indexOf(words);
				expect(at, words).toBeGreaterThanOrEqual(0);
				const over = claims.filter(({ start, end }) => start < at + words.length && end > at);
				expect(
					over.map(({ verdict }) => verdict),
					words,
				).toContain('supported');
			}
		});
		for (const [right, replaced] of wrong)
			it(`${replaced} for ${right} in “${text}”`, () => {
				expect(text).toContain(right);
				const { claims } = checkText(text.replace(right, replaced), release!, { published: date });
				expect(claims.filter(isRed)).not.toEqual([]);
			});
	}
});
