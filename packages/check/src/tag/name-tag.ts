/** What a name in a sentence may be found to be. */
import type { Release } from '@mandate/record';

export interface PartyTag {
	readonly kind: 'party';
	readonly from: number;
	readonly to: number;
	readonly party: number;
}

export interface PlaceTag {
	readonly kind: 'place';
	readonly from: number;
	readonly to: number;
	/** Every place that the name may mean, best first. */
	readonly places: readonly number[];
}

export interface AreaTag {
	readonly kind: 'area';
	readonly from: number;
	readonly to: number;
	readonly areas: readonly number[];
}

export interface PersonTag {
	readonly kind: 'person';
	readonly from: number;
	readonly to: number;
	/** Rows of candidacies that bear the name; empty where the record knows nobody of it. */
	readonly candidacies: readonly number[];
	readonly surname: string;
	readonly isFull: boolean;
	/** 1 female, 2 male, 0 not told. */
	readonly gender: 0 | 1 | 2;
}

export type NameTag = PartyTag | PlaceTag | AreaTag | PersonTag;

/** People named so far in the article, by folded surname. */
export type Cast = Map<string, PersonTag>;

export interface Naming {
	readonly release: Release;
	readonly cast: Cast;
	/** Token at which the name before ended. */
	readonly lastEnd?: () => number;
	/** Candidacies of the seats in play, so that a bare surname beside them is understood. */
	readonly inPlay: (surnameRows: Uint32Array) => readonly number[];
}
