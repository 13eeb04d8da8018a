/**
 * What changed in a council between rolls running, in words of the record: labels, names, days, sources. The account of each
 * stretch balances: seats before, with what was won and lost by each cause, are the seats after.
 */
import type { CouncilParty } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile } from '../known.ts';
import { councilRow } from './council-facts.ts';
import type { Cause, Held } from './seat-changes.ts';
import { type OrdinaryPoll, type RollInterval, replayOf } from './seats-between-rolls.ts';

export interface SeatAnswer {
	readonly party: CouncilParty;
	/** Of a councillor, as the roll or the result prints it; empty for a vacant seat. */
	readonly name: string;
	readonly evidence: Evidence;
}

export interface SeatChangeAnswer {
	readonly cause: Cause;
	/** Null where wards were drawn anew. */
	readonly ward: string | null;
	/** Day of the poll; null where no day is known. */
	readonly on: string | null;
	/** Whether the record has the poll's result. */
	readonly hasResult: boolean;
	readonly lost: readonly SeatAnswer[];
	readonly won: readonly SeatAnswer[];
}

export interface BalanceAnswer {
	readonly party: CouncilParty;
	readonly before: number;
	readonly by: Readonly<Record<Cause, number>>;
	readonly after: number;
}

export interface CouncilInterval {
	/** Years of the rolls. */
	readonly before: number;
	readonly after: number;
	readonly seatsBefore: number;
	readonly seatsAfter: number;
	readonly polls: readonly OrdinaryPoll[];
	readonly balance: readonly BalanceAnswer[];
	readonly changes: readonly SeatChangeAnswer[];
}

/** In order of time; none where the release has no rolls of the council. @param id of a council */
export function councilChanges(release: Release, id: string): readonly CouncilInterval[] {
	const book = release.councils;
	if (book === null) return [];
	const row = councilRow(book, id);
	return row < 0 ? [] : replayOf(book, row).map((interval) => answer(release, book, interval));
}

function answer(release: Release, book: Councils, interval: RollInterval): CouncilInterval {
	const { before, after, polls, balance, changes } = interval;
	const seat = (held: Held, isBefore: boolean): SeatAnswer => {
		const party = book.parties[held.party];
		if (held.elected !== null) {
			const { candidate, name } = held.elected;
			const source = book.contests.source[contestOf(book, candidate)];
			return { party, name, evidence: inFile(release, source, book.candidates.line[candidate]) };
		}
		const roll = isBefore ? before : after;
		return {
			party,
			name: held.seat?.name ?? '',
			evidence: inFile(release, roll.source, held.seat?.line ?? null),
		};
	};
	return {
		before: before.year,
		after: after.year,
		seatsBefore: before.seats.length,
		seatsAfter: after.seats.length,
		polls,
		balance: balance.map((one) => ({ ...one, party: book.parties[one.party] })),
		changes: changes.map((change) => ({
			cause: change.cause,
			ward: change.ward < 0 ? null : book.wards.name.at(change.ward),
			on: change.on,
			hasResult: change.contest >= 0,
			lost: change.lost.map((held) => seat(held, true)),
			won: change.won.map((held) => seat(held, false)),
		})),
	};
}

/** Row of the contest in which somebody stood. */
function contestOf({ contests }: Councils, candidate: number): number {
	let low = 0;
	let high = contests.count;
	while (low + 1 < high) {
		const middle = (low + high) >> 1;
		if (contests.first[middle] <= candidate) low = middle;
		else high = middle;
	}
	return low;
}
