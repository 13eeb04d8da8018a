/** Which format a file is in, by its first lines; the name of the file only where they leave it open. */

import { choiceOf } from './choice-columns.ts';
import type { Content } from './content.ts';
import { readHeader } from './csv-header.ts';
import { FORMATS, type FormatId } from './formats.ts';
import { tidy } from './names.ts';
import { lineScanner } from './scanner.ts';

/** Lines of comments and keys that are passed before the first that tells. */
const MOST_LINES = 64;
/** Bytes of the start that tell whether it is JSON. */
const START = 64;
/** The keys that PrefLib begins with, whatever their order. */
const PREFLIB_KEY = /^# ?(?:FILE NAME|TITLE|DATA TYPE|NUMBER (?:ALTERNATIVES|VOTERS)|ALTERNATIVE NAME \d+):/;

/** @returns null where it is none that is known */
export function whichFormat(content: Content, name: string): FormatId | null {
	const start = content.text(content.from, content.from + START).trimStart();
	if (start.startsWith('{') || start.startsWith('[')) return 'cvr-json';
	if (start.startsWith('<')) return null;
	const lines = firstLines(content);
	if (lines.some((line) => PREFLIB_KEY.test(line))) return 'preflib';
	const [first = '', second = ''] = lines.filter((line) => !line.startsWith('#'));
	if (/^\d+,\d+,?$/.test(first.replace(/[ \t]/g, ''))) return 'scottish-csv';
	if (/^\d+[ \t]+\d+[ \t,]*(?:#|$)/.test(first)) return 'blt';
	if (/^\d+$/.test(first)) return 'preflib';
	if (/^\d+[ \t]+\d+[ \t]+\d+[ \t,]*$/.test(second)) return 'blt';
	return byEnding(name) ?? tableOf(content, first);
}

/** A table has a row of headings. */
function tableOf(content: Content, first: string): FormatId | null {
	const separators = first.split(/[,;]/).length - 1;
	if (separators === 0 && choiceOf(tidy(first)) === 0) return null;
	try {
		const { columns } = readHeader(lineScanner(content));
		return columns.some(({ kind }) => kind === 'choice') ? 'choices-csv' : 'ranks-csv';
	} catch {
		return 'ranks-csv';
	}
}

/** Comments, and two lines that are none. */
function firstLines(content: Content): readonly string[] {
	const scanner = lineScanner(content);
	const lines: string[] = [];
	let told = 0;
	for (scanner.blankLines(); scanner.peek() !== -1 && told < 2; scanner.blankLines()) {
		const line = scanner.restOfLine().trimEnd();
		lines.push(line);
		if (!line.startsWith('#')) told++;
		if (lines.length === MOST_LINES) break;
	}
	return lines;
}

/** Where an ending is of one format alone. */
function byEnding(name: string): FormatId | null {
	const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
	const having = FORMATS.filter(({ endings }) => endings.includes(ending));
	return having.length === 1 ? having[0].id : null;
}
