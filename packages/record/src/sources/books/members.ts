/** What the readers of members found, and the book that it makes. */
import type { MemberRows } from '../../members/model.ts';
import type { AssembledBook, BookContext } from './book.ts';
import type { MemberReadings } from './member-readings.ts';
import { eventsOf } from './members/events.ts';
import { checkMembers } from './members/gates.ts';
import { identify } from './members/identity.ts';
import { type OneHolder, oneHolderPairs, tellJoined } from './members/one-holder.ts';
import { partyFinder } from './members/party-labels.ts';
import { peopleOf } from './members/people.ts';
import { coverageOf, wonSeats } from './members/won-seats.ts';

export function noMemberReadings(): MemberReadings {
	return {
		same: [],
		names: [],
		seats: [],
		parties: [],
		crossings: [],
		offices: [],
		terms: [],
		parliaments: [],
		dissolutions: [],
		rolls: [],
		houses: [],
		seatDays: [],
		changeDays: [],
		changesOfTerm: [],
	};
}

export function assembleMembers(read: MemberReadings, context: BookContext): AssembledBook<MemberRows> {
	if (read.seats.length + read.terms.length + read.crossings.length === 0) return null;
	const { base } = context;
	const partyOf = partyFinder(base.parties);
	const joined = joinedBySeat(read, context);
	tellJoined(joined, context);
	const same = joined.map(({ one, other }) => [one, other] as const);
	const identity = identify({ ...read, same: [...read.same, ...same] }, base, context);
	const elections = wonSeats(base, identity);
	const people = peopleOf(read, base, identity, elections, partyOf);
	const events = eventsOf(read, people, elections, partyOf);
	const rows: MemberRows = {
		members: people.members,
		seats: people.seats,
		parties: people.parties,
		events,
		offices: people.offices,
		elections: elections.wins,
		coverage: coverageOf(read, base),
	};
	checkMembers(rows, people, context);
	const first = people.seats.reduce((day, { from }) => (from < day ? from : day), '9999');
	return {
		rows,
		holds: `members of the Commons: ${people.members.length} people, seats from ${first.slice(0, 4)}, every change of party or whip only inside the days the book declares`,
	};
}

/** Ids that the lists themselves do not join, looked for among the people that they make without it. */
function joinedBySeat(read: MemberReadings, context: BookContext): readonly OneHolder[] {
	const { base } = context;
	const quiet = identify(read, base, { ...context, find: () => {} });
	const people = peopleOf(read, base, quiet, wonSeats(base, quiet), partyFinder(base.parties));
	return oneHolderPairs(people.members, people.seats);
}
