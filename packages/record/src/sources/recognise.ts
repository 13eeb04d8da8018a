/** Tells which shape a table has, or what is wrong with one that nearly has a shape. */
import type { HeaderShape, Shape } from './shape.ts';
import type { Table } from './table.ts';

export type Recognised =
	| {
			readonly kind: 'shape';
			readonly shape: Shape;
			readonly columns: ReadonlyMap<string, number>;
			readonly first: number;
	  }
	/** `isNear`: it was meant to be a shape we read, so the record would be wrong without it. */
	| { readonly kind: 'refused'; readonly isNear: boolean; readonly reason: string };

/** Rows looked at to tell a file without a header. */
const SAMPLE = 5;

function foldHeading(heading: string): string {
	return heading.replace(/\s+/g, ' ').trim().toLowerCase();
}

function listed(names: readonly string[]): string {
	return names.map((name) => `"${name}"`).join(', ');
}

interface Fit {
	readonly columns: Map<string, number>;
	readonly missing: readonly string[];
	readonly unexpected: readonly string[];
	readonly twice: readonly string[];
}

/** Names of the columns of shapes by folded heading. */
const wantedOf = new WeakMap<HeaderShape, ReadonlyMap<string, string>>();

function wantedBy(shape: HeaderShape): ReadonlyMap<string, string> {
	const known = wantedOf.get(shape);
	if (known) return known;
	const wanted = new Map<string, string>();
	for (const column of shape.columns) {
		for (const heading of [column.name, ...(column.also ?? [])])
			wanted.set(foldHeading(heading), column.name);
	}
	wantedOf.set(shape, wanted);
	return wanted;
}

/** `folded` are the headings of `header`, folded. */
function fitHeader(shape: HeaderShape, header: readonly string[], folded: readonly string[]): Fit {
	const wanted = wantedBy(shape);
	const columns = new Map<string, number>();
	const unexpected: string[] = [];
	const twice: string[] = [];
	header.forEach((heading, i) => {
		if (heading === '') return;
		const name = wanted.get(folded[i]);
		if (name === undefined) unexpected.push(heading);
		else if (columns.has(name)) twice.push(heading);
		else columns.set(name, i);
	});
	const missing = shape.columns.filter(({ name, isOptional }) => !isOptional && !columns.has(name));
	return { columns, missing: missing.map(({ name }) => name), unexpected, twice };
}

function isFit(fit: Fit): boolean {
	return fit.missing.length + fit.unexpected.length + fit.twice.length === 0;
}

function describeMisfit(shape: HeaderShape, fit: Fit, line: number): string {
	const wrong = [
		fit.missing.length > 0 ? `missing: ${listed(fit.missing)}` : '',
		fit.unexpected.length > 0 ? `not expected: ${listed(fit.unexpected)}` : '',
		fit.twice.length > 0 ? `twice: ${listed(fit.twice)}` : '',
	].filter((part) => part !== '');
	const count = shape.columns.filter(({ isOptional }) => !isOptional).length;
	return `line ${line}: expected the ${count} columns of ${shape.title}; ${wrong.join('; ')}. Use the file as it was published.`;
}

/** A shape whose columns are all there and no other. */
function recogniseHeader(table: Table, shapes: readonly Shape[]): Recognised | null {
	const folded = table.rows[0].map(foldHeading);
	for (const shape of shapes) {
		if (shape.kind !== 'header') continue;
		const fit = fitHeader(shape, table.rows[0], folded);
		if (isFit(fit)) return { kind: 'shape', shape, columns: fit.columns, first: 1 };
	}
	return null;
}

/** The shape that most of the columns belong to, with what keeps the header from being whole. */
function recogniseNearly(table: Table, shapes: readonly Shape[]): Recognised | null {
	const folded = table.rows[0].map(foldHeading);
	let nearest: { shape: HeaderShape; fit: Fit; score: number } | null = null;
	for (const shape of shapes) {
		if (shape.kind !== 'header') continue;
		const fit = fitHeader(shape, table.rows[0], folded);
		const score = fit.columns.size - fit.missing.length - fit.unexpected.length - fit.twice.length;
		const needed = shape.columns.filter(({ isOptional }) => !isOptional).length;
		if ((needed - fit.missing.length) * 2 >= needed && (nearest === null || score > nearest.score)) {
			nearest = { shape, fit, score };
		}
	}
	if (nearest === null) return null;
	return {
		kind: 'refused',
		isNear: true,
		reason: describeMisfit(nearest.shape, nearest.fit, table.lines[0]),
	};
}

function recogniseBare(table: Table, shapes: readonly Shape[]): Recognised | null {
	const sample = table.rows.slice(0, SAMPLE);
	const counts = new Map<number, number>();
	for (const row of sample) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	const width = [...counts].sort((a, b) => b[1] - a[1])[0][0];
	for (const shape of shapes) {
		if (shape.kind !== 'bare' || shape.columns.length !== width) continue;
		const alike = sample.filter((cells) => cells.length === width && shape.isSuch(cells)).length;
		if (alike * 2 > sample.length) {
			return { kind: 'shape', shape, columns: new Map(shape.columns.map((name, i) => [name, i])), first: 0 };
		}
	}
	return null;
}

function recogniseSheet(table: Table, shapes: readonly Shape[]): Recognised | null {
	const title = sheetTitle(table);
	const shape = shapes.find(
		(one) => one.kind === 'sheet' && one.heading.test(title) && (one.isSuch?.(table) ?? true),
	);
	return shape ? { kind: 'shape', shape, columns: new Map(), first: 0 } : null;
}

/** The first cell of a sheet that holds anything. */
export function sheetTitle(table: Table): string {
	for (const row of table.rows) {
		const cell = row.find((one) => one !== '');
		if (cell !== undefined) return cell;
	}
	return '';
}

/** A row that starts with a constituency code is from a file of results that lost or gained a column. */
function isFromResults(table: Table): boolean {
	return table.rows
		.slice(0, SAMPLE)
		.some((cells) => /^[EWSN]\d{8}$/.test(cells[0]) || /^[EWSN]\d{8}$/.test(cells[2] ?? ''));
}

export function recognise(table: Table, shapes: readonly Shape[]): Recognised {
	if (table.rows.length === 0) {
		return { kind: 'refused', isNear: false, reason: 'expected rows of data, found an empty file' };
	}
	const found =
		recogniseHeader(table, shapes) ??
		recogniseBare(table, shapes) ??
		recogniseSheet(table, shapes) ??
		recogniseNearly(table, shapes);
	if (found !== null) return found;
	const bare = shapes.filter((shape) => shape.kind === 'bare');
	const first = table.rows[0];
	const shown = first.slice(0, 4).map((one) => (one.length > 30 ? `${one.slice(0, 30)}...` : one));
	const what = `${first.length} columns beginning ${listed(shown)}`;
	if (isFromResults(table)) {
		const widths = bare
			.filter(({ id }) => /constituencies|candidacies|notional/.test(id))
			.map(({ title }) => title);
		return {
			kind: 'refused',
			isNear: true,
			reason: `line ${table.lines[0]}: expected ${widths.join('; or ')}; found ${what}. A column is missing or added; use the file as it was published.`,
		};
	}
	return {
		kind: 'refused',
		isNear: false,
		reason: `line ${table.lines[0]}: expected the header or the width of a file of results, of the series since 1918 or of the lists beside them; found ${what}`,
	};
}
