/** Files that stand among the fetched ones and are on no list: the readers read them as well, so they are told. */
import { join } from 'node:path';
import { findFiles } from '../sources/files.ts';
import { type AddressList, foldersOf } from './address.ts';

/** Paths relative to `folder`, sorted. */
export async function strangersIn(list: AddressList, folder: string): Promise<string[]> {
	const known = new Set(
		list.files.flatMap(({ path, tables }) => [path, ...tables.map((table) => table.path)]),
	);
	const found = await findFiles(foldersOf(list).map((name) => join(folder, name)));
	return found.ok ? found.files.map(({ path }) => path).filter((path) => !known.has(path)) : [];
}
