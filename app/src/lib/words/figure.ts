/** Figures as they are printed: rounded once, halves up, with a thousands separator and a true minus sign. */
import { type Fraction, percent, toDecimal } from '@mandate/psephology';

/** "63.3%". */
export function percentWords(value: Fraction, decimals = 1): string {
	return `${toDecimal(percent(value), decimals).replace('-', '−')}%`;
}

/** "+13.4", "−3.0", "0.0": a change in share, in points. */
export function pointsWords(value: Fraction, decimals = 1): string {
	const text = toDecimal(percent(value), decimals);
	return text.startsWith('-') ? `−${text.slice(1)}` : value.n > 0n ? `+${text}` : text;
}

/** "26,282", "−1,256". */
export function countWords(value: number | bigint): string {
	const digits = String(value < 0 ? -value : value).replace(/\B(?=(\d{3})+$)/g, ',');
	return value < 0 ? `−${digits}` : digits;
}

/** "+6,511", "−1,256", "0". */
export function changeWords(value: number | bigint): string {
	return value > 0 ? `+${countWords(value)}` : countWords(value);
}
