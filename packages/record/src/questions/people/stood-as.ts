/** As what a person stood at each election he or she won: the label on the ballot paper, votes, share, majority. */
import { byCodePoint } from '../../compile/order.ts';
import type { Release } from '../../release/release.ts';
import { type PartyState, partyAt } from '../changes/party-state.ts';
import { type Evidence, inFile, isoDay } from '../known.ts';
import { rowsOfTable } from './everyone.ts';
import type { Tenure } from './tenures.ts';

export interface StoodAs {
	readonly on: string;
	/** Row of `Release.contests`. */
	readonly contest: number;
	readonly election: string;
	readonly place: string;
	readonly isByElection: boolean;
	readonly label: PartyState;
	/** Second party of a joint candidacy, or null. */
	readonly adjunct: PartyState | null;
	/** Votes for the winner and all valid votes; null where not given. A share is one over the other. */
	readonly votes: number | null;
	readonly validVotes: number | null;
	readonly majority: number | null;
	readonly electorate: number | null;
	/** `candidate`: the file names the person. `seat`: it names the party that won the seat which the person then held. */
	readonly basis: 'candidate' | 'seat';
	readonly evidence: Evidence;
}

/** In order of polling day. */
export function stoodAs(
	release: Release,
	list: readonly number[],
	tenures: readonly Tenure[],
): readonly StoodAs[] {
	const { members } = release;
	if (members === null) return [];
	const { elections } = members;
	const named = rowsOfTable(elections, list, (row) =>
		atContest(release, elections.contest[row], 'candidate', isoDay(elections.on[row]) ?? ''),
	).flatMap((one) => one ?? []);
	const contests = new Set(named.map(({ contest }) => contest));
	const bySeat = tenures.flatMap((tenure) => {
		if (tenure.contest >= 0 || tenure.placeRow < 0) return [];
		const contest = seatWonIn(release, tenure);
		return contest < 0 || contests.has(contest) ? [] : (atContest(release, contest, 'seat', '') ?? []);
	});
	return [...named, ...bySeat].sort((a, b) => byCodePoint(a.on, b.on));
}

/** Row of the contest of the general election that a tenure began with, where the seat had one member; or -1. */
export function seatWonIn(release: Release, tenure: Tenure): number {
	if (tenure.entered !== 'general election') return -1;
	const { elections, contests, places } = release;
	const found = [...places.contests(tenure.placeRow)].filter((row) => {
		const { kind, pollingOn } = elections[contests.election[row]];
		return kind === 'general' && pollingOn === tenure.parliament && contests.seats[row] === 1;
	});
	return found.length === 1 ? found[0] : -1;
}

/** Null where the first of the contest is a group of candidates, not one party. */
function atContest(release: Release, contest: number, basis: StoodAs['basis'], day: string): StoodAs | null {
	const { contests, candidacies, elections, places } = release;
	const row = contests.first[contest];
	if (contests.length[contest] === 0 || candidacies.isGroup[row] === 1) return null;
	const last = row + contests.length[contest];
	let largest = -1;
	for (let other = row; other < last; other++) largest = Math.max(largest, candidacies.votes[other]);
	if (basis === 'seat' && largest > candidacies.votes[row]) return null;
	const election = elections[contests.election[contest]];
	const given = (value: number): number | null => (value < 0 ? null : value);
	const second = row + 1 < last ? candidacies.votes[row + 1] : -1;
	const adjunct = candidacies.adjunct[row];
	return {
		on: day === '' ? election.pollingOn : day,
		contest,
		election: election.id,
		place: places.name.at(contests.place[contest]),
		isByElection: election.kind === 'by',
		label: partyAt(release, candidacies.party[row], ''),
		adjunct: adjunct < 0 ? null : partyAt(release, adjunct, ''),
		votes: given(candidacies.votes[row]),
		validVotes: given(contests.validVotes[contest]),
		majority:
			basis === 'candidate' && second >= 0
				? candidacies.votes[row] - second
				: given(contests.majority[contest]),
		electorate: given(contests.electorate[contest]),
		basis,
		evidence: inFile(release, candidacies.source[row], candidacies.line[row]),
	};
}
