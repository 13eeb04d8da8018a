/** Writes a pack, section by section. The same sections give the same bytes on every machine. */
import type { DirectoryEntry, SectionType } from '../release/format.ts';
import { aligned, ELEMENT_BYTES, FORMAT_VERSION, HEADER_BYTES, MAGIC } from '../release/format.ts';

interface Section {
	readonly name: string;
	readonly type: SectionType;
	readonly values: ArrayLike<number>;
}

export interface PackWriter {
	/** Whole numbers in the narrowest type that holds them all. */
	integers(name: string, values: ArrayLike<number>): void;
	json(name: string, value: unknown): void;
	/** A string table: `name.text` and `name.ends`. */
	strings(name: string, values: readonly string[]): void;
	bytes(): Uint8Array;
}

export function writePack(): PackWriter {
	const sections: Section[] = [];
	const encoder = new TextEncoder();
	return {
		integers: (name, values) => sections.push({ name, type: narrowest(name, values), values }),
		json: (name, value) =>
			sections.push({ name, type: 'json', values: encoder.encode(JSON.stringify(value)) }),
		strings(name, values) {
			const ends: number[] = [];
			let end = 0;
			for (const value of values) {
				end += encoder.encode(value).length;
				ends.push(end);
			}
			sections.push({ name: `${name}.text`, type: 'text', values: encoder.encode(values.join('')) });
			sections.push({ name: `${name}.ends`, type: narrowest(name, ends), values: ends });
		},
		bytes: () => assemble(sections, encoder),
	};
}

const TYPES = [
	['u8', 0, 255],
	['i8', -128, 127],
	['u16', 0, 65_535],
	['i16', -32_768, 32_767],
	['u32', 0, 4_294_967_295],
	['i32', -2_147_483_648, 2_147_483_647],
] as const;

function narrowest(name: string, values: ArrayLike<number>): SectionType {
	let low = 0;
	let high = 0;
	for (let index = 0; index < values.length; index++) {
		const value = values[index];
		if (!Number.isSafeInteger(value)) {
			throw new Error(`section "${name}", row ${index}: expected a whole number, found ${value}`);
		}
		if (value < low) low = value;
		if (value > high) high = value;
	}
	const type = TYPES.find(([, lowest, highest]) => low >= lowest && high <= highest);
	if (type === undefined) throw new Error(`section "${name}": ${low} to ${high} does not fit into 32 bits`);
	return type[0];
}

function assemble(sections: readonly Section[], encoder: TextEncoder): Uint8Array {
	const size = (section: Section) => section.values.length * ELEMENT_BYTES[section.type];
	// The directory's length depends on the offsets in it and they on its length: grow until it fits.
	let room = 0;
	for (;;) {
		let offset = aligned(HEADER_BYTES + room);
		const directory = sections.map((section): DirectoryEntry => {
			const start = offset;
			offset = aligned(start + size(section));
			return [section.name, section.type, start, section.values.length];
		});
		const encoded = encoder.encode(JSON.stringify(directory));
		if (encoded.length > room) {
			room = encoded.length;
			continue;
		}
		const bytes = new Uint8Array(offset);
		const view = new DataView(bytes.buffer);
		bytes.set(encoder.encode(MAGIC));
		view.setUint32(8, FORMAT_VERSION, true);
		view.setUint32(12, offset, true);
		view.setUint32(16, encoded.length, true);
		bytes.set(encoded, HEADER_BYTES);
		sections.forEach((section, index) => {
			put(view, section, directory[index][2]);
		});
		return bytes;
	}
}

function put(view: DataView, { type, values }: Section, offset: number): void {
	const size = ELEMENT_BYTES[type];
	for (let index = 0; index < values.length; index++) {
		const at = offset + index * size;
		if (size === 1) view.setUint8(at, values[index]);
		else if (size === 2) view.setUint16(at, values[index], true);
		else view.setUint32(at, values[index], true);
	}
}
