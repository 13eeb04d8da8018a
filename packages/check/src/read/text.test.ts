import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_KINDS, sourceEnd, sourceOffset } from './document.ts';
import { readText } from './text.ts';

/** `kind: text`, one a block. */
function read(input: string): string[] {
	return readText(input).blocks.map((block) => `${block.kind}: ${block.text}`);
}

const LONG = 'Labour held the seat by 1,234 votes, with the Greens second and the Liberal Democrats third.';

describe('readText', () => {
	it('reads leading lines, the headline and paragraphs', () => {
		const input = `# url: https://example.org/a\n# date: 2024-07-05\nGreens gain Leeds\n\n${LONG}\n\n${LONG}`;
		expect(readText(input)).toMatchObject({
			kind: 'text',
			title: 'Greens gain Leeds',
			published: '2024-07-05',
			url: 'https://example.org/a',
		});
		expect(read(input)).toEqual([
			'meta: # url: https://example.org/a',
			'meta: # date: 2024-07-05',
			'headline: Greens gain Leeds',
			`body: ${LONG}`,
			`body: ${LONG}`,
		]);
	});

	it.each([
		['a day that is none', '# date: 2023-02-29\nA\n\nB.', null],
		['a month that is none', '# date: 2023-13-01\nA\n\nB.', null],
		['a date further down', 'A\n\n# date: 2023-02-01\n\nB.', null],
		['an instant', '# date: 2024-02-29T10:00:00Z\nA\n\nB.', '2024-02-29'],
	])('takes the date from %s', (_, input, published) => {
		expect(readText(input).published).toBe(published);
	});

	it.each<[string, string, string[]]>([
		['a first line with a full stop', `${LONG}\n\n${LONG}`, [`body: ${LONG}`, `body: ${LONG}`]],
		['one line alone', 'Labour won Leeds by 12', ['body: Labour won Leeds by 12']],
		[
			'lines of their own',
			'Result\n\nCon 12,345\nLab 11,222\n1. First.\n22.00 Exit poll: a draw.',
			[
				'headline: Result',
				'body: Con 12,345',
				'body: Lab 11,222',
				'body: 1. First.',
				'body: 22.00 Exit poll: a draw.',
			],
		],
		[
			'a line that goes on in small letters',
			'Result\n\nLabour won the seat with\na majority of 12.',
			['headline: Result', 'body: Labour won the seat with a majority of 12.'],
		],
		[
			'lines ended by CR LF',
			'Result\r\n\r\nLabour won.\r\nNobody else did.',
			['headline: Result', 'body: Labour won.', 'body: Nobody else did.'],
		],
		[
			'rows of cells',
			'Result\n\nLabour\t12,345\t40.1\nGreen\t11,222\t38.0',
			['headline: Result', 'table: Labour\t12,345\t40.1', 'table: Green\t11,222\t38.0'],
		],
		[
			'a list with tabs',
			'Notes\n\n1.\tSixteen stood.\n•\tNine lost.',
			['headline: Notes', 'body: 1. Sixteen stood.', 'body: • Nine lost.'],
		],
		[
			'curly marks, odd spaces and the minus sign',
			'It’s\u00a0“over” – \u22125\u2009points.',
			['body: It\'s "over" – -5 points.'],
		],
		['nothing', '', []],
		['white space', ' \n\t\n', []],
	])('reads %s', (_, input, blocks) => {
		expect(read(input)).toEqual(blocks);
	});

	it('joins lines that were wrapped at a margin', () => {
		const words = `${LONG} ${LONG} ${LONG}`.split(' ');
		const lines = [''];
		for (const word of words) {
			const last = lines[lines.length - 1];
			if (last.length + 1 + word.length <= 60)
				lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
			else lines.push(word);
		}
		expect(read(`Result\n\n${lines.join('\n')}\n\nThe end.`)).toEqual([
			'headline: Result',
			`body: ${words.join(' ')}`,
			'body: The end.',
		]);
	});

	it('keeps every unit where it was', () => {
		const unit = fc.constantFrom(...'aZ9 .\n\t\r’“”\u00a0\u2212–#|1:'.split(''), '\u{1f600}', '\ud800');
		fc.assert(
			fc.property(
				fc.array(unit, { maxLength: 300 }).map((units) => units.join('')),
				(input) => {
					let last = 0;
					for (const { kind, text, offsets } of readText(input).blocks) {
						expect(BLOCK_KINDS).toContain(kind);
						const start = sourceOffset(offsets, 0);
						expect(start).toBeGreaterThanOrEqual(last);
						last = sourceEnd(offsets, text.length);
						expect(last - start).toBe(text.length);
						for (let i = 0; i < text.length; i++) {
							expect(sourceOffset(offsets, i)).toBe(start + i);
							const source = input[start + i];
							if (/[A-Za-z0-9.#|:–]/.test(source)) expect(text[i]).toBe(source);
							else
								expect(text[i]).toBe(
									/[’]/.test(source)
										? "'"
										: /[“”]/.test(source)
											? '"'
											: source === '\u2212'
												? '-'
												: /\s/.test(source)
													? kind === 'table' && source === '\t'
														? '\t'
														: ' '
													: source,
								);
						}
					}
					expect(last).toBeLessThanOrEqual(input.length);
				},
			),
		);
	});

	it('drops nothing but white space', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 200 }), (input) => {
				const kept = readText(input)
					.blocks.map((block) => block.text)
					.join('');
				const bare = (text: string) => text.replace(/[\s\p{Cc}\u200b\ufeff]/gu, '');
				expect(bare(kept).length).toBe(bare(input).length);
			}),
		);
	});

	it.each([
		'(',
		'"',
		"'",
		'<',
		'.',
		'\n',
		'a\n',
		'. ',
		'\t',
		'1.\n',
		'# ',
		'  1. a\n',
		'a\tb\n',
		'12 May 2017 at 10:00\n',
		'Reply\n',
		') ',
		'\u201c ',
	])('reads 100 kB of %j at once', (unit) => {
		const input = unit.repeat(100_000 / unit.length);
		const started = performance.now();
		readText(input);
		readText(`Head\n\n${LONG}\n\n${input}`);
		expect(performance.now() - started).toBeLessThan(500);
	});
});
