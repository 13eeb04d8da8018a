/** Words on the record from the ledger: what was said, who was asked for comment, what was replied. */
import type { KnownClaim } from '../../ledger/fold.ts';
import { type When, whenRead } from '../days.ts';
import { type Evidence, inLedger, type Known } from '../known.ts';

export interface Statement {
	/** Id of who spoke or was asked: a person, a party, a body. */
	readonly by: string;
	readonly kind: 'said' | 'asked' | 'replied';
	/** Empty where no reply came. */
	readonly words: string;
	readonly on: When;
	/** Entry of the claim that it is about, or null. */
	readonly about: number | null;
	readonly evidence: Evidence;
}

/** Null where the claim is of something else, or its words were erased. */
export function statementOf(known: KnownClaim): Statement | null {
	const evidence = inLedger(known);
	const { claim } = known;
	if (claim?.predicate !== 'statement' || evidence === null) return null;
	const { kind, words, about = null } = claim.value;
	return { by: claim.subject, kind, words, on: whenRead(claim.from), about, evidence };
}

/** Statements about the claims of certain entries, in the order in which they were entered. */
export function statementsOn({ ledger }: Known, entries: readonly number[]): readonly Statement[] {
	if (entries.length === 0) return [];
	return ledger.claims.flatMap((claim) => {
		const statement = statementOf(claim);
		return statement?.about != null && entries.includes(statement.about) ? [statement] : [];
	});
}

/** Everything on record from a person. */
export function statementsBy({ ledger }: Known, id: string): readonly Statement[] {
	return ledger.about(id).flatMap((claim) => statementOf(claim) ?? []);
}
