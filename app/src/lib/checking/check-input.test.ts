import { describe, expect, it } from 'vitest';
import { openExample } from '../../record/open-example.ts';
import { checkForPage, MOST_SHOWN, withoutLeftOut } from './check-input.ts';

const SENTENCE =
	'Ann Coffey held Stockport for Labour in 2017 with a majority of 14,477; some 312 people watched.';

async function check(sentences: number, between = '\n\n') {
	const text = `${SENTENCE}${between}`.repeat(sentences);
	const checked = await checkForPage({ input: text }, (await openExample()).release);
	if (!checked.ok) throw new Error(checked.problem.message);
	return checked;
}

describe('a page', () => {
	it('of an article has all of it', async () => {
		const checked = await check(20);
		expect(checked.leftOut).toBe(0);
		expect(checked.rows.flatMap(({ notes }) => notes)).toHaveLength(checked.answer.claims.length);
		expect(withoutLeftOut(checked)).toBe(checked);
	});

	it.each([
		['in many paragraphs', '\n\n'],
		['in one', ' '],
	])('of more claims than anybody reads, %s, says how many it leaves out', async (_, between) => {
		const checked = await check(700, between);
		const notes = checked.rows.flatMap(({ notes: these }) => these);
		expect(checked.answer.claims.length).toBeGreaterThan(MOST_SHOWN);
		expect(notes.length).toBe(MOST_SHOWN);
		expect(notes.length + checked.leftOut).toBe(checked.answer.claims.length);
		const sent = withoutLeftOut(checked);
		expect(sent.answer.summary).toEqual(checked.answer.summary);
		expect(sent.answer.claims.length).toBeLessThan(checked.answer.claims.length);
		const marked = sent.rows.flatMap(({ pieces }) => pieces.flatMap(({ claims }) => claims));
		expect(new Set(marked)).toEqual(new Set(notes));
		for (const note of notes) expect(sent.answer.claims[note]).toEqual(checked.answer.claims[note]);
	});
});
