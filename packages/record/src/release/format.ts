/**
 * The pack: a file of named sections that typed arrays look into without copying.
 *
 * | offset | bytes | what |
 * |---|---|---|
 * | 0 | 8 | `MANDATE` and a line feed |
 * | 8 | 4 | format version |
 * | 12 | 4 | length of the whole pack in bytes |
 * | 16 | 4 | length of the directory in bytes |
 * | 20 | 4 | 0 |
 * | 24 | | directory: JSON, `[[name, type, offset, count], ...]` |
 * | offset | | a section: `count` elements of `type`, from a multiple of 8 bytes; the gaps hold zeros |
 *
 * All numbers are little-endian. `json` and `text` sections are UTF-8, counted in bytes. A string table is two sections:
 * `x.text` and `x.ends`, the end of each string in it.
 */

export const MAGIC = 'MANDATE\n';
export const FORMAT_VERSION = 1;
export const HEADER_BYTES = 24;

export const ELEMENT_BYTES = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, json: 1, text: 1 } as const;
export type SectionType = keyof typeof ELEMENT_BYTES;

export type DirectoryEntry = readonly [name: string, type: SectionType, offset: number, count: number];

/** Packs of a release in the order in which they are hashed. */
export const PACK_NAMES = ['core', 'history', 'findings'] as const;
export type PackName = (typeof PACK_NAMES)[number];

export type Packs<Bytes = Uint8Array> = { readonly core: Bytes } & {
	readonly [Name in Exclude<PackName, 'core'>]?: Bytes;
};

/** Takes bytes, gives the SHA-256 in lower-case hexadecimal. Passed in, since Node and browsers have it in different places. */
export type Sha256 = (bytes: Uint8Array) => string;

/** Smallest multiple of eight that is not less than `offset`. */
export function aligned(offset: number): number {
	return (offset + 7) & ~7;
}
