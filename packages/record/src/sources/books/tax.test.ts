/** The book of council tax on the official files: read whole, gated, packed, opened. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATA, NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { FEW } from '../../tax/model.ts';
import type { Tax } from '../../tax/open.ts';
import { checkTax } from '../council-tax/gates.ts';
import { readBase } from '../read-base.ts';
import { noTaxReadings, taxNames } from './tax.ts';
import type { TaxReadings } from './tax-readings.ts';

const folders = ['elections', 'council-tax'].map((name) => `${DATA}${name}`);
const isThere = folders.every((folder) => existsSync(folder));
const release = openFullRecord();
if (!isThere || !release?.tax) console.log(`skipped: ${NO_DATA}`);

describe.skipIf(!isThere)('the folder of council tax', () => {
	it('is read whole, and nothing in it fails a gate', async () => {
		const read = await readBase(folders);
		if (!read.ok) throw new Error(read.message);
		const files = read.report.files.filter(({ path }) => path.startsWith('council-tax/'));
		expect(files.map(({ shape, rows, status }) => [shape, rows, status])).toEqual([
			[null, 0, 'not-read'],
			['council-tax-bases', 16, 'read'],
			['council-tax-bands', 8, 'read'],
			['council-tax-charges', 57, 'read'],
			['council-tax-dwellings', 395, 'read'],
			['council-tax-dwellings', 395, 'read'],
		]);
		expect(read.report.quarantined.filter(({ path }) => path.startsWith('council-tax/'))).toEqual([]);
		expect(read.base.findings.filter(({ gate }) => /tax|band|nations|Act/i.test(gate))).toEqual([]);
		expect(read.base.coverage.books.tax).toBe('council tax of 348 authorities; homes by band, 2015, 2016');
	}, 60_000);
});

describe.skipIf(!release?.tax)('the book of council tax', () => {
	let book: Tax;
	beforeAll(() => {
		book = release?.tax as Tax;
	});

	it('has Derby by band, with the line of the file', () => {
		const derby = book.areaOf('E06000015');
		expect(book.areas[derby]).toMatchObject({ name: 'Derby', kind: 'unitary' });
		expect(book.areasNamed('derby')).toEqual([derby]);
		const [in2015, in2016] = book.dwellingsOf(derby);
		expect(in2015).toMatchObject({ year: 2015, all: 108_130 });
		expect(in2016).toMatchObject({
			year: 2016,
			homes: [56_080, 20_780, 16_240, 8_280, 4_270, 2_230, 640, 50, null],
			all: 108_570,
		});
		expect(release?.sources[in2016.at.source].path).toMatch(/ctsop2016\.csv$/);
		expect(book.basesOf(derby)).toMatchObject([
			{ year: 2022, base: '70030.6', bandD: null },
			{ year: 2023, base: '71038.7', bandD: '2009.11' },
		]);
		expect(book.chargesOf(derby)).toEqual([]);
	});

	it('knows Welsh names, band I, accents and few homes', () => {
		const [torfaen] = book.areasNamed('Tor-faen');
		expect(book.areas[torfaen]).toMatchObject({ name: 'Torfaen', kind: 'welsh', otherNames: ['Tor-faen'] });
		expect(book.dwellingsOf(torfaen)[1].homes[8]).toBe(30);
		expect(book.areasNamed('Ynys Mon')).toEqual([book.areaOf('W06000001')]);
		const [gwynedd] = book.areasNamed('gwynedd');
		expect(book.chargesOf(gwynedd)).toMatchObject([{ year: 2017, reduced: '849.9389' }]);
		const few = book.areas.flatMap((_, area) => book.dwellingsOf(area)).flatMap(({ homes }) => homes);
		expect(few.filter((one) => one === FEW).length).toBeGreaterThan(0);
		expect(book.rules.map(({ band, ninths }) => `${band}${ninths}`).join(' ')).toBe(
			'A6 B7 C8 D9 E11 F13 G15 H18',
		);
		expect(book.dwellingYears).toEqual([2015, 2016]);
	});
});

describe('the names of areas', () => {
	it.each([
		['Derby UA', ['Derby']],
		['Torfaen / Tor-faen', ['Torfaen', 'Tor-faen']],
		['YORKSHIRE AND THE HUMBER', ['Yorkshire and the Humber']],
		['West Midlands (Met County)', ['West Midlands']],
	])('%s', (printed, names) => {
		expect(taxNames(printed)).toEqual(names);
	});
});

describe('the gates of council tax', () => {
	const at = { source: 0, line: 2 };
	const found = (readings: Partial<TaxReadings>): string[] => {
		const gates: string[] = [];
		checkTax({ ...noTaxReadings(), ...readings }, ({ gate }) => gates.push(gate));
		return gates;
	};
	const row = (code: string, level: string, homes: number, all: number) => ({
		at,
		code,
		name: code,
		level,
		year: 2016,
		homes: [homes, ...Array(7).fill(0), null],
		all,
	});

	it('bears with rounding, and no more', () => {
		expect(found({ dwellings: [row('E06000001', 'LAUA', 100, 145)] })).toEqual([]);
		expect(found({ dwellings: [row('E06000001', 'LAUA', 100, 150)] })).toEqual(['bands-add-up-to-all-homes']);
	});

	it('adds authorities up to their nation', () => {
		const parts = [row('W06000001', 'LAUA', 100, 100), row('W06000002', 'LAUA', 200, 200)];
		expect(found({ dwellings: [...parts, row('W92000004', 'NATL', 310, 310)] })).toEqual([]);
		expect(found({ dwellings: [...parts, row('W92000004', 'NATL', 320, 320)] })).toEqual([
			'authorities-add-up-to-nations',
			'authorities-add-up-to-nations',
		]);
	});

	it('holds charges to the proportions of the Act', () => {
		const charges = (h: string) => [
			{
				at,
				code: 'W06000001',
				name: 'One',
				year: 2017,
				charges: ['600', '700', '800', '900', '1100', '1300', '1500', h, '2100'],
				reduced: '500',
			},
		];
		expect(found({ charges: charges('1800') })).toEqual([]);
		expect(found({ charges: charges('1800.01') })).toEqual(['charges-stand-in-the-proportions-of-the-act']);
		expect(found({ rules: [{ at, band: 'B', ninths: 6, from: 0, to: 1 }] })).toEqual([
			'bands-pay-the-proportions-of-the-act',
		]);
	});
});
