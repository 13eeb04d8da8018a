/** Every membership of the Commons from 1997 to November 2015, by seat and party. Days are inclusive. */
import { nextDay } from '../books/members/next-day.ts';
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { PARLPARSE } from './publication.ts';
import { reasonWords } from './reasons.ts';

export const MEMBERSHIPS: HeaderShape = {
	kind: 'header',
	id: 'parlparse-memberships',
	title: 'memberships of the Commons',
	publication: PARLPARSE,
	name: 'memberships 1997 to 2015',
	rowCount: { min: 3000, max: 6000 },
	columns: [
		'id',
		'name',
		'identifier__historichansard',
		'identifier__datadotparl',
		'constituency',
		'constituency_id',
		'party',
		'party_id',
		'start_date',
		'start_reason',
		'end_date',
		'end_reason',
		'term',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const { members } = readings.books;
		const id = `publicwhip:${cell.whole(row, 'id')}` as const;
		const number = cell.wholeOrNull(row, 'identifier__datadotparl');
		const from = cell.isoDay(row, 'start_date');
		const end = cell.text(row, 'end_date') === '' ? null : cell.isoDay(row, 'end_date');
		const to = end === null ? null : nextDay(end);
		const at = { source: table.source, line: row.line };
		if (number !== null) members.same.push([id, `mnis:${number}`]);
		members.names.push({ id, name: cell.required(row, 'name') });
		members.seats.push({
			id,
			place: cell.required(row, 'constituency'),
			from,
			to,
			entered: reasonWords(cell.text(row, 'start_reason')),
			left: reasonWords(cell.text(row, 'end_reason')),
			at,
		});
		members.parties.push({
			id,
			timeline: 'group',
			label: cell.required(row, 'party'),
			from,
			to,
			note: '',
			at,
		});
		for (const on of end === null ? [from] : [from, end]) {
			members.seatDays.push({ source: table.source, on });
			members.changeDays.push({ source: table.source, on });
		}
	},
};
