/** Input that nobody would print: never an error, never slow, offsets always inside the text, every figure accounted for. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFullRecord } from '../../../test/full-record.ts';
import { exampleRelease } from './fixtures/tagged.ts';
import { type Answer, check, checkText, type HtmlReader, loadHtmlReader, readDocumentWith } from './index.ts';
import { sentences } from './segment/sentences.ts';
import { numbersOf, tokenize } from './tag/index.ts';

const release = openFullRecord() ?? exampleRelease();

function checked(text: string): Answer {
	return checkText(text, release, { published: '2017-06-12' });
}

function isSound({ claims, figures, summary }: Answer, text: string): void {
	for (const { start, end, quote } of claims) {
		expect(start).toBeGreaterThanOrEqual(0);
		expect(end).toBeGreaterThan(start);
		expect(end).toBeLessThanOrEqual(text.length);
		expect(text.slice(start, end)).toBe(quote);
	}
	for (const { start, end } of figures) {
		expect(start).toBeGreaterThanOrEqual(0);
		expect(end).toBeGreaterThan(start);
		expect(end).toBeLessThanOrEqual(text.length);
	}
	expect(summary.figures).toBe(figures.length);
}

/** A text of about `size` units made of `part` over and over. */
function long(part: string, size: number): string {
	return part.repeat(Math.ceil(size / part.length)).slice(0, size);
}

const PARTS: Readonly<Record<string, string>> = {
	brackets: '(',
	'closing brackets': ')',
	digits: '7',
	'digits in groups': '123,',
	'groups and points': '1.2,3',
	commas: ',',
	points: '.',
	hyphens: '-',
	'words and hyphens': 'a-',
	'of the': 'of the ',
	'capitalised words': 'Aa Bb Cc ',
	'one capitalised word': 'Labour',
	quotes: '"',
	'single quotes': "'",
	'curly quotes': '“”',
	'open quotes': '“a ',
	'a name': 'Giles Watling ',
	'a name and a comma': 'Clacton, ',
	'places with commas': 'Inverness, Skye and West Ross-shire, ',
	'a party': 'Labour ',
	'a title': 'Mr ',
	'a given name': 'John Smith ',
	numbers: '441 ',
	'figures and measures': 'a majority of 441 votes and ',
	'figures in words': 'twenty two thousand four hundred and ',
	'and a half': 'and a half ',
	percentages: '13.4 per cent ',
	'from and to': 'from 12 to 13 ',
	'a range': 'between 12 and 13 ',
	years: '2017 ',
	months: 'May 8 June ',
	money: '£1m ',
	hedges: 'just over about nearly ',
	pronouns: 'he she they it who ',
	addresses: 'https://www.',
	'long addresses': 'www.a/1',
	emoji: '😀',
	'lone surrogates': '\ud800',
	nul: '\u0000',
	'right to left': 'שלום ',
	'accents apart': 'e\u0301',
	'line feeds': '\n',
	'lines of figures': 'Labour 441\n',
	tabs: '\t1',
	'stops and capitals': 'A. B. ',
	'a superlative': 'the biggest majority since 2010 ',
	'a sentence': 'Labour won Clacton by 441 votes in 2017. ',
};

describe('text that nobody would print', () => {
	for (const text of [
		'',
		' ',
		'\n',
		'(',
		'4',
		'a',
		'A',
		'.',
		'%',
		'£',
		'½',
		'"',
		'😀',
		'\ud800',
		'\udc00',
		'\u0000',
		'\u202e',
		'\ufeff',
	])
		it(JSON.stringify(text), () => {
			const answer = checked(text);
			isSound(answer, text);
			expect(answer.claims).toEqual([]);
		});

	const megabytes = [
		'brackets',
		'digits',
		'commas',
		'of the',
		'capitalised words',
		'quotes',
		'a name',
		'nul',
	];
	for (const name of megabytes)
		it(`1 MB of ${name}`, () => {
			const text = long(PARTS[name], 1_000_000);
			isSound(checked(text), text);
		});

	for (const [name, part] of Object.entries(PARTS))
		it(`60 kB of ${name}`, () => {
			const text = long(part, 60_000);
			isSound(checked(text), text);
		});
});

describe('twice the text takes about twice the time', () => {
	const slowest = [
		'brackets',
		'commas',
		'words and hyphens',
		'a given name',
		'numbers',
		'figures and measures',
		'percentages',
		'from and to',
		'months',
		'tabs',
		'stops and capitals',
		'a superlative',
		'a sentence',
	];
	for (const name of slowest)
		it(name, { retry: 3 }, () => {
			const time = (size: number): number => {
				const text = long(PARTS[name], size);
				let least = Number.POSITIVE_INFINITY;
				for (let run = 0; run < 1; run++) {
					const start = performance.now();
					checked(text);
					least = Math.min(least, performance.now() - start);
				}
				return least;
			};
			time(20_000);
			const [once, twice] = [time(100_000), time(200_000)];
			expect(twice, `100 kB took ${once.toFixed(0)} ms`).toBeLessThan(2.6 * once + 25);
		});
});

const WORDS = (
	'Labour|the Conservatives|Lib Dem|Tories|SNP|Reform UK|Greens|Clacton|Stockport|North East Fife|Bath|Reading|Ynys Môn|Scotland|the UK|' +
	'Giles Watling|Ann Coffey|Mr Watling|Zanthar Quibble|she|he|they|who|whose|his|her|won|held|lost|gained|beat|took|polled|had|has|is|was|' +
	'rose|fell|up|down|doubled|halved|nearly|over|just under|about|at least|more than|a third|half|one in three|a quarter of|two thirds|' +
	'a majority of|the majority|majority|votes|of the vote|share|turnout|swing|points|per cent|%|seats|MPs|electorate|in|on|at|by|with|from|to|' +
	'of|for|than|between|and|or|but|while|since|in 2017|2015|last time|four years ago|on Thursday|8 June 2017|by-election|general election|' +
	'notional|aged|said|“|”|"|\'|(|)|,|.|;|:|–|-|?|!|\n|\n\n|£|+|/|the biggest|first|second|third|council|poll|would|not|each|per|average|' +
	'441|10,061|31,311|13.4|61.0|1.2m|9.7 million|50|7|0|100|650|twenty-two|one|no|½|.5|12,34|01234 567890|40-50|10.30pm|47-year-old|A38|' +
	'😀|\ud83d|\u0000|\u202e|https://example.org/441'
).split('|');

/** Figures that need no account: parts of years, dates, clock times, ages and labels. */
function isExempt(text: string, at: number): boolean {
	const block = text.slice(0, at + 40);
	for (const { start, end } of sentences(block)) {
		if (at < start || at >= end) continue;
		const tokens = tokenize(block, start, end);
		const tag = numbersOf(tokens).find((n) => tokens[n.from].start <= at && at < tokens[n.to - 1].end);
		if (tag === undefined)
			return tokens.some((token) => token.word.includes('://') && token.start <= at && at < token.end);
		return tag.kind === 'year' || tag.kind === 'clock' || tag.kind === 'age' || tag.kind === 'label';
	}
	return true;
}

describe('any words in any order', () => {
	const text = fc
		.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ' ', '', '\n')), {
			maxLength: 60,
		})
		.map((parts) => parts.map(([word, gap]) => word + gap).join(''));

	it('never throw, and all spans are sound', () => {
		fc.assert(
			fc.property(text, (words) => isSound(checked(words), words)),
			{ numRuns: 3000, seed: 441 },
		);
	});

	it('give the same answer twice', () => {
		fc.assert(
			fc.property(text, (words) => {
				expect(JSON.stringify(checked(words))).toBe(JSON.stringify(checked(words)));
			}),
			{ numRuns: 200, seed: 442 },
		);
	});

	it('leave no digit without account', () => {
		fc.assert(
			fc.property(text, (words) => {
				const { figures } = checked(words);
				for (const run of words.matchAll(/\d+/g)) {
					const at = run.index;
					if (figures.some(({ start, end }) => start <= at && at < end)) continue;
					const isInDate = /\d{1,2} June 2017|20\d\d/.test(words.slice(Math.max(0, at - 8), at + 12));
					expect([words, run[0], isInDate || isExempt(words, at)]).toEqual([words, run[0], true]);
				}
			}),
			{ numRuns: 2000, seed: 443 },
		);
	});
});

describe('pages that nobody would write', () => {
	let html: HtmlReader;
	beforeAll(async () => {
		html = await loadHtmlReader();
	});
	const tag = fc.constantFrom(
		...'<p>|</p>|<b>|</b>|<div>|<table><tr><td>|</td></tr></table>|<br>|<!--|-->|<script>|</script>|<|>|&amp;|&#0;|&nbsp;'.split(
			'|',
		),
	);

	it('never throw, and offsets are those of the source', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(tag, fc.constantFrom(...WORDS)), { maxLength: 60 }), (parts) => {
				const source = parts.join(' ');
				const answer = check(readDocumentWith(html, source, 'html'), source, release, {
					published: '2017-06-12',
				});
				isSound(answer, source);
			}),
			{ numRuns: 500, seed: 444 },
		);
	});
});
