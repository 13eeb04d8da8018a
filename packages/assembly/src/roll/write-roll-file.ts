/** The roll as a CSV file that table programs open without running anything, and that is read again as it was. */
import { HEADINGS } from './columns.ts';
import type { RollMember } from './diff-roll.ts';

export interface WrittenMember extends Omit<RollMember, 'personId' | 'unitId'> {
	/** The name of the unit. */
	readonly unit: string;
}

const COLUMNS = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];

/** @returns CSV in UTF-8 with its mark, since table programs take it for another encoding without */
export function writeRollFile(members: Iterable<WrittenMember>): string {
	const lines = [COLUMNS.map((column) => HEADINGS[column])];
	for (const member of members) {
		const {
			number,
			name,
			email,
			phone,
			address,
			unit,
			joinedOn,
			standing,
			class: of,
			arrearsMonths,
		} = member;
		lines.push(
			[number, name, email, phone, address, unit, joinedOn, standing, of, String(arrearsMonths)].map(
				(cell) => cell ?? '',
			),
		);
	}
	return `\uFEFF${lines.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** What begins as a formula would gets an apostrophe, which is taken off when the file is read again. */
export function cellOf(text: string): string {
	const defused = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",;\t\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
