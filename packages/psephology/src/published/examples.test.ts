/** The figures of the worked examples against the published files. */
import { describe, expect, it } from 'vitest';
import { definition } from '../index.ts';
import {
	general,
	inSeat,
	isThere,
	notional,
	type Row,
	rows,
	seatsOf,
	validOf,
	votesOf,
	winners,
} from './results.ts';

const figures = (id: Parameters<typeof definition>[0]) => definition(id).example.figures;

describe.skipIf(!isThere)('figures of the worked examples in the published results', () => {
	it('shares and changes', () => {
		const stockport = inSeat('Stockport');
		expect(figures('share')).toEqual({
			votes: votesOf(2017, 'Lab', stockport),
			valid: validOf(2017, stockport),
		});
		expect(figures('share-gb')).toEqual({
			votes: votesOf(2017, 'Lab'),
			valid: validOf(2017),
			votesNorthernIreland: votesOf(2017, 'Lab', (row) => row.country === 'Northern Ireland'),
			validNorthernIreland: validOf(2017, (row) => row.country === 'Northern Ireland'),
		});
		const burnley = inSeat('Burnley');
		expect(figures('share-change')).toEqual({
			votesBefore: votesOf(2010, 'LD', burnley),
			validBefore: validOf(2010, burnley),
			votesAfter: votesOf(2015, 'LD', burnley),
			validAfter: validOf(2015, burnley),
		});
		expect(figures('share-change-relative')).toEqual({
			votesBefore: votesOf(2019, 'Green'),
			validBefore: validOf(2019),
			votesAfter: votesOf(2024, 'Green'),
			validAfter: validOf(2024),
		});
		expect(figures('votes-change')).toEqual({ before: votesOf(2010, 'LD'), after: votesOf(2015, 'LD') });
		expect(figures('times')).toEqual({ before: votesOf(2010, 'UKIP'), after: votesOf(2015, 'UKIP') });
		expect(figures('lead')).toEqual({
			first: votesOf(2019, 'Con'),
			second: votesOf(2019, 'Lab'),
			valid: validOf(2019),
		});
	});

	it('swings', () => {
		const stockport = inSeat('Stockport');
		expect(figures('swing-butler')).toEqual({
			fromBefore: votesOf(2015, 'Con', stockport),
			toBefore: votesOf(2015, 'Lab', stockport),
			validBefore: validOf(2015, stockport),
			fromAfter: votesOf(2017, 'Con', stockport),
			toAfter: votesOf(2017, 'Lab', stockport),
			validAfter: validOf(2017, stockport),
		});
		const burnley = notional().filter((row) => row.seat === 'Burnley');
		expect(figures('swing-needed')).toEqual({ majority: burnley[0].majority, valid: burnley[0].valid });
		const byParty = new Map(burnley.map((row) => [row.party, row.votes]));
		expect(figures('base-notional')).toEqual({ first: byParty.get('Con'), second: byParty.get('Lab') });
		const actual = inSeat('Burnley');
		expect(figures('base-actual')).toEqual({
			first: votesOf(2019, 'Con', actual),
			second: votesOf(2019, 'Lab', actual),
		});
	});

	it('Broxbourne, on the notional result of 2005', () => {
		const before = rows('54/notional-general-election/results.csv', true).find(
			(cell) => cell[1] === 'Broxbourne' && cell[4] === 'Con',
		);
		expect(figures('rounded-difference')).toEqual({
			votesBefore: Number(before?.[5]),
			validBefore: Number(before?.[6]),
			votesAfter: votesOf(2010, 'Con', inSeat('Broxbourne')),
			validAfter: validOf(2010, inSeat('Broxbourne')),
		});
	});

	it('Leicestershire, with and without the city', () => {
		const county = (row: Row) => row.county === 'Leicestershire';
		const city = (row: Row) => county(row) && row.seat.startsWith('Leicester ');
		const outside = (row: Row) => county(row) && !city(row);
		expect(
			new Set(
				general(2017)
					.filter(county)
					.map((row) => row.code),
			).size,
		).toBe(10);
		expect(figures('area-scope')).toEqual({
			countyBefore: votesOf(2015, 'Lab', outside),
			countyAfter: votesOf(2017, 'Lab', outside),
			cityBefore: votesOf(2015, 'Lab', city),
			cityAfter: votesOf(2017, 'Lab', city),
		});
	});

	it('Runcorn and Helsby', () => {
		const seat = rows('59/by-elections/constituencies.csv', true).find(
			(cell) => cell[4] === 'Runcorn and Helsby',
		);
		const [electorate, valid, rejected, won] = seat?.slice(16, 20).map(Number) ?? [];
		expect(figures('turnout-ballot-box')).toEqual({ valid, rejected, electorate });
		expect(figures('majority').first - figures('majority').second).toBe(won);
		const candidates = rows('59/by-elections/candidacies.csv', true).filter(
			(cell) => cell[3] === 'Runcorn and Helsby',
		);
		const votes = candidates.map((cell) => Number(cell[19])).sort((a, b) => b - a);
		expect(figures('place')).toEqual({ first: votes[0], second: votes[1], votes: votes[2], next: votes[3] });
		expect(votes).toContain(figures('deposit').votes);
		const before = inSeat('Runcorn and Helsby');
		expect(figures('majority-percent')).toEqual({
			majority: votesOf(2024, 'Lab', before) - votesOf(2024, 'RUK', before),
			valid: validOf(2024, before),
		});
	});

	it('seats', () => {
		expect(figures('majority-commons')).toEqual({ seats: seatsOf(2024, 'Lab'), total: winners(2024).size });
		expect(figures('majority-working').abstentionists).toBe(seatsOf(2024, 'SF'));
		expect(figures('votes-per-seat')).toEqual({ votes: votesOf(2024, 'RUK'), seats: seatsOf(2024, 'RUK') });
		const electorate = rows('59/general-election/constituencies.csv', true).reduce(
			(sum, cell) => sum + Number(cell[14]),
			0,
		);
		expect(figures('one-in')).toEqual({ part: votesOf(2024, 'Lab'), whole: electorate });
		const parties = {
			labour: 'Lab',
			conservative: 'Con',
			reform: 'RUK',
			liberalDemocrat: 'LD',
			green: 'Green',
			snp: 'SNP',
			sinnFein: 'SF',
			plaid: 'PC',
			dup: 'DUP',
		};
		const index = figures('disproportionality');
		for (const [name, party] of Object.entries(parties)) {
			expect([index[`${name}Votes`], index[`${name}Seats`]], name).toEqual([
				votesOf(2024, party),
				seatsOf(2024, party),
			]);
		}
		const sum = (end: string) =>
			Object.entries(index).reduce((total, [name, value]) => total + (name.endsWith(end) ? value : 0), 0);
		expect([sum('Votes'), sum('Seats')]).toEqual([validOf(2024), 650]);
	});

	it('Westmorland and Lonsdale: a hold on the declared result, a gain on the notional one', () => {
		const seat = 'Westmorland and Lonsdale';
		const first = (list: readonly { party: string; votes: number }[]) =>
			list.reduce((best, row) => (row.votes > best.votes ? row : best));
		expect(first(general(2024).filter(inSeat(seat))).party).toBe('LD');
		expect(first(general(2019).filter(inSeat(seat))).party).toBe('LD');
		const base = first(notional().filter((row) => row.seat === seat));
		expect([base.party, base.votes]).toEqual(['Con', figures('hold-gain').conservativeNotional]);
	});
});
