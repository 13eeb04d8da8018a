/** Finds every number of a sentence, in digits or words, with its unit and how near it is meant. */

import {
	APPROXIMATORS,
	type Approximator,
	ORDINAL_ENDINGS,
	ORDINALS,
	PARTS,
	SCALES,
	TENS,
	UNITS,
} from './number-words.ts';
import type { Token } from './tokens.ts';

export type Unit = 'percent' | 'points' | 'money' | 'none';
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
	| 'measure';

export interface NumberTag {
	/** Tokens `from` up to `to`, hedge and unit counted; the digits or words alone are `figureFrom` up to `figureTo`. */
	readonly from: number;
	readonly to: number;
	readonly figureFrom: number;
	readonly figureTo: number;
	readonly kind: NumberKind;
	/** The value is `n / d`; both are safe integers. */
	readonly n: number;
	readonly d: number;
	/** Size of the last digit printed, as `stepN / stepD`; for whole numbers in digits, 1. */
	readonly stepN: number;
	readonly stepD: number;
	readonly decimals: number;
	readonly unit: Unit;
	readonly approximator: Approximator;
	readonly isWord: boolean;
}

interface Scan {
	readonly next: number;
	readonly n: number;
	readonly d: number;
	readonly stepN: number;
	readonly stepD: number;
	readonly decimals: number;
	readonly kind: NumberKind;
	readonly isWord: boolean;
}

function touches(tokens: readonly Token[], i: number): boolean {
	return i > 0 && tokens[i].start === tokens[i - 1].end;
}

function whole(next: number, n: number, isWord: boolean, kind: NumberKind = 'count', step = 1): Scan {
	return { next, n, d: 1, stepN: step, stepD: 1, decimals: 0, kind, isWord };
}

const METRIC = new Set([
	'cm',
	'mm',
	'km',
	'mph',
	'kg',
	'ft',
	'g',
	'p',
	'mw',
	'gw',
	'hrs',
	'min',
	'secs',
	's',
]);

function scanDigits(tokens: readonly Token[], i: number): Scan | null {
	const raw = tokens[i].word;
	const dot = raw.indexOf('.');
	if (dot >= 0 && raw.indexOf('.', dot + 1) >= 0) return whole(i + 1, 0, false, 'label');
	const digits = raw.replaceAll(',', '').replace('.', '');
	if (digits.length > 12) return whole(i + 1, 0, false, 'label');
	const decimals = dot < 0 ? 0 : raw.length - dot - 1;
	let n = Number(digits);
	let d = 10 ** decimals;
	let next = i + 1;
	const follow = tokens[next];
	let stepN = 1;
	const stepD = d;
	if (follow?.kind === 'word' && touches(tokens, next) && !follow.isJoined) {
		if (ORDINAL_ENDINGS.has(follow.word) && decimals === 0) return whole(next + 1, n, false, 'ordinal');
		if (follow.word === 'pm' || follow.word === 'am') return whole(next + 1, n, false, 'clock');
		if (METRIC.has(follow.word)) return whole(next + 1, n, false, 'measure');
		if (!SCALES.has(follow.word) && follow.word !== 'pc' && follow.word !== 'pts' && follow.word !== 'pt')
			return whole(next + 1, n, false, 'label');
	}
	if (follow?.kind === 'word' && (follow.word === 'pm' || follow.word === 'am') && n < 2500)
		return whole(next + 1, n, false, 'clock');
	const scale = follow?.kind === 'word' ? SCALES.get(follow.word) : undefined;
	const isShort = follow !== undefined && follow.word.length <= 2;
	if (scale && scale > 100 && (!isShort || touches(tokens, next))) {
		n *= scale;
		stepN = scale;
		next++;
		while (d > 1 && n % 10 === 0 && d % 10 === 0) {
			n /= 10;
			d /= 10;
		}
	}
	return { next, n, d, stepN, stepD, decimals: stepN > 1 ? 0 : decimals, kind: 'count', isWord: false };
}

/** Numbers below a thousand in words: "twenty-two", "four hundred and one". */
function scanHundreds(tokens: readonly Token[], i: number): { next: number; value: number } | null {
	let next = i;
	let value = -1;
	const take = (): number | null => {
		const word = tokens[next]?.kind === 'word' ? tokens[next].word : '';
		const ten = TENS.get(word);
		if (ten !== undefined) {
			next++;
			const unit = tokens[next]?.kind === 'word' ? UNITS.get(tokens[next].word) : undefined;
			if (unit !== undefined && unit > 0 && unit < 10 && tokens[next].isJoined) {
				next++;
				return ten + unit;
			}
			return ten;
		}
		const unit = UNITS.get(word);
		if (unit === undefined) return null;
		next++;
		return unit;
	};
	const head = take();
	if (head === null) {
		if (tokens[i]?.word === 'a' && tokens[i + 1]?.word === 'hundred') {
			next = i + 2;
			value = 100;
		} else return null;
	} else value = head;
	if (tokens[next]?.word === 'hundred' && value < 100) {
		value *= 100;
		next++;
	}
	if (value >= 100 && value % 100 === 0 && tokens[next]?.word === 'and') {
		const back = next;
		next++;
		const rest = take();
		if (rest === null || rest === 0) next = back;
		else value += rest;
	}
	return { next, value };
}

function scanWords(tokens: readonly Token[], i: number): Scan | null {
	const word = tokens[i].word;
	const following = tokens[i + 1]?.word;
	if (word === 'half' && following === 'a' && tokens[i + 2]?.word === 'million')
		return whole(i + 3, 500_000, true, 'count', 100_000);
	if (word === 'half' && tokens[i - 1]?.word !== 'and')
		return { next: i + 1, n: 1, d: 2, stepN: 1, stepD: 2, decimals: 0, kind: 'fraction', isWord: true };
	if (
		(word === 'a' || word === 'an' || word === 'one') &&
		following !== undefined &&
		PARTS.has(following) &&
		following !== 'half'
	) {
		const d = PARTS.get(following)!;
		if (tokens[i + 2]?.word === 'of' && tokens[i + 3]?.word === 'a' && tokens[i + 4]?.word === 'million')
			return whole(i + 5, 1_000_000 / d, true, 'count', 50_000);
		if (isFractionFollowed(tokens, i + 2) || word === 'one') return fraction(i + 2, 1, d);
		return null;
	}
	if (word === 'a' && following === 'dozen') return whole(i + 2, 12, true);
	if (word === 'a' && (following === 'million' || following === 'thousand'))
		return whole(i + 2, SCALES.get(following)!, true, 'count', SCALES.get(following)!);
	const first = scanHundreds(tokens, i);
	if (!first) {
		if (word === 'quarter' || word === 'fifth') return null;
		return null;
	}
	let { next, value } = first;
	const part = tokens[next]?.kind === 'word' ? PARTS.get(tokens[next].word) : undefined;
	if (part !== undefined && tokens[next].word.endsWith('s') && value > 0 && value < part)
		return fraction(next + 1, value, part);
	if (tokens[next]?.word === 'and' && tokens[next + 1]?.word === 'a' && tokens[next + 2]?.word === 'half') {
		const scale = SCALES.get(tokens[next + 3]?.word ?? '') ?? 1;
		if (scale > 1) return whole(next + 4, (value * 2 + 1) * (scale / 2), true, 'count', scale / 2);
		return {
			next: next + 3,
			n: value * 2 + 1,
			d: 2,
			stepN: 1,
			stepD: 2,
			decimals: 0,
			kind: 'count',
			isWord: true,
		};
	}
	let total = 0;
	let step = 1;
	for (;;) {
		const scale = tokens[next]?.kind === 'word' ? SCALES.get(tokens[next].word) : undefined;
		if (!scale || scale < 1000 || tokens[next].word.length < 3) break;
		total += value * scale;
		step = scale;
		value = 0;
		next++;
		let at = next;
		if (tokens[at]?.word === 'and') at++;
		const rest = scanHundreds(tokens, at);
		if (!rest || rest.value === 0) break;
		value = rest.value;
		next = rest.next;
		step = 1;
	}
	return whole(next, total + value, true, 'count', step);
}

function fraction(next: number, n: number, d: number): Scan {
	return { next, n, d, stepN: 1, stepD: d, decimals: 0, kind: 'fraction', isWord: true };
}

const AFTER_FRACTION = new Set(['of', 'fewer', 'more', 'less', 'lower', 'higher', 'down', 'up', 'as']);

function isFractionFollowed(tokens: readonly Token[], i: number): boolean {
	const word = tokens[i]?.word;
	return word === undefined || tokens[i].kind === 'mark' || AFTER_FRACTION.has(word);
}

const HEDGES: ReadonlyMap<string, readonly { words: readonly string[]; approximator: Approximator }[]> =
	(() => {
		const byLast = new Map<string, { words: readonly string[]; approximator: Approximator }[]>();
		for (const [phrase, approximator] of APPROXIMATORS) {
			const words = phrase.split(' ');
			const last = words[words.length - 1];
			byLast.set(last, [...(byLast.get(last) ?? []), { words, approximator }]);
		}
		for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length);
		return byLast;
	})();

/** The hedge whose last word is the token before `i`: where it starts, and which it is. */
export function hedgeBefore(
	tokens: readonly Token[],
	i: number,
): { from: number; approximator: Approximator } {
	let at = i;
	if (
		at > 0 &&
		(tokens[at - 1].word === 'a' || tokens[at - 1].word === 'an' || tokens[at - 1].word === 'the')
	)
		at--;
	const list = at > 0 ? HEDGES.get(tokens[at - 1].word) : undefined;
	if (list) {
		for (const { words, approximator } of list) {
			const start = at - words.length;
			if (start < 0 || !words.every((word, k) => tokens[start + k].word === word)) continue;
			if (approximator === 'only') {
				const outer = hedgeBefore(tokens, start);
				if (outer.approximator !== 'bare' && outer.approximator !== 'only') return outer;
			}
			return { from: start, approximator };
		}
	}
	return { from: i, approximator: 'bare' };
}

function isYear(token: Token, n: number): boolean {
	return token.word.length === 4 && n >= 1832 && n <= 2099;
}

/** "23.32 Blyth Valley", "starts at 7.30 sharp": hours and minutes where a time stands. */
function isClock(tokens: readonly Token[], i: number, token: Token): boolean {
	const match = /^(\d{1,2})\.([0-5]\d)$/.exec(token.word);
	if (!match || Number(match[1]) > 23) return false;
	const before = tokens[i - 1]?.word;
	const after = tokens[i + 1]?.word;
	if (i === 0) return after !== 'per' && after !== '%';
	return (before === 'at' || before === 'start' || before === ',') && (after === 'sharp' || after === 'start' || after === ',' || after === 'prompt') && match[1].length + match[2].length >= 3 && before !== ',' ? true : after === 'sharp' || (before === ',' && after === ',' && tokens[i - 2]?.cue === 'time-unit');
}

/** "three people in ten". */
function isPeopleIn(tokens: readonly Token[], next: number): boolean {
	return tokens[next]?.cue === 'voter' && tokens[next + 1]?.word === 'in' && tokens[next + 2] !== undefined && tokens[next + 2].kind !== 'mark';
}

/** Whether "one" counts something: a seat, a member, a voter in so many. */
const COUNTED = new Set([
	'seat',
	'mp',
	'member',
	'constituency',
	'vote',
	'in', 'voter', 'person', 'elector', 'percentage',
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

function oneCounts(tokens: readonly Token[], i: number): boolean {
	const next = tokens[i + 1];
	if (next?.kind === 'word' && COUNTED.has(next.word)) return true;
	const before = tokens[i - 1];
	if (!before || tokens[i].isJoined || next?.isJoined) return false;
	const closes = next === undefined || next.kind === 'mark';
	return closes && (LEFT_WITH.has(before.word) || before.isCapital);
}

/** Number tags of the sentence, in order, none overlapping. */
export function numbersOf(tokens: readonly Token[]): NumberTag[] {
	const tags: NumberTag[] = [];
	let i = 0;
	while (i < tokens.length) {
		const tag = numberAt(tokens, i);
		if (tag) {
			tags.push(tag);
			i = tag.to;
		} else i++;
	}
	return tags;
}

function numberAt(tokens: readonly Token[], i: number): NumberTag | null {
	const token = tokens[i];
	if (token.kind === 'mark') return null;
	let scan: Scan | null = null;
	if (token.kind === 'number') {
				if (token.isJoined && tokens[i - 1].word !== 'mid') scan = whole(i + 1, 0, false, 'label');
		else if (touches(tokens, i) && tokens[i - 1].kind === 'word') scan = whole(i + 1, 0, false, 'label');
		else scan = scanDigits(tokens, i);
	} else if (
		UNITS.has(token.word) ||
		TENS.has(token.word) ||
		token.word === 'half' ||
		token.word === 'a' ||
		token.word === 'an'
	) {
		if (token.word === 'one' && !oneCounts(tokens, i) && !PARTS.has(tokens[i + 1]?.word ?? '')) return null;
		scan = scanWords(tokens, i);
	} else if (ORDINALS.has(token.word) && token.word !== 'first') {
		if (token.word === 'second' && (tokens[i + 1]?.cue === 'time-unit' || tokens[i - 1]?.word === 'a'))
			return null;
		scan = whole(i + 1, ORDINALS.get(token.word)!, true, 'ordinal');
	}
	if (!scan) return null;
	let { next, n, d, kind } = scan;
	let unit: Unit = 'none';
	const figureTo = next;
	if (
		i > 0 &&
		(tokens[i - 1].word === '£' || tokens[i - 1].word === '$' || tokens[i - 1].word === '€') &&
		touches(tokens, i)
	)
		unit = 'money';
	const after = tokens[next];
	if (kind === 'count' || kind === 'fraction') {
		if (after?.word === '%' || after?.word === 'pc' || after?.word === 'percent') {
			unit = 'percent';
			next++;
		} else if (after?.word === 'per' && tokens[next + 1]?.word === 'cent') {
			unit = 'percent';
			next += 2;
		}
		if (after?.word === 'percentage' && tokens[next + 1]?.cue === 'point') {
			unit = 'points';
			next += 2;
		} else if (tokens[next]?.cue === 'point' && unit !== 'money') {
			unit = 'points';
			next++;
		} else if (after?.word === 'pp' || after?.word === 'ppt' || after?.word === 'ppts') {
			unit = 'points';
			next++;
		}
		if (tokens[next]?.word === 'pounds') unit = 'money';
	}
	if (kind === 'count' && unit === 'none') {
		if (isClock(tokens, i, token)) kind = 'clock';
		else if (token.kind === 'number' && isYear(token, n) && !scan.isWord && tokens[next]?.cue !== 'vote')
			kind = 'year';
		else if (i === 0 && n < 100 && d === 1 && (tokens[next]?.word === '.' || tokens[next]?.word === ')') && tokens.length > next + 1) kind = 'label';
		else if (tokens[next]?.isJoined && tokens[next].word === 'year') kind = 'age';
		else if (tokens[next]?.word === 'years' && tokens[next + 1]?.word === 'old') kind = 'age';
		else if (tokens[i - 1]?.word === 'aged' || tokens[i - 1]?.word === 'age') kind = 'age';
		else if (
			[
				'page',
				'no',
				'number',
				'chapter',
				'clause',
				'section',
				'route',
				'room',
				'paragraph',
				'form',
				'covid',
				'schedule',
				'article',
				'item',
			].includes(tokens[i - 1]?.word ?? '') &&
			scan.d === 1
		)
			kind = 'label';
				else if (isPeopleIn(tokens, next)) {
			const at = next + 2;
			const words = tokens[at].kind === 'word' ? scanHundreds(tokens, at) : null;
			const m = words ? words.value : Number(tokens[at].word);
			if (Number.isInteger(m) && m > n && m <= 200) {
				kind = 'rate';
				d = m;
				next = words ? words.next : at + 1;
			}
		} else if (tokens[next]?.word === 'in' ||
			(tokens[next]?.word === 'out' && tokens[next + 1]?.word === 'of')
		) {
			const skip = tokens[next].word === 'in' ? 1 : 2;
			let at = next + skip;
			if (tokens[at]?.word === 'every') at++;
			const whole10 = tokens[at] && tokens[at].kind === 'word' ? scanHundreds(tokens, at) : null;
			const digits =
				tokens[at]?.kind === 'number' && !tokens[at].word.includes(',')
					? Number(tokens[at].word)
					: Number.NaN;
			const m = whole10 ? whole10.value : digits;
			if (d === 1 && m > n && m <= 200 && n < 100 && Number.isInteger(m)) {
				kind = 'rate';
				d = m;
				next = whole10 ? whole10.next : at + 1;
			}
		}
	}
	const hedge = hedgeBefore(tokens, unit === 'money' ? i - 1 : i);
	let approximator = hedge.approximator;
	if (tokens[next]?.word === 'or' && tokens[next + 1]?.word === 'so') {
		approximator = 'about';
		next += 2;
	} else if (tokens[next]?.word === 'plus' && tokens[next].isJoined) {
		approximator = 'over';
		next++;
	} else if (tokens[next]?.word === '+' && kind === 'count') {
		approximator = 'over';
		next++;
	} else if (tokens[next]?.word === 'odd' && kind === 'count') {
		approximator = 'about';
		next++;
	}
	return {
		from: hedge.from,
		to: next,
		figureFrom: i,
		figureTo,
		kind,
		n,
		d,
		stepN: scan.stepN,
		stepD: scan.stepD,
		decimals: scan.decimals,
		unit,
		approximator,
		isWord: scan.isWord,
	};
}
