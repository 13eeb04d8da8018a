/**
 * Which other names a seat is found by. An alias never takes a name from a seat of the same time: it is kept beside the
 * name of another seat only where the two were never contested at one election, as "North Swindon" (to 2019) and
 * "Swindon North" (from 2024), so that the election tells which is meant.
 *
 * A shortened form must moreover be the start of no other seat's name at that time ("Newcastle" is neither seat's),
 * the name of no area, and nobody's given name ("Chelsea and Fulham" is not "Chelsea").
 */

import type { NameRank } from '../release/release.ts';
import { shortForms } from './place-short-forms.ts';
import { styleVariants } from './place-styles.ts';
import { wordsOf } from './words.ts';

export interface PlaceInTime {
	readonly name: string;
	/** One bit for each election at which the seat was contested. */
	readonly elections: bigint;
}

export interface PlaceAlias {
	/** Index into the places given. */
	readonly place: number;
	readonly words: readonly string[];
	readonly rank: NameRank;
}

/**
 * `taken` holds the names of areas and parties, `given` given names, all as folded words joined by blanks. The aliases
 * come in order of place, then rank.
 */
export function placeAliases(
	places: readonly PlaceInTime[],
	taken: ReadonlySet<string>,
	given: ReadonlySet<string>,
): PlaceAlias[] {
	const named = new Map<string, number[]>();
	const note = (key: string, place: number) => named.set(key, [...(named.get(key) ?? []), place]);
	const names = places.map(({ name }) => wordsOf(name).join(' '));
	names.forEach(note);
	const isContested = (key: string, place: number, index: ReadonlyMap<string, readonly number[]>) =>
		(index.get(key) ?? []).some(
			(other) => other !== place && (places[other].elections & places[place].elections) !== 0n,
		);

	const isFree = (key: string, place: number) => !taken.has(key) && !isContested(key, place, named);
	const styles = places.map(({ name }, place) =>
		styleVariants(name).filter((words) => isFree(words.join(' '), place)),
	);
	// Two seats of one time that a style would call the same: neither is called so.
	const styled = index(styles);
	const kept = styles.map((forms, place) =>
		forms.filter((words) => !isContested(words.join(' '), place, styled)),
	);

	const starts = new Map<string, number[]>();
	places.forEach((_, place) => {
		for (const key of new Set(
			[names[place], ...kept[place].map((words) => words.join(' '))].flatMap(startsOf),
		)) {
			starts.set(key, [...(starts.get(key) ?? []), place]);
		}
	});
	const shorts = places.map(({ name }, place) =>
		shortForms(name).filter((words) => {
			const key = words.join(' ');
			return isFree(key, place) && !given.has(key) && !isContested(key, place, starts);
		}),
	);
	const shortened = index(shorts);
	return places.flatMap((_, place) => [
		...kept[place].map((words): PlaceAlias => ({ place, words, rank: 1 })),
		...shorts[place]
			.filter((words) => !isContested(words.join(' '), place, shortened))
			.map((words): PlaceAlias => ({ place, words, rank: 2 })),
	]);
}

function index(forms: readonly (readonly (readonly string[])[])[]): Map<string, number[]> {
	const found = new Map<string, number[]>();
	forms.forEach((list, place) => {
		for (const words of list) found.set(words.join(' '), [...(found.get(words.join(' ')) ?? []), place]);
	});
	return found;
}

function startsOf(key: string): string[] {
	const words = key.split(' ');
	return words.map((_, length) => words.slice(0, length + 1).join(' '));
}
