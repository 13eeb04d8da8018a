/** Tables out of workbooks: cell for cell, and what is refused. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Address, WorkbookTable } from './address.ts';
import { type MadeCell, madeWorkbook, madeZip } from './fixture/made-workbook.ts';
import { makeTables } from './tables.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'mandate-tables-'));
});
afterEach(() => rm(folder, { recursive: true }));

const TABLE: WorkbookTable = {
	title: 'Table 1: Votes',
	path: 'history/1.csv',
	rows: 5,
	columns: 3,
	sha256: null,
};
const ROWS: readonly (readonly MadeCell[])[] = [
	[null, null],
	[null, 'Table 1:  Votes '],
	['CON, "2" <&>', 3.0125439999999983, -0.5],
	[1918, 1e-7, 1.25e21],
];
const book: Address = {
	address: 'http://mirror.example/book.xlsx',
	path: 'book.xlsx',
	sha256: null,
	bytes: null,
	publisher: 'Nobody',
	licence: 'None',
	tables: [TABLE],
};

async function make(bytes: Uint8Array, tables: readonly WorkbookTable[] = [TABLE]) {
	await writeFile(join(folder, 'book.xlsx'), bytes);
	return makeTables({ ...book, tables }, folder);
}

it('writes cells as they are stored, blanks up to the size of the table, and lines as RFC 4180 quotes them', async () => {
	const { notes } = await make(
		madeWorkbook([
			{ name: 'List & more', rows: [['Other']] },
			{ name: '1', rows: ROWS },
		]),
	);
	expect(notes).toEqual([]);
	expect(await readFile(join(folder, 'history/1.csv'), 'utf8')).toBe(
		',,\n,Table 1:  Votes ,\n"CON, ""2"" <&>",3.0125439999999983,-0.5\n1918,0.0000001,1250000000000000000000\n,,\n',
	);
});

it('says where a table is not the one that was expected, and writes it', async () => {
	const { notes, tables } = await make(madeWorkbook([{ name: '1', rows: ROWS }]), [
		{ ...TABLE, sha256: '0'.repeat(64) },
	]);
	expect(notes).toHaveLength(1);
	expect(notes[0]).toMatch(/^history\/1\.csv: made out of book\.xlsx, and not byte for byte the table/);
	expect(tables).toMatchObject([{ path: 'history/1.csv', workbook: 'book.xlsx' }]);
});

const good = madeWorkbook([{ name: '1', rows: ROWS }]);
const withCell = (cell: MadeCell) => madeWorkbook([{ name: '1', rows: [...ROWS, [cell]] }]);
const withEntry = (name: string, text: string) =>
	madeZip(
		new Map([
			['xl/workbook.xml', '<workbook><sheets><sheet name="1" r:id="a"/></sheets></workbook>'],
			['xl/_rels/workbook.xml.rels', '<R><Relationship Id="a" Target="/xl/worksheets/s.xml"/></R>'],
			['xl/worksheets/s.xml', '<worksheet/>'],
			[name, text],
		]),
	);

it.each([
	[
		'no archive',
		new TextEncoder().encode('<html>moved</html>'),
		'expected a workbook (.xlsx), found a file that is no whole ZIP archive',
	],
	['half an archive', good.subarray(0, good.length / 2), 'no whole ZIP archive'],
	['a damaged archive', good.map((byte, i) => (i > 60 && i < 90 ? byte ^ 0x55 : byte)), 'found '],
	['another archive', madeZip(new Map([['a.txt', 'a']])), 'an archive without xl/_rels/workbook.xml.rels'],
	[
		'no such sheet',
		madeWorkbook([{ name: '1', rows: [['Table 2']] }]),
		'expected one sheet that begins "Table 1: Votes", found none among 1 sheets',
	],
	[
		'two such sheets',
		madeWorkbook([
			{ name: '1', rows: ROWS },
			{ name: '2', rows: ROWS },
		]),
		'found 2',
	],
	[
		'a cell outside',
		madeWorkbook([{ name: '1', rows: [['Table 1: Votes', 1, 2, 3]] }]),
		'sheet "1": expected 5 rows and 3 columns, found a cell in row 1, column 4',
	],
	['a date', withCell({ value: 43000, style: 1 }), 'found a date in row 5, column 1'],
	['a date of its own', withCell({ value: 43000, style: 2 }), 'found a date in row 5, column 1'],
	['broken XML', withEntry('xl/worksheets/s.xml', '<worksheet><'), 'XML that is not well formed'],
	[
		'a string that is not there',
		withEntry('xl/worksheets/s.xml', '<w><c r="A1" t="s"><v>7</v></c></w>'),
		'string 7, which is not there',
	],
	[
		'a number that is none',
		withEntry('xl/worksheets/s.xml', '<w><c r="A1"><v>1,5</v></c></w>'),
		'a number that cannot be read, "1,5"',
	],
])('refuses %s, and writes nothing', async (_, bytes, found) => {
	await expect(make(bytes)).rejects.toThrow(found);
	expect(await readdir(folder)).toEqual(['book.xlsx']);
});

it('takes a figure that is shown with a word such as days, and text beside the cells', async () => {
	await make(withCell({ value: 7, style: 3 }));
	expect((await readFile(join(folder, 'history/1.csv'), 'utf8')).split('\n')[4]).toBe('7,,');
	const sheet =
		'<?xml version="1.0"?><!-- > --><x:w><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Table 1: <![CDATA[Votes]]></x:t></x:is></x:c><x:c t="str"><x:f>A&lt;B</x:f><x:v>_x0041_&#66;&#x43;</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:w>';
	await make(withEntry('xl/worksheets/s.xml', sheet));
	expect((await readFile(join(folder, 'history/1.csv'), 'utf8')).split('\n')[0]).toBe(
		'Table 1: Votes,ABC,TRUE',
	);
});
