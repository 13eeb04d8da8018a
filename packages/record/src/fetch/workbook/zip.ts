/** Opens a ZIP archive in memory (APPNOTE 6.3.10): stored and deflated entries, their checksums tested. */
import { crc32, inflateRawSync } from 'node:zlib';
import { BadWorkbook } from './bad-workbook.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
/** Largest entry that is unpacked, in bytes. */
const MOST = 64 * 1024 * 1024;

/** Reads an entry by its name; null where there is none. */
export type Archive = (name: string) => Uint8Array | null;

interface Entry {
	readonly method: number;
	readonly isEncrypted: boolean;
	readonly sum: number;
	readonly packed: number;
	readonly at: number;
}

/** @throws BadWorkbook, also from the archive that is given back */
export function openZip(bytes: Uint8Array): Archive {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = new Map<string, Entry>();
	try {
		const end = endOf(view);
		let at = view.getUint32(end + 16, true);
		for (let count = view.getUint16(end + 10, true); count > 0; count--) {
			if (view.getUint32(at, true) !== CENTRAL) throw new BadWorkbook('a ZIP archive with a broken list');
			const nameLength = view.getUint16(at + 28, true);
			const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
			entries.set(name, {
				isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
				method: view.getUint16(at + 10, true),
				sum: view.getUint32(at + 16, true),
				packed: view.getUint32(at + 20, true),
				at: view.getUint32(at + 42, true),
			});
			at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		}
	} catch (error) {
		throw cutShort(error);
	}
	return (name) => {
		const entry = entries.get(name);
		if (entry === undefined) return null;
		try {
			return unpack(bytes, view, name, entry);
		} catch (error) {
			throw cutShort(error);
		}
	};
}

function endOf(view: DataView): number {
	const last = view.byteLength - 22;
	for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	throw new BadWorkbook('a file that is no whole ZIP archive');
}

function unpack(bytes: Uint8Array, view: DataView, name: string, entry: Entry): Uint8Array {
	if (view.getUint32(entry.at, true) !== LOCAL || entry.isEncrypted)
		throw new BadWorkbook(`an entry ${name} that cannot be opened`);
	const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
	const packed = bytes.subarray(from, from + entry.packed);
	if (entry.method !== 0 && entry.method !== 8)
		throw new BadWorkbook(`an entry ${name} that is packed by another method than deflate`);
	const content = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MOST });
	if (crc32(content) !== entry.sum) throw new BadWorkbook(`an entry ${name} with a wrong checksum`);
	return content;
}

/** Offsets beyond the end and streams that do not inflate are faults of the file, not of this program. */
function cutShort(error: unknown): unknown {
	const isOfFile = error instanceof RangeError || (error instanceof Error && 'code' in error);
	return isOfFile ? new BadWorkbook('a ZIP archive that is cut short or damaged') : error;
}
