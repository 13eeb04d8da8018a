/**
 * The sums that a file gives of itself. Another number of papers is a problem, since papers were lost or added after the file
 * was made and no count of it can be trusted; another number of different orders is a note, since no vote depends on it.
 */
import { type Papers, paperCount, rowCount } from '../papers/papers.ts';
import type { Notes } from './notes.ts';
import type { Place, Scanner } from './scanner.ts';

export interface SaidOf {
	readonly number: number;
	readonly place: Place;
}

export function checkPapers(scanner: Scanner, papers: Papers, said: SaidOf | null): void {
	if (said === null || said.number === paperCount(papers)) return;
	throw scanner.refuse(
		`${paperCount(papers)}, as many papers as follow`,
		'Papers were lost or added after the file was made: find the whole file, or correct the number.',
		said.place,
	);
}

export function checkOrders(notes: Notes, papers: Papers, said: SaidOf | null): void {
	if (said === null || said.number === rowCount(papers)) return;
	notes.note(
		said.place.line,
		`The file says it has ${said.number} different orders, and has ${rowCount(papers)} rows.`,
	);
}
