/**
 * Papers dealt into piles, as on the tables of a count: each candidate's papers lie in parcels, one for each time they were
 * received and each value. Where papers stand for many voters the arithmetic is done once a parcel, in exact integers.
 */
import { type Papers, rowCount } from '../papers/papers.ts';

export interface Parcel {
	/** Rows of the papers. */
	readonly rows: Uint32Array;
	/** How many papers they stand for. */
	readonly papers: number;
	/** What each paper is worth, in units. */
	readonly value: bigint;
	/** The stage at which it was received. */
	readonly stage: number;
}

/** What became of parcels that were dealt out: a parcel for each candidate who got any, and what went to nobody. */
export interface Dealt {
	readonly to: readonly (Parcel | null)[];
	readonly exhausted: Parcel | null;
}

export interface Piles {
	/**
	 * Deals rows out to the next candidate on each paper who may receive.
	 * @param mayReceive by candidate
	 * @param worth that each paper has from now on, or how that follows from how many papers go to somebody
	 */
	deal(
		rows: Uint32Array,
		mayReceive: readonly boolean[],
		worth: bigint | ((transferable: number) => bigint),
		stage: number,
	): Dealt;
	readonly allRows: Uint32Array;
}

export function pilesOf(papers: Papers, candidateCount: number): Piles {
	const { copies, starts, marks } = papers;
	/** Where the reading of each row has come to. */
	const next = starts.slice(0, rowCount(papers));
	const exhausted = candidateCount;
	// Filled anew by each deal: most parcels are small, and making these took longer than dealing.
	const destinations = new Uint16Array(rowCount(papers));
	/** Where the rows that go to each candidate, or to nobody, end among the rows sorted by where they go. */
	const ends = new Uint32Array(candidateCount + 1);
	const papersTo = new Float64Array(candidateCount + 1);
	const open = new Uint8Array(candidateCount);

	function destination(row: number): number {
		const end = starts[row + 1];
		let at = next[row];
		while (at < end && open[marks[at]] === 0) at++;
		next[row] = at;
		return at < end ? marks[at] : exhausted;
	}

	return {
		allRows: allOf(rowCount(papers)),
		deal(rows, mayReceive, worth, stage) {
			for (let candidate = 0; candidate < candidateCount; candidate++)
				open[candidate] = +mayReceive[candidate];
			ends.fill(0);
			papersTo.fill(0);
			for (let i = 0; i < rows.length; i++) {
				const to = destination(rows[i]);
				destinations[i] = to;
				ends[to]++;
				papersTo[to] += copies[rows[i]];
			}
			for (let to = 1; to <= exhausted; to++) ends[to] += ends[to - 1];
			const sorted = new Uint32Array(rows.length);
			const dealt = Array.from(ends, (end, to) => {
				const start = to === 0 ? 0 : ends[to - 1];
				return start === end ? null : sorted.subarray(start, end);
			});
			for (let i = rows.length - 1; i >= 0; i--) sorted[--ends[destinations[i]]] = rows[i];
			const value = typeof worth === 'bigint' ? worth : worth(sumOf(papersTo) - papersTo[exhausted]);
			const parcels = dealt.map((rowsOf, to) =>
				rowsOf === null ? null : { rows: rowsOf, papers: papersTo[to], value, stage },
			);
			return { to: parcels.slice(0, candidateCount), exhausted: parcels[exhausted] };
		},
	};
}

function allOf(count: number): Uint32Array {
	const rows = new Uint32Array(count);
	for (let row = 0; row < count; row++) rows[row] = row;
	return rows;
}

function sumOf(numbers: Float64Array): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

/** Votes in a parcel, in units. */
export function worthOf({ papers, value }: Pick<Parcel, 'papers' | 'value'>): bigint {
	return BigInt(papers) * value;
}
