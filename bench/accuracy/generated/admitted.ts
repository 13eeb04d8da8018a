/**
 * Other values that a fair reader admits for a slot: turnout with rejected papers, the actual result before a seat was
 * redrawn, the United Kingdom for Great Britain, the Speaker counted with a party. A figure is false only if it is none of them.
 */
import { fraction, percent as perCent } from '@mandate/psephology';
import { contestView } from './contest-view.ts';
import { type Draw, splitSlot } from './draw.ts';
import { NATIONS } from './scopes.ts';
import { addUp } from './totals.ts';
import { type TotalsView, totalsView } from './totals-view.ts';
import { count, magnitude, percent, type Value } from './value.ts';
import type { ContestView } from './view.ts';
import type { Contest } from './world.ts';

function inContest(view: ContestView, slot: string): (Value | null)[] {
	const { contest, world } = view;
	const found: (Value | null)[] = [];
	const papers = contest.valid === null ? null : contest.valid + (contest.invalid ?? 0);
	if (slot === 'turnout.count') found.push(count(papers));
	if (slot === 'turnout' && papers !== null && contest.electorate)
		found.push(percent(perCent(fraction(papers, contest.electorate))));
	if (contest.actual) {
		const other = view.role('other');
		const options = { base: contest.actual, ...(other ? { other } : {}) };
		found.push(contestView(world, contest, options).value(slot));
	}
	return found;
}

const hasSpeaker = (contests: readonly Contest[]): boolean =>
	contests.some(({ candidates }) => candidates[0].party === 'speaker');

function overArea(view: TotalsView, slot: string): (Value | null)[] {
	const { world, scope, election, totals, base, party, rival, closeLimit } = view;
	const found: (Value | null)[] = [];
	const twin = scope.id === 'uk' ? 'gb' : scope.id === 'gb' ? 'uk' : null;
	if (twin !== null && /votes|share|swing|turnout/.test(slot)) {
		const other = NATIONS.find(({ id }) => id === twin);
		const same = other && totalsView(world, other, election, { party, rival, closeLimit });
		found.push(same?.value(slot) ?? null);
	}
	const notional = totals.contests.flatMap((contest) =>
		contest.base?.election.kind === 'notional' ? [contest.base] : [],
	);
	const redrawn = notional.length === totals.contests.length ? addUp(notional) : null;
	if (redrawn)
		found.push(
			totalsView(world, scope, election, { party, rival, closeLimit, baseTotals: redrawn })?.value(slot) ??
				null,
		);
	const value = view.value(slot);
	const isSeats = /seats/.test(slot) && !/^(?:nation|area)\.seats$/.test(slot);
	if (
		value?.kind === 'count' &&
		(isSeats || slot === 'commons.majority') &&
		hasSpeaker([...totals.contests, ...(base?.contests ?? [])])
	) {
		const step = slot === 'commons.majority' ? 2 : 1;
		found.push(count(value.n - step), count(value.n + step));
	}
	return found;
}

/** Sizes of the values, without sign. */
export function admitted(draw: Draw, slot: string): number[] {
	const { prefix, rest } = splitSlot(slot);
	const view = draw.contests.get(prefix);
	const values = view ? inContest(view, rest) : draw.totals ? overArea(draw.totals, slot) : [];
	return values.flatMap((value) => {
		const size = value && magnitude(value);
		return size === null || size === undefined ? [] : [Math.abs(size)];
	});
}
