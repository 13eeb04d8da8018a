/**
 * Figures as they go wrong in print: the right digits in another order, or one of them altered. That such a figure is meant
 * for the right one, no misreading of ours explains.
 */
import { toDecimal } from '@mandate/psephology';
import type { NumberTag } from '../tag/index.ts';
import type { Computed } from './computed.ts';
import { printedValue } from './stated.ts';

/** Of fewer digits it may be chance: for one altered, and for the same in another order. */
const LEAST_ALTERED = 4;
const LEAST_REORDERED = 3;

const PLAIN = new Set(['bare', 'only', 'exactly']);

export function isSlip(n: NumberTag, { value }: Computed): boolean {
	if (n.isWord || !PLAIN.has(n.approximator)) return false;
	const digits = (text: string): string => text.replace(/\D/g, '');
	return areSlips(digits(toDecimal(printedValue(n), n.decimals)), digits(toDecimal(value, n.decimals)));
}

/** Whether two strings of digits differ in one digit, or in the order of the digits alone. */
export function areSlips(a: string, b: string): boolean {
	if (a.length !== b.length || a.length < LEAST_REORDERED || a === b) return false;
	let differing = 0;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing++;
	if (differing === 1) return a.length >= LEAST_ALTERED;
	const sorted = (text: string): string => [...text].sort().join('');
	return sorted(a) === sorted(b);
}
