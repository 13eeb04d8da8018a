/**
 * Builds the trie of names. Nodes are numbered breadth first, so that the children of a node are neighbours: a node is
 * its word, where its children begin and where its meanings begin. Words that begin a name have the lowest ids: the
 * first step of a look-up is one comparison.
 */
import { hashOf } from '../release/word-hash.ts';
import { writeLists } from './columns.ts';
import { byCodePoint } from './order.ts';
import type { PackWriter } from './write-pack.ts';

interface Node {
	readonly children: Map<string, Node>;
	readonly meanings: number[];
}

export interface TrieBuilder {
	/** `meaning` is packed, see `release/meanings.ts`; a smaller number comes first. */
	add(words: readonly string[], meaning: number): void;
	write(pack: PackWriter): void;
}

export function buildTrie(): TrieBuilder {
	const root: Node = { children: new Map(), meanings: [] };
	return {
		add(words, meaning) {
			if (words.length === 0) return;
			let node = root;
			for (const word of words) {
				let next = node.children.get(word);
				if (next === undefined) {
					next = { children: new Map(), meanings: [] };
					node.children.set(word, next);
				}
				node = next;
			}
			if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
		},
		write: (pack) => writeTrie(pack, root),
	};
}

function writeTrie(pack: PackWriter, root: Node): void {
	const words = vocabularyOf(root);
	const ids = new Map(words.map((word, id) => [word, id]));
	const nodes: Node[] = [root];
	const nodeWords: number[] = [0];
	const firstChild: number[] = [];
	for (let index = 0; index < nodes.length; index++) {
		firstChild.push(nodes.length);
		const children = [...nodes[index].children].map(([word, node]) => ({ id: ids.get(word) ?? 0, node }));
		children.sort((one, other) => one.id - other.id);
		for (const { id, node } of children) {
			nodes.push(node);
			nodeWords.push(id);
		}
	}
	firstChild.push(nodes.length);
	pack.integers('names.word', nodeWords);
	pack.integers('names.child', firstChild);
	writeLists(
		pack,
		'names',
		'meanings',
		nodes.map((node) => node.meanings.sort((one, other) => one - other)),
	);
	writeVocabulary(pack, words, root.children.size);
}

/** Words that begin a name, then the others, each by code point. */
function vocabularyOf(root: Node): string[] {
	const first = [...root.children.keys()].sort(byCodePoint);
	const other = new Set<string>();
	const gather = (node: Node) => {
		for (const [word, child] of node.children) {
			if (!root.children.has(word)) other.add(word);
			gather(child);
		}
	};
	gather(root);
	return [...first, ...[...other].sort(byCodePoint)];
}

/** The words as UTF-16 code units, and an open hash table over them: a slot holds 0 or an id and one. */
function writeVocabulary(pack: PackWriter, words: readonly string[], firstCount: number): void {
	let size = 4;
	while (size < words.length * 2) size *= 2;
	const slots = new Uint32Array(size);
	words.forEach((word, id) => {
		let slot = hashOf(word) & (size - 1);
		while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
		slots[slot] = id + 1;
	});
	const text = words.join('');
	const ends: number[] = [];
	for (const word of words) ends.push((ends.at(-1) ?? 0) + word.length);
	pack.integers(
		'words.units',
		Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
	);
	pack.integers('words.ends', ends);
	pack.integers('words.slots', slots);
	pack.json('words.first', firstCount);
}
