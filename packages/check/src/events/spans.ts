/** Quotes of claims, in tokens: from the party or person spoken of to the last word, without the marks around them. */
import type { Sentence } from '../frame/sentence.ts';
import type { Mention } from '../resolve/mentions.ts';

/** Last mention before `at` in the words from `from` on, at most `reach` tokens back; null where there is none. */
export function mentionBefore(
	mentions: readonly Mention[],
	from: number,
	at: number,
	reach = 12,
): Mention | null {
	let last: Mention | null = null;
	for (const m of mentions)
		if (
			m.to <= at &&
			m.from >= from &&
			at - m.to <= reach &&
			(last === null || !m.isPronoun || last.isPronoun)
		)
			last = m;
	return last;
}

/** Leaves out marks at both ends. */
export function trimmed(s: Sentence, from: number, to: number): { from: number; to: number } {
	while (from < to - 1 && s.tokens[from].kind === 'mark' && s.tokens[from].word !== '£') from++;
	while (to > from + 1 && s.tokens[to - 1].kind === 'mark' && s.tokens[to - 1].word !== '%') to--;
	return { from, to };
}
