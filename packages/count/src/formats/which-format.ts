/** Which format a file is in, by its first lines; the name of the file only where they leave it open. */
import type { Content } from './content.ts';
import type { FormatId } from './formats.ts';

/** Bytes of the start of a file that are looked at. */
const START = 4096;

/** @returns null where it is none that is known */
export function whichFormat(content: Content, name: string): FormatId | null {
	const start = content.text(content.from, Math.min(content.bytes.length, content.from + START));
	const lines = start.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
	const plain = lines.map((line) => line.trim()).filter((line) => !line.startsWith('#'));
	const [first = '', second = ''] = plain;
	if (/^\d+,\d+,?$/.test(first.replace(/[ \t]/g, ''))) return 'scottish-csv';
	if (/^\d+[ \t]+\d+[ \t,]*(?:#|$)/.test(first)) return 'blt';
	if (/^\d+[ \t]+\d+[ \t]+\d+[ \t,]*$/.test(second)) return 'blt';
	return byEnding(name);
}

function byEnding(name: string): FormatId | null {
	return /\.blt$/i.test(name) ? 'blt' : null;
}
