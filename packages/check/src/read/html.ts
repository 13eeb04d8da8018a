/** Reads HTML: the article, its captions and tables, and its readers' comments, with offsets into the source. Loads parse5. */

import { kindsOf } from './block-kinds.ts';
import type { Block, Document } from './document.ts';
import { pageBlocks, type RawBlock } from './html-blocks.ts';
import { pageHead } from './html-head.ts';
import { sectionsOf } from './html-sections.ts';
import { parseHtml } from './html-tree.ts';
import { readText } from './text.ts';

/** Reads the input as HTML, a page or a fragment. Never throws; a page nested past all measure is read with its tags blanked out. */
export function readHtml(input: string): Document {
	const page = parseHtml(input);
	if (page === null) return { ...readText(blankTags(input)), kind: 'html' };
	const raw = pageBlocks(input, page, sectionsOf(page));
	const kinds = kindsOf(raw.map((block) => ({ text: block.text, indent: 0, kind: block.kind })));
	const blocks: Block[] = raw.map(({ text, offsets }: RawBlock, i) => ({ kind: kinds[i], text, offsets }));
	const head = pageHead(page);
	const heading = raw.find((block) => block.kind === 'headline');
	const headline = blocks.find((block) => block.kind === 'headline');
	return {
		kind: 'html',
		title: heading?.text ?? head.title ?? headline?.text ?? null,
		published: head.published,
		url: head.url,
		blocks,
	};
}

/** The input with each tag and comment overwritten by a blank line, unit for unit. */
function blankTags(input: string): string {
	const parts: string[] = [];
	let from = 0;
	for (;;) {
		const open = input.indexOf('<', from);
		const close = open < 0 ? -1 : input.indexOf('>', open);
		if (close < 0) break;
		parts.push(input.slice(from, open), '\n\n', ' '.repeat(close - open - 1));
		from = close + 1;
	}
	parts.push(input.slice(from));
	return parts.join('');
}
