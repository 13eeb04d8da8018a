/**
 * "Why did X lose?": for each candidate who took no seat, what the figures of the count say, and no more. How many votes were
 * wanting is said only where one candidate was excluded by fewest votes, since there it follows from the two figures alone.
 */
import type { Candidate } from '../papers/election.ts';
import type { Tie } from '../stages/count.ts';
import { listInWords, seatsInWords, votesInWords } from './in-words.ts';
import { movesBetween } from './moves.ts';
import { type Known, knownOf, standingAfter } from './standing.ts';
import { stoppedSentence, tieSentences } from './tie-words.ts';

export interface WhyNot {
	readonly candidate: number;
	readonly sentences: readonly string[];
}

/** Those who lasted longest first; of the same stage, most votes first. Nobody who withdrew is among them. */
export function whyNot(count: Known['count'], candidates: readonly Candidate[]): readonly WhyNot[] {
	const known = knownOf(count, candidates);
	const { found } = known;
	if (count.stages.length === 0) return [];
	const lasted = (candidate: number) => {
		const outcome = found[candidate];
		return outcome.kind === 'excluded' ? outcome.stage : count.stages.length + 1;
	};
	const votesThen = (candidate: number) => count.stages[Math.max(0, lasted(candidate) - 2)].totals[candidate];
	return found
		.flatMap(({ kind }, candidate) => (kind === 'excluded' || kind === 'standing' ? [candidate] : []))
		.toSorted((a, b) => {
			if (lasted(a) !== lasted(b)) return lasted(b) - lasted(a);
			return votesThen(a) > votesThen(b) ? -1 : votesThen(a) < votesThen(b) ? 1 : a - b;
		})
		.map((candidate) => {
			const outcome = found[candidate];
			return {
				candidate,
				sentences:
					outcome.kind === 'excluded'
						? excludedAt(known, candidate, outcome.stage)
						: stoodToTheEnd(known, candidate),
			};
		});
}

function excludedAt(known: Known, candidate: number, stage: number): readonly string[] {
	const { count, labels, found } = known;
	const votes = (units: bigint) => votesInWords(units, count.places);
	const at = stage - 1;
	const { excluded, ties, batches, meek } = count.stages[at];
	if (at === 0) return [`${labels[candidate]} was excluded before any papers were transferred.`];
	const { totals } = count.stages[at - 1];
	const standing = standingAfter(found, at);
	const others = standing.filter((other) => !excluded.includes(other));
	const mine = totals[candidate];
	const together = excluded.filter((other) => other !== candidate);
	const isLowest = standing.every((other) => totals[other] >= mine);
	// Where candidates may be excluded together, or a surplus still counts, a vote more may change other things.
	const isProvable = together.length === 0 && isLowest && batches === undefined && meek === undefined;
	const told = [
		`${labels[candidate]} was excluded at stage ${stage} with ${votes(mine)}` +
			(together.length > 0
				? `, together with ${listInWords(together.map((other) => labels[other]))}.`
				: isLowest
					? `, the fewest of the ${standing.length} still in the count.`
					: '.'),
	];
	const tie = ties.find(({ about, between }) => about === 'exclusion' && between.includes(candidate));
	if (tie !== undefined) told.push(...tieSentences(tie, count, labels));
	else told.push(...shortOfNext(known, candidate, others, totals, isProvable));
	if (count.stages[at].elected.some(({ by }) => by === 'remaining'))
		told.push('That left no more candidates than seats, so it was the last that anybody was excluded.');
	told.push(...wherePapersWent(known, candidate, at));
	return told;
}

/** How far the next above was. @param isProvable one alone was excluded, for having the fewest votes */
function shortOfNext(
	{ count, labels }: Known,
	candidate: number,
	others: readonly number[],
	totals: readonly bigint[],
	isProvable: boolean,
): readonly string[] {
	const mine = totals[candidate];
	const above = others.filter((other) => totals[other] > mine);
	if (above.length === 0) return [];
	const figure = above.map((other) => totals[other]).reduce((a, b) => (a < b ? a : b));
	const next = above.filter((other) => totals[other] === figure);
	const names = listInWords(next.map((other) => labels[other]));
	const gap = votesInWords(figure - mine, count.places);
	const had = `Next above ${next.length === 1 ? 'was' : 'were'} ${names} with ${votesInWords(figure, count.places)}${next.length === 1 ? '' : ' each'}, ${gap} more.`;
	if (!isProvable) return [had];
	const instead = next.length === 1 ? names : `one of ${names}`;
	return [
		had,
		`With more than ${gap} ${gap === '1' ? 'vote' : 'votes'} more at that point, and nothing else changed, ${labels[candidate]} would have stayed in for that stage, and the fewest would have been those of ${instead}.`,
	];
}

function wherePapersWent({ count, labels }: Known, candidate: number, at: number): readonly string[] {
	const { of } = count.stages[at];
	if (!of.includes(candidate)) return [];
	let last = at;
	while (
		count.stages[last + 1]?.kind === 'exclusion' &&
		count.stages[last + 1].of.join() === of.join() &&
		count.stages[last + 1].excluded.length === 0
	)
		last++;
	const { to, nonTransferable } = movesBetween(count.stages[at - 1], count.stages[last]);
	const votes = (units: bigint) => votesInWords(units, count.places);
	const went = to.map((held) => `${votes(held.votes)} to ${labels[held.candidate]}`);
	if (nonTransferable > 0n) went.push(`${votes(nonTransferable)} to nobody`);
	if (went.length === 0) return [];
	const whose = of.length === 1 ? 'These votes went on' : 'The votes of all of them together went on';
	return [`${whose}: ${listInWords(went)}.`];
}

function stoodToTheEnd({ count, labels, found }: Known, candidate: number): readonly string[] {
	const votes = (units: bigint) => votesInWords(units, count.places);
	const last = count.stages[count.stages.length - 1];
	const mine = last.totals[candidate];
	if (count.stopped !== null)
		return [
			`${labels[candidate]} has ${votes(mine)} at stage ${last.stage}, where the count stopped.`,
			...(count.stopped.why === 'lot' && count.stopped.between.includes(candidate)
				? [stoppedSentence(count, labels) as string]
				: []),
		];
	const told = [
		`${labels[candidate]} was never excluded, and had ${votes(mine)} when the last of the ${seatsInWords(count.seats)} was taken.`.replace(
			'the last of the 1 seat',
			'the seat',
		),
	];
	const taker = count.elected.at(-1);
	if (taker === undefined) return told;
	const outcome = found[taker];
	const stage = outcome.kind === 'elected' ? count.stages[outcome.stage - 1] : last;
	const theirs = stage.totals[taker];
	const then = stage.totals[candidate];
	const by = stage.elected.find((elected) => elected.candidate === taker)?.by;
	const quota = by === 'quota' && stage.quota !== null ? `, the quota being ${votes(stage.quota)}` : '';
	const tie = stage.ties.find(({ about, between }) => isOfSeat(about) && between.includes(candidate));
	if (theirs > then)
		told.push(
			`${labels[taker]} took ${count.seats === 1 ? 'it' : 'the last seat'} at stage ${stage.stage} with ${votes(theirs)}${quota}: ${votes(theirs - then)} more than ${labels[candidate]} had then.`,
		);
	if (tie !== undefined) told.push(...tieSentences(tie, count, labels));
	return told;
}

function isOfSeat(about: Tie['about']): boolean {
	return about === 'seat' || about === 'order';
}
