/** String tables: UTF-8 bytes and ends, each string decoded when first asked for and then kept. */
import type { IntegerArray, Pack } from './pack.ts';

export interface StringTable {
	readonly count: number;
	/** The string of a row of the table. */
	at(index: number): string;
}

export function readStrings(pack: Pack, section: string): StringTable {
	const bytes = pack.bytes(`${section}.text`);
	const ends = pack.integers(`${section}.ends`);
	const known: (string | undefined)[] = new Array(ends.length);
	return {
		count: ends.length,
		at(index) {
			const found = known[index];
			if (found !== undefined) return found;
			const text = decode(bytes, index === 0 ? 0 : ends[index - 1], ends[index]);
			known[index] = text;
			return text;
		},
	};
}

/** Rows of a column that point into a table. */
export function columnOf(table: StringTable, rows: IntegerArray): StringColumn {
	return { at: (row) => table.at(rows[row]) };
}

/** Two columns, one after the other. */
export function joined(first: StringColumn, firstCount: number, second: StringColumn): StringColumn {
	return { at: (row) => (row < firstCount ? first.at(row) : second.at(row - firstCount)) };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Short strings without accents, which most are, are faster made by hand than by a TextDecoder. */
function decode(bytes: Uint8Array, start: number, end: number): string {
	let text = '';
	for (let index = start; index < end; index++) {
		const byte = bytes[index];
		if (byte > 127) return decoder.decode(bytes.subarray(start, end));
		text += String.fromCharCode(byte);
	}
	return text;
}
/** Strings decoded when asked for. */
export interface StringColumn {
	at(row: number): string;
}
