/**
 * Which division is meant: by day and number; by day, bill and stage; by its two counts. The book does not hold every division,
 * so that only one that the words pick out for certain can make a claim false.
 */
import { type Divisions, titleWords } from '@mandate/record';
import type { Occasion } from './occasion.ts';

export interface Match {
	readonly row: number;
	/** Whether the words leave no other division possible, at hand or not. */
	readonly isSure: boolean;
	/** Whether a vote for what is named is a vote with the ayes: the question was the bill or motion itself. */
	readonly isPlain: boolean;
}

/** Words of titles that turn the question round, or make it one about something else than the bill. */
const TURNED =
	/\b(?:declines?|rejects?|rejected|no second|not? give|closure|reasoned|delay|timetable|programme|committal)\b/i;

/** A title of fewer words may be that of several divisions. */
const FEW = 4;

const BILL = /^(.*?\bBill\b)/;
const STAGE = /\b(second|third) reading\b/i;

export function findDivision(book: Divisions, occasion: Occasion): Match | null {
	if (occasion.number > 0 && occasion.isDay) {
		const row = book
			.onDay(occasion.from)
			.find((one) => book.number[one] === occasion.number && book.houseOf(one) === 'commons');
		return row === undefined ? null : { row, isSure: true, isPlain: true };
	}
	if (occasion.number > 0) return null;
	return byBill(book, occasion) ?? byTitle(book, occasion);
}

/** A bill by name, at a stage that is told. */
function byBill(book: Divisions, { bill, stage, from, to, isTimed, isDay, isAside }: Occasion): Match | null {
	if (bill.length === 0 || stage === null || isAside) return null;
	const rows = book.withWord(bill[0]).filter((row) => {
		if (book.day[row] < from || book.day[row] > to || book.houseOf(row) !== 'commons') return false;
		const title = book.title.at(row);
		if (STAGE.exec(title)?.[1].toLowerCase() !== stage || TURNED.test(title)) return false;
		const name = new Set(titleWords(BILL.exec(title)?.[1] ?? ''));
		return bill.every((word) => name.has(word));
	});
	if (rows.length !== 1) return null;
	const [row] = rows;
	const name = titleWords(BILL.exec(book.title.at(row))?.[1] ?? '').filter(
		(word) => word !== 'bill' && !/^\d+$/.test(word),
	);
	const isWhole = name.every((word) => bill.includes(word));
	// A bill that failed at a stage by the book may be an amendment at it under the stage's name.
	const isSound = book.ayes[row] > book.noes[row];
	return { row, isSure: isTimed && isDay && isWhole && isSound, isPlain: isSound };
}

/** On a day that is told, the one title that shares more words with the sentence than any other, and two at least. */
function byTitle(book: Divisions, { words, isDay, from, bill, stage, isAside }: Occasion): Match | null {
	if (!isDay || (bill.length > 0 && stage !== null && !isAside)) return null;
	const titles = book.onDay(from).map((row) => {
		const title = titleWords(book.title.at(row));
		const shared = title.filter((word) => words.has(word)).length;
		return { row, shared, isAll: shared === title.length && shared >= FEW };
	});
	const most = Math.max(0, ...titles.map(({ shared }) => shared));
	const best = titles.filter(({ shared }) => shared === most);
	if (most < 2 || best.length !== 1) return null;
	return { row: best[0].row, isSure: best[0].isAll, isPlain: false };
}

/** Rows with two counts, as announced or with tellers, held when the words say or where they tell no time at all. */
export function rowsWithCounts(
	book: Divisions,
	one: number,
	other: number,
	occasion: Occasion,
): readonly number[] {
	return book
		.withCounts(one, other)
		.filter((row) => book.day[row] >= occasion.from && book.day[row] <= occasion.to);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);

/** "Division 118, 18 March 2003, Iraq — Declaration of War". */
export function labelOf(book: Divisions, row: number): string {
	const [year, month, day] = new Date(book.day[row] * 86_400_000)
		.toISOString()
		.slice(0, 10)
		.split('-')
		.map(Number);
	const house = book.houseOf(row) === 'lords' ? 'Lords division' : 'Division';
	return `${house} ${book.number[row]}, ${day} ${MONTHS[month - 1]} ${year}, ${book.title.at(row)}`;
}

export function countsOf(book: Divisions, row: number): string {
	if (book.ayes[row] < 0) return `${labelOf(book, row)}: the counts are not at hand`;
	const tellers = `${book.ayeTellers[row]} and ${book.noTellers[row]} tellers not counted`;
	return `${labelOf(book, row)}: ayes ${book.ayes[row]}, noes ${book.noes[row]} (${tellers})`;
}
