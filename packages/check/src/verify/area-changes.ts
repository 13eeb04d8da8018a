/** Changes of a party, or of turnout, over an area since an earlier election, and swings in it. */

import {
	butlerSwing,
	fraction,
	type Movement,
	percent,
	relativeChange,
	share,
	shareChange,
	sub,
} from '@mandate/psephology';
import type { Subject } from './area-levels.ts';
import { type Sum, tallyOf } from './area-sums.ts';
import { type Computed, count, made, pc } from './computed.ts';
import type { AreaTotals } from './facts.ts';
import type { SwingPair } from './swing-values.ts';

export function shareMove({ sum, party, name }: Subject, base: Sum): Computed {
	const before = tallyOf(base, party);
	const after = tallyOf(sum, party);
	const value = percent(shareChange({ before, after }));
	const pair = { after: percent(share(after)), before: percent(share(before)) };
	return made(
		value,
		{
			measure: 'share change',
			label: `change in share, in points (against ${base.where})`,
			definition: 'share-change',
			isPart: true,
		},
		() => `${name}, ${sum.where}: ${pc(pair.before)}% to ${pc(pair.after)}% = ${pc(value)} points`,
		sum.leaves,
		{ baseElection: base.election, pair },
	);
}

export function relative({ sum, party, name }: Subject, base: Sum): Computed | null {
	const before = tallyOf(base, party);
	const after = tallyOf(sum, party);
	if (before.votes <= 0) return null;
	const value = percent(relativeChange({ before, after }));
	const label = `change in votes, in per cent of the votes before (against ${base.where})`;
	return made(
		value,
		{ measure: 'relative change in votes', label, definition: 'votes-change-relative', isPart: true },
		() => `${name}, ${sum.where}: ${count(before.votes)} to ${count(after.votes)} = ${pc(value, 1)}%`,
		sum.leaves,
		{ baseElection: base.election },
	);
}

export function voteMove({ sum, party, name }: Subject, base: Sum): Computed {
	const before = tallyOf(base, party).votes;
	const after = tallyOf(sum, party).votes;
	return made(
		fraction(after - before),
		{ measure: 'vote change', label: `change in votes (against ${base.where})`, definition: 'votes-change' },
		() => `${name}, ${sum.where}: ${count(before)} to ${count(after)} = ${count(after - before)}`,
		sum.leaves,
		{ baseElection: base.election },
	);
}

/** Swings between the parties named; where one is not, with each of the largest; where neither is, between the two largest. */
const LARGEST = new WeakMap<AreaTotals, readonly number[]>();

/** Parties by votes. */
function largestIn(totals: AreaTotals): readonly number[] {
	const known = LARGEST.get(totals);
	if (known) return known;
	const parties = [...totals.parties].sort((a, b) => b[1].votes - a[1].votes).map(([id]) => id);
	LARGEST.set(totals, parties);
	return parties;
}

export function swings({ facts, sum, party, bases }: Subject, pair: SwingPair): Computed[] {
	const { parties } = facts.release;
	const largest = largestIn(sum.totals);
	const to = pair.to >= 0 ? pair.to : party;
	const tos = to >= 0 ? [to] : largest.slice(0, 2);
	const froms = pair.from >= 0 ? [pair.from] : to >= 0 ? largest.slice(0, 4) : largest.slice(0, 2);
	return bases.flatMap((base) =>
		tos.flatMap((gaining) =>
			froms
				.filter((losing) => losing !== gaining)
				.map((losing) => {
					const move = (id: number): Movement => ({ before: tallyOf(base, id), after: tallyOf(sum, id) });
					const value = percent(butlerSwing(move(losing), move(gaining)));
					const between = `${parties[losing].name} to ${parties[gaining].name}`;
					return made(
						value,
						{
							measure: 'swing',
							label: `swing from ${between} (Butler)`,
							definition: 'swing-butler',
							isPart: true,
						},
						() => `${sum.where}, ${between}: ${pc(value)} points (against ${base.where})`,
						sum.leaves,
						{ baseElection: base.election },
					);
				}),
		),
	);
}

export function turnoutMove({ sum }: Subject, base: Sum, isRelative: boolean): Computed | null {
	if (sum.totals.electorate <= 0 || base.totals.electorate <= 0) return null;
	const after = percent(fraction(sum.totals.valid, sum.totals.electorate));
	const before = percent(fraction(base.totals.valid, base.totals.electorate));
	const text = (): string => `${sum.where}: ${pc(before)}% to ${pc(after)}% (against ${base.where})`;
	const extra = { baseElection: base.election };
	if (!isRelative)
		return made(
			sub(after, before),
			{
				measure: 'turnout change',
				label: `change in turnout, in points (against ${base.where})`,
				definition: 'turnout-valid',
				isPart: true,
			},
			text,
			sum.leaves,
			{ ...extra, pair: { after, before } },
		);
	const value = percent(fraction(after.n * before.d - before.n * after.d, after.d * before.n));
	return made(
		value,
		{
			measure: 'relative change in turnout',
			label: 'change in turnout, in per cent of the turnout before',
			isPart: true,
		},
		text,
		sum.leaves,
		extra,
	);
}

export function seatMove({ sum, party, name }: Subject, base: Sum): Computed {
	const before = base.totals.parties.get(party)?.seats ?? 0;
	const after = sum.totals.parties.get(party)?.seats ?? 0;
	return made(
		fraction(after - before),
		{ measure: 'seat change', label: `change in seats (against ${base.where})` },
		() => `${name}, ${sum.where}: ${before} to ${after} seats (against ${base.where})`,
		sum.leaves,
		{ baseElection: base.election },
	);
}
