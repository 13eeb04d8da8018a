/** The two forms of the alternative vote on the ballots of Scottish by-elections, and of the one ward that elects one. */
import { describe, expect, it } from 'vitest';
import { byElections, byElectionsAreHere } from '../fixture/by-elections.ts';
import { AV_MAJORITY_1, AV_SCOTTISH_2021 } from './alternative-vote.ts';

describe.skipIf(!byElectionsAreHere)('elections for one seat', () => {
	it('elect the same by either form, and go on one stage longer at most where the quota is of all papers', () => {
		const elections = byElections();
		const longer: string[] = [];
		for (const { file, election } of elections) {
			const scottish = AV_SCOTTISH_2021.count(election, { seats: 1, lot: null });
			const majority = AV_MAJORITY_1.count(election, { seats: 1, lot: null });
			expect(majority.elected, file).toEqual(scottish.elected);
			expect([scottish.elected.length, scottish.stopped, majority.stopped], file).toEqual([1, null, null]);
			const inVotes = scottish.stages.map(({ totals }) => totals.map((units) => units / 100_000n));
			expect(
				majority.stages.map(({ totals }) => totals),
				file,
			).toEqual(inVotes.slice(0, majority.stages.length));
			if (scottish.stages.length > majority.stages.length) longer.push(file);
			expect(scottish.stages.length - majority.stages.length, file).toBeLessThanOrEqual(1);
		}
		// In these the majority of the papers that still name somebody is there a stage before the quota of all papers.
		expect([elections.length, longer.length]).toEqual([30, 20]);
	});
});
