/** CSV as RFC 4180 has it, but with line feeds: a header, then one record a line, quoted only where it must be. */

export type Cell = string | number | boolean | null;

/** The header and the rows; ends in a line feed. A missing value is an empty cell. */
export function csvOf(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
	const lines = [lineOf(columns)];
	for (const row of rows) {
		if (row.length !== columns.length) {
			throw new Error(`expected ${columns.length} cells (${columns.join(', ')}), found ${row.length}`);
		}
		lines.push(lineOf(row));
	}
	return `${lines.join('\n')}\n`;
}

function lineOf(cells: readonly Cell[]): string {
	return cells.map(cellOf).join(',');
}

function cellOf(cell: Cell): string {
	const text = cell === null ? '' : String(cell);
	return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
