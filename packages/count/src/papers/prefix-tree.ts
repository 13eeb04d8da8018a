/**
 * Papers merged by what they have in common: a tree in which papers that begin alike share the path of those preferences.
 * Under Meek's method a paper's weight at a preference depends on the preferences before it alone, so the arithmetic is done
 * once a node however many papers pass there.
 */
import { type Papers, rowCount } from './papers.ts';

/** Nodes as columns, depth first: a node's children, and theirs, stand between it and `next`. */
export interface PrefixTree {
	/** Whom the papers have at this preference. */
	readonly candidate: Uint16Array;
	/** The number of preferences before it. */
	readonly depth: Uint16Array;
	/** The first node after this one that is not below it. */
	readonly next: Uint32Array;
	/** How many papers begin with the preferences from the root to this node. */
	readonly papers: Float64Array;
	/** The number of nodes on the longest path. */
	readonly height: number;
}

const NONE = -1;

/** @param papers plain ones, as admitted: no gap, no equal preference, nobody twice */
export function prefixTree(from: Papers, candidateCount: number): PrefixTree {
	const { copies, starts, marks } = from;
	const rows = rowCount(from);
	const candidate = new Uint16Array(marks.length);
	const depth = new Uint16Array(marks.length);
	const next = new Uint32Array(marks.length);
	const papers = new Float64Array(marks.length);
	let nodes = 0;
	let height = 0;
	/** The path to the node in hand; each still lacks its `next`. */
	const path = new Uint32Array(candidateCount);
	let pathLength = 0;

	/** Rows that begin alike are chained: by row, the one after it. */
	const after = Int32Array.from({ length: rows }, (_, row) => (row + 1 < rows ? row + 1 : NONE));
	const head = new Int32Array(candidateCount).fill(NONE);
	const tail = new Int32Array(candidateCount);
	const found = new Uint16Array(candidateCount);
	/** Chains still to be made a node: where each starts, and the depth of its node. */
	const chains: number[] = [];
	const depths: number[] = [];

	/** Parts a chain by whom its rows have at a depth; rows that end before it are left behind. */
	function part(chain: number, at: number): void {
		let count = 0;
		for (let row = chain; row !== NONE; row = after[row]) {
			if (starts[row] + at >= starts[row + 1]) continue;
			const mark = marks[starts[row] + at];
			if (head[mark] === NONE) {
				head[mark] = row;
				found[count++] = mark;
			} else after[tail[mark]] = row;
			tail[mark] = row;
		}
		while (count > 0) {
			const mark = found[--count];
			after[tail[mark]] = NONE;
			chains.push(head[mark]);
			depths.push(at);
			head[mark] = NONE;
		}
	}

	function put(at: number, mark: number, many: number): void {
		while (pathLength > at) next[path[--pathLength]] = nodes;
		path[pathLength++] = nodes;
		if (pathLength > height) height = pathLength;
		candidate[nodes] = mark;
		depth[nodes] = at;
		papers[nodes++] = many;
	}

	if (rows > 0) part(0, 0);
	for (let chain = chains.pop(); chain !== undefined; chain = chains.pop()) {
		const at = depths.pop() as number;
		if (after[chain] === NONE) {
			/** Nobody begins alike: what is left of the row is a path of its own. */
			const end = starts[chain + 1] - starts[chain];
			for (let here = at; here < end; here++) put(here, marks[starts[chain] + here], copies[chain]);
			continue;
		}
		let many = 0;
		for (let row = chain; row !== NONE; row = after[row]) many += copies[row];
		put(at, marks[starts[chain] + at], many);
		part(chain, at + 1);
	}
	while (pathLength > 0) next[path[--pathLength]] = nodes;
	return {
		candidate: candidate.subarray(0, nodes),
		depth: depth.subarray(0, nodes),
		next: next.subarray(0, nodes),
		papers: papers.subarray(0, nodes),
		height,
	};
}
