/** A count as JSON: every stage with its figures as decimal strings, and what it takes to repeat the count. */
import type { Cut, Listed, Spoilt } from '../papers/admit.ts';
import { candidateLabels, type Election } from '../papers/election.ts';
import type { Batch, Count, Elected, MeekRound, Stage, Stopped, Tie } from '../stages/count.ts';
import { decimal } from './decimal.ts';
import { majorityOf } from './majority.ts';

export interface CountJson {
	readonly rule: string;
	readonly title: string | null;
	readonly seats: number;
	readonly valid: number;
	readonly quota: string | null;
	/** In the order of the ballot paper; the names by which they are called below, no two equal. */
	readonly candidates: readonly string[];
	/** By candidate, of those who have one. */
	readonly parties: Readonly<Record<string, string>>;
	readonly withdrawn: readonly string[];
	readonly stages: readonly StageJson[];
	readonly elected: readonly string[];
	/** Of the winner of a single seat, else null. */
	readonly majority: MajorityJson | null;
	readonly unfilled: number;
	readonly stopped: StoppedJson | null;
	readonly lot: { readonly seed: string | null; readonly order: readonly string[] } | null;
	readonly spoilt: readonly Listed<Spoilt>[];
	readonly readInPart: readonly Listed<Cut>[];
}

interface MajorityJson {
	readonly elected: string;
	readonly stage: number;
	readonly votes: string;
	/** All valid papers, and whether the votes are more than half of them. */
	readonly valid: string;
	readonly moreThanHalfOfValid: boolean;
	/** What all candidates held at that stage, and whether the votes are more than half of it. */
	readonly continuing: string;
	readonly moreThanHalfOfContinuing: boolean;
}

export interface StageJson {
	readonly stage: number;
	readonly kind: Stage['kind'];
	/** Whose votes were transferred; several are parted by commas, null at the first stage. */
	readonly of: string | null;
	readonly totals: Readonly<Record<string, string>>;
	readonly nonTransferable: string;
	readonly lost: string;
	readonly quota: string | null;
	readonly elected: readonly string[];
	readonly excluded: readonly string[];
	readonly electedBy: Readonly<Record<string, Elected['by']>>;
	readonly transfers: readonly {
		readonly from: string;
		readonly papers: number;
		readonly transferable?: number;
		readonly worth: string;
		readonly becomes: string;
	}[];
	readonly batches?: readonly BatchJson[];
	readonly ties: readonly TieJson[];
	/** Under Meek's method alone. */
	readonly meek?: MeekJson;
}

interface MeekJson {
	readonly keepFactors: Readonly<Record<string, string>>;
	readonly iterations: number;
	readonly surplus: string;
	readonly ended: MeekRound['ended'];
}

interface BatchJson {
	readonly worth: string;
	readonly totals: Readonly<Record<string, string>>;
	readonly nonTransferable: string;
	readonly quota: string | null;
	readonly elected: readonly string[];
}

interface TieJson {
	readonly about: Tie['about'];
	readonly between: readonly string[];
	readonly chosen: readonly string[];
	/** The stage that settled it, or "lot"; "nothing" where nobody was chosen. */
	readonly by: number | 'lot' | 'nothing';
	/** From 1: the batch of that stage, where it has batches. */
	readonly batch?: number;
}

type StoppedJson =
	| { readonly why: 'lot'; readonly about: Tie['about']; readonly between: readonly string[] }
	| { readonly why: 'no-papers' };

export function countJson(count: Count, { title, candidates }: Election): CountJson {
	const labels = candidateLabels(candidates);
	const named = (places: readonly number[]) => places.map((place) => labels[place]);
	const votes = (units: bigint) => decimal(units, count.places);
	return {
		rule: count.rule,
		title,
		seats: count.seats,
		valid: count.valid,
		quota: count.quota === null ? null : votes(count.quota),
		candidates: labels,
		parties: Object.fromEntries(
			candidates.flatMap(({ party }, place) => (party === null ? [] : [[labels[place], party]])),
		),
		withdrawn: labels.filter((_, place) => candidates[place].withdrawn),
		stages: count.stages.map((stage) => stageJson(stage, named, votes)),
		elected: named(count.elected),
		majority: majorityJson(count, named, votes),
		unfilled: count.unfilled,
		stopped: stoppedJson(count.stopped, named),
		lot: count.lot === null ? null : { seed: count.lot.seed, order: named(count.lot.order) },
		spoilt: count.papers.spoilt,
		readInPart: count.papers.cut,
	};
}

/** The very bytes that every program of ours prints for a count, as text: two spaces a level, a line feed at the end. */
export function countJsonText(count: Count, election: Election): string {
	return `${JSON.stringify(countJson(count, election), null, 2)}\n`;
}

type Named = (places: readonly number[]) => readonly string[];

function stageJson(stage: Stage, named: Named, votes: (units: bigint) => string): StageJson {
	const byName = (totals: readonly bigint[]) =>
		Object.fromEntries(totals.map((units, place) => [named([place])[0], votes(units)]));
	const electedBy = stage.elected.map(({ candidate, by }) => [named([candidate])[0], by] as const);
	return {
		stage: stage.stage,
		kind: stage.kind,
		of: stage.of.length === 0 ? null : named(stage.of).join(', '),
		totals: byName(stage.totals),
		nonTransferable: votes(stage.nonTransferable),
		lost: votes(stage.lost),
		quota: stage.quota === null ? null : votes(stage.quota),
		elected: electedBy.map(([name]) => name),
		excluded: named(stage.excluded),
		electedBy: Object.fromEntries(electedBy),
		transfers: stage.transfers.map(({ from, papers, transferable, worth, becomes }) => ({
			from: named([from])[0],
			papers,
			...(transferable === undefined ? {} : { transferable }),
			worth: votes(worth),
			becomes: votes(becomes),
		})),
		...(stage.batches === undefined ? {} : { batches: stage.batches.map(batchJson) }),
		ties: stage.ties.map(({ about, between, chosen, stage: by, batch }) => ({
			about,
			between: named(between),
			chosen: named(chosen),
			by: by ?? (chosen.length === 0 ? 'nothing' : 'lot'),
			...(batch === undefined ? {} : { batch }),
		})),
		...(stage.meek === undefined ? {} : { meek: meekJson(stage.meek, named, votes) }),
	};

	function batchJson({ worth, totals, nonTransferable, quota, elected }: Batch): BatchJson {
		return {
			worth: votes(worth),
			totals: byName(totals),
			nonTransferable: votes(nonTransferable),
			quota: quota === null ? null : votes(quota),
			elected: named(elected),
		};
	}
}

function majorityJson(count: Count, named: Named, votes: (units: bigint) => string): MajorityJson | null {
	const majority = majorityOf(count);
	if (majority === null) return null;
	return {
		elected: named([majority.candidate])[0],
		stage: majority.stage,
		votes: votes(majority.votes),
		valid: votes(majority.valid),
		moreThanHalfOfValid: majority.votes * 2n > majority.valid,
		continuing: votes(majority.continuing),
		moreThanHalfOfContinuing: majority.votes * 2n > majority.continuing,
	};
}

function meekJson(
	{ keep, iterations, surplus, ended }: MeekRound,
	named: Named,
	votes: (units: bigint) => string,
): MeekJson {
	const keepFactors = Object.fromEntries(keep.map((units, place) => [named([place])[0], votes(units)]));
	return { keepFactors, iterations, surplus: votes(surplus), ended };
}

function stoppedJson(stopped: Stopped | null, named: Named): StoppedJson | null {
	return stopped?.why === 'lot' ? { ...stopped, between: named(stopped.between) } : stopped;
}
