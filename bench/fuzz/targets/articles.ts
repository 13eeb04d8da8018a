/** Articles as text, Markdown and HTML, and lines of an archive: read, checked, and the answer held against the input. */
import { type Answer, check, type HtmlReader, readDocumentWith } from '@mandate/check';
import type { Release } from '@mandate/record';
import { parseArticleLine } from '../../../app/src/commands/article-line.ts';
import { mutated } from '../mutate.ts';
import { hold, type Target, TEXT } from '../target.ts';

/** Longest input, in UTF-16 code units: about fifty words. */
const MOST = 320;

function sound({ claims, figures, summary }: Answer, source: string): void {
	for (const { start, end, quote } of claims) {
		hold(0 <= start && start < end && end <= source.length, 'a claim lies inside the text');
		hold(source.slice(start, end) === quote, 'the quote of a claim is what stands there');
	}
	let before = 0;
	for (const { start, end } of figures) {
		hold(before <= start && start < end && end <= source.length, 'figures lie inside the text, in order');
		before = start;
	}
	hold(summary.figures === figures.length, 'every figure is counted');
	const { supported, contradicted, mislabelled, not_in_record, ambiguous } = summary;
	const verdicts = supported + contradicted + mislabelled + not_in_record + ambiguous;
	hold(verdicts === claims.length, 'every claim has one verdict');
}

function page(text: string): string {
	const [head, ...rest] = text.split('\n');
	const paragraphs = rest.map((one) => `<p>${one.replaceAll('&', '&amp;')}</p>`).join('\n');
	return `<!doctype html><html><head><title>${head}</title></head><body><article><h1>${head}</h1>${paragraphs}<ul><li>${head}</li></ul><table><tr><td>${head}</td></tr></table></article></body></html>`;
}

/** Sentences, and runs of them, of the texts given. */
function passages(texts: readonly string[]): string[] {
	return texts.flatMap((text) => {
		const lines = text.split('\n').filter((line) => line.trim() !== '');
		return lines.map((line, i) => `${line}\n${lines[i + 1] ?? ''}`);
	});
}

/** @param texts articles to start from, of our own writing */
export function articleTargets(
	texts: readonly string[],
	release: Release,
	readHtml: HtmlReader,
): Target<string>[] {
	const seeds = passages(texts);
	const pages = seeds.map(page);
	const encoder = new TextEncoder();
	const checked = (source: string, kind: 'text' | 'markdown' | 'html') => {
		const document = readDocumentWith(readHtml, source, kind);
		sound(check(document, source, release, { published: '2024-07-06' }), source);
	};
	return [
		{
			...TEXT,
			name: 'text',
			make: (random) => mutated(seeds, random, MOST),
			run: (text) => checked(text, 'text'),
		},
		{
			...TEXT,
			name: 'markdown',
			make: (random) => mutated(seeds, random, MOST),
			run: (text) => checked(text, 'markdown'),
		},
		{
			...TEXT,
			name: 'html',
			make: (random) => mutated(pages, random, MOST * 2),
			run: (text) => checked(text, 'html'),
		},
		{
			...TEXT,
			name: 'ndjson',
			make: (random) =>
				mutated(
					seeds.map((text, i) => JSON.stringify({ id: i, text, published: '2024-07-06' })),
					random,
					MOST * 2,
				),
			run: (text) => {
				const line = parseArticleLine(encoder.encode(text), 1);
				hold(line.ok || line.error.startsWith('line 1: '), 'a bad line says which it is');
			},
		},
	];
}
