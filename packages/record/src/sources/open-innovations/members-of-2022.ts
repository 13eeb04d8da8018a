/** Members on one day in August 2022 with Parliament's numbers beside those of Public Whip. */
import * as cell from '../cells.ts';
import type { HeaderShape, Publication } from '../shape.ts';

const REFERENCE: Publication = {
	title: 'UK Parliament reference data',
	publisher: 'Open Innovations',
	licence: 'no licence given',
};

/** The day of the file, which does not bear it itself. */
const AS_OF = '2022-08-10';

export const MEMBERS_OF_2022: HeaderShape = {
	kind: 'header',
	id: 'members-of-2022',
	title: 'members of the Commons in August 2022',
	publication: REFERENCE,
	name: 'members in August 2022',
	rowCount: { min: 600, max: 650 },
	columns: [
		'member_name',
		'ukparliament_member_id',
		'they_work_for_you_mp_id',
		'party_short_name',
		'party_name',
		'pcon19cd',
		'pcon19nm',
		'ukparliament_pcon_id',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const { members } = readings.books;
		const id = `mnis:${cell.whole(row, 'ukparliament_member_id')}` as const;
		const other = cell.wholeOrNull(row, 'they_work_for_you_mp_id');
		if (other !== null) members.same.push([`publicwhip:${other}`, id]);
		members.names.push({ id, name: cell.required(row, 'member_name') });
		members.rolls.push({
			id,
			label: cell.required(row, 'party_name'),
			place: cell.required(row, 'pcon19nm'),
			on: AS_OF,
			at: { source: table.source, line: row.line },
		});
	},
};
