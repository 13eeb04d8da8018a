/** Candidates in wards: three workbooks, three headers. Gender and who was sitting are left out. */

import * as cell from '../cells.ts';
import type { WardCandidateRow } from '../council-book/readings.ts';
import type { Column, HeaderShape } from '../shape.ts';
import { LOCAL_ELECTIONS, POLLING_DAYS } from './publication.ts';

const CODE = /^[EWSN]\d{8}$/;

function ballotDay(year: number): string {
	return POLLING_DAYS.get(year) ?? cell.badCell('Year', 'a year of these workbooks', String(year));
}

function isElected(row: cell.Row): boolean {
	const found = cell.text(row, 'Elected');
	return found === '1' || (found !== '0' && cell.badCell('Elected', '1 or 0', found));
}

function code(row: cell.Row, column: string): string {
	const found = cell.text(row, column);
	return CODE.test(found) ? found : '';
}

/** What the three layouts have alike. */
function shared(
	row: cell.Row,
	source: number,
	candidate: string,
): Pick<WardCandidateRow, 'at' | 'name' | 'party' | 'votes' | 'isElected' | 'isByElection' | 'series'> {
	return {
		at: { source, line: row.line },
		name: cell.required(row, candidate),
		party: { name: cell.required(row, 'Party name'), commissionId: '' },
		votes: cell.whole(row, 'Votes'),
		isElected: isElected(row),
		isByElection: false,
		series: 'library',
	};
}

function candidates(
	year: number,
	columns: readonly Column[],
	read: (row: cell.Row, source: number) => WardCandidateRow,
): HeaderShape {
	return {
		kind: 'header',
		id: `ward-candidates-${year}`,
		title: `candidates in wards in ${year}`,
		publication: LOCAL_ELECTIONS,
		name: `candidates in wards, ${year}`,
		rowCount: { min: 100, max: 60_000 },
		columns,
		readRow: (row, { table, readings }) => {
			readings.books.councils.candidates.push(read(row, table.source));
		},
	};
}

const named = (names: string): Column[] => names.split('|').map((name) => ({ name }));

/** Where a county is named, the ward is a division of the county, and the authority the district that it lies in. */
const CANDIDATES_2021 = candidates(
	2021,
	named(
		'County code|County name|Local authority code|Local authority name|Ward/ED code|Ward/ED name|Year|Candidate number|Candidate name|Candidate gender|Inumbent|Votes|Votes (%)|Elected|Party ID|Total valid votes|Party name|Party group|Vote effective',
	),
	(row, source) => {
		const isCounty = cell.text(row, 'County name') !== '';
		return {
			...shared(row, source, 'Candidate name'),
			council: cell.required(row, isCounty ? 'County name' : 'Local authority name'),
			councilCode: code(row, isCounty ? 'County code' : 'Local authority code'),
			ward: cell.required(row, 'Ward/ED name'),
			wardCode: code(row, 'Ward/ED code'),
			pollingOn: ballotDay(cell.whole(row, 'Year')),
			seats: null,
			electorate: null,
			ballots: null,
			turnout: null,
		};
	},
);

const CANDIDATES_2022 = candidates(
	2022,
	named(
		'COUNTYCODE|COUNTYNAME|County code|County name|Local authority code|Local authority name|Ward code|Ward name|Year|Type|Vacancies|Candidate number|Candidate name|Candidate gender|Incumbent|Votes|Elected|Party ID|Party name|Party group|Total valid votes|Vote effective',
	),
	(row, source) => ({
		...shared(row, source, 'Candidate name'),
		council: cell.required(row, 'Local authority name'),
		councilCode: code(row, 'Local authority code'),
		ward: capitalised(cell.required(row, 'Ward name')),
		wardCode: code(row, 'Ward code'),
		pollingOn: ballotDay(cell.whole(row, 'Year')),
		seats: cell.whole(row, 'Vacancies'),
		electorate: null,
		ballots: null,
		turnout: null,
	}),
);

const CANDIDATES_2024 = candidates(
	2024,
	named(
		'ID|Local authority code|ONS local authority code|Local authority name|Ward code|Ward name|Local authority type|Election type|Vacancies|Candidate number|Electorate|Total votes|Turnout (%)|Name|Gender|Incumbent|Votes|Elected|Party ID|Party name|Party Group|Vote effective',
	),
	(row, source) => ({
		...shared(row, source, 'Name'),
		council: cell.required(row, 'Local authority name'),
		councilCode: code(row, 'ONS local authority code'),
		ward: cell.required(row, 'Ward name'),
		wardCode: code(row, 'Ward code'),
		pollingOn: ballotDay(2024),
		seats: cell.whole(row, 'Vacancies'),
		electorate: cell.wholeOrNull(row, 'Electorate'),
		ballots: cell.wholeOrNull(row, 'Total votes'),
		turnout: null,
	}),
);

/** `KILBURN, DENBY AND HOLBROOK` as `Kilburn, Denby and Holbrook`. */
export function capitalised(name: string): string {
	if (name !== name.toUpperCase()) return name;
	const SMALL = new Set(['and', 'of', 'the', 'in', 'on', 'by', 'with', 'upon', 'under']);
	return name
		.toLowerCase()
		.split(' ')
		.map((word, i) =>
			i > 0 && SMALL.has(word) ? word : word.replace(/^\p{L}|[-/(]\p{L}/gu, (start) => start.toUpperCase()),
		)
		.join(' ');
}

export const WARD_CANDIDATES: readonly HeaderShape[] = [CANDIDATES_2021, CANDIDATES_2022, CANDIDATES_2024];
