/** What a slot stands for, exact, and how it is printed with its modifiers. */
import { abs, type Fraction, sign, toDecimal } from '@mandate/psephology';
import { PLURAL } from './parties.ts';

export type Value =
	| { readonly kind: 'words'; readonly text: string }
	| { readonly kind: 'year'; readonly n: number }
	| { readonly kind: 'count'; readonly n: number }
	/** In per cent or points. */
	| { readonly kind: 'percent'; readonly of: Fraction; readonly isChange: boolean }
	| { readonly kind: 'millions'; readonly n: number; readonly decimals: number };

export const words = (text: string | null): Value | null => (text === null ? null : { kind: 'words', text });
export const count = (n: number | null): Value | null => (n === null ? null : { kind: 'count', n });
export const percent = (of: Fraction | null, isChange = false): Value | null =>
	of === null ? null : { kind: 'percent', of, isChange };

/** The value as a number, its sign kept; null for words and years. */
export function magnitude(value: Value): number | null {
	if (value.kind === 'words' || value.kind === 'year') return null;
	return value.kind === 'percent' ? Number(value.of.n) / Number(value.of.d) : value.n;
}

const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' ',
	);

export function inWords(n: number): string | null {
	if (n < 20) return SMALL[n];
	if (n === 100) return 'a hundred';
	if (n > 100) return null;
	const unit = n % 10;
	return unit === 0 ? TENS[n / 10 - 2] : `${TENS[Math.floor(n / 10) - 2]}-${SMALL[unit]}`;
}

export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

function shortOrdinal(n: number): string {
	const tail = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
	return `${n}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
}

/** Without sign, article or capitals; null where the form cannot say it. */
export function core(value: Value, modifiers: readonly string[]): string | null {
	switch (value.kind) {
		case 'words':
			return value.text;
		case 'year':
			return String(value.n);
		case 'millions':
			return toDecimal({ n: BigInt(value.n), d: 1_000_000n }, value.decimals);
		case 'percent':
			return toDecimal(abs(value.of), modifiers.includes('0') ? 0 : modifiers.includes('2') ? 2 : 1);
		case 'count': {
			const n = Math.abs(value.n);
			if (modifiers.includes('ord')) return n >= 1 && n <= 20 ? ORDINALS[n - 1] : null;
			if (modifiers.includes('th')) return shortOrdinal(n);
			if (modifiers.includes('words')) return inWords(n);
			if (modifiers.includes('news') && n < 10) return inWords(n);
			return modifiers.includes('plain') ? String(n) : thousands(n);
		}
	}
}

function isNegative(value: Value): boolean {
	return value.kind === 'percent' ? sign(value.of) < 0 : value.kind === 'count' && value.n < 0;
}

function article(text: string): string {
	const digits = /^\d[\d,]*/.exec(text)?.[0];
	if (digits !== undefined) {
		const first = digits.split(',')[0];
		return first.startsWith('8') || first === '11' || first === '18' ? 'an' : 'a';
	}
	if (/^[A-Z]{2,}\b/.test(text)) return /^[AEFHILMNORSX]/.test(text) ? 'an' : 'a';
	return /^(?:[AEIO]|Ul)/i.test(text) ? 'an' : 'a';
}

/** Puts sign, article, possessive and capitals on what `core` gave. */
export function dress(text: string, value: Value, modifiers: readonly string[]): string {
	let out = text;
	if (modifiers.includes('sign')) out = `${isNegative(value) ? '-' : '+'}${out}`;
	if (modifiers.includes('s')) out = PLURAL.includes(out) ? `${out}’` : `${out}’s`;
	if (modifiers.includes('a')) out = `${article(out)} ${out}`;
	if (modifiers.includes('upper')) out = out.toUpperCase();
	if (modifiers.includes('cap')) out = out.charAt(0).toUpperCase() + out.slice(1);
	return out;
}
