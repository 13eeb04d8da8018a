/** A checked document as rows for a page: each block of its text with its marks, and the notes that belong beside it. */
import type { Block, BlockKind, Claim, Document } from '@mandate/check';
import { sourceEnd, sourceOffset } from '@mandate/check';
import { VERDICT_ORDER } from '../words/verdicts.ts';
import { firstWhere } from './contexts.ts';
import { type Piece, piecesOf, type Span } from './pieces.ts';

export interface Row {
	readonly kind: BlockKind;
	readonly pieces: readonly Piece[];
	/** Indices of the claims that begin here, in the order of the text. */
	readonly notes: readonly number[];
}

/**
 * @param input as it was given to the check, which the claims' offsets point into
 * @returns a row a block, in order; every claim is a note of exactly one
 */
export function rowsOf(input: string, document: Document, claims: readonly Claim[]): Row[] {
	const rank = (claim: number) => VERDICT_ORDER.indexOf(claims[claim].verdict);
	const noted = new Set<number>();
	const waiting = claims.map((_, claim) => claim).sort((a, b) => claims[b].start - claims[a].start || b - a);
	let open: readonly number[] = [];
	const rows = document.blocks.map((block) => {
		const { from, to } = rangeOf(block);
		while (waiting.length > 0 && claims[waiting[waiting.length - 1]].start < to)
			open = [...open, waiting.pop() as number];
		open = open.filter((claim) => claims[claim].end > from);
		const spans = spansIn(block, open, claims);
		const notes = spans
			.map((span) => span.claim)
			.filter((claim) => !noted.has(claim))
			.sort((a, b) => a - b);
		for (const claim of notes) noted.add(claim);
		return { kind: block.kind, pieces: piecesOf(asTyped(input, block), spans, rank), notes };
	});
	const homeless = claims.map((_, claim) => claim).filter((claim) => !noted.has(claim));
	if (homeless.length > 0) rows.push({ kind: 'meta', pieces: [], notes: homeless });
	return rows;
}

/** Where a block begins and ends in the input. Blocks follow one another, so claims are handed out in one pass. */
function rangeOf({ text, offsets }: Block): { readonly from: number; readonly to: number } {
	return { from: sourceOffset(offsets, 0), to: sourceEnd(offsets, text.length) };
}

/** @param open claims that begin before the end of the block and end after its start */
function spansIn(block: Block, open: readonly number[], claims: readonly Claim[]): Span[] {
	const length = block.text.length;
	return open
		.map((claim) => {
			const { start, end } = claims[claim];
			return {
				claim,
				start: firstWhere(length, (i) => sourceEnd(block.offsets, i + 1) > start),
				end: firstWhere(length, (i) => sourceOffset(block.offsets, i) >= end),
			};
		})
		.filter((span) => span.end > span.start);
}

/** Quotation marks, apostrophes and minus signs, which the checker straightens and a page should not. */
const TYPOGRAPHIC = /[\u2018-\u201f\u2010\u2011\u2212]/;

/** The block's text with the writer's own quotation marks put back, where text and input run unit for unit. */
function asTyped(input: string, { text, offsets }: Block): string {
	let out = '';
	for (const [index, at] of offsets.at.entries()) {
		const piece = text.slice(at, offsets.at[index + 1] ?? text.length);
		const original = input.slice(offsets.from[index], offsets.to[index]);
		out += original.length === piece.length && TYPOGRAPHIC.test(original) ? restore(piece, original) : piece;
	}
	return out;
}

function restore(piece: string, original: string): string {
	let out = '';
	for (let i = 0; i < piece.length; i++) out += TYPOGRAPHIC.test(original[i]) ? original[i] : piece[i];
	return out;
}
