/** What changed hands between one stage and the next: who lost votes, who gained them, what went to nobody. */
import type { Count, Stage } from '../stages/count.ts';

export interface Held {
	readonly candidate: number;
	readonly votes: bigint;
}

export interface Moves {
	/** Those who have fewer votes than at the end of the stage before, most lost first. */
	readonly from: readonly Held[];
	/** Those who have more, most gained first. */
	readonly to: readonly Held[];
	/** Votes that became non-transferable at this stage, and votes lost because values were cut short. */
	readonly nonTransferable: bigint;
	readonly lost: bigint;
}

/** Null before the first stage. @param at place of the stage, from 0 */
export function stageBefore(count: Count, at: number): Stage | null {
	return at === 0 ? null : count.stages[at - 1];
}

/** @param at place of the stage, from 0; at the first stage everybody gains the first preferences */
export function movesAt(count: Count, at: number): Moves {
	return movesBetween(stageBefore(count, at), count.stages[at]);
}

export type Figures = Pick<Stage, 'totals' | 'nonTransferable' | 'lost'>;

/** @param before null for the beginning of the count */
export function movesBetween(before: Figures | null, after: Figures): Moves {
	const changes = after.totals.map((votes, candidate) => ({
		candidate,
		votes: votes - (before?.totals[candidate] ?? 0n),
	}));
	return {
		from: mostFirst(changes.filter(({ votes }) => votes < 0n).map(turned)),
		to: mostFirst(changes.filter(({ votes }) => votes > 0n)),
		nonTransferable: after.nonTransferable - (before?.nonTransferable ?? 0n),
		lost: after.lost - (before?.lost ?? 0n),
	};
}

function turned({ candidate, votes }: Held): Held {
	return { candidate, votes: -votes };
}

/** Of equals, who stands first on the ballot paper. */
export function mostFirst(held: readonly Held[]): readonly Held[] {
	return held.toSorted((a, b) =>
		a.votes > b.votes ? -1 : a.votes < b.votes ? 1 : a.candidate - b.candidate,
	);
}
