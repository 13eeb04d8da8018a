import { describe, expect, it } from 'vitest';
import { writtenElection } from '../fixture/written-election.ts';
import { countJson } from '../result/json.ts';
import { drawLot } from '../ties/lot.ts';
import { AV_MAJORITY_1, AV_SCOTTISH_2021 } from './alternative-vote.ts';
import type { Rule } from './rule.ts';

const NAMES = ['Ada', 'Ben', 'Cas', 'Dot'];

function counted(rule: Rule, rows: readonly string[], seed: string | null = null) {
	const election = writtenElection(NAMES, rows);
	const lot = seed === null ? null : drawLot(seed, NAMES);
	return countJson(rule.count(election, { seats: 1, lot }), election);
}

// Three papers name nobody but Cas or Dot: when both are out ten are left, of which six are for Ada.
const SHORT_PAPERS = ['5 Ada', '4 Ben', '1 Cas Ada', '2 Cas', '1 Dot'];

describe('by majority of the papers that still name somebody', () => {
	it('stops as soon as one has more votes than the others put together', () => {
		const count = counted(AV_MAJORITY_1, SHORT_PAPERS);
		expect(count.stages.map(({ kind, of, totals }) => [kind, of, Object.values(totals)])).toEqual([
			['first', null, ['5', '4', '3', '1']],
			['exclusion', 'Dot', ['5', '4', '3', '0']],
			['exclusion', 'Cas', ['6', '4', '0', '0']],
		]);
		expect(count).toMatchObject({
			quota: null,
			elected: ['Ada'],
			unfilled: 0,
			majority: {
				...{ elected: 'Ada', stage: 3, votes: '6' },
				...{ valid: '13', moreThanHalfOfValid: false },
				...{ continuing: '10', moreThanHalfOfContinuing: true },
			},
		});
		expect(count.stages[2].electedBy).toEqual({ Ada: 'majority' });
		expect(count.stages[2].nonTransferable).toBe('3');
	});

	it('is not reached with exactly half', () => {
		const count = counted(AV_MAJORITY_1, ['4 Ada', '3 Ben', '1 Cas Ben'], 'x');
		expect(count.stages[0].elected).toEqual([]);
		expect(count.stages.map(({ of }) => of)).toEqual([null, 'Dot', 'Cas', 'Ben']);
		expect(count.stages[3].ties).toMatchObject([{ between: ['Ada', 'Ben'], chosen: ['Ben'], by: 2 }]);
	});

	it('is there at the first stage where more than half of the first preferences are', () => {
		const count = counted(AV_MAJORITY_1, ['5 Ada', '4 Ben']);
		expect(count.stages.length).toBe(1);
		expect(count.majority).toMatchObject({ stage: 1, votes: '5', valid: '9', continuing: '9' });
	});

	it('asks for the lot where two are level at every stage', () => {
		const rows = ['5 Ada', '5 Ben', '2 Cas Ada', '2 Cas Ben', '1 Dot'];
		expect(counted(AV_MAJORITY_1, rows).stopped).toEqual({
			...{ why: 'lot', about: 'exclusion' },
			between: ['Ada', 'Ben'],
		});
		const drawn = counted(AV_MAJORITY_1, rows, 'x');
		expect(drawn.elected).toEqual(drawn.lot?.order.filter((name) => 'AdaBen'.includes(name)).slice(0, 1));
	});

	it('reads past a number left out and past a name that comes again', () => {
		const count = counted(AV_MAJORITY_1, ['3 - Ada', '2 Ben Ben - Cas', '3 Cas', '1 Dot=Ada Cas']);
		expect(count.valid).toBe(8);
		expect(count.stages[0].totals).toMatchObject({ Ada: '3', Ben: '2', Cas: '3' });
		expect(count.spoilt).toEqual([{ line: 4, copies: 1, reason: 'equal-first' }]);
		expect(count.readInPart).toEqual([]);
		expect(count.elected).toEqual(['Cas']);
	});

	it('has nothing to count without a valid paper', () => {
		expect(counted(AV_MAJORITY_1, ['2'])).toMatchObject({
			...{ stages: [], elected: [], unfilled: 0, majority: null },
			stopped: { why: 'no-papers' },
		});
	});
});

describe('as in a Scottish by-election', () => {
	it('goes on to the quota of all valid papers, or to the last who is left', () => {
		const count = counted(AV_SCOTTISH_2021, SHORT_PAPERS);
		expect(count).toMatchObject({ quota: '7.00000', elected: ['Ada'] });
		expect(count.stages.map(({ of }) => of)).toEqual([null, 'Dot', 'Cas', 'Ben']);
		expect(count.stages[3].electedBy).toEqual({ Ada: 'remaining' });
		expect(count.majority).toMatchObject({
			...{ stage: 4, votes: '6.00000', valid: '13.00000', continuing: '6.00000' },
			...{ moreThanHalfOfValid: false, moreThanHalfOfContinuing: true },
		});
	});
});

it.each([AV_SCOTTISH_2021, AV_MAJORITY_1])('$id refuses any number of seats but one', (rule) => {
	const election = writtenElection(NAMES, ['1 Ada']);
	expect(rule.seats).toBe(1);
	expect(() => rule.count(election, { seats: 2, lot: null })).toThrow(
		`${rule.id} fills one seat, not 2: use a rule of the single transferable vote`,
	);
});

it('tells the stages done, the seats filled and who is left as it goes on', () => {
	const heard: unknown[] = [];
	const election = writtenElection(NAMES, SHORT_PAPERS);
	AV_MAJORITY_1.count(election, { seats: 1, lot: null, heard: (progress) => heard.push(progress) });
	expect(heard).toEqual([
		{ stage: 1, elected: 0, continuing: 4 },
		{ stage: 2, elected: 0, continuing: 3 },
		{ stage: 3, elected: 1, continuing: 1 },
	]);
});
