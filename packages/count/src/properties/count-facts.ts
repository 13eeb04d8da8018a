/** What properties ask of a finished count. */
import { expect } from 'vitest';
import type { Count, Stage, Tie } from '../stages/count.ts';
import type { MadeUp } from './elections.ts';

/** Whoever is elected at a stage is so by what it says. */
export function checkElected({ elected, totals, quota, stage }: Stage, stages: readonly Stage[]): void {
	const active = totals.reduce((sum, votes) => sum + votes, 0n);
	for (const { candidate, by } of elected) {
		if (by === 'quota') expect(totals[candidate] >= (quota as bigint)).toBe(true);
		if (by === 'majority') expect(totals[candidate] * 2n > active).toBe(true);
		if (by === 'remaining') expect(stage).toBe(stages.length);
	}
}

/** Who was neither elected nor excluded nor withdrawn before a stage. */
export function leftBefore(
	stages: readonly Stage[],
	stage: number,
	{ candidates }: MadeUp,
): readonly number[] {
	const gone = stages
		.slice(0, stage - 1)
		.flatMap(({ elected, excluded }) => [...elected.map(({ candidate }) => candidate), ...excluded]);
	return candidates.flatMap(({ withdrawn }, place) => (withdrawn || gone.includes(place) ? [] : [place]));
}

/** A count by old places, where the order within a stage is of no account. */
export function inSets(
	{ stages, stopped, elected, quota, unfilled }: Count,
	was: (place: number) => number,
): unknown {
	const set = (places: readonly number[]) => places.map(was).sort(up);
	const tie = ({ between, about, chosen, stage }: Tie) =>
		JSON.stringify({ between: set(between), about, chosen: set(chosen), stage });
	return {
		stages: stages.map(
			({ kind, of, totals, nonTransferable, lost, elected: now, excluded, ties, quota }) => ({
				...{ kind, nonTransferable, lost, quota },
				...{ of: set(of), excluded: set(excluded), elected: set(now.map(({ candidate }) => candidate)) },
				totals: totals.map((_, place) => totals[totals.findIndex((__, now) => was(now) === place)]),
				ties: ties.map(tie).sort(),
			}),
		),
		elected: set(elected),
		stopped: stopped?.why === 'lot' ? { ...stopped, between: set(stopped.between) } : stopped,
		...{ quota, unfilled },
	};
}

export function up(a: number, b: number): number {
	return a - b;
}
