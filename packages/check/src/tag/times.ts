/** Finds what tells the time of a claim: years, days, "last time", "four years ago", "on Thursday", "now". */

import type { NumberTag } from './numbers.ts';
import type { Token } from './tokens.ts';

/** `following` is the general election after the time told last. */
export type TimeKind = 'following' | 'date' | 'offset' | 'previous' | 'current' | 'last-election' | 'then';

export interface TimeTag {
	readonly kind: TimeKind;
	readonly from: number;
	readonly to: number;
	readonly year: number;
	/** 1 to 12, or 0. */
	readonly month: number;
	readonly day: number;
	/** For `offset`: years from the article's election (`later` counts from the time last told). */
	readonly offset: number;
	/** "since 2010", "until 2017", "before 2015": bounds a span rather than placing the claim. */
	readonly isBound: boolean;
	/** The text says general election or by-election. */
	readonly election: 'general' | 'by' | 'notional' | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
	' ',
);

/** Years in "a year ago", "a decade ago". */
const AGO: Readonly<Record<string, number>> = { month: 1 / 12, year: 1, decade: 10 };

function base(kind: TimeKind, from: number, to: number): TimeTag {
	return { kind, from, to, year: 0, month: 0, day: 0, offset: 0, isBound: false, election: null };
}

const BOUNDS = new Set(['since', 'until', 'till', 'before', 'until']);

/** The election word near a time: "the 2019 general election", "in a by-election in April 1981". */
function electionNear(tokens: readonly Token[], from: number, to: number): TimeTag['election'] {
	for (let k = to, reach = to + 3; k < reach && k < tokens.length && k < to + 9; k++) {
		if (tokens[k].kind !== 'word') break;
		if (tokens[k].isCapital || tokens[k].isJoined || (k > to && tokens[k].word === 'and')) reach++;
		if (tokens[k].cue === 'general' && tokens[k + 1]?.cue === 'election') return 'general';
		if (tokens[k].word === 'by' && tokens[k + 1]?.cue === 'election' && tokens[k + 1].isJoined) return 'by';
		if (tokens[k].cue === 'by-election') return 'by';
		if (tokens[k].cue === 'notional') return 'notional';
	}
	for (let k = from - 1; k >= 0 && k > from - 6; k--) {
		if (tokens[k].kind !== 'word') break;
		if (tokens[k].cue === 'election' && tokens[k - 1]?.word === 'by' && tokens[k].isJoined) return 'by';
		if (tokens[k].cue === 'by-election') return 'by';
		if (tokens[k].cue === 'election' && tokens[k - 1]?.cue === 'general') return 'general';
		if (tokens[k].cue === 'notional') return 'notional';
	}
	return null;
}

export function timesOf(tokens: readonly Token[], numbers: readonly NumberTag[]): TimeTag[] {
	const tags: TimeTag[] = [];
	const numberAt = new Map<number, NumberTag>();
	for (const tag of numbers) numberAt.set(tag.figureFrom, tag);
	let i = 0;
	while (i < tokens.length) {
		const tag = timeAt(tokens, i, numberAt);
		if (tag) {
			tags.push(tag);
			i = Math.max(tag.to, i + 1);
		} else i++;
	}
	return tags;
}

function timeAt(
	tokens: readonly Token[],
	i: number,
	numberAt: ReadonlyMap<number, NumberTag>,
): TimeTag | null {
	const token = tokens[i];
	const next = tokens[i + 1];
	const number = numberAt.get(i);
	if (number?.kind === 'year') return dated(tokens, i, i + 1, number.n, 0, 0);
	const follow = token.cue === 'month' ? numberAt.get(i + 1) : undefined;
	if (follow && follow.kind === 'count' && follow.n > 31) return null;
	if (token.word === 'that' && isOfThen(next) && numberAt.get(i + 2)?.kind !== 'year')
		return base('then', i, i + 2);
	if (token.kind === 'word' && token.cue === 'month' && (token.isCapital || token.word !== 'may'))
		return monthAt(tokens, i, numberAt);
	if (
		number &&
		(number.kind === 'count' || number.kind === 'ordinal') &&
		number.n <= 31 &&
		number.d === 1 &&
		number.unit === 'none'
	) {
		const at = number.figureTo + (tokens[number.figureTo]?.word === 'of' ? 1 : 0);
		if (tokens[at]?.cue === 'month' && tokens[at].isCapital) return monthAt(tokens, at, numberAt, i);
	}
	if (token.word === 'a' && next?.cue === 'time-unit' && AGO[next.word] && tokens[i + 2]?.cue === 'ago')
		return { ...base('offset', i, i + 3), offset: -AGO[next.word] };
	if (number && number.kind === 'count' && number.d <= 2 && tokens[number.figureTo]?.cue === 'time-unit') {
		const length = number.n / number.d;
		const unit = tokens[number.figureTo].word;
		const years = unit.startsWith('year')
			? length
			: unit.startsWith('month')
				? length / 12
				: unit.startsWith('week')
					? length / 52
					: unit.startsWith('decade')
						? length * 10
						: 0;
		const after = tokens[number.figureTo + 1];
		if (years > 0 || unit.startsWith('day')) {
			const pointed = tokens[number.figureTo + 2]?.word;
			if (after?.cue === 'after' && years > 0 && (pointed === 'that' || pointed === 'then'))
				return { ...base('offset', i, number.figureTo + 3), offset: years + 1000 };
			if (after?.cue === 'after' && years > 0)
				return { ...base('offset', i, number.figureTo + 2), offset: -years };
			if (after?.cue === 'ago') return { ...base('offset', i, number.figureTo + 2), offset: -years };
			if (after?.cue === 'earlier' || after?.cue === 'before')
				return { ...base('offset', i, number.figureTo + 2), offset: -years - 1000 };
			if (after?.cue === 'later' || after?.word === 'on')
				return { ...base('offset', i, number.figureTo + 2), offset: years + 1000 };
		}
		return null;
	}
	if (token.kind !== 'word') return null;
	if (
		token.cue === 'weekday' &&
		(token.isCapital || token.word === 'yesterday' || token.word === 'overnight' || token.word === 'tonight')
	)
		return base(
			tokens[i - 1]?.word === 'before' || tokens[i - 1]?.word === 'until' ? 'previous' : 'current',
			i,
			i + 1,
		);
	if (token.word === 'last' || token.cue === 'previous') {
		if (next?.word === 'time' || next?.word === 'year' || next?.word === 'out') {
			if (next.word === 'year') return { ...base('offset', i, i + 2), offset: -1 };
			return base('previous', i, i + 2);
		}
		if (next?.word === 'week' || next?.word === 'night' || next?.word === 'month')
			return base('current', i, i + 2);
		if (next?.cue === 'weekday') return base('current', i, i + 2);
		if (next?.cue === 'election' || (next?.cue === 'general' && tokens[i + 2]?.cue === 'election')) {
			const to = next.cue === 'election' ? i + 2 : i + 3;
			return { ...base(token.cue === 'previous' ? 'previous' : 'last-election', i, to), election: 'general' };
		}
		if (token.word === 'last' && FOUGHT.has(next?.word ?? '')) return base('previous', i, i + 2);
		if (next?.word === 'contest' || next?.word === 'parliament' || next?.word === 'poll')
			return base('previous', i, i + 2);
		if (token.word === 'previously') return base('previous', i, i + 1);
		return null;
	}
	if (
		(token.word === 'following' || (token.word === 'next' && tokens[i - 1]?.word === 'the')) &&
		tokens[i - 1]?.word === 'the' &&
		tokens[i - 2]?.word === 'at' &&
		(next?.cue === 'election' || (next?.cue === 'general' && tokens[i + 2]?.cue === 'election'))
	)
		return base('following', i, next.cue === 'election' ? i + 2 : i + 3);
	if (token.word === 'this' && (next?.word === 'time' || next?.word === 'year' || next?.word === 'week'))
		return base('current', i, i + 2);
	if (token.cue === 'general' && next?.cue === 'election') {
		if (tokens[i - 1]?.word === 'the' || tokens[i - 1]?.cue === 'compare')
			return { ...base('last-election', i, i + 2), election: 'general' };
		return null;
	}
	if (isByElection(tokens, i) && tokens[i - 1]?.word === 'the' && POINTING.has(tokens[i - 2]?.word ?? '')) {
		const to = token.cue === 'by-election' ? i + 1 : i + 2;
		return tokens[to]?.word === 's' || tokens[to]?.kind === 'number'
			? null
			: { ...base('last-election', i, to), election: 'by' };
	}
	if (token.word === 'now' && i > 0) return base('current', i, i + 1);
	if (token.word === 'then' && tokens[i - 1]?.cue !== 'and' && (i > 0 || next?.word === ','))
		return base('then', i, i + 1);
	return null;
}

/** "that December", "that night": the time told last. */
function isOfThen(next: Token | undefined): boolean {
	return next !== undefined && ((next.cue === 'month' && next.isCapital) || THEN.has(next.word));
}

/** "when the seat was last fought". */
const FOUGHT = new Set(['fought', 'contested', 'voted']);

const THEN = new Set('night summer autumn winter spring'.split(' '));

function isByElection(tokens: readonly Token[], i: number): boolean {
	return (
		tokens[i].word === 'byelection' ||
		(tokens[i].word === 'by' && tokens[i + 1]?.word === 'election' && tokens[i + 1].isJoined)
	);
}

/** "at the by-election", "in the by-election". */
const POINTING = new Set(['at', 'in', 'from', 'since', 'on']);

function dated(
	tokens: readonly Token[],
	from: number,
	to: number,
	year: number,
	month: number,
	day: number,
): TimeTag {
	return {
		...base('date', from, to),
		year,
		month,
		day,
		isBound:
			!isWhen(tokens, to) && BOUNDS.has(tokens[from - (tokens[from - 1]?.cue === 'the' ? 2 : 1)]?.word ?? ''),
		election: electionNear(tokens, from, to),
	};
}

/** "since 2009, when she won": the year of what follows. */
function isWhen(tokens: readonly Token[], to: number): boolean {
	return tokens[to]?.word === ',' && tokens[to + 1]?.cue === 'when';
}

function monthAt(
	tokens: readonly Token[],
	at: number,
	numberAt: ReadonlyMap<number, NumberTag>,
	dayAt = -1,
): TimeTag {
	const month = MONTHS.indexOf(tokens[at].word) + 1;
	let day = dayAt >= 0 ? (numberAt.get(dayAt)?.n ?? 0) : 0;
	let to = at + 1;
	if (day === 0) {
		const follow = numberAt.get(to);
		if (
			follow &&
			follow.n <= 31 &&
			(follow.kind === 'ordinal' || (follow.kind === 'count' && follow.d === 1 && follow.unit === 'none'))
		) {
			day = follow.n;
			to = follow.to;
		}
	}
	if (tokens[to]?.word === ',') {
		const year = numberAt.get(to + 1);
		if (year?.kind === 'year') to++;
	}
	const year = numberAt.get(to);
	if (year?.kind === 'year') return dated(tokens, dayAt >= 0 ? dayAt : at, to + 1, year.n, month, day);
	return dated(tokens, dayAt >= 0 ? dayAt : at, to, 0, month, day);
}
