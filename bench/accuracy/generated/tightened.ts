/** Where the conditions of a frozen template are not enough to make it true: what else a draw must meet, and templates withdrawn. */
import { contestMeets } from './contest-conditions.ts';
import { contestView } from './contest-view.ts';
import type { Draw } from './draw.ts';
import { peers } from './ranks.ts';
import { magnitude } from './value.ts';
import type { ContestView } from './view.ts';

/** Ids of templates that are not used, with the reason. */
export const WITHDRAWN: Readonly<Record<string, string>> = {};

function number(draw: Draw, slot: string): number {
	const value = draw.value(slot);
	return value ? (magnitude(value) ?? Number.NaN) : Number.NaN;
}

/** How many seats the party of `view` gained in its region. */
function gainsBeside(view: ContestView): number {
	const party = view.ranked[0].party;
	return peers(view, 'region').filter(
		(c) => c.candidates[0].party === party && contestMeets(contestView(view.world, c), 'gain'),
	).length;
}

/** By id of template. */
export const ALSO: Readonly<Record<string, (draw: Draw) => boolean>> = {
	// "Two gains" may be read as all there were.
	'gain-07': (draw) => [...draw.contests.values()].slice(0, 1).every((view) => gainsBeside(view) === 2),
	// "Only two candidates kept their deposits": at some by-elections only one did.
	'deposit-04': (draw) => number(draw, 'candidates') - number(draw, 'deposits') === 2,
};
