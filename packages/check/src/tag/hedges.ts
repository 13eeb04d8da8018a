/** The hedge before a number: how near it is meant. */
import { APPROXIMATORS, type Approximator } from './number-words.ts';
import type { Token } from './tokens.ts';

const HEDGES: ReadonlyMap<string, readonly { words: readonly string[]; approximator: Approximator }[]> =
	(() => {
		const byLast = new Map<string, { words: readonly string[]; approximator: Approximator }[]>();
		for (const [phrase, approximator] of APPROXIMATORS) {
			const words = phrase.split(' ');
			const last = words[words.length - 1];
			byLast.set(last, [...(byLast.get(last) ?? []), { words, approximator }]);
		}
		for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length);
		return byLast;
	})();

/** The hedge whose last word is the token before `i`: where it starts, and which it is. */
export function hedgeBefore(
	tokens: readonly Token[],
	i: number,
): { from: number; approximator: Approximator } {
	let at = i;
	if (
		at > 0 &&
		(tokens[at - 1].word === 'a' || tokens[at - 1].word === 'an' || tokens[at - 1].word === 'the')
	)
		at--;
	const list = at > 0 ? HEDGES.get(tokens[at - 1].word) : undefined;
	if (list) {
		for (const { words, approximator } of list) {
			const start = at - words.length;
			if (words[words.length - 1] === 'than' && tokens[i - 1].word === 'the') continue;
			if (start < 0 || !words.every((word, k) => tokens[start + k].word === word)) continue;
			if (approximator === 'only') {
				const outer = hedgeBefore(tokens, start);
				if (outer.approximator !== 'bare' && outer.approximator !== 'only') return outer;
			}
			return { from: start, approximator };
		}
	}
	return { from: i, approximator: 'bare' };
}
