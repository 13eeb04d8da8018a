/** From a file of ballots to a count as a page shows it, or to a problem said in words: in the browser as on the server. Keeps nothing. */
import {
	type Candidate,
	type Count,
	type CountedFile,
	countFile,
	type Election,
	type Note,
	type Problem,
	type Progress,
	type Refused,
	type Wanted,
} from '@mandate/count';
import { type ListedPapers, listedPapers } from './listed-papers.ts';
import { type CountProblem, EMPTY } from './problems.ts';
import { shownLine } from './shown-line.ts';

export interface ToCount {
	readonly input: Uint8Array | string;
	/** Of the file: a hint of its format, kept nowhere. */
	readonly name: string;
	/** Id or short name of the rule. */
	readonly rule: string;
	/** As it was typed; empty where the file is to say it. */
	readonly seats: string;
	readonly seed: string;
	/** A name a line, or empty. */
	readonly order: string;
	/** Id or name of the contest, where the file holds several; else empty. */
	readonly contest: string;
}

/** A count as a page shows it: without the papers, and of those that were refused only the first of each kind. */
export interface CountedPage {
	readonly ok: true;
	readonly title: string | null;
	readonly candidates: readonly Candidate[];
	readonly count: Count;
	readonly rows: number;
	readonly spoilt: readonly ListedPapers[];
	readonly cut: readonly ListedPapers[];
	readonly notes: readonly Note[];
}

export interface NotCounted {
	readonly ok: false;
	readonly problem: CountProblem;
}

export type Counted = Extract<CountedFile, { ok: true }>;

/** Notes on a file that a page lists. */
const MOST_NOTES = 50;

/** Told how far it has come. */
export interface Listener {
	readonly opened?: (election: Election) => void;
	readonly heard?: (progress: Progress) => void;
}

export function countInput(toCount: ToCount, listener: Listener = {}): Counted | NotCounted {
	const { input } = toCount;
	const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
	if (bytes.every(isBlank)) return { ok: false, problem: EMPTY };
	const wanted = wantedFrom(toCount);
	if ('code' in wanted) return { ok: false, problem: wanted };
	const counted = countFile(bytes, { ...wanted, ...listener });
	return counted.ok ? counted : { ok: false, problem: problemOf(counted.refused, bytes) };
}

export function shownCount({ election, count, notes }: Counted): CountedPage {
	return {
		ok: true,
		title: election.title,
		candidates: election.candidates,
		count: { ...count, papers: { spoilt: [], cut: [] } },
		rows: election.papers.copies.length,
		spoilt: listedPapers(count.papers.spoilt),
		cut: listedPapers(count.papers.cut),
		notes: notes.slice(0, MOST_NOTES),
	};
}

function wantedFrom({ name, rule, seats, seed, order, contest }: ToCount): Wanted | CountProblem {
	const typed = seats.trim();
	if (typed !== '' && !/^\d{1,4}$/.test(typed)) {
		const message = `Expected the number of seats as a whole number, found "${typed.slice(0, 40)}".`;
		return { code: 'asked', field: 'seats', message };
	}
	const names = order.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
	return {
		rule,
		...(typed === '' ? {} : { seats: Number(typed) }),
		...(seed.trim() === '' ? {} : { seed: seed.trim() }),
		...(names.length === 0 ? {} : { order: names }),
		read: { name, ...(contest.trim() === '' ? {} : { contest: contest.trim() }) },
	};
}

export function problemOf(refused: Refused, bytes: Uint8Array): CountProblem {
	if (refused.why === 'asked') return { code: 'asked', field: refused.about, message: refused.message };
	const { problem } = refused;
	return {
		code: 'file',
		message: sentenceOf(problem),
		place: { ...problem, shown: shownLine(bytes, problem) },
	};
}

/** "Line 3, column 5: expected the number of a candidate, found 12. Correct it." */
function sentenceOf({ line, column, expected, found, advice }: Problem): string {
	return `Line ${line}, column ${column}: expected ${expected}; found ${found}. ${advice}`;
}

function isBlank(byte: number): boolean {
	return byte === 32 || (byte >= 9 && byte <= 13);
}
