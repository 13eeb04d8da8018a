/**
 * Meek's method as the reference rule of the Proportional Representation Foundation has it ("Reference Meek Rule",
 * prfound.org): nine decimal places, omega 10^-6. The steps beside the code (A to C, T) are those of its text; B.2 is in
 * `meek-round.ts`.
 */
import { type Admission, admit } from '../papers/admit.ts';
import type { Election } from '../papers/election.ts';
import { prefixTree } from '../papers/prefix-tree.ts';
import type { Count, Elected, Stage, Stopped, Tie } from '../stages/count.ts';
import { meekRound } from '../stages/meek-round.ts';
import { KEEP_PLACES, ONE, type ShareOut, shareOutOf } from '../stages/share-out.ts';
import { leastFavoured } from '../ties/lot.ts';
import { byVotes, takeMost } from '../ties/most.ts';
import type { Asked, Rule } from './rule.ts';

/** The text goes by the order of rank: a number left out changes no order, and nobody gets a second part of a paper. */
const ADMISSION: Admission = { gap: 'pass', again: 'pass' };

function meekCount(rule: string, election: Election, asked: Asked): Count {
	const { papers, valid, spoilt, cut } = admit(election, ADMISSION);
	const size = election.candidates.length;
	const shareOut = shareOutOf(prefixTree(papers, size), size);
	const isWithdrawn = election.candidates.map(({ withdrawn }) => withdrawn);
	const stages: Stage[] = [];
	const stopped =
		valid === 0 ? ({ why: 'no-papers' } as const) : run(stages, shareOut, isWithdrawn, BigInt(valid), asked);
	const elected = stages.flatMap((stage) => stage.elected.map(({ candidate }) => candidate));
	return {
		rule,
		seats: asked.seats,
		places: KEEP_PLACES,
		valid,
		quota: stages.at(-1)?.quota ?? null,
		stages,
		elected,
		unfilled: stopped === null ? asked.seats - elected.length : 0,
		stopped,
		lot: asked.lot,
		papers: { spoilt, cut },
	};
}

/** Round after round. A stage is what the end of a round before it led to, with the figures at the end of its own round. */
function run(
	stages: Stage[],
	shareOut: ShareOut,
	isWithdrawn: readonly boolean[],
	valid: bigint,
	{ seats, lot, heard }: Asked,
): Stopped | null {
	/** A: each is hopeful or withdrawn, with a keep factor of 1 or 0. */
	const keep: number[] = isWithdrawn.map((is) => (is ? 0 : ONE));
	let hopeful: readonly number[] = isWithdrawn.flatMap((is, candidate) => (is ? [] : [candidate]));
	const elected: number[] = [];
	let begun: Begun = { kind: 'first', of: [], excluded: [], ties: [] };

	for (;;) {
		const shared = meekRound(shareOut, keep, hopeful, elected, seats, tell);
		const { votes, quota, reached, surplus, keep: kept, iterations, ended } = shared;
		const figures: Figures = {
			totals: votes,
			nonTransferable: valid * BigInt(ONE) - votes.reduce((sum, each) => sum + each, 0n),
			quota,
			meek: { keep: kept, iterations, surplus, ended },
		};
		/** B.1 before the first round: nobody is to be chosen, and the figures are shown for what they are. */
		if (hopeful.length <= seats && stages.length === 0) {
			close(figures, byVotes(hopeful, votes), 'remaining', null);
			return null;
		}
		if (reached.length > 0) {
			/**
			 * B.2.c. As an elected candidate may fall below the quota by what was rounded, one more than there are seats can
			 * come to have it, if they tie; the text is silent, and the most votes, then the lot, say who takes the seats.
			 */
			const most = takeMost(reached, votes, seats - elected.length, lot);
			close(figures, most.taken ?? [], 'quota', most.taken === null ? null : most.tie);
			if (most.taken === null) return most.stopped;
			/** B.4 and B.1 */
			if (elected.length === seats) return null;
			begun = { kind: 'surplus', of: most.taken, excluded: [], ties: [] };
		} else {
			close(figures, [], 'quota', null);
			/** B.3 and T: tied with the lowest is whom the whole surplus could not lift above them; the lot tells. */
			const least = votes[byVotes(hopeful, votes).at(-1) as number];
			const tied = hopeful.filter((candidate) => votes[candidate] <= least + surplus);
			if (tied.length > 1 && lot === null) return { why: 'lot', between: tied, about: 'exclusion' };
			const low = lot === null ? tied[0] : leastFavoured(tied, lot);
			const tie: Tie = { between: tied, about: 'exclusion', chosen: [low], stage: null };
			keep[low] = 0;
			hopeful = hopeful.filter((candidate) => candidate !== low);
			begun = { kind: 'exclusion', of: [low], excluded: [low], ties: tied.length === 1 ? [] : [tie] };
			/** B.4 and B.1 */
			if (elected.length + hopeful.length > seats) continue;
			/** C.1: the remaining are elected on the figures there are; the papers are not shared out again. */
			close(figures, byVotes(hopeful, votes), 'remaining', null);
			return null;
		}
	}

	function tell(): void {
		heard?.({ stage: stages.length, elected: elected.length, continuing: hopeful.length });
	}

	function close(figures: Figures, now: readonly number[], by: Elected['by'], tie: Tie | null): void {
		elected.push(...now);
		hopeful = hopeful.filter((candidate) => !now.includes(candidate));
		stages.push({
			...begun,
			...figures,
			stage: stages.length + 1,
			lost: 0n,
			transfers: [],
			elected: now.map((candidate) => ({ candidate, by })),
			ties: tie === null ? begun.ties : [...begun.ties, tie],
		});
	}
}

/** What the end of a round led to: whose papers go on in the next, and the tie that had to be settled for it. */
type Begun = Pick<Stage, 'kind' | 'of' | 'excluded' | 'ties'>;
type Figures = Pick<Stage, 'totals' | 'nonTransferable' | 'quota' | 'meek'>;

export const MEEK_PRF: Rule = {
	id: 'meek-prf-1',
	title: "Meek's method (reference rule of the Proportional Representation Foundation)",
	source: 'Proportional Representation Foundation, Reference Meek Rule, steps A to C and T',
	admission: ADMISSION,
	seats: null,
	count: (election, asked) => meekCount('meek-prf-1', election, asked),
};
