/** The filler's arithmetic against results worked out by hand from the published files. */
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../test/full-record.ts';
import type { Condition } from '../templates/template.ts';
import { contestMeets } from './contest-conditions.ts';
import { contestView } from './contest-view.ts';
import { NATIONS } from './scopes.ts';
import { totalsMeet } from './totals-conditions.ts';
import { type TotalsView, totalsView } from './totals-view.ts';
import { core, type Value } from './value.ts';
import type { ContestView } from './view.ts';
import { type World, worldOf } from './world.ts';

const release = openFullRecord();
if (!release) console.log(`generated/world.test.ts is skipped: ${NO_DATA}`);

const printed = (value: Value | null): string | null => value && core(value, []);

describe.skipIf(!release)('slots of contests', () => {
	let world: World;
	beforeAll(() => {
		if (release) world = worldOf(release);
	});
	const view = (place: string, on: string): ContestView => {
		const contest = world.at(place).find(({ election }) => election.pollingOn === on);
		if (!contest) throw new Error(`no contest in ${place} on ${on}`);
		return contestView(world, contest);
	};

	// Labour 21,285 (19,448), Conservative 20,844 (10,628), Ashfield Independents 4,612; 49,993 of 78,076 (47,409 of 77,091).
	it.each([
		['majority', '441'],
		['majority.percent', '0.9'],
		['majority.before', '8,820'],
		['majority.change', '8,379'],
		['turnout', '64.0'],
		['turnout.before', '61.5'],
		['turnout.change', '2.5'],
		['winner.name', 'Gloria De Piero'],
		['winner.share', '42.6'],
		['winner.share.change', '1.6'],
		['runnerup.share.change', '19.3'],
		['runnerup.votes.change', '10,216'],
		['runnerup.votes.change.percent', '96.1'],
		['third.behind', '16,673'],
		['third.gap', '16,232'],
		['swing', '8.9'],
		['swing.doubled', '17.7'],
		['swing.from', 'Labour'],
		['swing.to.the', 'the Conservatives'],
		['swing.needed', null],
		['deposits', '3'],
		['candidates', '6'],
		['top.two.share', '84.3'],
		['faller.party', 'Ukip'],
		['region', 'the East Midlands'],
		['weekday', 'Thursday'],
		['day', '8 June 2017'],
		['winner.since', '2010'],
	])('Ashfield 2017: %s', (slot, expected) => {
		expect(printed(view('Ashfield', '2017-06-08').value(slot))).toBe(expected);
	});

	// Notional 2019: Conservative 32,988, Labour 8,808 of 48,049. In 2024 11,217 and 11,847 of 44,335.
	it.each([
		['majority', '630'],
		['majority.before', '24,180'],
		['winner.share.change', '8.4'],
		['runnerup.share.change', '43.4'],
		['swing', '25.9'],
		['defeated.name', 'Liz Truss'],
		['previous.the', 'the Conservatives'],
		['previous.name', null],
		['third.share.before', null],
		['winner.votes.change', null],
		['deposits', '4'],
		['seat.press', 'Norfolk South West'],
		['series.first', '2024'],
	])('South West Norfolk 2024: %s', (slot, expected) => {
		expect(printed(view('South West Norfolk', '2024-07-04').value(slot))).toBe(expected);
	});

	it.each([
		['majority', '6'],
		['majority.before', '14,696'],
		['turnout', '46.2'],
		['runnerup.votes.change', '9,719'],
		['winner.name', 'Sarah Pochin'],
		['month', 'May 2025'],
	])('Runcorn and Helsby 2025: %s', (slot, expected) => {
		expect(printed(view('Runcorn and Helsby', '2025-05-01').value(slot))).toBe(expected);
	});

	it.each([
		[
			'Ashfield',
			'2017-06-08',
			[
				'real-base',
				'hold',
				're-elected',
				'majority-fell',
				'marginal',
				'swing-to-runnerup',
				'both-up',
				'runnerup-votes-doubled',
				'runnerup-votes-nearly-doubled',
			],
			['gain', 'runnerup-votes-halved', 'new-face'],
		],
		[
			'South West Norfolk',
			'2024-07-04',
			['notional-base', 'gain', 'gain-from-runnerup', 'swing-to-winner', 'winner-new-member'],
			['real-base', 'hold', 'majority-fell'],
		],
		[
			'Runcorn and Helsby',
			'2025-05-01',
			['real-base', 'gain-from-runnerup', 'turnout-fell'],
			['hold', 'tight'],
		],
	] as const)('%s %s', (place, on, met, not) => {
		const one = view(place, on);
		const conditions: readonly Condition[] = [...met, ...not];
		expect(conditions.filter((condition) => contestMeets(one, condition))).toEqual(met);
	});

	const labour = (): TotalsView => {
		const one = totalsView(world, NATIONS[0], world.generals[world.generals.length - 1], {
			party: 'labour',
			rival: 'conservative',
		});
		if (!one) throw new Error('no totals');
		return one;
	};

	// 9,708,716 of 28,809,340 votes and 411 seats, after 10,269,051 of 32,014,110 and 202; electorate 48,253,193.
	it.each([
		['party.the', 'Labour'],
		['votes', '9,708,716'],
		['votes.millions.2', '9.71'],
		['votes.change', '560,335'],
		['share', '33.7'],
		['share.change', '1.6'],
		['seats', '411'],
		['seats.change', '209'],
		['seats.ahead', '290'],
		['votes.per.seat', '23,622'],
		['commons.majority', '174'],
		['turnout', '59.7'],
		['nation.seats', '650'],
	])('Labour in the UK 2024: %s', (slot, expected) => {
		expect(printed(labour().value(slot))).toBe(expected);
	});

	it('Labour in the UK 2024: more seats with fewer votes', () => {
		expect(totalsMeet(labour(), 'fewer-votes-more-seats')).toBe(true);
		expect(totalsMeet(labour(), 'seats-more-than-doubled')).toBe(true);
		expect(totalsMeet(labour(), 'share-rose-much')).toBe(false);
	});
});
