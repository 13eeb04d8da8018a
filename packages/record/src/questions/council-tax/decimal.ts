/** Decimal numbers as they are written, exact. */
import { type Fraction, fraction, toDecimal } from '@mandate/psephology';

const DECIMAL = /^(\d{1,12})(?:\.(\d{1,8}))?$/;

/** "2.99" as 299/100; null where it is no plain decimal number without a sign. */
export function decimalOrNull(text: string): Fraction | null {
	const [, whole, part = ''] = DECIMAL.exec(text) ?? [];
	return whole === undefined ? null : fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}

/** @throws RangeError where it is no decimal number */
export function decimalOf(text: string): Fraction {
	const found = decimalOrNull(text);
	if (found === null) throw new RangeError(`Expected a decimal number such as 2.99, found "${text}".`);
	return found;
}

const MOST_DECIMALS = 8;

/** With as many decimals as it needs, eight at most: 299/100 as "2.99", 5 as "5". */
export function plainDecimal(value: Fraction): string {
	let decimals = 0;
	for (let n = value.n; n % value.d !== 0n && decimals < MOST_DECIMALS; decimals++) n *= 10n;
	return toDecimal(value, decimals);
}
