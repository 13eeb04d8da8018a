/** The descriptor `datapackage.json`, after the Frictionless tabular data package, version 1. */

import { byCodePoint } from '../compile/order.ts';
import type { Source } from '../model.ts';
import type { Manifest } from '../release/manifest.ts';
import type { Table } from './table.ts';

export interface ResourceFile {
	readonly table: Table;
	readonly path: string;
	readonly bytes: number;
	/** Lower-case hexadecimal. */
	readonly sha256: string;
}

interface Licence {
	readonly name: string;
	readonly title: string;
	readonly path?: string;
}

const OPEN_PARLIAMENT = {
	name: 'OPL-UK-3.0',
	title: 'Open Parliament Licence v3.0',
	path: 'https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/',
};

/** A plain object for `JSON.stringify`. */
export function dataPackageOf(
	manifest: Manifest,
	sources: readonly Source[],
	files: readonly ResourceFile[],
): object {
	return {
		profile: 'tabular-data-package',
		name: manifest.isExample ? 'mandate-example-record' : 'mandate-record',
		id: manifest.id,
		title: manifest.title,
		description: manifest.coverage.note,
		licenses: licencesOf(sources),
		sources: sources.map(({ title, path, publisher }) => ({ title: `${title} (${publisher})`, path })),
		resources: files.map(({ table, path, bytes, sha256 }) => ({
			profile: 'tabular-data-resource',
			name: table.name,
			path,
			title: table.title,
			description: table.description,
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			bytes,
			hash: `sha256:${sha256}`,
			dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
			schema: {
				fields: table.fields.map(({ name, type, description, isRequired }) => ({
					name,
					type,
					description,
					...(isRequired ? { constraints: { required: true } } : {}),
				})),
				missingValues: [''],
				...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
				...(table.foreignKeys.length === 0
					? {}
					: {
							foreignKeys: table.foreignKeys.map(({ field, table: target, key }) => ({
								fields: field,
								reference: { resource: target === table.name ? '' : target, fields: key },
							})),
						}),
			},
		})),
	};
}

function licencesOf(sources: readonly Source[]): Licence[] {
	const titles = [...new Set(sources.map(({ licence }) => licence))].sort(byCodePoint);
	const licences = titles.map(
		(title): Licence =>
			title.includes('Open Parliament Licence') ? OPEN_PARLIAMENT : { name: nameOf(title), title },
	);
	return licences.filter(
		({ name }, index) => licences.findIndex((licence) => licence.name === name) === index,
	);
}

function nameOf(title: string): string {
	return title.replace(/[^A-Za-z0-9.]+/gu, '-');
}
