/** A contest of a ward, and whom of those who stood a sentence names. */
import { personWords } from '@mandate/record';
import type { EventInput } from '../events/event.ts';
import { type CouncilBook, type LocalParty, partiesIn } from './book.ts';
import { type PersonSpan, peopleIn } from './people.ts';

export interface WardContest {
	readonly ward: number;
	readonly council: number;
	readonly row: number;
	readonly poll: string;
	readonly candidates: readonly number[];
	readonly seats: number;
}

export interface WardSubject {
	/** Rows of candidates that the words may mean. */
	readonly rows: readonly number[];
	readonly from: number;
	readonly to: number;
	readonly party: LocalParty | null;
}

/** Everybody and every party that the sentence names among those who stood. */
export function subjectsOf(
	input: EventInput,
	found: CouncilBook,
	{ candidates }: WardContest,
): WardSubject[] {
	const { s } = input;
	const { book } = found;
	const known = candidates.map((row) => new Set(personWords(book.candidates.name.at(row))));
	const list: WardSubject[] = [];
	for (const span of peopleIn(s)) {
		const surname = span.words[span.words.length - 1];
		const rows = candidates.filter((_, i) => known[i].has(surname) && isSame(span, known[i]));
		if (rows.length > 0) list.push({ rows, from: span.from, to: span.to, party: null });
	}
	for (const party of partiesIn(s, found)) {
		const rows = candidates.filter((row) => found.match(book.candidates.party[row], party) === 'yes');
		list.push({ rows, from: party.from, to: party.to, party });
	}
	return list.sort((a, b) => a.from - b.from);
}

/** Given names agree, as far as both are more than a letter. */
function isSame({ words }: PersonSpan, known: ReadonlySet<string>): boolean {
	return words
		.slice(0, -1)
		.every((word) => word.length === 1 || [...known].some((other) => other[0] === word[0]));
}
