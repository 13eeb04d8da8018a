/** Reads one number from its digits or words: value, size of the last digit, kind. */
import type { NumberKind } from './number-kind.ts';
import { isYear, partAfter } from './number-kind.ts';
import { ORDINAL_ENDINGS, ORDINALS, PARTS, SCALES, TENS, UNITS } from './number-words.ts';
import type { Token } from './tokens.ts';

export interface Scan {
	readonly next: number;
	readonly n: number;
	readonly d: number;
	readonly stepN: number;
	readonly stepD: number;
	readonly decimals: number;
	readonly kind: NumberKind;
	readonly isWord: boolean;
}

export function touches(tokens: readonly Token[], i: number): boolean {
	return i > 0 && tokens[i].start === tokens[i - 1].end;
}

export function whole(next: number, n: number, isWord: boolean, kind: NumberKind = 'count', step = 1): Scan {
	return { next, n, d: 1, stepN: step, stepD: 1, decimals: 0, kind, isWord };
}

const METRIC = new Set(['cm', 'mm', 'km', 'mph', 'kg', 'ft', 'g', 'p', 'mw', 'gw', 'hrs', 'min', 'secs']);

/** Words that may touch the digits of a figure: "15pp". */
const TOUCHING = new Set(['pc', 'pts', 'pt', 'pp', 'ppt', 'ppts', 'percent', 'points']);

const WELL_FORMED = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;

const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
	'¼': [1, 4],
	'½': [1, 2],
	'¾': [3, 4],
	'⅓': [1, 3],
	'⅔': [2, 3],
	'⅕': [1, 5],
	'⅖': [2, 5],
	'⅗': [3, 5],
	'⅘': [4, 5],
	'⅙': [1, 6],
	'⅚': [5, 6],
	'⅛': [1, 8],
	'⅜': [3, 8],
	'⅝': [5, 8],
	'⅞': [7, 8],
};

/** "½", "2½", "1¼ million". */
function scanVulgar(tokens: readonly Token[], i: number): Scan | null {
	const raw = tokens[i].word;
	const part = VULGAR[raw[raw.length - 1]];
	const before = raw.slice(0, -1).replaceAll(',', '');
	if (!part || !/^\d{0,9}$/.test(before)) return whole(i + 1, 0, false, 'label');
	const [top, d] = part;
	const n = Number(before) * d + top;
	const scale = SCALES.get(tokens[i + 1]?.word ?? '') ?? 1;
	if (scale > 100) {
		const value = (n * scale) / d;
		const isWhole = Number.isSafeInteger(value) && (scale / d) % 1 === 0;
		return isWhole ? whole(i + 2, value, false, 'count', scale / d) : whole(i + 2, 0, false, 'label');
	}
	const kind = before === '' ? 'fraction' : 'count';
	return { next: i + 1, n, d, stepN: 1, stepD: d, decimals: 0, kind, isWord: false };
}

/** Whether a stroke stands between this number and one before it, all three touching. */
function isAfterStroke(tokens: readonly Token[], i: number): boolean {
	return (
		tokens[i]?.kind === 'number' &&
		tokens[i - 1]?.word === '/' &&
		tokens[i - 2]?.kind === 'number' &&
		touches(tokens, i) &&
		touches(tokens, i - 1)
	);
}

/** "1/3 of the vote"; other figures with a stroke between them are dates, seasons or scores. */
function scanStroke(tokens: readonly Token[], i: number): Scan {
	const n = Number(tokens[i].word);
	const d = Number(tokens[i + 2].word);
	const areWhole = Number.isInteger(n) && Number.isInteger(d);
	const isPart = areWhole && n > 0 && n < d && d <= 10 && tokens[i + 3]?.word !== '/';
	return isPart ? { ...fraction(i + 3, n, d), isWord: false } : whole(i + 3, 0, false, 'label');
}

export function scanDigits(tokens: readonly Token[], i: number): Scan | null {
	const raw = tokens[i].word;
	if (raw.charCodeAt(raw.length - 1) > 57) return scanVulgar(tokens, i);
	const dot = raw.indexOf('.');
	const digits = raw.replaceAll(',', '').replace('.', '');
	if (digits.length > 12 || !WELL_FORMED.test(raw)) return whole(i + 1, 0, false, 'label');
	if (isAfterStroke(tokens, i)) return whole(i + 1, 0, false, 'label');
	if (isAfterStroke(tokens, i + 2) && !isYear(tokens[i], Number(digits))) return scanStroke(tokens, i);
	if (digits.length > 1 && raw[0] === '0' && dot !== 1) return scanDialled(tokens, i);
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
		if (!SCALES.has(follow.word) && !TOUCHING.has(follow.word) && follow.word !== 's')
			return whole(next + 1, n, false, 'label');
	}
	if (follow?.kind === 'word' && (follow.word === 'pm' || follow.word === 'am') && n < 2500)
		return whole(next + 1, n, false, 'clock');
	const scale = follow?.kind === 'word' ? SCALES.get(follow.word) : undefined;
	const isShort = follow !== undefined && follow.word.length <= 2;
	if (scale && scale > 100 && (!isShort || touches(tokens, next))) {
		if (n * scale > Number.MAX_SAFE_INTEGER) return whole(next + 1, 0, false, 'label');
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

/** A number with a zero before it and the groups of digits after it are dialled, not counted. */
function scanDialled(tokens: readonly Token[], i: number): Scan {
	let next = i + 1;
	while (tokens[next]?.kind === 'number' && !/[.,]/.test(tokens[next].word)) next++;
	return whole(next, 0, false, 'label');
}

/** Numbers below a thousand in words: "twenty-two", "four hundred and one". */
export function scanHundreds(tokens: readonly Token[], i: number): { next: number; value: number } | null {
	let next = i;
	let value = -1;
	const take = (): number | null => {
		const word = tokens[next]?.kind === 'word' ? tokens[next].word : '';
		const ten = TENS.get(word);
		if (ten !== undefined) {
			next++;
			const unit = tokens[next]?.kind === 'word' ? UNITS.get(tokens[next].word) : undefined;
			if (unit !== undefined && unit > 0 && unit < 10) {
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

/** "twenty-first". */
export function tensOrdinal(tokens: readonly Token[], i: number): Scan | null {
	const ten = TENS.get(tokens[i].word);
	const unit = tokens[i + 1]?.isJoined ? ORDINALS.get(tokens[i + 1].word) : undefined;
	return ten === undefined || unit === undefined || unit > 9
		? null
		: whole(i + 2, ten + unit, true, 'ordinal');
}

export function scanWords(tokens: readonly Token[], i: number): Scan | null {
	const word = tokens[i].word;
	const following = tokens[i + 1]?.word;
	if (word === 'half' && following === 'a') {
		const of = tokens[i + 2];
		if (of?.word === 'million') return whole(i + 3, 500_000, true, 'count', 100_000);
		if (of?.word === 'dozen') return whole(i + 3, 6, true);
		if (of?.cue === 'point' || of?.cue === 'percent' || of?.word === 'per')
			return { ...fraction(i + 2, 1, 2), kind: 'count' };
	}
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
	const isOne =
		word === 'a' && (following === 'million' || following === 'thousand' || following === 'billion');
	const first = isOne ? { next: i + 1, value: 1 } : scanHundreds(tokens, i);
	if (!first) return null;
	let { next, value } = first;
	if (tokens[next]?.word === 'dozen') return whole(next + 1, value * 12, true);
	const part = tokens[next]?.kind === 'word' ? PARTS.get(tokens[next].word) : undefined;
	if (part !== undefined && tokens[next].word.endsWith('s') && value > 0 && value < part)
		return fraction(next + 1, value, part);
	const half = partAfter(tokens, next);
	if (half > 0) {
		const scale = SCALES.get(tokens[next + 3]?.word ?? '') ?? 1;
		const n = value * half + 1;
		if (scale > 100) return whole(next + 4, (n * scale) / half, true, 'count', scale / half);
		return { ...fraction(next + 3, n, half), kind: 'count' };
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
		const half = partAfter(tokens, next);
		if (half > 0) return whole(next + 3, total + scale / half, true, 'count', scale / half);
		let at = next;
		const isComma = tokens[at]?.word === ',';
		if (isComma || tokens[at]?.word === 'and') at++;
		const rest = scanHundreds(tokens, at);
		if (!rest || rest.value === 0 || (isComma && rest.value < 100)) break;
		value = rest.value;
		next = rest.next;
		step = 1;
	}
	return whole(next, total + value, true, 'count', step);
}

export function fraction(next: number, n: number, d: number): Scan {
	return { next, n, d, stepN: 1, stepD: d, decimals: 0, kind: 'fraction', isWord: true };
}

const AFTER_FRACTION = new Set(['of', 'fewer', 'more', 'less', 'lower', 'higher', 'down', 'up', 'as']);

function isFractionFollowed(tokens: readonly Token[], i: number): boolean {
	const word = tokens[i]?.word;
	return word === undefined || tokens[i].kind === 'mark' || AFTER_FRACTION.has(word);
}
