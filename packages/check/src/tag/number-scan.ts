/** Reads one number from its digits or words: value, size of the last digit, kind. */
import { ORDINAL_ENDINGS, PARTS, SCALES, TENS, UNITS } from './number-words.ts';
import type { NumberKind } from './numbers.ts';
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

export function scanDigits(tokens: readonly Token[], i: number): Scan | null {
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
export function scanHundreds(tokens: readonly Token[], i: number): { next: number; value: number } | null {
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

export function scanWords(tokens: readonly Token[], i: number): Scan | null {
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

export function fraction(next: number, n: number, d: number): Scan {
	return { next, n, d, stepN: 1, stepD: d, decimals: 0, kind: 'fraction', isWord: true };
}

const AFTER_FRACTION = new Set(['of', 'fewer', 'more', 'less', 'lower', 'higher', 'down', 'up', 'as']);

function isFractionFollowed(tokens: readonly Token[], i: number): boolean {
	const word = tokens[i]?.word;
	return word === undefined || tokens[i].kind === 'mark' || AFTER_FRACTION.has(word);
}
