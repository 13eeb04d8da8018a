/** Reads plain text: lines and paragraphs as blocks whose offsets are those of the input. */
import { type Block, type BlockKind, type Document, plainOffsets } from './document.ts';
import { hasTab, joinWrapped, type Line, linesOf } from './lines.ts';
import { normalise } from './normalise.ts';

const LONGEST_HEADLINE = 150;
const HEAD_LINE = /^# ?(url|date): ?(\S.*)$/i;

interface Head {
	readonly url: string | null;
	readonly published: string | null;
	/** Leading lines that are `# url:` or `# date:`. */
	readonly lines: number;
}

/** Reads the input as plain text. Never throws. */
export function readText(input: string): Document {
	const text = normalise(input);
	const lines = linesOf(text);
	const head = headOf(text, lines);
	const rest = joinWrapped(text, lines.slice(head.lines));
	const kinds = kindsOf(text, rest);
	const blocks: Block[] = [];
	for (let i = 0; i < head.lines; i++) blocks.push(blockOf(text, lines[i], 'meta'));
	for (let i = 0; i < rest.length; i++) blocks.push(blockOf(text, rest[i], kinds[i]));
	const headline = blocks.find((block) => block.kind === 'headline');
	return { kind: 'text', title: headline?.text ?? null, published: head.published, url: head.url, blocks };
}

function headOf(text: string, lines: readonly Line[]): Head {
	let url: string | null = null;
	let published: string | null = null;
	let count = 0;
	for (const line of lines) {
		const match = HEAD_LINE.exec(text.slice(line.start, Math.min(line.end, line.start + 2000)));
		if (match === null) break;
		if (match[1].toLowerCase() === 'url') url ??= match[2];
		else published ??= dayOf(match[2]);
		count++;
	}
	return { url, published, lines: count };
}

/** `YYYY-MM-DD` at the start of a text, or null. */
export function dayOf(value: string): string | null {
	const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
	if (match === null || Number(match[2]) < 1 || Number(match[2]) > 12) return null;
	return Number(match[3]) < 1 || Number(match[3]) > 31 ? null : `${match[1]}-${match[2]}-${match[3]}`;
}

function kindsOf(text: string, lines: readonly Line[]): BlockKind[] {
	const kinds: BlockKind[] = lines.map((line) => (hasTab(text, line) ? 'table' : 'body'));
	if (lines.length > 1 && kinds[0] === 'body' && isHeadline(text, lines[0])) kinds[0] = 'headline';
	return kinds;
}

function isHeadline(text: string, line: Line): boolean {
	return line.end - line.start <= LONGEST_HEADLINE && text.charCodeAt(line.end - 1) !== 46;
}

function blockOf(text: string, line: Line, kind: BlockKind): Block {
	let words = text.slice(line.start, line.end);
	if (words.includes('\n')) words = words.replaceAll('\n', ' ');
	if (kind !== 'table' && words.includes('\t')) words = words.replaceAll('\t', ' ');
	return { kind, text: words, offsets: plainOffsets(line.start, line.end) };
}
