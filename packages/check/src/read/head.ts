/** Leading `# url:` and `# date:` lines, which say where and when a text was published. */
import type { Line } from './lines.ts';

export interface Head {
	readonly url: string | null;
	/** `YYYY-MM-DD`. */
	readonly published: string | null;
	/** How many lines there are. */
	readonly lines: number;
}

const HEAD_LINE = /^# ?(url|date): ?(\S.*)$/i;
const LONGEST = 2000;

/** Reads the lines at the top of a text as far as they are `# url:` or `# date:`. */
export function headOf(text: string, lines: readonly Line[]): Head {
	let url: string | null = null;
	let published: string | null = null;
	let count = 0;
	for (const line of lines) {
		const match = HEAD_LINE.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST)));
		if (match === null) break;
		if (match[1].toLowerCase() === 'url') url ??= match[2];
		else published ??= dayOf(match[2]);
		count++;
	}
	return { url, published, lines: count };
}

/** The day that a date or instant starts with, `YYYY-MM-DD`; null if it starts with none. */
export function dayOf(value: string): string | null {
	const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
	if (match === null) return null;
	const day = Number(match[3]);
	const month = Number(match[2]);
	return month < 1 || month > 12 || day < 1 || day > daysIn(Number(match[1]), month)
		? null
		: `${match[1]}-${match[2]}-${match[3]}`;
}

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
