/**
 * Reads Markdown: headings, paragraphs, lists, quotations and tables as blocks with offsets into the source. It wants the words, not
 * the page, so it takes CommonMark's marks where they are clear and leaves the rest as text; it is linear in its input.
 */

import { kindsOf, type Unsorted } from './block-kinds.ts';
import { type Builder, createBuilder } from './builder.ts';
import { type Block, type BlockKind, type Document, plainOffsets } from './document.ts';
import { dayOf, headOf } from './head.ts';
import { type Line, linesOf, listMarkEnd } from './lines.ts';
import { addInline, type Paragraph } from './markdown-inline.ts';
import { normalise } from './normalise.ts';

const HEADING = /^(#{1,6})(?: +|$)/;
const UNDERLINE = /^(?:=+|-{2,})$/;
const RULE = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/;
const FENCE = /^(?:`{3,}|~{3,})/;
const BULLET = /^[-*+\u2022] +/;
const DEFINITION = /^\[[^\]^]{1,200}\]: +\S/;
const DELIMITERS = /^[|: ]*-[|:\- ]*$/;
const LONGEST_LINE = 400;

interface Draft {
	readonly block: Omit<Block, 'kind'>;
	readonly indent: number;
	readonly kind: BlockKind | null;
}

interface Reading {
	readonly text: string;
	readonly builder: Builder;
	readonly drafts: Draft[];
	/** Lines of the paragraph that is being read. */
	open: Line[];
	hasHeading: boolean;
}

/** Reads the input as Markdown. Never throws. */
export function readMarkdown(input: string): Document {
	const text = normalise(input);
	const lines = linesOf(text);
	const matter = frontMatter(text, lines);
	const head = matter.count > 0 ? matter.head : headOf(text, lines);
	const first = matter.count > 0 ? matter.count : head.lines;
	const reading: Reading = { text, builder: createBuilder(), drafts: [], open: [], hasHeading: false };
	readLines(reading, lines, first);
	const items: Unsorted[] = reading.drafts.map(({ block, indent, kind }) => ({
		text: block.text,
		indent,
		kind,
	}));
	const kinds = kindsOf(items);
	const blocks: Block[] = lines.slice(0, first).map(({ start, end }) => ({
		kind: 'meta',
		text: text.slice(start, end),
		offsets: plainOffsets(start, end),
	}));
	for (let i = 0; i < kinds.length; i++) blocks.push({ kind: kinds[i], ...reading.drafts[i].block });
	const headline = blocks.find((block) => block.kind === 'headline');
	return {
		kind: 'markdown',
		title: headline?.text ?? matter.title,
		published: head.published,
		url: head.url,
		blocks,
	};
}

/** `title:`, `date:` and `url:` between two lines of hyphens at the top. */
function frontMatter(text: string, lines: readonly Line[]) {
	const wordsOf = ({ start, end }: Line) => text.slice(start, Math.min(end, start + 2000));
	let title: string | null = null;
	let url: string | null = null;
	let published: string | null = null;
	let count = 0;
	if (lines.length > 0 && wordsOf(lines[0]) === '---') {
		for (let i = 1; i < lines.length && i < 100; i++) {
			const words = wordsOf(lines[i]);
			if (words === '---') {
				count = i + 1;
				break;
			}
			const match = /^(title|url|canonical|date|published):(.*)$/i.exec(words);
			if (match === null) continue;
			const key = match[1].toLowerCase();
			const value = match[2].trim().replace(/^["']/, '').replace(/["']$/, '');
			if (key === 'title') title ??= value;
			else if (key === 'url' || key === 'canonical') url ??= value;
			else published ??= dayOf(value);
		}
	}
	return { count, title: count > 0 ? title : null, head: { url, published, lines: count } };
}

function readLines(reading: Reading, lines: readonly Line[], first: number): void {
	const { text } = reading;
	let fence: string | null = null;
	let isTable = false;
	for (let i = first; i < lines.length; i++) {
		const line = unquoted(text, lines[i]);
		const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
		if (lines[i].isFirst || words === '') {
			flush(reading);
			isTable = false;
		}
		if (words === '') continue;
		const mark: string | undefined = FENCE.exec(words)?.[0].slice(0, 3);
		if (mark !== undefined && (fence === null || fence === mark)) {
			flush(reading);
			fence = fence === null ? mark : null;
		} else if (fence !== null) addPlain(reading, line, null);
		else if (isTable || isTableStart(text, words, lines[i + 1])) {
			flush(reading);
			isTable = true;
			if (!DELIMITERS.test(words)) addRow(reading, line);
		} else readLine(reading, line, words);
	}
	flush(reading);
}

function readLine(reading: Reading, line: Line, words: string): void {
	const heading = HEADING.exec(words);
	if (heading !== null) {
		flush(reading);
		addHeading(
			reading,
			{ ...line, start: line.start + heading[0].length, end: closingMarks(reading.text, line) },
			heading[1].length,
		);
	} else if (reading.open.length === 1 && UNDERLINE.test(words)) {
		const [only] = reading.open;
		reading.open = [];
		addHeading(reading, only, words.startsWith('=') ? 1 : 2);
	} else if (RULE.test(words)) flush(reading);
	else if (DEFINITION.test(words)) {
		flush(reading);
		addPlain(reading, line, 'meta');
	} else {
		const bullet = BULLET.exec(words)?.[0].length ?? 0;
		if (bullet > 0 || listMarkEnd(reading.text, line.start, line.end) > 0) flush(reading);
		reading.open.push(bullet === 0 ? line : { ...line, start: line.start + bullet });
	}
}

/** A line without the marks of quotation before it. */
function unquoted(text: string, line: Line): Line {
	let start = line.start;
	while (
		start < line.end &&
		(text.charCodeAt(start) === 62 || (start > line.start && text.charCodeAt(start) === 32))
	)
		start++;
	return start === line.start ? line : { ...line, start };
}

/** End of a heading before the marks that may close it. */
function closingMarks(text: string, line: Line): number {
	let end = line.end;
	while (end > line.start && text.charCodeAt(end - 1) === 35) end--;
	return end < line.end && end > line.start && text.charCodeAt(end - 1) !== 32 ? line.end : end;
}

/** A line with bars over one of hyphens, or with a bar at either end. */
function isTableStart(text: string, words: string, next: Line | undefined): boolean {
	if (!words.includes('|')) return false;
	if (words.length > 2 && words.startsWith('|') && words.endsWith('|')) return true;
	if (next === undefined || next.isFirst || next.end - next.start > LONGEST_LINE) return false;
	const below = text.slice(next.start, next.end);
	return below.includes('|') && DELIMITERS.test(below);
}

function addHeading(reading: Reading, line: Line, level: number): void {
	const isHeadline = !reading.hasHeading && (level === 1 || reading.drafts.length === 0);
	reading.hasHeading = true;
	reading.open = [line];
	flush(reading, isHeadline ? 'headline' : null);
}

function addPlain(reading: Reading, { start, end, indent }: Line, kind: BlockKind | null): void {
	reading.drafts.push({
		block: { text: reading.text.slice(start, end).replaceAll('\t', ' '), offsets: plainOffsets(start, end) },
		indent,
		kind,
	});
}

function addRow(reading: Reading, line: Line): void {
	const { text, builder } = reading;
	const paragraph: Paragraph = { text: text.slice(line.start, line.end), at: [0], from: [line.start] };
	const end = paragraph.text.length;
	let from = paragraph.text.startsWith('|') ? 1 : 0;
	let isFirst = true;
	for (let i = from; i <= end; i++) {
		if (i < end && (paragraph.text.charCodeAt(i) !== 124 || paragraph.text.charCodeAt(i - 1) === 92))
			continue;
		if (i === end && from >= end && !isFirst) break;
		if (!isFirst) builder.part(9, line.start + from - 1, line.start + from);
		addInline(builder, paragraph, from, i);
		isFirst = false;
		from = i + 1;
	}
	take(reading, line.indent, 'table');
}

/** Ends the paragraph that is being read. */
function flush(reading: Reading, kind: BlockKind | null = null): void {
	const { text, open } = reading;
	if (open.length === 0) return;
	const at: number[] = [];
	const from: number[] = [];
	const parts: string[] = [];
	let length = 0;
	for (let i = 0; i < open.length; i++) {
		const { start, end } = open[i];
		at.push(length);
		from.push(start);
		const isLast = i === open.length - 1;
		const isHard =
			text.charCodeAt(end - 1) === 92 || (text.charCodeAt(end) === 32 && text.charCodeAt(end + 1) === 32);
		const stop = text.charCodeAt(end - 1) === 92 && !isLast ? end - 1 : end;
		parts.push(text.slice(start, stop), isLast ? '' : isHard ? '\n' : ' ');
		length += stop - start + (isLast ? 0 : 1);
	}
	addInline(reading.builder, { text: parts.join(''), at, from }, 0, length);
	const { indent } = open[0];
	reading.open = [];
	take(reading, indent, kind);
}

function take(reading: Reading, indent: number, kind: BlockKind | null): void {
	const block = reading.builder.take();
	if (block !== null) reading.drafts.push({ block, indent, kind });
}
