/** Whether words assert what they say: not in a question, under "if", "would" or "not", nor as a forecast. */
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { forecastBefore } from '../setting.ts';
import { clauseAround } from './where.ts';

/** "not only" and "not just" deny nothing. */
function isDenial(s: Sentence, i: number): boolean {
	if (s.nameAt[i] >= 0) return false;
	const cue = cueAt(s, i);
	if (cue !== 'not' && cue !== 'without') return false;
	const word = wordAt(s, i);
	if (word === 'hardly' || word === 'nor') return false;
	const next = wordAt(s, i + 1);
	return next !== 'only' && next !== 'just' && next !== 'merely' && next !== 'quite' && next !== 'far';
}

/** Whether a denial stands in the clause before `at`. */
export function isDenied(s: Sentence, at: number): boolean {
	const { from } = clauseAround(s, at);
	for (let i = at - 1; i >= from && i > at - 8; i--) {
		if (isDenial(s, i)) return true;
		if (wordAt(s, i) === ',') return false;
	}
	return false;
}

/** Whether the sentence asks. */
export function isQuestion(s: Sentence): boolean {
	for (let i = s.tokens.length - 1; i >= 0 && i > s.tokens.length - 4; i--)
		if (s.tokens[i].word === '?') return true;
	return false;
}

/** Whether what stands at `at` is conditional: after "if", "unless", "had it". */
export function isConditional(s: Sentence, at: number): boolean {
	const { from } = clauseAround(s, at);
	for (let i = at - 1; i >= from; i--) if (cueAt(s, i) === 'if' && s.nameAt[i] < 0) return true;
	return false;
}

export function isAsserted(s: Sentence, at: number): boolean {
	return !isQuestion(s) && !isConditional(s, at) && forecastBefore(s, at, 0) < 0 && !isDenied(s, at);
}
