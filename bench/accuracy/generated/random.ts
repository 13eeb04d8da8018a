/** Numbers that look random and are the same for the same seed: everything drawn for the generated texts comes from here. */

export interface Random {
	/** A whole number from 0 to `n - 1`. */
	below(n: number): number;
	pick<T>(list: readonly T[]): T;
	shuffled<T>(list: readonly T[]): T[];
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return h >>> 0;
}

/** Mulberry32. Seeds that differ in any character give unrelated numbers. */
export function randomFrom(seed: string): Random {
	let state = hash(seed);
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const below = (n: number): number => Math.floor(next() * n);
	return {
		below,
		pick: (list) => list[below(list.length)],
		shuffled: (list) => {
			const out = [...list];
			for (let i = out.length - 1; i > 0; i--) {
				const j = below(i + 1);
				[out[i], out[j]] = [out[j], out[i]];
			}
			return out;
		},
	};
}
