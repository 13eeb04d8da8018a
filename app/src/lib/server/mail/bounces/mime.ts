/** As much of a mail's form as a bounce needs: header fields, and the parts of a multipart. Anything may come in, so limits are set. */

export interface Part {
	/** Values of each field by its name in small letters, in order. */
	readonly headers: ReadonlyMap<string, readonly string[]>;
	readonly body: string;
}

const MOST_FIELDS = 500;
const LONGEST_FIELD = 10_000;
const MOST_PARTS = 50;

/** @param text a mail or a part of one, with lines of either ending */
export function partOf(text: string): Part {
	const lines = text.split(/\r?\n/);
	const end = lines.indexOf('');
	const head = end === -1 ? lines : lines.slice(0, end);
	return { headers: fieldsOf(head), body: end === -1 ? '' : lines.slice(end + 1).join('\n') };
}

/** @returns fields of a header, or of a block of a delivery status, which has the same form */
export function fieldsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const fields = new Map<string, string[]>();
	let current: string[] | null = null;
	let count = 0;
	for (const line of lines) {
		if (line.startsWith(' ') || line.startsWith('\t')) {
			const last = current === null ? '' : `${current[current.length - 1]} ${line.trim()}`;
			if (current !== null) current[current.length - 1] = last.slice(0, LONGEST_FIELD);
			continue;
		}
		current = null;
		const colon = line.indexOf(':');
		const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
		if (name === '' || /[^!-9;-~]/.test(name) || ++count > MOST_FIELDS) continue;
		current = fields.get(name) ?? [];
		current.push(line.slice(colon + 1, colon + 1 + LONGEST_FIELD).trim());
		fields.set(name, current);
	}
	return fields;
}

export interface ContentType {
	/** "multipart/report", in small letters. */
	readonly type: string;
	readonly parameters: ReadonlyMap<string, string>;
}

/** @param given value of the field Content-Type */
export function contentType(given: string | undefined): ContentType {
	const [type, ...rest] = splitOutsideQuotes(given ?? 'text/plain');
	const parameters = new Map<string, string>();
	for (const one of rest) {
		const equals = one.indexOf('=');
		if (equals === -1) continue;
		const value = one.slice(equals + 1).trim();
		const isQuoted = value.length >= 2 && value.startsWith('"') && value.endsWith('"');
		parameters.set(
			one.slice(0, equals).trim().toLowerCase(),
			isQuoted ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value,
		);
	}
	return { type: type.trim().toLowerCase(), parameters };
}

function splitOutsideQuotes(text: string): string[] {
	const found = [''];
	let isQuoted = false;
	let isEscaped = false;
	for (const letter of text) {
		if (letter === ';' && !isQuoted) found.push('');
		else found[found.length - 1] += letter;
		if (letter === '"' && !isEscaped) isQuoted = !isQuoted;
		isEscaped = letter === '\\' && !isEscaped;
	}
	return found;
}

/** @returns parts of a multipart; what stands before the first boundary and after the last is left out */
export function partsOf(body: string, boundary: string): readonly Part[] {
	if (boundary === '' || boundary.length > 200) return [];
	const found: string[][] = [];
	for (const line of body.split('\n')) {
		const bare = line.trimEnd();
		if (bare === `--${boundary}--`) break;
		if (bare === `--${boundary}`) {
			if (found.length === MOST_PARTS) break;
			found.push([]);
		} else found.at(-1)?.push(line);
	}
	return found.map((lines) => partOf(lines.join('\n')));
}
