/** What stands before a ranking word: "one of the", "the second", "Labour's", "by far the". */
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';

const LEAD_IN = new Set([
	'the',
	'a',
	'an',
	'single',
	'joint',
	'new',
	'far',
	'easily',
	'comfortably',
	'again',
	'still',
	'much',
	'even',
]);

export const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);

interface Lead {
	readonly from: number;
	readonly order: number;
	readonly isAmong: boolean;
	readonly many: number;
	readonly owner: number;
}

/** Reads what stands before the ranking word: ordinal, article, owner, "one of". */
export function leadInto(s: Sentence, cue: number): Lead {
	let from = cue;
	let order = 1;
	let many = 1;
	let owner = -1;
	let isAmong = false;
	for (let i = cue - 1; i >= 0 && i > cue - 9; i--) {
		const token = s.tokens[i];
		if ((token.word === "'" || token.word === '’') && s.tokens[i - 1]?.isPossessive) continue;
		const number = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
		if (number?.kind === 'ordinal' && order === 1 && many === 1) {
			order = number.n;
			i = number.from;
		} else if (
			number?.kind === 'count' &&
			number.d === 1 &&
			number.n <= 20 &&
			many === 1 &&
			order === 1 &&
			number.to === i + 1 &&
			cueAt(s, i - 1) === 'the'
		) {
			many = number.n;
			i = number.from;
		} else if (OWNERS.has(token.word) || token.isPossessive) {
			owner = i;
			from = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]].from : i;
			if (wordAt(s, from - 1) === 'the') from--;
			break;
		} else if (
			(token.word === 'of' && wordAt(s, i - 1) === 'one') ||
			token.word === 'among' ||
			token.word === 'amongst'
		) {
			isAmong = true;
			from = token.word === 'of' ? i - 1 : i;
			break;
		} else if (!LEAD_IN.has(token.word)) break;
		else if (token.word === 'far' && wordAt(s, i - 1) === 'by') i--;
		from = i;
	}
	return { from, order, isAmong, many, owner };
}
