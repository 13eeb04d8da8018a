import { expect, it } from 'vitest';
import { smallElection } from '../fixture/small-election.ts';
import { type PrefixTree, prefixTree } from './prefix-tree.ts';

/** Each node as its path and its papers, and the path of the node where its branch is over. */
function nodesOf({
	candidate,
	depth,
	next,
	papers,
}: PrefixTree): readonly (readonly [string, number, string])[] {
	const paths: string[] = [];
	candidate.forEach((whose, node) => {
		paths.push(depth[node] === 0 ? `${whose}` : `${parent(paths, depth[node])}${whose}`);
	});
	return paths.map((path, node) => [path, papers[node], paths[next[node]] ?? 'end']);
}

function parent(paths: readonly string[], depth: number): string {
	return paths.findLast((path) => path.length === depth) ?? '';
}

it('merges papers that begin alike, depth first, each branch with where it is over', () => {
	const { papers } = smallElection(['A', 'B', 'C'], 1, [
		[5, 0, 1, 2],
		[1, 2, 1],
		[4, 0],
		[3, 0, 1],
		[2, 0, 2, 1],
		[6, 2, 1],
	]);
	const tree = prefixTree(papers, 3);
	expect(nodesOf(tree)).toEqual([
		['0', 14, '2'],
		['01', 8, '02'],
		['012', 5, '02'],
		['02', 2, '2'],
		['021', 2, '2'],
		['2', 7, 'end'],
		['21', 7, 'end'],
	]);
	expect(tree.height).toBe(3);
});

it('has no node where there are no papers', () => {
	expect(nodesOf(prefixTree(smallElection(['A'], 1, []).papers, 1))).toEqual([]);
});
