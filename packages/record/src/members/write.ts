/** Compiles the book of members into its pack: columns, each table in the order of its members. */
import { writeLists, writeStrings } from '../compile/columns.ts';
import { byCodePoint, type Ordered, rowOf } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import type { Locator } from '../locator.ts';
import { dayNumber } from './days.ts';
import { ACTORS, ALLEGIANCE_KINDS, type MemberRows, TIMELINES } from './model.ts';

interface OfMember {
	readonly member: string;
	readonly at: Locator;
}

interface Columns<Row> {
	readonly integers: Readonly<Record<string, (row: Row) => number>>;
	readonly strings?: Readonly<Record<string, (row: Row) => string>>;
}

/** The order of a table: by member, then by what the columns hold, whatever order the files were read in. */
function ordered<Row extends OfMember>(
	rows: readonly Row[],
	day: (row: Row) => string,
	sourceRow: readonly number[],
): Row[] {
	return [...rows].sort(
		(a, b) =>
			byCodePoint(a.member, b.member) ||
			byCodePoint(day(a), day(b)) ||
			sourceRow[a.at.source] - sourceRow[b.at.source] ||
			a.at.line - b.at.line ||
			byCodePoint(JSON.stringify({ ...a, at: 0 }), JSON.stringify({ ...b, at: 0 })),
	);
}

export function writeMembers(pack: PackWriter, rows: MemberRows, order: Ordered): void {
	const { sourceRow, partyRow, contestRow } = order;
	const members = [...rows.members].sort((a, b) => byCodePoint(a.id, b.id));
	const memberRow = new Map(members.map(({ id }, row) => [id, row]));
	const party = (id: string | null) => (id === null ? -1 : (partyRow.get(id) ?? -1));

	const { parliaments = [], ...coverage } = rows.coverage;
	pack.json('coverage', {
		...coverage,
		parliaments: parliaments.map((row) => ({
			...row,
			at: { source: sourceRow[row.at.source], line: row.at.line },
		})),
	});
	pack.strings(
		'members.id',
		members.map(({ id }) => id),
	);
	const forms = [...new Set(members.flatMap(({ name, names }) => [name, ...names]))].sort(byCodePoint);
	const formRow = new Map(forms.map((form, row) => [form, row]));
	pack.strings('forms', forms);
	writeLists(
		pack,
		'names',
		'form',
		members.map(({ name, names }) => [name, ...names].map((form) => formRow.get(form) ?? 0)),
	);
	pack.strings(
		'members.ids',
		members.map(({ ids }) => ids.join(' ')),
	);

	const write = <Row extends OfMember>(
		table: string,
		list: readonly Row[],
		day: (row: Row) => string,
		columns: Columns<Row>,
	) => {
		const sorted = ordered(list, day, sourceRow);
		const counts: number[] = members.map(() => 0);
		for (const row of sorted) counts[rowOf(memberRow, row.member, `book of members, ${table}`, 'member')]++;
		const first = [0];
		for (const count of counts) first.push(first[first.length - 1] + count);
		pack.integers(`${table}.first`, first);
		for (const [name, value] of Object.entries(columns.integers))
			pack.integers(`${table}.${name}`, sorted.map(value));
		for (const [name, value] of Object.entries(columns.strings ?? {}))
			writeStrings(pack, `${table}.${name}`, sorted.map(value));
		pack.integers(
			`${table}.source`,
			sorted.map((row) => sourceRow[row.at.source]),
		);
		pack.integers(
			`${table}.line`,
			sorted.map((row) => row.at.line),
		);
	};

	write('seats', rows.seats, ({ from }) => from, {
		integers: {
			from: (row) => dayNumber(row.from),
			to: (row) => dayNumber(row.to),
			isLatest: (row) => Number(row.isLatest),
		},
		strings: { place: (row) => row.place, entered: (row) => row.entered, left: (row) => row.left },
	});
	write('parties', rows.parties, ({ from }) => from, {
		integers: {
			timeline: (row) => TIMELINES.indexOf(row.timeline),
			party: (row) => party(row.party),
			from: (row) => dayNumber(row.from),
			to: (row) => dayNumber(row.to),
		},
		strings: { label: (row) => row.label },
	});
	write('events', rows.events, ({ on }) => on, {
		integers: {
			kind: (row) => ALLEGIANCE_KINDS.indexOf(row.kind),
			actor: (row) => (row.actor === null ? -1 : ACTORS.indexOf(row.actor)),
			timeline: (row) => TIMELINES.indexOf(row.timeline),
			fromParty: (row) => party(row.from),
			toParty: (row) => party(row.to),
			on: (row) => dayNumber(row.on),
			until: (row) => (row.on.includes('/') ? dayNumber(row.on.slice(row.on.indexOf('/') + 1)) : 0),
		},
		strings: { fromLabel: (row) => row.fromLabel, toLabel: (row) => row.toLabel },
	});
	write('offices', rows.offices, ({ from }) => from, {
		integers: { from: (row) => dayNumber(row.from), to: (row) => dayNumber(row.to) },
		strings: { role: (row) => row.role, body: (row) => row.body },
	});
	write('elections', rows.elections, ({ on }) => on, {
		integers: {
			contest: (row) => rowOf(contestRow, row.contest, 'book of members', 'contest'),
			party: (row) => party(row.party),
			on: (row) => dayNumber(row.on),
		},
	});
}
