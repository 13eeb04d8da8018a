/** What a representative did before the members, from the ledger: whether present, what was reported and answered. */
import type { Values } from '../../ledger/model.ts';
import { type When, whenRead } from '../days.ts';
import { type Evidence, inLedger, type Known } from '../known.ts';

export interface BeforeMembers {
	readonly did: Values['before_members'];
	readonly on: When;
	/** The unit's minutes. */
	readonly source: string;
	readonly evidence: Evidence;
}

/** @returns all that is on record of a person, in the order of the days */
export function beforeMembers({ ledger }: Known, id: string): readonly BeforeMembers[] {
	const found = ledger.about(id).flatMap((known): BeforeMembers[] => {
		const evidence = inLedger(known);
		const { claim } = known;
		if (claim?.predicate !== 'before_members' || evidence === null) return [];
		return [{ did: claim.value, on: whenRead(claim.from), source: claim.source.title, evidence }];
	});
	const dayOf = ({ on }: BeforeMembers) => on.earliest ?? '';
	return found.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
