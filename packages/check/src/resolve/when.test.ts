/** From words of time to elections of the record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { taggedOn } from '../fixtures/tagged.ts';
import { electionOf, factsOf } from '../verify/facts.ts';
import {
	basesOf,
	contestsAt,
	DEFAULT,
	defaultContest,
	defaultGeneral,
	electionsAt,
	generalBefore,
	sameWhen,
	type When,
	whenOf,
} from './when.ts';

const release = openFullRecord();
const facts = release === null ? null : factsOf(release);

function placeOf(name: string): number {
	for (let place = 0; place < release!.places.count; place++)
		if (release!.places.name.at(place) === name) return place;
	throw new Error(`no place named ${name}`);
}

/** What the words say, as `whenOf` takes them; the default where they say nothing. */
function when(words: string): When {
	const [time] = taggedOn(release!, `Labour held it ${words}`).times;
	return time === undefined ? DEFAULT : whenOf(time);
}

/** Ids of elections, best first. */
function contests(place: string, words: string, published: string, anchor = published): string[] {
	return contestsAt(facts!, placeOf(place), when(words), published, anchor).map(
		(row) => electionOf(release!, row).id,
	);
}

function nationwide(words: string, published: string, anchor = published): string[] {
	return electionsAt(facts!, when(words), published, anchor).map((row) => release!.elections[row].id);
}

describe.skipIf(release === null)(
	`elections that words of time mean${release === null ? `: ${NO_DATA}` : ''}`,
	() => {
		describe('at a seat', () => {
			const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
				// nothing told: the last contest on or before the day
				['Norwich South', '', '2017-06-12', ['2017-general']],
				['Norwich South', '', '2017-06-08', ['2017-general']],
				['Norwich South', '', '2017-06-07', ['2015-general']],
				['Brecon and Radnorshire', '', '2019-08-05', ['2019-08-01-brecon-and-radnorshire']],
				['Brecon and Radnorshire', '', '2019-12-15', ['2019-general']],
				// a year: the general election before the by-election of that year
				['Norwich South', 'in 2015', '2017-06-12', ['2015-general']],
				['Norwich South', 'in 2011', '2017-06-12', []],
				[
					'Brecon and Radnorshire',
					'in 2019',
					'2020-01-01',
					['2019-general', '2019-08-01-brecon-and-radnorshire'],
				],
				['Brecon and Radnorshire', 'in August 2019', '2020-01-01', ['2019-08-01-brecon-and-radnorshire']],
				['Brecon and Radnorshire', 'in December 2019', '2020-01-01', ['2019-general']],
				[
					'Brecon and Radnorshire',
					'at the 2019 by-election',
					'2020-01-01',
					['2019-08-01-brecon-and-radnorshire'],
				],
				['Brecon and Radnorshire', 'at the 2019 general election', '2020-01-01', ['2019-general']],
				[
					'Brecon and Radnorshire',
					'in the 2019 Brecon and Radnorshire by-election',
					'2020-01-01',
					['2019-08-01-brecon-and-radnorshire'],
				],
				// a month without a year: the last contest in one
				['Brecon and Radnorshire', 'in August', '2020-01-01', ['2019-08-01-brecon-and-radnorshire']],
				['Brecon and Radnorshire', 'in August', '2021-01-01', []],
				['Norwich South', 'in February', '2019-12-15', []],
				// notional results only where they are named
				['Clacton', 'in 2019', '2024-07-06', ['2019-general']],
				['Clacton', 'on the notional 2019 result', '2024-07-06', ['2019-notional']],
				// the time before: actual and notional, both where there are both
				['Norwich South', 'last time', '2017-06-12', ['2015-general']],
				['Clacton', 'last time', '2024-07-06', ['2019-notional', '2019-general']],
				['Norwich South', 'before Thursday', '2017-06-12', ['2015-general']],
				['Brecon and Radnorshire', 'last time', '2019-08-05', ['2017-general']],
				// "the last general election" just after one may be that or the one before it
				['Norwich South', 'at the last general election', '2017-06-12', ['2015-general', '2017-general']],
				['Norwich South', 'at the last general election', '2018-06-12', ['2017-general']],
				['Brecon and Radnorshire', 'at the last general election', '2019-08-05', ['2017-general']],
				['Runcorn and Helsby', 'at the general election', '2025-05-03', ['2024-general']],
				// so many years from the day of the article
				['Norwich South', 'two years ago', '2017-06-12', ['2015-general']],
				['Norwich South', 'seven years ago', '2017-06-12', ['2010-general']],
				['Norwich South', 'two and a half years after', '2019-12-15', ['2017-general']],
				['Norwich South', 'a year ago', '2018-06-12', ['2017-general']],
				// on Thursday, this time: as if nothing were told
				['Norwich South', 'on Thursday', '2017-06-12', ['2017-general']],
				['Norwich South', 'this time', '2017-06-12', ['2017-general']],
			];
			for (const [place, words, published, expected] of cases)
				it(`${place} ${words || '(nothing told)'}, ${published}`, () =>
					expect(contests(place, words, published)).toEqual(expected));

			it('“last time” after a year is the time before that', () => {
				const of = (year: number): string[] =>
					contestsAt(
						facts!,
						placeOf('Norwich South'),
						{ ...when('last time'), year },
						'2024-08-01',
						'2024-08-01',
					).map((row) => electionOf(release!, row).id);
				expect(of(2017)).toEqual(['2015-general']);
				expect(of(2011)).toEqual([]);
				const nation = electionsAt(facts!, { ...when('last time'), year: 2017 }, '2024-08-01', '2024-08-01');
				expect(nation.map((row) => release!.elections[row].id)).toEqual(['2015-general']);
			});

			it('“two years later” counts from the time last told', () => {
				expect(contests('Norwich South', 'two years later', '2024-08-01', '2015-05-07')).toEqual([
					'2017-general',
				]);
				expect(contests('Norwich South', 'five years earlier', '2024-08-01', '2015-05-07')).toEqual([
					'2010-general',
				]);
			});
		});

		describe('over the nation', () => {
			const cases: readonly (readonly [string, string, readonly string[]])[] = [
				['', '2017-06-12', ['2017-general']],
				['in 2015', '2017-06-12', ['2015-general']],
				['in 1997', '2017-06-12', ['1997-general']],
				['in 2016', '2017-06-12', []],
				['last time', '2017-06-12', ['2015-general']],
				['at the last general election', '2017-06-12', ['2015-general', '2017-general']],
				['at the last general election', '2018-06-12', ['2017-general']],
				['two years ago', '2017-06-12', ['2015-general']],
				['on the notional 2019 result', '2024-07-06', ['2019-notional']],
				['in 2019', '2024-07-06', ['2019-general']],
				['in February 1974', '2017-06-12', ['1974-february-general']],
				['in June', '2017-06-12', ['2017-general']],
				['in June', '2019-06-12', []],
			];
			for (const [words, published, expected] of cases)
				it(`${words || '(nothing told)'}, ${published}`, () =>
					expect(nationwide(words, published)).toEqual(expected));
		});

		it('a by-election is counted from the general election before it', () => {
			const row = defaultContest(facts!, placeOf('Brecon and Radnorshire'), '2019-08-05');
			expect(basesOf(facts!, row).map((base) => electionOf(release!, base).id)).toEqual(['2017-general']);
		});

		it('no election has been held yet', () => {
			expect(defaultContest(facts!, placeOf('Clacton'), '1800-01-01')).toBe(-1);
			expect(defaultGeneral(facts!, '1800-01-01')).toBe(-1);
			expect(contests('Clacton', '', '1800-01-01')).toEqual([]);
			expect(contests('Clacton', 'last time', '1800-01-01')).toEqual([]);
			expect(nationwide('at the last general election', '1800-01-01')).toEqual([]);
		});

		it('the general election before one', () => {
			const at = (id: string): number => facts!.electionIndex(id);
			expect(generalBefore(facts!, at('2017-general'))).toBe(at('2015-general'));
			expect(generalBefore(facts!, at('2019-08-01-brecon-and-radnorshire'))).toBe(at('2017-general'));
		});

		it('two that mean the same', () => {
			expect(sameWhen(when('in 2017'), when('during 2017'))).toBe(true);
			expect(sameWhen(when('in 2017'), when('in June 2017'))).toBe(false);
			expect(sameWhen(when('in 2019'), when('at the 2019 by-election'))).toBe(false);
			expect(sameWhen(when('on Thursday'), DEFAULT)).toBe(true);
		});
	},
);
