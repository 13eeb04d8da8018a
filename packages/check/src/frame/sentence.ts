/** A sentence with its tags, as the frame rules see it. */
import {
	agesBeside,
	type NameTag,
	type NumberTag,
	type TimeTag,
	type Token,
	timesOutside,
} from '../tag/index.ts';

export interface Sentence {
	readonly tokens: readonly Token[];
	readonly numbers: readonly NumberTag[];
	readonly names: readonly NameTag[];
	readonly times: readonly TimeTag[];
	/** Index of the tag that covers each token, or -1. */
	readonly numberAt: readonly number[];
	readonly nameAt: readonly number[];
	readonly timeAt: readonly number[];
}

export function makeSentence(
	tokens: readonly Token[],
	tagged: readonly NumberTag[],
	names: readonly NameTag[],
	told: readonly TimeTag[],
): Sentence {
	const numbers = agesBeside(tokens, tagged, names);
	const times = timesOutside(told, names);
	return {
		tokens,
		numbers,
		names,
		times,
		numberAt: cover(tokens.length, numbers),
		nameAt: cover(tokens.length, names),
		timeAt: cover(tokens.length, times),
	};
}

function cover(length: number, tags: readonly { readonly from: number; readonly to: number }[]): number[] {
	const at: number[] = [];
	for (let i = 0; i < length; i++) at.push(-1);
	for (let index = 0; index < tags.length; index++)
		for (let i = tags[index].from; i < tags[index].to && i < length; i++) at[i] = index;
	return at;
}

const STRONG = new Set([';', ':', '.', '?', '!']);

export function isClauseMark(s: Sentence, i: number): boolean {
	const token = s.tokens[i];
	return token !== undefined && token.kind === 'mark' && STRONG.has(token.word);
}
