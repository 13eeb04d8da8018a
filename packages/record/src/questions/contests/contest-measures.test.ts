import { percent, toDecimal } from '@mandate/psephology';
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { contestAt } from '../../addresses/index.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import type { Known } from '../known.ts';
import { type ContestMeasures, contestMeasures } from './contest-measures.ts';
import type { Measure } from './measure.ts';

const release = openFullRecord();
if (release === null) console.log(`Measures of contests: skipped, ${NO_DATA}.`);

const points = (measure: Measure | null | undefined): string | null =>
	measure ? toDecimal(percent(measure.value), 2) : null;

describe.skipIf(release === null)('the measures of a contest', () => {
	const record = release as NonNullable<typeof release>;
	const known: Known = { release: record, ledger: ledgerAt([]) };
	const at = (day: string, place: string): ContestMeasures => {
		const row = contestAt(record, day, place);
		if (row === null) throw new Error(`No contest at ${place} on ${day}.`);
		return contestMeasures(known, row);
	};

	it('tell the swing from what is mistaken for it', () => {
		const { majority, bases, candidates, turnout, published } = at('2017-06-08', 'stockport');
		expect(majority?.votes.value.n).toBe(14_477n);
		expect(published).toMatchObject({ result: 'Lab hold', majority: { value: 14_477 } });
		expect(candidates.map(({ name, votes, person }) => [name, votes, person?.slug ?? null])).toEqual([
			['Ann Coffey', 26_282, 'ann-coffey'],
			['Daniel Hamilton', 11_805, null],
			['Daniel Hawthorne', 1778, null],
			['John Kelly', 1088, null],
			['Gary Lawson', 591, null],
		]);
		expect(candidates.map(({ deposit }) => deposit?.isLost)).toEqual([false, false, true, true, true]);
		expect(points(turnout?.valid)).toBe('64.67');
		expect(points(turnout?.ballotBox)).toBe('64.83');
		expect(bases).toHaveLength(1);
		const [base] = bases;
		expect(base.definition).toBe('base-actual');
		expect(base.majority?.value.n).toBe(4416n);
		expect(base.result).toEqual({ kind: 'hold' });
		const [swing] = base.swings;
		expect([swing.from.id, swing.to.id]).toEqual(['conservative', 'labour']);
		expect(points(swing.butler)).toBe('4.74');
		expect(points(swing.steed)).toBe('1.94');
		expect(points(swing.leadChange)).toBe('9.47');
		expect(points(swing.changeOfTo)).toBe('13.40');
		expect(points(swing.changeOfFrom)).toBe('3.93');
		expect(swing.butler.workings).toBe('((63.26 − 49.87) − (28.42 − 24.49)) ÷ 2');
	});

	it('are set beside the notional base and the actual one where a seat was redrawn', () => {
		const { bases } = at('2024-07-04', 'stockport');
		expect(
			bases.map(({ election, isPublished, isSameSeat }) => [election.id, isPublished, isSameSeat]),
		).toEqual([
			['2019-notional', true, true],
			['2019-general', false, false],
		]);
	});

	it('have a swing from the former winner too where the first two are others', () => {
		const { bases } = at('2015-05-07', 'clacton');
		expect(bases[0].swings.map(({ between }) => between)).toEqual([]);
		expect(bases[0].result).toEqual({ kind: 'gain', from: 'conservative' });
	});

	it('give no change for a party that did not stand or is not told apart', () => {
		const { bases } = at('2010-05-06', 'stockport');
		const why = new Map(bases.map(({ election, changes }) => [election.id, changes.map((one) => one.why)]));
		expect(why.get('2005-notional')).toEqual([null, null, null, 'did not stand', null, 'did not stand']);
		expect(why.get('2005-general')).toEqual([
			null,
			null,
			null,
			'not told apart',
			'not told apart',
			'not told apart',
		]);
	});

	it('stand beside what the gates found in their lines', () => {
		const { findings } = at('2016-05-05', 'sheffield-brightside-and-hillsborough');
		expect(findings.map(({ gate }) => gate)).toContain('votes-add-up');
	});

	it('say nothing of who came first where several were elected', () => {
		const { majority, turnout, candidates } = at('1931-10-27', 'stockport');
		expect(majority).toBeNull();
		expect(turnout).toBeNull();
		expect(candidates.some(({ isWinner }) => isWinner)).toBe(false);
	});

	it('each name a line for every figure', () => {
		for (let row = 0; row < record.contests.count; row += 97) {
			const { candidates, bases, evidence } = contestMeasures(known, row);
			expect(evidence.kind).toBe('file');
			for (const { share } of candidates) if (share) expect(share.evidence.length).toBeGreaterThan(0);
			for (const { changes } of bases)
				for (const { share, why } of changes) expect(share === null).toBe(why !== null);
		}
	});
});
