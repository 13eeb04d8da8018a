/** All 1,070 wards beside an independent program's count of the same ballots: every figure at every action, to the last digit. */
import { describe, expect, it } from 'vitest';
import { type ReferenceCount, referenceCounts, referencesAreHere } from '../fixture/reference-counts.ts';
import { electionOf, scottishWards, wardsAreHere } from '../fixture/scottish-wards.ts';
import { decimal } from '../result/decimal.ts';
import type { Count } from '../stages/count.ts';
import { MEEK_PRF } from './meek-prf.ts';

describe.skipIf(!wardsAreHere || !referencesAreHere)("1,070 Scottish wards under Meek's method", () => {
	it('have the quota, votes and keep factors of the reference counts at every action, and no lot is asked for', () => {
		const references = referenceCounts('meek-prf');
		const wards = scottishWards();
		let iterations = 0;
		let actions = 0;
		for (const ward of wards) {
			const count = MEEK_PRF.count(electionOf(ward), { seats: ward.seats, lot: null });
			const reference = references.get(ward.file) as ReferenceCount;
			expect(count.stopped, ward.file).toBeNull();
			expect(
				count.elected.map((candidate) => candidate + 1).toSorted((a, b) => a - b),
				ward.file,
			).toEqual(reference.elected);
			expect(ours(count), ward.file).toEqual(theirs(reference));
			for (const { meek } of count.stages) iterations += meek?.iterations ?? 0;
			actions += theirs(reference).length;
		}
		expect([wards.length, iterations, actions]).toEqual([1070, 42_170, 6361]);
	});
});

/** What each round came to: who was elected or defeated on which figures. */
function ours({ stages }: Count): readonly unknown[] {
	const units = (votes: readonly bigint[]) => votes.map((each) => decimal(each, 9));
	return stages.flatMap(({ totals, quota, meek, elected }, at) => {
		const figures = {
			quota: decimal(quota ?? 0n, 9),
			votes: units(totals),
			keep: units(meek?.keep ?? []),
		};
		const defeated = stages[at + 1]?.excluded ?? [];
		return [
			...elected
				.map(({ candidate }) => candidate)
				.toSorted((a, b) => a - b)
				.map((who) => ({ elect: who, ...figures })),
			...defeated.map((who) => ({ defeat: who, ...figures })),
		];
	});
}

/** Left out are the first and the last figures, and those who are defeated only because the seats are filled. */
function theirs({ actions, names: written }: ReferenceCount): readonly unknown[] {
	/** A message has one blank where a name has several. */
	const names = written.map((name) => name.replaceAll(/ +/g, ' '));
	return actions.flatMap(({ tag, msg, quota, votes, keep }) => {
		if ((tag !== 'elect' && tag !== 'defeat') || msg.startsWith('Defeat remaining')) return [];
		return [{ [tag]: names.indexOf(msg.slice(msg.indexOf(': ') + 2)), quota, votes, keep }];
	});
}
