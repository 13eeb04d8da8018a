/** Comma-separated values (RFC 4180) with the place of every field, separated by commas or, as spreadsheets of some countries write, by semicolons. */
import { type FilePlace, type FileProblem, quoted } from './motion.ts';

export interface Field extends FilePlace {
	readonly value: string;
}

export type Rows =
	| { readonly ok: true; readonly rows: readonly (readonly Field[])[] }
	| { readonly ok: false; readonly problem: FileProblem };

/** The rows of a file; empty lines are passed over. */
export function readRows(text: string): Rows {
	const source = text.startsWith('\ufeff') ? text.slice(1) : text;
	const separator = separatorOf(source);
	const rows: Field[][] = [];
	let row: Field[] = [];
	let [at, line, lineStart] = [0, 1, 0];
	while (at < source.length) {
		const [startLine, column] = [line, at - lineStart + 1];
		let value = '';
		if (source[at] === '"') {
			let from = at + 1;
			for (;;) {
				const close = source.indexOf('"', from);
				if (close === -1)
					return problem(
						{ line: startLine, column },
						'a closing quotation mark',
						'the end of the file',
						'Close the field with ".',
					);
				const part = source.slice(from, close);
				for (let feed = part.indexOf('\n'); feed !== -1; feed = part.indexOf('\n', feed + 1)) {
					line++;
					lineStart = from + feed + 1;
				}
				value += part;
				at = close + 1;
				if (source[at] !== '"') break;
				value += '"';
				from = at + 1;
			}
		} else {
			const start = at;
			while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r')
				at++;
			value = source.slice(start, at);
		}
		row.push({ value, line: startLine, column });
		const next = source[at];
		if (next === separator) {
			at++;
			if (at === source.length) row.push({ value: '', line, column: at - lineStart + 1 });
			else if (source[at] !== '\n' && source[at] !== '\r') continue;
			else row.push({ value: '', line, column: at - lineStart + 1 });
		} else if (next !== undefined && next !== '\n' && next !== '\r')
			return problem(
				{ line, column: at - lineStart + 1 },
				`"${separator}" or the end of the line after a field in quotation marks`,
				quoted(source.slice(at, at + 20)),
				'Write a quotation mark within a field twice.',
			);
		if (source[at] === '\r') at++;
		if (source[at] === '\n') at++;
		line++;
		lineStart = at;
		if (row.some((field) => field.value.trim() !== '')) rows.push(row);
		row = [];
	}
	return { ok: true, rows };
}

function problem(place: FilePlace, expected: string, found: string, remedy: string): Rows {
	return { ok: false, problem: { ...place, expected, found, remedy } };
}

function separatorOf(source: string): ',' | ';' {
	const feed = source.indexOf('\n');
	const first = source.slice(0, feed === -1 ? Math.min(source.length, 2_000) : feed);
	return first.split(';').length > first.split(',').length ? ';' : ',';
}

export function csvRow(values: readonly string[]): string {
	return values
		.map((value) => (/[",;\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
		.join(',');
}
