/**
 * An election day: who won which seat from whom, the closest and the safest, the fullest and the emptiest polls. Several
 * by-elections on a day are one page; results worked out for other seats have one of their own.
 */
import {
	compareShares,
	type Fraction,
	type HoldOrGain,
	holdOrGain,
	type SeatChange,
	type SeatResult,
	seatChange,
	turnoutValid,
} from '@mandate/psephology';
import { electionsAt } from '../../addresses/find.ts';
import type { Election } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import type { Evidence, Known } from '../known.ts';
import { type PartyThen, partyAtContest } from '../parties/party-then.ts';
import { type AreaTotals, areaTotals } from './area-totals.ts';
import { majorityOf } from './contest-pairs.ts';
import { contestRows } from './contest-rows.ts';
import { contestLine } from './measure.ts';

export interface SeatLine {
	/** Row of `Release.contests`. */
	readonly contest: number;
	readonly place: string;
	/** Name of the region, else the country. */
	readonly region: string;
	/** Null where the record cannot say. */
	readonly winner: PartyThen | null;
	/** Against the election that changes are counted from; null where seats were redrawn and nobody worked out who would have won. */
	readonly result: HoldOrGain<PartyThen> | null;
	readonly majority: number | null;
	/** Valid votes over the electorate. */
	readonly turnout: Fraction | null;
	readonly isUnopposed: boolean;
	readonly seats: number;
	readonly evidence: Evidence;
}

export interface PartyGains extends SeatChange {
	readonly party: PartyThen;
}

export interface ElectionDay {
	readonly address: string;
	readonly on: string;
	readonly kind: Election['kind'];
	/** Indices into `Release.elections`, and their rows: one, or the by-elections of the day. */
	readonly elections: readonly Election[];
	readonly indices: readonly number[];
	readonly base: Election | null;
	/** In the order of the release: by place. */
	readonly seats: readonly SeatLine[];
	/** Contests that could be set beside their base. */
	readonly compared: number;
	/** Parties that gained or lost a seat, most gained first. */
	readonly gains: readonly PartyGains[];
	/** Smallest and largest majorities; lowest and highest turnouts. */
	readonly closest: readonly SeatLine[];
	readonly safest: readonly SeatLine[];
	readonly emptiest: readonly SeatLine[];
	readonly fullest: readonly SeatLine[];
	/** Totals of the United Kingdom; null for by-elections. */
	readonly kingdom: AreaTotals | null;
}

const days = new WeakMap<Release, Map<string, ElectionDay | null>>();

/** How many are in a list of the closest. */
const SHOWN = 8;

/** @param address `2017-06-08`, `2019-12-12-notional` */
export function electionDay(known: Known, address: string): ElectionDay | null {
	const { release } = known;
	const indices = electionsAt(release, address);
	if (indices.length === 0) return null;
	const kept = days.get(release) ?? new Map<string, ElectionDay | null>();
	days.set(release, kept);
	let day = kept.get(address);
	if (day === undefined) {
		day = tell(known, address, indices);
		kept.set(address, day);
	}
	return day;
}

function tell(known: Known, address: string, indices: readonly number[]): ElectionDay {
	const { release } = known;
	const { elections, contests } = release;
	const seats = indices
		.flatMap((index) => contestRows(release).of(index))
		.map((row) => seatLine(release, row));
	const [first] = indices;
	const { pollingOn, kind, base } = elections[first];
	const results = seats.flatMap(({ winner, result }): SeatResult<string>[] => {
		if (winner === null || result === null) return [];
		return [{ winner: winner.id, winnerAtBase: result.kind === 'gain' ? result.from.id : winner.id }];
	});
	const byMajority = seats
		.filter(({ majority }) => majority !== null)
		.sort((a, b) => (a.majority ?? 0) - (b.majority ?? 0));
	const polled = (row: number) => ({ votes: contests.validVotes[row], total: contests.electorate[row] });
	const byTurnout = seats
		.filter(({ turnout }) => turnout !== null)
		.sort((a, b) => compareShares(polled(a.contest), polled(b.contest)));
	const kingdom = release.areas.findIndex((area) => area.kind === 'kingdom');
	return {
		address,
		on: pollingOn,
		kind,
		elections: indices.map((index) => elections[index]),
		indices,
		base: elections.find(({ id }) => id === base) ?? null,
		seats,
		compared: results.length,
		gains: gainsOf(seats, results),
		closest: byMajority.slice(0, SHOWN),
		safest: byMajority.slice(-SHOWN).reverse(),
		emptiest: byTurnout.slice(0, SHOWN),
		fullest: byTurnout.slice(-SHOWN).reverse(),
		kingdom: kind === 'by' || kingdom < 0 ? null : areaTotals(known, first, kingdom),
	};
}

function seatLine(release: Release, contest: number): SeatLine {
	const { contests, candidacies, areas, places } = release;
	const rows = contestRows(release);
	const winner = rows.winner(contest);
	const base = contests.base[contest];
	const former = base < 0 ? -1 : rows.winner(base);
	const region = contests.region[contest];
	const electorate = contests.electorate[contest];
	const valid = contests.validVotes[contest];
	const isOne = contests.seats[contest] === 1 && contests.isUnopposed[contest] === 0;
	return {
		contest,
		place: places.name.at(contests.place[contest]),
		region: areas[region < 0 ? contests.country[contest] : region].name,
		winner: winner < 0 ? null : partyAtContest(release, candidacies.party[winner], contest),
		result: winner < 0 || former < 0 ? null : resultOf(release, contest, winner, former),
		majority: majorityOf(release, contest),
		turnout: isOne && electorate > 0 && valid > 0 ? turnoutValid(valid, electorate) : null,
		isUnopposed: contests.isUnopposed[contest] === 1,
		seats: contests.seats[contest],
		evidence: contestLine(release, contest),
	};
}

function resultOf(release: Release, contest: number, winner: number, former: number): HoldOrGain<PartyThen> {
	const { party } = release.candidacies;
	const { kind } = holdOrGain(party[winner], party[former]);
	return kind === 'hold' ? { kind } : { kind, from: partyAtContest(release, party[former], contest) };
}

function gainsOf(seats: readonly SeatLine[], results: readonly SeatResult<string>[]): readonly PartyGains[] {
	const parties = new Map<string, PartyThen>();
	for (const { winner, result } of seats) {
		if (winner !== null) parties.set(winner.id, winner);
		if (result?.kind === 'gain') parties.set(result.from.id, result.from);
	}
	return [...parties.values()]
		.map((party) => ({ party, ...seatChange(party.id, results) }))
		.filter(({ gains, losses }) => gains + losses > 0)
		.sort((a, b) => b.net - a.net || b.gains - a.gains);
}
