/** Cuts what is too long for a sentence, so that the time a text takes grows as its length and no faster. */
import type { Token } from './tokens.ts';

/** Tokens of the longest sentence taken as one: a list of some eighty results. */
const MOST = 500;
/** A cut is made at a mark this near the limit, where there is one. */
const BACK = 120;

/** The tokens in pieces of at most 500, cut after a semicolon, else after another mark, else anywhere. */
export function pieces(tokens: readonly Token[]): readonly (readonly Token[])[] {
	if (tokens.length <= MOST) return [tokens];
	const list: (readonly Token[])[] = [];
	for (let from = 0; from < tokens.length; ) {
		const to = tokens.length - from <= MOST ? tokens.length : cutBefore(tokens, from + MOST);
		list.push(tokens.slice(from, to));
		from = to;
	}
	return list;
}

function cutBefore(tokens: readonly Token[], limit: number): number {
	let other = limit;
	for (let i = limit - 1; i >= limit - BACK; i--) {
		if (tokens[i].word === ';') return i + 1;
		if (other === limit && tokens[i].kind === 'mark') other = i + 1;
	}
	return other;
}
