/** Spells in the House, for a seat, in a party. A spell ends on the day that the next begins; an empty end is open. */

import type { Row } from '../cells.ts';
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { MEMBERS_NAMES_SERVICE } from './publication.ts';

const idOf = (row: Row) => `mnis:${cell.whole(row, 'member_id')}` as const;
const end = (row: Row) => (cell.text(row, 'end_date') === '' ? null : cell.isoDay(row, 'end_date'));

export const PARTY_SPELLS: HeaderShape = {
	kind: 'header',
	id: 'mnis-party-spells',
	title: 'spells in a party',
	publication: MEMBERS_NAMES_SERVICE,
	name: 'parties',
	rowCount: { min: 1000, max: 20_000 },
	columns: ['member_id', 'name', 'party_id', 'party', 'sub_type', 'start_date', 'end_date', 'note'].map(
		(name) => ({
			name,
		}),
	),
	readRow: (row, { table, readings }) => {
		const { members } = readings.books;
		const id = idOf(row);
		members.names.push({ id, name: cell.required(row, 'name') });
		members.parties.push({
			id,
			timeline: 'whip',
			label: cell.required(row, 'party'),
			from: cell.isoDay(row, 'start_date'),
			to: end(row),
			note: cell.text(row, 'note'),
			at: { source: table.source, line: row.line },
		});
	},
};

export const SEAT_SPELLS: HeaderShape = {
	kind: 'header',
	id: 'mnis-seat-spells',
	title: 'spells for a seat',
	publication: MEMBERS_NAMES_SERVICE,
	name: 'seats',
	rowCount: { min: 1000, max: 20_000 },
	columns: [
		'member_id',
		'name',
		'constituency_id',
		'constituency',
		'start_date',
		'end_date',
		'election',
		'election_date',
		'end_reason',
		'entry_type',
		'notes',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		readings.books.members.seats.push({
			id: idOf(row),
			place: cell.required(row, 'constituency'),
			from: cell.isoDay(row, 'start_date'),
			to: end(row),
			entered: cell.text(row, 'election'),
			left: cell.text(row, 'end_reason'),
			at: { source: table.source, line: row.line },
		});
	},
};

export const HOUSE_SPELLS: HeaderShape = {
	kind: 'header',
	id: 'mnis-house-spells',
	title: 'spells in a House',
	publication: MEMBERS_NAMES_SERVICE,
	name: 'Houses',
	rowCount: { min: 1000, max: 20_000 },
	columns: ['member_id', 'name', 'house', 'start_date', 'end_date', 'end_reason', 'end_notes'].map(
		(name) => ({
			name,
		}),
	),
	readRow: (row, { readings }) => {
		readings.books.members.houses.push({
			id: idOf(row),
			house: cell.required(row, 'house'),
			from: cell.isoDay(row, 'start_date'),
			to: end(row),
		});
	},
};
