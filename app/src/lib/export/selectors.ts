/**
 * Where a claim stands, as selectors of the W3C Web Annotation Data Model (section 4.2): by its words and what stands before and
 * after them, and by its place. Places are counted in code points, as the model asks, not in UTF-16 units.
 */
import type { Claim, DocumentKind } from '@mandate/check';
import type { Row } from '../article/rows.ts';

export type Selector =
	| {
			readonly type: 'TextQuoteSelector';
			readonly exact: string;
			readonly prefix: string;
			readonly suffix: string;
	  }
	| { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
	/** Bytes of the source, where markup parts it from its text. */
	| { readonly type: 'DataPositionSelector'; readonly start: number; readonly end: number };

/** Characters of context on either side: what the Hypothesis client keeps and looks for. */
export const CONTEXT = 32;

/** @returns selectors of every claim, in order */
export function selectorsOf(
	text: string,
	kind: DocumentKind,
	claims: readonly Claim[],
	rows: readonly Row[],
): Selector[][] {
	const places = placesOf(
		text,
		claims.flatMap(({ start, end }) => [start, end]),
	);
	const at = (offset: number) => places.get(offset) ?? { points: 0, bytes: 0 };
	return claims.map(({ start, end }, index) =>
		kind === 'html'
			? [
					...renderedQuote(rows, index),
					{ type: 'DataPositionSelector', start: at(start).bytes, end: at(end).bytes },
				]
			: [
					quoteOf(text, start, end),
					{ type: 'TextPositionSelector', start: at(start).points, end: at(end).points },
				],
	);
}

function quoteOf(text: string, start: number, end: number): Selector {
	return {
		type: 'TextQuoteSelector',
		exact: text.slice(start, end),
		prefix: [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join(''),
		suffix: [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join(''),
	};
}

/** The words as a reader of the page sees them, with context from the same paragraph. */
function renderedQuote(rows: readonly Row[], claim: number): Selector[] {
	const row = rows.find(({ pieces }) => pieces.some(({ claims }) => claims.includes(claim)));
	if (row === undefined) return [];
	const first = row.pieces.findIndex(({ claims }) => claims.includes(claim));
	const last = row.pieces.findLastIndex(({ claims }) => claims.includes(claim));
	const joined = (from: number, to: number) =>
		row.pieces
			.slice(from, to)
			.map(({ text }) => text)
			.join('');
	const before = joined(0, first);
	const exact = joined(first, last + 1);
	return [
		quoteOf(
			before + exact + joined(last + 1, row.pieces.length),
			before.length,
			before.length + exact.length,
		),
	];
}

interface Place {
	readonly points: number;
	readonly bytes: number;
}

/** For offsets in UTF-16 units: how many code points, and how many bytes of UTF-8, stand before each. One pass. */
function placesOf(text: string, offsets: readonly number[]): ReadonlyMap<number, Place> {
	const places = new Map<number, Place>();
	let unit = 0;
	let points = 0;
	let bytes = 0;
	for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
		while (unit < Math.min(offset, text.length)) {
			const point = text.codePointAt(unit) as number;
			unit += point > 0xffff ? 2 : 1;
			points++;
			bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
		}
		places.set(offset, { points, bytes });
	}
	return places;
}
