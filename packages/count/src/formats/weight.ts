/** Weights as people write them, exact: "1/2", "50%", "12.5 %", "0.5", "3". */
import { type Fraction, fraction } from '../papers/fraction.ts';

const STROKE = /^(\d{1,12}) ?\/ ?(\d{1,12})$/;
const NUMBER = /^(\d{1,12})(?:\.(\d{1,12}))? ?(%?)$/;

/** @returns null where the text is no weight, or none above 0 */
export function weightOf(text: string): Fraction | null {
	const weight = strokeOf(text.trim()) ?? numberOf(text.trim());
	return weight === null || weight.over === 0n ? null : weight;
}

function strokeOf(text: string): Fraction | null {
	const [, over, under] = STROKE.exec(text) ?? [];
	return over === undefined || BigInt(under) === 0n ? null : fraction(BigInt(over), BigInt(under));
}

function numberOf(text: string): Fraction | null {
	const [, whole, rest = '', percent] = NUMBER.exec(text) ?? [];
	if (whole === undefined) return null;
	return fraction(BigInt(whole + rest), 10n ** BigInt(rest.length) * (percent === '' ? 1n : 100n));
}
