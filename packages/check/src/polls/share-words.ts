/** Words around a share of a poll: what may stand between it and its party, and what makes it a result. */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

const RESULTS = new Set('won secured election elections result results'.split(' '));

/** "won 40% in the election": a result, set beside a poll. */
export function isOfElection(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	for (let i = Math.max(0, n.from - 4); i < n.to + 8 && i < s.tokens.length; i++) {
		if (i > n.to && (s.nameAt[i] >= 0 || s.numberAt[i] >= 0 || s.tokens[i].kind === 'mark')) return false;
		if (RESULTS.has(wordAt(s, i)) && s.nameAt[i] < 0) return true;
	}
	return false;
}

/** Words that may stand between a party and its share. */
const BETWEEN = new Set(
	'on at with had have has polled polling took stood stands standing stand the support of a share were was is are up down meanwhile and their its vote rose rises fell falls to from by points point level tied still just only remained remain remains unchanged steady back backed third second fourth put putting percentage neck in all voters among party likely currently now slipped climbed gained lost about around some nearly almost over under than more less'.split(
		' ',
	),
);

export function isPlainly(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const token = s.tokens[i];
		if (token.kind !== 'word' || s.numberAt[i] >= 0 || token.isJoined) continue;
		if (!BETWEEN.has(token.word)) return false;
	}
	return true;
}
