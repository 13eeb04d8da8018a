import { expect, it } from 'vitest';
import { paperWriter } from '../papers/papers.ts';
import { countJson } from '../result/json.ts';
import { SCOTTISH_STV_2011 } from './scottish-stv.ts';

it('transfers a surplus at five decimal places, the rest ignored, and keeps every vote on the sheet', () => {
	const papers = paperWriter();
	for (const [copies, ...marks] of [
		[7, 0, 1],
		[3, 0, 2],
		[2, 1],
		[3, 2],
	]) {
		for (const mark of marks) papers.mark(mark);
		papers.end(copies, 1);
	}
	const candidates = ['Ada', 'Ben', 'Cas'].map((name) => ({ name, party: null, withdrawn: false }));
	const election = { title: null, seats: 2, candidates, papers: papers.finish() };
	const counted = countJson(SCOTTISH_STV_2011.count(election, { seats: 2, lot: null }), election);
	expect(counted).toMatchObject({ valid: 15, quota: '6.00000', elected: ['Ada', 'Ben'], unfilled: 0 });
	expect(counted.stages.map(({ kind, of, totals }) => [kind, of, totals])).toEqual([
		['first', null, { Ada: '10.00000', Ben: '2.00000', Cas: '3.00000' }],
		['surplus', 'Ada', { Ada: '6.00000', Ben: '4.80000', Cas: '4.20000' }],
		['exclusion', 'Cas', { Ada: '6.00000', Ben: '4.80000', Cas: '0.00000' }],
	]);
});
