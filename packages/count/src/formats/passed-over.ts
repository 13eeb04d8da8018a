/** What is said of columns and rows of a table that are no candidates and no papers. */
import type { Column } from './column.ts';
import type { Notes } from './notes.ts';

/** Most columns that are named. */
const NAMED = 12;

export const NO_ENTRY = 'Rows in which nothing stands were passed over.';

/** Names the columns; what stands in them is never told. */
export function notePassedOver(notes: Notes, columns: readonly Column[]): void {
	const names = columns.filter(({ name }) => name !== '').map(({ name }) => `"${name}"`);
	if (names.length === 0) return;
	const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
	notes.note(columns[0].place.line, `Columns passed over: ${names.slice(0, NAMED).join(', ')}${more}.`);
}
