/** What had become of each candidate by the end of a stage. */
import { type Candidate, candidateLabels } from '../papers/election.ts';
import type { Count } from '../stages/count.ts';

export type Outcome =
	| { readonly kind: 'elected'; readonly stage: number; readonly place: number }
	| { readonly kind: 'excluded'; readonly stage: number }
	| { readonly kind: 'withdrawn' }
	/** Neither elected nor excluded when the count ended. */
	| { readonly kind: 'standing' };

/** By candidate. `place` is the order of election, from 1. */
export function outcomes(count: Count, candidates: readonly Candidate[]): readonly Outcome[] {
	const found: Outcome[] = candidates.map(({ withdrawn }) => ({
		kind: withdrawn ? 'withdrawn' : 'standing',
	}));
	for (const { stage, elected, excluded } of count.stages) {
		for (const { candidate } of elected)
			found[candidate] = { kind: 'elected', stage, place: count.elected.indexOf(candidate) + 1 };
		for (const candidate of excluded) found[candidate] = { kind: 'excluded', stage };
	}
	return found;
}

/** A count with what its candidates are called and what became of them. */
export interface Known {
	readonly count: Count;
	readonly labels: readonly string[];
	readonly found: readonly Outcome[];
}

export function knownOf(count: Count, candidates: readonly Candidate[]): Known {
	return { count, labels: candidateLabels(candidates), found: outcomes(count, candidates) };
}

/** Who was neither elected nor excluded at the end of a stage. @param stage from 1 */
export function standingAfter(found: readonly Outcome[], stage: number): readonly number[] {
	return found.flatMap((outcome, candidate) => {
		if (outcome.kind === 'withdrawn') return [];
		return outcome.kind === 'standing' || outcome.stage > stage ? [candidate] : [];
	});
}
