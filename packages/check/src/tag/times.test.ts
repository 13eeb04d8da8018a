import { describe, expect, it } from 'vitest';
import { openFullRecord } from '../../../../test/full-record.ts';
import { tagged, taggedOn, wordsAt } from '../fixtures/tagged.ts';
import type { TimeTag } from './times.ts';

const full = openFullRecord();

function short(time: TimeTag): string {
	const date = [time.year || '', time.month || '', time.day || ''].filter((part) => part !== '').join('-');
	const parts = [
		time.kind,
		date,
		time.kind === 'offset' ? String(Math.round(time.offset * 100) / 100) : '',
		time.election ?? '',
		time.isBound ? 'bound' : '',
	];
	return parts.filter((part) => part !== '').join(' ');
}

function times(text: string): string[] {
	return tagged(text).times.map(short);
}

/** Offsets beyond a thousand count from the time last told. */
const cases: readonly (readonly [string, ...string[]])[] = [
	['won in 2017', 'date 2017'],
	['won on 8 June 2017', 'date 2017-6-8'],
	['won on 8th June 2017', 'date 2017-6-8'],
	['won on the 8th of June 2017', 'date 2017-6-8'],
	['won on June 8, 2017', 'date 2017-6-8'],
	['won in June 2021', 'date 2021-6'],
	['won in June', 'date 6'],
	['won in May', 'date 5'],
	['it may win'],
	['the 2019 general election', 'date 2019 general'],
	['the December 2019 general election', 'date 2019-12 general'],
	['the August 2019 by-election', 'date 2019-8 by'],
	['the 2019 Brecon and Radnorshire by-election', 'date 2019 by'],
	['the 2021 Chesham and Amersham by-election', 'date 2021 by'],
	['a by-election in June 2021', 'date 2021-6 by'],
	['the notional 2019 result', 'date 2019 notional'],
	['in 2019 and again at a by-election', 'date 2019'],
	['last time', 'previous'],
	['last time out', 'previous'],
	['previously held', 'previous'],
	['at the previous election', 'previous general'],
	['at the last election', 'last-election general'],
	['at the last general election', 'last-election general'],
	['since the general election', 'last-election general'],
	['the last contest', 'previous'],
	['last year', 'offset -1'],
	['last week', 'current'],
	['last night', 'current'],
	['four years ago', 'offset -4'],
	['a year ago', 'offset -1'],
	['a decade ago', 'offset -10'],
	['18 months ago', 'offset -1.5'],
	['two and a half years ago', 'offset -2.5'],
	['two and a half years after', 'offset -2.5'],
	['five years earlier', 'offset -1005'],
	['two years before', 'offset -1002'],
	['two years later', 'offset 1002'],
	['three years on', 'offset 1003'],
	['four years'],
	['three days ago', 'offset 0'],
	['on Thursday', 'current'],
	['yesterday', 'current'],
	['overnight', 'current'],
	['before Thursday', 'previous'],
	['until Thursday', 'previous'],
	['last Thursday', 'current'],
	['this time', 'current'],
	['is now', 'current'],
	['back then', 'then'],
	['and then lost'],
	['since 2010', 'date 2010 bound'],
	['until 2017', 'date 2017 bound'],
	['before 2015', 'date 2015 bound'],
	['since the 2015 election', 'date 2015 bound'],
	['until the 2019 by-election', 'date 2019 by bound'],
	['since May 2010', 'date 2010-5 bound'],
	['since 2010, when he won', 'date 2010'],
	['after 2015', 'date 2015'],
	['in 2015 and 2017', 'date 2015', 'date 2017'],
	['won 2,017 votes'],
	['won 2017 votes'],
	['the 1990s'],
];

describe('times', () => {
	for (const [text, ...expected] of cases) it(text, () => expect(times(`Labour ${text}`)).toEqual(expected));

	it.skipIf(full === null)('a month that is a name tells no time', () => {
		const s = taggedOn(full!, 'Theresa May won it in June');
		expect(s.times.map(short)).toEqual(['date 6']);
	});

	it('covers the words of the date', () => {
		const s = tagged('It was won on the 8th of June 2017 by Labour');
		expect(s.times.map(({ from, to }) => wordsAt(s, from, to))).toEqual(['8th of june 2017']);
	});
});
