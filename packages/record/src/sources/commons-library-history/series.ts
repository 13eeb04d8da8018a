/** The series of 1918 to 2019: one row a seat and election, votes in five columns, −1 for a return without a poll. */
import * as cell from '../cells.ts';
import { SERIES_PARTIES, type SeriesParty } from '../readings.ts';
import type { HeaderShape } from '../shape.ts';
import { SERIES_PUBLICATION } from './publication.ts';

const SIGNED = /^-?\d{1,9}$/;
const ELECTION = /^(19|20)\d{2}[FO]?$/;

function signed(row: cell.Row, column: string): number | null {
	const found = cell.text(row, column);
	if (found === '') return null;
	return SIGNED.test(found)
		? Number(found)
		: cell.badCell(column, 'a whole number, or -1 for unopposed', found);
}

export const SERIES: HeaderShape = {
	kind: 'header',
	id: 'series-by-constituency',
	title: 'results by constituency since 1918',
	publication: SERIES_PUBLICATION,
	name: 'by constituency',
	allowsWindows1252: true,
	rowCount: { min: 10_000, max: 30_000 },
	columns: [
		'constituency_id',
		'seats',
		'constituency_name',
		'country/region',
		'electorate',
		'con_votes',
		'con_share',
		'lib_votes',
		'lib_share',
		'lab_votes',
		'lab_share',
		'natSW_votes',
		'natSW_share',
		'oth_votes',
		'oth_share',
		'total_votes',
		'turnout',
		'election',
		'boundary_set',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const election = cell.required(row, 'election');
		if (!ELECTION.test(election)) cell.badCell('election', 'a year, or 1974F or 1974O', election);
		const votes = {} as Record<SeriesParty, number | null>;
		for (const party of SERIES_PARTIES) votes[party] = signed(row, `${party}_votes`);
		readings.series.push({
			at: { source: table.source, line: row.line },
			election,
			boundarySet: cell.required(row, 'boundary_set'),
			number: cell.text(row, 'constituency_id'),
			name: cell.required(row, 'constituency_name'),
			region: cell.required(row, 'country/region'),
			seats: cell.whole(row, 'seats'),
			electorate: cell.wholeOrNull(row, 'electorate'),
			votes,
			total: signed(row, 'total_votes'),
			turnout: cell.decimalOrNull(row, 'turnout'),
		});
	},
};
