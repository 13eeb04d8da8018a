/** Where a text stops being JSON (RFC 8259). The engine's own message names a place only for some faults. */

const BLANK = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

export interface JsonFault {
	/** From 1. */
	readonly line: number;
	readonly column: number;
	/** The text ends before it is whole. */
	readonly isCutShort: boolean;
}

class Fault extends Error {
	readonly at: number;
	constructor(at: number) {
		super();
		this.at = at;
	}
}

/** Of a text that `JSON.parse` refuses. */
export function jsonFault(text: string): JsonFault {
	const at = firstFault(text);
	const isCutShort = /^(\s*|"[^"\n]*|[a-z]*|[-\d.eE+]*)$/.test(text.slice(at));
	const lines = text.slice(0, isCutShort ? text.trimEnd().length : at).split('\n');
	return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, isCutShort };
}

function firstFault(text: string): number {
	try {
		return after(BLANK, text, valueAt(text, after(BLANK, text, 0)));
	} catch (error) {
		if (error instanceof Fault) return error.at;
		throw error;
	}
}

/** Where the value that begins at `at` ends. */
function valueAt(text: string, at: number): number {
	if (text[at] === '{') return listAt(text, at, '}', (from) => memberAt(text, from));
	if (text[at] === '[') return listAt(text, at, ']', (from) => valueAt(text, from));
	return after(text[at] === '"' ? STRING : SCALAR, text, at);
}

function memberAt(text: string, at: number): number {
	const colon = after(BLANK, text, after(STRING, text, at));
	if (text[colon] !== ':') throw new Fault(colon);
	return valueAt(text, after(BLANK, text, colon + 1));
}

function listAt(text: string, open: number, close: string, oneAt: (at: number) => number): number {
	let at = after(BLANK, text, open + 1);
	if (text[at] === close) return at + 1;
	for (;;) {
		at = after(BLANK, text, oneAt(at));
		if (text[at] === close) return at + 1;
		if (text[at] !== ',') throw new Fault(at);
		at = after(BLANK, text, at + 1);
	}
}

function after(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	if (!pattern.test(text)) throw new Fault(at);
	return pattern.lastIndex;
}
