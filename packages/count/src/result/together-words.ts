/**
 * Why several go together, and why a surplus waits, under rules that let both happen where it can change nothing: those
 * excluded and all the surpluses that wait have together no more than the candidate next above.
 */
import type { Stage } from '../stages/count.ts';
import { listInWords, votesInWords } from './in-words.ts';
import { type Known, standingAfter } from './standing.ts';

/** @param before the stage before; nothing is said where the figures would not bear it out */
export function togetherSentences(
	{ count, labels, found }: Known,
	{ excluded }: Stage,
	before: Stage,
): readonly string[] {
	const { totals, quota } = before;
	if (quota === null || !count.rule.startsWith('ers97')) return [];
	const votes = (units: bigint) => votesInWords(units, count.places);
	const waiting = found.flatMap((outcome, candidate) =>
		outcome.kind === 'elected' && outcome.stage <= before.stage && totals[candidate] > quota
			? [candidate]
			: [],
	);
	const surpluses = waiting.reduce((sum, candidate) => sum + totals[candidate] - quota, 0n);
	const sum = excluded.reduce((all, candidate) => all + totals[candidate], surpluses);
	const above = standingAfter(found, before.stage).filter((candidate) => !excluded.includes(candidate));
	if ((waiting.length === 0 && excluded.length < 2) || above.length === 0) return [];

	const next = above.reduce((a, b) => (totals[b] < totals[a] ? b : a));
	if (sum > totals[next]) return [];
	const bound = `no more than the ${votes(totals[next])} of ${labels[next]}, next above`;
	if (waiting.length === 0) return [`Together they have ${votes(sum)}, ${bound}.`];
	const names = listInWords(waiting.map((candidate) => labels[candidate]));
	const whose =
		waiting.length === 1
			? `The surplus of ${names}, ${votes(surpluses)}, waits`
			: `The surpluses of ${names}, together ${votes(surpluses)}, wait`;
	return [`${whose}: with the votes of who is excluded that makes ${votes(sum)}, ${bound}.`];
}
