/** Walks the tree of a page and cuts its text into blocks as a browser would show them. */
import { type Builder, createBuilder } from './builder.ts';
import type { BlockKind, Offsets } from './document.ts';
import { align, type References } from './html-align.ts';
import type { Sections } from './html-sections.ts';
import {
	attribute,
	type Element,
	elementsIn,
	isElement,
	isText,
	type ParentNode,
	textIn,
} from './html-tree.ts';

/** A block before furniture and comments without marks are told; `kind` null where the page does not say. */
export interface RawBlock {
	readonly kind: BlockKind | null;
	readonly text: string;
	readonly offsets: Offsets;
}

const tags = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = tags(
	'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
		'h5 h6 header hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul caption optgroup',
);

const QUOTE = 34;

interface Walk {
	readonly input: string;
	readonly sections: Sections;
	readonly references: References;
	readonly builder: Builder;
	readonly blocks: RawBlock[];
	heading: Element | null;
	breaks: number;
}

/** Blocks of the article and of comment sections in the order of the page, with the first main heading. */
export function pageBlocks(input: string, page: ParentNode, sections: Sections): RawBlock[] {
	const walk: Walk = {
		input,
		sections,
		references: new Map(),
		builder: createBuilder(),
		blocks: [],
		heading: headingOf(page, sections),
		breaks: 0,
	};
	visit(walk, page, sections.main === null, null, false);
	flush(walk, null);
	return walk.blocks;
}

/** The first main heading of the article, else of the page. */
function headingOf(page: ParentNode, sections: Sections): Element | null {
	for (const root of [sections.main, page]) {
		if (root === null) continue;
		for (const element of elementsIn(root)) if (element.tagName === 'h1') return element;
	}
	return null;
}

function flush(walk: Walk, kind: BlockKind | null): void {
	const taken = walk.builder.take();
	if (taken !== null) walk.blocks.push({ kind, ...taken });
	walk.breaks = 0;
}

function visit(
	walk: Walk,
	parent: ParentNode,
	isInside: boolean,
	kind: BlockKind | null,
	isPre: boolean,
): void {
	for (const node of parent.childNodes) {
		if (isText(node)) {
			if (isInside) addText(walk, node.value, node.sourceCodeLocation, isPre);
		} else if (isElement(node) && !(walk.sections.isUnseen(node) && node !== walk.heading))
			element(walk, node, isInside, kind, isPre);
	}
}

function element(
	walk: Walk,
	node: Element,
	wasInside: boolean,
	outer: BlockKind | null,
	isPre: boolean,
): void {
	const { tagName } = node;
	const isComments = outer !== 'comment' && walk.sections.isComments(node);
	const isInside = wasInside || node === walk.sections.main || node === walk.heading || isComments;
	const kind = isComments ? 'comment' : kindOf(walk, node, outer);
	if (tagName === 'br') {
		if (isInside) lineBreak(walk, node, kind);
	} else if (tagName === 'sup' && isNoteMark(node)) return;
	else if (tagName === 'tr' && isInside && isData(node)) {
		flush(walk, outer);
		row(walk, node);
		flush(walk, outer ?? 'table');
	} else if (BLOCKS.has(tagName)) {
		flush(walk, outer);
		visit(walk, node, isInside, kind, isPre || tagName === 'pre');
		flush(walk, kind);
	} else if (tagName === 'q' && isInside) {
		const at = node.sourceCodeLocation;
		mark(walk, at?.startTag);
		visit(walk, node, isInside, kind, isPre);
		mark(walk, at?.endTag);
	} else visit(walk, node, isInside, kind, isPre);
}

function kindOf(walk: Walk, node: Element, outer: BlockKind | null): BlockKind | null {
	if (outer === 'comment' || outer === 'meta') return outer;
	if (node === walk.heading) return 'headline';
	if (node.tagName === 'figcaption' || node.tagName === 'caption') return 'caption';
	return walk.sections.isFurniture(node) ? 'meta' : outer;
}

function addText(
	walk: Walk,
	value: string,
	at: { readonly startOffset: number; readonly endOffset: number } | null | undefined,
	isPre: boolean,
): void {
	const { builder } = walk;
	const from = at?.startOffset ?? 0;
	align(walk.input, from, at?.endOffset ?? from, value, walk.references, (code, start, end) => {
		if (isPre && code === 10) builder.part(10, start, end);
		else {
			if (code > 32) walk.breaks = 0;
			builder.add(code, start, end);
		}
	});
}

/** One break parts lines, two part blocks. */
function lineBreak(walk: Walk, node: Element, kind: BlockKind | null): void {
	const at = node.sourceCodeLocation;
	const breaks = walk.breaks + 1;
	if (breaks === 2) flush(walk, kind);
	else if (at) walk.builder.part(10, at.startOffset, at.endOffset);
	walk.breaks = breaks;
}

/** A quotation mark that the browser would set for a tag of `<q>`. */
function mark(
	walk: Walk,
	tag: { readonly startOffset: number; readonly endOffset: number } | undefined,
): void {
	if (tag !== undefined) walk.builder.add(QUOTE, tag.startOffset, tag.endOffset);
}

/** "1" or "[2]" raised above the line belongs to no figure; "st" and "th" do. */
function isNoteMark(node: Element): boolean {
	return /^(?:\[?[\d*†‡,\s]{1,6}\]?|\[[a-z]\])$/.test(textIn(node));
}

/** A row of a table of data; tables that lay out a page hold headings, paragraphs or other tables. */
function isData(node: Element): boolean {
	let table: ParentNode | null = node.parentNode;
	while (table !== null && 'tagName' in table && table.tagName !== 'table') table = table.parentNode;
	if (table !== null && 'tagName' in table && /^(?:presentation|none)$/.test(attribute(table, 'role') ?? ''))
		return false;
	let paragraphs = 0;
	for (const { tagName } of elementsIn(node)) {
		if (tagName === 'table' || /^h[1-6]$/.test(tagName)) return false;
		if (tagName === 'p' && ++paragraphs > 2 * node.childNodes.length) return false;
	}
	return textIn(node).length <= 1000;
}

/** Cells parted by tabs; what is a block inside a cell is parted by a space. */
function row(walk: Walk, node: Element): void {
	let isFirst = true;
	for (const cell of node.childNodes) {
		if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th') || walk.sections.isUnseen(cell))
			continue;
		const start = cell.sourceCodeLocation?.startOffset ?? 0;
		if (!isFirst) walk.builder.part(9, start, cell.sourceCodeLocation?.startTag?.endOffset ?? start);
		isFirst = false;
		inCell(walk, cell);
	}
}

function inCell(walk: Walk, parent: ParentNode): void {
	for (const node of parent.childNodes) {
		if (isText(node)) addText(walk, node.value, node.sourceCodeLocation, false);
		else if (
			isElement(node) &&
			!walk.sections.isUnseen(node) &&
			!(node.tagName === 'sup' && isNoteMark(node))
		) {
			const at = node.sourceCodeLocation;
			const parts = node.tagName === 'br' || BLOCKS.has(node.tagName);
			if (parts && at) walk.builder.add(32, at.startOffset, at.startTag?.endOffset ?? at.endOffset);
			inCell(walk, node);
			if (parts && at?.endTag) walk.builder.add(32, at.endTag.startOffset, at.endTag.endOffset);
		}
	}
}
