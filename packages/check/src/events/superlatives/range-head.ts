/** The preposition, articles and adjectives that open a group of a range, up to the head they govern. */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';

/** A group up to its head: the preposition, and what its articles and adjectives say. */
export interface Head {
	readonly preposition: string;
	/** Token of the preposition, and of the head. */
	readonly from: number;
	readonly at: number;
	readonly stop: number;
	readonly isThe: boolean;
	readonly isThis: boolean;
	/** "any", "all", "every", "those". */
	readonly isAll: boolean;
	readonly isThose: boolean;
	readonly isNew: boolean;
	/** One out of many: "of the", "among", or with "any". */
	readonly isOneOf: boolean;
}

export const PREPOSITIONS: ReadonlySet<string> = new Set(
	'in across throughout within for of among amongst at on from anywhere'.split(' '),
);
export const DETERMINERS: ReadonlySet<string> = new Set(
	'the a an all any every whole entire other each of our this these those single one last other'.split(' '),
);
const ADJECTIVES = new Set(['new', 'newly', 'parliamentary', 'westminster', 'successful']);
const ALL = new Set(['any', 'all', 'every', 'those', 'these']);

/** The name that starts at `i` or after an article. */
export function nameFrom(s: Sentence, i: number): Sentence['names'][number] | null {
	let at = i;
	while (DETERMINERS.has(wordAt(s, at)) && s.nameAt[at] < 0) at++;
	return s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
}

export function headOf(s: Sentence, from: number, stop: number): Head {
	let at = from + 1;
	const seen = new Set<string>();
	for (; at < stop && s.nameAt[at] < 0; at++) {
		const word = wordAt(s, at);
		const isWinning = word === 'winning' && wordAt(s, at + 1) !== 'party';
		if (!DETERMINERS.has(word) && !ADJECTIVES.has(word) && !isWinning) break;
		seen.add(word);
	}
	const preposition = wordAt(s, from);
	const isAll = [...seen].some((word) => ALL.has(word));
	return {
		preposition,
		from,
		at,
		stop,
		isThe: seen.has('the'),
		isThis: seen.has('this'),
		isAll,
		isThose: seen.has('those') || seen.has('these'),
		isNew: seen.has('new') || seen.has('newly'),
		isOneOf: isAll || preposition === 'of' || preposition.startsWith('among'),
	};
}
