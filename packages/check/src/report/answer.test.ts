/** The answer as people and programs get it: quotes, offsets, sources, and the shape that `answer.ts` promises. */
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { exampleRelease } from '../fixtures/tagged.ts';
import {
	type Answer,
	CLAIM_TYPES,
	check,
	checkText,
	type HtmlReader,
	loadHtmlReader,
	readDocumentWith,
	VERDICTS,
} from '../index.ts';

const release = openFullRecord();

function answer(text: string, published = '2017-06-12'): Answer {
	return checkText(text, release!, { published });
}

/** The quote of the claim about the figure between « and ». */
function quote(marked: string): string | undefined {
	const at = marked.indexOf('«');
	const end = marked.indexOf('»') - 1;
	const claims = answer(marked.replace('«', '').replace('»', '')).claims;
	return claims.find((claim) => claim.stated && claim.start <= at && claim.end >= end)?.quote;
}

describe.skipIf(release === null)(`quotes${release === null ? `: ${NO_DATA}` : ''}`, () => {
	const cases: readonly (readonly [string, string])[] = [
		['In Norwich South Clive Lewis won «31,311» votes.', 'Lewis won 31,311 votes'],
		['Clive Lewis has a whopping majority of «15,596» in Norwich South.', 'majority of 15,596'],
		['Turnout in Norwich South was «69.2» per cent.', 'Turnout in Norwich South was 69.2 per cent'],
		['Clive Lewis won Norwich South by a whopping «15,596» votes.', '15,596 votes'],
		['A swing of «7.3» points from the Conservatives to Labour took Norwich South.', 'swing of 7.3 points'],
	];
	for (const [text, expected] of cases) it(text, () => expect(quote(text)).toBe(expected));

	const judged =
		/^(?:a |the )?(?:whopping|massive|huge|thumping|slender|mere|just|only|stunning|record|astonishing|paltry|narrow|tiny)\b|\b(?:whopping|massive|huge|thumping|slender|mere|stunning|astonishing|paltry|narrow|tiny)$/i;
	const words = [
		'whopping',
		'massive',
		'huge',
		'thumping',
		'slender',
		'mere',
		'stunning',
		'record',
		'paltry',
		'tiny',
	];
	for (const word of words)
		it(`no quote starts or ends with “${word}”`, () => {
			const text =
				`A ${word} 15,596 votes. With a ${word} majority of 15,596 in Norwich South, Clive Lewis won. ` +
				`In Norwich South there was a ${word} 7.3-point swing from the Conservatives to Labour, a ${word} 69.2 per cent turnout ` +
				`and a ${word} 31,311 votes for Labour, ${word}.`;
			for (const { quote } of answer(text).claims) expect(quote).not.toMatch(judged);
		});

	it('starts no later than the figure and ends no sooner', () => {
		const text =
			'In Norwich South the Conservatives (15,715 votes, or 30.6 per cent) were 15,596 behind; turnout: 69.2%.';
		for (const { quote, stated } of answer(text).claims) if (stated) expect(quote).toMatch(/\d/);
	});

	it('starts and ends with no white space and no stop', () => {
		const text = 'Norwich South.  Clive Lewis ,  Labour , 31,311 .\n\nThe majority , 15,596 , was large .';
		for (const { quote } of answer(text).claims) expect(quote).toMatch(/^[^\s.,;](?:.*[^\s.,;])?$/s);
	});
});

describe('offsets', () => {
	let html: HtmlReader;
	beforeAll(async () => {
		html = await loadHtmlReader();
	});

	const pages = [
		'<p>Giles Watling won <b>Clacton</b> with <i>27,031</i> votes.</p>',
		'<p>Giles&nbsp;Watling won Clacton with 27,031&#32;votes &amp; a majority of 15,828.</p>',
		'<html><head><title>27,031</title></head><body><h1>Clacton</h1><p>Giles Watling polled\n 27,031 votes.</p></body></html>',
		'<p>Clacton: Giles Watling (Conservative) 27,031<br>Tasha Osben (Labour) 11,203</p>',
		'<table><tr><td>Clacton</td><td>Giles Watling</td><td>27,031</td></tr></table><p>In Clacton the majority was 15,828.</p>',
		'<p>“Giles Watling won Clacton with 27,031 votes,” she said – <em>twice</em>.</p>',
		'<p>Ynys M&ocirc;n&rsquo;s majority was 5,259 in 2017.</p>',
		'<p>😀 Giles Watling won Clacton with 27,031 votes 😀</p>',
	];
	for (const source of pages)
		it(`are those of the source: ${source}`, () => {
			const document = readDocumentWith(html, source, 'html');
			const { claims, figures } = check(document, source, exampleRelease(), { published: '2017-06-12' });
			expect(figures.length).toBeGreaterThan(0);
			for (const { start, end, quote } of claims) expect(source.slice(start, end)).toBe(quote);
			for (const { start, end, text } of figures)
				expect(source.slice(start, end).replace(/<[^>]+>|&#32;/g, '')).toBe(text);
		});

	it('of plain text are those of the text', () => {
		const text = 'Clacton – “Giles Watling\u00a0won with 27,031\u202fvotes”, a majority of\n15,828.';
		const { claims, figures } = checkText(text, exampleRelease(), { published: '2017-06-12' });
		expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(['27,031', '15,828']);
		for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
	});
});

describe('sources', () => {
	it('name a file and a line', () => {
		const { claims } = checkText('Giles Watling won Clacton with 27,031 votes.', exampleRelease(), {
			published: '2017-06-12',
		});
		const [claim] = claims.filter(({ type }) => type === 'votes');
		expect(claim.sources).toEqual([
			{
				id: 'example-candidacy-table',
				title: 'packages/record/src/example/candidacy-table.ts',
				locator: 'line 24',
			},
		]);
		expect(claim.workings[0].sources).toEqual(['packages/record/src/example/candidacy-table.ts, line 24']);
	});

	it.skipIf(release === null)('every verdict that is no doubt has one', () => {
		const text =
			'Clive Lewis won Norwich South with 31,311 votes, a majority of 15,569. Turnout was 69.2 per cent. ' +
			'Labour won 262 seats with 40.0 per cent of the vote.';
		const { claims } = answer(text);
		expect(claims.length).toBeGreaterThan(4);
		for (const { verdict, sources } of claims)
			if (verdict !== 'ambiguous' && verdict !== 'not_in_record') {
				expect(sources.length).toBeGreaterThan(0);
				for (const { title, locator } of sources) {
					expect(title).toMatch(/\.csv$/);
					expect(locator).toMatch(/^line [1-9]\d*$/);
				}
			}
	});
});

describe.skipIf(release === null)('shape', () => {
	const text =
		'Clive Lewis won Norwich South with 31,311 votes, 61.0 per cent, on a swing of 21.7 points. About a third voted Green. ' +
		'Nearly 16,000 voted for “Lana Hempsall”, she said: “I won 51,715 votes.” Labour lost 12 per cent of its votes. In 1997 it won 418 seats.';
	const decimal = /^-?\d+(\.\d+)?$/;

	it('is plain JSON that goes there and back', () => {
		const whole = answer(text);
		expect(JSON.parse(JSON.stringify(whole))).toEqual(JSON.parse(JSON.stringify(whole)));
		expect(Object.keys(whole)).toEqual(['document', 'record', 'summary', 'claims', 'figures']);
		expect(JSON.stringify(whole)).not.toMatch(/undefined|NaN|\[object/);
	});

	it('has every key of a claim, in the words of the contract', () => {
		const { claims } = answer(text);
		expect(claims.length).toBeGreaterThan(4);
		for (const claim of JSON.parse(JSON.stringify(claims))) {
			expect(Object.keys(claim)).toEqual(
				expect.arrayContaining(
					'quote start end type subject election base stated speaker verdict detail found workings assumptions sources'.split(
						' ',
					),
				),
			);
			expect(CLAIM_TYPES).toContain(claim.type);
			expect(VERDICTS).toContain(claim.verdict);
			expect(Object.keys(claim.subject)).toEqual(['person', 'party', 'area', 'body']);
			if (claim.election) expect(claim.election.date).toMatch(/^\d{4}-\d\d-\d\d$/);
			if (claim.stated) {
				const { value, low, high } = claim.stated;
				for (const number of [value, low, high]) expect(number).toMatch(decimal);
				expect(Number(low)).toBeLessThanOrEqual(Number(value));
				expect(Number(value)).toBeLessThanOrEqual(Number(high));
			}
		}
	});

	it('counts what it shows', () => {
		const { summary, claims, figures } = answer(text);
		expect(summary.figures).toBe(figures.length);
		expect(summary.read + summary.not_understood).toBe(summary.figures);
		expect(summary.checked).toBeLessThanOrEqual(summary.read);
		for (const verdict of VERDICTS)
			expect(summary[verdict]).toBe(claims.filter((claim) => claim.verdict === verdict).length);
	});

	it('gives claims and figures in the order of the text', () => {
		const { claims, figures } = answer(text);
		for (const list of [claims, figures])
			for (let i = 1; i < list.length; i++) expect(list[i].start).toBeGreaterThanOrEqual(list[i - 1].start);
	});

	it('is the same each time', () => {
		expect(JSON.stringify(answer(text))).toBe(JSON.stringify(answer(text)));
	});
});
