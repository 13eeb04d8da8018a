import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMeek } from '../fixture/plain-meek.ts';
import { MEEK_PRF } from '../rules/meek-prf.ts';
import type { Count, MeekRound } from '../stages/count.ts';
import { ONE } from '../stages/share-out.ts';
import { drawLot } from '../ties/lot.ts';
import { leftBefore, up } from './count-facts.ts';
import { electionOf, elections, type MadeUp, symmetricalElections } from './elections.ts';

const ANY = fc.oneof(elections(null), symmetricalElections(null));

const few = fc.readConfigureGlobal();

function eachCount(holds: (count: Count, made: MadeUp) => void): void {
	fc.assert(
		fc.property(ANY, (made) => {
			const lot = drawLot(
				made.seed,
				made.candidates.map(({ name }) => name),
			);
			holds(MEEK_PRF.count(electionOf(made), { seats: made.seats, lot }), made);
		}),
		{ numRuns: few.numRuns === undefined ? 1500 : 100, seed: 20_260_103 },
	);
}

const least = (votes: readonly bigint[]) => votes.reduce((a, b) => (a < b ? a : b));
const sum = (votes: readonly bigint[]) => votes.reduce((a, b) => a + b, 0n);

describe("under Meek's method, whatever the papers", () => {
	it('every round has the figures of the plain count', () => {
		eachCount((count, made) => {
			const plain = plainMeek(made, count.lot?.order ?? []);
			const { stages } = count;
			const rounds = stages.filter(({ meek }, at) => at === 0 || meek !== stages[at - 1].meek);
			if (plain.length === 0) expect(stages.length).toBeLessThan(2);
			for (const [at, { quota, votes, keep, elected, defeated }] of plain.entries()) {
				const { totals, meek, ...stage } = rounds[at];
				expect([stage.quota, totals, meek?.keep]).toEqual([quota, votes, keep]);
				expect(stage.elected.map(({ candidate }) => candidate).toSorted(up)).toEqual(elected.toSorted(up));
				expect(stages[stage.stage]?.excluded ?? []).toEqual(defeated === null ? [] : [defeated]);
			}
			expect(rounds.length).toBe(Math.max(plain.length, stages.length === 0 ? 0 : 1));
		});
	});

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
