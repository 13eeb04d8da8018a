/** When a poll is said to have been taken or published: a span of days, a day, a month, or only that it is new. */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { TimeTag } from '../tag/index.ts';

export interface PollTime {
	/** Days since 1 January 1970. */
	readonly from: number;
	readonly to: number;
	/** `other`: the words tell a time that is none of these. */
	readonly kind: 'span' | 'day' | 'month' | 'fresh' | 'none' | 'other';
}

const dayOf = (year: number, month: number, day: number): number =>
	Date.UTC(year, month - 1, day) / 86_400_000;
const FRESH = new Set('new latest today fresh just yesterday overnight tonight weekend'.split(' '));
/** Days before an article in which a poll is new. */
const NEW_DAYS = 10;
/** Days before an article in which a poll of no told day may lie. */
const RECENT_DAYS = 21;

export function pollTime(s: Sentence, context: Context): PollTime {
	const dates = s.times.filter((time) => time.kind === 'date' && !time.isBound);
	const full = dates.flatMap((time) => withDay(s, time, context.published) ?? []);
	const last = full[full.length - 1];
	if (full.some((one) => one !== last && last.from - one.from > 4)) return { from: 0, to: 0, kind: 'other' };
	if (last) {
		const to = dayOf(last.year, last.month, last.day);
		const from = spanStart(s, last.from, last.year, last.month);
		return from !== null && from <= to
			? { from, to, kind: from === to ? 'day' : 'span' }
			: { from: to, to, kind: 'day' };
	}
	const month = dates.find((time) => time.year > 0 && time.month > 0);
	if (month)
		return {
			from: dayOf(month.year, month.month, 1),
			to: dayOf(month.year, month.month + 1, 1) - 1,
			kind: 'month',
		};
	const published = Date.parse(`${context.published}T00:00:00Z`) / 86_400_000;
	const isOther = s.times.some(
		(time) => !time.isBound && time.kind !== 'current' && time.kind !== 'last-election',
	);
	if (isOther || Number.isNaN(published)) return { from: 0, to: 0, kind: 'other' };
	const isFresh = s.tokens.some((token) => FRESH.has(token.word));
	return {
		from: published - (isFresh ? NEW_DAYS : RECENT_DAYS),
		to: published,
		kind: isFresh ? 'fresh' : 'none',
	};
}

interface FullDate {
	readonly from: number;
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** A date with its day; the second day of "between 8 and 9 May 2015" stands before the tag. */
function withDay(s: Sentence, { from, year: told, month, day }: TimeTag, published: string): FullDate | null {
	if (month === 0) return null;
	const year = told > 0 ? told : yearBefore(published, month, day);
	if (day > 0) return { from, year, month, day };
	const token = s.tokens[from - 1];
	const before = token?.kind === 'number' ? Number(token.word) : Number.NaN;
	const isDay = Number.isInteger(before) && before >= 1 && before <= 31;
	return isDay ? { from: from - 1, year, month, day: before } : null;
}

/** Of a day without a year: the last such day before the article. */
function yearBefore(published: string, month: number, day: number): number {
	const [year, at, on] = published.split('-').map(Number);
	return month < at || (month === at && day <= on) ? year : year - 1;
}

/** "between 8 and", "8-", "between 31 August and", "from 20 December 2022 to": the day before the last one, in its month and year unless told. */
function spanStart(s: Sentence, at: number, year: number, month: number): number | null {
	const joint = wordAt(s, at - 1);
	const isJoined = s.tokens[at]?.isJoined === true;
	if (!isJoined && !['and', 'to', '-', '–'].includes(joint)) return null;
	const before = isJoined ? at - 1 : at - 2;
	const time = s.times[s.timeAt[before] ?? -1];
	if (time?.kind === 'date' && time.day > 0)
		return dayOf(time.year || (time.month > month ? year - 1 : year), time.month || month, time.day);
	const token = s.tokens[before];
	const day = token?.kind === 'number' ? Number(token.word.replace(/\D/g, '')) : Number.NaN;
	if (!Number.isInteger(day) || day < 1 || day > 31) return null;
	return dayOf(year, month, day);
}
