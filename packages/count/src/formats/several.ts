/**
 * Marks of a table that says of a preference no more than that several candidates were marked at it: read as equal preferences
 * for all candidates, at which every rule stops as it does where the two are known.
 */
import { GAP, MOST_CANDIDATES, type Papers, rowCount } from '../papers/papers.ts';
import { paperRows } from './paper-rows.ts';

/** In place of a candidate's number; above all of them. */
export const SEVERAL = MOST_CANDIDATES;

/** Most marks that the papers may have then: an overvote takes one for each candidate. */
const MOST_MARKS = 2 ** 27;

/**
 * @param places on the ballot paper, by the number of the candidate in the marks
 * @returns null where the papers would have too many marks
 */
export function withPlaces(papers: Papers, places: Uint16Array): Papers | null {
	const { copies, starts, marks, lines } = papers;
	const several = marks.reduce((count, mark) => count + (mark === SEVERAL ? 1 : 0), 0);
	if (several === 0) return { ...papers, marks: marks.map((mark) => (mark === GAP ? GAP : places[mark])) };
	if (several * places.length + marks.length > MOST_MARKS) return null;
	const rows = paperRows();
	for (let row = 0; row < rowCount(papers); row++) {
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			if (marks[at] === GAP) rows.gap();
			else if (marks[at] !== SEVERAL) rows.preference(places[marks[at]]);
			else {
				rows.preference(0);
				for (let candidate = 1; candidate < places.length; candidate++) rows.equal(candidate);
			}
		}
		rows.end(copies[row], lines[row]);
	}
	return rows.finish();
}
