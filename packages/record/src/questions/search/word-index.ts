/**
 * Which entries hold a word, or one that begins with it, or one that is a few edits away. A word's letters are a set of bits,
 * so that nearly all of the dictionary is passed over without being compared letter by letter. A letter written once or twice is
 * one letter here: `abot` is `abbott`.
 */
import { byCodePoint } from '../../compile/order.ts';
import { editsAllowed, editsBetween, withoutDoubles } from './edits.ts';

/** What a word that was asked for costs an entry: 0 it is there, 1 a word begins with it, 1 + n a word is n edits away, at least one. */
export const ABSENT = 255;

export interface WordIndex {
	/**
	 * Lowers `costs` to what the word costs each entry.
	 * @param isLoose whether words with typing errors are found too
	 */
	lower(costs: Uint8Array, word: string, isLoose: boolean): void;
}

/** @param entries folded words of each entry */
export function indexWords(entries: readonly (readonly string[])[]): WordIndex {
	const words = [...new Set(entries.flat())].sort(byCodePoint);
	const idOf = new Map(words.map((word, id) => [word, id]));
	const start = new Uint32Array(words.length + 1);
	for (const entry of entries) for (const word of entry) start[(idOf.get(word) as number) + 1]++;
	for (let id = 0; id < words.length; id++) start[id + 1] += start[id];
	const next = start.slice();
	const posting = new Uint32Array(start[words.length]);
	for (const [row, entry] of entries.entries())
		for (const word of entry) posting[next[idOf.get(word) as number]++] = row;
	const letters = Uint32Array.from(words, lettersOf);
	const single = words.map(withoutDoubles);
	const lengths = Uint8Array.from(single, (word) => Math.min(word.length, 255));

	function take(costs: Uint8Array, id: number, cost: number): void {
		for (let at = start[id]; at < start[id + 1]; at++)
			if (costs[posting[at]] > cost) costs[posting[at]] = cost;
	}

	return {
		lower(costs, word, isLoose) {
			const from = firstFrom(words, word);
			for (let id = from; id < words.length && words[id].startsWith(word); id++)
				take(costs, id, words[id] === word ? 0 : 1);
			if (!isLoose) return;
			const asked = withoutDoubles(word);
			const most = editsAllowed(asked.length);
			const wanted = lettersOf(word);
			for (let id = 0; id < words.length; id++) {
				if (Math.abs(lengths[id] - asked.length) > most) continue;
				if (bitsOf(letters[id] ^ wanted) > 2 * most) continue;
				const edits = editsBetween(asked, single[id], most);
				if (edits <= most && words[id] !== word) take(costs, id, 1 + Math.max(1, edits));
			}
		},
	};
}

function firstFrom(words: readonly string[], word: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (byCodePoint(words[middle], word) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** A bit for each letter of the alphabet, and six for all else. */
function lettersOf(word: string): number {
	let bits = 0;
	for (let at = 0; at < word.length; at++) {
		const letter = word.charCodeAt(at) - 97;
		bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (word.charCodeAt(at) % 6));
	}
	return bits >>> 0;
}

function bitsOf(bits: number): number {
	let count = 0;
	for (let left = bits >>> 0; left !== 0; left &= left - 1) count++;
	return count;
}
