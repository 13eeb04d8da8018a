/** Lines up a small table of words and numbers. */

/** @param rows cells of the same number in every row; a cell that is a number stands to the right */
export function table(rows: readonly (readonly (string | number)[])[]): string {
	const cells = rows.map((row) =>
		row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell)),
	);
	const widths = cells.reduce<number[]>(
		(most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
		[],
	);
	return cells
		.map((row, line) =>
			row
				.map((cell, at) =>
					typeof rows[line][at] === 'number' ? cell.padStart(widths[at]) : cell.padEnd(widths[at]),
				)
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
