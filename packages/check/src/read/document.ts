/** A document as blocks of normalised text, each with the way back to the input as given. */

export const BLOCK_KINDS = ['headline', 'body', 'caption', 'table', 'comment', 'meta'] as const;
/**
 * `table` is one row, its cells parted by tabs; `comment` is a reader's comment under an article; `meta` is furniture of the
 * page (sharing, asking, dating, copyright) and leading `# url:` and `# date:` lines.
 */
export type BlockKind = (typeof BLOCK_KINDS)[number];

export type DocumentKind = 'text' | 'html' | 'markdown';

/**
 * Pieces of a block, in order: piece `k` is text from `at[k]` up to `at[k + 1]`, the last of which is the length of the text, and
 * stands at `from[k]` up to `to[k]` in the input. Units inside a piece run side by side; a piece of one unit may stand for more of the input (a decoded
 * entity, a run of white space).
 */
export interface Offsets {
	readonly at: readonly number[];
	readonly from: readonly number[];
	readonly to: readonly number[];
}

export interface Block {
	readonly kind: BlockKind;
	/** Normalised: see `normalise`. A line feed is a break the reader saw, never a wrapped line. */
	readonly text: string;
	readonly offsets: Offsets;
}

export interface Document {
	readonly kind: DocumentKind;
	readonly title: string | null;
	/** Day of publication, `YYYY-MM-DD`, where the document itself gives it. */
	readonly published: string | null;
	readonly url: string | null;
	readonly blocks: readonly Block[];
}

/** Offsets of text that stands in the input unit for unit, from `start` up to `end`. */
export function plainOffsets(start: number, end: number): Offsets {
	return { at: [0, end - start], from: [start], to: [end] };
}

function pieceAt(at: readonly number[], i: number): number {
	let low = 0;
	let high = at.length - 2;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (at[middle] <= i) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** UTF-16 unit of the input where unit `i` of a block's text starts; for the length of the text, where its last unit ends. */
export function sourceOffset(offsets: Offsets, i: number): number {
	const piece = pieceAt(offsets.at, i);
	return i >= offsets.at[piece + 1] ? offsets.to[piece] : offsets.from[piece] + (i - offsets.at[piece]);
}

/** UTF-16 unit of the input where unit `i - 1` of a block's text ends: the end of a span that ends before `i`. */
export function sourceEnd(offsets: Offsets, i: number): number {
	if (i <= 0) return sourceOffset(offsets, 0);
	const piece = pieceAt(offsets.at, i - 1);
	return i >= offsets.at[piece + 1] ? offsets.to[piece] : offsets.from[piece] + (i - offsets.at[piece]);
}
