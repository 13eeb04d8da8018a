/** Why an act was not done. A refusal is an answer, not a fault: it says what to do, and which rule says so. */
import type { Ruling } from '@mandate/assembly/rulebook';

export type RefusalKind = 'not-signed-in' | 'not-permitted' | 'invalid' | 'not-found' | 'rule' | 'conflict';

export interface FieldProblem {
	/** Path of the field, as the form names it. */
	readonly field: string;
	/** What was expected, and what to do. Never what was given: it may be somebody's data. */
	readonly words: string;
}

export interface Refusal {
	readonly kind: RefusalKind;
	readonly words: string;
	readonly problems: readonly FieldProblem[];
	/** Where a rule refuses. */
	readonly ruling: Ruling | null;
}

export class Refused extends Error {
	override readonly name = 'Refused';
	readonly refusal: Refusal;

	constructor(kind: RefusalKind, words: string, more: Partial<Refusal> = {}) {
		super(words);
		this.refusal = { kind, words, problems: [], ruling: null, ...more };
	}
}

/** @throws Refused where the ruling does not allow it */
export function mustAllow(ruling: Ruling): void {
	if (!ruling.allowed) throw new Refused('rule', ruling.words, { ruling });
}

/** @throws Refused where there is none */
export function found<T>(row: T | undefined | null, what: string): T {
	if (row === undefined || row === null) throw new Refused('not-found', `There is no such ${what}.`);
	return row;
}
