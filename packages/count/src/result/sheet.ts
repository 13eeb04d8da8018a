/** The count sheet: a row a candidate, two figures a stage, and below it what went to nobody and the sum. */
import type { Candidate } from '../papers/election.ts';
import type { Count } from '../stages/count.ts';
import { decimal } from './decimal.ts';
import { stageBefore } from './moves.ts';
import { stageHeading } from './sentences.ts';
import { knownOf, type Outcome } from './standing.ts';

export interface Sheet {
	readonly stages: readonly SheetStage[];
	/** In the order of the ballot paper. */
	readonly rows: readonly CandidateRow[];
	readonly nonTransferable: readonly Cell[];
	readonly lost: readonly Cell[];
	/** At each stage: what all figures above add up to. */
	readonly sums: readonly string[];
	/** Whether that is the number of valid papers at every stage. */
	readonly addsUp: boolean;
}

export interface SheetStage {
	/** From 1. */
	readonly stage: number;
	/** "Surplus of Ada Moss". */
	readonly heading: string;
	/** Null under a rule that has none. */
	readonly quota: string | null;
}

export interface CandidateRow {
	readonly candidate: number;
	readonly label: string;
	readonly party: string | null;
	readonly outcome: Outcome;
	/** Null from the stage after the one at which the candidate's papers were gone. */
	readonly cells: readonly (CandidateCell | null)[];
}

export interface Cell {
	/** What was added or taken at the stage, with its sign; null where nothing was, and at the first stage. */
	readonly change: string | null;
	readonly total: string;
}

export interface CandidateCell extends Cell {
	readonly mark: 'elected' | 'excluded' | null;
}

export function countSheet(count: Count, candidates: readonly Candidate[]): Sheet {
	const { labels, found } = knownOf(count, candidates);
	const votes = (units: bigint) => decimal(units, count.places);
	const one = 10n ** BigInt(count.places);
	const sums = count.stages.map(
		({ totals, nonTransferable, lost }) => totals.reduce((sum, of) => sum + of, 0n) + nonTransferable + lost,
	);
	const line = (figure: (at: number) => bigint): readonly Cell[] =>
		count.stages.map((_, at) => cell(figure(at), at === 0 ? null : figure(at - 1), votes));
	return {
		stages: count.stages.map(({ stage, quota }, at) => ({
			stage,
			heading: stageHeading(count, at, labels),
			quota: quota === null ? null : votes(quota),
		})),
		rows: candidates.map(({ party }, candidate) => ({
			candidate,
			label: labels[candidate],
			party,
			outcome: found[candidate],
			cells: count.stages.map((_, at) => candidateCell(count, candidate, at, found[candidate], votes)),
		})),
		nonTransferable: line((at) => count.stages[at].nonTransferable),
		lost: line((at) => count.stages[at].lost),
		sums: sums.map(votes),
		addsUp: sums.every((sum) => sum === BigInt(count.valid) * one),
	};
}

function candidateCell(
	count: Count,
	candidate: number,
	at: number,
	outcome: Outcome,
	votes: (units: bigint) => string,
): CandidateCell | null {
	const { stage, totals, elected, excluded } = count.stages[at];
	const before = stageBefore(count, at)?.totals[candidate] ?? null;
	const isGone =
		outcome.kind === 'withdrawn' ||
		(outcome.kind === 'excluded' && outcome.stage < stage && totals[candidate] === 0n && before === 0n);
	if (isGone) return null;
	const mark = elected.some((one) => one.candidate === candidate)
		? 'elected'
		: excluded.includes(candidate)
			? 'excluded'
			: null;
	return { ...cell(totals[candidate], before, votes), mark };
}

function cell(now: bigint, before: bigint | null, votes: (units: bigint) => string): Cell {
	const change = before === null || now === before ? null : votes(now - before);
	return {
		change: change === null ? null : change.startsWith('-') ? change : `+${change}`,
		total: votes(now),
	};
}
