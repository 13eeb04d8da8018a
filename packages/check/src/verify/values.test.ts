/** Values of known contests and areas, worked out by other hands before: the Library, and sums in the research behind the checker. */
import { toDecimal } from '@mandate/psephology';
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import type { MeasureKind } from '../frame/measure.ts';
import type { Pair, Values } from './asserted.ts';
import type { Computed } from './computed.ts';
import { candidacyOf, electionOf, factsOf } from './facts.ts';
import { valuesFor } from './values.ts';

const release = openFullRecord();
const facts = release === null ? null : factsOf(release);

function party(id: string | undefined): number {
	return id === undefined ? -1 : facts!.partyIndex(id);
}

function contestAt(place: string, election: string): number {
	for (let row = 0; row < release!.contests.count; row++)
		if (
			release!.places.name.at(release!.contests.place[row]) === place &&
			electionOf(release!, row).id === election
		)
			return row;
	throw new Error(`no contest in ${place} at ${election}`);
}

interface Of {
	readonly measure: MeasureKind;
	readonly at: string;
	readonly election: string;
	readonly party?: string;
	readonly from?: string;
	readonly to?: string;
	readonly over?: string;
}

function valuesOf({ measure, at, election, ...of }: Of): Values {
	const area = facts!.areaIndex(at);
	const contest = area < 0 ? contestAt(at, election) : -1;
	const row = (id: string | undefined): number =>
		contest >= 0 && id !== undefined ? candidacyOf(release!, contest, party(id)) : -1;
	const pair: Pair = {
		from: party(of.from),
		to: party(of.to ?? (of.over ? of.party : undefined)),
		over: row(of.over),
		isNamed: of.from !== undefined || of.over !== undefined,
	};
	return valuesFor(
		facts!,
		{
			contest,
			area,
			election: facts!.electionIndex(election),
			candidacy: row(of.party),
			party: party(of.party),
			cost: 0,
			isNamed: true,
			subjectCost: 0,
			scopeCost: 0,
			timeCost: 0,
			told: null,
			toldNext: null,
			toldLast: null,
		},
		{ kind: measure, level: 'at', direction: 0, cueFrom: 0, cueTo: 0, strength: 3 },
		pair,
	);
}

/** "4.7", "-2.1", "441": to the decimals asked for, with the sign of a change. */
function show(value: Computed, decimals: number): string {
	return `${value.direction < 0 ? '-' : ''}${toDecimal(value.value, value.isPart ? decimals : 0)}`;
}

describe.skipIf(release === null)(`values of the record${release === null ? `: ${NO_DATA}` : ''}`, () => {
	const cases: readonly (readonly [Of, readonly string[], number?])[] = [
		// levels in a seat
		[{ measure: 'votes', at: 'Stockport', election: '2017-general', party: 'labour' }, ['26282']],
		[{ measure: 'share', at: 'Stockport', election: '2017-general', party: 'labour' }, ['63.3']],
		[{ measure: 'majority', at: 'Stockport', election: '2017-general' }, ['14477', '34.8']],
		[
			{
				measure: 'majority',
				at: 'Stockport',
				election: '2017-general',
				party: 'labour',
				over: 'liberal-democrats',
			},
			['24504', '59.0'],
		],
		[
			{ measure: 'turnout', at: 'Runcorn and Helsby', election: '2025-05-01-runcorn-and-helsby' },
			['46.21', '46.33', '32655', '32740'],
			2,
		],
		[{ measure: 'electorate', at: 'Stockport', election: '2017-general' }, ['64236']],
		[{ measure: 'invalid', at: 'Stockport', election: '2017-general' }, ['97']],
		[
			{ measure: 'majority', at: 'Runcorn and Helsby', election: '2025-05-01-runcorn-and-helsby' },
			['6', '0.02'],
			2,
		],
		[{ measure: 'swing-needed', at: 'Burnley', election: '2019-notional' }, ['0.1', '0.2']],
		// changes in a seat
		[{ measure: 'share-change', at: 'Stockport', election: '2017-general', party: 'labour' }, ['13.4']],
		[{ measure: 'vote-change', at: 'Stockport', election: '2017-general', party: 'labour' }, ['6511']],
		[{ measure: 'relative-change', at: 'Stockport', election: '2017-general', party: 'labour' }, ['32.9']],
		[{ measure: 'majority-change', at: 'Stockport', election: '2017-general' }, ['4416', '43.9']],
		[{ measure: 'share-change', at: 'Clacton', election: '2017-general', party: 'ukip' }, ['-36.8']],
		// swings: conventional, between the parties named, else from the former winner, else of the first two
		[
			{ measure: 'swing', at: 'Stockport', election: '2017-general', from: 'conservative', to: 'labour' },
			['4.7'],
		],
		[
			{ measure: 'swing', at: 'Stockport', election: '2017-general', from: 'labour', to: 'conservative' },
			['-4.7'],
		],
		[{ measure: 'swing', at: 'Stockport', election: '2017-general' }, ['4.7']],
		[
			{
				measure: 'swing',
				at: 'Runcorn and Helsby',
				election: '2025-05-01-runcorn-and-helsby',
				from: 'labour',
				to: 'reform-uk',
			},
			['17.4'],
		],
		// on the notional result and on the actual one of the same name
		[
			{ measure: 'share-change', at: 'Clacton', election: '2024-general', party: 'conservative' },
			['-44.0', '-44.4'],
		],
		// a party that did not stand before has no change
		[{ measure: 'share-change', at: 'Stockport', election: '2015-general', party: 'left-unity' }, []],
		// areas: the Kingdom and Great Britain
		[{ measure: 'share', at: 'united-kingdom', election: '2017-general', party: 'labour' }, ['39.99'], 2],
		[{ measure: 'share', at: 'great-britain', election: '2017-general', party: 'labour' }, ['41.02'], 2],
		[{ measure: 'share', at: 'united-kingdom', election: '2024-general', party: 'labour' }, ['33.70'], 2],
		[{ measure: 'share', at: 'great-britain', election: '2024-general', party: 'labour' }, ['34.64'], 2],
		[
			{ measure: 'share-change', at: 'united-kingdom', election: '2017-general', party: 'labour' },
			['9.54'],
			2,
		],
		[
			{ measure: 'share-change', at: 'great-britain', election: '2017-general', party: 'labour' },
			['9.84'],
			2,
		],
		[{ measure: 'votes', at: 'united-kingdom', election: '2024-general', party: 'labour' }, ['9708716']],
		[{ measure: 'vote-change', at: 'leicestershire', election: '2017-general', party: 'labour' }, ['60411']],
		[{ measure: 'seats', at: 'united-kingdom', election: '2024-general', party: 'labour' }, ['411', '412']],
		[
			{ measure: 'seat-change', at: 'united-kingdom', election: '2024-general', party: 'labour' },
			['209', '211'],
		],
		[{ measure: 'seats', at: 'scotland', election: '2015-general', party: 'snp' }, ['56']],
		[{ measure: 'seats-total', at: 'scotland', election: '2015-general' }, ['59']],
		[{ measure: 'seats', at: 'wales', election: '2024-general', party: 'conservative' }, ['0']],
		[
			{ measure: 'votes-per-seat', at: 'united-kingdom', election: '2024-general', party: 'labour' },
			['23622'],
		],
		[{ measure: 'seat-share', at: 'united-kingdom', election: '2024-general', party: 'labour' }, ['63.2']],
		[
			{ measure: 'turnout', at: 'united-kingdom', election: '2015-general' },
			['66.2', '66.4', '30697525', '30800164'],
		],
	];
	for (const [of, expected, decimals] of cases)
		it(Object.values(of).join(' '), () =>
			expect(valuesOf(of).asserted.map((value) => show(value, decimals ?? 1))).toEqual(expected),
		);

	describe('what a figure may be mistaken for', () => {
		const holds = (of: Of, measure: string, value: string): void => {
			const list = valuesOf(of)
				.confusions()
				.map((other) => `${other.measure} ${show(other, 1)}`);
			expect(list).toContain(`${measure} ${value}`);
		};
		const labour = { at: 'Stockport', election: '2017-general', party: 'labour' } as const;

		it('a swing: one party’s change, both together, the two-party swing, the change in votes', () => {
			const swing: Of = { measure: 'swing', ...labour, from: 'conservative', to: 'labour' };
			holds(swing, 'share change', '13.4');
			holds(swing, 'sum of two changes', '9.5');
			holds(swing, 'two-party swing', '1.9');
			holds(swing, 'relative change in votes', '32.9');
		});

		it('a majority: votes, share', () => {
			holds({ measure: 'majority', ...labour }, 'votes', '26282');
			holds({ measure: 'majority', ...labour }, 'share', '63.3');
		});

		it('votes: the lead, the change in votes', () => {
			holds({ measure: 'votes', ...labour }, 'majority', '14477');
			holds({ measure: 'votes', ...labour }, 'vote change', '6511');
		});

		it('a change in votes in per cent: points of share', () => {
			holds({ measure: 'relative-change', ...labour }, 'share change', '13.4');
		});

		it('a swing needed: the whole majority', () => {
			holds({ measure: 'swing-needed', at: 'Stockport', election: '2017-general' }, 'majority', '34.8');
		});

		it('the share of the Kingdom: that of Great Britain, and the reverse', () => {
			holds(
				{ measure: 'share', at: 'united-kingdom', election: '2017-general', party: 'labour' },
				'share',
				'41.0',
			);
			holds(
				{ measure: 'share', at: 'great-britain', election: '2017-general', party: 'labour' },
				'share',
				'40.0',
			);
		});

		it('a change in turnout: in per cent of the turnout before', () => {
			holds(
				{ measure: 'turnout-change', at: 'united-kingdom', election: '2024-general' },
				'relative change in turnout',
				'-11.3',
			);
		});
	});

	it('counts the Speaker only with the party he or she came from', () => {
		const seats = (election: string, id: string): string[] =>
			valuesOf({ measure: 'seats', at: 'united-kingdom', election, party: id }).asserted.map((value) =>
				show(value, 0),
			);
		expect(seats('2017-general', 'conservative')).toEqual(['317', '318']);
		expect(seats('2017-general', 'labour')).toEqual(['262']);
		expect(seats('2019-general', 'conservative')).toEqual(['365']);
		expect(seats('2019-general', 'labour')).toEqual(['202', '203']);
	});

	it('says what a change is counted from', () => {
		const bases = valuesOf({
			measure: 'share-change',
			at: 'Clacton',
			election: '2024-general',
			party: 'conservative',
		});
		expect(bases.asserted.map(({ baseElection }) => release!.elections[baseElection].id)).toEqual([
			'2019-notional',
			'2019-general',
		]);
		const by = valuesOf({
			measure: 'vote-change',
			at: 'Runcorn and Helsby',
			election: '2025-05-01-runcorn-and-helsby',
			party: 'labour',
		});
		expect(by.asserted.map(({ baseElection }) => release!.elections[baseElection].id)).toEqual([
			'2024-general',
		]);
	});

	it('shows its sum and the rows behind it', () => {
		const [lead] = valuesOf({ measure: 'majority', at: 'Stockport', election: '2017-general' }).asserted;
		expect(lead.write()).toBe('Stockport, 2017: Ann Coffey 26,282 − Daniel Hamilton 11,805 = 14,477');
		expect(lead.leaves.map(({ kind }) => kind)).toEqual(['candidacy', 'candidacy']);
	});
});
