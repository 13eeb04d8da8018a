/**
 * Strict BLT: UTF-8, line feeds, a row for each different paper in a set order, names and title in quotes, a quote in them
 * written twice, a line feed at the end. Whoever writes the same papers gets the same bytes, whatever order they came in.
 */
import { canonicalPapers } from '../papers/canonical.ts';
import type { Candidate, Election } from '../papers/election.ts';
import { EQUAL, GAP, type Papers, rowCount } from '../papers/papers.ts';
import { inQuotes } from './blt-parties.ts';
import { tidy, tidyOrNull } from './names.ts';

/**
 * @returns the text of the file. Seats that are not known are written as 0; parties, where any candidate has one, in quotes
 * after each name, and `"."` for none. `readElection` gives the election again, its papers as `canonicalPapers` has them
 */
export function writeBlt({ title, seats, candidates, papers }: Election): string {
	const withdrawn = candidates.flatMap((candidate, place) => (candidate.withdrawn ? `-${place + 1}` : []));
	return [
		`${candidates.length} ${seats ?? 0}`,
		...(withdrawn.length > 0 ? [withdrawn.join(' ')] : []),
		...rowsOf(canonicalPapers(papers)),
		'0',
		...namesOf(candidates).map(quoted),
		quoted(tidy(title ?? '')),
		'',
	].join('\n');
}

function rowsOf(papers: Papers): readonly string[] {
	const { copies, starts, marks } = papers;
	const rows: string[] = [];
	for (let row = 0; row < rowCount(papers); row++) {
		let text = `${copies[row]}`;
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			const mark = marks[at];
			text += mark === GAP ? ' -' : `${(mark & EQUAL) === 0 ? ' ' : '='}${(mark & ~EQUAL) + 1}`;
		}
		rows.push(`${text} 0`);
	}
	return rows;
}

/** With the party in quotes after each name, where one has a party or where the names alone would be read so. */
function namesOf(candidates: readonly Candidate[]): readonly string[] {
	const names = candidates.map(({ name }) => tidy(name));
	const hasParty = candidates.some(({ party }) => tidyOrNull(party ?? '') !== null);
	if (!hasParty && names.some((text) => inQuotes({ text, isQuoted: true }) === null)) return names;
	return names.map((name, place) => {
		const party = tidyOrNull(candidates[place].party ?? '') ?? '.';
		return `${name} "${party.replaceAll('"', '""')}"`;
	});
}

function quoted(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}
