import { describe, expect, it } from 'vitest';
import { written } from '../fixture/written.ts';
import { writtenElection } from '../fixture/written-election.ts';
import { type Admission, admit } from './admit.ts';

const STOPS: Admission = { gap: 'stop', again: 'stop' };
const PASSES: Admission = { gap: 'pass', again: 'pass' };

function admitted(rows: readonly string[], admission: Admission, names = ['A', 'B', 'C', 'D*']) {
	const { papers, valid, spoilt, cut } = admit(writtenElection(names, rows), admission);
	return { rows: written(papers), valid, spoilt, cut };
}

describe('plain papers', () => {
	it('are all valid, and the very columns that were handed in', () => {
		const election = writtenElection(['A', 'B', 'C'], ['2 A B', '3 C', '1 C']);
		const { papers, valid, spoilt, cut } = admit(election, STOPS);
		expect(papers).toBe(election.papers);
		expect([valid, spoilt, cut]).toEqual([6, [], []]);
	});

	it.each(['1 A A', '1 A - B', '1 A=B', '1 A B=C', '1'])('is not one: %s', (row) => {
		const election = writtenElection(['A', 'B', 'C'], ['2 A B', row, '2 A B']);
		expect(admit(election, STOPS).papers).not.toBe(election.papers);
	});
});

describe('a gap, a name again', () => {
	it.each<readonly [string, Admission, string, 'gap' | 'again' | null]>([
		['4 A - B', STOPS, '4: 1', 'gap'],
		['4 A - B', PASSES, '4: 1 2', null],
		['4 A B A C', STOPS, '4: 1 2', 'again'],
		['4 A B A C', PASSES, '4: 1 2 3', null],
		['4 - A', PASSES, '4: 1', null],
		['4 A -', PASSES, '4: 1', null],
	])('%s', (row, admission, read, reason) => {
		const found = admitted([row], admission);
		expect(found).toMatchObject({ rows: [read], valid: 4, spoilt: [] });
		expect(found.cut).toEqual(reason === null ? [] : [{ line: 1, copies: 4, reason }]);
	});

	it('is of that paper alone: a name on one paper is not again on the next', () => {
		expect(admitted(['1 A B', '1 A -', '1 B A'], STOPS).rows).toEqual(['1: 1 2', '1: 1', '1: 2 1']);
	});
});

describe('equal preferences', () => {
	it.each<readonly [string, string, readonly string[]]>([
		['1 A B=C', '1: 1', ['equal']],
		['1 A B=C D', '1: 1', ['equal']],
		['1 A B=C=D', '1: 1', ['equal']],
		['1 A C=D', '1: 1 3', []],
		['1 A D=C B', '1: 1 3 2', []],
		['1 D=A B', '1: 1 2', []],
		['1 A B=B C', '1: 1 2 3', []],
	])('%s stop the reading, but for the withdrawn and for the same name twice', (row, read, reasons) => {
		const found = admitted([row], PASSES);
		expect(found.rows).toEqual([read]);
		expect(found.cut.map(({ reason }) => reason)).toEqual(reasons);
	});

	it('do not reach over a gap', () => {
		expect(admitted(['1 A - B C'], PASSES).rows).toEqual(['1: 1 2 3']);
	});
});

describe('a void paper', () => {
	it.each<readonly [string, Admission, string]>([
		['3', STOPS, 'blank'],
		['3 - -', PASSES, 'blank'],
		['3 - A', STOPS, 'no-first'],
		['3 A=B C', PASSES, 'equal-first'],
		['3 - A=B C', PASSES, 'equal-first'],
		['3 D', STOPS, 'only-withdrawn'],
		['3 D -', PASSES, 'only-withdrawn'],
		['3 D - A', STOPS, 'no-first'],
	])('%s: %o, %s', (row, admission, reason) => {
		expect(admitted(['2 A', row, '5 B'], admission)).toEqual({
			...{ rows: ['2: 1', '5: 2'], valid: 7, cut: [] },
			spoilt: [{ line: 2, copies: 3, reason }],
		});
	});
});
