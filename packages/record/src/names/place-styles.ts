/**
 * The styles in which the name of a seat is written: "Swindon North" and "North Swindon", "Newcastle on Tyne", "Saint
 * Ives", "Cotswolds" for "The Cotswolds". Every form is a list of folded words, see `words.ts`.
 */
import { PLACE_ALTERNATES } from './place-alternates.ts';
import { wordsOf } from './words.ts';

const COMPASS = new Set(['north', 'south', 'east', 'west', 'mid', 'central', 'outer']);
const LIMIT = 48;

/** Only words of direction: "North East", "Mid". */
export function isDirection(words: readonly string[]): boolean {
	return words.every((word) => COMPASS.has(word));
}

/** The parts of a name that commas and "and" join, each with the words that join it to the one before. */
export interface NamePart {
	readonly joint: readonly string[];
	readonly words: readonly string[];
}

export function partsOf(name: string): NamePart[] {
	const parts: NamePart[] = [];
	for (const piece of name.split(/(,\s*and\b|,|&|\band\b)/iu)) {
		const isJoint = /^(,|&|and$)/iu.test(piece);
		if (isJoint) parts.push({ joint: /and|&/iu.test(piece) ? ['and'] : [], words: [] });
		else {
			const last = parts.pop() ?? { joint: [], words: [] };
			parts.push({ joint: last.joint, words: wordsOf(piece) });
		}
	}
	return parts;
}

/** "north swindon" for "swindon north" and the other way about; null where no direction leads or ends the words. */
function turned(words: readonly string[]): string[] | null {
	const isCompass = words.map((word) => COMPASS.has(word));
	const leading = isCompass.indexOf(false);
	const trailing = words.length - 1 - isCompass.lastIndexOf(false);
	if (leading === -1) return null;
	if (trailing > 0) return [...words.slice(-trailing), ...words.slice(0, -trailing)];
	if (leading > 0) return [...words.slice(leading), ...words.slice(0, leading)];
	return null;
}

/** Every way of turning the parts about, the name as it stands among them. */
export function turns(parts: readonly NamePart[]): string[][] {
	let forms: string[][] = [[]];
	for (const { joint, words } of parts) {
		const other = turned(words);
		const choices = other === null ? [words] : [words, other];
		forms = forms.flatMap((form) => choices.map((choice) => [...form, ...joint, ...choice])).slice(0, LIMIT);
	}
	return forms;
}

const SWAPS = [
	['upon', 'on'],
	['st', 'saint'],
] as const;

function swapped(words: readonly string[]): string[][] {
	const forms: string[][] = [];
	for (const [one, other] of SWAPS) {
		if (words.includes(one)) forms.push(words.map((word) => (word === one ? other : word)));
		if (words.includes(other)) forms.push(words.map((word) => (word === other ? one : word)));
	}
	if (words.includes('the')) forms.push(words.filter((word) => word !== 'the'));
	const hull = words.indexOf('hull');
	if (hull >= 2 && words[hull - 2] === 'kingston') {
		forms.push([...words.slice(0, hull - 2), ...words.slice(hull)]);
	}
	return forms.filter((form) => form.length > 0);
}

/** Other styles of the same name, the name itself left out. In no particular order, but always the same one. */
export function styleVariants(name: string): string[][] {
	const own = wordsOf(name).join(' ');
	const seen = new Set<string>([own]);
	const queue = turns(partsOf(name));
	for (const other of PLACE_ALTERNATES.get(own) ?? []) queue.push(...turns(partsOf(other)));
	for (let form = queue.shift(); form !== undefined && seen.size < LIMIT; form = queue.shift()) {
		const key = form.join(' ');
		if (seen.has(key) && key !== own) continue;
		seen.add(key);
		for (const next of swapped(form)) if (!seen.has(next.join(' '))) queue.push(next);
	}
	seen.delete(own);
	return [...seen].map((key) => key.split(' '));
}
