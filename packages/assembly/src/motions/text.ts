/**
 * The text of a motion: blocks with an empty line between them, each a paragraph, a list (`- ` before every item) or a numbered
 * list (`1. `, `2. `). Plain text that anybody can write in a letter, and that keeps its shape on a page, on paper and in a file.
 */

export interface Block {
	readonly kind: 'paragraph' | 'list' | 'numbered';
	/** Lines of a paragraph, or items of a list without their marks. */
	readonly lines: readonly string[];
	/** The number of the first item; 1 where there are none. */
	readonly first: number;
}

const BULLETS = new Set(['-', '*', '•', '◦', '▪', '·', '–', '—']);
/** Characters nobody sees: soft hyphen, zero-width space, marks of direction, word joiner, byte order mark, controls but tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

type Mark = { readonly kind: 'list' | 'numbered'; readonly number: number; readonly rest: string };

/** The mark a line begins with, if it is an item of a list. */
function markOf(line: string): Mark | null {
	if (BULLETS.has(line.charAt(0)) && line.charAt(1) === ' ')
		return { kind: 'list', number: 1, rest: line.slice(2).trim() };
	const numbered = /^(\d{1,3})[.)] /.exec(line);
	if (numbered === null) return null;
	return { kind: 'numbered', number: Number(numbered[1]), rest: line.slice(numbered[0].length).trim() };
}

/** The blocks of a text. Lists are kept apart from paragraphs even where nobody left a line empty. */
export function blocksOf(text: string): Block[] {
	const blocks: { kind: Block['kind']; lines: string[]; first: number }[] = [];
	let isOpen = false;
	for (const raw of text
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
		.replace(UNSEEN, '')
		.split('\n')) {
		const line = raw.replace(/\s/g, ' ').split(' ').filter(Boolean).join(' ');
		if (line === '') {
			isOpen = false;
			continue;
		}
		const mark = markOf(line);
		const item = mark !== null && mark.rest !== '' ? mark : null;
		const kind = item?.kind ?? 'paragraph';
		const last = blocks.at(-1);
		const goesOn =
			isOpen &&
			last !== undefined &&
			last.kind === kind &&
			(item?.kind !== 'numbered' || item.number === last.first + last.lines.length);
		if (goesOn) last.lines.push(item?.rest ?? line);
		else blocks.push({ kind, lines: [item?.rest ?? line], first: item?.number ?? 1 });
		isOpen = true;
	}
	return blocks;
}

/** Blocks as text. */
export function textOf(blocks: readonly Block[]): string {
	return blocks
		.map(({ kind, lines, first }) =>
			lines
				.map((line, i) =>
					kind === 'list' ? `- ${line}` : kind === 'numbered' ? `${first + i}. ${line}` : line,
				)
				.join('\n'),
		)
		.join('\n\n');
}

/** A text in the one shape it is kept in: line endings, white space and list marks made alike, no word touched. */
export function tidyText(text: string): string {
	return textOf(blocksOf(text));
}

export interface Paragraph {
	/** Its words, marks of a list included. */
	readonly text: string;
	/** Where it begins in the text, in UTF-16 code units. */
	readonly start: number;
	readonly end: number;
}

/** Paragraphs and items of lists, one by one, as members number them: every line of a tidy text that is not empty. */
export function paragraphsOf(text: string): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		if (line.trim() !== '') paragraphs.push({ text: line, start, end: start + line.length });
		start += line.length + 1;
	}
	return paragraphs;
}
