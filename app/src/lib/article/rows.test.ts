import { check, type Document, readDocument } from '@mandate/check';
import { describe, expect, it } from 'vitest';
import { openExample } from '../../record/open-example.ts';
import { rowsOf } from './rows.ts';

const PLAIN = `A headline

Labour’s Ann Coffey won Stockport in 2017 with a majority of 14,477, on a “swing” of 13.4 per cent from the Conservatives to Labour.`;

const PAGE = `<html><body><h1>A headline</h1>
<p>Labour&rsquo;s Ann Coffey won <b>Stockport</b> in 2017 with a <a href="x">majority of 14,477</a>.</p></body></html>`;

const MARKDOWN = `# A headline

Labour’s **Ann Coffey** won Stockport in 2017 with a majority of *14,477*.`;

async function rows(input: string, kind: 'text' | 'html' | 'markdown') {
	const document: Document = await readDocument(input, kind);
	const { claims } = check(document, input, (await openExample()).release);
	return { claims, rows: rowsOf(input, document, claims) };
}

describe.each([
	['text', PLAIN],
	['html', PAGE],
	['markdown', MARKDOWN],
] as const)('%s', (kind, input) => {
	it('marks every claim once and notes it once', async () => {
		const { claims, rows: all } = await rows(input, kind);
		expect(claims.length).toBeGreaterThan(0);
		const every = claims.map((_, claim) => claim);
		expect(all.flatMap((row) => row.notes)).toEqual(every);
		expect(all.flatMap((row) => row.pieces.flatMap((piece) => piece.starts)).sort()).toEqual(every);
		expect(all.flatMap((row) => row.pieces.flatMap((piece) => piece.ends)).sort()).toEqual(every);
	});

	it('marks the words of the claim', async () => {
		const { claims, rows: all } = await rows(input, kind);
		const majority = claims.findIndex(({ type }) => type === 'majority');
		const words = all.flatMap(({ pieces }) =>
			pieces.filter((piece) => piece.claims.includes(majority)).map(({ text }) => text),
		);
		expect(words.join('')).toMatch(/majority of 14,477$/);
	});
});

it('keeps the quotation marks of the writer', async () => {
	const { rows: all } = await rows(PLAIN, 'text');
	const text = all.flatMap((row) => row.pieces.map((piece) => piece.text)).join('');
	expect(text).toContain('Labour’s');
	expect(text).toContain('“swing”');
});
