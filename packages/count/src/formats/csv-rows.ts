/** The rows of a table of papers, cell by cell. */
import type { Header } from './csv-header.ts';
import type { Place, Scanner } from './scanner.ts';

export interface Row {
	readonly start: Place;
	/** Whether anything stands in any of its cells. */
	readonly hasEntry: boolean;
}

/**
 * @param cell called before each cell in which something stands; is to go past what it holds
 * @param end called after each row
 */
export function eachRow(
	scanner: Scanner,
	{ separator, columns }: Header,
	cell: (column: number) => void,
	end: (row: Row) => void,
): void {
	for (scanner.blankLines(); scanner.peek() !== -1; scanner.blankLines()) {
		const start = scanner.place();
		let hasEntry = false;
		for (let column = 0; ; column++) {
			scanner.blanks();
			if (scanner.peek() !== separator && !scanner.atLineEnd()) {
				if (column >= columns.length)
					throw scanner.refuse(
						`no more than ${columns.length} cells, as in the first row`,
						'Give every column a heading, or remove the cell.',
						undefined,
						'one more',
					);
				hasEntry = true;
				cell(column);
				scanner.blanks();
			}
			if (!scanner.take(separator)) break;
		}
		if (!scanner.atLineEnd())
			throw scanner.refuse(
				'a separator or the end of the line',
				'Correct the cell that ends here.',
				undefined,
				'more text',
			);
		end({ start, hasEntry });
		scanner.lineEnd();
	}
}
