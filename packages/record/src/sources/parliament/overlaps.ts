/** How much of each seat of 2010 to 2019 lies in each seat of 2024, by homes, by ground and by people. */
import * as cell from '../cells.ts';
import type { BareShape } from '../shape.ts';
import { PARLIAMENT } from './publication.ts';

export const OVERLAPS: BareShape = {
	kind: 'bare',
	id: 'constituency-overlaps',
	title: 'overlaps of old and new constituencies, without a header (11 columns)',
	publication: PARLIAMENT,
	name: 'overlaps of constituencies',
	rowCount: { min: 600, max: 5000 },
	columns: [
		'Key',
		'From code',
		'From name',
		'To code',
		'To name',
		'Homes from',
		'Homes to',
		'Ground from',
		'Ground to',
		'People from',
		'People to',
	],
	isSuch: (cells) => /^[EWSN]\d{8}[EWSN]\d{8}$/.test(cells[0]) && cell.SEAT_CODE.test(cells[1]),
	readRow: (row, { table, readings }) => {
		readings.overlaps.push({
			at: { source: table.source, line: row.line },
			fromSeat: cell.seatCode(row, 'From code'),
			fromName: cell.required(row, 'From name'),
			toSeat: cell.seatCode(row, 'To code'),
			toName: cell.required(row, 'To name'),
			residentialFrom: cell.decimal(row, 'Homes from'),
			residentialTo: cell.decimal(row, 'Homes to'),
			populationFrom: cell.decimal(row, 'People from'),
			populationTo: cell.decimal(row, 'People to'),
		});
	},
};
