/** One name for a place, whatever boundary set its seat belongs to: the spelling of the newest file that names it. */
import { nameKey } from './slug.ts';

const SMALL = /(?<=[\s-])(Of|On|Upon|Under|And|Super|Le|An|By|With|In|Juxta)(?=[\s-])/g;

/** `Kingston Upon Hull & District` → `Kingston upon Hull and District`; `Queen'S` → `Queen's`. "The" stays as printed. */
export function writtenName(name: string): string {
	return name
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/ & /g, ' and ')
		.replace(/(?<=\w['’])S\b/g, 's')
		.replace(SMALL, (word) => word.toLowerCase());
}

export interface PlaceNames {
	/** Call in order of polling day; a later spelling replaces an earlier one. */
	note(name: string): void;
	nameOf(name: string): string;
}

export function createPlaceNames(): PlaceNames {
	const names = new Map<string, string>();
	return {
		note: (name) => void names.set(nameKey(name), writtenName(name)),
		nameOf: (name) => names.get(nameKey(name)) ?? writtenName(name),
	};
}
