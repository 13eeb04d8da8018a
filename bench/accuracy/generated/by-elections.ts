/** By-elections that were the lowest, narrowest or largest of their kind so far. */
import { abs } from '@mandate/psephology';
import { contestView, numberOf } from './contest-view.ts';
import type { ContestView } from './view.ts';

type ByCondition =
	| 'by-turnout-lowest-so-far'
	| 'by-turnout-low-parliament'
	| 'by-narrowest-in-parliament'
	| 'by-swing-largest-in-parliament';

/** Oriented so that the extreme one is the smallest; null where there is no such figure. */
function figure(view: ContestView, condition: ByCondition): number | null {
	const { contest, ranked } = view;
	if (condition === 'by-narrowest-in-parliament') return ranked[0].votes - ranked[1].votes;
	if (condition !== 'by-swing-largest-in-parliament') return (contest.valid ?? 0) / (contest.electorate ?? 1);
	const swing = view.swing(ranked[1], ranked[0]);
	return swing && -numberOf(abs(swing));
}

export function isByElectionExtreme(view: ContestView, condition: ByCondition): boolean {
	const { world, contest } = view;
	const on = contest.election.pollingOn;
	if (!world.isWhole || contest.election.kind !== 'by') return false;
	const lastGeneral = world.generals.findLast(({ pollingOn }) => pollingOn < on)?.pollingOn ?? '';
	const from = condition === 'by-turnout-lowest-so-far' ? '2010-05-06' : lastGeneral;
	const group = world.contests.filter(
		({ election: { kind, pollingOn } }) => kind === 'by' && pollingOn > from && pollingOn <= on,
	);
	if (group.length < (condition === 'by-turnout-lowest-so-far' ? 5 : 3)) return false;
	const own = figure(view, condition);
	if (own === null) return false;
	return group.every((other) => {
		if (other === contest) return true;
		const value = figure(contestView(world, other), condition);
		return value === null || value > own;
	});
}
