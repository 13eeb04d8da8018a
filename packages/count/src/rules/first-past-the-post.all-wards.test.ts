import { describe, expect, it } from 'vitest';
import { electionOf, type ScottishWard, scottishWards, wardsAreHere } from '../fixture/scottish-wards.ts';
import { FIRST_PAST_THE_POST } from './first-past-the-post.ts';

describe.skipIf(!wardsAreHere)('1,070 Scottish wards', () => {
	it('have their first preferences counted row by row, and one of them asks for a lot', () => {
		const tied: string[] = [];
		for (const ward of scottishWards()) {
			const votes = new Map<number, number>();
			for (const [, copies, first] of textOf(ward).matchAll(/(?<=\n)(\d+),(\d+),/g))
				votes.set(Number(first) - 1, (votes.get(Number(first) - 1) ?? 0) + Number(copies));
			const { stages, elected, stopped } = FIRST_PAST_THE_POST.count(electionOf(ward), {
				seats: 1,
				lot: null,
			});
			const most = Math.max(...votes.values());
			expect(stages[0].totals.map(Number), ward.file).toEqual(
				stages[0].totals.map((_, candidate) => votes.get(candidate) ?? 0),
			);
			if (stopped === null) expect(votes.get(elected[0]), ward.file).toBe(most);
			else tied.push(ward.file);
		}
		expect(tied).toEqual(['7_cands/eilean_siar_2012_ward5.csv']);
	});
});

function textOf({ bytes }: ScottishWard): string {
	return new TextDecoder().decode(bytes);
}
