/**
 * What holds of every count under every rule, tried on thousands of elections made up at random: `checkRule(rule)` in a test
 * file. Where a rule differs on purpose, what holds of it instead is handed in.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked, Rule } from '../rules/rule.ts';
import type { Count, Stage, Tie } from '../stages/count.ts';
import { drawLot } from '../ties/lot.ts';
import { checkElected, inSets, leftBefore, up } from './count-facts.ts';
import { electionOf, elections, type MadeUp, type Row, symmetricalElections } from './elections.ts';
import { isSettledBackwards } from './settled-backwards.ts';

export interface Expected {
	/** Whether those among whom a lot is asked for are tied; by default, that they had equal votes at every stage. */
	readonly areTied: (between: readonly number[], count: Count) => boolean;
	/** Whether a tie was settled as the rule says; by default, backwards, then by the lot. */
	readonly isSettled: (tie: Tie, stage: Stage, count: Count) => boolean;
	/** Whether the rule excludes only one with the fewest votes at the stage before. */
	readonly excludesTheLowest: boolean;
	/** What share of the thousands of made-up ties is enough: rules with fractions of a vote in many places have fewer. */
	readonly fewestTies: number;
}

const BY_DEFAULT: Expected = {
	areTied: (between, { stages }) =>
		stages.every(({ totals }) => between.every((candidate) => totals[candidate] === totals[between[0]])),
	isSettled: isSettledBackwards,
	excludesTheLowest: true,
	fewestTies: 0.5,
};

export function checkRule(rule: Rule, different: Partial<Expected> = {}): void {
	const expected = { ...BY_DEFAULT, ...different };
	const anyElection = elections(rule.seats);
	const symmetrical = symmetricalElections(rule.seats);
	const few = fc.readConfigureGlobal();
	const settings = { numRuns: few.numRuns ?? 400, seed: few.seed ?? 20_260_101 };
	const tiesWanted = few.numRuns ?? 3000;

	function counted(made: MadeUp, lot: Asked['lot'] = drawn(made)): Count {
		return rule.count(electionOf(made), { seats: made.seats, lot });
	}
	function always(of: fc.Arbitrary<MadeUp>, holds: (made: MadeUp) => void): void {
		fc.assert(fc.property(of, holds), settings);
	}

	describe(`${rule.id}, whatever the papers`, () => {
		it('keeps every vote at every stage, to the last unit', () => {
			always(anyElection, (made) => {
				const { stages, valid, places } = counted(made);
				for (const { totals, nonTransferable, lost } of stages) {
					const all = totals.reduce((sum, votes) => sum + votes, nonTransferable + lost);
					expect(all).toBe(BigInt(valid) * 10n ** BigInt(places));
					for (const votes of [...totals, nonTransferable]) expect(votes >= 0n).toBe(true);
				}
			});
		});

		it('counts the same whatever the order of the papers, and however they lie in rows', () => {
			const shuffled = anyElection.chain((made) =>
				fc.tuple(
					fc.constant(made),
					fc.shuffledSubarray([...made.rows.flatMap(split)], {
						minLength: made.rows.flatMap(split).length,
					}),
				),
			);
			fc.assert(
				fc.property(shuffled, ([made, rows]) => {
					const { papers: _, ...one } = counted(made);
					const { papers: __, ...other } = counted({ ...made, rows });
					expect(other).toEqual(one);
				}),
				settings,
			);
		});

		it('counts the same whatever the order of the candidates, the lot being turned with them', () => {
			const reordered = fc.oneof(anyElection, symmetrical).chain((made) =>
				fc.tuple(
					fc.constant(made),
					fc.shuffledSubarray(
						made.candidates.map((_, place) => place),
						{ minLength: made.candidates.length },
					),
				),
			);
			fc.assert(
				fc.property(reordered, ([made, moved]) => {
					const lot = drawn(made);
					const one = counted(made, lot);
					const other = counted(
						{
							...made,
							candidates: moved.map((_, place) => made.candidates[moved.indexOf(place)]),
							rows: made.rows.map(({ copies, marks }) => ({
								copies,
								marks: marks.map((mark) =>
									(mark & 0x7fff) < moved.length ? (mark & 0x8000) | moved[mark & 0x7fff] : mark,
								),
							})),
						},
						{ seed: null, order: lot.order.map((place) => moved[place]) },
					);
					expect(inSets(other, (place) => moved.indexOf(place))).toEqual(inSets(one, (place) => place));
				}),
				settings,
			);
		});

		it('fills the seats, or has nobody left, or stops for a lot among those who are tied', () => {
			always(fc.oneof(anyElection, symmetrical), (made) => {
				const count = counted(made, null);
				const { stopped, elected, unfilled, seats, stages, valid } = count;
				const standing = made.candidates.flatMap(({ withdrawn }, place) => (withdrawn ? [] : [place]));
				const excluded = stages.flatMap((stage) => stage.excluded);
				if (stopped === null) {
					expect(elected.length + unfilled).toBe(seats);
					if (unfilled > 0) expect(elected.toSorted(up)).toEqual(standing);
				} else if (stopped.why === 'no-papers') {
					expect([valid, stages, elected, unfilled]).toEqual([0, [], [], 0]);
				} else {
					expect(new Set(stopped.between).size).toBeGreaterThan(1);
					for (const candidate of stopped.between) expect(excluded).not.toContain(candidate);
					expect(expected.areTied(stopped.between, count)).toBe(true);
					expect(unfilled).toBe(0);
				}
			});
		});

		it('elects or excludes each at most once, and by what it says', () => {
			always(fc.oneof(anyElection, symmetrical), (made) => {
				const { stages, elected } = counted(made);
				const excluded = stages.flatMap((stage) => stage.excluded);
				expect(stages.flatMap((stage) => stage.elected.map(({ candidate }) => candidate))).toEqual(elected);
				expect(new Set([...elected, ...excluded]).size).toBe(elected.length + excluded.length);
				for (const candidate of [...elected, ...excluded])
					expect(made.candidates[candidate].withdrawn).toBe(false);
				for (const stage of stages) checkElected(stage, stages);
				expect(elected.length).toBeLessThanOrEqual(made.seats);
			});
		});

		it.runIf(expected.excludesTheLowest)('excludes nobody while another who is left has fewer', () => {
			always(fc.oneof(anyElection, symmetrical), (made) => {
				const { stages } = counted(made);
				for (const { stage, excluded } of stages) {
					const left = leftBefore(stages, stage, made);
					for (const candidate of excluded) {
						const { totals } = stages[stage - 2];
						for (const other of left) expect(totals[candidate] <= totals[other]).toBe(true);
					}
				}
			});
		});

		it('settles thousands of ties as it says, and alike when counted again', () => {
			let ties = 0;
			fc.assert(
				fc.property(symmetrical, (made) => {
					const count = counted(made);
					for (const stage of count.stages)
						for (const tie of stage.ties) {
							ties++;
							expect(expected.isSettled(tie, stage, count)).toBe(true);
						}
					expect(count.stopped).toBeNull();
					expect(counted(made)).toEqual(count);
				}),
				{ ...settings, numRuns: tiesWanted },
			);
			if (few.numRuns === undefined) expect(ties).toBeGreaterThan(tiesWanted * expected.fewestTies);
		});

		it('goes as far without a lot as with one', () => {
			always(symmetrical, (made) => {
				const without = counted(made, null);
				const { stages } = counted(made);
				/** A lot for a seat ends the stage in hand, which without it stands with its figures alone. */
				const isForSeat = without.stopped?.why === 'lot' && without.stopped.about === 'seat';
				const whole = without.stages.length - (isForSeat ? 1 : 0);
				expect(stages.slice(0, whole)).toEqual(without.stages.slice(0, whole));
				if (isForSeat) {
					const { elected: _, ties: __, ...figures } = without.stages[whole];
					expect(stages[whole]).toMatchObject(figures);
				}
				if (without.stopped === null) expect(stages.length).toBe(without.stages.length);
			});
		});
	});
}

function drawn({ seed, candidates }: MadeUp): NonNullable<Asked['lot']> {
	return drawLot(
		seed,
		candidates.map(({ name }) => name),
	);
}

function split({ copies, marks }: Row): readonly Row[] {
	const half = Math.floor(copies / 2);
	return half === 0 ? [{ copies, marks }] : [half, copies - half].map((part) => ({ copies: part, marks }));
}
