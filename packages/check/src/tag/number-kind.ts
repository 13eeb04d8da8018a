/** Numbers that are no figures: years, clock times; and when "one" counts something. */
import type { Token } from './tokens.ts';

export function isYear(token: Token, n: number): boolean {
	return token.word.length === 4 && n >= 1832 && n <= 2099;
}

/** "23.32 Blyth Valley", "starts at 7.30 sharp": hours and minutes where a time stands. */
export function isClock(tokens: readonly Token[], i: number, token: Token): boolean {
	const match = /^(\d{1,2})\.([0-5]\d)$/.exec(token.word);
	if (!match || Number(match[1]) > 23) return false;
	const before = tokens[i - 1]?.word;
	const after = tokens[i + 1]?.word;
	if (i === 0) return after !== 'per' && after !== '%';
	return (before === 'at' || before === 'start' || before === ',') &&
		(after === 'sharp' || after === 'start' || after === ',' || after === 'prompt') &&
		match[1].length + match[2].length >= 3 &&
		before !== ','
		? true
		: after === 'sharp' || (before === ',' && after === ',' && tokens[i - 2]?.cue === 'time-unit');
}

/** "10:30", "22:00pm": the end of a clock time with a colon in it, or -1. */
export function clockEnd(tokens: readonly Token[], i: number): number {
	const [hour, colon, minute] = tokens.slice(i, i + 3);
	if (colon?.word !== ':' || minute?.kind !== 'number' || minute.start !== hour.end + 1) return -1;
	if (!/^(?:[01]?\d|2[0-3])$/.test(hour.word) || !/^[0-5]\d$/.test(minute.word)) return -1;
	const half = tokens[i + 3]?.word;
	return half === 'am' || half === 'pm' ? i + 4 : i + 3;
}

/** "47-year-old", "24 years old", "aged 47". */
export function isAge(tokens: readonly Token[], i: number, next: number): boolean {
	const [unit, old] = [tokens[next], tokens[next + 1]?.word];
	const before = tokens[i - 1]?.word;
	return (
		(unit?.word === 'year' && (unit.isJoined || old === 'old' || old === 'olds')) ||
		(unit?.word === 'years' && old === 'old') ||
		before === 'aged' ||
		before === 'age'
	);
}

/** "the 1990s", "in his 40s", "the over-65s". */
export function isDecade(tokens: readonly Token[], n: number, next: number): boolean {
	const s = tokens[next];
	return s?.word === 's' && s.start === tokens[next - 1].end && (n % 5 === 0 || n < 100);
}

const LABELLED = new Set(
	'table figure page no number chapter clause section route room paragraph form covid schedule article item channel radio phase tier type'.split(
		' ',
	),
);

/** "page 3", "No. 10", "10 Downing Street". */
export function isLabel(tokens: readonly Token[], i: number, next: number): boolean {
	const before = tokens[i - 1]?.word;
	if (before === '.' && tokens[i - 2]?.word === 'no') return true;
	if (tokens[next]?.word === 'downing' && tokens[next].isCapital) return true;
	return before !== undefined && LABELLED.has(before);
}

/** "three people in ten". */
export function isPeopleIn(tokens: readonly Token[], next: number): boolean {
	return (
		tokens[next]?.cue === 'voter' &&
		tokens[next + 1]?.word === 'in' &&
		tokens[next + 2] !== undefined &&
		tokens[next + 2].kind !== 'mark'
	);
}

/** "and a half", "and a quarter" from `next`: the denominator, or 0. */
export function partAfter(tokens: readonly Token[], next: number): number {
	if (tokens[next]?.word !== 'and' || tokens[next + 1]?.word !== 'a') return 0;
	const part = tokens[next + 2]?.word;
	return part === 'half' ? 2 : part === 'quarter' ? 4 : 0;
}

/** Whether "one" counts something: a seat, a member, a voter in so many. */
const COUNTED = new Set([
	'seat',
	'seats',
	'constituencies',
	'mp',
	'member',
	'constituency',
	'vote',
	'in',
	'voter',
	'person',
	'elector',
	'percentage',
	'per',
	'point',
	'million',
	'thousand',
	'hundred',
]);

const LEFT_WITH = new Set([
	'with',
	'to',
	'just',
	'only',
	'had',
	'have',
	'has',
	'won',
	'lost',
	'gained',
	'labour',
	'by',
]);

export function oneCounts(tokens: readonly Token[], i: number): boolean {
	const next = tokens[i + 1];
	if (next?.kind === 'word' && COUNTED.has(next.word)) return true;
	if (partAfter(tokens, i + 1) > 0) return true;
	const before = tokens[i - 1];
	if (!before || tokens[i].isJoined || next?.isJoined || tokens[i - 2]?.word === 'one') return false;
	const closes = next === undefined || next.kind === 'mark';
	return closes && (LEFT_WITH.has(before.word) || before.isCapital);
}
/** `count` is a plain number; `ordinal` a place; `fraction` a part of a whole; `rate` is "one in N". */
export type NumberKind =
	| 'count'
	| 'ordinal'
	| 'fraction'
	| 'rate'
	| 'year'
	| 'clock'
	| 'age'
	| 'label'
	| 'measure'
	/** One end of a span of figures: "between 40 and 50 per cent". */
	| 'range';
