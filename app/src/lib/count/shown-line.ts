/** The line of a file that something is wrong with, cut to what is round the column. */
import type { Problem } from '@mandate/count';
import type { ShownLine } from './problems.ts';

/** Characters shown before the column, and from it on. */
const BEFORE = 48;
const FROM = 48;
/** Bytes of a line that are looked at; a longer one is not shown. */
const LONGEST = 100_000;

/** Null where the file has no such line, or one too long to be of use. */
export function shownLine(bytes: Uint8Array, { line, column }: Problem): ShownLine | null {
	let start = 0;
	for (let passed = 1; passed < line; passed++) {
		const feed = bytes.indexOf(10, start);
		if (feed === -1) return null;
		start = feed + 1;
	}
	const feed = bytes.indexOf(10, start);
	const end = feed === -1 ? bytes.length : feed;
	if (end - start > LONGEST) return null;
	const characters = [...new TextDecoder().decode(bytes.subarray(start, end)).replace(/\r$/, '')];
	const at = Math.min(column - 1, characters.length);
	const isCut = { before: at > BEFORE, after: characters.length > at + FROM };
	return {
		before: (isCut.before ? '…' : '') + shown(characters.slice(Math.max(0, at - BEFORE), at)),
		from: shown(characters.slice(at, at + FROM)) + (isCut.after ? '…' : ''),
	};
}

/** Tabs as blanks; what no screen shows as a sign that something stands there. */
function shown(characters: readonly string[]): string {
	return characters
		.join('')
		.replaceAll('\t', ' ')
		.replace(/\p{Cc}/gu, '\u{fffd}');
}
