/** What the slots of a template are filled from: one contest beside its base. */
import type { Fraction } from '@mandate/psephology';
import type { Role } from '../templates/template.ts';
import type { Value } from './value.ts';
import type { Candidate, Contest, World } from './world.ts';

export interface ContestView {
	readonly world: World;
	readonly contest: Contest;
	readonly base: Contest | null;
	/** Actual result of an unchanged seat, published notional result, or neither (Scotland in 2010). */
	readonly baseKind: 'real' | 'notional' | null;
	readonly ranked: readonly Candidate[];
	role(role: Role): Candidate | null;
	/** The base's own candidate of the same party, if there was exactly one. */
	before(candidate: Candidate): Candidate | null;
	share(candidate: Candidate): Fraction | null;
	/** In points; null where it is not the published change. */
	shareChange(candidate: Candidate): Fraction | null;
	/** From `from` to `to`, in points. */
	swing(from: Candidate, to: Candidate): Fraction | null;
	value(slot: string): Value | null;
	/** Value of a slot of ROLE_SLOTS for any candidate. */
	ofCandidate(candidate: Candidate, slot: string): Value | null;
}
