/** A poll in a line: "Survation, 10 June 2017, for the Mail on Sunday, of the United Kingdom". */
import type { Polls } from '@mandate/record';

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);

function date(day: number): string {
	const [year, month, on] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-').map(Number);
	return `${on} ${MONTHS[month - 1]} ${year}`;
}

export function labelOf(book: Polls, row: number): string {
	const [from, to] = [book.from[row], book.to[row]];
	const days = from === to ? date(to) : `${date(from)} to ${date(to)}`;
	const publishers = book.publishers.at(row);
	const area = ['', ', of Great Britain', ', of the United Kingdom'][book.area[row]];
	return `${book.nameOf(book.pollster.at(row))}, ${days}${publishers === '' ? '' : `, for ${publishers}`}${area}`;
}

export { date as dateOf };
