/** One row of a table by the names of its columns; every cell is checked, and a bad one says which column and why. */

/** A cell that is not what its column holds. The row is set aside with this message. */
export class BadCell extends Error {
	override name = 'BadCell';
}

export interface Row {
	readonly cells: readonly string[];
	readonly columns: ReadonlyMap<string, number>;
	/** 1-based, the header counted. */
	readonly line: number;
}

const WHOLE = /^\d{1,9}$/;
const DECIMAL = /^-?\d+(\.\d+)?(e-\d+)?$/i;
const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const MINUTE = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export const SEAT_CODE = /^[EWSN]\d{8}$/;

export function badCell(column: string, expected: string, found: string): never {
	throw new BadCell(
		`column "${column}": expected ${expected}, found ${found === '' ? 'nothing' : `"${found}"`}`,
	);
}

function isDay(year: string, month: string, day: string): boolean {
	const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
}

/** The cell, trimmed; empty where the row has no such column. */
export function text(row: Row, column: string): string {
	const at = row.columns.get(column);
	return at === undefined ? '' : (row.cells[at] ?? '');
}

export function required(row: Row, column: string): string {
	const cell = text(row, column);
	return cell === '' ? badCell(column, 'a value', cell) : cell;
}

export function whole(row: Row, column: string): number {
	const cell = text(row, column);
	return WHOLE.test(cell) ? Number(cell) : badCell(column, 'a whole number', cell);
}

/** A whole number, or null where the cell is empty or one of `unknown`. */
export function wholeOrNull(row: Row, column: string, unknown: readonly string[] = []): number | null {
	const cell = text(row, column);
	return cell === '' || unknown.includes(cell) ? null : whole(row, column);
}

/** A decimal as printed, or null where the cell is empty. */
export function decimalOrNull(row: Row, column: string): string | null {
	const cell = text(row, column);
	if (cell === '') return null;
	return DECIMAL.test(cell) ? cell : badCell(column, 'a decimal number', cell);
}

export function decimal(row: Row, column: string): string {
	return decimalOrNull(row, column) ?? badCell(column, 'a decimal number', '');
}

/** `DD/MM/YYYY` as `YYYY-MM-DD`. */
export function day(row: Row, column: string): string {
	const cell = text(row, column);
	const parts = DAY.exec(cell);
	if (!parts || !isDay(parts[3], parts[2], parts[1])) return badCell(column, 'a day as DD/MM/YYYY', cell);
	return `${parts[3]}-${parts[2]}-${parts[1]}`;
}

export function dayOrNull(row: Row, column: string): string | null {
	return text(row, column) === '' ? null : day(row, column);
}

export function isoDay(row: Row, column: string): string {
	const cell = text(row, column);
	const parts = ISO_DAY.exec(cell);
	return parts && isDay(parts[1], parts[2], parts[3]) ? cell : badCell(column, 'a day as YYYY-MM-DD', cell);
}

/** `DD/MM/YYYY HH:MM` as `YYYY-MM-DDTHH:MM`; null where empty. */
export function minuteOrNull(row: Row, column: string): string | null {
	const cell = text(row, column);
	if (cell === '') return null;
	const parts = MINUTE.exec(cell);
	if (!parts || !isDay(parts[3], parts[2], parts[1]))
		return badCell(column, 'a time as DD/MM/YYYY HH:MM', cell);
	return `${parts[3]}-${parts[2]}-${parts[1]}T${parts[4]}:${parts[5]}`;
}

/** Yes, No, or null where the cell is left blank. */
export function yesNoOrNull(row: Row, column: string): boolean | null {
	const cell = text(row, column);
	if (cell === '') return null;
	return cell === 'Yes' ? true : cell === 'No' ? false : badCell(column, 'Yes or No', cell);
}

export function seatCode(row: Row, column: string): string {
	const cell = text(row, column);
	return SEAT_CODE.test(cell) ? cell : badCell(column, 'a constituency code such as E14001062', cell);
}
