/**
 * How a person voted, beside the majority of his or her party at the time. The party is the one the division's own source
 * gives for the day, never the first or the last. No row in a division list, or no vote recorded, is never called abstaining.
 */
import { peopleOf } from '../../addresses/people.ts';
import type { Lobby } from '../../divisions/model.ts';
import { type Evidence, inFile, isoDay, type Known } from '../known.ts';
import { type DivisionHead, divisionHead, policiesOf } from './division.ts';
import { majorityOf, type PartyMajority, sideOf } from './party-lobbies.ts';
import { votersOfPerson } from './voters.ts';

export interface PersonVote {
	readonly division: DivisionHead;
	readonly lobby: Lobby;
	/** On the day, as the division's source gives it; null where it gives none. */
	readonly party: string | null;
	/** What most of that party did; null where it had no majority, or there is no party to compare with. */
	readonly majority: PartyMajority | null;
	/** Null where either is not known. */
	readonly isWithMajority: boolean | null;
	/** Held on a day on which the person changed allegiance: the source's party may be that of before or of after. */
	readonly isDayOfChange: boolean;
	/** Rows of `Divisions.policies`. */
	readonly policies: readonly number[];
	readonly evidence: Evidence;
}

export interface PersonVotes {
	/** In order of their days. */
	readonly votes: readonly PersonVote[];
	/** Divisions in whose list the person is: `held` = `voted` + `both` + `notRecorded`. */
	readonly held: number;
	readonly voted: number;
	readonly both: number;
	readonly notRecorded: number;
	/** Votes that can be compared with a majority of the party, and those of them that went the other way. */
	readonly compared: number;
	readonly against: number;
	/** First and last day of the divisions; null where there are none. */
	readonly span: { readonly from: string; readonly to: string } | null;
}

/** @param id of a person: `member/458` */
export function howAPersonVoted(known: Known, id: string): PersonVotes {
	const { release } = known;
	const { divisions } = release;
	const changed = daysOfChange(known, id);
	const votes: PersonVote[] = [];
	const voters = divisions === null ? [] : votersOfPerson(known, id);
	for (let row = 0; divisions !== null && voters.length > 0 && row < divisions.count; row++) {
		if (!divisions.hasVotes(row)) continue;
		for (const voter of voters) {
			const lobby = divisions.lobby(row, voter);
			if (lobby === null) continue;
			const division = divisionHead(release, row);
			const party = divisions.partyAt(row, voter);
			const majority = majorityOf(release, row, party);
			const side = sideOf(lobby);
			votes.push({
				division,
				lobby,
				party,
				majority,
				isWithMajority: majority === null || side === null ? null : majority.side === side,
				isDayOfChange: changed.has(division.on),
				policies: policiesOf(release, row),
				evidence: inFile(release, divisions.source[row], divisions.line[row] || null),
			});
		}
	}
	const count = (holds: (vote: PersonVote) => boolean): number => votes.filter(holds).length;
	return {
		votes,
		held: votes.length,
		voted: count(({ lobby }) => sideOf(lobby) !== null),
		both: count(({ lobby }) => lobby === 'both'),
		notRecorded: count(({ lobby }) => lobby === 'none'),
		compared: count(({ isWithMajority }) => isWithMajority !== null),
		against: count(({ isWithMajority }) => isWithMajority === false),
		span: votes.length === 0 ? null : { from: votes[0].division.on, to: votes[votes.length - 1].division.on },
	};
}

/** Days on which a list or the ledger has the person change; a change of no known day flags none. */
function daysOfChange({ release, ledger }: Known, id: string): ReadonlySet<string> {
	const days = new Set<string>();
	const { members } = release;
	for (const one of ledger.same(id)) {
		const member = peopleOf(release).withId(one)?.member ?? -1;
		if (members === null || member < 0) continue;
		const { first, on, until } = members.events;
		for (let row = first[member]; row < first[member + 1]; row++)
			if (until[row] === 0) days.add(isoDay(on[row]) ?? '');
	}
	for (const { claim, status } of ledger.about(id)) {
		if (claim?.predicate !== 'allegiance' || status === 'rejected' || status === 'superseded') continue;
		const { effective, announced } = claim.value;
		days.add(effective ?? announced ?? '');
	}
	return days;
}
