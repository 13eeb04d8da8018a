/** Decimals as printed, as whole numbers or cleaned of the noise of binary fractions. */

const DECIMAL = /^-?\d+(\.\d+)?(e-\d+)?$/i;

/** A decimal times a power of ten, rounded to a whole number: (`3.155439000000001`, 6) is 3155439. Null if it is no number. */
export function scaled(cell: string, power: number): number | null {
	if (!DECIMAL.test(cell)) return null;
	const number = Number(cell) * 10 ** power;
	return number < 0 ? -Math.round(-number) : Math.round(number);
}

/** A stored binary fraction as the decimal that was meant: `0.20800000000000002` is `0.208`. Null if it is no number. */
export function printedDecimal(cell: string): string | null {
	if (!DECIMAL.test(cell)) return null;
	const number = Number(cell);
	if (Math.abs(number) < 1e-6) return '0';
	return String(Number(number.toPrecision(15)));
}
