/** Contests and candidacies as columns: one row range a pack, in the order of `order.ts`. */
import type { Candidacy, Gender } from '../model.ts';
import { NO_CHANGE } from '../release/release.ts';
import { byCodePoint, type Ordered, orderCandidacies, rowOf } from './order.ts';
import type { PackWriter } from './write-pack.ts';

const GENDERS: Readonly<Record<Gender, number>> = { female: 1, male: 2, 'non-binary': 3 };

/** Writes the contests `from .. to` and their candidacies. */
export function writeContests(pack: PackWriter, ordered: Ordered, from: number, to: number): void {
	const { contests, electionRow, areaRow, contestRow, sourceRow } = ordered;
	const rows = contests.slice(from, to);
	const area = (id: string | null, where: string) => (id === null ? -1 : rowOf(areaRow, id, where, 'area'));
	const contest = (id: string | null, where: string) =>
		id === null ? -1 : rowOf(contestRow, id, where, 'contest');
	const write = (name: string, value: (row: (typeof rows)[number]) => number) =>
		pack.integers(`contests.${name}`, rows.map(value));

	write('election', (row) => rowOf(electionRow, row.election, row.id, 'election'));
	pack.integers('contests.place', ordered.placeOf.slice(from, to));
	write('country', (row) => area(row.country, row.id));
	write('region', (row) => area(row.region, row.id));
	write('county', (row) => area(row.county, row.id));
	write('seats', (row) => row.seats);
	write('electorate', (row) => row.electorate ?? -1);
	write('validVotes', (row) => row.validVotes ?? -1);
	write('invalidVotes', (row) => row.invalidVotes ?? -1);
	write('majority', (row) => row.majority ?? -1);
	write('isUnopposed', (row) => Number(row.isUnopposed));
	write('base', (row) => contest(row.base, row.id));
	write('previous', (row) => contest(row.previous, row.id));
	write('length', (row) => row.candidacies.length);
	write('source', (row) => sourceRow[row.at.source]);
	write('line', (row) => row.at.line);
	writeStrings(
		pack,
		'contests.seat',
		rows.map((row) => row.seat),
	);
	writeStrings(
		pack,
		'contests.result',
		rows.map((row) => row.result ?? ''),
	);
	writeStrings(
		pack,
		'contests.declaredAt',
		rows.map((row) => row.declaredAt ?? ''),
	);
	writeCandidacies(pack, ordered, from, to);
}

function writeCandidacies(
	pack: PackWriter,
	{ contests, partyRow, sourceRow }: Ordered,
	from: number,
	to: number,
): void {
	const rows: Candidacy[] = [];
	const parties: number[] = [];
	const adjuncts: number[] = [];
	for (const contest of contests.slice(from, to)) {
		for (const candidacy of orderCandidacies(contest.candidacies)) {
			rows.push(candidacy);
			parties.push(rowOf(partyRow, candidacy.party, contest.id, 'party'));
			adjuncts.push(
				candidacy.adjunct === null ? -1 : rowOf(partyRow, candidacy.adjunct, contest.id, 'adjunct party'),
			);
		}
	}
	const write = (name: string, value: (row: Candidacy) => number) =>
		pack.integers(`candidacies.${name}`, rows.map(value));

	pack.integers('candidacies.party', parties);
	pack.integers('candidacies.adjunct', adjuncts);
	write('gender', (row) => (row.gender === null ? 0 : GENDERS[row.gender]));
	write('wasSitting', (row) => Number(row.wasSitting));
	write('wasFormer', (row) => Number(row.wasFormer));
	write('member', (row) => row.member ?? -1);
	write('votes', (row) => row.votes);
	write('change', (row) => row.change ?? NO_CHANGE);
	write('isGroup', (row) => Number(row.isGroup));
	write('source', (row) => sourceRow[row.at.source]);
	write('line', (row) => row.at.line);
	writeStrings(
		pack,
		'candidacies.given',
		rows.map((row) => row.given ?? ''),
	);
	writeStrings(
		pack,
		'candidacies.surname',
		rows.map((row) => row.surname ?? ''),
	);
}

/** A column of strings: a table of the distinct ones by code point, and a row of it for each. */
export function writeStrings(pack: PackWriter, name: string, values: readonly string[]): void {
	const distinct = [...new Set(values)].sort(byCodePoint);
	const rows = new Map(distinct.map((value, row) => [value, row]));
	pack.strings(name, distinct);
	pack.integers(
		name,
		values.map((value) => rows.get(value) ?? 0),
	);
}

/** For each place its contests in order of polling day: `places.first` and `places.contests`. */
export function writePlaceContests(pack: PackWriter, ordered: Ordered, count: number): void {
	const { contests, electionRow, placeOf, places } = ordered;
	const day = (row: number) => electionRow.get(contests[row].election) ?? 0;
	const lists: number[][] = places.map(() => []);
	for (let row = 0; row < count; row++) lists[placeOf[row]].push(row);
	for (const list of lists) list.sort((one, other) => day(one) - day(other) || one - other);
	writeLists(pack, 'places', 'contests', lists);
}

/** Lists one after the other, and where each begins; `first` has one entry more than there are lists. */
export function writeLists(
	pack: PackWriter,
	table: string,
	name: string,
	lists: readonly (readonly number[])[],
): void {
	const first = [0];
	for (const list of lists) first.push(first[first.length - 1] + list.length);
	pack.integers(`${table}.first`, first);
	pack.integers(`${table}.${name}`, lists.flat());
}
