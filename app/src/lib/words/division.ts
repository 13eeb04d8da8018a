/** Divisions in words. */
import type { DivisionHead } from '@mandate/record/questions';

const number = new Intl.NumberFormat('en-GB');

/** "Agreed to by 412 votes to 149"; null where the record has no counts. */
export function resultWords({
	ayes,
	noes,
	house,
}: Pick<DivisionHead, 'ayes' | 'noes' | 'house'>): string | null {
	if (ayes === null || noes === null) return null;
	const [more, fewer] = [Math.max(ayes, noes), Math.min(ayes, noes)].map((count) => number.format(count));
	if (ayes === noes) return `Tied, ${more} votes to ${fewer}`;
	if (house === 'lords')
		return `${ayes > noes ? 'Contents' : 'Not-contents'} had it, ${more} votes to ${fewer}`;
	return `${ayes > noes ? 'Agreed to' : 'Rejected'} by ${more} votes to ${fewer}`;
}

/** "412–149", or that the record has no counts. */
export function countWords({ ayes, noes }: Pick<DivisionHead, 'ayes' | 'noes'>): string {
	return ayes === null || noes === null ? 'counts not in the record' : `${ayes}–${noes}`;
}
