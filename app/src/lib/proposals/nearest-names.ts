/** Names nearest to one that was typed: the same words, else those that begin with them or hold them, else few slips away. */
import { wordsOf } from '@mandate/record';

/** One slip in this many letters is allowed, three at most. */
const LETTERS_A_SLIP = 4;
const MOST_SLIPS = 3;
const MOST_TYPED = 60;

function keyOf(name: string): string {
	return wordsOf(name.slice(0, MOST_TYPED)).join(' ');
}

/** Letters to add, drop, change or exchange with their neighbour until two words are alike. */
function slips(one: string, other: string): number {
	let before: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, i) => i);
	for (let i = 1; i <= one.length; i++) {
		const now = [i];
		for (let j = 1; j <= other.length; j++) {
			const isSame = one[i - 1] === other[j - 1];
			let least = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
			if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
				least = Math.min(least, before[j - 2] + 1);
			now.push(least);
		}
		before = last;
		last = now;
	}
	return last[other.length];
}

/**
 * Indices of the names that are nearest, all equally near; none where nothing is near.
 * @param names each with all its spellings
 */
export function nearestNames(typed: string, names: readonly (readonly string[])[]): readonly number[] {
	const wanted = keyOf(typed);
	if (wanted === '') return [];
	const keys = names.map((spellings) => spellings.map(keyOf));
	const where = (isSuch: (key: string) => boolean): number[] =>
		keys.flatMap((of, index) => (of.some(isSuch) ? [index] : []));
	for (const isSuch of [
		(key: string) => key === wanted,
		(key: string) => key.startsWith(wanted),
		(key: string) => key.includes(` ${wanted}`),
	]) {
		const found = where(isSuch);
		if (found.length > 0) return found;
	}
	const most = Math.min(MOST_SLIPS, Math.floor(wanted.length / LETTERS_A_SLIP));
	const least = keys.map((of) => Math.min(...of.map((key) => slips(wanted, key))));
	const nearest = Math.min(...least);
	return nearest > most ? [] : least.flatMap((count, index) => (count === nearest ? [index] : []));
}
