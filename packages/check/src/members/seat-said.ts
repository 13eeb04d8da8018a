/** What a text says of a seat, and what decides whether a career is known well enough to deny it. */
import type { Spell } from './book.ts';
import type { Stretch } from './calendar.ts';
import type { Period } from './period.ts';

export interface SeatSaid {
	/** Folded names that the place may have; null where none is given. */
	readonly places: ReadonlySet<string> | null;
	/** Index of a party, or -1. */
	readonly party: number;
	/** `holds` it on the day of publication, `held` it once, was `elected`, `first` elected, `ended` there. */
	readonly kind: 'holds' | 'held' | 'elected' | 'first' | 'ended';
	readonly period: Period | null;
}

/** Whether the first election of a career is known: a list of whole careers has it, or the first speech follows it. */
export function isCareerKnown(spells: readonly Spell[]): boolean {
	if (spells.some(({ isCareer }) => isCareer)) return true;
	const first = spells.find(({ isPoint }) => !isPoint);
	if (!first) return false;
	const speech = spells.find(({ isPoint }) => isPoint);
	return speech !== undefined && speech.from >= first.from && speech.from - first.from < 1100;
}

/** Words that seats with nothing in common share. */
export const GENERAL = new Set(
	'north south east west central mid upper lower inner outer and the of upon on in city new st'.split(' '),
);

/** Whether a day lies in a stretch, give or take one; always where none is told. */
export function isIn(day: number, stretch: Stretch | null): boolean {
	return stretch === null || (stretch.from - 1 <= day && day < stretch.to + 1);
}
