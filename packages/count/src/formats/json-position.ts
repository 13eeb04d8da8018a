/** Where in a JSON text something stands: the first fault of its grammar (RFC 8259), or the value at a path. */

export type JsonPath = readonly (string | number)[];

export interface Spot {
	/** Offset in UTF-16 code units. */
	readonly at: number;
	/** What was expected there; null where the value that was looked for stands there. */
	readonly expected: string | null;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /(?:true|false|null)\b/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Goes through the text without recursion, so that no depth is too deep.
 * @param path of the value looked for; null where only a fault is
 * @returns the value, or the first fault before it; null where there is neither
 */
export function spotInJson(text: string, path: JsonPath | null): Spot | null {
	/** Keys and indexes of the objects and arrays that are open. */
	const open: (string | number)[] = [];
	let at = 0;

	function blanks(): void {
		while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at++;
	}

	/** Goes past a match of a sticky pattern. */
	function took(pattern: RegExp): boolean {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match === null) return false;
		at += match[0].length;
		return true;
	}

	/** Goes past a string; where one is faulty, stops at the fault. */
	function tookString(): boolean {
		if (text[at] !== '"') return false;
		for (at++; at < text.length && text[at] !== '"'; ) {
			if (text[at] < ' ') return false;
			if (text[at] !== '\\') at++;
			else if (!took(ESCAPE)) return false;
		}
		if (at === text.length) return false;
		at++;
		return true;
	}

	function isSought(): boolean {
		return path !== null && path.length === open.length && path.every((step, depth) => step === open[depth]);
	}

	/** Goes past the key of a member and its colon; says what was expected where they are not there. */
	function keyFault(): string | null {
		blanks();
		const start = at;
		if (!tookString()) return 'a key in quotes';
		open[open.length - 1] = JSON.parse(text.slice(start, at)) as string;
		blanks();
		if (text[at] !== ':') return 'a colon after the key';
		at++;
		return null;
	}

	for (;;) {
		blanks();
		if (isSought()) return { at, expected: null };
		const start = text[at];
		if (start === '{' || start === '[') {
			at++;
			blanks();
			if (text[at] !== (start === '{' ? '}' : ']')) {
				open.push(start === '{' ? '' : 0);
				const fault = start === '{' ? keyFault() : null;
				if (fault !== null) return { at, expected: fault };
				continue;
			}
			at++;
		} else if (!(start === '"' ? tookString() : took(NUMBER) || took(LITERAL))) {
			return { at, expected: start === '"' ? 'the rest of a string, and a quote at its end' : 'a value' };
		}
		// A value ends here: go on to the next, closing what is full.
		for (;;) {
			blanks();
			if (open.length === 0) return at < text.length ? { at, expected: 'the end of the file' } : null;
			const step = open[open.length - 1];
			const isArray = typeof step === 'number';
			if (text[at] === ',') {
				at++;
				if (isArray) open[open.length - 1] = step + 1;
				const fault = isArray ? null : keyFault();
				if (fault !== null) return { at, expected: fault };
				break;
			}
			if (text[at] !== (isArray ? ']' : '}'))
				return { at, expected: isArray ? 'a comma or ]' : 'a comma or }' };
			at++;
			open.pop();
		}
	}
}

/** Line and column of an offset, both from 1; columns count code points. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
	let line = 1;
	let lineStart = 0;
	for (let here = 0; here < at; here++) {
		if (text[here] !== '\n' && (text[here] !== '\r' || text[here + 1] === '\n')) continue;
		line++;
		lineStart = here + 1;
	}
	return { line, column: [...text.slice(lineStart, at)].length + 1 };
}
