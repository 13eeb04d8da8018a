/** An election as a file of ballots has it, before any rule is applied. */
import type { Papers } from './papers.ts';

export interface Candidate {
	readonly name: string;
	/** Null where the file says none. */
	readonly party: string | null;
	/** Withdrawn before the count: every rule passes over the name. */
	readonly withdrawn: boolean;
}

export interface Election {
	/** Null where the file has none. */
	readonly title: string | null;
	/** Null where the file does not say how many are to be elected. */
	readonly seats: number | null;
	/** In the order of the ballot paper. */
	readonly candidates: readonly Candidate[];
	readonly papers: Papers;
}

/**
 * What each candidate is called in a result: the name; where two share one, with the party, and where that is the same
 * too, with the place on the ballot paper. No two labels are equal.
 */
export function candidateLabels(candidates: readonly Candidate[]): readonly string[] {
	const names = shared(candidates.map(({ name }) => name));
	const withParty = candidates.map(({ name, party }) =>
		names.has(name) && party !== null ? `${name} (${party})` : name,
	);
	const still = shared(withParty);
	const taken = new Set(withParty.filter((label) => !still.has(label)));
	return withParty.map((label, place) => {
		if (!still.has(label)) return label;
		let numbered = `${label} (no. ${place + 1})`;
		while (taken.has(numbered)) numbered += "'";
		taken.add(numbered);
		return numbered;
	});
}

function shared(labels: readonly string[]): ReadonlySet<string> {
	const once = new Set<string>();
	const twice = new Set<string>();
	for (const label of labels) (once.has(label) ? twice : once).add(label);
	return twice;
}
