/** What a reading of a ranking is, and whose party the ranking is about. */
import { wordAt } from '../../frame/measure.ts';
import type { RankKind, RankMeasure } from '../../rank/measure.ts';
import type { Item, Universe } from '../../rank/universe.ts';
import type { EventInput } from '../event.ts';
import type { SeatHolder } from './holder.ts';
import type { Ranked } from './measures.ts';
import type { NearFigure } from './near-figure.ts';
import type { Phrase } from './phrase.ts';
import type { Range } from './range.ts';

/** One way to work the claim out. Of the readings of a group one that holds is enough. */
export interface RankReading {
	readonly universe: Universe;
	readonly measure: RankMeasure;
	readonly holder: Item;
}

export interface Readings {
	/** The first is the one the words pick, if `isNamed`; else all must agree. */
	readonly groups: readonly (readonly RankReading[])[];
	readonly isNamed: boolean;
	/** Whether words told the universe and the holder, so that a claim that fails is wrong. */
	readonly isTold: boolean;
	/** The holder lies outside the area: only what "nobody there" surpasses may still be compared with it. */
	readonly isOutside?: boolean;
	/** "the narrowest of the five elections" where there were not five: how many, in words. */
	readonly miscounted?: string;
	readonly contest: number;
	readonly candidacy: number;
	readonly party: number;
	readonly area: number;
	readonly election: number;
}

export interface Parts {
	readonly input: EventInput;
	readonly phrase: Phrase;
	readonly range: Range;
	readonly ranked: Ranked;
	readonly figure: NearFigure | null;
	readonly seat: SeatHolder | null;
}

export const OF_PARTY: ReadonlySet<RankKind> = new Set([
	'share',
	'votes',
	'share-change',
	'vote-change',
	'relative-change',
	'seats',
	'seat-change',
	'seat-share',
]);

/** Party named by the phrase, its owner or its range; -1 where none is. */
export function partyTold(parts: Parts): number {
	const { phrase, range, input } = parts;
	if (phrase.party >= 0) return phrase.party;
	if (range.party >= 0) return range.party;
	const { s, mentions } = input;
	if (phrase.owner < 0) {
		const subject = ownerOfSubject(parts);
		if (subject >= 0) return subject;
		if (phrase.kind !== 'fortune' || phrase.mode === 'is') return -1;
		return (
			mentions.filter((m) => m.party >= 0 && m.person === null && m.to <= phrase.from).pop()?.party ?? -1
		);
	}
	const name = s.nameAt[phrase.owner] >= 0 ? s.names[s.nameAt[phrase.owner]] : null;
	if (name?.kind === 'party') return name.party;
	const pronoun = mentions.find((m) => m.from === phrase.owner);
	return pronoun && pronoun.person === null ? pronoun.party : -1;
}

/** "Labour's share was lowest in X": the party that the subject of the sentence belongs to. */
function ownerOfSubject({ input, phrase }: Parts): number {
	const { s } = input;
	if (phrase.mode !== 'is' || !['was', 'is', 'were', 'are'].includes(wordAt(s, phrase.from - 1))) return -1;
	for (let i = phrase.from - 2; i >= 0 && i > phrase.from - 6; i--) {
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name?.kind === 'party' && s.tokens[name.to - 1].isPossessive) return name.party;
		if (name || s.tokens[i].kind === 'mark') return -1;
	}
	return -1;
}
