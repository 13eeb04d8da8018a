/** The names of a release, looked up in the trie that `compile/trie.ts` wrote. Nothing is decoded at load. */
import { unpackMeaning } from './meanings.ts';
import type { Pack } from './pack.ts';
import type { NameIndex, NameMeaning } from './release.ts';
import { hashOf } from './word-hash.ts';

export function readNames(pack: Pack): NameIndex {
	const units = pack.integers('words.units');
	const ends = pack.integers('words.ends');
	const slots = pack.integers('words.slots');
	const firstCount = pack.json('words.first') as number;
	const nodeWord = pack.integers('names.word');
	const child = pack.integers('names.child');
	const firstMeaning = pack.integers('names.first');
	const packed = pack.integers('names.meanings');
	const firstCandidacy = pack.integers('surnames.first');
	const candidacies = pack.integers('surnames.candidacies');
	const known = new Map<number, readonly NameMeaning[]>();
	const bearers = new Map<number, Uint32Array>();
	let last = 0;

	function isWord(id: number, folded: string): boolean {
		const start = id === 0 ? 0 : ends[id - 1];
		if (ends[id] - start !== folded.length) return false;
		for (let index = 0; index < folded.length; index++) {
			if (units[start + index] !== folded.charCodeAt(index)) return false;
		}
		return true;
	}

	function childOf(node: number, word: number): number {
		let low = child[node];
		let high = child[node + 1] - 1;
		while (low <= high) {
			const middle = (low + high) >>> 1;
			const found = nodeWord[middle];
			if (found === word) return middle;
			if (found < word) low = middle + 1;
			else high = middle - 1;
		}
		return 0;
	}

	return {
		word(folded) {
			let slot = hashOf(folded) & (slots.length - 1);
			// Once round and no further: a damaged table may have no empty slot.
			for (let tries = 0; tries < slots.length; tries++) {
				const id = slots[slot] - 1;
				if (id < 0) return -1;
				if (isWord(id, folded)) return id;
				slot = (slot + 1) & (slots.length - 1);
			}
			return -1;
		},
		longest(words, from, end) {
			last = 0;
			const first = words[from];
			if (from >= end || first < 0 || first >= firstCount) return 0;
			// The children of the root are nodes 1, 2, ... in order of their word ids, which are 0, 1, ...
			let node = first + 1;
			let length = 0;
			for (let index = from + 1; ; index++) {
				if (firstMeaning[node + 1] > firstMeaning[node]) {
					last = node;
					length = index - from;
				}
				if (index >= end || words[index] < 0) return length;
				node = childOf(node, words[index]);
				if (node === 0) return length;
			}
		},
		meanings() {
			let found = known.get(last);
			if (found === undefined) {
				found = Array.from(packed.subarray(firstMeaning[last], firstMeaning[last + 1]), unpackMeaning);
				known.set(last, found);
			}
			return found;
		},
		candidaciesOf(surname) {
			let rows = bearers.get(surname);
			if (rows === undefined) {
				rows = Uint32Array.from(candidacies.subarray(firstCandidacy[surname], firstCandidacy[surname + 1]));
				bearers.set(surname, rows);
			}
			return rows;
		},
	};
}
