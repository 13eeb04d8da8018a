/** Reads objects of a JSON file strictly: every field that is needed, no field that is unknown, each of its kind. */

export type Entry = Readonly<Record<string, unknown>>;

/** Where a file is not what it should be, what was expected there and what was found. */
export class Misread extends Error {
	constructor(where: string, expected: string, found: string) {
		super(`${where}: expected ${expected}, found ${found}`);
	}
}

export function readEntry(
	value: unknown,
	at: string,
	needed: readonly string[],
	others: readonly string[] = [],
): Entry {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Misread(at, `an object with ${needed.join(', ')}`, kindOf(value));
	const entry = value as Entry;
	const missing = needed.find((name) => entry[name] === undefined);
	if (missing !== undefined) throw new Misread(at, `a field "${missing}"`, 'none');
	const known = [...needed, ...others];
	const unknown = Object.keys(entry).find((name) => !known.includes(name));
	if (unknown !== undefined)
		throw new Misread(at, `no other fields than ${known.join(', ')}`, `"${unknown}"`);
	return entry;
}

export function words(entry: Entry, name: string, at: string): string {
	const value = entry[name];
	if (typeof value === 'string' && value.trim() !== '') return value;
	throw new Misread(`${at}.${name}`, 'words', kindOf(value));
}

export function wholeNumber(entry: Entry, name: string, at: string): number {
	const value = entry[name];
	if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
	throw new Misread(
		`${at}.${name}`,
		'a whole number above 0',
		typeof value === 'number' ? String(value) : kindOf(value),
	);
}

function kindOf(value: unknown): string {
	if (value === '') return 'nothing';
	if (value === null) return 'null';
	return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : JSON.stringify(value);
}
