import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEEK_PRF } from '../rules/meek-prf.ts';
import type { Count, MeekRound } from '../stages/count.ts';
import { ONE } from '../stages/share-out.ts';
import { drawLot } from '../ties/lot.ts';
import { leftBefore } from './count-facts.ts';
import { electionOf, elections, type MadeUp, symmetricalElections } from './elections.ts';

const ANY = fc.oneof(elections(null), symmetricalElections(null));

function eachCount(holds: (count: Count, made: MadeUp) => void): void {
	fc.assert(
		fc.property(ANY, (made) => {
			const lot = drawLot(
				made.seed,
				made.candidates.map(({ name }) => name),
			);
			holds(MEEK_PRF.count(electionOf(made), { seats: made.seats, lot }), made);
		}),
		{ numRuns: 1500, seed: 20_260_103 },
	);
}

const least = (votes: readonly bigint[]) => votes.reduce((a, b) => (a < b ? a : b));
const sum = (votes: readonly bigint[]) => votes.reduce((a, b) => a + b, 0n);

describe("under Meek's method, whatever the papers", () => {
	it('the quota is what candidates hold over one more than the seats, cut short, and a unit more', () => {
		eachCount(({ stages, seats }) => {
			for (const { quota, totals } of stages) expect(quota).toBe(sum(totals) / BigInt(seats + 1) + 1n);
		});
	});

	it('who is still standing keeps all, who is out nothing, who is elected a part', () => {
		eachCount(({ stages }, made) => {
			for (const [at, { stage, meek, excluded }] of stages.entries()) {
				const { keep, ended } = meek as MeekRound;
				const standing = leftBefore(stages, stage, made);
				const out = stages.slice(0, at + 1).flatMap((one) => one.excluded);
				/** The last stage may elect the remaining on the figures of the round before. */
				const isAgain = at > 0 && stages[at - 1].meek === meek;
				for (const [candidate, part] of keep.entries()) {
					if (made.candidates[candidate].withdrawn) expect(part).toBe(0n);
					else if (isAgain && excluded.includes(candidate)) expect(part).toBe(BigInt(ONE));
					else if (out.includes(candidate)) expect(part).toBe(0n);
					else if (standing.includes(candidate)) expect(part).toBe(BigInt(ONE));
					else expect(part > 0n && part <= BigInt(ONE)).toBe(true);
				}
				expect(['elected', 'small', 'stable']).toContain(ended);
			}
		});
	});

	it('nobody is defeated whom the surplus could not leave lowest, and who reaches the quota is elected', () => {
		eachCount(({ stages }, made) => {
			for (const [at, { excluded }] of stages.entries()) {
				if (excluded.length === 0) continue;
				const { totals, quota, meek } = stages[at - 1];
				const left = leftBefore(stages, stages[at].stage, made);
				const votes = left.map((candidate) => totals[candidate]);
				expect(excluded).toHaveLength(1);
				expect(totals[excluded[0]] <= least(votes) + (meek as MeekRound).surplus).toBe(true);
				for (const each of votes) expect(each < (quota as bigint)).toBe(true);
			}
		});
	});

	it('a round ends as it says', () => {
		eachCount(({ stages }) => {
			for (const { meek, elected, totals, quota } of stages) {
				const { ended, surplus, iterations } = meek as MeekRound;
				if (ended === 'small') expect(surplus < 1000n).toBe(true);
				if (ended === 'stable') expect(surplus >= 1000n && iterations > 1).toBe(true);
				if (ended === 'elected' && elected.some(({ by }) => by === 'quota'))
					expect(elected.some(({ candidate }) => totals[candidate] >= (quota as bigint))).toBe(true);
			}
		});
	});
});
