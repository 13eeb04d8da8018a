/** The columns of contests and candidacies: those of the core, and after them those of the history where it is loaded. */
import type { Pack } from './pack.ts';
import type { Candidacies, Contests, Places } from './release.ts';
import type { StringColumn } from './strings.ts';
import { columnOf, joined, readStrings } from './strings.ts';

const CONTESTS = {
	election: Uint16Array,
	place: Uint16Array,
	country: Int16Array,
	region: Int16Array,
	county: Int16Array,
	seats: Uint8Array,
	electorate: Int32Array,
	validVotes: Int32Array,
	invalidVotes: Int32Array,
	majority: Int32Array,
	isUnopposed: Uint8Array,
	base: Int32Array,
	previous: Int32Array,
	length: Uint8Array,
	source: Uint16Array,
	line: Uint32Array,
};

const CANDIDACIES = {
	party: Uint16Array,
	adjunct: Int16Array,
	gender: Uint8Array,
	wasSitting: Uint8Array,
	wasFormer: Uint8Array,
	member: Int32Array,
	votes: Int32Array,
	change: Int32Array,
	isGroup: Uint8Array,
	source: Uint16Array,
	line: Uint32Array,
};

type Constructor = new (length: number) => { set(values: ArrayLike<number>, offset: number): void };
type Columns<Spec extends Record<string, Constructor>> = { [Name in keyof Spec]: InstanceType<Spec[Name]> };

/** A stored column that already has the wanted type is not copied. */
function readColumns<Spec extends Record<string, Constructor>>(
	packs: readonly Pack[],
	table: string,
	spec: Spec,
): { count: number; columns: Columns<Spec> } {
	const columns: Record<string, unknown> = {};
	let count = 0;
	for (const [name, type] of Object.entries(spec)) {
		const parts = packs.map((pack) => pack.integers(`${table}.${name}`));
		count = parts.reduce((sum, part) => sum + part.length, 0);
		if (parts.length === 1 && parts[0] instanceof type) {
			columns[name] = parts[0];
			continue;
		}
		const column = new type(count);
		let offset = 0;
		for (const part of parts) {
			column.set(part, offset);
			offset += part.length;
		}
		columns[name] = column;
	}
	return { count, columns: columns as Columns<Spec> };
}

function readStringColumn(packs: readonly Pack[], name: string): StringColumn {
	const [first, second] = packs.map((pack) => {
		const rows = pack.integers(name);
		return { rows, column: columnOf(readStrings(pack, name), rows) };
	});
	return second === undefined ? first.column : joined(first.column, first.rows.length, second.column);
}

export function readContests(packs: readonly Pack[]): Contests {
	const { count, columns } = readColumns(packs, 'contests', CONTESTS);
	const first = new Uint32Array(count);
	for (let row = 1; row < count; row++) first[row] = first[row - 1] + columns.length[row - 1];
	return {
		...columns,
		count,
		first,
		base: within(columns.base, count),
		previous: within(columns.previous, count),
		seat: readStringColumn(packs, 'contests.seat'),
		result: readStringColumn(packs, 'contests.result'),
		declaredAt: readStringColumn(packs, 'contests.declaredAt'),
	};
}

/** Rows that are not loaded are as good as not given. */
function within(rows: Int32Array, count: number): Int32Array {
	const known = new Int32Array(rows.length);
	for (let index = 0; index < rows.length; index++) known[index] = rows[index] < count ? rows[index] : -1;
	return known;
}

export function readCandidacies(packs: readonly Pack[], contests: Contests): Candidacies {
	const { count, columns } = readColumns(packs, 'candidacies', CANDIDACIES);
	const contest = new Uint32Array(count);
	for (let row = 0; row < contests.count; row++) {
		contest.fill(row, contests.first[row], contests.first[row] + contests.length[row]);
	}
	return {
		...columns,
		count,
		contest,
		given: readStringColumn(packs, 'candidacies.given'),
		surname: readStringColumn(packs, 'candidacies.surname'),
	};
}

/** `last` is the pack loaded last: it lists the contests of its own and of the packs before it. */
export function readPlaces(core: Pack, last: Pack): Places {
	const names = readStrings(core, 'places.name');
	const first = last.integers('places.first');
	const contests = Uint32Array.from(last.integers('places.contests'));
	const known: (Uint32Array | undefined)[] = new Array(names.count);
	return {
		count: names.count,
		name: names,
		contests(place) {
			let rows = known[place];
			if (rows === undefined) {
				rows = contests.subarray(first[place], first[place + 1]);
				known[place] = rows;
			}
			return rows;
		},
	};
}
