/** Opens a pack: whole-file checks, then views on its sections. See `format.ts` for the layout. */
import type { DirectoryEntry, SectionType } from './format.ts';
import { ELEMENT_BYTES, FORMAT_VERSION, HEADER_BYTES, MAGIC } from './format.ts';

export type IntegerArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

export type PackFault = 'not-a-pack' | 'other-version' | 'truncated' | 'damaged' | 'big-endian';

/** A pack that cannot be read. The message says which pack, what was expected and what was found. */
export class PackError extends Error {
	readonly why: PackFault;
	constructor(why: PackFault, message: string) {
		super(message);
		this.name = 'PackError';
		this.why = why;
	}
}

export interface Pack {
	readonly name: string;
	has(section: string): boolean;
	/** A view on an integer section, of the type it is stored in. */
	integers(section: string): IntegerArray;
	bytes(section: string): Uint8Array;
	json(section: string): unknown;
}

const VIEWS = {
	u8: Uint8Array,
	i8: Int8Array,
	u16: Uint16Array,
	i16: Int16Array,
	u32: Uint32Array,
	i32: Int32Array,
	json: Uint8Array,
	text: Uint8Array,
};

/** Throws `PackError`. Costs the directory only: sections are looked into when asked for. */
export function openPack(given: Uint8Array, name: string): Pack {
	const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
	if (bytes.length < HEADER_BYTES || !startsWithMagic(bytes)) {
		throw new PackError(
			'not-a-pack',
			`${name}: no pack of a Mandate record: it does not begin with "MANDATE"`,
		);
	}
	const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
	const version = header.getUint32(8, true);
	if (version !== FORMAT_VERSION) {
		const expected = `this program reads format ${FORMAT_VERSION}, the pack is format ${version}`;
		throw new PackError('other-version', `${name}: ${expected}; build the record again with this program`);
	}
	const length = header.getUint32(12, true);
	if (length !== bytes.length) {
		const found = `the pack says ${length} bytes, there are ${bytes.length}`;
		throw new PackError('truncated', `${name}: ${found}; copy it again or build the record again`);
	}
	if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) {
		throw new PackError('big-endian', `${name}: packs are read on little-endian machines only`);
	}
	const sections = new Map(
		readDirectory(bytes, header.getUint32(16, true), name).map((entry) => [entry[0], entry]),
	);

	function view(section: string): IntegerArray {
		const entry = sections.get(section);
		if (entry === undefined) throw damaged(name, `has no section "${section}"`);
		const [, type, offset, count] = entry;
		return new VIEWS[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, count);
	}
	return {
		name,
		has: (section) => sections.has(section),
		integers: view,
		bytes: (section) => view(section) as Uint8Array,
		json: (section) => JSON.parse(new TextDecoder().decode(view(section) as Uint8Array)),
	};
}

function startsWithMagic(bytes: Uint8Array): boolean {
	for (let index = 0; index < MAGIC.length; index++) {
		if (bytes[index] !== MAGIC.charCodeAt(index)) return false;
	}
	return true;
}

function readDirectory(bytes: Uint8Array, length: number, name: string): readonly DirectoryEntry[] {
	if (HEADER_BYTES + length > bytes.length) throw damaged(name, 'has a directory that ends outside it');
	let directory: unknown;
	try {
		directory = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + length)));
	} catch {
		throw damaged(name, 'has a directory that is not JSON');
	}
	if (!Array.isArray(directory)) throw damaged(name, 'has a directory that is not a list');
	for (const entry of directory) {
		if (!isInBounds(entry, bytes.length)) {
			throw damaged(name, `has a section outside its bounds: ${JSON.stringify(entry)}`);
		}
	}
	return directory;
}

function isInBounds(entry: unknown, length: number): boolean {
	if (!Array.isArray(entry) || entry.length !== 4) return false;
	const [name, type, offset, count] = entry;
	if (typeof name !== 'string' || !Object.hasOwn(ELEMENT_BYTES, type)) return false;
	if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(count)) return false;
	const size = ELEMENT_BYTES[type as SectionType];
	return offset >= HEADER_BYTES && offset % 8 === 0 && count >= 0 && offset + count * size <= length;
}

function damaged(name: string, what: string): PackError {
	return new PackError('damaged', `${name}: the pack ${what}; copy it again or build the record again`);
}
