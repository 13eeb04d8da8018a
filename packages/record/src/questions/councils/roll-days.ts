/** Between which days a roll was taken. No file says; that a roll names those elected on a day says that it is not older. */
import type { Councils } from '../../councils/open.ts';
import { rollsOf } from './rolls-of-council.ts';
import { wardPollsOf } from './ward-polls.ts';

/**
 * First day, ISO, on which the roll of a year may have been taken: the day of the council's last poll in that year if the roll
 * names most of those elected, else the first of January.
 * @param council row of the book
 */
export function rollNotBefore(book: Councils, council: number, year: number): string {
	const start = `${year}-01-01`;
	const roll = rollsOf(book, council).find((one) => one.year === year);
	if (roll === undefined) return start;
	const polls = wardPollsOf(book, council).filter(
		({ on, isByElection }) => !isByElection && on.startsWith(`${year}-`),
	);
	const on = polls.at(-1)?.on ?? '';
	const elected = polls.filter((poll) => poll.on === on).flatMap((poll) => poll.elected);
	const named = new Set(roll.seats.map(({ key }) => key));
	const found = elected.filter(({ key }) => named.has(key)).length;
	return found * 2 > elected.length ? on : start;
}

/** Last day on which it may have been taken. */
export const rollNotAfter = (year: number): string => `${year}-12-31`;
