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
export const FORMAT_VERSION = 2;
export const HEADER_BYTES = 24;

export const ELEMENT_BYTES = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, json: 1, text: 1 } as const;
export type SectionType = keyof typeof ELEMENT_BYTES;

export type DirectoryEntry = readonly [name: string, type: SectionType, offset: number, count: number];

/** Books: parts of the record beside elections, each in a pack of its own that is opened when first asked for. */
export const BOOK_NAMES = ['members', 'divisions', 'councils', 'polls', 'tax', 'interests'] as const;
export type BookName = (typeof BOOK_NAMES)[number];

/** Packs of a release in the order in which they are hashed. A release without a book has no pack for it. */
export const PACK_NAMES = ['core', 'history', 'findings', ...BOOK_NAMES] as const;
export type PackName = (typeof PACK_NAMES)[number];

export type Packs = { readonly core: Uint8Array } & {
	readonly [Name in Exclude<PackName, 'core'>]?: Uint8Array;
};

/** Packs as they are loaded: a book may be given as a function that fetches its bytes when it is first asked for. */
export type LoadablePacks = Omit<Packs, BookName> & {
	readonly [Name in BookName]?: Uint8Array | (() => Uint8Array);
};

/** What compiling always makes, and the books that the base has. */
export type CompiledPacks = Packs & Required<Pick<Packs, 'core' | 'history' | 'findings'>>;

/** Takes bytes, gives the SHA-256 in lower-case hexadecimal. Passed in, since Node and browsers have it in different places. */
export type Sha256 = (bytes: Uint8Array) => string;

/** Smallest multiple of eight that is not less than `offset`. */
export function aligned(offset: number): number {
	return (offset + 7) & ~7;
}
