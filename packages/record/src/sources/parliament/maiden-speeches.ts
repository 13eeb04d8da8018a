/** First speeches: that somebody sat for a seat on a day, and which number of Parliament's is which of Wikidata's. */
import type { StrongId } from '../books/member-readings.ts';
import { nextDay } from '../books/members/next-day.ts';
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { PARLIAMENT } from './publication.ts';

/** What stands where something is not known. */
const UNKNOWN = '[x]';

export const MAIDEN_SPEECHES: HeaderShape = {
	kind: 'header',
	id: 'maiden-speeches',
	title: 'first speeches in the Commons',
	publication: PARLIAMENT,
	name: 'first speeches',
	rowCount: { min: 3000, max: 9000 },
	columns: [
		'Parliament number',
		'Session number',
		'Parliament',
		'Session',
		'Date',
		'Member',
		'Member (list name)',
		'Wikidata Member ID',
		'MNIS Member ID',
		'Constituency',
		'Constituency ONS code',
		'MNIS Constituency ID',
		'Hansard reference',
		'Hansard URL',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const { members } = readings.books;
		const wikidata = cell.text(row, 'Wikidata Member ID');
		const number = cell.wholeOrNull(row, 'MNIS Member ID', [UNKNOWN]);
		const ids: StrongId[] = [];
		if (number !== null) ids.push(`mnis:${number}`);
		if (/^Q\d+$/.test(wikidata)) ids.push(`wikidata:${wikidata}`);
		if (ids.length === 0)
			cell.badCell('MNIS Member ID', "Parliament's number or one of Wikidata's", wikidata);
		const on = cell.day(row, 'Date');
		if (ids.length === 2) members.same.push([ids[0], ids[1]]);
		members.names.push({ id: ids[0], name: cell.required(row, 'Member') });
		members.seats.push({
			id: ids[0],
			place: cell.required(row, 'Constituency'),
			from: on,
			to: nextDay(on),
			entered: 'first speech',
			left: '',
			at: { source: table.source, line: row.line },
		});
	},
};
