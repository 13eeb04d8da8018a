/** A council-tax proposal on the official files, worked by hand, and the limits of referendums on increases. */
import { compare, fraction, toDecimal } from '@mandate/psephology';
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import type { TaxAreaKind } from '../../tax/model.ts';
import { billingAuthorities, councilTax, type TaxAnswer, type TaxProposal } from './council-tax.ts';
import { REFERENDUM_LIMITS, reportOf } from './council-tax-limits.ts';
import { referendumOn } from './council-tax-referendum.ts';
import { decimalOf } from './decimal.ts';

const release = openFullRecord();
if (!release?.tax) console.log(`skipped: ${NO_DATA}`);

describe.skipIf(!release?.tax)('a council-tax proposal', () => {
	const ask = (code: string, given: Partial<TaxProposal>): TaxAnswer => {
		const found = councilTax(
			{ release: release! },
			{
				area: release!.tax!.areaOf(code),
				homesYear: 2016,
				taxYear: 2016,
				increase: '10',
				held: [],
				bandD: null,
				...given,
			},
		);
		if (!found) throw new Error(`no homes in ${code}`);
		return found;
	};

	it('knows 348 authorities, in order of name', () => {
		const { areas } = release!.tax!;
		const names = billingAuthorities(release!.tax!).map((index) => areas[index].name);
		expect(names).toHaveLength(348);
		expect(names).toEqual([...names].sort());
		expect(new Set(names).size).toBe(348);
	});

	it('is worked out for Derby in 2016 with bands A to C held', () => {
		const found = ask('E06000015', { held: ['A', 'B', 'C'], bandD: '1400' });
		expect(found.frozen.homes).toBe(93_100);
		expect(toDecimal(fraction(found.frozen.homes * 100, found.allHomes), 1)).toBe('85.8');
		// 56,080 × 6/9 + 20,780 × 7/9 + 16,240 × 8/9 + 8,280 + 4,270 × 11/9 + 2,230 × 13/9 + 640 × 15/9 + 50 × 2
		expect(toDecimal(found.equivalents.all, 2)).toBe('85871.11');
		expect(toDecimal(found.equivalents.paying, 2)).toBe('17886.67');
		// 17,886.67 homes of band D × £140 more
		expect(toDecimal(found.raised!, 2)).toBe('2504133.33');
		expect(toDecimal(found.forgone!, 2)).toBe('9517822.22');
		expect(found.bands.map(({ before, after }) => [toDecimal(before!, 2), toDecimal(after!, 2)])).toEqual([
			['933.33', '933.33'],
			['1088.89', '1088.89'],
			['1244.44', '1244.44'],
			['1400.00', '1540.00'],
			['1711.11', '1882.22'],
			['2022.22', '2224.44'],
			['2333.33', '2566.67'],
			['2800.00', '3080.00'],
		]);
		expect(found.base).toMatchObject({ year: 2023 });
		expect(toDecimal(found.base!.ifAllPaid!, 2)).toBe('9945418.00');
		expect(found.homesEvidence).toMatchObject([{ kind: 'file', source: expect.stringMatching(/ctsop2016/) }]);
		expect(found.referendum.verdict).toBe('above');
	});

	it('takes the charge of the record where it has one, and says of which year', () => {
		expect(ask('E06000015', {}).charge).toMatchObject({ year: 2023, pounds: { n: 200911n, d: 100n } });
		expect(ask('W06000002', {}).charge).toMatchObject({ year: 2017 });
		expect(ask('E06000010', {}).charge).toBeNull();
		expect(ask('E06000010', {}).raised).toBeNull();
	});

	it('raises as much from all as the even increase does, and forgoes the rest', () => {
		for (const code of ['E06000015', 'W06000015', 'E09000001', 'E07000213']) {
			const { raised, forgone, even, equivalents, increase } = ask(code, {
				held: ['A', 'H'],
				bandD: '1234.56',
			});
			const pounds = decimalOf('1234.56');
			const evenly = fraction(equivalents.all.n * even.n * pounds.n, equivalents.all.d * even.d * pounds.d);
			expect(compare(raised!, evenly)).toBe(0);
			const whole = fraction(
				equivalents.all.n * increase.n * pounds.n,
				equivalents.all.d * increase.d * pounds.d,
			);
			expect(
				compare(fraction(raised!.n * forgone!.d + forgone!.n * raised!.d, raised!.d * forgone!.d), whole),
			).toBe(0);
		}
	});

	it('has band I in Wales alone', () => {
		expect(
			ask('W06000015', {})
				.bands.map(({ band }) => band)
				.join(''),
		).toBe('ABCDEFGHI');
		expect(
			ask('E06000015', {})
				.bands.map(({ band }) => band)
				.join(''),
		).toBe('ABCDEFGH');
	});

	it('answers nothing for a year without a count', () => {
		expect(
			councilTax(
				{ release: release! },
				{ area: 0, homesYear: 1999, taxYear: 2016, increase: '1', held: [], bandD: null },
			),
		).toBeNull();
	});

	it('names councils with limits of their own by codes that they have', () => {
		const names = new Map(release!.tax!.areas.map(({ code, name }) => [code, name]));
		const known = REFERENDUM_LIMITS.flatMap(({ own }) => Object.keys(own)).flatMap(
			(code) => names.get(code) ?? [],
		);
		expect([...new Set(known)].sort()).toEqual([
			'Birmingham',
			'Bradford',
			'Croydon',
			'Newham',
			'North Somerset',
			'Shropshire',
			'Slough',
			'Thurrock',
			'Trafford',
			'Warrington',
			'Windsor and Maidenhead',
			'Woking',
		]);
	});
});

describe('the limits of referendums', () => {
	const on = (kind: TaxAreaKind, year: number, increase: string, bandD: string | null = null, code = 'X') =>
		referendumOn({
			area: { code, name: 'The council', kind, otherNames: [] },
			year,
			increase: fraction(decimalOf(increase).n, decimalOf(increase).d * 100n),
			ownBandD: bandD === null ? null : decimalOf(bandD),
		}).verdict;

	it.each([
		['unitary', 2011, '1', null, 'not-in-record'],
		['unitary', 2012, '3.4', null, 'below'],
		['unitary', 2012, '3.5', null, 'depends'],
		['unitary', 2012, '3.51', null, 'above'],
		['unitary', 2015, '1.99', null, 'below'],
		['unitary', 2015, '2.01', null, 'above'],
		['unitary', 2016, '1.99', null, 'below'],
		['unitary', 2016, '3.99', null, 'depends'],
		['unitary', 2016, '4', null, 'above'],
		['london-borough', 2017, '4.99', null, 'depends'],
		['london-borough', 2017, '5', null, 'above'],
		['metropolitan-district', 2019, '6', null, 'above'],
		['metropolitan-district', 2019, '5', null, 'depends'],
		['unitary', 2022, '1', null, 'not-in-record'],
		['district', 2014, '2.5', '150', 'above'],
		['district', 2016, '2.5', '150', 'depends'],
		['district', 2017, '1.9', null, 'below'],
		['district', 2017, '3', null, 'depends'],
		['district', 2017, '3', '160', 'below'],
		['district', 2017, '3.125', '160', 'below'],
		['district', 2017, '3.13', '160', 'above'],
		['welsh', 2017, '50', null, 'none'],
		['unitary', 2030, '1', null, 'not-in-record'],
	] as const)('%s, %d, %s per cent: %s %s', (kind, year, increase, bandD, verdict) => {
		expect(on(kind, year, increase, bandD)).toBe(verdict);
	});

	it('knows limits of single councils, and those that are named apart', () => {
		expect(on('unitary', 2023, '9.99', null, 'E06000039')).toBe('below');
		expect(on('unitary', 2023, '10', null, 'E06000039')).toBe('above');
		expect(on('unitary', 2024, '3', null, 'E06000039')).toBe('not-in-record');
		expect(on('london-borough', 2017, '1', null, 'E09000001')).toBe('not-in-record');
	});

	it('names the report of each year once', () => {
		const years = REFERENDUM_LIMITS.map(({ year }) => year);
		expect(new Set(years).size).toBe(years.length);
		expect(years).toEqual([...years].sort());
		expect(reportOf(2016)).toMatch(/Report 2016-17$/);
		expect(reportOf(1999)).toMatch(/1999-00$/);
		for (const { general, care, district, pounds } of REFERENDUM_LIMITS)
			for (const one of [general, district, care ?? '0', pounds ?? '0'])
				expect(() => decimalOf(one)).not.toThrow();
	});
});
