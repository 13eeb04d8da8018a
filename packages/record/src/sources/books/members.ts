/** What the readers of members found, and the book that it makes. */
import type { MemberRows, Timeline } from '../../members/model.ts';
import type { Locator } from '../../model.ts';
import type { AssembledBook, BookContext } from './index.ts';
import { eventsOf } from './members/events.ts';
import { checkMembers } from './members/gates.ts';
import { identify } from './members/identity.ts';
import { type OneHolder, oneHolderPairs, tellJoined } from './members/one-holder.ts';
import { partyFinder } from './members/party-labels.ts';
import { peopleOf } from './members/people.ts';
import { coverageOf, wonSeats } from './members/won-seats.ts';

/** An id under which a source knows somebody: `mnis:172`. Sources that share one are about one person. */
export type StrongId =
	`${'mnis' | 'publicwhip' | 'everypolitician' | 'wikidata' | 'democracyclub'}:${string}`;

export interface NamedRow {
	readonly id: StrongId;
	readonly name: string;
}

export interface SeatSpellRow {
	readonly id: StrongId;
	readonly place: string;
	readonly from: string;
	readonly to: string | null;
	readonly entered: string;
	readonly left: string;
	readonly at: Locator;
}

export interface PartySpellRow {
	readonly id: StrongId;
	readonly timeline: Timeline;
	readonly label: string;
	readonly from: string;
	readonly to: string | null;
	readonly note: string;
	/** How it began and ended, where the list says so. */
	readonly entered?: string;
	readonly left?: string;
	readonly at: Locator;
}

export interface CrossingRow {
	readonly id: StrongId;
	readonly on: string;
	readonly from: string;
	readonly to: string;
	readonly at: Locator;
}

export interface OfficeRow {
	readonly id: StrongId;
	readonly role: string;
	readonly body: string;
	readonly from: string;
	readonly to: string | null;
	readonly at: Locator;
}

/** A row of a source that leaves a day out where it is that of the whole Parliament. */
export interface TermRow {
	readonly id: StrongId;
	readonly term: number;
	readonly place: string;
	readonly label: string;
	/** As printed; empty where it is the Parliament's own. */
	readonly start: string;
	readonly end: string;
	readonly at: Locator;
}

export interface ParliamentRow {
	readonly term: number;
	readonly from: string;
	readonly to: string | null;
	readonly at: Locator;
}

/** Which party everybody was of on one day. */
export interface RollRow {
	readonly id: StrongId;
	readonly label: string;
	readonly place: string;
	readonly on: string;
	readonly at: Locator;
}

export interface DayOfList {
	readonly source: number;
	readonly on: string;
}

export interface MemberReadings {
	readonly same: (readonly [StrongId, StrongId])[];
	readonly names: NamedRow[];
	readonly seats: SeatSpellRow[];
	readonly parties: PartySpellRow[];
	readonly crossings: CrossingRow[];
	readonly offices: OfficeRow[];
	readonly terms: TermRow[];
	readonly parliaments: ParliamentRow[];
	/** The same from Parliament's own list, for Parliaments that the lists of members do not date. */
	readonly dissolutions: ParliamentRow[];
	readonly rolls: RollRow[];
	/** Who was in one of the two Houses when: id, `Commons` or `Lords`, days. */
	readonly houses: {
		readonly id: StrongId;
		readonly house: string;
		readonly from: string;
		readonly to: string | null;
	}[];
	/** Days told by lists that name every member, or every change, between their first day and their last. */
	readonly seatDays: DayOfList[];
	readonly changeDays: DayOfList[];
	/** Parliaments all whose changes a list has, from their first day. */
	readonly changesOfTerm: { readonly source: number; readonly term: number }[];
}

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
