/** Ballots of our own to try the count with: the names are invented. */

import allotments from '../../../../../examples/ballots/allotment-committee.blt?raw';

export interface BallotExample {
	readonly id: string;
	readonly name: string;
	/** What it shows. */
	readonly about: string;
	/** Short name of the rule to try it with. */
	readonly rule: string;
}

const EXAMPLES: readonly (BallotExample & { readonly text: string })[] = [
	{
		id: 'committee',
		name: 'A committee of three',
		about: '7 candidates, 412 papers; a surplus, exclusions, and a candidate who comes from behind',
		rule: 'scottish-stv',
		text: allotments,
	},
];

export const BALLOT_EXAMPLES: readonly BallotExample[] = EXAMPLES.map(({ text: _, ...example }) => example);

/** Null where there is none of that name. */
export function exampleNamed(
	id: string | null,
): { readonly text: string; readonly rule: string; readonly name: string } | null {
	const found = EXAMPLES.find((example) => example.id === id);
	return found === undefined ? null : { text: found.text, rule: found.rule, name: found.name };
}
