/** Cuts a block of text where claims begin and end, so that overlapping claims can be marked without nesting. */

/** A claim's place in the text of one block; `claim` is its index in the answer. */
export interface Span {
	readonly claim: number;
	readonly start: number;
	readonly end: number;
}

export interface Piece {
	readonly text: string;
	/** Claims that cover the piece, the one to mark first; empty for text that no claim touches. */
	readonly claims: readonly number[];
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/**
 * @param text of the block
 * @param spans inside it, in any order; empty ones are dropped
 * @param rank lower is marked first where claims overlap
 */
export function piecesOf(text: string, spans: readonly Span[], rank: (claim: number) => number): Piece[] {
	const marked = spans.filter((span) => span.end > span.start);
	const cuts = new Set([0, text.length]);
	for (const { start, end } of marked) cuts.add(start).add(end);
	const points = [...cuts].sort((a, b) => a - b);
	const pieces: Piece[] = [];
	for (let index = 0; index + 1 < points.length; index++) {
		const [start, end] = [points[index], points[index + 1]];
		const here = marked.filter((span) => span.start <= start && span.end >= end);
		pieces.push({
			text: text.slice(start, end),
			claims: here.map((span) => span.claim).sort((a, b) => rank(a) - rank(b) || a - b),
			starts: here.filter((span) => span.start === start).map((span) => span.claim),
			ends: here.filter((span) => span.end === end).map((span) => span.claim),
		});
	}
	return pieces;
}
