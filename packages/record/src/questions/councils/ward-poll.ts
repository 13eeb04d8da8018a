/** A poll in a ward: who stood, with how many votes, and who was elected. */
import type { CouncilParty } from '../../councils/model.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile } from '../known.ts';

export interface WardCandidateAnswer {
	readonly name: string;
	readonly party: CouncilParty;
	readonly votes: number;
	readonly isElected: boolean;
	readonly evidence: Evidence;
}

export interface WardPollAnswer {
	/** Id of the council. */
	readonly council: string;
	readonly ward: string;
	/** Null where the file does not say. */
	readonly on: string | null;
	readonly isByElection: boolean;
	/** Number elected. With more than one each voter has several votes: a sum of votes is no number of voters. */
	readonly seats: number;
	readonly electorate: number | null;
	readonly ballots: number | null;
	/** Per cent as printed. */
	readonly turnout: string | null;
	/** Most votes first. */
	readonly candidates: readonly WardCandidateAnswer[];
}

/** @param row of `Councils.contests` */
export function wardPollAnswer(release: Release, row: number): WardPollAnswer {
	const book = release.councils;
	if (book === null) throw new Error('The release has no book of councils.');
	const { contests, candidates, wards, parties, councils } = book;
	const ward = contests.ward[row];
	const from = contests.first[row];
	return {
		council: councils[wards.council[ward]].id,
		ward: wards.name.at(ward),
		on: contests.on(row) || null,
		isByElection: contests.isByElection[row] === 1,
		seats: contests.seats[row],
		electorate: contests.electorate[row] < 0 ? null : contests.electorate[row],
		ballots: contests.ballots[row] < 0 ? null : contests.ballots[row],
		turnout: contests.turnout(row) || null,
		candidates: Array.from({ length: contests.first[row + 1] - from }, (_, index) => ({
			name: candidates.name.at(from + index),
			party: parties[candidates.party[from + index]],
			votes: candidates.votes[from + index],
			isElected: candidates.isElected[from + index] === 1,
			evidence: inFile(release, contests.source[row], candidates.line[from + index]),
		})),
	};
}
