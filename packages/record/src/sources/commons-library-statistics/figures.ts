/** Cells of a printed table: years and headings with footnotes or months beside them. */

/** `1974` and `Feb` as `1974F`; a footnote number in the second cell is passed over. Null where there is no year. */
export function electionOf(year: string, beside: string): string | null {
	if (!/^(19|20)\d{2}$/.test(year)) return null;
	if (beside === 'Feb') return `${year}F`;
	if (beside === 'Oct') return `${year}O`;
	return year;
}

/** `CON2` as `CON`: footnote digits and blanks at the end go. */
export function headingOf(cell: string): string {
	return cell.replace(/[\s\d]+$/, '');
}

/** True for cells that mean nil or not applicable. */
export function isNothing(cell: string): boolean {
	return cell === '' || cell === '..' || cell === '…';
}
