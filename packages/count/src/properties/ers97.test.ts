import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERS97 } from '../rules/ers97.ts';
import type { Count, Stage } from '../stages/count.ts';
import { drawLot } from '../ties/lot.ts';
import { checkRule } from './check-rule.ts';
import { leftBefore } from './count-facts.ts';
import { electionOf, elections, type MadeUp, symmetricalElections } from './elections.ts';
import { isSettledForwards } from './settled-forwards.ts';

checkRule(ERS97, { isSettled: isSettledForwards, excludesTheLowest: false });

const ANY = fc.oneof(elections(null), symmetricalElections(null));

function eachCount(holds: (count: Count, made: MadeUp) => void): void {
	fc.assert(
		fc.property(ANY, (made) => {
			const labels = made.candidates.map(({ name }) => name);
			const lot = drawLot(made.seed, labels);
			holds(ERS97.count(electionOf(made), { seats: made.seats, lot }), made);
		}),
		{ numRuns: fc.readConfigureGlobal().numRuns ?? 1500, seed: 20_260_102 },
	);
}

function surplusesAfter({ totals, quota }: Stage, elected: readonly number[]): bigint {
	return elected.reduce((sum, candidate) => {
		const over = totals[candidate] - (quota as bigint);
		return over > 0n ? sum + over : sum;
	}, 0n);
}

describe('under the rules of 1997, whatever the papers', () => {
	it('lets nothing vanish: the difference is non-transferable (5.3.10)', () => {
		eachCount(({ stages }) => {
			for (const { lost } of stages) expect(lost).toBe(0n);
		});
	});

	it('works the quota out from the valid vote, lowers it only for papers not transferable, and never once one is elected', () => {
		eachCount(({ stages, seats }) => {
			let elected = 0;
			for (const [at, { quota, totals, nonTransferable, elected: now }] of stages.entries()) {
				const shared = totals.reduce((sum, votes) => sum + votes, at === 0 ? nonTransferable : 0n);
				const before = stages[at - 1]?.quota ?? null;
				if (at === 0 || (elected === 0 && now.length === 0)) {
					expect((quota as bigint) * BigInt(seats + 1) >= shared).toBe(true);
					expect(((quota as bigint) - 1n) * BigInt(seats + 1) < shared).toBe(true);
				} else if (elected > 0) expect(quota).toBe(before);
				if (before !== null) expect((quota as bigint) <= before).toBe(true);
				elected += now.length;
			}
		});
	});

	it('excludes only those whose votes, with the surpluses that wait, are no more than the next above has (5.2.5)', () => {
		eachCount(({ stages }, made) => {
			const elected: number[] = [];
			for (const stage of stages) {
				const before = stages[stage.stage - 2];
				if (stage.kind === 'exclusion') {
					const together = stage.excluded.reduce((sum, candidate) => sum + before.totals[candidate], 0n);
					const others = leftBefore(stages, stage.stage, made).filter((one) => !stage.excluded.includes(one));
					expect(others.length).toBeGreaterThanOrEqual(made.seats - elected.length);
					for (const other of others)
						expect(together + surplusesAfter(before, elected) <= before.totals[other]).toBe(true);
				}
				elected.push(...stage.elected.map(({ candidate }) => candidate));
			}
		});
	});

	it('elects the remaining at the end (5.5.1) only where a lot excludes the last, all else reaching what is required before', () => {
		eachCount(({ stages }) => {
			for (const { stage, elected, excluded, transfers, ties } of stages) {
				const remaining = elected.filter(({ by }) => by === 'remaining');
				if (remaining.length === 0 || stage === 1) continue;
				expect([elected.length, excluded.length, transfers]).toEqual([remaining.length, 1, []]);
				expect(ties).toMatchObject([{ about: 'exclusion', chosen: excluded, stage: null }]);
			}
		});
	});

	it('leaves a candidate whose surplus has passed on with the quota, and gives the elected nothing more', () => {
		eachCount(({ stages }) => {
			const elected = new Set<number>();
			for (const [at, stage] of stages.entries()) {
				if (stage.kind === 'surplus') expect(stage.totals[stage.of[0]]).toBe(stage.quota);
				for (const candidate of elected)
					if (!stage.of.includes(candidate))
						expect(stage.totals[candidate]).toBe(stages[at - 1].totals[candidate]);
				for (const { candidate } of stage.elected) elected.add(candidate);
			}
		});
	});

	it('moves batches in descending order of value, the last of them the end of the stage', () => {
		eachCount(({ stages }) => {
			for (const { batches = [], totals, nonTransferable, quota } of stages) {
				const worths = batches.map(({ worth }) => worth);
				expect(worths).toEqual(worths.toSorted((a, b) => (a > b ? -1 : 1)));
				expect(new Set(worths).size).toBe(worths.length);
				if (batches.length > 0) expect(batches.at(-1)).toMatchObject({ totals, nonTransferable, quota });
			}
		});
	});
});
