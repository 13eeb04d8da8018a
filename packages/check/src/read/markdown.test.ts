import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceEnd, sourceOffset } from './document.ts';
import { readMarkdown } from './markdown.ts';

const read = (input: string): string[] =>
	readMarkdown(input).blocks.map((block) => `${block.kind}: ${block.text}`);

const P = 'Ann Roe of the Greens beat Labour by 1,234 votes in Leeds West on Thursday.';

describe('readMarkdown', () => {
	it.each<[string, string, string[]]>([
		[
			'headings',
			`# Greens gain *Leeds* #\n\n${P}\n\n## Result\n${P}`,
			['headline: Greens gain Leeds', `body: ${P}`, 'body: Result', `body: ${P}`],
		],
		[
			'underlined headings',
			`Greens gain\n===\n${P}\n\nResult\n---\n${P}`,
			['headline: Greens gain', `body: ${P}`, 'body: Result', `body: ${P}`],
		],
		[
			'a headline without marks',
			`Greens gain\n\n${P}\n\n## Result\n\n${P}`,
			['headline: Greens gain', `body: ${P}`, 'body: Result', `body: ${P}`],
		],
		[
			'leading lines',
			`# url: https://example.org/a\n# date: 2024-07-05\n\n# Greens gain\n\n${P}`,
			[
				'meta: # url: https://example.org/a',
				'meta: # date: 2024-07-05',
				'headline: Greens gain',
				`body: ${P}`,
			],
		],
		[
			'emphasis',
			'Roe *won* **12,345** votes, _a_ ***gain***, 5 * 3 * 2, snake_case_word.',
			['body: Roe won 12,345 votes, a gain, 5 * 3 * 2, snake_case_word.'],
		],
		[
			'links',
			'Roe [won *12*](https://example.org/a_(b) "T") in [Leeds][1] [sic] <https://example.org>.',
			['body: Roe won 12 in Leeds [sic] https://example.org.'],
		],
		[
			'images, notes and tags',
			'Roe ![alt 9](a.png)won[^1] <b>12</b> seats<!-- 77 -->, 3 < 4.',
			['body: Roe won 12 seats, 3 < 4.'],
		],
		[
			'escapes and references',
			'Roe \\*won\\* &pound;5 &amp; &#8217;tis &nosuch; A&B.',
			["body: Roe *won* £5 & 'tis &nosuch; A&B."],
		],
		['code', 'Use `a*b*` and ``c`d`` and ` alone.', ['body: Use a*b* and c`d and ` alone.']],
		['struck out', 'Labour won ~~12~~ 13 seats, ~~ or so.', ['body: Labour won 13 seats, ~~ or so.']],
		[
			'wrapped lines and hard breaks',
			'Roe won the\nseat.  \nTwo lines\\\nand three.',
			['body: Roe won the seat.\nTwo lines\nand three.'],
		],
		[
			'lists',
			'Result\n\n- Con 12\n* Lab 11\n  more\n1. First\n2) Second',
			['headline: Result', 'body: Con 12', 'body: Lab 11 more', 'body: 1. First', 'body: 2) Second'],
		],
		[
			'quotations',
			'> Roe said\n> "we won".\n>\n> Then left.',
			['headline: Roe said "we won".', 'body: Then left.'].map((one) => one.replace('headline', 'body')),
		],
		[
			'tables',
			'Party | Votes\n--- | ---:\nGreen | **12,345**\nLab \\| Co-op | 11,111',
			['table: Party\tVotes', 'table: Green\t12,345', 'table: Lab | Co-op\t11,111'],
		],
		[
			'tables with bars about them',
			'| Party | Votes |\n|:--|--:|\n| Green | 12,345 |\n|| 9 |',
			['table: Party\tVotes', 'table: Green\t12,345', 'table: \t9'],
		],
		[
			'rules and definitions',
			`${P}\n\n* * *\n\n[1]: https://example.org\n\n${P}`,
			[`body: ${P}`, 'meta: [1]: https://example.org', `body: ${P}`],
		],
		[
			'fences',
			`${P}\n\n\`\`\`\nCon *12*\nLab 11\n\`\`\`\n${P}`,
			[`body: ${P}`, 'body: Con *12*', 'body: Lab 11', `body: ${P}`],
		],
		['nothing', '', []],
	])('reads %s', (_, input, blocks) => {
		expect(read(input)).toEqual(blocks);
	});

	it('reads front matter', () => {
		const input = `---\ntitle: "Greens gain"\ndate: 2024-07-05T10:00:00Z\nurl: https://example.org/a\n---\n\n${P} ${P} ${P}\n\n${P}`;
		expect(readMarkdown(input)).toMatchObject({
			kind: 'markdown',
			title: 'Greens gain',
			published: '2024-07-05',
			url: 'https://example.org/a',
		});
	});

	it('maps words back through marks', () => {
		const input = `# A **big** gain\n\n> Roe [won *12,345*](https://example.org)\n> votes &amp; more\\.`;
		const source = (words: string): string => {
			for (const { text, offsets } of readMarkdown(input).blocks) {
				const start = text.indexOf(words);
				if (start >= 0)
					return input.slice(sourceOffset(offsets, start), sourceEnd(offsets, start + words.length));
			}
			return '';
		};
		expect(source('big gain')).toBe('big** gain');
		expect(source('12,345')).toBe('12,345');
		expect(source('won 12,345 votes')).toBe('won *12,345*](https://example.org)\n> votes');
		expect(source('& more.')).toBe('&amp; more\\.');
	});

	it('maps every unit inside the source, in order, and never throws', () => {
		const bit = fc.constantFrom(
			'*',
			'**',
			'_',
			'`',
			'[',
			']',
			'(',
			')',
			'](',
			'<',
			'>',
			'&amp;',
			'\\',
			'|',
			'-',
			'#',
			'# ',
			'\n',
			'\r\n',
			'\n\n',
			' ',
			'  ',
			'Roe',
			'12',
			'!',
			'~~',
			'> ',
			'- ',
			'1. ',
			'---',
			'```',
			'|a|',
			':--',
			'“',
			'\t',
			'===',
			'^',
		);
		fc.assert(
			fc.property(
				fc.array(bit, { maxLength: 40 }).map((bits) => bits.join('')),
				(input) => {
					let end = 0;
					for (const { text, offsets } of readMarkdown(input).blocks) {
						let last = end;
						for (let i = 0; i < text.length; i++) {
							const from = sourceOffset(offsets, i);
							end = sourceEnd(offsets, i + 1);
							expect(from).toBeGreaterThanOrEqual(last);
							expect(end).toBeGreaterThan(from);
							last = from;
							if (/[0-9A-Za-z]/.test(text[i]) && end === from + 1) expect(input[from]).toBe(text[i]);
						}
					}
					expect(end).toBeLessThanOrEqual(input.length);
				},
			),
			{ numRuns: 500 },
		);
	});

	it.each([
		'<',
		'[',
		'![',
		'*',
		'*a ',
		'**a',
		'`',
		'`a',
		'(',
		'"',
		'.',
		'[a](',
		'[a](b',
		'> ',
		'- ',
		'&',
		'\\',
		'_a',
		'<a ',
		'[a]: b\n',
		'#',
		'1. ',
		'1. \n',
		'[a][',
		'*a_ ',
		'`` a`',
		'\t',
		'<!--',
		'   \n',
		'|a',
		'|',
		'~~a',
		'>',
		'#\n',
		'---\n',
		'```\n',
		'|a|\n',
	])('reads 100 kB of %j in time', (unit) => {
		const started = performance.now();
		readMarkdown(unit.repeat(100_000 / unit.length));
		expect(performance.now() - started).toBeLessThan(1000);
	});
});
