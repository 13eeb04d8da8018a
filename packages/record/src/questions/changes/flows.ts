/**
 * Moves from each side to each other, counted in the ways people count them, with the balance of every side. What leaves one
 * side comes to another, so the balances sum to zero; the sum is in the answer, for whoever wants to see it.
 */
import { byCodePoint } from '../../compile/order.ts';
import type { Change } from './member-changes.ts';
import { type PartyState, stateKey } from './party-state.ts';

export interface FlowOptions {
	/** Suspensions, withdrawals of the whip and their ends counted in. */
	readonly suspensions: boolean;
	/** `events`: every change. `people`: each person once a body, from where he or she was before the first to where after the last. */
	readonly unit: 'events' | 'people';
	/** `net`: of two sides only the difference between the two directions. */
	readonly net: boolean;
	/** `steps`: as they happened. `through`: from a party to no party and on to another is one move from the first to the last. */
	readonly via: 'steps' | 'through';
}

export interface Flow {
	readonly from: PartyState;
	readonly to: PartyState;
	readonly count: number;
	/** Ids of the changes it is made of. */
	readonly changes: readonly string[];
}

export interface Balance {
	readonly party: PartyState;
	readonly left: number;
	readonly came: number;
	/** `came - left`. */
	readonly balance: number;
}

export interface Flows {
	readonly flows: readonly Flow[];
	readonly balances: readonly Balance[];
	readonly total: number;
	/** Sum of the balances: zero. */
	readonly sum: number;
}

interface Step {
	readonly from: PartyState;
	readonly to: PartyState;
	readonly changes: readonly string[];
}

/** Where a source does not say what the other side was. */
const NOT_SAID: PartyState = { id: null, name: 'not said', label: 'not said' };

export function flowsOf(moves: readonly Change[], options: FlowOptions): Flows {
	const ways = new Map<string, { from: PartyState; to: PartyState; changes: string[]; count: number }>();
	for (const { from, to, changes } of stepsOf(moves, options)) {
		const key = `${stateKey(from)}\u0000${stateKey(to)}`;
		const way = ways.get(key) ?? { from, to, changes: [], count: 0 };
		way.changes.push(...changes);
		way.count++;
		ways.set(key, way);
	}
	if (options.net)
		for (const way of ways.values()) {
			const back = ways.get(`${stateKey(way.to)}\u0000${stateKey(way.from)}`);
			const both = Math.min(way.count, back?.count ?? 0);
			if (back === undefined || back === way) continue;
			way.count -= both;
			back.count -= both;
		}
	const flows = [...ways.values()]
		.filter(({ count }) => count > 0)
		.sort(
			(a, b) =>
				b.count - a.count || byCodePoint(a.from.name, b.from.name) || byCodePoint(a.to.name, b.to.name),
		);
	const balances = balancesOf(flows);
	return {
		flows,
		balances,
		total: flows.reduce((sum, { count }) => sum + count, 0),
		sum: balances.reduce((sum, { balance }) => sum + balance, 0),
	};
}

function balancesOf(flows: readonly Flow[]): Balance[] {
	const sides = new Map<string, { party: PartyState; left: number; came: number }>();
	const side = (party: PartyState) => {
		const one = sides.get(stateKey(party)) ?? { party, left: 0, came: 0 };
		sides.set(stateKey(party), one);
		return one;
	};
	for (const { from, to, count } of flows) {
		side(from).left += count;
		side(to).came += count;
	}
	return [...sides.values()]
		.map(({ party, left, came }) => ({ party, left, came, balance: came - left }))
		.sort((a, b) => a.balance - b.balance || byCodePoint(a.party.name, b.party.name));
}

function stepsOf(moves: readonly Change[], { unit, via }: FlowOptions): readonly Step[] {
	const people = new Map<string, Step[]>();
	for (const { id, person, body, from, to } of moves) {
		const key = `${person.id} ${body}`;
		const step = { from: from ?? NOT_SAID, to: to ?? NOT_SAID, changes: [id] };
		people.set(key, [...(people.get(key) ?? []), step]);
	}
	return [...people.values()].flatMap((steps) => {
		if (unit === 'people') return whole(steps);
		return via === 'through' ? through(steps) : steps;
	});
}

const isHalt = (state: PartyState): boolean =>
	state.id === 'independent' || state.id === 'independent-or-other';

/** From before the first to after the last; none where that is the same. */
function whole(steps: readonly Step[]): readonly Step[] {
	const { from } = steps[0];
	const { to } = steps[steps.length - 1];
	return stateKey(from) === stateKey(to)
		? []
		: [{ from, to, changes: steps.flatMap(({ changes }) => changes) }];
}

/** A step to no party and the next one from there are one; back to where it began is none. */
function through(steps: readonly Step[]): readonly Step[] {
	const made: Step[] = [];
	for (const step of steps) {
		const last = made[made.length - 1];
		if (last !== undefined && isHalt(last.to) && stateKey(last.to) === stateKey(step.from)) {
			made.pop();
			made.push(...whole([last, step]));
		} else made.push(step);
	}
	return made;
}
