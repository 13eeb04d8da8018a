/** The data package of the record in use: its descriptor, and its tables as they lie in the record's folder. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { packagedFiles } from '@mandate/record/folder';
import { theRecord } from './the-record.ts';

export interface Resource {
	readonly name: string;
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly bytes: number;
	/** `sha256:` and the hash. */
	readonly hash: string;
	readonly schema: {
		readonly fields: readonly {
			readonly name: string;
			readonly type: string;
			readonly description: string;
		}[];
	};
}

export interface DataPackage {
	readonly resources: readonly Resource[];
}

interface Opened {
	readonly descriptor: DataPackage;
	/** The bytes of a table; null where the folder no longer has it as it was. */
	readonly open: (resource: Resource) => Promise<ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | null>;
}

let opened: Promise<Opened> | undefined;

export function theDataPackage(): Promise<Opened> {
	opened ??= open();
	return opened;
}

async function open(): Promise<Opened> {
	const { folder, manifest } = await theRecord();
	if (folder === null) {
		const { exampleBase } = await import('@mandate/record/example');
		const files = new Map(packagedFiles(exampleBase, manifest).map(({ path, bytes }) => [path, bytes]));
		const descriptor = JSON.parse(new TextDecoder().decode(files.get('datapackage.json')));
		return {
			descriptor,
			open: async ({ path }) => {
				const bytes = files.get(path);
				return bytes === undefined ? null : new Uint8Array(bytes);
			},
		};
	}
	return {
		descriptor: JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')),
		open: async ({ path, bytes }) => {
			const file = join(folder, path);
			const found = await stat(file).catch(() => null);
			if (found?.size !== bytes) return null;
			return Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
		},
	};
}

/** The descriptor as it is served: tables lie beside it. */
export function servedDescriptor({ resources, ...rest }: DataPackage): DataPackage {
	return { ...rest, resources: resources.map((resource) => ({ ...resource, path: `${resource.name}.csv` })) };
}
