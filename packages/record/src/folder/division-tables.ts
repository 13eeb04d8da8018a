/** The tables of divisions, of every vote, and of members as they were named at them. */
import { byCodePoint, type Ordered } from '../compile/order.ts';
import type { Division, DivisionRows, Policy } from '../divisions/model.ts';
import { orderDivisions, orderPolicies } from '../divisions/write.ts';
import { locatorFields } from './result-tables.ts';
import { optional, required, type Table, tableOf } from './table.ts';

interface VoterRow {
	readonly voter: string;
	readonly person: number | null;
	readonly name: string;
	readonly constituency: string;
	readonly party: string | null;
}

interface VoteRow {
	readonly division: string;
	readonly voter: string;
	readonly party: string | null;
	readonly lobby: string;
}

interface FiledRow extends Policy {
	readonly division: string;
}

export function divisionTables({ sources, sourceRow }: Ordered, rows: DivisionRows | undefined): Table[] {
	if (rows === undefined) return [];
	const divisions = orderDivisions(rows.divisions).map((row) => ({
		...row,
		at: { source: sourceRow[row.at.source], line: row.at.line },
	}));
	return [
		tableOf<Division>(
			'divisions',
			'Divisions',
			'Recorded votes of Parliament; counts are those announced, without tellers',
			divisions,
			[
				required('id', 'string', 'House, day and number', (row) => row.id),
				required('house', 'string', 'commons or lords', (row) => row.house),
				required('held_on', 'date', 'Sitting day', (row) => row.heldOn),
				required('number', 'integer', 'Number in its session', (row) => row.number),
				required('title', 'string', 'Title as the source has it', (row) => row.title),
				optional('ayes', 'integer', 'Ayes announced', (row) => row.ayes),
				optional('noes', 'integer', 'Noes announced', (row) => row.noes),
				required('aye_tellers', 'integer', 'Tellers for the ayes', (row) => row.ayeTellers),
				required('no_tellers', 'integer', 'Tellers for the noes', (row) => row.noTellers),
				optional('aye_means', 'string', 'Plain words: voted ...', (row) => row.ayeMeans || null),
				optional('no_means', 'string', 'Plain words: voted ...', (row) => row.noMeans || null),
				required('is_whole', 'boolean', 'Members named add up to the counts', (row) => row.isWhole),
				...locatorFields<Division>(sources),
			],
			['id'],
			{ source: 'sources.id' },
		),
		tableOf<VoteRow>(
			'votes',
			'Votes in divisions',
			'What each member did; none: no vote recorded, which is not the same as abstaining; both: went through both lobbies',
			votesOf(divisions, rows),
			[
				required('division', 'string', 'Division', (row) => row.division),
				required('voter', 'string', 'Member, as the source tells members apart', (row) => row.voter),
				optional('party', 'string', 'Party at the division', (row) => row.party),
				required('lobby', 'string', 'none, aye, no, both, aye-teller or no-teller', (row) => row.lobby),
			],
			['division', 'voter'],
			{ division: 'divisions.id' },
		),
		tableOf<VoterRow>(
			'voters',
			'Voters',
			'Members under every style, seat and party that they bore at a division',
			votersOf(divisions, rows),
			[
				required('voter', 'string', 'Member', (row) => row.voter),
				optional('person', 'integer', "The Public Whip's number for the person", (row) => row.person),
				required('name', 'string', 'Name as printed then', (row) => row.name),
				optional('constituency', 'string', 'Seat', (row) => row.constituency || null),
				optional('party', 'string', 'Party', (row) => row.party),
			],
		),
		tableOf<FiledRow>(
			'policies',
			'Policies',
			'Names under which editors file divisions; no lobby is said to be for them',
			orderPolicies(rows.policies).flatMap((policy) =>
				[...policy.divisions].sort(byCodePoint).map((division) => ({
					...policy,
					division,
					at: { source: sourceRow[policy.at.source], line: policy.at.line },
				})),
			),
			[
				required('number', 'integer', "The publisher's number", (row) => row.number),
				required('name', 'string', 'Name', (row) => row.name),
				required('division', 'string', 'A division filed under it', (row) => row.division),
				...locatorFields<FiledRow>(sources),
			],
			['number', 'division'],
			{ division: 'divisions.id', source: 'sources.id' },
		),
	];
}

function votesOf(divisions: readonly Division[], { voters, spells }: DivisionRows): VoteRow[] {
	return divisions.flatMap(({ id, votes }) =>
		votes.map(({ voter, spell, lobby }) => ({
			division: id,
			voter: voters[voter].id,
			party: spells[spell].party,
			lobby,
		})),
	);
}

/** Each style once, in the order in which divisions show them. */
function votersOf(divisions: readonly Division[], { voters, spells }: DivisionRows): VoterRow[] {
	const seen = new Set<string>();
	return divisions.flatMap(({ votes }) =>
		votes.flatMap(({ voter, spell }) => {
			const key = `${voter}/${spell}`;
			if (seen.has(key)) return [];
			seen.add(key);
			return [{ voter: voters[voter].id, person: voters[voter].person, ...spells[spell] }];
		}),
	);
}
