/** What counts as a move, and moves counted in the ways people count them. */
import type { Status } from '../../ledger/model.ts';
import type { AllegianceKind } from '../../members/model.ts';
import { type PartyState, stateKey } from './party-state.ts';

interface Movable {
	readonly kind: AllegianceKind;
	readonly from: PartyState | null;
	readonly to: PartyState | null;
	readonly status: Status;
}

/** Changes of a person's standing towards a party; the rest are of a group or a register, or put right what was written. */
const STANDING: readonly AllegianceKind[] = [
	'joined',
	'left',
	'expelled',
	'suspended',
	'whip_removed',
	'whip_resigned',
	'whip_restored',
	'readmitted',
];
const SUSPENDED: readonly AllegianceKind[] = ['suspended', 'whip_removed'];
const RETURNED: readonly AllegianceKind[] = ['whip_restored', 'readmitted'];

/** Kept as written where the state did not change sides: `suspended` and the like count all the same. */
export function isMove({ kind, from, to, status }: Movable): boolean {
	if (status === 'rejected' || status === 'superseded' || !STANDING.includes(kind)) return false;
	if (from?.id === 'speaker' || to?.id === 'speaker') return false;
	return SUSPENDED.includes(kind) || RETURNED.includes(kind) || stateKey(from) !== stateKey(to);
}

/** Whether each change of one person, in order, is a suspension, a withdrawal of the whip, or the end of one. */
export function suspensionsAmong(changes: readonly Movable[]): readonly boolean[] {
	let isSuspended = false;
	return changes.map(({ kind, status }) => {
		if (status === 'rejected' || status === 'superseded') return false;
		if (SUSPENDED.includes(kind)) {
			isSuspended = true;
			return true;
		}
		const ends = isSuspended && RETURNED.includes(kind);
		if (STANDING.includes(kind)) isSuspended = false;
		return ends;
	});
}

export interface Moves {
	/** Every change in standing, suspensions and readmissions among them. */
	readonly all: number;
	/** Suspensions, withdrawals of the whip and their ends left out. */
	readonly withoutSuspensions: number;
	/** Corrections, renames, claims that were rejected: kept, never counted. */
	readonly notCounted: number;
}

export function countMoves(
	changes: readonly { readonly isMove: boolean; readonly isSuspension: boolean }[],
): Moves {
	const moves = changes.filter((change) => change.isMove);
	return {
		all: moves.length,
		withoutSuspensions: moves.filter((change) => !change.isSuspension).length,
		notCounted: changes.length - moves.length,
	};
}
