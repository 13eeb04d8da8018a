/** The tables of councils: councils, councillors by roll, changes between rolls, compositions, contests of wards. */
import { byCodePoint } from '../compile/order.ts';
import { changesBetweenRolls, type RollChange } from '../councils/changes.ts';
import type {
	Composition,
	Council,
	CouncillorTerm,
	CouncilParty,
	CouncilRows,
	RollSpell,
	WardCandidate,
	WardContest,
} from '../councils/model.ts';
import type { Locator } from '../locator.ts';
import { optional, required, type Table, tableOf } from './table.ts';

const list = (values: readonly string[]) => (values.length === 0 ? null : values.join('; '));

interface Stood extends WardCandidate {
	readonly contest: string;
	readonly position: number;
}

export function contestId({ council, ward, pollingOn, isByElection }: WardContest): string {
	return `${council}/${ward}/${pollingOn ?? 'day-not-given'}${isByElection ? '/by-election' : ''}`;
}

/** `sources` are those of the base: the locators of the rows count in them. */
export function councilTables(
	councils: CouncilRows | undefined,
	sources: readonly { readonly id: string }[],
): Table[] {
	if (councils === undefined) return [];
	const at = ({ source, line }: Locator) => `${sources[source].id}:${line}`;
	const contests = [...councils.contests].sort((a, b) => byCodePoint(contestId(a), contestId(b)));
	return [
		tableOf<Council>(
			'councils',
			'Councils',
			'Principal councils of the United Kingdom',
			councils.councils,
			[
				required('id', 'string', 'Name that never changes', (row) => row.id),
				required('name', 'string', 'Name', (row) => row.name),
				optional('codes', 'string', 'ONS codes, parted by "; "', (row) => list(row.codes)),
				optional('other_names', 'string', 'Other names in files, parted by "; "', (row) =>
					list(row.otherNames),
				),
			],
			['id'],
		),
		tableOf<CouncilParty>(
			'council_parties',
			'Labels at councils',
			'Labels under which seats are held or candidates stand',
			councils.parties,
			[
				required('id', 'string', 'Name that never changes', (row) => row.id),
				required('name', 'string', 'Name', (row) => row.name),
				required('abbreviation', 'string', 'Abbreviation', (row) => row.abbreviation),
				optional('party', 'string', 'Party of that name in the table of parties', (row) => row.party),
			],
			['id'],
			{ party: 'parties.id' },
		),
		tableOf<RollSpell>(
			'councillors',
			'Councillors',
			'A councillor in a ward for a party, and the rolls that say so; a roll has a year and no day',
			councils.spells,
			[
				required('council', 'string', 'Council', (row) => row.council),
				optional('ward', 'string', 'Ward or division', (row) => row.ward || null),
				optional('name', 'string', 'Councillor, empty for a vacant seat', (row) => row.name || null),
				required('party', 'string', 'Label', (row) => row.party),
				required('rolls', 'string', 'Years of the rolls, parted by "; "', (row) =>
					row.rolls.map(({ year }) => year).join('; '),
				),
				required('locators', 'string', 'Files and lines, "source:line" parted by "; "', (row) =>
					row.rolls.map((roll) => at(roll.at)).join('; '),
				),
				optional(
					'next_polls',
					'string',
					'Day of the next poll for the seat as each roll says it, parted by "; "; - where it does not',
					(row) =>
						row.rolls.some(({ next }) => next !== undefined)
							? row.rolls.map(({ next }) => next ?? '-').join('; ')
							: null,
				),
			],
			[],
			{ council: 'councils.id', party: 'council_parties.id' },
		),
		...(councils.terms === undefined ? [] : [termTable(councils.terms, at)]),
		tableOf<RollChange>(
			'changes_between_rolls',
			'Changes between rolls',
			'Same council, ward and name with another label in the next roll: evidence of a change of no known day. It may be a change of party, a by-election, somebody else of the name, or a correction.',
			changesBetweenRolls(councils),
			[
				required('council', 'string', 'Council', (row) => row.council),
				optional('ward', 'string', 'Ward or division', (row) => row.ward || null),
				required('name', 'string', 'Councillor', (row) => row.name),
				required('before', 'integer', 'Year of the roll before', (row) => row.before),
				required('party_before', 'string', 'Label in it', (row) => row.partyBefore),
				required('after', 'integer', 'Year of the roll after', (row) => row.after),
				required('party_after', 'string', 'Label in it', (row) => row.partyAfter),
				required('locators', 'string', 'Files and lines, "source:line" parted by "; "', (row) =>
					row.at.map(at).join('; '),
				),
			],
			[],
			{ council: 'councils.id' },
		),
		tableOf<Composition>(
			'compositions',
			'Compositions of councils',
			'Seats by label in a roll or after a poll, and who is said to control the council',
			councils.compositions,
			[
				required('council', 'string', 'Council', (row) => row.council),
				required('year', 'integer', 'Year', (row) => row.year),
				optional(
					'after_poll_on',
					'date',
					'Day of the poll it follows; empty for that of a roll',
					(row) => row.on,
				),
				required('total', 'integer', 'Seats', (row) => row.total),
				required(
					'seats',
					'string',
					'Seats by label, "label:seats" parted by "; "',
					(row) => row.seats.map(([party, seats]) => `${party}:${seats}`).join('; ') || '-',
				),
				optional('control', 'string', 'Who controls, as the file states it', (row) => row.control || null),
				required('locator', 'string', 'File and line', (row) => at(row.at)),
			],
			[],
			{ council: 'councils.id' },
		),
		tableOf<WardContest>(
			'ward_contests',
			'Contests in wards',
			'One row a ward and poll. In wards of several seats each voter has several votes: a sum of votes is no number of voters.',
			contests,
			[
				required('id', 'string', 'Council, ward and day', contestId),
				required('council', 'string', 'Council', (row) => row.council),
				required('ward', 'string', 'Ward or division', (row) => row.ward),
				optional('code', 'string', 'ONS code of the ward', (row) => row.code || null),
				optional('polling_on', 'date', 'Polling day', (row) => row.pollingOn),
				required('is_by_election', 'boolean', 'A by-election', (row) => row.isByElection),
				required('seats', 'integer', 'Number elected', (row) => row.seats),
				optional('electorate', 'integer', 'Electors', (row) => row.electorate),
				optional('ballots', 'integer', 'Ballot papers', (row) => row.ballots),
				optional('turnout', 'number', 'Turnout in per cent as printed', (row) => row.turnout),
				required('locator', 'string', 'File and line of the first candidate', (row) =>
					at(row.candidates[0].at),
				),
			],
			['id'],
			{ council: 'councils.id' },
		),
		tableOf<Stood>(
			'ward_candidates',
			'Candidates in wards',
			'Candidates by contest, most votes first',
			contests.flatMap((contest) =>
				contest.candidates.map((candidate, index) => ({
					...candidate,
					contest: contestId(contest),
					position: index + 1,
				})),
			),
			[
				required('contest', 'string', 'Contest', (row) => row.contest),
				required('position', 'integer', 'From 1, most votes first', (row) => row.position),
				required('name', 'string', 'Candidate as the file prints it', (row) => row.name),
				required('party', 'string', 'Label', (row) => row.party),
				required('votes', 'integer', 'Votes', (row) => row.votes),
				required('is_elected', 'boolean', 'Elected', (row) => row.isElected),
				required('locator', 'string', 'File and line', (row) => at(row.at)),
			],
			['contest', 'position'],
			{ contest: 'ward_contests.id', party: 'council_parties.id' },
		),
	];
}

function termTable(terms: readonly CouncillorTerm[], at: (place: Locator) => string): Table {
	return tableOf<CouncillorTerm>(
		'councillor_terms',
		'Terms of councillors',
		'Terms as the sites of councils give them; the label is free text that may be a party or a group',
		[...terms].sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.from ?? '', b.from ?? '')),
		[
			required('id', 'string', 'Number on the site of the council', (row) => row.id),
			required('council', 'string', 'Council', (row) => row.council),
			required('ward', 'string', 'Ward or division', (row) => row.ward),
			optional('name', 'string', 'Councillor, empty for a vacant seat', (row) => row.name || null),
			optional('label', 'string', 'Party or group as printed', (row) => row.label || null),
			optional('party', 'string', 'Party of that name in the table of parties', (row) => row.party),
			optional('posts', 'string', 'Posts as printed', (row) => row.posts || null),
			optional('from', 'date', 'First day', (row) => row.from),
			optional('to', 'date', 'Day after the last', (row) => row.to),
			required('locator', 'string', 'File and line', (row) => at(row.at)),
		],
		[],
		{ council: 'councils.id', party: 'parties.id' },
	);
}
