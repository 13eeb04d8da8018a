/** Levels in one seat: votes, share, majority, turnout, electorate. */
import {
	type Fraction,
	fraction,
	percent,
	type Tally,
	turnoutBallotBox,
	turnoutValid,
} from '@mandate/psephology';
import { type Computed, count, type Leaf, made, pc } from './computed.ts';
import type { Facts } from './facts.ts';
import { candidacyName, electionOf } from './facts.ts';

export interface Seat {
	readonly facts: Facts;
	readonly contest: number;
	readonly valid: number;
}

export function seatOf(facts: Facts, contest: number): Seat {
	return { facts, contest, valid: facts.release.contests.validVotes[contest] };
}

export function where({ facts, contest }: Seat): string {
	const { release } = facts;
	const label = electionOf(release, contest).label.replace(/ general election$/, '');
	return `${release.places.name.at(release.contests.place[contest])}, ${label}`;
}

export function votesOf({ facts }: Seat, candidacy: number): number {
	return facts.release.candidacies.votes[candidacy];
}

export function nameIn({ facts }: Seat, candidacy: number): string {
	return candidacyName(facts.release, candidacy);
}

export function tally(seat: Seat, candidacy: number): Tally {
	return { votes: votesOf(seat, candidacy), total: seat.valid };
}

export function leafOf(candidacy: number): Leaf {
	return { kind: 'candidacy', row: candidacy };
}

export function seatLeaf(seat: Seat): Leaf {
	return { kind: 'contest', row: seat.contest };
}

const VOTES = { measure: 'votes', label: 'votes' };
const SHARE = { measure: 'share', label: 'share of the vote', definition: 'share', isPart: true };
const MAJORITY = { measure: 'majority', label: 'majority', definition: 'majority' };
const MAJORITY_PERCENT = {
	measure: 'majority',
	label: 'majority in per cent of valid votes',
	definition: 'majority-percent',
	isPart: true,
};

export function votesValue(seat: Seat, candidacy: number): Computed {
	const votes = votesOf(seat, candidacy);
	return made(
		fraction(votes),
		VOTES,
		() => `${nameIn(seat, candidacy)}, ${where(seat)}: ${count(votes)} votes`,
		[leafOf(candidacy)],
	);
}

export function shareValue(seat: Seat, candidacy: number): Computed | null {
	if (seat.valid <= 0) return null;
	const votes = votesOf(seat, candidacy);
	const value = percent(fraction(votes, seat.valid));
	return made(
		value,
		SHARE,
		() =>
			`${nameIn(seat, candidacy)}, ${where(seat)}: ${count(votes)} ÷ ${count(seat.valid)} valid votes = ${pc(value)}%`,
		[leafOf(candidacy), seatLeaf(seat)],
	);
}

/** Lead of one candidacy over another, in votes or in per cent of valid votes. */
export function leadValue(seat: Seat, of: number, over: number, isPercent: boolean): Computed {
	const a = votesOf(seat, of);
	const b = votesOf(seat, over);
	const names = (): string =>
		`${where(seat)}: ${nameIn(seat, of)} ${count(a)} − ${nameIn(seat, over)} ${count(b)} = ${count(a - b)}`;
	const leaves = [leafOf(of), leafOf(over)];
	if (!isPercent) return made(fraction(Math.abs(a - b)), MAJORITY, names, leaves);
	const valid = Math.max(1, seat.valid);
	const value = percent(fraction(Math.abs(a - b), valid));
	const pair = {
		after: percent(fraction(Math.max(a, b), valid)),
		before: percent(fraction(Math.min(a, b), valid)),
	};
	return made(
		value,
		MAJORITY_PERCENT,
		() => `${names()}; ÷ ${count(seat.valid)} valid votes = ${pc(value)}%`,
		[...leaves, seatLeaf(seat)],
		{ pair },
	);
}

/** The two turnouts in use, in per cent: valid votes, and all papers in the boxes. */
export function turnoutValues(seat: Seat): Computed[] {
	const { contests } = seat.facts.release;
	const electorate = contests.electorate[seat.contest];
	const invalid = contests.invalidVotes[seat.contest];
	if (electorate <= 0 || seat.valid < 0) return [];
	const list = [
		turnout(
			seat,
			turnoutValid(seat.valid, electorate),
			'turnout (valid votes)',
			'turnout-valid',
			() => `${count(seat.valid)} valid votes`,
		),
	];
	if (invalid > 0) {
		const all = turnoutBallotBox(seat.valid, invalid, electorate);
		list.push(
			turnout(
				seat,
				all,
				'turnout (ballot papers, rejected ones counted)',
				'turnout-ballot-box',
				() => `(${count(seat.valid)} valid + ${count(invalid)} rejected)`,
			),
		);
	}
	return list;
}

function turnout(
	seat: Seat,
	part: Fraction,
	label: string,
	definition: string,
	papers: () => string,
): Computed {
	const value = percent(part);
	const electors = (): string => count(seat.facts.release.contests.electorate[seat.contest]);
	return made(
		value,
		{ measure: 'turnout', label, definition, isPart: true },
		() => `${where(seat)}: ${papers()} ÷ ${electors()} electors = ${pc(value)}%`,
		[seatLeaf(seat)],
	);
}

/** Turnout as a number of votes, valid ones and all papers. */
export function votersValues(seat: Seat): Computed[] {
	if (seat.valid <= 0) return [];
	const invalid = seat.facts.release.contests.invalidVotes[seat.contest];
	const valid = countValue(seat, seat.valid, {
		measure: 'turnout',
		label: 'valid votes',
		definition: 'turnout-valid',
	});
	if (invalid <= 0) return [valid];
	return [
		valid,
		countValue(seat, seat.valid + invalid, {
			measure: 'turnout',
			label: 'ballot papers, rejected ones counted',
			definition: 'turnout-ballot-box',
		}),
	];
}

/** Any other whole number of a seat. */
export function countValue(
	seat: Seat,
	n: number,
	name: { measure: string; label: string; definition?: string },
): Computed {
	return made(fraction(Math.max(0, n)), name, () => `${where(seat)}: ${count(n)} ${name.label}`, [
		seatLeaf(seat),
	]);
}
