/** What members had declared, asked of the full record: two of one name, days between registers, and what went. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import type { Known } from '../known.ts';
import type { StandingInterest } from './interests.ts';
import { interestsOf } from './interests.ts';
import { interestsBesideDivisions, subjectWords } from './interests-beside-divisions.ts';

const release = openFullRecord();
if (release === null) console.log(`Interests of the full record are skipped: ${NO_DATA}`);

describe.skipIf(release === null)('interests of a member', () => {
	const known = { release, ledger: ledgerAt([], 0) } as unknown as Known;
	const SMITH = 'member/1564';

	it('are nil where the register says so, and none where nothing is known', () => {
		expect(interestsOf(known, SMITH, '2009-01-01')).toMatchObject({
			asOf: null,
			next: { on: '2009-10-28' },
			standing: [],
		});
		for (const at of ['2009-10-28', '2012-07-01', '2014-11-24'])
			expect(interestsOf(known, SMITH, at)).toMatchObject({ asOf: { isNil: true }, standing: [] });
	});

	it('stand as of the last register, in its words, with the line of its file', () => {
		const found = interestsOf(known, SMITH, '2015-06-30');
		expect(found).toMatchObject({ asOf: { on: '2015-06-08' }, next: { on: '2015-09' } });
		expect(
			found?.standing.map(({ kind, registeredOn, firstIn, lastIn }) => [kind, registeredOn, firstIn, lastIn]),
		).toEqual([
			['support', '2014-12-10', '2015-06-08', '2015-09'],
			['support', '2015-06-03', '2015-06-08', '2015-09'],
			['family-employed', null, '2015-06-08', '2015-09'],
		]);
		expect(found?.standing[1]).toMatchObject({
			fields: { donorStatus: 'individual', value: '£5,000', receivedOn: '15 April 2015' },
			evidence: { kind: 'file', source: 'interests/regmem2015-06-08.xml', line: 10_576 },
		});
	});

	it('are those of the month only when it is over, and say what comes next', () => {
		expect(interestsOf(known, SMITH, '2015-09-29')).toMatchObject({ asOf: { on: '2015-06-08' } });
		expect(interestsOf(known, SMITH, '2019-03-01')).toMatchObject({
			asOf: { on: '2015-09', isWhole: false },
			next: { on: '2024-05-28', isIn: false },
		});
		expect(interestsOf(known, SMITH, '2024-06-01')?.asOf).toBeNull();
	});

	it('are told to have gone between two registers', () => {
		const found = interestsOf(known, 'member/172', '2014-12-01');
		expect(found?.gone.length).toBeGreaterThan(5);
		for (const one of found?.gone ?? [])
			expect(one).toMatchObject({ lastIn: '2009-10-28', goneBy: '2014-11-24' });
		expect(found?.standing.every(({ goneBy }) => goneBy === null || goneBy > '2014-11-24')).toBe(true);
	});

	it('hold every entry of the register once', () => {
		const { interests, members } = release ?? {};
		let standing = 0;
		for (let row = 0; row < (members?.count ?? 0); row++) {
			const found = interestsOf(known, members?.id.at(row) ?? '', '2024-05-28');
			if (found?.asOf?.on === '2024-05-28') standing += found.standing.length;
		}
		const edition = interests?.editions.findIndex(({ on }) => on === '2024-05-28');
		const joined = new Set(
			Array.from({ length: members?.count ?? 0 }, (_, row) => members?.ids.at(row).split(' ')).flat(),
		);
		let entries = 0;
		for (let row = 0; row < (interests?.returns.count ?? 0); row++) {
			const { returns } = interests ?? {};
			if (returns?.edition[row] === edition && joined.has(returns?.person.at(row) ?? ''))
				entries += (returns?.first[row + 1] ?? 0) - (returns?.first[row] ?? 0);
		}
		expect(standing).toBe(entries);
		expect(standing).toBeGreaterThan(4500);
	});

	it('no address is anywhere in the book', () => {
		const { entries } = release?.interests ?? {};
		for (let row = 0; row < (entries?.count ?? 0); row++)
			for (const line of entries?.lines(row) ?? [])
				expect(line).not.toMatch(/address(?:es)? of (?:the )?donor|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i);
	});

	it('stand beside divisions whose title or policy holds the same word, and every word is in both', () => {
		let rows = 0;
		for (let member = 0; member < (release?.members?.count ?? 0); member += 7) {
			const id = release?.members?.id.at(member) ?? '';
			const found = interestsOf(known, id, '2014-12-01');
			for (const beside of interestsBesideDivisions(known, id, found?.standing ?? [])) {
				rows++;
				const said =
					found?.standing.filter((one) => beside.interests.some(({ row }) => row === one.row)) ?? [];
				const title = `${beside.division.title} ${beside.policies.join(' ')}`.toLowerCase();
				for (const word of beside.words) {
					expect(title).toContain(word.slice(0, 4));
					expect(said.some((one) => subjectWords(one).includes(word))).toBe(true);
				}
				expect(beside.lobby).not.toBe('none');
			}
		}
		expect(rows).toBeGreaterThan(20);
	});
});

describe('words of a subject', () => {
	const entry = (lines: string[], donorStatus?: string, kind = 'support'): StandingInterest =>
		({
			kind,
			lines,
			fields: donorStatus === undefined ? {} : { donorStatus },
		}) as unknown as StandingInterest;

	it.each([
		['plain lines', entry(['Consultant on nuclear fuel.']), ['nuclear', 'fuel']],
		[
			'a body that gives',
			entry(['Name of donor: Forest Owners Ltd', 'Donor status: company'], 'company'),
			['forest'],
		],
		[
			'not a person who gives',
			entry(['Name of donor: Jack Forest', 'Donor status: individual'], 'individual'),
			[],
		],
		['not whoever does not say what they are', entry(['Name of donor: Jack Forest']), []],
		['not a family', entry(['I employ my daughter, Heather Forest'], undefined, 'family-employed'), []],
		['not what every entry says', entry(['Received £500. Hours: 3 hrs. (Registered 4 May 2010)']), []],
	])('%s', (_, one, words) =>
		expect(
			subjectWords(one).filter((word) =>
				['nuclear', 'fuel', 'forest', 'registered', 'received'].includes(word),
			),
		).toEqual(words),
	);
});
