/** Columns of the book that pack better than plain ones: names with their lengths, numbers as differences. */
import type { PackWriter } from '../compile/write-pack.ts';
import type { Pack } from '../release/pack.ts';
import type { StringColumn } from '../release/strings.ts';

/** Strings in the order of their rows: `name.text` and `name.lengths`, in bytes of UTF-8. */
export function writeTexts(pack: PackWriter, name: string, values: readonly string[]): void {
	const encoder = new TextEncoder();
	pack.integers(
		`${name}.lengths`,
		values.map((value) => encoder.encode(value).length),
	);
	pack.integers(`${name}.text`, encoder.encode(values.join('')));
}

export function readTexts(pack: Pack, name: string): StringColumn {
	const lengths = pack.integers(`${name}.lengths`);
	const bytes = pack.integers(`${name}.text`) as Uint8Array;
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	let starts: Uint32Array | null = null;
	return {
		at(row) {
			starts ??= startsOf(lengths);
			return decoder.decode(bytes.subarray(starts[row], starts[row + 1]));
		},
	};
}

/** Where each of a row of stretches begins, given how long they are; one entry more than there are stretches. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
	const starts = new Uint32Array(lengths.length + 1);
	for (let row = 0; row < lengths.length; row++) starts[row + 1] = starts[row] + lengths[row];
	return starts;
}

/** Each number less the one before it: lines that follow one another are mostly ones. */
export function writeDifferences(pack: PackWriter, name: string, values: readonly number[]): void {
	pack.integers(
		name,
		values.map((value, row) => value - (row === 0 ? 0 : values[row - 1])),
	);
}

export function readDifferences(pack: Pack, name: string): Uint32Array {
	const differences = pack.integers(name);
	const values = new Uint32Array(differences.length);
	for (let row = 0, value = 0; row < values.length; row++) {
		value += differences[row];
		values[row] = value;
	}
	return values;
}
