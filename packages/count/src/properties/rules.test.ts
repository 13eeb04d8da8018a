import { AV_MAJORITY_1, AV_SCOTTISH_2021 } from '../rules/alternative-vote.ts';
import { FIRST_PAST_THE_POST } from '../rules/first-past-the-post.ts';
import { MEEK_PRF } from '../rules/meek-prf.ts';
import { SCOTTISH_STV_2021 } from '../rules/scottish-stv.ts';
import type { Count, Stage, Tie } from '../stages/count.ts';
import { checkRule } from './check-rule.ts';

checkRule(SCOTTISH_STV_2021);
checkRule(AV_SCOTTISH_2021);
checkRule(AV_MAJORITY_1);

/** Ties are among those who are level at the end of the stage, and go by the lot alone. */
checkRule(FIRST_PAST_THE_POST, { isSettled: isSettledByLot, fewestTies: 0.4 });

/** Tied for exclusion is whom the whole surplus could not lift above the lowest (step T); ties go by the lot alone. */
checkRule(MEEK_PRF, {
	areTied: (between, { stages }) => areWithinSurplus(between, stages[stages.length - 1]),
	isSettled: (tie, { stage }, count) =>
		areWithinSurplus(tie.between, count.stages[tie.about === 'exclusion' ? stage - 2 : stage - 1]) &&
		isByLot(tie, count),
	excludesTheLowest: false,
});

function isSettledByLot(tie: Tie, { totals }: Stage, count: Count): boolean {
	return new Set(tie.between.map((candidate) => totals[candidate])).size === 1 && isByLot(tie, count);
}

function isByLot({ between, chosen, about, stage }: Tie, { lot }: Count): boolean {
	const order = lot?.order.filter((candidate) => between.includes(candidate)) ?? [];
	return stage === null && chosen.length === 1 && chosen[0] === order.at(about === 'exclusion' ? -1 : 0);
}

function areWithinSurplus(between: readonly number[], { totals, meek }: Stage): boolean {
	const votes = between.map((candidate) => totals[candidate]);
	const least = votes.reduce((a, b) => (a < b ? a : b));
	return votes.every((each) => each <= least + (meek?.surplus ?? 0n));
}
