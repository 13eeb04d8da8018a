import { placePath } from '@mandate/record/addresses';
import { type ListedPlace, placeList } from '@mandate/record/questions';
import { asked } from '$lib/server/known.ts';

/** Names of seats: those of an area now, or all since 1918 under a letter. */
export async function load({ url }) {
	const { known } = await asked(url);
	const places = placeList(known);
	const wanted = url.searchParams;
	const areas = places.areas;
	const area = areas.find(({ id }) => id === wanted.get('area')) ?? null;
	const letter = places.letters.find((one) => one.letter === wanted.get('letter')?.toUpperCase()) ?? null;
	const listed = area?.places ?? letter?.places ?? [];
	const line = (place: ListedPlace) => ({ ...place, path: placePath(place.name) });
	return {
		title: area !== null ? `Seats in ${area.name}` : letter !== null ? `Seats with ${letter.letter}` : null,
		isLetter: area === null && letter !== null,
		listed: listed.map(line),
		areas: areas.map(({ id, name, places: own }) => ({
			id,
			name,
			count: own.length,
			isShown: id === area?.id,
		})),
		letters: places.letters.map((one) => ({
			letter: one.letter,
			count: one.places.length,
			isShown: one.letter === letter?.letter,
		})),
		count: places.count,
		current: places.current,
	};
}
