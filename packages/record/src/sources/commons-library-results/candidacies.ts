/** Candidates of general elections and by-elections, one a row: three layouts, one way of reading. */
import type { Gender } from '../../model.ts';
import * as cell from '../cells.ts';
import type { BareShape, Column, HeaderShape, RowContext } from '../shape.ts';
import { RESULTS } from './publication.ts';

const COLUMNS = [
	'ONS ID',
	'ONS region ID',
	'Constituency name',
	'County name',
	'Region name',
	'Country name',
	'Constituency type',
	'Party name',
	'Party abbreviation',
	'Electoral Commission party ID',
	'MNIS party ID',
	'Electoral Commission adjunct party ID',
	'Candidate first name',
	'Candidate surname',
	'Candidate gender',
	'Sitting MP',
	'Former MP',
	'Member MNIS ID',
	'Votes',
	'Share',
	'Change',
];

const HEADINGS: readonly Column[] = COLUMNS.map((name) =>
	name === 'ONS ID' ? { name, also: ['ONS ID2'] } : { name },
);

const GENDERS: Readonly<Record<string, Gender | null>> = {
	Female: 'female',
	F: 'female',
	Male: 'male',
	M: 'male',
	'Non-binary': 'non-binary',
	'?': null,
	'': null,
};

function readGender(row: cell.Row): Gender | null {
	const found = cell.text(row, 'Candidate gender');
	const gender = GENDERS[found];
	return gender === undefined
		? cell.badCell('Candidate gender', 'Female, Male, F, M, Non-binary or ?', found)
		: gender;
}

function readCandidate(row: cell.Row, pollingOn: string | null, { table, readings }: RowContext): void {
	readings.candidates.push({
		at: { source: table.source, line: row.line },
		path: table.path,
		pollingOn,
		seat: cell.seatCode(row, 'ONS ID'),
		name: cell.required(row, 'Constituency name'),
		partyName: cell.required(row, 'Party name'),
		partyAbbreviation: cell.required(row, 'Party abbreviation'),
		electoralCommissionId: cell.text(row, 'Electoral Commission party ID'),
		mnisPartyId: cell.wholeOrNull(row, 'MNIS party ID'),
		adjunctId: cell.text(row, 'Electoral Commission adjunct party ID'),
		given: cell.text(row, 'Candidate first name'),
		surname: cell.required(row, 'Candidate surname'),
		gender: readGender(row),
		wasSitting: cell.yesNoOrNull(row, 'Sitting MP'),
		wasFormer: cell.yesNoOrNull(row, 'Former MP'),
		member: cell.wholeOrNull(row, 'Member MNIS ID'),
		votes: cell.whole(row, 'Votes'),
		share: cell.decimal(row, 'Share'),
		change: cell.decimalOrNull(row, 'Change'),
	});
}

export const BARE_CANDIDACIES: BareShape = {
	kind: 'bare',
	id: 'candidacies-of-a-general-election',
	title: 'candidates of a general election, without a header (21 columns)',
	publication: RESULTS,
	name: 'candidates',
	rowCount: { min: 3000, max: 6000 },
	columns: COLUMNS,
	isSuch: (cells) =>
		cell.SEAT_CODE.test(cells[0]) &&
		/^(Yes|No|)$/.test(cells[15]) &&
		/^\d+$/.test(cells[18]) &&
		/^[01](\.\d+)?$/.test(cells[19]),
	readRow: (row, context) => readCandidate(row, null, context),
};

export const HEADED_CANDIDACIES: HeaderShape = {
	kind: 'header',
	id: 'candidacies-of-a-general-election-with-header',
	title: 'candidates of a general election, with a header',
	publication: RESULTS,
	name: 'candidates',
	rowCount: { min: 3000, max: 6000 },
	columns: [...HEADINGS, { name: 'DC Person ID' }],
	readRow: (row, context) => readCandidate(row, null, context),
};

export const BY_ELECTION_CANDIDACIES: HeaderShape = {
	kind: 'header',
	id: 'candidacies-of-by-elections',
	title: 'candidates of by-elections',
	publication: RESULTS,
	name: 'candidates',
	rowCount: { min: 2, max: 1000 },
	columns: [{ name: 'Election date' }, ...HEADINGS, { name: 'Democracy Club person ID' }],
	readRow: (row, context) => readCandidate(row, cell.day(row, 'Election date'), context),
};
