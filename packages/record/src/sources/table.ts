/** From the bytes of a file to rows of trimmed cells with their line numbers; a line that is no CSV is set aside. */
import { parse } from 'csv-parse/sync';

export type Encoding = 'utf-8' | 'windows-1252';

export interface Table {
	readonly path: string;
	/** Index into the sources of the base. */
	readonly source: number;
	readonly encoding: Encoding;
	/** Rows but for blank lines; cells trimmed of blanks and no-break blanks. */
	readonly rows: readonly (readonly string[])[];
	/** Line of each row, 1-based. */
	readonly lines: readonly number[];
	/** Lines that could not be taken apart. */
	readonly broken: readonly { readonly line: number; readonly reason: string }[];
}

export type Decoded =
	| { readonly ok: true; readonly text: string; readonly encoding: Encoding }
	| { readonly ok: false; readonly reason: string };

/** UTF-8 with or without a byte-order mark, else Windows-1252; a file with zero bytes is not text at all. */
export function decode(bytes: Uint8Array): Decoded {
	const zero = bytes.indexOf(0);
	if (zero >= 0) {
		return {
			ok: false,
			reason: `expected text, found a zero byte at offset ${zero}: a binary file, or text in UTF-16`,
		};
	}
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		return { ok: true, text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
	}
}

interface Parsed {
	readonly record: string[];
	readonly info: { readonly lines: number };
}

function parseWhole(text: string): { rows: string[][]; lines: number[] } {
	const parsed = parse(text, {
		bom: true,
		info: true,
		relax_column_count: true,
		trim: false,
	}) as unknown as Parsed[];
	const rows: string[][] = [];
	const lines: number[] = [];
	// `info.lines` is the line a row ends on; a quoted cell may hold line ends of its own, which do not belong to the next row.
	for (const { record, info } of parsed) {
		let height = 0;
		for (let i = 0; i < record.length; i++) {
			const cell = record[i];
			if (cell.includes('\n')) height += cell.split('\n').length - 1;
			record[i] = cell.trim();
		}
		if (record.length === 1 && record[0] === '') continue;
		rows.push(record);
		lines.push(info.lines - height);
	}
	return { rows, lines };
}

function parseByLine(text: string): Pick<Table, 'rows' | 'lines' | 'broken'> {
	const rows: string[][] = [];
	const lines: number[] = [];
	const broken: { line: number; reason: string }[] = [];
	const all = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
	for (let i = 0; i < all.length; i++) {
		if (all[i].trim() === '') continue;
		try {
			const [record] = parse(all[i], { relax_column_count: true }) as string[][];
			rows.push(record.map((cell) => cell.trim()));
			lines.push(i + 1);
		} catch {
			broken.push({
				line: i + 1,
				reason:
					'expected a comma-separated row, found a quotation mark that is not closed or stands inside a cell',
			});
		}
	}
	return { rows, lines, broken };
}

/** Takes text apart. One bad quotation mark costs its own line, not the file. */
export function parseTable(text: string, path: string, source: number, encoding: Encoding): Table {
	try {
		return { path, source, encoding, ...parseWhole(text), broken: [] };
	} catch {
		return { path, source, encoding, ...parseByLine(text) };
	}
}
