import { percent, toDecimal } from '@mandate/psephology';
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { placeAt } from '../../addresses/index.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import type { Known } from '../known.ts';
import { partyOf } from '../parties/party.ts';
import { areaTotals } from './area-totals.ts';
import { contestRows } from './contest-rows.ts';
import { electionDay } from './election.ts';
import { electionList } from './election-list.ts';
import { placeOf } from './place.ts';

const release = openFullRecord();
if (release === null) console.log(`Places and elections: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('places and elections', () => {
	const record = release as NonNullable<typeof release>;
	const known: Known = { release: record, ledger: ledgerAt([]) };
	const place = (name: string, at: string | null = null) => placeOf(known, placeAt(record, name) ?? -1, at);

	it('a place has its contests in order, notional ones apart, and marks new boundaries', () => {
		const { contests, notional, redrawn, isCurrent } = place('stockport');
		const days = contests.map(({ election }) => election.pollingOn);
		expect(days).toEqual([...days].sort());
		expect(days[0]).toBe('1918-12-14');
		expect(notional.map(({ election }) => election.id)).toEqual(['2005-notional', '2019-notional']);
		expect(redrawn.map(({ from, to }) => `${from} ${to}`)).toEqual([
			'1945 1983-1992',
			'1983-1992 1997-2001',
			'2005 2010',
			'2010 2024',
		]);
		expect(redrawn[3].parts.map((part) => part.place)).toEqual(['Stockport', 'Denton and Reddish']);
		expect(isCurrent).toBe(true);
	});

	it('a seat that was kept whole is not redrawn', () => {
		expect(place('altrincham-and-sale-west').redrawn.map(({ to }) => to)).not.toContain('2024');
	});

	it('those who won before the results name anybody are taken from the lists of members', () => {
		const { contests } = place('stockport');
		const winners = new Map(contests.map(({ election, winner }) => [election.id, winner?.person?.slug]));
		expect(winners.get('1992-general')).toBe('ann-coffey');
		expect(winners.get('1987-general')).toBeUndefined();
		expect(winners.get('2017-general')).toBe('ann-coffey');
	});

	it('tells who sits for it on a day', () => {
		const now = (name: string, at: string | null = null) =>
			place(name, at).represents.now.map(({ person }) => person.name);
		expect(now('makerfield')).toEqual(['Andy Burnham']);
		expect(place('makerfield', '2026-06-01').represents.now[0]).toMatchObject({
			person: { name: 'Josh Simons' },
			isEndLatest: true,
		});
		expect(now('makerfield', '2025-06-01')).toEqual(['Josh Simons']);
		expect(now('stockport', '2019-03-01')).toEqual(['Ann Coffey']);
		expect(place('stockport', '2019-11-20').represents.state).toBe('dissolved');
	});

	it('no seat is won by a row of several candidates', () => {
		const { winner } = contestRows(record);
		for (let row = 0; row < record.contests.count; row++) {
			const first = winner(row);
			if (first >= 0) expect(record.candidacies.isGroup[first]).toBe(0);
		}
	});

	it('an election adds up seats, gains and losses', () => {
		const day = electionDay(known, '2017-06-08');
		expect(day?.seats).toHaveLength(650);
		expect(day?.compared).toBe(650);
		expect(day?.gains.reduce((sum, { net }) => sum + net, 0)).toBe(0);
		const labour = day?.gains.find(({ party }) => party.id === 'labour');
		expect([labour?.gains, labour?.losses]).toEqual([36, 6]);
		expect(day?.closest[0]).toMatchObject({ place: 'North East Fife', majority: 2 });
	});

	it('by-elections of a day are one page, and notional results are named so', () => {
		expect(electionDay(known, '2014-10-09')?.seats.map((seat) => seat.place)).toEqual([
			'Clacton',
			'Heywood and Middleton',
		]);
		expect(electionDay(known, '2019-12-12-notional')?.kind).toBe('notional');
		expect(electionDay(known, '2017-06-09')).toBeNull();
		const paths = electionList(known).map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
	});

	it('totals of an area are summed, and set beside the printed ones', () => {
		const election = record.elections.findIndex(({ id }) => id === '2017-general');
		const area = (id: string) => record.areas.findIndex((one) => one.id === id);
		const kingdom = areaTotals(known, election, area('united-kingdom'));
		const labour = kingdom?.parties.find(({ party }) => party.id === 'labour');
		expect(labour?.summed).toMatchObject({ votes: 12_877_918, seats: 262, candidates: 631 });
		expect(labour?.differs).toEqual([]);
		const london = areaTotals(known, election, area('london'));
		expect(london?.printed).toBeNull();
		expect(london?.summed.seats).toBe(73);
		const then = record.elections.findIndex(({ id }) => id === '1983-general');
		const conservative = areaTotals(known, then, area('united-kingdom'))?.parties.find(
			({ party }) => party.id === 'conservative',
		);
		expect(conservative?.differs).toEqual(['votes']);
	});

	it('a party has what it fought and won', () => {
		const labour = partyOf(known, 'labour');
		const of2017 = labour?.generals.find(({ election }) => election.id === '2017-general');
		expect(of2017).toMatchObject({ fought: 631, won: 262, best: { place: 'Liverpool Walton' } });
		expect(toDecimal(percent(of2017?.best?.share ?? { n: 0n, d: 1n }), 1)).toBe('85.7');
		expect(labour?.councillors.find(({ year }) => year === 2017)?.count).toBe(6400);
		expect(partyOf(known, 'nobody')).toBeNull();
	});
});
