/** Votes, papers and lists of names as a sentence has them. */
import { decimal } from './decimal.ts';

/** Every digit that the rule keeps, none where they are all noughts: "1,423", "4.80000". */
export function votesInWords(units: bigint, places: number): string {
	const [whole, fraction] = decimal(units, places).split('.');
	const shown = grouped(whole);
	return fraction === undefined || /^0*$/.test(fraction) ? shown : `${shown}.${fraction}`;
}

/** "1 paper", "2,000 papers". */
export function papersInWords(papers: number): string {
	return `${grouped(String(papers))} ${papers === 1 ? 'paper' : 'papers'}`;
}

/** "Ada", "Ada and Ben", "Ada, Ben and Cas". */
export function listInWords(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "3 seats", "1 seat". */
export function seatsInWords(seats: number): string {
	return `${seats} ${seats === 1 ? 'seat' : 'seats'}`;
}

/** Digits in threes: "1,423". */
export function grouped(digits: string): string {
	const sign = digits.startsWith('-') ? '-' : '';
	let rest = sign === '' ? digits : digits.slice(1);
	const threes: string[] = [];
	for (; rest.length > 3; rest = rest.slice(0, -3)) threes.unshift(rest.slice(-3));
	return sign + [rest, ...threes].join(',');
}

/** "5 decimal places". */
export function placesInWords(places: number): string {
	return `${places} decimal ${places === 1 ? 'place' : 'places'}`;
}
