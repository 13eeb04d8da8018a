/** The tables of the book of members: people, their seats, parties, changes of allegiance and offices. */
import { byCodePoint } from '../compile/order.ts';
import type { Locator } from '../locator.ts';
import type { AllegianceEvent, Member, MemberRows, Office, PartySpell, SeatSpell } from '../members/model.ts';
import { locatorFields } from './result-tables.ts';
import { type Field, optional, required, type Table, tableOf } from './table.ts';

interface OfMember {
	readonly member: string;
	readonly at: Locator;
}

/** `sources` are in the order that the rows' locators count in. */
export function memberTables(rows: MemberRows, sources: readonly { readonly id: string }[]): Table[] {
	const member = <Row extends OfMember>(): Field<Row> =>
		required('member', 'string', 'Member', (row) => row.member);
	const days = <Row extends { readonly from: string; readonly to: string | null }>(): Field<Row>[] => [
		required('from', 'date', 'First day', (row) => row.from),
		optional('to', 'date', 'First day after; empty where open or not given', (row) => row.to),
	];
	const links = { member: 'members.id', source: 'sources.id' };
	const table = <Row extends OfMember>(
		name: string,
		title: string,
		description: string,
		list: readonly Row[],
		fields: readonly Field<Row>[],
		more: Readonly<Record<string, string>> = {},
	) =>
		tableOf<Row>(
			name,
			title,
			description,
			inOrder(list),
			[member<Row>(), ...fields, ...locatorFields<Row>(sources)],
			[],
			{
				...links,
				...more,
			},
		);
	return [
		tableOf<Member>(
			'members',
			'Members',
			'Everyone who sat in the Commons, as far as the sources go; nobody else',
			[...rows.members].sort((a, b) => byCodePoint(a.id, b.id)),
			[
				required('id', 'string', 'Name that never changes', (row) => row.id),
				required('name', 'string', 'Name', (row) => row.name),
				optional(
					'names',
					'string',
					'Other forms of the name, parted by "; "',
					(row) => row.names.join('; ') || null,
				),
				optional(
					'ids',
					'string',
					'Ids in the sources, scheme:id, parted by "; "',
					(row) => row.ids.join('; ') || null,
				),
			],
			['id'],
		),
		table<SeatSpell>(
			'member_seats',
			'Seats of members',
			'Who sat for which seat, each source for itself; days from the source, its closed days moved on by one',
			rows.seats,
			[
				required('place', 'string', 'Seat as the source names it', (row) => row.place),
				...days<SeatSpell>(),
				optional('entered', 'string', 'How it began', (row) => row.entered || null),
				optional('left', 'string', 'How it ended', (row) => row.left || null),
				required(
					'is_latest',
					'boolean',
					'The last day is the latest it can have been',
					(row) => row.isLatest,
				),
			],
		),
		table<PartySpell>(
			'member_parties',
			'Parties of members',
			'Label on the ballot paper, party, group and whip are four timelines, never derived from one another',
			rows.parties,
			[
				required('timeline', 'string', 'label, membership, group or whip', (row) => row.timeline),
				optional('party', 'string', 'Party, where the record has one of the name', (row) => row.party),
				required('label', 'string', 'As the source prints it', (row) => row.label),
				...days<PartySpell>(),
			],
			{ party: 'parties.id' },
		),
		table<AllegianceEvent>(
			'allegiance_events',
			'Changes of allegiance',
			'Each source for itself; a difference between two lists is a change between their days',
			rows.events,
			[
				required('kind', 'string', 'joined, left, whip_removed and so on', (row) => row.kind),
				optional('actor', 'string', 'Who acted, where the source says so', (row) => row.actor),
				required('timeline', 'string', 'membership, group or whip', (row) => row.timeline),
				optional('from', 'string', 'Party left; independent is a state', (row) => row.from),
				optional('to', 'string', 'Party joined', (row) => row.to),
				required('from_label', 'string', 'Party left as printed', (row) => row.fromLabel),
				required('to_label', 'string', 'Party joined as printed', (row) => row.toLabel),
				required('on', 'string', 'Day, or day/day for one not known between two (EDTF)', (row) => row.on),
			],
			{ from: 'parties.id', to: 'parties.id' },
		),
		table<Office>('offices', 'Offices', 'Posts and places on committees of members', rows.offices, [
			required('role', 'string', 'Role', (row) => row.role),
			required('body', 'string', 'Body', (row) => row.body),
			...days<Office>(),
		]),
	];
}

function inOrder<Row extends OfMember>(rows: readonly Row[]): Row[] {
	const key = (row: Row) => JSON.stringify({ ...row, at: undefined });
	const keys = new Map(rows.map((row) => [row, key(row)]));
	return [...rows].sort(
		(a, b) =>
			byCodePoint(a.member, b.member) ||
			byCodePoint(keys.get(a) ?? '', keys.get(b) ?? '') ||
			a.at.source - b.at.source ||
			a.at.line - b.at.line,
	);
}
