/** Notional results: an election worked out again on the boundaries of the next one. No candidates, parties only. */
import * as cell from '../cells.ts';
import type { BareShape, HeaderShape } from '../shape.ts';
import { RESULTS } from './publication.ts';

/** These repeat votes of other rows of the seat: the total of all others, and the largest other. */
const REPEATS = new Set(['TOTOTHV', 'MAXOTHV']);

/** Headed "Independent 2 etc.": it may add up several. */
const SEVERAL = 'IND2V';

function partyId(row: cell.Row, column: string): number | null {
	return cell.wholeOrNull(row, column, ['NA']);
}

/** The 2019 election in the seats of 2024. */
export const NOTIONAL_BARE: BareShape = {
	kind: 'bare',
	id: 'notional-results-by-code',
	title: 'notional results, without a header (16 columns)',
	publication: RESULTS,
	name: 'notional results',
	rowCount: { min: 3000, max: 6000 },
	columns: [
		'Name',
		'Name again',
		'ONS ID',
		'Number',
		'Region',
		'Country',
		'Type',
		'Turnout',
		'Electorate',
		'Valid votes',
		'Majority',
		'Party code',
		'Votes',
		'Party abbreviation',
		'Party name',
		'MNIS party ID',
	],
	isSuch: (cells) =>
		cell.SEAT_CODE.test(cells[2]) &&
		/^\d+$/.test(cells[3]) &&
		/^[A-Z]{2}$/.test(cells[4]) &&
		/^\d+$/.test(cells[12]),
	readRow: (row, { table, readings }) => {
		const code = cell.required(row, 'Party code');
		if (REPEATS.has(code)) return;
		const type = cell.text(row, 'Type');
		if (type !== 'County' && type !== 'Borough') cell.badCell('Type', 'County or Borough', type);
		readings.notional.push({
			at: { source: table.source, line: row.line },
			path: table.path,
			seat: cell.seatCode(row, 'ONS ID'),
			name: cell.required(row, 'Name'),
			country: cell.required(row, 'Country'),
			regionCode: cell.required(row, 'Region'),
			type: type === 'County' ? 'county' : 'borough',
			electorate: cell.whole(row, 'Electorate'),
			validVotes: cell.whole(row, 'Valid votes'),
			majority: cell.whole(row, 'Majority'),
			partyName: code === 'Commons Speaker' ? 'Speaker' : cell.required(row, 'Party name'),
			partyAbbreviation: code === 'Commons Speaker' ? 'Spk' : cell.required(row, 'Party abbreviation'),
			mnisPartyId: partyId(row, 'MNIS party ID'),
			votes: cell.whole(row, 'Votes'),
			share: null,
			isGroup: code === SEVERAL,
		});
	},
};

/** The 2005 election in the seats of 2010. `NA` stands for all smaller parties together. */
export const NOTIONAL_HEADED: HeaderShape = {
	kind: 'header',
	id: 'notional-results-with-header',
	title: 'notional results, with a header',
	publication: RESULTS,
	name: 'notional results',
	rowCount: { min: 3000, max: 6000 },
	columns: [
		'constituency_id',
		'constituency_name',
		'mnis_party_id',
		'mnis_party_name',
		'mnis_party_abbrev',
		'votes',
		'total_votes',
		'electorate',
		'share',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const isGroup = cell.required(row, 'mnis_party_name') === 'NA';
		readings.notional.push({
			at: { source: table.source, line: row.line },
			path: table.path,
			seat: cell.seatCode(row, 'constituency_id'),
			name: cell.required(row, 'constituency_name'),
			country: null,
			regionCode: null,
			type: null,
			electorate: cell.whole(row, 'electorate'),
			validVotes: cell.whole(row, 'total_votes'),
			majority: null,
			partyName: isGroup ? 'Others' : cell.required(row, 'mnis_party_name'),
			partyAbbreviation: isGroup ? 'Oth' : cell.required(row, 'mnis_party_abbrev'),
			mnisPartyId: partyId(row, 'mnis_party_id'),
			votes: cell.whole(row, 'votes'),
			share: cell.decimal(row, 'share'),
			isGroup,
		});
	},
};
