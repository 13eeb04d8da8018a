/**
 * The HTML of OpenSlides as plain paragraphs and lists, and back. Nothing of the HTML goes further than its words: no tag, no attribute, no address;
 * what stands in scripts and styles is dropped. Read in one pass from left to right, whatever comes in.
 */
import { type Block, blocksOf, textOf, tidyText } from '../text.ts';
import { escapedForHtml, withoutEntities } from './entities.ts';

/** Tags whose content is no text. */
const DROPPED = new Set([
	'script',
	'style',
	'template',
	'iframe',
	'object',
	'noscript',
	'title',
	'textarea',
	'svg',
]);
/** Tags after which a new paragraph begins. */
const BLOCKS = new Set(
	'p div h1 h2 h3 h4 h5 h6 blockquote pre section article header footer table tr dl dd dt figure hr'.split(
		' ',
	),
);

/** A `<` that is not closed within so many characters is text. */
const MOST_OF_TAG = 2_000;

interface Tag {
	readonly name: string;
	readonly isEnd: boolean;
	/** The tag as written. */
	readonly source: string;
	/** After its `>`. */
	readonly end: number;
}

/** The tag that begins at a `<`; null where this is a `<` of the text. */
function tagAt(html: string, at: number): Tag | null {
	const isEnd = html[at + 1] === '/';
	const from = at + (isEnd ? 2 : 1);
	const first = html.charAt(from);
	if (!/[A-Za-z!?]/.test(first)) return null;
	if (html.startsWith('!--', from)) {
		const close = html.indexOf('-->', from + 3);
		const end = close === -1 ? html.length : close + 3;
		return { name: '!', isEnd: false, source: '', end };
	}
	let quote = '';
	const most = Math.min(html.length, from + MOST_OF_TAG);
	for (let i = from; i < most; i++) {
		const character = html[i];
		if (quote !== '') {
			if (character === quote) quote = '';
		} else if (character === '"' || character === "'") quote = character;
		// Another tag begins before this one ends: so this was none, and what follows is not read twice.
		else if (character === '<') return null;
		else if (character === '>') {
			const source = html.slice(from, i);
			const name = /^[A-Za-z0-9]*/.exec(source)![0].toLowerCase();
			return { name: name === '' ? '!' : name, isEnd, source, end: i + 1 };
		}
	}
	return null;
}

interface OpenList {
	readonly kind: 'list' | 'numbered';
	readonly first: number;
	itemCount: number;
	/** Lines of the block that its next item goes into; null where it begins a block. */
	lines: string[] | null;
}

/** Words of the HTML put into blocks, one after another. */
function blockBuilder() {
	const blocks: Block[] = [];
	const lists: OpenList[] = [];
	let line = '';
	let isItem = false;
	/** Lines of the paragraph that a `br` left open. */
	let open: string[] | null = null;

	function endLine(isBreak: boolean): void {
		const words = line.split(/\s/).filter(Boolean).join(' ');
		line = '';
		const list = isItem ? lists.at(-1) : undefined;
		if (words === '') open = isBreak ? open : null;
		else if (list !== undefined) {
			if (list.lines === null) {
				list.lines = [];
				blocks.push({ kind: list.kind, lines: list.lines, first: list.first + list.itemCount });
			}
			list.lines.push(words);
			list.itemCount++;
			open = null;
		} else {
			const lines = open ?? [];
			if (open === null) blocks.push({ kind: 'paragraph', lines, first: 1 });
			lines.push(words);
			open = isBreak ? lines : null;
		}
	}

	return {
		add(text: string): void {
			line += text;
		},
		lineBreak(): void {
			if (isItem) line += ' ';
			else endLine(true);
		},
		block(): void {
			endLine(false);
		},
		item(isEnd: boolean): void {
			endLine(false);
			isItem = !isEnd && lists.length > 0;
		},
		list(kind: OpenList['kind'], first: number): void {
			endLine(false);
			lists.push({ kind, first, itemCount: 0, lines: null });
			isItem = false;
		},
		endList(): void {
			endLine(false);
			lists.pop();
			const outer = lists.at(-1);
			if (outer !== undefined) outer.lines = null;
			isItem = outer !== undefined;
		},
		blocks(): readonly Block[] {
			endLine(false);
			return blocks;
		},
	};
}

/** HTML as tidy text. */
export function textFromHtml(html: string): string {
	const built = blockBuilder();
	const lower = html.toLowerCase();
	const lastClose = html.lastIndexOf('>');
	for (let at = 0; at < html.length; ) {
		const open = html.indexOf('<', at);
		const isText = open === -1 || open > lastClose;
		built.add(withoutEntities(html.slice(at, isText ? html.length : open)));
		if (isText) break;
		const tag = tagAt(html, open);
		at = tag?.end ?? open + 1;
		if (tag === null) built.add('<');
		else if (DROPPED.has(tag.name) && !tag.isEnd) {
			const close = lower.indexOf(`</${tag.name}`, at);
			at = close === -1 ? html.length : close;
		} else if (tag.name === 'br') built.lineBreak();
		else if (tag.name === 'li') built.item(tag.isEnd);
		else if (tag.name === 'td' || tag.name === 'th') built.add(' ');
		else if (tag.name !== 'ul' && tag.name !== 'ol') {
			if (BLOCKS.has(tag.name)) built.block();
		} else if (tag.isEnd) built.endList();
		else built.list(tag.name === 'ul' ? 'list' : 'numbered', startOf(tag));
	}
	return tidyText(textOf(built.blocks()));
}

/** The number of the first item of a list. */
function startOf({ source }: Tag): number {
	const start = /\sstart=["']?(\d{1,3})(?!\d)/i.exec(source);
	return start === null ? 1 : Number(start[1]);
}

/** Tidy text as the HTML that OpenSlides takes. */
export function htmlFromText(text: string): string {
	return blocksOf(text)
		.map(({ kind, lines, first }) => {
			const escaped = lines.map(escapedForHtml);
			if (kind === 'paragraph') return `<p>${escaped.join('<br>')}</p>`;
			const items = escaped.map((item) => `<li>${item}</li>`).join('');
			if (kind === 'list') return `<ul>${items}</ul>`;
			return `<ol${first === 1 ? '' : ` start="${first}"`}>${items}</ol>`;
		})
		.join('');
}
