/** A contest in a line: who polled which share, who came first and by how many. For lists and charts. */
import { type Fraction, share } from '@mandate/psephology';
import type { PersonRef } from '../../addresses/people.ts';
import type { Election } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import type { Evidence, Known } from '../known.ts';
import { type PartyThen, partyAtContest } from '../parties/party-then.ts';
import { personOf } from './candidate-measures.ts';
import { majorityOf } from './contest-pairs.ts';
import { candidaciesOf, contestRows, electionOf } from './contest-rows.ts';
import { contestLine } from './measure.ts';

export interface PartyShare {
	readonly party: PartyThen;
	readonly votes: number;
	/** Null where the file gives no total to divide by. */
	readonly share: Fraction | null;
	/** True for a row that adds up several candidates. */
	readonly isGroup: boolean;
}

export interface ContestSummary {
	/** Row of `Release.contests`. */
	readonly contest: number;
	readonly election: Election;
	readonly seats: number;
	readonly isUnopposed: boolean;
	/** Most votes first, groups last. Empty where nobody polled. */
	readonly shares: readonly PartyShare[];
	/** Null where the record cannot say who came first: several seats, or candidates not told apart. */
	readonly winner: { readonly party: PartyThen; readonly person: PersonRef | null } | null;
	readonly majority: number | null;
	readonly electorate: number | null;
	readonly validVotes: number | null;
	/** Boundary set of the seat: "1983-1992", "2010". */
	readonly boundaries: string;
	/** Whether the seat had other boundaries at the contest before it. */
	readonly isRedrawn: boolean;
	readonly evidence: Evidence;
}

/** @param sat who is recorded as having entered the seat at this contest, for those whom the file of results does not name */
export function contestSummary(known: Known, contest: number, sat: PersonRef | null = null): ContestSummary {
	const { release } = known;
	const { contests, candidacies } = release;
	const rows = contestRows(release);
	const winner = rows.winner(contest);
	const total = contests.validVotes[contest];
	const hasPolled = contests.isUnopposed[contest] === 0;
	const given = (value: number) => (value < 0 ? null : value);
	return {
		contest,
		election: electionOf(release, contest),
		seats: contests.seats[contest],
		isUnopposed: !hasPolled,
		shares: hasPolled
			? candidaciesOf(release, contest).map((row) => ({
					party: partyAtContest(release, candidacies.party[row], contest),
					votes: candidacies.votes[row],
					share: total > 0 ? share({ votes: candidacies.votes[row], total }) : null,
					isGroup: candidacies.isGroup[row] === 1,
				}))
			: [],
		winner:
			winner < 0
				? null
				: {
						party: partyAtContest(release, candidacies.party[winner], contest),
						person: personOf(known, winner) ?? sat,
					},
		majority: majorityOf(release, contest),
		electorate: given(contests.electorate[contest]),
		validVotes: given(total),
		boundaries: boundariesOf(release, contest),
		isRedrawn: rows.isRedrawn(contest),
		evidence: contestLine(release, contest),
	};
}

const eras = new WeakMap<Release, ReadonlyMap<string, string>>();

/** The set of seats that a contest's seat belongs to, by the years it was in use or, since 2010, by that of its first election. */
export function boundariesOf(release: Release, contest: number): string {
	const seat = release.contests.seat.at(contest);
	const colon = seat.indexOf(':');
	if (colon >= 0) return seat.slice(0, colon);
	const years = eras.get(release) ?? firstYears(release);
	eras.set(release, years);
	return years.get(seat) ?? '';
}

/** Year of the first general election of every seat with a code of its own. */
function firstYears(release: Release): ReadonlyMap<string, string> {
	const { elections, contests, places } = release;
	const drawn = elections.flatMap(({ kind, base, pollingOn }) => {
		const isNew = kind === 'general' && elections.find(({ id }) => id === base)?.kind === 'notional';
		return isNew ? [pollingOn] : [];
	});
	const years = new Map<string, string>();
	for (let place = 0; place < places.count; place++) {
		for (const row of places.contests(place)) {
			const seat = contests.seat.at(row);
			if (seat.includes(':') || years.has(seat)) continue;
			const { kind, pollingOn } = electionOf(release, row);
			const since =
				kind === 'notional'
					? drawn.find((day) => day > pollingOn)
					: drawn.filter((day) => day <= pollingOn).pop();
			years.set(seat, (since ?? pollingOn).slice(0, 4));
		}
	}
	return years;
}
