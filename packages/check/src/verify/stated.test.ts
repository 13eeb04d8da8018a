/** The approximator contract at and around every edge: what a printed figure allows. */
import { type Fraction, fraction, percent, sub } from '@mandate/psephology';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../tag/numbers.ts';
import { tokenize } from '../tag/tokens.ts';
import { type Fit, fit, fitTimes, interval, type Value } from './stated.ts';

/** "12.345" exactly. */
function exact(text: string): Fraction {
	const [whole, part = ''] = text.split('.');
	return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}

function stated(text: string) {
	const [n, ...more] = numbersOf(tokenize(text));
	if (n === undefined || more.length > 0) throw new Error(`expected one number in “${text}”`);
	return n;
}

function found(text: string, value: string | Value): Fit {
	return fit(stated(text), typeof value === 'string' ? { value: exact(value) } : value);
}

/** What is printed, then values of the record by what they come to. */
interface Row {
	readonly exact?: readonly string[];
	readonly rounded?: readonly string[];
	readonly stretch?: readonly string[];
	readonly miss?: readonly string[];
}

const CONTRACT: Readonly<Record<string, Row>> = {
	// bare, not round: the last digit printed
	'441 votes': { exact: ['441'], miss: ['440', '442', '414'] },
	'12,640 votes': { exact: ['12640'], miss: ['12641', '12639', '12645'] },
	'13.4%': { exact: ['13.4'], rounded: ['13.35', '13.449999'], miss: ['13.349999', '13.45', '14.3'] },
	'13.40%': { exact: ['13.4'], rounded: ['13.395', '13.4049'], miss: ['13.3949', '13.405'] },
	'13 per cent': { exact: ['13'], rounded: ['12.5', '13.4999'], miss: ['12.4999', '13.5'] },
	'0.1 points': { rounded: ['0.05', '0.149'], miss: ['0.049', '0.15'] },
	'0.0 points': { exact: ['0'], rounded: ['0.0499'], miss: ['0.05'] },
	'sixty-six per cent': { rounded: ['65.5', '66.49'], miss: ['66.5', '65.49'] },
	// bare and round: half a unit of the last digit that is no zero, from two zeros up
	'17,400 votes': { exact: ['17400'], rounded: ['17350', '17449'], miss: ['17349', '17450'] },
	'15,000 votes': { rounded: ['14500', '14696', '15499'], miss: ['14499', '15500'] },
	'10,000 votes': { rounded: ['5000', '14999'], miss: ['4999', '15000'] },
	'300 votes': { rounded: ['250', '349'], miss: ['249', '350'] },
	'310 votes': { exact: ['310'], miss: ['309', '311'] },
	'30 votes': { exact: ['30'], miss: ['29', '31'] },
	'9.7 million': { rounded: ['9650000', '9708716', '9749999'], miss: ['9649999', '9750000'] },
	'9.70 million': { rounded: ['9695000', '9704999'], miss: ['9694999', '9708716'] },
	'1.25m': { rounded: ['1245000', '1254999'], miss: ['1244999', '1255000'] },
	'half a million': { rounded: ['450000', '549999'], miss: ['449999', '550000'] },
	'three and a half million': { rounded: ['3250000', '3749999'], miss: ['3249999', '3750000'] },
	'twenty-two thousand': { rounded: ['21500', '22499'], miss: ['21499', '22500'] },
	'two and a half points': { rounded: ['2.25', '2.74'], miss: ['2.24', '2.75'] },
	'half a point': { rounded: ['0.25', '0.74'], miss: ['0.24', '0.75'] },
	// words of judgement leave the rule as it is
	'just 31 votes': { exact: ['31'], miss: ['30', '32'] },
	'only 13.4%': { rounded: ['13.35'], miss: ['13.45'] },
	'a whopping 13.4%': { rounded: ['13.35'], miss: ['13.45'] },
	'barely 5,000': { rounded: ['4500'], miss: ['5500'] },
	'exactly 441': { exact: ['441'], miss: ['440'] },
	// about: half a unit, or a twentieth where that is more; as much again is stretched
	'about 10.0%': {
		exact: [],
		rounded: ['9.5', '10', '10.5'],
		stretch: ['9.49', '9', '11', '10.51'],
		miss: ['8.99', '11.01'],
	},
	'about 441': { rounded: ['441', '419', '463'], stretch: ['418', '397', '485'], miss: ['396', '486'] },
	'roughly 20,000': {
		rounded: ['15000', '25000'],
		stretch: ['14999', '10000', '30000'],
		miss: ['9999', '30001'],
	},
	'441 or so': { rounded: ['430'], stretch: ['400'], miss: ['390'] },
	'around a third': { rounded: ['31.34', '35.33'], stretch: ['29.4', '37.3'], miss: ['29.3', '37.4'] },
	// almost: below, and at least 95 per cent of it; 90 where one digit alone is no zero
	'nearly 12,500': {
		rounded: ['12499', '11875'],
		stretch: ['11874', '11250', '12500', '12549'],
		miss: ['11249', '12551', '13000'],
	},
	'almost 15,000': {
		rounded: ['14250', '14999'],
		stretch: ['14249', '13500', '15000'],
		miss: ['13499', '15501'],
	},
	'nearly 2,000': {
		rounded: ['1800', '1999'],
		stretch: ['1799', '1600', '2000', '2500'],
		miss: ['1599', '2836'],
	},
	'nearly 10 per cent': { rounded: ['9', '9.9'], stretch: ['8.9', '8', '10', '10.5'], miss: ['7.9', '10.6'] },
	'just under 13.4%': {
		rounded: ['13.39', '12.73'],
		stretch: ['12.72', '13.4', '13.45'],
		miss: ['12.05', '13.46'],
	},
	'nearly a third': {
		rounded: ['33.33', '31.34'],
		stretch: ['31.33', '29.34', '34'],
		miss: ['29.3', '35.4'],
	},
	'nearly half': {
		rounded: ['49.99', '47.5'],
		stretch: ['47.4', '45', '50', '52.5'],
		miss: ['44.9', '52.6'],
	},
	'almost two thirds': { rounded: ['66.6', '63.4'], stretch: ['63.3', '60.1'], miss: ['59.9', '70'] },
	// over: above, however far; a figure that the printed one may be rounded from is stretched
	'over 9,000': { rounded: ['9001', '9554', '20000'], stretch: ['9000', '8500'], miss: ['8499'] },
	'more than 441': { rounded: ['442'], stretch: ['441'], miss: ['440'] },
	'more than 13.4%': { rounded: ['13.41'], stretch: ['13.4', '13.35'], miss: ['13.34'] },
	'more than half': { rounded: ['50.01', '90'], stretch: ['50'], miss: ['49.99'] },
	'over a third': { rounded: ['33.4'], miss: ['33.3'] },
	'5,000-plus': { rounded: ['5001'], miss: ['4499'] },
	// just over: above, by half a unit or a twentieth at most
	'just over 12,500': {
		rounded: ['12501', '13125'],
		stretch: ['12500', '12450', '13126', '13750'],
		miss: ['12449', '13751'],
	},
	'just over 13.4%': {
		rounded: ['13.41', '14.07'],
		stretch: ['13.4', '14.08', '14.74'],
		miss: ['13.34', '14.75'],
	},
	'just over half': { rounded: ['50.1', '52.5'], stretch: ['50', '55', '47.5'], miss: ['55.1', '47.4'] },
	// under and fewer than: below
	'under 3,000': { rounded: ['2999', '1'], stretch: ['3000', '3500'], miss: ['3501'] },
	'fewer than 441': { rounded: ['440'], stretch: ['441'], miss: ['442'] },
	'less than 1 per cent': { rounded: ['0.99'], stretch: ['1', '1.5'], miss: ['1.51'] },
	'less than half': { rounded: ['49.9'], stretch: ['50'], miss: ['50.1'] },
	'fewer than one in five': { rounded: ['19.9'], stretch: ['20'], miss: ['20.1'] },
	// bounds that the value may touch
	'at least 441': { rounded: ['441', '442'], miss: ['440'] },
	'no fewer than 441': { rounded: ['441'], miss: ['440'] },
	'up to 441': { rounded: ['441', '440'], miss: ['442'] },
	'as many as 441': { rounded: ['441'], miss: ['442'] },
	// parts in words: two points either way, a half two and a half; as much again is stretched
	'a third of': { rounded: ['31.34', '35.33'], stretch: ['31.33', '29.34', '37.3'], miss: ['29.3', '37.4'] },
	'a quarter of': {
		exact: ['25'],
		rounded: ['23', '27'],
		stretch: ['22.9', '21', '29'],
		miss: ['20.9', '29.1'],
	},
	'a fifth of': { rounded: ['18', '22'], stretch: ['17.9', '24'], miss: ['15.9', '24.1'] },
	'two thirds': { rounded: ['64.7', '68.6'], stretch: ['64', '70'], miss: ['62', '71'] },
	half: { exact: ['50'], rounded: ['47.5', '52.5'], stretch: ['47.4', '45', '55'], miss: ['44.9', '55.1'] },
	// one in N: half of one in N
	'one in eight': {
		exact: ['12.5'],
		rounded: ['11.77', '13.33'],
		stretch: ['11.75', '14.1'],
		miss: ['10', '15'],
	},
	'one in three': { rounded: ['28.58', '33', '39.9'], stretch: ['28.5', '40.1'], miss: ['23', '47'] },
	'one in twenty': { rounded: ['4.88', '5.12'], stretch: ['4.8', '5.2'], miss: ['4.7', '5.3'] },
	'three people in ten': { rounded: ['25', '35'], stretch: ['24.9', '40'], miss: ['19.9', '40.1'] },
};

describe('the contract', () => {
	for (const [text, row] of Object.entries(CONTRACT))
		for (const outcome of ['exact', 'rounded', 'stretch', 'miss'] as const)
			for (const value of row[outcome] ?? [])
				it(`${text}, ${value}: ${outcome}`, () => expect(found(text, value)).toBe(outcome));
});

describe('a whole number printed for a share is rounded to a whole', () => {
	it('61 for 60.96', () => expect(found('61', { value: exact('60.96'), isPart: true })).toBe('rounded'));
	it('61 for 61.5', () => expect(found('61', { value: exact('61.5'), isPart: true })).toBe('miss'));
	it('61 for 60.96 of a count', () => expect(found('61', { value: fraction(60) })).toBe('miss'));
	it('23,798 for a quotient', () =>
		expect(found('23,798', { value: fraction(9_708_716 * 5 + 3, 2040) })).toBe('miss'));
	it('23,622 for a quotient', () =>
		expect(found('23,622', { value: fraction(9_708_716, 411) })).toBe('rounded'));
});

describe('a change: exact and rounded, or the difference of two rounded figures', () => {
	const change = (after: string, before: string): Value => ({
		value: sub(exact(after), exact(before)),
		isPart: true,
		pair: { after: exact(after), before: exact(before) },
	});
	const cases: readonly (readonly [string, Value, Fit])[] = [
		// 58.75 - 53.85: 4.90 exactly, 58.8 - 53.9 = 4.9
		['4.9 points', change('58.75', '53.85'), 'exact'],
		// 58.84 - 53.75 = 5.09; 58.8 - 53.8 = 5.0
		['5.1 points', change('58.84', '53.75'), 'rounded'],
		['5.0 points', change('58.84', '53.75'), 'rounded'],
		['4.9 points', change('58.84', '53.75'), 'miss'],
		['5.2 points', change('58.84', '53.75'), 'miss'],
		// to whole points: 58.84 - 53.45 = 5.39; 59 - 53 = 6
		['5 points', change('58.84', '53.45'), 'rounded'],
		['6 points', change('58.84', '53.45'), 'rounded'],
		['7 points', change('58.84', '53.45'), 'miss'],
		// two decimals leave no second figure here
		['5.09 points', change('58.84', '53.75'), 'exact'],
		['5.00 points', change('58.84', '53.75'), 'miss'],
		// a fall is given as a magnitude, its pair as it is
		['5.0 points', { ...change('53.75', '58.84'), value: exact('5.09') }, 'rounded'],
	];
	for (const [text, value, outcome] of cases)
		it(`${text}: ${Number(value.value.n) / Number(value.value.d)}: ${outcome}`, () =>
			expect(found(text, value)).toBe(outcome));
});

describe('halves go up', () => {
	it('whatever is printed', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 3 }), (units, decimals) => {
				const unit = 10 ** decimals;
				const text = `${(units / unit).toFixed(decimals)}%`;
				const half = fraction(2 * units + 1, 2 * unit);
				const low = fraction(2 * units - 1, 2 * unit);
				expect(found(text, { value: half })).toBe('miss');
				if (units > 0) expect(found(text, { value: low })).toBe('rounded');
			}),
			{ numRuns: 300 },
		);
	});

	it('a figure printed from the exact one is never missed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 60_000 }),
				fc.integer({ min: 1, max: 60_000 }),
				fc.integer({ min: 0, max: 3 }),
				(votes, more, decimals) => {
					const share = percent(fraction(votes, votes + more));
					const scaled = (2n * share.n * 10n ** BigInt(decimals) + share.d) / (2n * share.d);
					const printed = `${(Number(scaled) / 10 ** decimals).toFixed(decimals)}%`;
					expect(found(printed, { value: share, isPart: true })).not.toBe('miss');
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe('doubled and the like', () => {
	type Times = readonly [number, Parameters<typeof fitTimes>[1], Row];
	const cases: readonly Times[] = [
		[2, 'bare', { rounded: ['1.95', '2', '2.05'], stretch: ['1.94', '1.9', '2.1'], miss: ['1.89', '2.11'] }],
		[2, 'over', { rounded: ['2.01', '9'], stretch: ['2'], miss: ['1.99'] }],
		[
			2,
			'almost',
			{ rounded: ['1.8', '1.99'], stretch: ['2', '2.05', '1.79', '1.6'], miss: ['1.59', '2.06'] },
		],
		[2, 'about', { rounded: ['1.9', '2.1'], stretch: ['1.8', '2.2'], miss: ['1.79', '2.21'] }],
		[2, 'just-over', { rounded: ['2', '2.1'], stretch: ['2.2'], miss: ['1.99', '2.21'] }],
		[3, 'bare', { rounded: ['2.925', '3.075'], stretch: ['2.85', '3.15'], miss: ['2.84', '3.16'] }],
		[3, 'almost', { rounded: ['2.7', '2.99'], stretch: ['2.69', '3'], miss: ['2.39'] }],
		[4, 'over', { rounded: ['4.1'], stretch: ['4'], miss: ['3.9'] }],
		[
			0.5,
			'bare',
			{ rounded: ['0.4875', '0.5', '0.5125'], stretch: ['0.475', '0.525'], miss: ['0.474', '0.526'] },
		],
		[0.5, 'over', { rounded: ['0.49', '0.1'], stretch: ['0.5'], miss: ['0.51'] }],
		[0.5, 'almost', { rounded: ['0.5', '0.55'], stretch: ['0.551', '0.6'], miss: ['0.49', '0.61'] }],
	];
	for (const [factor, approximator, row] of cases)
		for (const outcome of ['rounded', 'stretch', 'miss'] as const)
			for (const ratio of row[outcome] ?? [])
				it(`${approximator} ${factor} times, ${ratio}: ${outcome}`, () =>
					expect(fitTimes(factor, approximator, exact(ratio))).toBe(outcome));
});

describe('the interval shown', () => {
	const cases: readonly (readonly [string, number, number])[] = [
		['441 votes', 441, 441],
		['17,400', 17_350, 17_450],
		['13.4%', 13.35, 13.45],
		['about 10.0%', 9.5, 10.5],
		['nearly 12,500', 11_875, 12_500],
		['nearly 2,000', 1800, 2000],
		['just over 12,500', 12_500, 13_125],
		['a quarter of', 23, 27],
		['one in two', 40, 200 / 3],
	];
	for (const [text, low, high] of cases)
		it(text, () => {
			const ends = interval(stated(text));
			expect(Number(ends.low.n) / Number(ends.low.d)).toBeCloseTo(low, 9);
			expect(Number(ends.high.n) / Number(ends.high.d)).toBeCloseTo(high, 9);
		});
});
