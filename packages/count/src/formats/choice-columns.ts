/** Which preference a column of a table holds, by its heading: `1st`, `First choice`, `Rank 1`, `For Mayor Choice 1 (45)`. */
import type { Column } from './column.ts';
import type { Scanner } from './scanner.ts';

const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const KIND = '(?:choice|preference|pref|rank|ranking|vote)';
const BY_WORD = new RegExp(`^(${WORDS.join('|')})(?: ${KIND})?$`, 'i');
const BY_ORDINAL = new RegExp(`^(\\d{1,4})(?:st|nd|rd|th)(?: ${KIND})?$`, 'i');
const BY_NUMBER = new RegExp(`(?:^|\\s)${KIND}[ _#.:]{0,3}(\\d{1,4})(?:$|[\\s)(:.])`, 'i');

/** @param heading tidied @returns from 1; 0 where it is none */
export function choiceOf(heading: string): number {
	const word = BY_WORD.exec(heading);
	if (word !== null) return WORDS.indexOf(word[1].toLowerCase()) + 1;
	const number = BY_ORDINAL.exec(heading) ?? BY_NUMBER.exec(heading);
	return number === null ? 0 : Number(number[1]);
}

/** The columns of choices are those of one contest: 1, 2, 3 and so on from left to right. */
export function checkChoices(scanner: Scanner, columns: readonly Column[]): void {
	let next = 1;
	for (const { choice, place, name } of columns) {
		if (choice === 0) continue;
		if (choice !== next)
			throw scanner.refuse(
				`the column of choice ${next}`,
				'Keep the columns of one contest, its choices from left to right without a gap.',
				place,
				`"${name}"`,
			);
		next++;
	}
	if (next === 1)
		throw scanner.refuse(
			'a column for each choice, such as `Choice 1`',
			'Say in the first row which column holds which preference.',
			columns[0].place,
		);
}
