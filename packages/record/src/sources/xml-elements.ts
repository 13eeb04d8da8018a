/** Small reads of XML that is one list of flat elements: elements by name, their attributes and text, entities resolved. Linear in the text. */

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function resolved(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
		if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

/** What stands inside the tags `<name …/>` or `<name …>`, each with its 1-based line. */
export function* emptyElements(
	text: string,
	name: string,
): Generator<{ readonly inside: string; readonly line: number }> {
	let line = 1;
	let counted = 0;
	for (let at = text.indexOf(`<${name}`); at >= 0; at = text.indexOf(`<${name}`, at + 1)) {
		const after = text[at + name.length + 1];
		if (after !== ' ' && after !== '\n' && after !== '\r' && after !== '\t') continue;
		const end = text.indexOf('>', at);
		if (end < 0) return;
		for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', counted)) {
			line++;
			counted = next + 1;
		}
		yield { inside: text.slice(at + name.length + 1, end), line };
	}
}

export function attributesOf(inside: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, key, value] of inside.matchAll(/([\w:-]{1,40})="([^"]*)"/g)) found.set(key, resolved(value));
	return found;
}

/** The contents of every `<name …>…</name>` in order; elements of one name do not hold one another. */
export function contents(text: string, name: string): string[] {
	const found: string[] = [];
	const close = `</${name}>`;
	for (let at = text.indexOf(`<${name}`); at >= 0; at = text.indexOf(`<${name}`, at + 1)) {
		const after = text[at + name.length + 1];
		if (after !== '>' && after !== ' ') continue;
		const open = text.indexOf('>', at);
		if (open < 0) break;
		if (text[open - 1] === '/') {
			found.push('');
			continue;
		}
		const end = text.indexOf(close, open);
		if (end < 0) break;
		found.push(text.slice(open + 1, end));
		at = end;
	}
	return found;
}

/** Text of the first element of a name; empty where there is none. */
export function textOf(text: string, name: string): string {
	return resolved(contents(text, name)[0] ?? '').trim();
}
