/** Changes in one seat since an earlier contest, on every listed base: share, votes, turnout, majority. */
import {
	fraction,
	type Movement,
	percent,
	relativeChange,
	share,
	shareChange,
	sub,
} from '@mandate/psephology';
import { type Computed, count, made, pc } from './computed.ts';
import { candidacyOf, electionOf, type Facts, winnerOf } from './facts.ts';
import {
	leafOf,
	nameIn,
	type Seat,
	seatLeaf,
	seatOf,
	tally,
	turnoutValues,
	votersValues,
	votesOf,
	where,
} from './seat-values.ts';

export interface Base {
	readonly seat: Seat;
	readonly election: number;
	readonly isNotional: boolean;
	readonly label: string;
}

/** The earlier contests that a contest's changes may be counted from. */
export function basesAt(facts: Facts, rows: readonly number[]): Base[] {
	return rows.map((row) => {
		const election = electionOf(facts.release, row);
		return {
			seat: seatOf(facts, row),
			election: facts.release.contests.election[row],
			isNotional: election.kind === 'notional',
			label: election.label,
		};
	});
}

/** A party's votes then and now; null where it did not stand, or is a name for many ("Independent"). */
export function movement(seat: Seat, candidacy: number, base: Base): Movement | null {
	const { release } = seat.facts;
	const party = release.candidacies.party[candidacy];
	const before = candidacyOf(release, base.seat.contest, party);
	if (before < 0 || base.seat.valid <= 0 || seat.valid <= 0) return null;
	if (release.parties[party].id === 'independent') return null;
	return { before: tally(base.seat, before), after: tally(seat, candidacy) };
}

export function shown(m: Movement): string {
	return `${pc(percent(share(m.before)))}% to ${pc(percent(share(m.after)))}%`;
}

function partyName(seat: Seat, candidacy: number): string {
	return seat.facts.release.parties[seat.facts.release.candidacies.party[candidacy]].name;
}

export function shareChangeValue(seat: Seat, candidacy: number, base: Base): Computed | null {
	const m = movement(seat, candidacy, base);
	if (!m) return null;
	const value = percent(shareChange(m));
	const label = `change in share, in points (against ${base.label})`;
	return made(
		value,
		{ measure: 'share change', label, definition: 'share-change', isPart: true },
		() =>
			`${partyName(seat, candidacy)}, ${where(seat)}: ${shown(m)} = ${pc(value)} points (against ${base.label})`,
		[
			leafOf(candidacy),
			leafOf(
				candidacyOf(seat.facts.release, base.seat.contest, seat.facts.release.candidacies.party[candidacy]),
			),
		],
		{
			baseElection: base.election,
			pair: { after: percent(share(m.after)), before: percent(share(m.before)) },
		},
	);
}

export function voteChangeValue(seat: Seat, candidacy: number, base: Base): Computed | null {
	const m = movement(seat, candidacy, base);
	if (!m) return null;
	const change = m.after.votes - m.before.votes;
	return made(
		fraction(change),
		{ measure: 'vote change', label: `change in votes (against ${base.label})`, definition: 'votes-change' },
		() =>
			`${partyName(seat, candidacy)}, ${where(seat)}: ${count(m.before.votes)} to ${count(m.after.votes)} votes = ${count(change)} (against ${base.label})`,
		[leafOf(candidacy)],
		{ baseElection: base.election },
	);
}

export function relativeValue(seat: Seat, candidacy: number, base: Base): Computed | null {
	const m = movement(seat, candidacy, base);
	if (!m || m.before.votes === 0) return null;
	const value = percent(relativeChange(m));
	const label = `change in votes, in per cent of the votes before (against ${base.label})`;
	return made(
		value,
		{ measure: 'relative change in votes', label, definition: 'votes-change-relative', isPart: true },
		() =>
			`${partyName(seat, candidacy)}, ${where(seat)}: ${count(m.before.votes)} to ${count(m.after.votes)} votes = ${pc(value, 1)}% of the votes before (against ${base.label})`,
		[leafOf(candidacy)],
		{ baseElection: base.election },
	);
}

/** Change in turnout in points, and in the number of votes. */
export function turnoutChangeValues(seat: Seat, base: Base): Computed[] {
	const before = [...turnoutValues(base.seat), ...votersValues(base.seat)];
	return [...turnoutValues(seat), ...votersValues(seat)].flatMap((now) => {
		const was = before.find((other) => other.label === now.label);
		if (!was) return [];
		const value = sub(now.value, was.value);
		const unit = now.isPart ? 'points' : 'votes';
		const label = `change in turnout, in ${unit} (against ${base.label})`;
		return [
			made(
				value,
				{ measure: 'turnout change', label, definition: now.definition ?? undefined, isPart: now.isPart },
				() => `${now.write()}; ${was.write()}; difference ${now.isPart ? pc(value) : pc(value, 0)} ${unit}`,
				[...now.leaves, ...was.leaves],
				{
					baseElection: base.election,
					...(now.isPart ? { pair: { after: now.value, before: was.value } } : {}),
				},
			),
		];
	});
}

/** Change in turnout in per cent of the turnout before: what points are mistaken for. */
export function relativeTurnoutValues(seat: Seat, base: Base): Computed[] {
	const before = turnoutValues(base.seat);
	return turnoutValues(seat).flatMap((now, i) => {
		const was = before[i];
		if (!was || was.value.n === 0n) return [];
		const value = percent(
			fraction(now.value.n * was.value.d - was.value.n * now.value.d, now.value.d * was.value.n),
		);
		const name = {
			measure: 'relative change in turnout',
			label: 'change in turnout, in per cent of the turnout before',
			isPart: true,
		};
		return [
			made(
				value,
				name,
				() => `${was.write()}; ${now.write()}; ${pc(value, 1)}% of the turnout before`,
				now.leaves,
				{ baseElection: base.election },
			),
		];
	});
}

/** Change of the majority in votes, and where the same party holds the seat in per cent of the majority before. */
export function majorityChangeValues(seat: Seat, base: Base): Computed[] {
	const { release } = seat.facts;
	const first = winnerOf(release, seat.contest);
	const was = winnerOf(release, base.seat.contest);
	if (
		first < 0 ||
		was < 0 ||
		release.contests.length[seat.contest] < 2 ||
		release.contests.length[base.seat.contest] < 2
	)
		return [];
	const lead = votesOf(seat, first) - votesOf(seat, first + 1);
	const before = votesOf(base.seat, was) - votesOf(base.seat, was + 1);
	const isSame = release.candidacies.party[was] === release.candidacies.party[first];
	const text = (): string =>
		`${where(seat)}: majority ${count(before)} (${nameIn(base.seat, was)}) to ${count(lead)} (${nameIn(seat, first)}), against ${base.label}`;
	const list = [
		made(
			fraction(lead - (isSame ? before : -before)),
			{ measure: 'majority change', label: `change in majority (against ${base.label})` },
			text,
			[seatLeaf(seat)],
			{ baseElection: base.election },
		),
	];
	if (isSame && before > 0) {
		const name = {
			measure: 'relative change in majority',
			label: `change in majority, in per cent (against ${base.label})`,
			isPart: true,
		};
		list.push(
			made(percent(fraction(lead - before, before)), name, text, [seatLeaf(seat)], {
				baseElection: base.election,
			}),
		);
	}
	return list;
}
