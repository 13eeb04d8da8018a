/** Known files that are not read, each with the reason, so that nothing in a folder goes unexplained. */
import { sheetTitle } from './recognise.ts';
import type { UnreadDocument, UnreadShape } from './shape.ts';
import type { Table } from './table.ts';

function hasHeadings(table: Table, ...headings: string[]): boolean {
	const header = new Set(table.rows[0] ?? []);
	return headings.every((heading) => header.has(heading));
}

function rowMatches(table: Table, width: number, ...cells: readonly [number, RegExp][]): boolean {
	const row = table.rows[0] ?? [];
	return row.length === width && cells.every(([at, pattern]) => pattern.test(row[at]));
}

export const NOT_READ: readonly UnreadShape[] = [
	{
		kind: 'unread',
		id: 'rehearsal',
		isSuch: (table) =>
			hasHeadings(table, 'Election_Id', 'Candidate_Id', 'Vote_Count') ||
			hasHeadings(table, 'Election_Id', 'Election_State', 'Short_Result_Summary'),
		reason: 'a rehearsal of 2024 in a new layout, not an election',
	},
	{
		kind: 'unread',
		id: 'broad-groups',
		isSuch: (table) => hasHeadings(table, 'Other_Right', 'Other_Left', 'Conservative'),
		reason: "shares of Great Britain grouped by one author's view of left and right, not an official count",
	},
	{
		kind: 'unread',
		id: 'scores-against-policies',
		isSuch: (table) => hasHeadings(table, 'person_id', 'policy_id', 'num_votes_same'),
		reason:
			'scores of members against policies: sums over many divisions, from which no single vote can be told for certain',
	},
	{
		kind: 'unread',
		id: 'party-slugs',
		isSuch: (table) => hasHeadings(table, 'pw_party_slug', 'twfy_party_slug'),
		reason: 'two sets of abbreviations of parties; the record names them itself',
	},
	{
		kind: 'unread',
		id: 'pollbase-introduction',
		isSuch: (table) => /^Welcome to PollBase/.test(sheetTitle(table)),
		reason: 'prose about the collection of polls',
	},
	{
		kind: 'unread',
		id: 'by-election-polls',
		isSuch: (table) => table.rows.some((row) => row.length > 4 && row[2] === 'By-election result'),
		reason:
			'polls of single seats in blocks laid out by hand: days, publishers and parties stand in other columns from block to block, some in words',
	},
	{
		kind: 'unread',
		id: 'constituencies-1997-2024',
		isSuch: (table) => hasHeadings(table, 'Name', 'ONSCode', 'Constituency_Id', 'StartDate'),
		reason: 'a list of constituencies since 1997; the results name every seat that was contested',
	},
	{
		kind: 'unread',
		id: 'constituencies-1997',
		isSuch: (table) => hasHeadings(table, 'Constituency geographic code', 'Historic ID (ONS)'),
		reason: 'a list of the constituencies of 1997; the series since 1918 has them with their results',
	},
	{
		kind: 'unread',
		id: 'new-constituencies',
		isSuch: (table) => rowMatches(table, 8, [5, /^(County|Borough|Burgh)$/], [7, /^[EWSN]\d{8}$/]),
		reason: 'a list of the constituencies of 2024; the results of 2024 have the same seats',
	},
	{
		kind: 'unread',
		id: 'by-election-briefings',
		isSuch: (table) => rowMatches(table, 2, [0, /^\d{2}$/], [1, /^https:\/\//]),
		reason: 'addresses of briefings on by-elections, no figures',
	},
	{
		kind: 'unread',
		id: 'countries',
		isSuch: (table) => rowMatches(table, 4, [1, /^[KEWSN]\d{8}$/], [3, /^(true|false)$/]),
		reason: 'codes of the countries; the record names them itself',
	},
	{
		kind: 'unread',
		id: 'genders',
		isSuch: (table) =>
			table.rows.length <= 5 &&
			table.rows.every(([one, more]) => more === undefined && /^(Male|Female|Non-binary)$/.test(one)),
		reason: 'a list of the words for gender',
	},
	{
		kind: 'unread',
		id: 'legislation',
		isSuch: (table) =>
			(table.rows[0]?.length === 2 && /^(acts|orders)$/.test(table.rows[0][0])) ||
			table.rows.some((row) => row.length >= 4 && /^(ukpga|uksi|nisr|wsi|ssi)-\d{4}-\d+$/.test(row[2])),
		reason: 'legislation that sets boundaries, no results',
	},
	{
		kind: 'unread',
		id: 'notes-on-local-elections',
		isSuch: (table) => /^Notes and (definitions|sources)$/i.test(sheetTitle(table)),
		reason: 'notes on the columns of a workbook of local elections, no figures',
	},
	{
		kind: 'unread',
		id: 'other-tables-of-cbp-7529',
		isSuch: (table) =>
			/^(Table (?![12][a-l]?[:.])\d+[a-z]?\b|List of Tables$|Governments formed following|Occupations of )/i.test(
				sheetTitle(table),
			),
		reason: 'a sheet of CBP-7529 on another subject than votes and turnout at general elections',
	},
];

/** Known documents that are not read. */
export const DOCUMENTS_NOT_READ: readonly UnreadDocument[] = [
	{
		id: 'public-whip-motions',
		extension: 'json',
		isSuch: (text) => text.slice(0, 4000).includes('"vote_events"'),
		reason:
			'one file of many as they were first published; the tables of divisions, members and votes hold all it says',
	},
	{
		id: 'public-whip-parties',
		extension: 'json',
		isSuch: (text) => /"classification":\s*"party"/.test(text.slice(0, 4000)),
		reason: 'a list of fifteen parties; the record names them itself',
	},
];

/** Files that are neither tables nor documents by their name. `path` is without `.gz`. */
export function reasonByName(path: string): string | null {
	if (/\.(md|txt|html?|pdf)$/i.test(path)) return 'prose about the files, not a table';
	if (/\.(csv|xml|json|ya?ml)$/i.test(path)) return null;
	return 'not a file of a kind that is read (CSV, XML, JSON, YAML; each may be packed with gzip)';
}
