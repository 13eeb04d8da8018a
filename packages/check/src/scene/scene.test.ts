/** No figure of a council, a poll, a vote in the House or another body is called wrong by results of the Commons; those of the Commons still are. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { COMMONS, ELSEWHERE } from '../fixtures/scenes.ts';
import { LATE } from '../fixtures/scenes-late.ts';
import { checkText } from '../index.ts';

const release = openFullRecord();

/** Quotes that are called wrong by an election to the Commons. */
function accused(text: string, published: string): string[] {
	return checkText(text, release!, { published })
		.claims.filter(
			({ verdict, election }) => election !== null && ['contradicted', 'mislabelled'].includes(verdict),
		)
		.map(({ quote }) => quote);
}

const titled = <T extends { readonly text: string }>(texts: readonly T[]) =>
	texts.map((one) => [one.text.split('\n', 1)[0], one] as const);

describe.skipIf(release === null)(`scenes${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it('are told in texts of dozens of figures', () => {
		const figures = [...ELSEWHERE, ...LATE].map(
			({ text, published }) => checkText(text, release!, { published }).summary.figures,
		);
		expect(figures.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(340);
	});

	it.each(titled([...ELSEWHERE, ...LATE]))(
		'elsewhere accuse of nothing by results of the Commons: %s',
		(_, { text, published }) => {
			expect(accused(text, published)).toEqual([]);
		},
	);

	it.each(titled(COMMONS))(
		'of the Commons are judged, whatever else is mentioned: %s',
		(_, { text, published, wrong }) => {
			const quotes = accused(text, published);
			expect(wrong.filter((figure) => !quotes.some((quote) => quote.includes(figure)))).toEqual([]);
			expect(quotes.length).toBe(wrong.length);
		},
	);
});
