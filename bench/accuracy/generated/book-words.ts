/** Words for what is drawn from the books: days, parties, altered digits. */
import type { Random } from './random.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const parts = (day: number): [number, number, number] =>
	isoOf(day).split('-').map(Number) as [number, number, number];

/** "18 March 2003". */
export function dateOf(day: number): string {
	const [year, month, date] = parts(day);
	return `${date} ${MONTHS[month - 1]} ${year}`;
}

export function weekdayOf(day: number): string {
	return WEEKDAYS[(day + 4) % 7];
}

/** "on 10 June 2017", "between 8 and 9 May 2015", "between 31 August and 1 September 2010". */
export function fieldworkOf(from: number, to: number): string {
	if (from === to) return `on ${dateOf(to)}`;
	const [yearA, monthA, dayA] = parts(from);
	const [yearB, monthB] = parts(to);
	if (yearA !== yearB) return `between ${dateOf(from)} and ${dateOf(to)}`;
	const first = monthA === monthB ? `${dayA}` : `${dayA} ${MONTHS[monthA - 1]}`;
	return `between ${first} and ${dateOf(to)}`;
}

export function monthOf(day: number): string {
	const [year, month] = parts(day);
	return `${MONTHS[month - 1]} ${year}`;
}

/** As a party of several people, and as an adjective. */
export const PARTY_WORDS: Readonly<Record<string, readonly [string, string]>> = {
	conservative: ['the Conservatives', 'Conservative'],
	labour: ['Labour', 'Labour'],
	'liberal-democrats': ['the Liberal Democrats', 'Liberal Democrat'],
	snp: ['the SNP', 'SNP'],
	'plaid-cymru': ['Plaid Cymru', 'Plaid Cymru'],
	dup: ['the DUP', 'DUP'],
	uup: ['the UUP', 'UUP'],
	sdlp: ['the SDLP', 'SDLP'],
	green: ['the Greens', 'Green'],
	ukip: ['UKIP', 'UKIP'],
	'reform-uk': ['Reform UK', 'Reform UK'],
};

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A figure with two of its digits exchanged or one altered, always another figure and never below one. */
export function misprinted(figure: string, random: Random): string {
	const digits = [...figure];
	const at = random.below(digits.length);
	for (let tries = 0; tries < 40; tries++) {
		const place = (at + tries) % digits.length;
		if (!/\d/.test(digits[place])) continue;
		const digit = String((Number(digits[place]) + 1 + random.below(8)) % 10);
		const made = digits.map((one, i) => (i === place ? digit : one)).join('');
		if (made !== figure && !/^0/.test(made) && Number(made.replace(/,/g, '')) >= 1) return made;
	}
	return `${Number(figure) + 3}`;
}
