/** Polls of the book that the words may mean, by firm and time. */
import { type Polls, wordsOf } from '@mandate/record';
import type { Sentence } from '../frame/sentence.ts';
import type { PollTime } from './times.ts';

export interface Candidates {
	readonly rows: readonly number[];
	/** Whether the words pick out one poll, and none of the firm's stands near it. */
	readonly isExact: boolean;
	/** Whether the words name the publisher of all of them. */
	readonly isPublisher?: boolean;
}

/** Days within which another poll of the firm may be the one that is meant. */
const NEAR_DAYS = 1;

/** `firm` null: any. Models are no polls. */
export function candidatesFor(book: Polls, firm: string | null, time: PollTime): Candidates {
	const all = firm === null ? rowsEndingIn(book, time) : book.byPollster(firm);
	const rows = all.filter((row) => book.isModel[row] === 0);
	if (time.kind === 'span') return inSpan(book, rows, time);
	if (time.kind === 'day') return onDay(book, rows, time.to);
	if (time.kind === 'month')
		return {
			rows: rows.filter((row) => isWithin(book.to[row], time) || isWithin(book.publishedOn[row], time)),
			isExact: false,
		};
	const recent = rows.filter((row) => isWithin(book.to[row], time));
	return { rows: time.kind === 'fresh' && firm !== null ? latest(book, recent) : recent, isExact: false };
}

/** The last two that were taken, with others over the same days. */
function latest(book: Polls, rows: readonly number[]): readonly number[] {
	const days = [...new Set(rows.map((row) => book.to[row]))].slice(-2);
	return rows.filter((row) => days.includes(book.to[row]));
}

const isWithin = (day: number, { from, to }: PollTime): boolean => day >= from && day <= to;

/** Days after the last of asking on which a poll may come out. */
const LATE_DAYS = 14;

function rowsEndingIn(book: Polls, { from, to }: PollTime): number[] {
	let low = 0;
	let high = book.count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (book.to[middle] < from - LATE_DAYS) low = middle + 1;
		else high = middle;
	}
	const rows: number[] = [];
	for (let row = low; row < book.count && book.to[row] <= to + LATE_DAYS; row++) rows.push(row);
	return rows;
}

function inSpan(book: Polls, rows: readonly number[], { from, to }: PollTime): Candidates {
	const exact = rows.filter((row) => book.from[row] === from && book.to[row] === to);
	if (exact.length > 0) return { rows: exact, isExact: true };
	return { rows: rows.filter((row) => Math.abs(book.to[row] - to) <= 1), isExact: false };
}

function onDay(book: Polls, rows: readonly number[], day: number): Candidates {
	const first = rows.filter((row) => book.to[row] === day || book.publishedOn[row] === day);
	const near = rows.filter((row) => Math.abs(book.to[row] - day) <= NEAR_DAYS);
	if (first.length > 0)
		return { rows: first, isExact: first.length === 1 && near.every((row) => first.includes(row)) };
	return {
		rows: rows.filter(
			(row) => book.from[row] <= day && (book.to[row] >= day || book.publishedOn[row] >= day),
		),
		isExact: false,
	};
}

/** Those for a publisher that the words name, where there are any. */
export function forPublisher(s: Sentence, book: Polls, found: Candidates): Candidates {
	const words = ` ${s.tokens.map(({ word }) => word).join(' ')} `;
	const rows = found.rows.filter((row) =>
		book.publishers
			.at(row)
			.split('; ')
			.some((name) => name !== '' && words.includes(` ${wordsOf(name).join(' ')} `)),
	);
	return rows.length > 0 ? { rows, isExact: found.isExact, isPublisher: true } : found;
}
