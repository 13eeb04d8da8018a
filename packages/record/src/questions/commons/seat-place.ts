/**
 * Which seat of the House a list means by a name. Lists turn names round ("North Swindon"), shorten them, or use a later name;
 * so a name is looked for among the seats of the House of the day, and only then among all.
 */
import { placeAt } from '../../addresses/find.ts';
import { slug } from '../../names/slug.ts';
import { wordsOf } from '../../names/words.ts';
import type { Release } from '../../release/release.ts';
import { parliamentAt } from '../people/parliaments.ts';

interface SeatsOfHouse {
	readonly rows: ReadonlySet<number>;
	/** By the words of the name in any order; -1 where two seats share them. */
	readonly byWords: ReadonlyMap<string, number>;
}

const houses = new WeakMap<Release, Map<string, SeatsOfHouse>>();
const known = new WeakMap<Release, Map<string, number>>();

const wordKey = (name: string): string => [...wordsOf(name)].sort().join(' ');

/** Row of `Release.places`; -1 where no seat is meant for certain. @param on ISO day on which the seat was held */
export function seatPlace(release: Release, name: string, on: string): number {
	const day = parliamentAt(release, on)?.pollingOn ?? '';
	const found = known.get(release) ?? new Map<string, number>();
	known.set(release, found);
	const key = `${day} ${name}`;
	const kept = found.get(key);
	if (kept !== undefined) return kept;
	const row = look(release, name, day);
	found.set(key, row);
	return row;
}

function look(release: Release, name: string, pollingOn: string): number {
	const direct = placeAt(release, slug(name)) ?? -1;
	const house = seatsOf(release, pollingOn);
	if (house === null || house.rows.has(direct)) return direct;
	const turned = house.byWords.get(wordKey(name)) ?? -1;
	if (turned >= 0) return turned;
	const meant = meantBy(release, name).filter((row) => house.rows.has(row));
	return meant.length === 1 ? meant[0] : direct;
}

/** Places that a name may mean in any style or language. */
function meantBy({ names }: Release, name: string): number[] {
	const ids = Int32Array.from(wordsOf(name), (word) => names.word(word));
	if (names.longest(ids, 0, ids.length) !== ids.length) return [];
	return names.meanings().flatMap(({ kind, index }) => (kind === 'place' ? [index] : []));
}

function seatsOf(release: Release, pollingOn: string): SeatsOfHouse | null {
	const made = houses.get(release) ?? gather(release);
	houses.set(release, made);
	return made.get(pollingOn) ?? null;
}

function gather({ elections, contests, places }: Release): Map<string, SeatsOfHouse> {
	const made = new Map<string, { rows: Set<number>; byWords: Map<string, number> }>();
	for (let row = 0; row < contests.count; row++) {
		const { kind, pollingOn } = elections[contests.election[row]];
		if (kind !== 'general') continue;
		const house = made.get(pollingOn) ?? { rows: new Set(), byWords: new Map() };
		made.set(pollingOn, house);
		const place = contests.place[row];
		const key = wordKey(places.name.at(place));
		house.byWords.set(key, house.byWords.has(key) ? -1 : place);
		house.rows.add(place);
	}
	return made;
}
