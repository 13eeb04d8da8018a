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

/** "three people in ten". */
export function isPeopleIn(tokens: readonly Token[], next: number): boolean {
	return (
		tokens[next]?.cue === 'voter' &&
		tokens[next + 1]?.word === 'in' &&
		tokens[next + 2] !== undefined &&
		tokens[next + 2].kind !== 'mark'
	);
}

/** Whether "one" counts something: a seat, a member, a voter in so many. */
const COUNTED = new Set([
	'seat',
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
	const before = tokens[i - 1];
	if (!before || tokens[i].isJoined || next?.isJoined) return false;
	const closes = next === undefined || next.kind === 'mark';
	return closes && (LEFT_WITH.has(before.word) || before.isCapital);
}
