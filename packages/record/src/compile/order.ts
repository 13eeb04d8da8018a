/**
 * Puts a base into the one order a release has, whatever order its rows came in, and turns ids into rows. Refuses ids
 * that lead nowhere.
 */
import type { Locator } from '../locator.ts';
import type { Area, Base, Candidacy, Contest, Election, Party, Source } from '../model.ts';
import { wordsOf } from '../names/words.ts';

export interface Ordered {
	readonly sources: readonly Source[];
	/** From an index into `Base.sources` to a row of `sources`. */
	readonly sourceRow: readonly number[];
	readonly parties: readonly Party[];
	readonly partyRow: ReadonlyMap<string, number>;
	readonly areas: readonly Area[];
	readonly areaRow: ReadonlyMap<string, number>;
	readonly elections: readonly Election[];
	readonly electionRow: ReadonlyMap<string, number>;
	/** Contests of the core first, then those of the history; within each by election, then by id. */
	readonly contests: readonly Contest[];
	readonly coreCount: number;
	readonly contestRow: ReadonlyMap<string, number>;
	/** Names of places of the core first, then of the history; within each by code point. */
	readonly places: readonly string[];
	/** Row of `places` for each contest. */
	readonly placeOf: readonly number[];
}

/** General elections and by-elections from 2010 on, and every notional one, are in the core pack. */
const CORE_FROM = '2010-01-01';

export function isCore(election: Election): boolean {
	return election.kind === 'notional' || election.pollingOn >= CORE_FROM;
}

/** By code point, never by locale. */
export function byCodePoint(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}

const KIND_ORDER = { general: 0, notional: 1, by: 2 } as const;

export function orderBase(base: Base): Ordered {
	const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
		byCodePoint(one.id, other.id);
	const sources = [...base.sources].sort(byId);
	const parties = [...base.parties].sort(byId);
	const areas = [...base.areas].sort(byId);
	const elections = [...base.elections].sort(
		(one, other) =>
			byCodePoint(one.pollingOn, other.pollingOn) ||
			KIND_ORDER[one.kind] - KIND_ORDER[other.kind] ||
			byId(one, other),
	);
	const electionRow = rowsOf('election', elections);
	const isInCore = (contest: Contest) =>
		isCore(elections[rowOf(electionRow, contest.election, `contest ${contest.id}`, 'election')]);
	const contests = [...base.contests].sort(
		(one, other) =>
			Number(isInCore(other)) - Number(isInCore(one)) ||
			(electionRow.get(one.election) ?? 0) - (electionRow.get(other.election) ?? 0) ||
			byId(one, other),
	);
	const coreCount = contests.filter(isInCore).length;
	const sourceRows = rowsOf('source', sources);
	return {
		sources,
		sourceRow: base.sources.map(({ id }) => sourceRows.get(id) ?? -1),
		parties,
		partyRow: rowsOf('party', parties),
		areas,
		areaRow: rowsOf('area', areas),
		elections,
		electionRow,
		contests,
		coreCount,
		contestRow: rowsOf('contest', contests),
		...orderPlaces(contests, coreCount),
	};
}

/** Names with the same folded words are one place; it is called what its last contest calls it. */
function orderPlaces(contests: readonly Contest[], coreCount: number): Pick<Ordered, 'places' | 'placeOf'> {
	const keys = contests.map(({ place }) => wordsOf(place).join(' '));
	const names = new Map<string, string>();
	for (let row = coreCount; row < contests.length; row++) names.set(keys[row], contests[row].place);
	for (let row = 0; row < coreCount; row++) names.set(keys[row], contests[row].place);
	const inCore = new Set(keys.slice(0, coreCount));
	const ordered = [...names].sort(
		([one], [other]) => Number(inCore.has(other)) - Number(inCore.has(one)) || byCodePoint(one, other),
	);
	const rows = new Map(ordered.map(([key], row) => [key, row]));
	return { places: ordered.map(([, name]) => name), placeOf: keys.map((key) => rows.get(key) ?? -1) };
}

/** Most votes first; rows that add up several candidates last. */
export function orderCandidacies(candidacies: readonly Candidacy[]): Candidacy[] {
	return [...candidacies].sort(
		(one, other) =>
			Number(one.isGroup) - Number(other.isGroup) ||
			other.votes - one.votes ||
			byCodePoint(one.party, other.party) ||
			byCodePoint(one.surname ?? '', other.surname ?? '') ||
			byCodePoint(one.given ?? '', other.given ?? '') ||
			one.at.line - other.at.line,
	);
}

function rowsOf(what: string, rows: readonly { readonly id: string }[]): Map<string, number> {
	const found = new Map<string, number>();
	rows.forEach(({ id }, row) => {
		if (found.has(id)) throw new Error(`${what} "${id}" is in the base twice; ids must be unique`);
		found.set(id, row);
	});
	return found;
}

/** Throws where an id is not in the base, naming who refers to it. */
export function rowOf(rows: ReadonlyMap<string, number>, id: string, where: string, what: string): number {
	const row = rows.get(id);
	if (row === undefined) throw new Error(`${where}: the ${what} "${id}" is not in the base`);
	return row;
}

/** A locator whose source is a row of the release. */
export function located<Row extends { readonly at: Locator }>(row: Row, sourceRow: readonly number[]): Row {
	return { ...row, at: relocated(row.at, sourceRow) };
}

export function relocated(at: Locator, sourceRow: readonly number[]): Locator {
	return { source: sourceRow[at.source], line: at.line };
}
