/** One name for a place, whatever boundary set its seat belongs to: the spelling of the newest file that names it. */
import { slug } from '../../names/slug.ts';

const SMALL = /(?<=[\s-])(Of|On|Upon|Under|And|Super|Le|An|By|With|In|Juxta)(?=[\s-])/g;
const LAST_FIRST = /^(.+?),? (City of|The)$/i;
const COMPASS = /^(north|south|east|west|mid|central)$/;

/** `Kingston Upon Hull & District` → `Kingston upon Hull and District`; `Durham City Of` → `City of Durham`. "The" stays as printed. */
export function writtenName(name: string): string {
	return name
		.replace(/\s+/g, ' ')
		.trim()
		.replace(LAST_FIRST, '$2 $1')
		.replace(/ & /g, ' and ')
		.replace(/(?<=\w['’])S\b/g, 's')
		.replace(SMALL, (word) => word.toLowerCase());
}

/**
 * What spellings of one place share: case, marks, blanks and the sign for "and" do not count, nor whether the point of
 * the compass stands first or last (`East Antrim`, `Antrim East`).
 */
export function placeKey(name: string): string {
	const words = slug(writtenName(name)).split('-');
	let lead = 0;
	while (lead < words.length - 1 && COMPASS.test(words[lead])) lead++;
	return [...words.slice(lead), ...words.slice(0, lead)].join('');
}

export interface PlaceNames {
	/** Call in order of polling day; a later spelling replaces an earlier one. */
	note(name: string): void;
	nameOf(name: string): string;
	keyOf(name: string): string;
}

export function createPlaceNames(): PlaceNames {
	const names = new Map<string, string>();
	const keys = new Map<string, string>();
	function keyOf(name: string): string {
		let key = keys.get(name);
		if (key === undefined) {
			key = placeKey(name);
			keys.set(name, key);
		}
		return key;
	}
	return {
		note: (name) => void names.set(keyOf(name), writtenName(name)),
		nameOf: (name) => names.get(keyOf(name)) ?? writtenName(name),
		keyOf,
	};
}
