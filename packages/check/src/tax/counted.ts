/** Whom a figure counts: "85% of the city's residents", "12,000 homes". Homes are what the record counts; people are not homes. */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

export interface Counted {
	/** Token of the noun. */
	readonly at: number;
	/** Homes, whatever they are called; else people, households, or houses without flats. */
	readonly isHomes: boolean;
	/** Nothing but the place stands between the figure and the noun: not "of new homes", "of council homes". */
	readonly isAll: boolean;
}

const HOMES: ReadonlySet<string> = new Set('homes dwellings properties'.split(' '));
const OTHERS: ReadonlySet<string> = new Set(
	'residents households houses people families taxpayers householders bills'.split(' '),
);
/** Words that may stand between a figure and whom it counts: "85% of the city's residents". */
const BETWEEN = 6;
const PLAIN: ReadonlySet<string> = new Set(
	'of the all its their our this that every city town borough district county area island nation region s'.split(
		' ',
	),
);

/** Whom the figure before `from` counts; null where none of these nouns follows. */
export function countedAfter(s: Sentence, from: number): Counted | null {
	let isAll = true;
	for (let i = from; i < s.tokens.length && i <= from + BETWEEN; i++) {
		const word = wordAt(s, i);
		if (HOMES.has(word)) return { at: i, isHomes: true, isAll };
		if (OTHERS.has(word)) return { at: i, isHomes: false, isAll };
		const token = s.tokens[i];
		if (token.kind === 'mark') {
			if (!"%'’-".includes(token.word)) return null;
		} else if (
			!token.isCapital &&
			!PLAIN.has(word) &&
			!(word === 'per' || word === 'cent' || word === 'percent')
		)
			isAll = false;
	}
	return null;
}
