/** Whether a tie was settled forwards and then, where the rule has one, by the lot: written a second time, candidate by candidate. */
import type { Count, Stage, Tie } from '../stages/count.ts';

interface Point {
	readonly stage: number;
	readonly batch?: number;
	readonly totals: readonly bigint[];
}

/** @param stage with which the tie stands */
export function isSettledForwards(tie: Tie, stage: Stage, { stages, lot }: Count): boolean {
	const points = pointsBefore(tie, stage, stages);
	const others = tie.between.filter((candidate) => !tie.chosen.includes(candidate));
	const sign = tie.about === 'exclusion' ? -1n : 1n;
	const now = points.at(-1)?.totals ?? [];
	if (new Set(tie.between.map((candidate) => now[candidate])).size !== 1) return false;
	if (tie.chosen.length === 0)
		return tie.about === 'seat' && tie.stage === null && others.every((other) => isLevel(others[0], other));
	if (others.length === 0) return false;

	let settledAt = -1;
	for (const one of tie.chosen)
		for (const other of others) {
			const at = points.findIndex(({ totals }) => totals[one] !== totals[other]);
			if (at === -1) {
				if (tie.stage !== null || tie.about === 'seat' || !isFavoured(one, other)) return false;
			} else {
				const { totals } = points[at];
				if ((totals[one] - totals[other]) * sign < 0n) return false;
				settledAt = Math.max(settledAt, at);
			}
		}
	if (tie.stage === null) return others.some((other) => isLevel(tie.chosen[0], other));
	return points[settledAt].stage === tie.stage && points[settledAt].batch === tie.batch;

	function isLevel(one: number, other: number): boolean {
		return points.every(({ totals }) => totals[one] === totals[other]);
	}
	function isFavoured(one: number, other: number): boolean {
		const place = (candidate: number) => lot?.order.indexOf(candidate) ?? -1;
		return place(one) < place(other) === (tie.about !== 'exclusion');
	}
}

/** The first stage and the ends of all batches until the tie was settled. */
function pointsBefore(tie: Tie, stage: Stage, stages: readonly Stage[]): readonly Point[] {
	const earlier = stages.slice(0, stage.stage - 1).flatMap(pointsOf);
	if (tie.about !== 'seat')
		return stage.of.includes(tie.chosen[0]) ? earlier : [...earlier, ...pointsOf(stage)];
	const after = stage.batches?.findIndex(({ elected }) => elected.includes(tie.chosen[0])) ?? -1;
	return [...earlier, ...(after === -1 ? pointsOf(stage) : pointsOf(stage).slice(0, after + 1))];
}

function pointsOf({ stage, totals, batches = [] }: Stage): readonly Point[] {
	const points = batches.map((batch, at) => ({ stage, batch: at + 1, totals: batch.totals }));
	return points.length === 0 ? [{ stage, totals }] : points;
}
