/** Elements of ModernGov's XML, which bear no attributes. Titles arrive escaped twice. */
import { resolved } from '../xml-elements.ts';

/** The first element of a name in a stretch of the text: what it holds, trimmed; empty where there is none. */
export function element(text: string, name: string): string {
	const from = text.indexOf(`<${name}>`);
	if (from < 0) return '';
	const to = text.indexOf(`</${name}>`, from);
	return to < 0 ? '' : resolved(resolved(text.slice(from + name.length + 2, to))).trim();
}

export function* elements(
	text: string,
	name: string,
): Generator<{ readonly body: string; readonly at: number }> {
	const [open, close] = [`<${name}>`, `</${name}>`];
	for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, from)) {
		const to = text.indexOf(close, from);
		if (to < 0) return;
		yield { body: text.slice(from + open.length, to), at: from };
		from = to;
	}
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
	return line;
}
