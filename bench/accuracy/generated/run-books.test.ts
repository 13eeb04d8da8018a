/** The sentences about divisions and polls: filled alike from the same seed, with true texts never called false. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../test/full-record.ts';
import { DIVISION_TEMPLATES } from '../templates/divisions.ts';
import { POLL_TEMPLATES } from '../templates/polls.ts';
import { misprinted } from './book-words.ts';
import { divisionWorld, drawDivision } from './draw-divisions.ts';
import { drawPoll, pollWorld } from './draw-polls.ts';
import { randomFrom } from './random.ts';
import { runBooks } from './run-books.ts';

const release = openFullRecord();
if (release === null) console.log(`skipped: ${NO_DATA}`);

it('a misprint is another figure of as many digits', () => {
	for (let i = 0; i < 200; i++) {
		const made = misprinted('1,004', randomFrom(`${i}`));
		expect(made).toMatch(/^[1-9],\d{3}$/);
		expect(made).not.toBe('1,004');
	}
});

describe.skipIf(!release)('sentences about divisions and polls', () => {
	const given = release as NonNullable<typeof release>;

	it('fill every slot that their templates name', () => {
		const divisions = divisionWorld(given);
		const polls = pollWorld(given);
		for (const { id, frame, text } of [...DIVISION_TEMPLATES, ...POLL_TEMPLATES]) {
			const draw = (seed: string) =>
				id.startsWith('division')
					? drawDivision(divisions!, frame as never, randomFrom(seed))
					: drawPoll(polls!, frame as never, randomFrom(seed));
			let drawn = null;
			for (let i = 0; i < 400 && drawn === null; i++) drawn = draw(`${id} ${i}`);
			expect(drawn, id).not.toBeNull();
			for (const [, slot] of text.matchAll(/\{([a-z-]+)\}/g))
				expect(drawn?.slots[slot], `${id} ${slot}`).toBeTruthy();
		}
	});

	it('are never red where they are true, and seldom passed where they are not', () => {
		const run = runBooks(given, 110, 'test', 0);
		expect(runBooks(given, 110, 'test', 0)).toEqual(run);
		let [falseReds, errors, caught] = [0, 0, 0];
		for (const count of run.counts.values()) {
			falseReds += count.falseReds;
			errors += count.errors;
			caught += count.caught;
		}
		expect(falseReds).toBe(0);
		expect(caught / errors).toBeGreaterThan(0.9);
	}, 60_000);
});
