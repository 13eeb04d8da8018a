import { describe, expect, it } from 'vitest';
import { openExample } from '../../record/open-example.ts';
import { checkForPage } from '../checking/check-input.ts';
import { annotationsOf } from './annotations.ts';

async function annotate(text: string, kind: 'text' | 'markdown' | 'html') {
	const checked = await checkForPage({ input: text, kind }, (await openExample()).release);
	if (!checked.ok) throw new Error(checked.problem.message);
	return { checked, page: annotationsOf([{ source: 'article.txt', ...checked }]) };
}

const TEXT =
	'🗳️ On a long night in Stockport, Ann Coffey held the seat for Labour in 2017 with a majority of 14,774, which nobody there had foreseen.';

describe('annotations', () => {
	it('say the verdict, the workings with their place, and the release', async () => {
		const { page, checked } = await annotate(TEXT, 'text');
		const red = page.items.find(({ body }) => body[0].value === 'Contradicted');
		expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
		expect(red).toMatchObject({
			type: 'Annotation',
			motivation: 'assessing',
			target: { source: 'article.txt' },
		});
		expect(red?.body[1].value).toMatch(/^Contradicted\. .*14,477[\s\S]*candidacy-table\.ts, lines? \d+/);
		const body = JSON.parse(red?.body[2].value ?? '');
		expect(body).toMatchObject({
			release: checked.answer.record.release,
			verdict: 'contradicted',
			type: 'majority',
		});
	});

	it('count characters, not UTF-16 units, and keep 32 of them on either side', async () => {
		const { page, checked } = await annotate(TEXT, 'text');
		const points = [...TEXT];
		expect(page.items).toHaveLength(checked.answer.claims.length);
		for (const { target } of page.items) {
			const [quote, position] = target.selector;
			if (quote.type !== 'TextQuoteSelector' || position.type !== 'TextPositionSelector') throw new Error();
			const { start, end } = position;
			expect(points.slice(start, end).join('')).toBe(quote.exact);
			expect(points.slice(Math.max(0, start - 32), start).join('')).toBe(quote.prefix);
			expect(points.slice(end, end + 32).join('')).toBe(quote.suffix);
		}
	});

	it('quote a page of HTML as it is read, and point into its bytes', async () => {
		const html = `<article><h1>Zoë &amp; the count</h1><p>Ann Coffey held <b>Stockport</b> for Labour in&nbsp;2017 with a majority of <em>14,774</em>.</p></article>`;
		const { page } = await annotate(html, 'html');
		const bytes = new TextEncoder().encode(html);
		const red = page.items.find(({ body }) => body[0].value === 'Contradicted');
		const [quote, position] = red?.target.selector ?? [];
		if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'DataPositionSelector') throw new Error();
		expect(quote.exact).toContain('14,774');
		expect(quote.exact).not.toMatch(/[<>&]/);
		expect(quote.prefix).not.toMatch(/[<>]/);
		expect(new TextDecoder().decode(bytes.subarray(position.start, position.end))).toContain('14,774');
	});

	it('of an article without claims are an empty page', async () => {
		expect((await annotate('Nothing was counted.', 'text')).page.items).toEqual([]);
	});
});
