/** A count told stage by stage, with the sums: what was decided, on which figures, and where the papers went. */
import type { Candidate } from '../papers/election.ts';
import type { Count, Elected, Stage } from '../stages/count.ts';
import { listInWords, papersInWords, placesInWords, seatsInWords, votesInWords } from './in-words.ts';
import { meekSentences } from './meek-words.ts';
import { type Held, movesAt, movesBetween, stageBefore } from './moves.ts';
import { quotaSum } from './quota-words.ts';
import { type Known, knownOf } from './standing.ts';
import { stoppedSentence, tieSentences } from './tie-words.ts';
import { transferSentences } from './transfer-words.ts';

export interface StageWords {
	/** From 1. */
	readonly stage: number;
	/** "Surplus of Ada Moss". */
	readonly heading: string;
	readonly sentences: readonly string[];
}

export function countInWords(count: Count, candidates: readonly Candidate[]): readonly StageWords[] {
	const known = knownOf(count, candidates);
	return count.stages.map(({ stage }, at) => ({
		stage,
		heading: stageHeading(count, at, known.labels),
		sentences: stageSentences(known, at),
	}));
}

/** What is done at a stage, in a few words. @param at place of the stage, from 0 */
export function stageHeading(count: Count, at: number, labels: readonly string[]): string {
	const { kind, of, transfers } = count.stages[at];
	if (kind === 'first') return 'First preferences';
	const names = listInWords(of.map((place) => labels[place]));
	if (kind === 'surplus')
		return of.length === 0 ? 'Surpluses' : `${of.length === 1 ? 'Surplus' : 'Surpluses'} of ${names}`;
	const worths = new Set(transfers.map(({ worth }) => worth));
	const [worth] = worths;
	return isInParts(count, at) && worths.size === 1
		? `Exclusion of ${names}: papers worth ${votesInWords(worth, count.places)}`
		: `Exclusion of ${names}`;
}

/** Whether the papers of those excluded are moved in more stages than one. */
function isInParts(count: Count, at: number): boolean {
	const { kind, of } = count.stages[at];
	const isSame = (other: Stage | undefined) => other?.kind === kind && other.of.join() === of.join();
	return isSame(count.stages[at - 1]) || isSame(count.stages[at + 1]);
}

function stageSentences(known: Known, at: number): readonly string[] {
	const { count, labels } = known;
	const stage = count.stages[at];
	const told: string[] = [];
	const isBefore = (about: string) => about === 'surplus' || about === 'exclusion';
	for (const tie of stage.ties) if (isBefore(tie.about)) told.push(...tieSentences(tie, count, labels));
	if (stage.kind === 'first') told.push(...firstSentences(known, stage));
	else {
		told.push(...transferSentences(known, at), ...batchSentences(known, at), ...destinations(known, at));
		if (stage.quota !== null && stage.quota !== stageBefore(count, at)?.quota) {
			const sum = quotaSum(count, stage) ?? votesInWords(stage.quota, count.places);
			told.push(`The quota is now another: ${sum}.`);
		}
	}
	for (const tie of stage.ties) if (!isBefore(tie.about)) told.push(...tieSentences(tie, count, labels));
	told.push(...electedSentences(count, stage, labels));
	if (at === count.stages.length - 1) told.push(...lastSentences(count, labels));
	return told;
}

function firstSentences(known: Known, stage: Stage): readonly string[] {
	const { count } = known;
	const papers = papersInWords(count.valid);
	const told = [`${papers} ${count.valid === 1 ? 'is' : 'are'} counted by first preference.`];
	if (stage.meek !== undefined) told.push(...meekSentences(known, stage, null));
	if (stage.quota !== null) {
		const sum = quotaSum(count, stage) ?? votesInWords(stage.quota, count.places);
		told.push(`The quota, the votes that are enough for a seat: ${sum}.`);
	}
	return told;
}

function destinations({ count, labels }: Known, at: number): readonly string[] {
	const { to, nonTransferable, lost } = movesAt(count, at);
	const votes = (units: bigint) => votesInWords(units, count.places);
	const told: string[] = [];
	const isInSteps = (count.stages[at].batches?.length ?? 0) > 1;
	if (to.length > 0) told.push(`${isInSteps ? 'In all gained' : 'Gained'}: ${gains(to, labels, count)}.`);
	if (nonTransferable > 0n)
		told.push(`${votes(nonTransferable)} ${whyToNobody(count.stages[at], count.places)}.`);
	if (lost > 0n)
		told.push(`${votes(lost)} is lost because values are cut short after ${placesInWords(count.places)}.`);
	if (lost < 0n)
		told.push(`${votes(-lost)} is added because values are rounded up to ${placesInWords(count.places)}.`);
	return told;
}

/** Where a surplus is divided among the papers with a next choice, what goes to nobody is what the division leaves over. */
function whyToNobody({ transfers: [first, ...rest] }: Stage, places: number): string {
	const isDivided = rest.length === 0 && first?.transferable !== undefined && first.transferable > 0;
	if (!isDivided) return 'can go to nobody, since the papers name no other candidate still in the count';
	return first.becomes === first.worth
		? 'of the surplus is more than these papers are worth, and goes to nobody'
		: `is left over, since the value of a paper is cut short after ${placesInWords(places)}, and goes to nobody`;
}

function gains(to: readonly Held[], labels: readonly string[], { places }: Count): string {
	return listInWords(to.map((held) => `${labels[held.candidate]} ${votesInWords(held.votes, places)}`));
}

/** The steps of a stage, where there are several: papers of the highest value first. */
function batchSentences({ count, labels }: Known, at: number): readonly string[] {
	const { batches = [], transfers } = count.stages[at];
	if (batches.length < 2) return [];
	return batches.map((batch, step) => {
		const before = step === 0 ? count.stages[at - 1] : batches[step - 1];
		const papers = transfers.reduce(
			(sum, { worth, papers }) => sum + (worth === batch.worth ? papers : 0),
			0,
		);
		const { to } = movesBetween({ ...before, lost: 0n }, { ...batch, lost: 0n });
		const elected = batch.elected.map((candidate) => labels[candidate]);
		return (
			`Step ${step + 1}, ${papersInWords(papers)} worth ${votesInWords(batch.worth, count.places)} each` +
			`${to.length === 0 ? '' : `: ${gains(to, labels, count)}`}.` +
			`${elected.length === 0 ? '' : ` That elects ${listInWords(elected)}.`}`
		);
	});
}

const BY: Readonly<Record<Elected['by'], (one: boolean, stage: Stage, count: Count) => string>> = {
	quota: (one, { quota }, { places }) =>
		quota === null
			? `${one ? 'has' : 'have'} enough votes and ${one ? 'is' : 'are'} elected`
			: `${one ? 'has' : 'have'} reached the quota of ${votesInWords(quota, places)} and ${one ? 'is' : 'are'} elected`,
	active: (one) =>
		`${one ? 'has' : 'have'} no fewer votes than all that are still active, divided by one more than the seats unfilled, and ${one ? 'is' : 'are'} elected`,
	majority: (one, { totals }, { places }) =>
		`${one ? 'has' : 'have'} more than half of the ${votesInWords(
			totals.reduce((sum, votes) => sum + votes, 0n),
			places,
		)} that candidates still hold, and ${one ? 'is' : 'are'} elected`,
	remaining: (one) =>
		`${one ? 'is' : 'are'} elected, since no more candidates are left than there are seats to fill`,
	most: (one) => `${one ? 'has' : 'have'} the most votes and ${one ? 'is' : 'are'} elected`,
};

function electedSentences(count: Count, stage: Stage, labels: readonly string[]): readonly string[] {
	return (['quota', 'active', 'majority', 'most', 'remaining'] as const).flatMap((by) => {
		const those = stage.elected.filter((elected) => elected.by === by);
		if (those.length === 0) return [];
		const named = those.map(
			({ candidate }) => `${labels[candidate]} (${votesInWords(stage.totals[candidate], count.places)})`,
		);
		return [`${listInWords(named)} ${BY[by](those.length === 1, stage, count)}.`];
	});
}

function lastSentences(count: Count, labels: readonly string[]): readonly string[] {
	const stopped = stoppedSentence(count, labels);
	if (stopped !== null) return [stopped];
	if (count.unfilled === 0)
		return [`${count.seats === 1 ? 'The seat is' : `All ${count.seats} seats are`} filled.`];
	return [
		`${seatsInWords(count.unfilled)} ${count.unfilled === 1 ? 'stays' : 'stay'} empty: no candidate is left.`,
	];
}
