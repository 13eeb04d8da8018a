/** Makes the tables of a workbook that has been fetched: the sheets a list names, as CSV, where the readers look for them. */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { csvOf } from '../folder/csv.ts';
import type { Address, WorkbookTable } from './address.ts';
import { FetchError } from './faults.ts';
import type { MadeTable } from './manifest.ts';
import { fingerprintOf, partOf } from './part.ts';
import { BadWorkbook } from './workbook/bad-workbook.ts';
import { type Sheet, sheetsOf } from './workbook/sheets.ts';

export interface MadeTables {
	readonly tables: readonly MadeTable[];
	/** Tables that are not byte for byte those of the list, in words. */
	readonly notes: readonly string[];
}

/** The tables of a workbook where all are there and right, so that the workbook is not needed; else null. */
export async function madeBefore({ path, tables }: Address, folder: string): Promise<MadeTable[] | null> {
	const made: MadeTable[] = [];
	for (const table of tables) {
		const found = await fingerprintOf(join(folder, table.path));
		if (found === null || found.sha256 !== table.sha256) return null;
		made.push({ path: table.path, workbook: path, ...found });
	}
	return tables.length === 0 ? null : made;
}

/** @throws FetchError `workbook` where the file is no workbook, or lacks a sheet; then no table is written */
export async function makeTables(file: Address, folder: string): Promise<MadeTables> {
	const before = await madeBefore(file, folder);
	if (before !== null) return { tables: before, notes: [] };
	const sheets = readSheets(file, await readFile(join(folder, file.path)));
	const drafts = file.tables.map((table) => ({ table, text: tableText(file, table, sheets) }));
	const made: MadeTable[] = [];
	const notes: string[] = [];
	for (const { table, text } of drafts) {
		const bytes = new TextEncoder().encode(text);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		await writeWhole(join(folder, table.path), bytes);
		made.push({ path: table.path, workbook: file.path, sha256, bytes: bytes.length });
		if (table.sha256 !== null && table.sha256 !== sha256)
			notes.push(
				`${table.path}: made out of ${file.path}, and not byte for byte the table that the list names (expected sha256 ${table.sha256}, found ${sha256}). It is read all the same, and the record has another id for it.`,
			);
	}
	return { tables: made, notes };
}

function readSheets(file: Address, bytes: Uint8Array): readonly Sheet[] {
	try {
		return sheetsOf(bytes);
	} catch (error) {
		if (!(error instanceof BadWorkbook)) throw error;
		throw new FetchError('workbook', file, `expected a workbook (.xlsx), found ${error.message}.`);
	}
}

function tableText(file: Address, { title, rows, columns }: WorkbookTable, sheets: readonly Sheet[]): string {
	const wanted = plain(title);
	const found = sheets.filter((sheet) => plain(sheet.title) === wanted);
	if (found.length !== 1)
		throw new FetchError(
			'workbook',
			file,
			`expected one sheet that begins "${title}", found ${found.length === 0 ? `none among ${sheets.length} sheets` : `${found.length}`}.`,
		);
	const [sheet] = found;
	const where = `sheet "${sheet.name}"`;
	const bad = (found: string) => new FetchError('workbook', file, `${where}: ${found}.`);
	const grid = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
	for (const { row, column, text, isDate } of sheet.cells) {
		if (text === '') continue;
		if (isDate) throw bad(`expected figures and words, found a date in row ${row}, column ${column}`);
		if (row > rows || column > columns)
			throw bad(`expected ${rows} rows and ${columns} columns, found a cell in row ${row}, column ${column}`);
		grid[row - 1][column - 1] = text;
	}
	return csvOf(grid[0], grid.slice(1));
}

function plain(title: string): string {
	return title.replace(/\s+/g, ' ').trim();
}

async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(place), { recursive: true });
	const file = await open(partOf(place), 'w');
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(partOf(place), place);
}
