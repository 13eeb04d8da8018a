/** What a list of addresses is: where each official file is published, where it goes, and what it must be. */

/** A table that is made out of a sheet of a workbook. */
export interface WorkbookTable {
	/** The first cell of the sheet that holds anything, as it is printed there. Tells which sheet it is. */
	readonly title: string;
	/** Where the table goes, as CSV. */
	readonly path: string;
	/** Size of the table. Blank cells are added, or left out at its edges, to reach it. */
	readonly rows: number;
	readonly columns: number;
	/** SHA-256 of the CSV, in hexadecimal, or null where it is not known. */
	readonly sha256: string | null;
}

export interface Address {
	/** Public address of the raw file, http or https. */
	readonly address: string;
	/** Where the file goes, below the folder that is fetched into, with forward slashes: `elections/countries.csv`. */
	readonly path: string;
	/** SHA-256 of the file's bytes, in hexadecimal, or null where it is not known. */
	readonly sha256: string | null;
	readonly bytes: number | null;
	readonly publisher: string;
	readonly licence: string;
	/** Tables to make where the file is a workbook; else empty. */
	readonly tables: readonly WorkbookTable[];
}

export interface AddressList {
	readonly files: readonly Address[];
}

/** The same files at another origin: scheme, host and port are replaced, and the path is put below that of `base`. */
export function atBase({ files }: AddressList, base: URL): AddressList {
	const folder = base.pathname.replace(/\/+$/, '');
	return {
		files: files.map((file) => {
			const { pathname, search } = new URL(file.address);
			return { ...file, address: `${base.origin}${folder}${pathname}${search}` };
		}),
	};
}

/** The folders that the readers are to read, relative and in the order of the list: what stands first in a path. */
export function foldersOf({ files }: AddressList): string[] {
	const paths = files.flatMap(({ path, tables }) =>
		tables.length === 0 ? [path] : tables.map((table) => table.path),
	);
	return [...new Set(paths.map((path) => path.slice(0, path.indexOf('/'))))];
}
