import { expect, it } from 'vitest';
import { smallElection } from '../fixture/small-election.ts';
import { SCOTTISH_STV_2011 } from '../rules/scottish-stv.ts';
import { sheetCsv } from './csv.ts';
import { countSheet } from './sheet.ts';

const ROWS = [
	[7, 0, 1],
	[3, 0, 2],
	[2, 1],
	[3, 2],
];

it('writes the sheet with what moved, the totals, and sums that are the valid papers', () => {
	const election = smallElection(['Ada', 'Ben', 'Cas', 'Dee*'], 2, ROWS);
	const count = SCOTTISH_STV_2011.count(election, { seats: 2, lot: null });
	expect(sheetCsv(count, election.candidates).split('\n')).toEqual([
		'Candidate,Party,Outcome,Stage 1: First preferences,"Stage 2: Surplus of Ada, moved","Stage 2: Surplus of Ada, votes","Stage 3: Exclusion of Cas, moved","Stage 3: Exclusion of Cas, votes"',
		'Ada,,"elected 1st, at stage 1",10.00000,-4.00000,6.00000,,6.00000',
		'Ben,,"elected 2nd, at stage 3",2.00000,+2.80000,4.80000,,4.80000',
		'Cas,,excluded at stage 3,3.00000,+1.20000,4.20000,-4.20000,0.00000',
		'Dee,,withdrawn,,,,,',
		'Non-transferable,,,0.00000,,0.00000,+4.20000,4.20000',
		'Lost to rounding,,,0.00000,,0.00000,,0.00000',
		'Sum,,,15.00000,,15.00000,,15.00000',
		'Quota,,,6.00000,,6.00000,,6.00000',
		'',
	]);
	expect(countSheet(count, election.candidates).addsUp).toBe(true);
});

it('quotes names with commas and quotes, and lets no name be a formula', () => {
	const election = smallElection(['=SUM(A1)', 'O"Neil, Una'], 1, [
		[2, 0],
		[1, 1],
	]);
	const lines = sheetCsv(
		SCOTTISH_STV_2011.count(election, { seats: 1, lot: null }),
		election.candidates,
	).split('\n');
	expect(lines[1]).toBe(`'=SUM(A1),,"elected 1st, at stage 1",2.00000`);
	expect(lines[2]).toBe('"O""Neil, Una",,not elected,1.00000');
});
