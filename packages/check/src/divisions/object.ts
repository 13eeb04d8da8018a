/** What a vote is said to be for or against, and whether it is the very question of the division. */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Act } from './lobby-words.ts';

const QUESTIONS = new Set('bill motion amendment clause question'.split(' '));
/** Questions beside the bill's own. */
const OTHERS = new Set('amendment amendments clause clauses motion motions'.split(' '));
const PASSED_OVER = new Set('the a an its their his her this that government governments'.split(' '));

/** Whether the vote is said to be on an amendment, a clause or a motion, not on the bill. */
export function isOnAnother(s: Sentence, act: Act): boolean {
	const end = clauseEnd(s, act.to);
	return s.tokens
		.slice(act.to, Math.min(end, act.to + 6))
		.some((one) => !one.isCapital && OTHERS.has(one.word));
}

/** Whether the words after "voted for" name the bill, its reading or the motion, and nothing that could turn the question round. */
export function isTheQuestion(s: Sentence, act: Act, isNumbered: boolean): boolean {
	if (act.deed !== 'for' && act.deed !== 'against') return true;
	for (let i = act.to; i < s.tokens.length && i < act.to + 18; i++) {
		const token = s.tokens[i];
		const word = token.word;
		if (word === 'bill' || word === 'reading')
			return !s.tokens.slice(act.to, i).some((one) => !one.isCapital && OTHERS.has(one.word));
		if (isNumbered && QUESTIONS.has(word)) return true;
		if (token.kind === 'mark' && ![',', '(', ')', '-', '–'].includes(word)) return false;
		const isName = token.kind === 'number' || token.isCapital || token.isJoined;
		const isSmall =
			PASSED_OVER.has(word) ||
			['of', 'and', 'in', 'to', 'for', 'on', 'at', ',', '(', ')', '-', '–', 'second', 'third'].includes(word);
		if (!isName && !isSmall) return false;
	}
	return false;
}

const ENDS = new Set(['.', ';', '!', '?', ':', '–', '—']);
const LINKS = new Set('but while although though which who because'.split(' '));

/** End of the clause that starts at `from`, at most so many tokens on. */
export function clauseEnd(s: Sentence, from: number, most = 18): number {
	let to = from + 1;
	while (to < s.tokens.length && to - from < most) {
		const token = s.tokens[to];
		if (ENDS.has(token.word) || LINKS.has(token.word)) break;
		if (token.word === ',' && wordAt(s, to + 1) !== 'and') break;
		if (token.word === ',' && wordAt(s, to + 1) === 'and' && wordAt(s, to + 2).startsWith('they')) break;
		to++;
	}
	return to;
}
