/** Whether a tie was settled backwards and then by the lot: written a second time, by comparing whole histories. */
import type { Count, Stage, Tie } from '../stages/count.ts';

/** @param stage at which the tie was settled: the figures before it count */
export function isSettledBackwards(tie: Tie, { stage }: Stage, { stages, lot }: Count): boolean {
	const [chosen] = tie.chosen;
	const others = tie.between.filter((candidate) => candidate !== chosen);
	const before = stages.slice(0, stage - 1);
	const sign = tie.about === 'exclusion' ? -1n : 1n;
	/** The latest stage at which the chosen and another differ, and whether the chosen was on the right side. */
	const differences = others.map((other) => {
		const last = before.findLast(({ totals }) => totals[chosen] !== totals[other]);
		return last === undefined
			? null
			: { stage: last.stage, isRight: (last.totals[chosen] - last.totals[other]) * sign > 0n };
	});
	const isTied = before.at(-1)?.totals.filter((_, place) => tie.between.includes(place)) ?? [];
	if (new Set(isTied).size !== 1 || others.length === 0 || tie.chosen.length !== 1) return false;
	if (differences.some((difference) => difference?.isRight === false)) return false;
	const level = others.filter((_, at) => differences[at] === null);
	if (level.length === 0) return tie.stage === Math.min(...differences.map((one) => one?.stage ?? 0));
	const place = (candidate: number) => lot?.order.indexOf(candidate) ?? -1;
	const isFavoured = level.every((other) => place(chosen) < place(other) === (tie.about !== 'exclusion'));
	return tie.stage === null && isFavoured;
}
