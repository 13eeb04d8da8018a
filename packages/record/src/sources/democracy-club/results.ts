/** Results of council elections as volunteers gathered them: one row a candidate, with links to what councils published. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { wardBallot } from './ids.ts';
import { DEMOCRACY_CLUB } from './publication.ts';

/** `ballots_cast` holds the candidate's votes, in spite of its name. Numbers of people are left out. */
export const BALLOT_RESULTS: HeaderShape = {
	kind: 'header',
	id: 'ballot-results',
	title: 'results of ballots by candidate',
	publication: DEMOCRACY_CLUB,
	name: 'results in wards',
	rowCount: { min: 100, max: 100_000 },
	columns: [
		'election_id',
		'ballot_paper_id',
		'person_id',
		'party_id',
		'party_name',
		'person_name',
		'ballots_cast',
		'is_winner',
		'spoilt_ballots',
		'turnout',
		'source',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		const id = cell.required(row, 'ballot_paper_id');
		const ballot = wardBallot(id);
		if (ballot === null)
			return cell.badCell('ballot_paper_id', 'a ballot such as local.derby.mickleover.2018-05-03', id);
		const winner = cell.required(row, 'is_winner');
		if (winner !== 'True' && winner !== 'False') cell.badCell('is_winner', 'True or False', winner);
		const turnout = cell.text(row, 'turnout');
		readings.books.councils.candidates.push({
			at: { source: table.source, line: row.line },
			council: ballot.council,
			councilCode: '',
			ward: ballot.ward,
			wardCode: '',
			pollingOn: ballot.on,
			isByElection: ballot.isByElection,
			name: cell.required(row, 'person_name'),
			party: { name: cell.required(row, 'party_name'), commissionId: cell.text(row, 'party_id') },
			votes: cell.whole(row, 'ballots_cast'),
			isElected: winner === 'True',
			seats: null,
			electorate: null,
			ballots: null,
			turnout: turnout === '' ? null : cell.decimal(row, 'turnout'),
			series: 'democracy-club',
		});
	},
};
