/**
 * The preferences of a paper from the number that stands beside each candidate. Equal numbers are equal preferences; a number
 * left out is a gap, but not after equal preferences, where `1 1 2` and `1 1 3` are both in use.
 */
import type { PaperRows } from './paper-rows.ts';

export interface Ranked {
	/** @param rank from 1 to 32,767 */
	add(candidate: number, rank: number): void;
	/** Writes down what was added, in the order of the numbers, and forgets it. */
	writeTo(rows: PaperRows): void;
}

const CANDIDATE_BITS = 15;
const CANDIDATE = (1 << CANDIDATE_BITS) - 1;
/** Up to this many, sorting by hand is quicker. */
const FEW = 24;

export function rankedPaper(): Ranked {
	/** Rank and candidate in one number, so that sorting it sorts by rank. */
	let marked = new Int32Array(64);
	let used = 0;
	return {
		add(candidate, rank) {
			if (used === marked.length) {
				const more = new Int32Array(used * 2);
				more.set(marked);
				marked = more;
			}
			marked[used++] = (rank << CANDIDATE_BITS) | candidate;
		},
		writeTo(rows) {
			if (used <= FEW) sortFew(marked, used);
			else marked.subarray(0, used).sort();
			let last = 0;
			let equals = 1;
			for (let at = 0; at < used; at++) {
				const rank = marked[at] >> CANDIDATE_BITS;
				const candidate = marked[at] & CANDIDATE;
				if (rank === last) {
					if (marked[at] === marked[at - 1]) continue;
					rows.equal(candidate);
					equals++;
					continue;
				}
				if (rank > last + equals) rows.gap();
				rows.preference(candidate);
				last = rank;
				equals = 1;
			}
			used = 0;
		},
	};
}

function sortFew(marked: Int32Array, used: number): void {
	for (let at = 1; at < used; at++) {
		const one = marked[at];
		let to = at;
		for (; to > 0 && marked[to - 1] > one; to--) marked[to] = marked[to - 1];
		marked[to] = one;
	}
}
