/**
 * What changed in a council between two rolls running, seat by seat, each change with what it is put down to. For every label,
 * seats before and all that was won and lost make the seats after: what cannot be told is a line of its own, never spread.
 */
import { VACANT } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import { type CouncilRoll, type RollSeat, rollsOf } from './rolls-of-council.ts';
import { CAUSES, type Cause, type WardChange } from './seat-changes.ts';
import { changesInWard } from './ward-changes.ts';
import { isLocalLabel, type WardPoll, wardPollsOf } from './ward-polls.ts';

export interface OrdinaryPoll {
	readonly on: string;
	/** Seats filled. */
	readonly up: number;
	/** Of that many. */
	readonly of: number;
	/** Whether the record has results; else the poll is known from the terms that the rolls print. */
	readonly hasResults: boolean;
}

export interface BalanceRow {
	/** Row of `Councils.parties`. */
	readonly party: number;
	readonly before: number;
	/** Seats won less seats lost. */
	readonly by: Readonly<Record<Cause, number>>;
	readonly after: number;
}

export interface RollInterval {
	readonly before: CouncilRoll;
	readonly after: CouncilRoll;
	readonly polls: readonly OrdinaryPoll[];
	readonly changes: readonly WardChange[];
	/** Most seats after first. */
	readonly balance: readonly BalanceRow[];
}

const replayed = new WeakMap<Councils, Map<number, readonly RollInterval[]>>();

/** In order. @param council row of the book */
export function replayOf(book: Councils, council: number): readonly RollInterval[] {
	const all = replayed.get(book) ?? new Map<number, readonly RollInterval[]>();
	replayed.set(book, all);
	const known = all.get(council);
	if (known) return known;
	const rolls = rollsOf(book, council);
	const polls = wardPollsOf(book, council);
	const intervals = rolls.slice(1).map((after, index) => between(book, rolls[index], after, polls));
	all.set(council, intervals);
	return intervals;
}

function between(
	book: Councils,
	before: CouncilRoll,
	after: CouncilRoll,
	all: readonly WardPoll[],
): RollInterval {
	// Rolls were taken after the polls of May of their year.
	const start = `${before.year}-06`;
	const polls = all.filter(({ on }) => on > start && on < `${after.year}-06`);
	const ordinary = polls.filter(({ isByElection }) => !isByElection);
	const ranOutOn = termEnd(before, after);
	const wards = new Set([...before.seats, ...after.seats].map(({ ward }) => ward));
	const [seatsBefore, seatsAfter] = [before, after].map(({ seats }) => byWard(seats));
	const pollsOf = byWard(polls);
	const drawnAnew: { before: RollSeat[]; after: RollSeat[] } = { before: [], after: [] };
	const changes: WardChange[] = [];
	const elected = ordinary.reduce((sum, poll) => sum + poll.elected.length, 0);
	const ended = before.seats.filter(({ next }) => ranOutOn !== null && next <= ranOutOn).length;
	const given = {
		// A few seats may be missing: a poll countermanded, a term misprinted.
		isWhole: elected * 10 >= after.seats.length * 9 || ended * 10 >= before.seats.length * 9,
		vacant: book.parties.findIndex(({ id }) => id === VACANT),
		isLocal: (party: number) => isLocalLabel(book, party),
		ranOutOn,
	};
	for (const ward of [...wards].sort((a, b) => a - b)) {
		const seats = {
			before: seatsBefore.get(ward) ?? [],
			after: seatsAfter.get(ward) ?? [],
		};
		if (seats.before.length === 0 || seats.after.length === 0) {
			drawnAnew.before.push(...seats.before);
			drawnAnew.after.push(...seats.after);
			continue;
		}
		const here = pollsOf.get(ward) ?? [];
		changes.push(
			...changesInWard({
				...given,
				...seats,
				ward,
				poll: here.filter(({ isByElection }) => !isByElection).at(-1) ?? null,
				byElections: here.filter(({ isByElection }) => isByElection),
			}),
		);
	}
	if (drawnAnew.before.length + drawnAnew.after.length > 0)
		changes.push(
			...changesInWard({ ...given, ...drawnAnew, ward: -1, ...pollOfNewWards(drawnAnew, ordinary) }),
		);
	return {
		before,
		after,
		polls: ordinaryPolls(before, after, ordinary, ranOutOn),
		changes,
		balance: balanceOf(before, after, changes),
	};
}

function byWard<T extends { readonly ward: number }>(rows: readonly T[]): ReadonlyMap<number, readonly T[]> {
	const wards = new Map<number, T[]>();
	for (const row of rows) {
		const list = wards.get(row.ward);
		if (list) list.push(row);
		else wards.set(row.ward, [row]);
	}
	return wards;
}

/** The polls of wards drawn anew as one, where every seat of theirs was filled at it. */
function pollOfNewWards(
	seats: { readonly before: readonly RollSeat[]; readonly after: readonly RollSeat[] },
	ordinary: readonly WardPoll[],
): { readonly poll: WardPoll | null; readonly byElections: readonly WardPoll[] } {
	const wards = new Set(seats.after.map(({ ward }) => ward));
	const here = ordinary.filter(({ ward }) => wards.has(ward));
	const elected = here.flatMap((poll) => poll.elected);
	const isWhole = here.length > 0 && elected.length === seats.after.length && seats.before.length > 0;
	return { poll: isWhole ? { ...here[0], ward: -1, elected } : null, byElections: [] };
}

/** Of seats whose terms ended, at least as many are held by others after a poll; between polls about one in twenty is. */
const TURNOVER = { of: 5, least: 4 };

/**
 * A day between the rolls on which terms ended that the roll before prints; null if there is none. That it was held and not put off shows
 * in the roll after: by terms in their place that end two years later or more, or by many other councillors.
 */
function termEnd(before: CouncilRoll, after: CouncilRoll): string | null {
	const days = [...new Set(before.seats.map(({ next }) => next))].sort();
	for (const day of days.reverse()) {
		if (Number(day.slice(0, 4)) !== after.year) continue;
		const later = `${after.year + 2}${day.slice(4)}`.slice(0, 7);
		const long = (roll: CouncilRoll) => roll.seats.filter(({ next }) => next.slice(0, 7) >= later).length;
		const up = before.seats.filter(({ next }) => next === day);
		if ((long(after) - long(before)) * 2 >= up.length) return day;
		if (after.seats.some(({ next }) => next === day)) continue;
		const stayed = new Set(after.seats.map(({ ward, key }) => `${ward} ${key}`));
		const gone = up.filter(({ ward, key }) => !stayed.has(`${ward} ${key}`)).length;
		if (gone >= TURNOVER.least && gone * TURNOVER.of >= up.length) return day;
	}
	return null;
}

function ordinaryPolls(
	before: CouncilRoll,
	after: CouncilRoll,
	ordinary: readonly WardPoll[],
	ranOutOn: string | null,
): OrdinaryPoll[] {
	const of = after.seats.length;
	const days = [...new Set(ordinary.map(({ on }) => on))];
	const polls = days.map((on): OrdinaryPoll => {
		const here = ordinary.filter((poll) => poll.on === on);
		return { on, up: here.reduce((sum, { elected }) => sum + elected.length, 0), of, hasResults: true };
	});
	if (polls.length > 0 || ranOutOn === null) return polls;
	const up = before.seats.filter(({ next }) => next === ranOutOn).length;
	return [{ on: ranOutOn, up: up === before.seats.length ? of : up, of, hasResults: false }];
}

function balanceOf(before: CouncilRoll, after: CouncilRoll, changes: readonly WardChange[]): BalanceRow[] {
	const count = (roll: CouncilRoll, party: number) =>
		roll.seats.filter((seat) => seat.party === party).length;
	const parties = new Set([...before.seats, ...after.seats].map(({ party }) => party));
	for (const { lost, won } of changes) for (const { party } of [...lost, ...won]) parties.add(party);
	return [...parties]
		.map((party): BalanceRow => {
			const by = Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as Record<Cause, number>;
			for (const { cause, lost, won } of changes) {
				for (const one of won) if (one.party === party) by[cause]++;
				for (const one of lost) if (one.party === party) by[cause]--;
			}
			return { party, before: count(before, party), by, after: count(after, party) };
		})
		.sort((a, b) => b.after - a.after || b.before - a.before || a.party - b.party);
}
