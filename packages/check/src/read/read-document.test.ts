import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectKind } from './detect-kind.ts';
import { loadHtmlReader, readDocument, readDocumentWith } from './read-document.ts';

describe('detectKind', () => {
	it.each<[string, string]>([
		['<!DOCTYPE html><title>A</title>', 'html'],
		['\ufeff\n<html lang="en"><body>A</body></html>', 'html'],
		['<!-- a --><html>', 'html'],
		['<p>Labour won.</p>\n<p>By 12.</p>', 'html'],
		['<p>Labour won.</p>', 'html'],
		['Labour won.<br>By 12.<br>In Leeds.<br>', 'html'],
		['# Greens gain\n\nLabour lost.', 'markdown'],
		['Greens gain\n\n## Result\nLabour lost.', 'markdown'],
		['# url: https://example.org\n# date: 2024-01-01\n\n# Greens gain\n\nLabour lost.', 'markdown'],
		['Labour [lost](https://example.org/a_(b)) by 12.', 'markdown'],
		['---\ntitle: Greens gain\n---\nLabour lost.', 'markdown'],
		['# url: https://example.org\n# date: 2024-01-01\nGreens gain\n\nLabour lost.', 'text'],
		['Labour won.\n\n#Leeds #Greens', 'text'],
		['# 1 in the polls is Roe\nand nobody else', 'text'],
		['The tag <p> starts a paragraph.', 'text'],
		['3 < 4 and 5 > 2', 'text'],
		['[Name of branch] (and others) voted *aye*.', 'text'],
		['', 'text'],
	])('%j is %s', (input, kind) => {
		expect(detectKind(input)).toBe(kind);
	});

	it.each(['<', '<p', '](', '[](', '# ', '#\n', ' ', '<!--', '---\n'])(
		'looks at 1 MB of %j in time',
		(unit) => {
			const started = performance.now();
			detectKind(unit.repeat(1_000_000 / unit.length));
			expect(performance.now() - started).toBeLessThan(500);
		},
	);
});

describe('readDocument', () => {
	it.each([
		['text', 'Greens gain\n\nLabour lost.'],
		['html', '<h1>Greens gain</h1><p>Labour lost.</p>'],
		['markdown', '# Greens gain\n\nLabour lost.'],
	] as const)('reads %s', async (kind, input) => {
		const document = await readDocument(input);
		expect(document).toMatchObject({ kind, title: 'Greens gain' });
		expect(document.blocks.map((block) => block.text)).toEqual(['Greens gain', 'Labour lost.']);
		expect(readDocumentWith(await loadHtmlReader(), input)).toEqual(document);
	});

	it('reads what it is told', async () => {
		expect((await readDocument('<p>Labour lost.</p>', 'text')).blocks[0].text).toBe('<p>Labour lost.</p>');
		expect(readDocumentWith(null, '<p>Labour lost.</p>').kind).toBe('text');
	});

	it('loads no parser of HTML until a page is read', () => {
		const seen = new Set<string>();
		const visit = (file: string): void => {
			if (seen.has(file)) return;
			seen.add(file);
			const source = readFileSync(new URL(file, import.meta.url), 'utf8');
			for (const [, from] of source.matchAll(/^import (?!type )[^;]*? from '([^']+)';/gms)) {
				expect(from).toMatch(/^\.\//);
				visit(from);
			}
		};
		visit('./read-document.ts');
		expect(seen).toContain('./markdown.ts');
		expect(seen).not.toContain('./html.ts');
	});
});
