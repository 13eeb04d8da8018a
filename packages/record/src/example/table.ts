/** Reads a table written as text: a line of column names, then one row a line, cells parted by ` | `, `-` for none. */

export interface TableRow {
	/** Counted from the line of column names, which is 1. */
	readonly line: number;
	/** Throws where there is none. */
	text(column: string): string;
	textOrNull(column: string): string | null;
	number(column: string): number;
	numberOrNull(column: string): number | null;
	list(column: string): string[];
}

export function readTable(table: string): TableRow[] {
	const [head, ...rows] = table.trim().split('\n');
	const columns = head.split(' | ');
	return rows.map((row, index) => {
		const cells = row.split(' | ');
		if (cells.length !== columns.length) {
			throw new Error(`row ${index + 1}: expected ${columns.length} cells, found ${cells.length}: ${row}`);
		}
		const cell = (column: string): string | null => {
			const value = cells[columns.indexOf(column)];
			if (value === undefined) throw new Error(`no column "${column}" among ${columns.join(', ')}`);
			return value === '-' ? null : value;
		};
		const given = (column: string): string => {
			const value = cell(column);
			if (value === null) throw new Error(`row ${index + 1}: "${column}" is empty: ${row}`);
			return value;
		};
		return {
			line: index + 2,
			text: given,
			textOrNull: cell,
			number: (column) => Number(given(column)),
			numberOrNull(column) {
				const value = cell(column);
				return value === null ? null : Number(value);
			},
			list: (column) => (cell(column) ?? '').split('; ').filter((value) => value !== ''),
		};
	});
}
