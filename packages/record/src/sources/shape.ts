/** What a shape of file is: how it is recognised, by its header or by its width and content, and how its rows are read. */
import type { Row } from './cells.ts';
import type { Readings } from './readings.ts';
import type { Table } from './table.ts';

/** An official publication that the files of a folder under `sources/` come from. */
export interface Publication {
	readonly title: string;
	readonly publisher: string;
	readonly licence: string;
}

export interface Column {
	readonly name: string;
	/** Other headings that the same column bears in some files. */
	readonly also?: readonly string[];
	/** The file may lack it. */
	readonly isOptional?: boolean;
}

interface Common {
	readonly id: string;
	/** What the file is, for people: "candidates of a general election, without a header". */
	readonly title: string;
	readonly publication: Publication;
	/** What it is called as a source, after the title of the publication: "candidates". */
	readonly name: string;
	/** Windows-1252 is taken only where it is expected, so that a damaged file is not read as gibberish. */
	readonly allowsWindows1252?: boolean;
	/** Rows that a whole file has; a file outside these bounds is read, and reported. */
	readonly rowCount?: { readonly min: number; readonly max: number };
}

export interface RowContext {
	readonly table: Table;
	readonly readings: Readings;
	/** Sets aside rows that a reader of whole sheets cannot take. */
	readonly quarantine: (line: number, reason: string) => void;
}

/** Rows under a header; columns may stand in any order. */
export interface HeaderShape extends Common {
	readonly kind: 'header';
	readonly columns: readonly Column[];
	readonly readRow: (row: Row, context: RowContext) => void;
}

/** Rows without a header, known by their width and by what stands in the first of them. */
export interface BareShape extends Common {
	readonly kind: 'bare';
	readonly columns: readonly string[];
	readonly isSuch: (cells: readonly string[]) => boolean;
	readonly readRow: (row: Row, context: RowContext) => void;
}

/** A printed table as a sheet, known by its title. */
export interface SheetShape extends Common {
	readonly kind: 'sheet';
	readonly heading: RegExp;
	/** Where the title alone does not tell. */
	readonly isSuch?: (table: Table) => boolean;
	readonly readSheet: (context: RowContext) => number;
}

/** A file that is no table: XML, JSON or YAML, known by what it holds. */
export interface DocumentShape extends Common {
	readonly kind: 'document';
	/** What the file's name ends in, without `.gz`: `xml`. */
	readonly extension: string;
	readonly isSuch: (text: string, path: string) => boolean;
	/** Gives the number of things read; throws `BadDocument` where the file as a whole cannot be read. */
	readonly readDocument: (text: string, context: DocumentContext) => number;
}

export interface DocumentContext {
	readonly path: string;
	/** Index into the sources of the base. */
	readonly source: number;
	readonly readings: Readings;
	/** Sets aside one thing of the file, by its line. */
	readonly quarantine: (line: number, reason: string) => void;
}

/** A document that is damaged: where, what was expected, what was found. */
export class BadDocument extends Error {
	override name = 'BadDocument';
}

/** A known file that holds nothing for the record, and why. */
export interface UnreadShape {
	readonly kind: 'unread';
	readonly id: string;
	readonly isSuch: (table: Table) => boolean;
	readonly reason: string;
}

/** A known document that holds nothing for the record, and why. */
export interface UnreadDocument {
	readonly id: string;
	/** What the file's name ends in, without `.gz`. */
	readonly extension: string;
	readonly isSuch: (text: string, path: string) => boolean;
	readonly reason: string;
}

export type Shape = HeaderShape | BareShape | SheetShape;
