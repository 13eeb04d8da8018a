/** Draws from the record what a template is about: contests, or a party over an area. */

import { slotsOf } from '../templates/problems.ts';
import type { Condition, Frame, Template } from '../templates/template.ts';
import { contestMeets } from './contest-conditions.ts';
import { series } from './contest-slots.ts';
import { contestView, others } from './contest-view.ts';
import { totalsDrawn } from './draw-totals.ts';
import type { Random } from './random.ts';
import { regionOf } from './ranks.ts';
import type { TotalsView } from './totals-view.ts';
import type { Value } from './value.ts';
import type { ContestView } from './view.ts';
import type { Contest, World } from './world.ts';

export type Prefix = '' | 'a' | 'b' | 'c';

export interface Draw {
	readonly frame: Frame;
	readonly world: World;
	readonly pollingOn: string;
	/** One contest under '', or several under their letters; empty for totals. */
	readonly contests: ReadonlyMap<Prefix, ContestView>;
	readonly totals: TotalsView | null;
	value(slot: string): Value | null;
}

/** The letter that a slot begins with in the frames with several contests, and the rest. */
export function splitSlot(slot: string): { readonly prefix: Prefix; readonly rest: string } {
	const match = /^([abc])\.(.+)$/.exec(slot);
	return match ? { prefix: match[1] as Prefix, rest: match[2] } : { prefix: '', rest: slot };
}

/** Conditions worded for the pair, not for each contest. */
const OF_THE_PAIR = new Set<Condition>([
	'same-winner-party',
	'different-winner-parties',
	'a-majority-larger',
	'a-turnout-higher',
]);

function drawOfContests(frame: Frame, views: readonly ContestView[]): Draw {
	const letters: readonly Prefix[] = views.length === 1 ? [''] : ['a', 'b', 'c'];
	const contests = new Map(views.map((view, i) => [letters[i], view] as const));
	return {
		frame,
		world: views[0].world,
		pollingOn: views[0].contest.election.pollingOn,
		contests,
		totals: null,
		value: (slot) => {
			const { prefix, rest } = splitSlot(slot);
			return (contests.get(prefix) ?? views[0]).value(rest);
		},
	};
}

function drawOfTotals(frame: Frame, view: TotalsView): Draw {
	return {
		frame,
		world: view.world,
		pollingOn: view.election.pollingOn,
		contests: new Map(),
		totals: view,
		value: view.value,
	};
}

function areLevel({ candidates }: Contest): boolean {
	return candidates.slice(1, 4).some(({ votes }, i) => votes === candidates[i].votes);
}

export function canBeDrawn(contest: Contest): boolean {
	return !contest.isDoubtful && contest.candidates[0].party !== 'speaker' && !areLevel(contest);
}

function pairMeets(views: readonly ContestView[], condition: Condition): boolean {
	const parties = views.map(({ ranked }) => ranked[0].party);
	const number = (i: number, slot: string): number => {
		const value = views[i].value(slot);
		return value?.kind === 'count'
			? value.n
			: value?.kind === 'percent'
				? Number(value.of.n) / Number(value.of.d)
				: 0;
	};
	switch (condition) {
		case 'same-winner-party':
			return parties.every((party) => party === parties[0]) && parties[0] !== 'independent';
		case 'different-winner-parties':
			return new Set(parties).size === parties.length;
		case 'a-majority-larger':
			return number(0, 'majority') >= 1.1 * number(1, 'majority');
		case 'a-turnout-higher':
			return number(0, 'turnout') >= number(1, 'turnout') + 1;
		default:
			return true;
	}
}

/** Every draw that meets the template's conditions, in an order that the random numbers choose; several contests without end. */
export function* draws(template: Template, world: World, random: Random): Generator<Draw> {
	const { frame, when, text } = template;
	if (frame === 'nation' || frame === 'area') {
		for (const view of totalsDrawn(template, world, random)) yield drawOfTotals(frame, view);
		return;
	}
	const ofEach = when.filter((condition) => !OF_THE_PAIR.has(condition));
	const usesOther =
		/\bother\b/.test(when.join()) || slotsOf(text).some(({ name }) => name.startsWith('other.'));
	const isEnd = /\{series\.last\}/.test(text);
	const kind = frame === 'by-election' ? 'by' : 'general';
	const pool = random.shuffled(world.contests.filter((c) => c.election.kind === kind && canBeDrawn(c)));
	function fitting(contest: Contest): ContestView | null {
		let view = contestView(world, contest);
		if (usesOther) {
			const choice = others(view);
			if (choice.length === 0) return null;
			view = contestView(world, contest, { other: random.pick(choice) });
		}
		// A text of its time cannot look back over elections that were still to come.
		if (isEnd && series(view).some(({ year }) => year > contest.year)) return null;
		return ofEach.every((condition) => contestMeets(view, condition)) ? view : null;
	}
	if (frame === 'contest' || frame === 'by-election') {
		for (const contest of pool) {
			const view = fitting(contest);
			if (view) yield drawOfContests(frame, [view]);
		}
		return;
	}
	const size = frame === 'two-contests' ? 2 : 3;
	for (const contest of pool) {
		const first = fitting(contest);
		if (!first) continue;
		const near = random.shuffled(
			pool.filter(
				(c) => c !== contest && c.election === contest.election && regionOf(c) === regionOf(contest),
			),
		);
		const rest: ContestView[] = [];
		for (const other of near) {
			const view = fitting(other);
			if (view && when.every((condition) => pairMeets([first, ...rest, view], condition))) rest.push(view);
			if (rest.length === size - 1) break;
		}
		if (rest.length === size - 1) yield drawOfContests(frame, [first, ...rest]);
	}
}
