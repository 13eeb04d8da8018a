/**
 * The contests of a release laid out for questions: which belong to an election, who came first, and whether the seat had
 * been redrawn. Worked out once a release.
 */
import type { Election } from '../../model.ts';
import type { Release } from '../../release/release.ts';

export interface ContestRows {
	/** Rows of `Release.contests` of an election, in the order of the release. */
	of(election: number): readonly number[];
	/** Row of `Release.candidacies` that won the one seat of a contest, or -1 where the record cannot say. */
	winner(contest: number): number;
	/** Whether the seat had other boundaries at the contest before it of the same name; true for a seat that is new. */
	isRedrawn(contest: number): boolean;
}

const known = new WeakMap<Release, ContestRows>();

export function contestRows(release: Release): ContestRows {
	const made = known.get(release) ?? layOut(release);
	known.set(release, made);
	return made;
}

export function electionOf(release: Release, contest: number): Election {
	return release.elections[release.contests.election[contest]];
}

/** Rows of `Release.candidacies` of a contest. */
export function candidaciesOf({ contests }: Release, contest: number): readonly number[] {
	const first = contests.first[contest];
	return Array.from({ length: contests.length[contest] }, (_, index) => first + index);
}

function layOut(release: Release): ContestRows {
	const { contests } = release;
	const byElection: number[][] = release.elections.map(() => []);
	const winners = new Int32Array(contests.count);
	for (let row = 0; row < contests.count; row++) {
		byElection[contests.election[row]].push(row);
		winners[row] = winnerOf(release, row);
	}
	const unchanged = unchangedSeats(release);
	return {
		of: (election) => byElection[election] ?? [],
		winner: (contest) => winners[contest],
		isRedrawn: (contest) => isRedrawn(release, contest, unchanged),
	};
}

/**
 * The first candidate. Nobody where several members were elected, and nobody where a row that adds up several candidates is
 * not below the first: one of them may have won.
 */
function winnerOf({ contests, candidacies }: Release, contest: number): number {
	const first = contests.first[contest];
	const end = first + contests.length[contest];
	if (first === end || contests.seats[contest] !== 1 || candidacies.isGroup[first] === 1) return -1;
	if (contests.isUnopposed[contest] === 1) return first;
	for (let row = first + 1; row < end; row++)
		if (candidacies.votes[row] >= candidacies.votes[first]) return -1;
	return first;
}

/** New seats that took in the whole of one old seat and nothing else, "old new" by code. */
function unchangedSeats({ overlaps }: Release): ReadonlySet<string> {
	const same = new Set<string>();
	for (const { fromSeat, toSeat, populationFrom, populationTo, residentialFrom, residentialTo } of overlaps)
		if ([populationFrom, populationTo, residentialFrom, residentialTo].every((part) => Number(part) === 1))
			same.add(`${fromSeat} ${toSeat}`);
	return same;
}

function isRedrawn(release: Release, contest: number, unchanged: ReadonlySet<string>): boolean {
	const { contests, elections } = release;
	const before = contests.previous[contest];
	if (before < 0) return true;
	const seat = contests.seat.at(contest);
	const former = contests.seat.at(before);
	if (seat === former || unchanged.has(`${former} ${seat}`)) return false;
	const base = contests.base[contest];
	if (base >= 0) return elections[contests.election[base]].kind === 'notional';
	return !isKept(former, seat, release.areas[contests.country[contest]].id);
}

/**
 * Two of the boundary sets of the series since 1918 redrew only some seats. That of 1945 divided the largest (House of Commons
 * (Redistribution of Seats) Act 1944); the series keeps the number of the others. That of 2005 redrew Scotland alone
 * (Parliamentary Constituencies (Scotland) Order 2005).
 */
function isKept(former: string, seat: string, country: string): boolean {
	const [before, formerNumber] = former.split(':');
	const [after, number] = seat.split(':');
	if (before === '1918-1935' && after === '1945') return formerNumber === number;
	return before === '1997-2001' && after === '2005' && country !== 'scotland';
}
