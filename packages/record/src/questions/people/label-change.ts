/** A name in two rolls running under two labels. */
import type { CouncilParty } from '../../councils/model.ts';
import type { Evidence } from '../known.ts';

export interface RollMention {
	readonly year: number;
	readonly party: CouncilParty;
	/** As the council lists it. */
	readonly name: string;
	/** Day on which the roll says that the seat is next polled; null where it does not. */
	readonly nextPollOn: string | null;
	readonly evidence: Evidence;
}

/** Another label in the next roll that names the same name in the ward: evidence of a change of no known day. */
export interface LabelChange {
	readonly from: CouncilParty;
	readonly to: CouncilParty;
	readonly before: number;
	readonly after: number;
	/** Between the bucket of independents and others and labels of a few councils: files differ in those. */
	readonly isOfNaming: boolean;
	/** The line of the roll before and that of the roll after. */
	readonly evidence: readonly [Evidence, Evidence];
}
