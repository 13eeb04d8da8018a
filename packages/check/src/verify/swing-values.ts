/** Swing in one seat between the parties the words name, and what a swing is mistaken for. */
import {
	butlerSwing,
	leadChange,
	type Movement,
	percent,
	share,
	steedSwing,
	swingNeeded,
	swingNeededRoundedUp,
} from '@mandate/psephology';
import { type Base, movement, relativeValue, shareChangeValue } from './change-values.ts';
import { type Computed, count, type Leaf, made, pc, some } from './computed.ts';
import { candidacyOf, winnerOf } from './facts.ts';
import { leafOf, type Seat, seatLeaf, votesOf, where } from './seat-values.ts';

/** Parties that a swing is from and to; -1 where the words do not say. */
export interface SwingPair {
	readonly from: number;
	readonly to: number;
}

/** "(63.26 − 49.87)": share after less share before. */
function moved(m: Movement): string {
	return `(${pc(percent(share(m.after)))} − ${pc(percent(share(m.before)))})`;
}

interface Part {
	readonly from: Movement;
	readonly to: Movement;
	readonly label: string;
	readonly base: Base;
	readonly leaves: readonly Leaf[];
}

/** The pair named; else the former winner and the winner; else the first two. */
function pairsOf(seat: Seat, pair: SwingPair, bases: readonly Base[]): SwingPair[] {
	const { release } = seat.facts;
	const first = winnerOf(release, seat.contest);
	const winner = first >= 0 ? release.candidacies.party[first] : -1;
	const second =
		first >= 0 && release.contests.length[seat.contest] > 1 ? release.candidacies.party[first + 1] : -1;
	if (pair.from >= 0 && pair.to >= 0) return [pair];
	if (pair.from >= 0) return [{ from: pair.from, to: winner === pair.from ? second : winner }];
	const formers = bases.flatMap((base) => {
		const row = winnerOf(release, base.seat.contest);
		return row >= 0 ? [release.candidacies.party[row]] : [];
	});
	const to = pair.to >= 0 ? pair.to : winner;
	const others = pair.to >= 0 ? [winner, second, ...formers] : [...formers, second];
	return [...new Set(others)].filter((from) => from !== to && from >= 0).map((from) => ({ from, to }));
}

function partsOf(seat: Seat, pair: SwingPair, bases: readonly Base[]): Part[] {
	const { release } = seat.facts;
	return bases.flatMap((base) =>
		pairsOf(seat, pair, bases).flatMap((p) => {
			const from = candidacyOf(release, seat.contest, p.from);
			const to = candidacyOf(release, seat.contest, p.to);
			if (from < 0 || to < 0) return [];
			const a = movement(seat, from, base);
			const b = movement(seat, to, base);
			if (!a || !b) return [];
			const label = `${release.parties[p.from].name} to ${release.parties[p.to].name}`;
			return [{ from: a, to: b, label, base, leaves: [leafOf(from), leafOf(to)] }];
		}),
	);
}

/** Butler swings for every admissible pair and base. */
export function swingValues(seat: Seat, pair: SwingPair, bases: readonly Base[]): Computed[] {
	return partsOf(seat, pair, bases).map((part) => {
		const value = percent(butlerSwing(part.from, part.to));
		const label = `swing from ${part.label} (Butler, against ${part.base.label})`;
		return made(
			value,
			{ measure: 'swing', label, definition: 'swing-butler', isPart: true },
			() =>
				`${where(seat)}, ${part.label}: ½ × [${moved(part.to)} − ${moved(part.from)}] = ${pc(value)} points (against ${part.base.label})`,
			part.leaves,
			{ baseElection: part.base.election },
		);
	});
}

/** The sum of both changes, the two-party swing, and each party's own change in share and in votes. */
export function swingConfusions(seat: Seat, pair: SwingPair, bases: readonly Base[]): Computed[] {
	const { release } = seat.facts;
	const list = partsOf(seat, pair, bases).flatMap((part) => {
		const both = percent(leadChange(part.from, part.to));
		const steed = percent(steedSwing(part.from, part.to));
		const extra = { baseElection: part.base.election };
		return [
			made(
				both,
				{
					measure: 'sum of two changes',
					label: `change in the lead, ${part.label}: the sum of both changes in share`,
					definition: 'lead-change',
					isPart: true,
				},
				() => `${where(seat)}, ${part.label}: both changes together ${pc(both)} points`,
				part.leaves,
				extra,
			),
			made(
				steed,
				{
					measure: 'two-party swing',
					label: `two-party (Steed) swing, ${part.label}`,
					definition: 'swing-steed',
					isPart: true,
				},
				() => `${where(seat)}, ${part.label}: Steed ${pc(steed)} points`,
				part.leaves,
				extra,
			),
		];
	});
	for (const base of bases) {
		for (const { from, to } of pairsOf(seat, pair, bases)) {
			for (const party of [to, from]) {
				const row = candidacyOf(release, seat.contest, party);
				if (row >= 0) list.push(...some(shareChangeValue(seat, row, base), relativeValue(seat, row, base)));
			}
		}
	}
	return list;
}

/** Half the majority in per cent, as the BBC rounds it and as the Press Association does, up. */
export function swingNeededValues(seat: Seat): Computed[] {
	const { release } = seat.facts;
	const first = winnerOf(release, seat.contest);
	if (first < 0 || release.contests.length[seat.contest] < 2 || seat.valid <= 0) return [];
	const lead = votesOf(seat, first) - votesOf(seat, first + 1);
	const value = percent(swingNeeded(lead, seat.valid));
	const text = (): string =>
		`${where(seat)}: majority ${count(lead)} ÷ ${count(seat.valid)} valid votes ÷ 2 = ${pc(value)} points`;
	return [
		made(
			value,
			{
				measure: 'swing needed',
				label: 'swing needed: half the majority in per cent',
				definition: 'swing-needed',
				isPart: true,
			},
			text,
			[seatLeaf(seat)],
		),
		made(
			swingNeededRoundedUp(lead, seat.valid, 1),
			{
				measure: 'swing needed',
				label: 'swing needed, rounded up',
				definition: 'swing-needed-rounded-up',
				isPart: true,
			},
			text,
			[seatLeaf(seat)],
		),
	];
}
