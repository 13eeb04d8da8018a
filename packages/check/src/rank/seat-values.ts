/**
 * The value of a measure in one contest, exact. `null` where the measure does not apply (the party did not stand, nobody
 * was overthrown); `undefined` where the record cannot tell, as where it adds several candidates up under "others".
 */
import {
	abs,
	butlerSwing,
	type Fraction,
	fraction,
	type Movement,
	relativeChange,
	shareChange,
	sub,
	type Tally,
} from '@mandate/psephology';
import type { Release } from '@mandate/record';
import { candidacyOf } from '../verify/facts.ts';
import type { RankMeasure } from './measure.ts';

export type RankValue = Fraction | null | undefined;

interface Leaders {
	readonly first: number;
	readonly second: number;
}

/** Rows of first and second, where the record can tell them. */
function leaders(release: Release, contest: number): Leaders | null | undefined {
	const { contests, candidacies } = release;
	if (contests.seats[contest] > 1 || contests.isUnopposed[contest] === 1) return null;
	const first = contests.first[contest];
	const end = first + contests.length[contest];
	let groups = 0;
	let named = 0;
	for (let row = first; row < end; row++) {
		if (candidacies.isGroup[row] === 1) groups = Math.max(groups, candidacies.votes[row]);
		else named++;
	}
	if (named < 2) return groups > 0 || named === 0 ? undefined : null;
	if (groups >= candidacies.votes[first + 1]) return undefined;
	return { first, second: first + 1 };
}

/** Row of the winner: known too where only the second is not. */
export function knownWinner(release: Release, contest: number): number {
	const { contests, candidacies } = release;
	if (contests.length[contest] === 0 || contests.seats[contest] > 1) return -1;
	const first = contests.first[contest];
	if (candidacies.isGroup[first] === 1) return -1;
	for (let row = first; row < first + contests.length[contest]; row++)
		if (candidacies.isGroup[row] === 1 && candidacies.votes[row] >= candidacies.votes[first]) return -1;
	return first;
}

function over(n: number, d: number): RankValue {
	return d > 0 && n >= 0 ? fraction(n, d) : undefined;
}

export function majorityOf(release: Release, contest: number): number | null | undefined {
	const found = leaders(release, contest);
	if (!found) return found;
	return release.candidacies.votes[found.first] - release.candidacies.votes[found.second];
}

function baseOf(release: Release, contest: number, m: RankMeasure): number {
	return m.base === 'published' ? release.contests.base[contest] : release.contests.previous[contest];
}

function tallyOf(release: Release, contest: number, party: number): Tally | null {
	const row = candidacyOf(release, contest, party);
	const total = release.contests.validVotes[contest];
	return row >= 0 && total > 0 ? { votes: release.candidacies.votes[row], total } : null;
}

function movementOf(release: Release, contest: number, base: number, party: number): Movement | null {
	if (base < 0 || release.parties[party]?.id === 'independent') return null;
	const before = tallyOf(release, base, party);
	const after = tallyOf(release, contest, party);
	return before && after ? { before, after } : null;
}

function swingIn(release: Release, contest: number, base: number, m: RankMeasure): RankValue {
	if (base < 0) return null;
	let { from, to } = m;
	if (from < 0 || to < 0) {
		const now = knownWinner(release, contest);
		const was = knownWinner(release, base);
		if (now < 0 || was < 0) return undefined;
		const winner = release.candidacies.party[now];
		const former = release.candidacies.party[was];
		const runnerUp =
			now + 1 < release.contests.first[contest] + release.contests.length[contest] ? now + 1 : -1;
		to = to >= 0 ? to : winner;
		from =
			from >= 0 ? from : former !== to ? former : runnerUp >= 0 ? release.candidacies.party[runnerUp] : -1;
		if (from === to || from < 0) return null;
	}
	const a = movementOf(release, contest, base, from);
	const b = movementOf(release, contest, base, to);
	return a && b ? butlerSwing(a, b) : null;
}

/** Majority of the party that had won at the base and did not win now. */
function overturnedIn(release: Release, contest: number, base: number): RankValue {
	const now = knownWinner(release, contest);
	const was = base < 0 ? -1 : knownWinner(release, base);
	if (now < 0 || was < 0) return base < 0 ? null : undefined;
	if (release.candidacies.party[now] === release.candidacies.party[was]) return null;
	const majority = majorityOf(release, base);
	return typeof majority === 'number' ? fraction(majority) : majority;
}

export function seatValue(release: Release, contest: number, m: RankMeasure, party: number): RankValue {
	const { contests, candidacies } = release;
	const valid = contests.validVotes[contest];
	const electorate = contests.electorate[contest];
	switch (m.kind) {
		case 'majority':
		case 'majority-percent': {
			const majority = majorityOf(release, contest);
			if (typeof majority !== 'number') return majority;
			return m.kind === 'majority' ? fraction(majority) : over(majority, valid);
		}
		case 'turnout':
			return contests.seats[contest] > 1 || contests.isUnopposed[contest] === 1
				? null
				: over(valid, electorate);
		case 'turnout-ballot-box':
			return contests.invalidVotes[contest] < 0
				? undefined
				: over(valid + contests.invalidVotes[contest], electorate);
		case 'winning-share':
		case 'winning-votes': {
			const row = knownWinner(release, contest);
			if (row < 0) return undefined;
			return m.kind === 'winning-votes'
				? fraction(candidacies.votes[row])
				: over(candidacies.votes[row], valid);
		}
		case 'runner-up-share': {
			const found = leaders(release, contest);
			return found ? over(candidacies.votes[found.second], valid) : found;
		}
		case 'share':
		case 'votes': {
			const tally = tallyOf(release, contest, party);
			if (!tally) return null;
			return m.kind === 'votes' ? fraction(tally.votes) : over(tally.votes, tally.total);
		}
		case 'share-change':
		case 'vote-change':
		case 'relative-change': {
			const movement = movementOf(release, contest, baseOf(release, contest, m), party);
			if (!movement) return null;
			if (m.kind === 'share-change') return shareChange(movement);
			if (m.kind === 'vote-change') return fraction(movement.after.votes - movement.before.votes);
			return movement.before.votes > 0 ? relativeChange(movement) : null;
		}
		case 'turnout-change':
		case 'majority-change': {
			const base = baseOf(release, contest, m);
			if (base < 0) return null;
			const level = { ...m, kind: m.kind === 'turnout-change' ? 'turnout' : 'majority' } as const;
			const after = seatValue(release, contest, level, party);
			const before = seatValue(release, base, level, party);
			return after && before ? sub(after, before) : undefined;
		}
		case 'swing':
			return swingIn(release, contest, baseOf(release, contest, m), m);
		case 'swing-first-two': {
			const found = leaders(release, contest);
			if (!found) return found;
			const pair = { ...m, from: candidacies.party[found.second], to: candidacies.party[found.first] };
			const swing = swingIn(release, contest, baseOf(release, contest, m), pair);
			return swing ? abs(swing) : swing;
		}
		case 'electorate':
			return electorate > 0 ? fraction(electorate) : undefined;
		case 'valid-votes':
			return valid > 0 ? fraction(valid) : undefined;
		case 'rejected':
			return contests.invalidVotes[contest] >= 0 ? fraction(contests.invalidVotes[contest]) : undefined;
		case 'candidates': {
			const end = contests.first[contest] + contests.length[contest];
			for (let row = contests.first[contest]; row < end; row++)
				if (candidacies.isGroup[row] === 1) return undefined;
			return fraction(contests.length[contest]);
		}
		case 'overturned':
			return overturnedIn(release, contest, baseOf(release, contest, m));
		default:
			return null;
	}
}
