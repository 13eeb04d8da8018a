/** Rankings against figures read off the official files by hand. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { factsOf } from '../verify/facts.ts';
import { type RankKind, rankMeasure } from './measure.ts';
import { itemName, rankingOf, shownValue, standingOf } from './ranking.ts';
import { byElections, seatHistory, seatsOf, series, type Universe } from './universe.ts';

const release = openFullRecord();

describe.skipIf(release === null)(`rankings${release === null ? `: ${NO_DATA}` : ''}`, () => {
	if (release === null) return;
	const facts = factsOf(release);
	const uk = facts.areaIndex('united-kingdom');
	const general = (year: number): number => facts.electionIndex(`${year}-general`);
	const ends = (universe: Universe, kind: RankKind, party = -1): string[] => {
		const { sorted } = rankingOf(facts, universe, rankMeasure(kind, { party }));
		return [sorted[0], sorted[sorted.length - 1]].map(
			({ item, value }) => `${itemName(facts, item)} ${shownValue(value, kind)}`,
		);
	};

	it.each([
		[2015, 'majority', 'Knowsley 2015 34,655', 'Gower 2015 27'],
		[2017, 'turnout', 'Twickenham 2017 79.52%', 'Glasgow North East 2017 53.02%'],
		[2019, 'winning-share', 'Liverpool Walton 2019 84.68%', 'South Down 2019 32.43%'],
		[2024, 'majority-percent', 'Chorley 2024 60.58%', 'Hendon 2024 0.04%'],
	] as const)('of %s by %s', (year, kind, first, last) => {
		expect(ends(seatsOf(facts, general(year), uk), kind)).toEqual([first, last]);
	});

	it('of a party since 1945, that year left out', () => {
		const labour = facts.partyIndex('labour');
		const since = series(facts, uk, labour, '1945-12-31', '2017-06-08');
		expect(ends(since, 'share-change', labour)[0]).toBe('Labour, United Kingdom 2017 9.54 points');
		expect(since.isComplete).toBe(true);
	});

	it('of majorities overturned at by-elections counts only seats that changed hands', () => {
		const ranking = rankingOf(
			facts,
			byElections(facts, '2010-12-31', '2022-06-23'),
			rankMeasure('overturned'),
		);
		expect(ranking.sorted.map(({ value }) => shownValue(value, 'overturned')).slice(0, 2)).toEqual([
			'24,239',
			'23,015',
		]);
		expect(byElections(facts, '2009-12-31', '2022-06-23').isComplete).toBe(false);
	});

	it('is remembered for the release', () => {
		const universe = seatsOf(facts, general(2019), uk);
		const again = seatsOf(facts, general(2019), uk);
		expect(rankingOf(facts, universe, rankMeasure('turnout'))).toBe(
			rankingOf(facts, again, rankMeasure('turnout')),
		);
	});

	it('shares a place where values are equal', () => {
		const universe = seatsOf(facts, general(2017), uk);
		const { sorted } = rankingOf(facts, universe, rankMeasure('candidates'));
		const standing = standingOf(
			facts,
			universe,
			rankMeasure('candidates'),
			sorted[sorted.length - 1].item,
			-1,
		);
		expect(standing?.place).toBe(1);
		expect(standing?.sharedBy).toBeGreaterThan(1);
	});

	it('does not guess a majority where the tables add several candidates up', () => {
		const place = [...Array(facts.release.places.count).keys()].find(
			(p) => facts.release.places.name.at(p) === 'Gower',
		)!;
		const history = seatHistory(facts, place, '1918-01-01', '2024-12-31', 'general');
		const { sorted, unknown } = rankingOf(facts, history, rankMeasure('majority'));
		expect(sorted.length + unknown).toBeLessThanOrEqual(history.items.length);
		for (const { item } of sorted) expect(item.contest).toBeGreaterThanOrEqual(0);
	});
});
