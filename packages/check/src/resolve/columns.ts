/** What the columns of a table measure, told from the row that heads them. */
import type { MeasureKind } from '../frame/measure.ts';
import type { Token } from '../tag/index.ts';

export interface Column {
	/** Null where the heading names no measure: names of seats and people, and figures under a bare year. */
	readonly kind: MeasureKind | null;
	/** Year that the heading gives, or 0. */
	readonly year: number;
	readonly isNotional: boolean;
	/** What its figures so far have turned out to be, where the heading does not say. */
	readonly seen: MeasureKind[];
}

/** The measure that two figures of a column or more, and no other, have turned out to be. */
export function agreed(seen: readonly (MeasureKind | null)[]): MeasureKind | null {
	const [first] = seen;
	return first && seen.length > 1 && seen.every((kind) => kind === first) ? first : null;
}

const HEADINGS: readonly (readonly [MeasureKind, ReadonlySet<string>])[] = [
	['turnout', new Set(['turnout'])],
	['electorate', new Set(['electorate', 'electors'])],
	['swing', new Set(['swing'])],
	['share-change', new Set(['change', 'chg', '+', '±', 'ch'])],
	['majority', new Set(['majority', 'maj', 'lead', 'margin'])],
	['share', new Set(['share', '%', 'pc', 'percentage', 'cent', 'percent'])],
	['votes', new Set(['votes', 'vote', 'polled', 'poll'])],
];

const NAMES = new Set(
	'seat constituency candidate candidates party mp winner name elected member gain result'.split(' '),
);

const YEAR = /^(?:19|20)\d\d$/;

/** The columns of a heading; null where the cells head nothing. */
export function columnsOf(cells: readonly (readonly Token[])[]): readonly Column[] | null {
	let told = 0;
	const columns: Column[] = [];
	for (const cell of cells) {
		const words = cell.map(({ word }) => word);
		const year = words.find((word) => YEAR.test(word));
		if (cell.some(({ kind, word }) => kind === 'number' && !YEAR.test(word)) || cell.length > 6) return null;
		const kind = HEADINGS.find(([, heads]) => words.some((word) => heads.has(word)))?.[0] ?? null;
		if (kind !== null || year !== undefined || words.some((word) => NAMES.has(word))) told++;
		columns.push({
			kind,
			year: year === undefined ? 0 : Number(year),
			seen: [],
			isNotional: words.some((word) => word.startsWith('notional')),
		});
	}
	const hasMeasure = columns.some(({ kind, year }) => kind !== null || year > 0);
	return hasMeasure && told >= 2 && told * 2 >= cells.length ? columns : null;
}
