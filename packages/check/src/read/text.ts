/** Reads plain text: lines and paragraphs as blocks whose offsets are those of the input. */

import { kindsOf, type Unsorted } from './block-kinds.ts';
import { type Block, type Document, plainOffsets } from './document.ts';
import { headOf } from './head.ts';
import { isRow, joinWrapped, type Line, linesOf } from './lines.ts';
import { normalise } from './normalise.ts';

/** Reads the input as plain text. Never throws. */
export function readText(input: string): Document {
	const text = normalise(input);
	const lines = linesOf(text);
	const head = headOf(text, lines);
	const rest = joinWrapped(text, head.lines === 0 ? lines : lines.slice(head.lines));
	const items = rest.map((line) => itemOf(text, line));
	const kinds = kindsOf(items);
	const blocks: Block[] = [];
	for (let i = 0; i < head.lines; i++) {
		const { start, end } = lines[i];
		blocks.push({ kind: 'meta', text: text.slice(start, end), offsets: plainOffsets(start, end) });
	}
	for (let i = 0; i < rest.length; i++) {
		blocks.push({ kind: kinds[i], text: items[i].text, offsets: plainOffsets(rest[i].start, rest[i].end) });
	}
	const headline = blocks.find((block) => block.kind === 'headline');
	return { kind: 'text', title: headline?.text ?? null, published: head.published, url: head.url, blocks };
}

/** A line whose cells are parted by tabs is a row of a table; other tabs, and the ends of wrapped lines, become spaces. */
function itemOf(text: string, line: Line): Unsorted {
	const row = isRow(text, line);
	let words = text.slice(line.start, line.end);
	if (words.includes('\n')) words = words.replaceAll('\n', ' ');
	if (!row && words.includes('\t')) words = words.replaceAll('\t', ' ');
	return { text: words, indent: line.indent, kind: row ? 'table' : null };
}
