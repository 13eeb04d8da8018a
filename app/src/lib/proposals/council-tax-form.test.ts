/** What is filled in for a council-tax proposal: good input as a question, bad input as a fault of its field. */

import { ZERO } from '@mandate/psephology';
import type { Tax } from '@mandate/record';
import { decimalOrNull } from '@mandate/record/questions';
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { readTaxForm, taxYears } from './council-tax-form.ts';
import { bandsWords, pounds } from './council-tax-words.ts';

const tax = openFullRecord()?.tax as Tax;
if (!tax) console.log(`skipped: ${NO_DATA}`);

const GOOD = 'council=Derby&homes=2016&for=2016&increase=10&held=A&held=B&held=C&charge=1%2C400';

describe.skipIf(!tax)('the form of a council-tax proposal', () => {
	const read = (query: string) => readTaxForm(new URLSearchParams(query), tax);

	it('is empty before it is filled in, with the last count of homes chosen', () => {
		expect(read('')).toMatchObject({ faults: [], proposal: null, typed: { homes: '2016', for: '2016' } });
	});

	it('reads what is right', () => {
		const { faults, proposal } = read(GOOD);
		expect(faults).toEqual([]);
		expect(proposal).toEqual({
			area: tax.areaOf('E06000015'),
			homesYear: 2016,
			taxYear: 2016,
			increase: '10',
			held: ['A', 'B', 'C'],
			bandD: '1400',
		});
	});

	it.each([
		['council=Debry&increase=4.99%25', { increase: '4.99', held: [], bandD: null }],
		['council=derby&increase=2+per+cent&charge=%C2%A3900', { increase: '2', bandD: '900' }],
	])('forgives a slip: %s', (query, proposal) => {
		expect(read(query).proposal).toMatchObject({ area: tax.areaOf('E06000015'), ...proposal });
	});

	it.each([
		['council=&increase=3', 'council', 'found nothing'],
		['council=Atlantis&increase=3', 'council', 'found “Atlantis”'],
		['council=north&increase=3', 'council', 'names are like'],
		['council=Derby&increase=', 'increase', 'found nothing'],
		['council=Derby&increase=-3', 'increase', 'found “-3”'],
		['council=Derby&increase=0', 'increase', 'above 0'],
		['council=Derby&increase=1001', 'increase', 'up to 1000'],
		['council=Derby&increase=1e3', 'increase', 'found “1e3”'],
		['council=Derby&increase=3&homes=1999', 'homes', 'from 2015 to 2016'],
		['council=Derby&increase=3&for=2040', 'for', 'from 2012-13 to 2026-27'],
		['council=Derby&increase=3&held=Z', 'held', 'found “Z”'],
		['council=Derby&increase=3&charge=free', 'charge', 'found “free”'],
		[`council=${'a'.repeat(3000)}&increase=3`, 'council', '…”'],
	])('%s: %s', (query, field, words) => {
		const { faults, proposal } = read(query);
		expect(proposal).toBeNull();
		expect(faults.map((fault) => fault.field)).toEqual([field]);
		expect(faults[0].message).toContain(words);
	});

	it('offers the names that are alike', () => {
		expect(read('council=north+d&increase=3').faults[0].choices).toEqual(['North Devon', 'North Dorset']);
	});
});

describe('words of a council-tax proposal', () => {
	it('lists every financial year once', () => {
		expect(taxYears()[0]).toBe(2012);
		expect(taxYears()).toHaveLength(15);
	});

	it.each([
		[['A', 'B', 'C'], 'A to C'],
		[['A', 'B'], 'A and B'],
		[['A', 'C', 'D'], 'A, C and D'],
		[['A'], 'A'],
		[[], ''],
	])('%j', (bands, words) => {
		expect(bandsWords(bands)).toBe(words);
	});

	it.each([
		['2504133.335', 2, '£2,504,133.34'],
		['2504133.335', 0, '£2,504,133'],
		['999', 0, '£999'],
		['0', 2, '£0.00'],
	] as const)('%s', (value, decimals, words) => {
		expect(pounds(decimalOrNull(value) ?? ZERO, decimals)).toBe(words);
	});
});
