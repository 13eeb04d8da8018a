/**
 * The table of a count: whose papers lie where and what they are worth. Rules decide what is moved and when; everything that
 * moves papers is here, and keeps the sum of votes: candidates, non-transferable and lost make up the valid papers.
 */
import type { Papers } from '../papers/papers.ts';
import type { Batch, Elected, Stage, Tie, Transfer } from './count.ts';
import { type Parcel, pilesOf, worthOf } from './piles.ts';

export interface Table {
	/** Votes by candidate, in units. */
	readonly totals: readonly bigint[];
	/** Papers of each candidate, in the order in which they were received. */
	readonly parcels: readonly (readonly Parcel[])[];
	/** Neither elected nor excluded, in the order of the ballot paper. */
	readonly continuing: readonly number[];
	/** In the order in which they were elected. */
	readonly elected: readonly number[];
	readonly stages: readonly Stage[];
	/** Votes that candidates hold and that may still go to others or stay with them: all but the non-transferable and lost. */
	readonly active: bigint;
	/** Votes that can go to nobody any more. */
	readonly nonTransferable: bigint;
	/** The stage in hand as far as it is done. */
	readonly inHand: Pick<Stage, 'stage' | 'totals' | 'batches'>;

	/** Deals all papers out by first preference, to candidates who are continuing. */
	dealFirst(): void;
	/**
	 * Takes parcels from a candidate and deals each out to the continuing at a new value.
	 * @param keeps votes that stay with the candidate; what was taken and went to no paper's next preference is lost
	 */
	transfer(
		from: number,
		parcels: readonly Parcel[],
		keeps: bigint,
		becomes: (parcel: Parcel) => bigint,
	): void;
	/**
	 * Takes papers of one value from several candidates and deals them out together, as one batch; what was taken and went to
	 * no paper's next preference is non-transferable.
	 * @param taken at least one paper
	 * @param becomes the new value, or how it follows from how many of the papers have a next preference
	 */
	transferBatch(taken: readonly Taken[], becomes: bigint | ((transferable: number) => bigint)): void;
	/** Writes down how the count stands after a batch. @param elected the candidates elected after it */
	endBatch(worth: bigint, quota: bigint | null, elected: readonly number[]): void;
	/** Takes a candidate out before the count. */
	withdraw(candidate: number): void;
	elect(candidate: number, by: Elected['by']): void;
	exclude(candidate: number): void;
	settled(tie: Tie): void;
	/** Ends the stage in hand. */
	close(kind: Stage['kind'], of: readonly number[], quota: bigint | null): void;
}

/** Papers of one value taken from a candidate, and the votes that go with them. */
export interface Taken {
	readonly from: number;
	readonly parcels: readonly Parcel[];
	readonly votes: bigint;
}

/** @param oneVote how many units make one vote */
export function layTable(papers: Papers, candidateCount: number, oneVote: bigint): Table {
	const piles = pilesOf(papers, candidateCount);
	const totals = new Array<bigint>(candidateCount).fill(0n);
	const parcels: Parcel[][] = Array.from({ length: candidateCount }, () => []);
	const isContinuing = new Array<boolean>(candidateCount).fill(true);
	const elected: number[] = [];
	const stages: Stage[] = [];
	let nonTransferable = 0n;
	let lost = 0n;
	let now = nothing();

	function receive(rows: Uint32Array, value: bigint): bigint {
		const { to, exhausted } = piles.deal(rows, isContinuing, value, stages.length + 1);
		let moved = 0n;
		to.forEach((parcel, candidate) => {
			if (parcel === null) return;
			parcels[candidate].push(parcel);
			totals[candidate] += worthOf(parcel);
			moved += worthOf(parcel);
		});
		if (exhausted !== null) {
			nonTransferable += worthOf(exhausted);
			moved += worthOf(exhausted);
		}
		return moved;
	}

	return {
		totals,
		parcels,
		elected,
		stages,
		get continuing() {
			return isContinuing.flatMap((is, candidate) => (is ? [candidate] : []));
		},
		get active() {
			return totals.reduce((sum, votes) => sum + votes, 0n);
		},
		get nonTransferable() {
			return nonTransferable;
		},
		get inHand() {
			return { stage: stages.length + 1, totals: totals.slice(), batches: now.batches };
		},
		dealFirst() {
			receive(piles.allRows, oneVote);
		},
		transfer(from, taken, keeps, becomes) {
			parcels[from] = parcels[from].filter((parcel) => !taken.includes(parcel));
			lost += totals[from] - keeps;
			totals[from] = keeps;
			for (const parcel of taken) {
				const value = becomes(parcel);
				lost -= receive(parcel.rows, value);
				now.transfers.push({ from, papers: parcel.papers, worth: parcel.value, becomes: value });
			}
		},
		transferBatch(taken, becomes) {
			const rows = joined(taken.flatMap((each) => each.parcels.map((parcel) => parcel.rows)));
			const { to, exhausted } = piles.deal(rows, isContinuing, becomes, stages.length + 1);
			const received = to.filter((parcel) => parcel !== null);
			const value = (exhausted ?? received[0]).value;
			const transferable = typeof becomes === 'bigint' ? {} : { transferable: papersIn(received) };
			for (const { from, parcels: gone, votes } of taken) {
				parcels[from] = parcels[from].filter((parcel) => !gone.includes(parcel));
				totals[from] -= votes;
				nonTransferable += votes;
				const worth = gone[0].value;
				now.transfers.push({ from, papers: papersIn(gone), ...transferable, worth, becomes: value });
			}
			to.forEach((parcel, candidate) => {
				if (parcel === null) return;
				parcels[candidate].push(parcel);
				totals[candidate] += worthOf(parcel);
				nonTransferable -= worthOf(parcel);
			});
		},
		endBatch(worth, quota, justElected) {
			const batch = { worth, totals: totals.slice(), nonTransferable, quota, elected: justElected };
			now.batches = [...(now.batches ?? []), batch];
		},
		withdraw(candidate) {
			isContinuing[candidate] = false;
		},
		elect(candidate, by) {
			isContinuing[candidate] = false;
			elected.push(candidate);
			now.elected.push({ candidate, by });
		},
		exclude(candidate) {
			isContinuing[candidate] = false;
			now.excluded.push(candidate);
		},
		settled(tie) {
			now.ties.push(tie);
		},
		close(kind, of, quota) {
			stages.push({
				...now,
				stage: stages.length + 1,
				kind,
				of,
				totals: totals.slice(),
				nonTransferable,
				lost,
				quota,
			});
			now = nothing();
		},
	};
}

function papersIn(parcels: readonly Parcel[]): number {
	return parcels.reduce((sum, { papers }) => sum + papers, 0);
}

function joined(pieces: readonly Uint32Array[]): Uint32Array {
	const whole = new Uint32Array(pieces.reduce((length, piece) => length + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

interface InHand {
	readonly elected: Elected[];
	readonly excluded: number[];
	readonly ties: Tie[];
	readonly transfers: Transfer[];
	batches?: Batch[];
}

function nothing(): InHand {
	return { elected: [], excluded: [], ties: [], transfers: [] };
}
