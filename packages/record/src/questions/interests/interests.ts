/**
 * What a member had declared: the last register at hand that stands on or before a day, entry by entry, each with the first and
 * the last register it stands in. Nothing is known of the days between registers, and nothing is said of them.
 */
import { peopleOf } from '../../addresses/people.ts';
import { type FieldName, fieldsOf } from '../../interests/fields.ts';
import { INTEREST_KINDS, type InterestKind, type RegisterEdition } from '../../interests/model.ts';
import type { Interests } from '../../interests/open.ts';
import { type Thread, threadsOf } from '../../interests/threads.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile, isoDay, type Known } from '../known.ts';

/** A register at hand, and whether the member is in it. */
export interface EditionOfMember {
	/** A day, or a month where no more is told. */
	readonly on: string;
	/** The day from which on it is surely there: the last of such a month. */
	readonly from: string;
	readonly isWhole: boolean;
	readonly isIn: boolean;
	/** The member is in it and the register says that there is nothing. */
	readonly isNil: boolean;
	readonly evidence: Evidence;
}

export interface StandingInterest {
	/** Row of the book's entries. */
	readonly row: number;
	readonly kind: InterestKind;
	/** As printed. */
	readonly category: string;
	readonly depth: number;
	/** In the register's words; addresses left out. */
	readonly lines: readonly string[];
	readonly fields: { readonly [Name in FieldName]?: string };
	readonly registeredOn: string | null;
	readonly updatedOn: string | null;
	/** First and last register at hand in which it stands. */
	readonly firstIn: string;
	readonly lastIn: string;
	/** The next register with the member in which it does not stand: it went between `lastIn` and this. Null where none is at hand. */
	readonly goneBy: string | null;
	readonly evidence: Evidence;
}

export interface InterestsOfMember {
	/** Every register at hand that has every member, and those of a part that have this one, in order. */
	readonly editions: readonly EditionOfMember[];
	/** The register in force at hand; null where the member is in none on or before the day, or not in the last whole one. */
	readonly asOf: EditionOfMember | null;
	/** The next register at hand after the day. Between the two nothing is known. */
	readonly next: EditionOfMember | null;
	/** In the order of the register. */
	readonly standing: readonly StandingInterest[];
	/** Stood in an earlier register and not in this one, last gone first. */
	readonly gone: readonly StandingInterest[];
}

interface Gathered {
	readonly editions: readonly (EditionOfMember & { readonly row: number })[];
	readonly threads: readonly Thread[];
}

/** Ids in other registers of everybody held to be the person; parted by blanks in the book. */
function strongIds({ release, ledger }: Known, id: string): readonly string[] {
	const { members } = release;
	if (members === null) return [];
	const rows = ledger.same(id).map((one) => peopleOf(release).withId(one)?.member ?? -1);
	return rows.flatMap((row) => (row < 0 ? [] : members.ids.at(row).split(' ')));
}

/** @param id of a person: `member/1564`; null where the record has no register or the person is in none */
export function interestsOf(known: Known, id: string, at: string): InterestsOfMember | null {
	const { interests } = known.release;
	if (interests === null) return null;
	const { editions, threads } = gathered(known, interests, id);
	if (!editions.some(({ isIn }) => isIn)) return null;
	const past = editions.filter(({ from }) => from <= at);
	const last = past.findLast(({ isIn, isWhole }) => isIn || isWhole);
	const asOf = last?.isIn ? last : null;
	const show = (thread: Thread, index: number) => shown(known.release, interests, thread, index);
	const standing =
		asOf === null ? [] : standingIn(threads, asOf.row).map(([thread, index]) => show(thread, index));
	const gone = threads
		.filter(({ goneIn }) => goneIn !== null && editions.some(({ row, from }) => row === goneIn && from <= at))
		.sort((one, other) => (other.goneIn ?? 0) - (one.goneIn ?? 0) || one.entries[0] - other.entries[0])
		.map((thread) => show(thread, thread.entries.length - 1));
	return {
		editions: editions.map(plain),
		asOf: asOf === null ? null : plain(asOf),
		next: editions.map(plain).find(({ from }) => from > at) ?? null,
		standing,
		gone,
	};
}

const plain = ({ on, from, isWhole, isIn, isNil, evidence }: EditionOfMember): EditionOfMember => ({
	on,
	from,
	isWhole,
	isIn,
	isNil,
	evidence,
});

/** Threads that stand in a return, in the order of the register. */
function standingIn(threads: readonly Thread[], row: number): (readonly [Thread, number])[] {
	return threads
		.flatMap((thread) => {
			const index = thread.returns.indexOf(row);
			return index < 0 ? [] : [[thread, index] as const];
		})
		.sort(([one, a], [other, b]) => one.entries[a] - other.entries[b]);
}

const kept = new WeakMap<Interests, Map<string, Gathered>>();

/** Kept by person: comparing the editions costs milliseconds. */
function gathered(known: Known, interests: Interests, id: string): Gathered {
	const { release } = known;
	const ids = strongIds(known, id);
	const byPerson = kept.get(interests) ?? new Map<string, Gathered>();
	kept.set(interests, byPerson);
	const made = byPerson.get(ids.join(' '));
	if (made) return made;
	const rows = ids
		.flatMap((one) => interests.returnsOf(one))
		.sort((one, other) => interests.returns.edition[one] - interests.returns.edition[other]);
	const editions = interests.editions.flatMap((edition, at) => {
		const row = rows.find((one) => interests.returns.edition[one] === at);
		if (row === undefined && !edition.isWhole) return [];
		return [
			{
				row: row ?? -1,
				on: edition.on,
				from: endOf(edition),
				isWhole: edition.isWhole,
				isIn: row !== undefined,
				isNil: row !== undefined && interests.returns.isNil[row] === 1,
				evidence:
					row === undefined
						? inFile(release, edition.at.source, null)
						: inFile(release, interests.returns.source[row], interests.returns.line[row]),
			},
		];
	});
	const found = { editions, threads: threadsOf(interests, rows) };
	byPerson.set(ids.join(' '), found);
	return found;
}

/** From when on an edition of no known day is surely there: the last day of its month. */
function endOf({ on }: RegisterEdition): string {
	if (on.length > 7) return on;
	const [year, month] = on.split('-').map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function shown(release: Release, interests: Interests, thread: Thread, index: number): StandingInterest {
	const { entries, returns, editions } = interests;
	const row = thread.entries[index];
	const on = (one: number): string => editions[returns.edition[one]].on;
	const lines = entries.lines(row);
	return {
		row,
		kind: INTEREST_KINDS[entries.kind[row]],
		category: entries.category.at(row),
		depth: entries.depth[row],
		lines,
		fields: fieldsOf(lines),
		registeredOn: isoDay(entries.registered[row]),
		updatedOn: isoDay(entries.updated[row]),
		firstIn: on(thread.returns[0]),
		lastIn: on(thread.returns[thread.returns.length - 1]),
		goneBy: thread.goneIn === null ? null : on(thread.goneIn),
		evidence: inFile(release, returns.source[thread.returns[index]], entries.line[row]),
	};
}
