/** A reading: one way a figure may be meant, all slots filled. */
export type Slot = { readonly assumption: string | null } | null;

export interface Reading {
	/** Row of contests, or -1 for an area. */
	readonly contest: number;
	readonly area: number;
	readonly election: number;
	/** Row of candidacies the figure is about, or -1. */
	readonly candidacy: number;
	readonly party: number;
	readonly cost: number;
	/** Whether the words of the figure itself name the place or the person. */
	readonly isNamed: boolean;
	/** Cost of the subject alone; 0 where the measure needs none. */
	readonly subjectCost: number;
	readonly scopeCost: number;
	readonly timeCost: number;
	/** What fills the slots, in the order in which the assumptions are listed; null where a slot is not used. */
	readonly told: Slot;
	readonly toldNext: Slot;
	readonly toldLast: Slot;
}
