/** The data package of a base, made in memory: for a record that has no folder. */
import type { Base } from '../model.ts';
import type { Manifest } from '../release/manifest.ts';
import { csvOf } from './csv.ts';
import { dataPackageOf } from './data-package.ts';
import { hashOf } from './open.ts';
import { tablesOf } from './tables.ts';

export interface PackagedFile {
	/** `datapackage.json`, `data/parties.csv`. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** The descriptor first, then the tables, as `writeRelease` writes them. */
export function packagedFiles(base: Base, manifest: Manifest): PackagedFile[] {
	const encoder = new TextEncoder();
	const tables = tablesOf(base).map((table) => {
		const names = table.fields.map(({ name }) => name);
		return { table, path: `data/${table.name}.csv`, bytes: encoder.encode(csvOf(names, table.rows())) };
	});
	const files = tables.map(({ table, path, bytes }) => ({
		table,
		path,
		bytes: bytes.length,
		sha256: hashOf(bytes),
	}));
	const descriptor = `${JSON.stringify(dataPackageOf(manifest, base.sources, files), null, '\t')}\n`;
	return [
		{ path: 'datapackage.json', bytes: encoder.encode(descriptor) },
		...tables.map(({ path, bytes }) => ({ path, bytes })),
	];
}
