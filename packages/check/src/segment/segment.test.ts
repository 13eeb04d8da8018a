import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_QUOTE, quotations } from './quotations.ts';
import { sentences } from './sentences.ts';

const bit = fc.constantFrom(
	...[
		'.',
		'!',
		'?',
		'...',
		'…',
		' ',
		' ',
		' ',
		'\n',
		'"',
		"'",
		'“',
		'”',
		'‘',
		'’',
		'(',
		')',
		',',
		':',
		';',
		'–',
		'-',
		'5',
		'13.4',
		'Mr',
		'v',
		'a.m',
		'J',
		'St',
		'No',
	],
	...[
		'said',
		'says',
		'that',
		'told',
		'claims',
		'according to',
		'According to',
		'who',
		'and',
		'the',
		'Roe',
		'Labour',
		'won',
		'she',
		'It was',
		'Leeds',
		'a',
		'tweeted',
		'É',
		'\u{1f600}',
		'\ud800',
		'\0',
	],
);
const text = fc.array(bit, { maxLength: 60 }).map((bits) => bits.join(''));

describe('any text', () => {
	it('lies in sentences but for its white space', () => {
		fc.assert(
			fc.property(text, (input) => {
				let last = 0;
				for (const { start, end } of sentences(input)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(input.slice(last, start).trim()).toBe('');
					expect(input.slice(start, end).trim()).toBe(input.slice(start, end));
					last = end;
				}
				expect(input.slice(last).trim()).toBe('');
			}),
			{ numRuns: 2000 },
		);
	});

	it('takes no "according" without its "to" for somebody speaking', () => {
		const input = 'According toLeeds said';
		expect(quotations(input, sentences(input), NO_QUOTE).quotations).toEqual([]);
	});

	it('holds its quotations and their speakers', () => {
		fc.assert(
			fc.property(fc.array(text, { maxLength: 3 }), (blocks) => {
				let state = NO_QUOTE;
				for (const input of blocks) {
					const found = quotations(input, sentences(input), state);
					state = found.state;
					let last = 0;
					for (const one of found.quotations) {
						expect(one.start).toBeGreaterThanOrEqual(last);
						expect(one.end).toBeGreaterThan(one.start);
						expect(one.end).toBeLessThanOrEqual(input.length);
						last = one.start;
						if (one.speaker === null) continue;
						const { start, end } = one.speaker;
						expect(one.speakerName).toBe(input.slice(start, end));
						expect(one.speakerName).toMatch(/^\S(?:.*\S)?$/s);
						expect(one.speakerName?.split(' ')).not.toContain('said');
					}
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it.each([
		'(',
		')',
		'"',
		"'",
		'<',
		'.',
		'. ',
		'.(',
		'.)',
		'."',
		'!"',
		'\n',
		'.\n',
		'a.A',
		'aaa.Aaa',
		' "a',
		" 'a",
		"s' a",
		"'s ",
		'" ',
		'"a" ',
		"'a' \"b",
		'said ',
		'said that ',
		'He said that x ',
		'"a," said X ',
		'X said: "a',
		'who said ',
		') who said ',
		', said ',
		'A, b, said ',
		'said, ',
		'It was said that ',
		'according to ',
		'said the man and ',
		'A and ',
		'Mr. ',
		'J. ',
		'a.m. ',
		'1. ',
		': ',
		'X says ',
		"'X' said ",
		'claims, but ',
		'said;',
	])('is read in time if it is 100 kB of %j', (unit) => {
		const input = unit.repeat(100_000 / unit.length);
		const started = performance.now();
		quotations(input, sentences(input));
		expect(performance.now() - started).toBeLessThan(1000);
	});
});
