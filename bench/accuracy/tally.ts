/** Counts of a run: by type of claim, by party, and of figures. */

export interface Counts {
	/** Claims in scope: true ones and false ones of gold, true ones of the templates. */
	claims: number;
	found: number;
	/** Found, and of the very type. */
	typed: number;
	right: number;
	/** Claims known to be false. */
	errors: number;
	/** Red. */
	caught: number;
	/** Red, and contradicted or mislabelled as it should be. */
	named: number;
	/** False and called supported. */
	passed: number;
	/** Red on what is true, or on nothing that is a claim. */
	falseReds: number;
	/** Red on a claim that is true, in a text with another claim made false; not counted where the true text had it too. */
	beside: number;
	/** Red on what the gold calls not in the record. */
	review: number;
}

export interface PartyCounts {
	/** True claims about the party, and how many of them were red. */
	claims: number;
	reds: number;
	errors: number;
	caught: number;
}

export interface Tally {
	texts: number;
	figures: number;
	notUnderstood: number;
	/** Claims set apart because the call rests on a rounding or a base the reader must supply. */
	borderline: { claims: number; right: number; reds: number };
	readonly byType: Map<string, Counts>;
	readonly byParty: Map<string, PartyCounts>;
	/** Milliseconds in the checker. */
	checking: number;
}

export interface Failure {
	/** Template, article or seed. */
	readonly group: string;
	/** `true`, or the kind of error. */
	readonly kind: string;
	readonly what: 'false red' | 'red beside' | 'passed as supported' | 'not found' | 'other verdict';
	readonly text: string;
	readonly expected: string;
	readonly found: readonly string[];
}

export function newTally(): Tally {
	return {
		texts: 0,
		figures: 0,
		notUnderstood: 0,
		borderline: { claims: 0, right: 0, reds: 0 },
		byType: new Map(),
		byParty: new Map(),
		checking: 0,
	};
}

export function ofType(tally: Tally, type: string): Counts {
	const counts = tally.byType.get(type) ?? {
		claims: 0,
		found: 0,
		typed: 0,
		right: 0,
		errors: 0,
		caught: 0,
		named: 0,
		passed: 0,
		falseReds: 0,
		beside: 0,
		review: 0,
	};
	tally.byType.set(type, counts);
	return counts;
}

export function ofParty(tally: Tally, party: string): PartyCounts {
	const counts = tally.byParty.get(party) ?? { claims: 0, reds: 0, errors: 0, caught: 0 };
	tally.byParty.set(party, counts);
	return counts;
}

export function total(tally: Tally): Counts {
	const sum = ofType(newTally(), 'all');
	for (const counts of tally.byType.values())
		for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
	return sum;
}
