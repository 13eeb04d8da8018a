/** Whether a reading takes another seat or another year than the words of the figure state. */
import { foldWord } from '@mandate/record';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Reading } from '../resolve/reading.ts';
import type { StatedScope } from '../resolve/stated.ts';

export type Straying = 'place' | 'year';

/** A name given in full: a shortened one may mean another seat, or a town. */
function isFull(s: Sentence, context: Context, place: NonNullable<StatedScope['place']>): boolean {
	if (place.places.length !== 1) return false;
	const words = (text: string): string[] =>
		text
			.split(/[\s,()-]/)
			.map(foldWord)
			.filter((word) => word !== '' && word !== 'and');
	const name = words(context.facts.release.places.name.at(place.places[0]));
	const said = new Set(s.tokens.slice(place.from, place.to).map(({ word }) => word));
	return name.every((word) => said.has(word));
}

export function strays(
	s: Sentence,
	context: Context,
	stated: StatedScope,
	reading: Reading,
): Straying | null {
	const { contests, elections } = context.facts.release;
	if (stated.place && reading.contest >= 0 && isFull(s, context, stated.place)) {
		if (!stated.place.places.includes(contests.place[reading.contest])) return 'place';
	}
	if (stated.year > 0 && Number(elections[reading.election].pollingOn.slice(0, 4)) !== stated.year)
		return 'year';
	return null;
}

/** Whether the record holds the seat stated at the election of a reading: then who did not stand there did not poll there. */
export function isHeldThere({ facts }: Context, stated: StatedScope, reading: Reading): boolean {
	const { places, contests, coverage } = facts.release;
	if (!stated.place || !coverage.candidacies) return false;
	return [...places.contests(stated.place.places[0])].some(
		(row) => contests.election[row] === reading.election,
	);
}
