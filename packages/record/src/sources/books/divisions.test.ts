/** The book of divisions on the official files: what is known of single votes comes out of the pack as Hansard has it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import type { Divisions } from '../../divisions/open.ts';

const release = openFullRecord();
if (release === null) console.log(`skipped: ${NO_DATA}`);
const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;

describe.skipIf(!release)('the book of divisions', () => {
	let book: Divisions;
	beforeAll(() => {
		book = release?.divisions as Divisions;
	});
	const rowOf = (iso: string, number: number): number =>
		book.onDay(dayOf(iso)).find((row) => book.number[row] === number && book.houseOf(row) === 'commons') ??
		-1;
	const voter = (name: string): number => {
		const rows = book.voters.named(name);
		expect(rows).toHaveLength(1);
		return rows[0];
	};

	it.each([
		['2003-03-18', 118, 412, 149],
		['2003-03-18', 117, 217, 396],
		['2013-05-21', 11, 366, 161],
		['2004-01-27', 38, 316, 311],
		['2009-10-26', 230, 158, 246],
		['2009-10-28', 233, 214, 292],
		['2023-03-28', 205, 248, 299],
	])('%s, number %d: %d to %d', (day, number, ayes, noes) => {
		const row = rowOf(day, number);
		expect([book.ayes[row], book.noes[row]]).toEqual([ayes, noes]);
		expect(book.withCounts(noes, ayes)).toContain(row);
		expect(book.withCounts(ayes + 2, noes + 2)).toContain(row);
		expect(book.hasVotes(row)).toBe(true);
	});

	it('has every vote of the tables, and says where names do not add up', () => {
		let votes = 0;
		let whole = 0;
		let full = 0;
		for (let row = 0; row < book.count; row++) {
			if (!book.hasVotes(row)) continue;
			full++;
			if (book.isWhole(row)) whole++;
			votes += book.votersOf(row).length;
		}
		expect(full).toBe(480);
		expect(whole).toBe(475);
		expect(votes).toBeGreaterThan(306_518);
	});

	it.each([
		['ann coffey', '2003-03-18', 118, 'aye', 'labour'],
		['jeremy corbyn', '2003-03-18', 118, 'no', 'labour'],
		['angela smith', '2003-03-18', 118, 'aye', 'labour'],
		['kenneth clarke', '2003-03-18', 118, 'none', 'conservative'],
		['chris leslie', '2003-03-18', 118, 'aye', 'labour'],
	])('%s on %s, number %d: %s', (name, day, number, lobby, party) => {
		const row = rowOf(day, number);
		const rows = book.voters.named(name).filter((one) => book.lobby(row, one) !== null);
		const found = rows.length > 0 ? rows : book.voters.surnamed(name.split(' ')[1]);
		expect(found.map((one) => [book.lobby(row, one), book.partyAt(row, one)])).toContainEqual([lobby, party]);
	});

	it('counts a party in a lobby', () => {
		const row = rowOf('2003-03-18', 117);
		const rebels = book
			.votersOf(row)
			.filter((one) => book.partyAt(row, one) === 'labour')
			.map((one) => book.lobby(row, one))
			.filter((lobby) => lobby === 'aye' || lobby === 'aye-teller');
		expect(rebels).toHaveLength(139);
	});

	it('finds one person in the tables of 2003 and the lists of 2023', () => {
		const row = rowOf('2023-03-28', 203);
		const one = voter('diane abbott');
		expect(book.lobby(row, one)).toBe('aye');
		expect(book.partyAt(row, one)).toBeNull();
		expect(book.lobby(rowOf('2003-03-18', 118), one)).toBe('no');
	});

	it('tells the party in the lists of 2009 from the tables around them', () => {
		const row = rowOf('2009-10-28', 233);
		const parties = book.votersOf(row).map((one) => book.partyAt(row, one));
		expect(parties.filter((party) => party === null).length).toBeLessThan(20);
		expect(parties.filter((party) => party === 'labour').length).toBeGreaterThan(250);
	});

	it('finds titles by their words, and divisions known by title alone', () => {
		const rows = book.withWord('identity').filter((row) => book.title.at(row).includes('Identity Cards'));
		expect(rows.length).toBeGreaterThan(20);
		const alone = book.onDay(dayOf('2014-07-16')).filter((row) => !book.hasVotes(row));
		expect(alone.length).toBeGreaterThan(0);
		expect(book.ayes[alone[0]]).toBe(-1);
		expect(book.ayeMeans.at(alone[0])).not.toBe('');
	});

	it('files divisions under the names of policies, and says of no lobby that it was for one', () => {
		const { policies } = book;
		const named = (name: string) =>
			[...policies.number.keys()].find((row) => policies.name.at(row) === name) ?? -1;
		const iraq = policies.divisionsOf(named('The Iraq war'));
		expect(iraq).toContain(rowOf('2003-03-18', 118));
		expect(policies.of(rowOf('2003-03-18', 118))).toContain(named('The Iraq war'));
		expect(policies.count).toBeGreaterThan(80);
		for (let row = 0; row < policies.count; row++) expect(policies.divisionsOf(row)).not.toContain(-1);
	});

	it('has no party that the record does not know', () => {
		const known = new Set(release?.parties.map(({ id }) => id));
		const strange = new Set<string>();
		for (let row = 0; row < book.count; row++)
			for (const one of book.votersOf(row)) {
				const party = book.partyAt(row, one);
				if (party !== null && !known.has(party)) strange.add(party);
			}
		expect([...strange].sort()).toEqual(['deputy-speaker', 'other/ukup']);
	});
});
