/**
 * Which papers are moved at a stage and what each is worth from then on, with the sum. A sum is printed only where it gives
 * the very figure that the rule came to.
 */
import type { Count, Stage } from '../stages/count.ts';
import { decimal } from './decimal.ts';
import { grouped, listInWords, papersInWords, votesInWords } from './in-words.ts';
import { meekSentences } from './meek-words.ts';
import { stageBefore } from './moves.ts';
import { type Known, standingAfter } from './standing.ts';
import { togetherSentences } from './together-words.ts';

/** Papers of one candidate that had one value and have another now. */
interface Moved {
	readonly papers: number;
	/** How many of them had a next choice, where the rule divides by that. */
	readonly transferable: number | null;
	readonly worth: bigint;
	readonly becomes: bigint;
}

/** @param at place of the stage, from 0, not the first */
export function transferSentences(known: Known, at: number): readonly string[] {
	const { count, labels } = known;
	const stage = count.stages[at];
	const before = stageBefore(count, at) as Stage;
	if (stage.meek !== undefined) return meekSentences(known, stage, before);
	return stage.kind === 'surplus'
		? stage.of.flatMap((candidate) => surplusSentences(count, stage, before, candidate, labels))
		: exclusionSentences(known, stage, before);
}

function surplusSentences(
	count: Count,
	stage: Stage,
	before: Stage,
	candidate: number,
	labels: readonly string[],
): readonly string[] {
	const votes = (units: bigint) => votesInWords(units, count.places);
	const had = before.totals[candidate];
	const keeps = stage.totals[candidate];
	const surplus = had - keeps;
	const stays =
		keeps === stage.quota || keeps === before.quota ? 'the quota is' : 'of which the candidate keeps';
	const moved = movedFrom(stage, candidate);
	const papers = moved.reduce((sum, one) => sum + one.papers, 0);
	const told = [
		`${labels[candidate]} has ${votes(had)}, ${stays} ${votes(keeps)}: a surplus of ${votes(surplus)}.`,
	];
	if (moved.length === 0) return told;
	const go = (papers: number) => `${papers === 1 ? 'goes' : 'go'} on to the next choice still in the count`;
	const [one] = moved;
	if (moved.length > 1)
		return [
			...told,
			`${papersInWords(papers)} ${go(papers)}: ` +
				`${listInWords(
					moved.map((part) => `${papersInWords(part.papers)} at ${sum(part, surplus, had, count)}`),
				)} each.`,
		];
	if (one.transferable === null)
		return [...told, `${papersInWords(papers)} ${go(papers)}, at ${sum(one, surplus, had, count)} each.`];
	if (one.transferable === 0) return [...told, `None of the ${papersInWords(papers)} has a next choice.`];
	const those = `Of the ${papersInWords(papers)} last received, worth ${votes(one.worth)} each, ${grouped(String(one.transferable))}`;
	return [...told, `${those} ${go(one.transferable)}, at ${sum(one, surplus, had, count)} each.`];
}

/** "113 × 1 ÷ 423 = 0.26713", or the value alone. */
function sum(
	{ papers, transferable, worth, becomes }: Moved,
	surplus: bigint,
	had: bigint,
	{ places }: Count,
): string {
	const votes = (units: bigint) => votesInWords(units, places);
	if (transferable === null && (surplus * worth) / had === becomes)
		return `${votes(surplus)} × ${votes(worth)} ÷ ${votes(had)} = ${decimal(becomes, places)}`;
	const divisor = transferable ?? papers;
	if (surplus / BigInt(divisor) === becomes)
		return `${votes(surplus)} ÷ ${papersInWords(divisor)} = ${decimal(becomes, places)}`;
	return worth === becomes ? `their present value of ${votes(becomes)}` : votes(becomes);
}

function exclusionSentences(known: Known, stage: Stage, before: Stage): readonly string[] {
	const { count, labels } = known;
	const { of, excluded, transfers } = stage;
	const named = (candidates: readonly number[]) =>
		listInWords(
			candidates.map(
				(candidate) => `${labels[candidate]} (${votesInWords(before.totals[candidate], count.places)})`,
			),
		);
	const who =
		excluded.length === 0
			? [`More papers of ${listInWords(of.map((candidate) => labels[candidate]))} are transferred.`]
			: excluded.length === 1
				? [
						`${named(excluded)} ${hasFewest(known, before, excluded[0]) ? 'has the fewest votes and ' : ''}is excluded.`,
					]
				: [`${named(excluded)} are excluded together.`];
	const told = [...who, ...togetherSentences(known, stage, before)];
	const papers = transfers.reduce((all, one) => all + one.papers, 0);
	if (papers === 0) return [...told, whyNoneGoes(stage)];
	const isKept = transfers.every(({ worth, becomes }) => worth === becomes);
	const worths = [...new Set(transfers.map(({ becomes }) => becomes))];
	const each = papers === 1 ? '' : ' each';
	const worth = worths.length === 1 ? ` of ${votesInWords(worths[0], count.places)}${each}` : '';
	return [
		...told,
		isKept
			? `${papersInWords(papers)} ${papers === 1 ? 'goes' : 'go'} on to the next choice still in the count at ${papers === 1 ? 'its' : 'their'} present value${worth}.`
			: `${papersInWords(papers)} ${papers === 1 ? 'goes' : 'go'} on to the next choice still in the count.`,
	];
}

function whyNoneGoes({ elected, excluded, totals }: Stage): string {
	const isLast = elected.some(({ by }) => by === 'remaining') && excluded.some((one) => totals[one] > 0n);
	return isLast
		? 'No papers are transferred, since no more candidates are left than there are seats to fill.'
		: 'There are no papers to transfer.';
}

/** Whether nobody who was still standing had fewer votes. */
function hasFewest({ found }: Known, before: Stage, candidate: number): boolean {
	return standingAfter(found, before.stage).every(
		(other) => before.totals[other] >= before.totals[candidate],
	);
}

/** Papers of one value are told of together, however they came. */
function movedFrom(stage: Stage, candidate: number): readonly Moved[] {
	const byValue = new Map<string, Moved>();
	for (const { from, papers, transferable = null, worth, becomes } of stage.transfers) {
		if (from !== candidate || papers === 0) continue;
		const key = `${worth} ${becomes}`;
		const known = byValue.get(key);
		byValue.set(key, {
			worth,
			becomes,
			papers: papers + (known?.papers ?? 0),
			transferable: transferable === null ? null : transferable + (known?.transferable ?? 0),
		});
	}
	return [...byValue.values()].toSorted((a, b) => (a.worth > b.worth ? -1 : 1));
}
