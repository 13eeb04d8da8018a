/** Walks through the XML of a workbook: elements without their prefixes, attributes and text, entities resolved. */
import { BadWorkbook } from './bad-workbook.ts';

export type Token =
	| { readonly kind: 'open'; readonly name: string; readonly attribute: (name: string) => string | null }
	| { readonly kind: 'close'; readonly name: string }
	| { readonly kind: 'text'; readonly text: string };

const TOKEN =
	/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:\s(?:"[^"]*"|'[^']*'|[^"'>/]|\/(?!>))*)?)(\/?)>|([^<]+)/y;

/** An element without content is opened and closed. @throws BadWorkbook where the text is not XML */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
	const text = new TextDecoder().decode(bytes);
	TOKEN.lastIndex = 0;
	for (let at = 0; at < text.length; ) {
		TOKEN.lastIndex = at;
		const match = TOKEN.exec(text);
		if (match === null) throw new BadWorkbook('XML that is not well formed');
		at = TOKEN.lastIndex;
		const [, raw, slash, qualified, attributes, empty, words] = match;
		if (words !== undefined) yield { kind: 'text', text: resolved(words) };
		else if (raw !== undefined) yield { kind: 'text', text: raw };
		if (qualified === undefined) continue;
		const name = localName(qualified);
		if (slash === '') yield { kind: 'open', name, attribute: (wanted) => attributeOf(attributes, wanted) };
		if (slash !== '' || empty !== '') yield { kind: 'close', name };
	}
}

function localName(qualified: string): string {
	return qualified.slice(qualified.indexOf(':') + 1);
}

/** @param wanted with its prefix where it has one */
function attributeOf(attributes: string, wanted: string): string | null {
	for (const [, name, , double, single] of attributes.matchAll(
		/(?<![^\s=])([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g,
	)) {
		if (name === wanted) return resolved(double ?? single);
	}
	return null;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
		if (name !== undefined) return NAMED[name] ?? whole;
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
