/** What the page of a council shows: its answers put into rows. */
import { partyPath } from '@mandate/record/addresses';
import {
	CAUSES,
	type CompositionAnswer,
	type ControlChange,
	type CouncilAnswer,
	type CouncilInterval,
	type CouncilMajority,
	type SeatCount,
} from '@mandate/record/questions';
import { shortName } from '../words/council.ts';

/** Labels that are no party have no page. */
const NO_PARTY: ReadonlySet<string> = new Set(['independent-or-other', 'vacant']);

export const pathOfParty = (id: string): string | null => (NO_PARTY.has(id) ? null : partyPath(id));

/** Columns for labels that have the most seats over time; the others share one. */
const COLUMNS = 6;

export function compositionTable(compositions: readonly CompositionAnswer[]) {
	const sums = new Map<string, SeatCount>();
	for (const { kind, seats } of compositions)
		for (const { party, seats: count } of seats)
			sums.set(party.id, { party, seats: (sums.get(party.id)?.seats ?? 0) + (kind === 'roll' ? count : 0) });
	const parties = [...sums.values()]
		.filter(({ party }) => party.id !== 'vacant')
		.sort((a, b) => b.seats - a.seats || (a.party.id < b.party.id ? -1 : 1))
		.map(({ party }) => party);
	const columns = parties.slice(0, COLUMNS);
	const others = parties.slice(COLUMNS);
	const countIn = (seats: readonly SeatCount[], ids: readonly { id: string }[]) =>
		seats.reduce((sum, one) => sum + (ids.some(({ id }) => id === one.party.id) ? one.seats : 0), 0);
	return {
		columns: columns.map((party) => ({ id: party.id, name: party.name, label: shortName(party) })),
		hasOthers: others.length > 0,
		hasVacant: compositions.some(({ vacant }) => vacant > 0),
		rows: compositions.map(({ kind, year, on, total, seats, vacant, majority, stated, evidence }) => ({
			kind,
			year,
			on,
			total,
			counts: columns.map((party) => countIn(seats, [party])),
			others: countIn(seats, others),
			vacant,
			majority: halfWord(majority, seats),
			stated,
			evidence,
		})),
	};
}

/** Whose more than half is. Others taken together may have it: then a file of sums cannot tell whether one of them does. */
function halfWord({ party, needed }: CouncilMajority, seats: readonly SeatCount[]): string {
	if (party) return shortName(party);
	const others = seats.find((one) => one.party.id === 'independent-or-other')?.seats ?? 0;
	return others >= needed ? 'others together' : 'none';
}

/** One bar a roll, the labels in the order of the last. */
export function compositionBarsOf(compositions: readonly CompositionAnswer[]) {
	const rolls = compositions.filter(({ kind }) => kind === 'roll');
	const order = new Map<string, number>();
	for (const { seats } of [...rolls].reverse())
		for (const { party } of seats) if (!order.has(party.id)) order.set(party.id, order.size);
	const rank = (id: string) => (id === 'vacant' ? 1000 : (order.get(id) ?? 999));
	return rolls.map(({ year, seats }) => ({
		title: String(year),
		parts: [...seats]
			.sort((a, b) => rank(a.party.id) - rank(b.party.id))
			.map(({ party, seats: count }) => ({ party: party.id, label: shortName(party), count })),
	}));
}

export function intervalView(interval: CouncilInterval) {
	const acting = CAUSES.filter((cause) => interval.balance.some(({ by }) => by[cause] !== 0));
	const moved = (way: 'lost' | 'won', id: string) =>
		interval.changes.reduce(
			(sum, change) => sum + change[way].filter(({ party }) => party.id === id).length,
			0,
		);
	const balance = [...interval.balance].sort(
		(a, b) => Number(a.party.id === 'vacant') - Number(b.party.id === 'vacant'),
	);
	return {
		before: interval.before,
		after: interval.after,
		seatsBefore: interval.seatsBefore,
		seatsAfter: interval.seatsAfter,
		polls: interval.polls,
		chamber: balance
			.filter(({ before, after }) => before + after > 0)
			.map(({ party, before, after }) => ({
				party: party.id,
				name: party.name,
				label: shortName(party),
				path: pathOfParty(party.id),
				before,
				after,
				lost: moved('lost', party.id),
				won: moved('won', party.id),
			})),
		acting,
		account: balance.map(({ party, before, by, after }) => ({
			id: party.id,
			name: party.name,
			path: pathOfParty(party.id),
			before,
			by: acting.map((cause) => by[cause]),
			after,
		})),
		changes: interval.changes,
	};
}

/** Since when the majority is as it is, and why; null where it was so in the first roll of the record. */
export function lastMajorityChange(changes: readonly ControlChange[]): ControlChange | null {
	return changes.findLast(({ of }) => of === 'majority') ?? null;
}

/** Which interval is drawn: the one asked for, else the last in which control changed, else the last. */
export function chosenInterval(
	intervals: readonly CouncilInterval[],
	changes: readonly ControlChange[],
	wanted: string | null,
): CouncilInterval | null {
	return (
		intervals.find(({ after }) => String(after) === wanted) ??
		intervals.find(({ after }) => after === changes.at(-1)?.interval.after) ??
		intervals.at(-1) ??
		null
	);
}

export function findingsOf({ findings }: CouncilAnswer) {
	return findings.map(({ subject, message, workings }) => ({ subject, message, workings }));
}
