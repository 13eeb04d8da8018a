import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileBase } from '../compile/compile.ts';
import { csvOf } from './csv.ts';
import { fullBase as base } from './full-base.fixture.ts';
import { hashOf, writeRelease } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'mandate-package-'));
const good = join(root, 'good');
const compiled = compileBase(base, hashOf);

beforeAll(async () => {
	expect((await writeRelease(good, compiled, base)).ok).toBe(true);
});
afterAll(() => rmSync(root, { recursive: true }));

interface Resource {
	readonly name: string;
	readonly path: string;
	readonly bytes: number;
	readonly hash: string;
	readonly schema: {
		readonly fields: readonly {
			name: string;
			type: string;
			description: string;
			constraints?: { required: boolean };
		}[];
		readonly primaryKey?: readonly string[];
		readonly foreignKeys?: readonly { fields: string; reference: { resource: string; fields: string } }[];
	};
}

describe('the data package', () => {
	const descriptor = () => JSON.parse(readFileSync(join(good, 'datapackage.json'), 'utf8'));
	const read = ({ path }: Resource): Record<string, string>[] =>
		parse(readFileSync(join(good, path)), { columns: true });
	const CELLS: Readonly<Record<string, RegExp>> = {
		string: /./s,
		integer: /^-?\d+$/,
		number: /^-?\d+(\.\d+)?$/,
		boolean: /^(true|false)$/,
		date: /^\d{4}-\d\d-\d\d$/,
	};

	it('says what it is', () => {
		const { profile, name, licenses, sources, resources } = descriptor();
		expect({ profile, name }).toEqual({ profile: 'tabular-data-package', name: 'mandate-example-record' });
		expect(licenses.every((licence: { name: string }) => /^[\w.-]+$/.test(licence.name))).toBe(true);
		expect(sources).toHaveLength(base.sources.length);
		expect(resources.map((resource: Resource) => resource.name)).toEqual([
			'elections',
			'contests',
			'candidacies',
			'results',
			'totals',
			'parties',
			'areas',
			'registrations',
			'overlaps',
			'findings',
			'sources',
		]);
	});

	it('describes every file: columns, counts, bytes, types, keys', () => {
		const { counts } = compiled.manifest;
		const resources: Resource[] = descriptor().resources;
		const tables = new Map(resources.map((resource) => [resource.name, read(resource)]));
		for (const resource of resources) {
			const { name, path, schema } = resource;
			const bytes = readFileSync(join(good, path));
			const rows = tables.get(name) ?? [];
			expect([bytes.length, `sha256:${hashOf(bytes)}`], name).toEqual([resource.bytes, resource.hash]);
			expect(rows.length, name).toBe(counts[name as keyof typeof counts]);
			expect(bytes.toString().split('\n')[0], name).toBe(schema.fields.map((field) => field.name).join(','));
			for (const { name: column, type, description, constraints } of schema.fields) {
				expect(description).not.toBe('');
				for (const row of rows) {
					if (row[column] === '') expect(constraints?.required, `${name}.${column}`).toBeUndefined();
					else expect(row[column], `${name}.${column}`).toMatch(CELLS[type]);
				}
			}
			const keys = rows.map((row) => (schema.primaryKey ?? []).map((column) => row[column]).join());
			if (schema.primaryKey) expect(new Set(keys).size, name).toBe(rows.length);
			for (const { fields, reference } of schema.foreignKeys ?? []) {
				const target = tables.get(reference.resource || name) ?? [];
				const known = new Set(target.map((row) => row[reference.fields]));
				for (const row of rows)
					if (row[fields] !== '') expect(known, `${name}.${fields}`).toContain(row[fields]);
			}
		}
	});

	it('keeps what needs quoting', () => {
		const resources: Resource[] = descriptor().resources;
		const rows = (name: string) => read(resources.find((resource) => resource.name === name) as Resource);
		expect(rows('findings')[0].message).toBe('Two lines,\nbroken');
		expect(rows('registrations')[0].name).toBe('Labour, "the" Party');
		expect(rows('findings')[0].locators).toBe('example-contest-table:2; example-candidacy-table:3');
	});

	it('refuses a row of another width', () => {
		expect(() => csvOf(['a', 'b'], [[1]])).toThrow(/expected 2 cells \(a, b\), found 1/);
		expect(
			csvOf(
				['a', 'b'],
				[
					['x,y', null],
					['"', '1\r'],
				],
			),
		).toBe('a,b\n"x,y",\n"""","1\r"\n');
	});
});
