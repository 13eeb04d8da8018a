/** The three tables of divisions, of members as they were at them, and of every vote, tied together by numbers made for them. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { PUBLIC_WHIP } from './publication.ts';

const named = (...names: string[]): { name: string }[] => names.map((name) => ({ name }));

/**
 * `yes` and `no` count the tellers and leave out those who went through both lobbies, whom each lobby counts: the counts as
 * announced are those without tellers, and `both` added to each. So 359 and 154 with 7 in both are the 366 to 161 announced on
 * 21 May 2013.
 */
export const DIVISIONS: HeaderShape = {
	kind: 'header',
	id: 'public-whip-divisions',
	title: 'divisions of the Commons with their counts',
	publication: PUBLIC_WHIP,
	name: 'divisions',
	columns: named(
		...'division_no id date number title result start yes no both absent teller_yes teller_no'.split(' '),
		...'ayes_less_tellers noes_less_tellers policies source_publicwhip source_hansard'.split(' '),
	),
	readRow: (row, { table, readings }) => {
		readings.books.divisions.listed.push({
			at: { source: table.source, line: row.line },
			key: cell.whole(row, 'division_no'),
			heldOn: cell.isoDay(row, 'date'),
			number: cell.whole(row, 'number'),
			title: cell.required(row, 'title'),
			ayes: cell.whole(row, 'ayes_less_tellers') + cell.whole(row, 'both'),
			noes: cell.whole(row, 'noes_less_tellers') + cell.whole(row, 'both'),
			ayeTellers: cell.whole(row, 'teller_yes'),
			noTellers: cell.whole(row, 'teller_no'),
		});
	},
};

export const MEMBERS: HeaderShape = {
	kind: 'header',
	id: 'public-whip-members',
	title: 'members as they were named at divisions',
	publication: PUBLIC_WHIP,
	name: 'members',
	columns: named('member_no', 'voter_id', 'name', 'constituency', 'party_id'),
	readRow: (row, { readings }) => {
		readings.books.divisions.members.set(cell.whole(row, 'member_no'), {
			voter: cell.required(row, 'voter_id'),
			name: cell.required(row, 'name'),
			constituency: cell.text(row, 'constituency'),
			party: cell.required(row, 'party_id'),
		});
	},
};

const VOTES_AS_PRINTED = new Set(['y', 'n', 'a', 'b', 'yt', 'nt']);

export const VOTES: HeaderShape = {
	kind: 'header',
	id: 'public-whip-votes',
	title: 'votes of members in divisions',
	publication: PUBLIC_WHIP,
	name: 'votes',
	columns: named('division_no', 'member_no', 'vote'),
	readRow: (row, { table, readings }) => {
		const vote = cell.text(row, 'vote');
		if (!VOTES_AS_PRINTED.has(vote)) cell.badCell('vote', 'one of y, n, a, b, yt, nt', vote);
		const { votes } = readings.books.divisions;
		votes.source = table.source;
		votes.division.push(cell.whole(row, 'division_no'));
		votes.member.push(cell.whole(row, 'member_no'));
		votes.vote.push(vote);
	},
};
