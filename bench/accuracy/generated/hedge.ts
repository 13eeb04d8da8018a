/**
 * The round number that stands beside a hedge, and when a printed figure is false beyond doubt: the approximator contract
 * with twice its width.
 */
import type { HEDGES } from '../templates/template.ts';

export type Hedge = keyof typeof HEDGES;

/** A figure as it stands in a text. */
export interface Figure {
	/** As printed, without its sign. */
	readonly shown: number;
	/** Decimals printed; in millions they are those of the million. */
	readonly decimals: number;
	/** What one of the figure is worth: 1, or 1,000,000. */
	readonly scale: number;
	readonly hedge: Hedge | null;
	readonly isChange: boolean;
	readonly isCount: boolean;
}

const FITS: Readonly<Record<Hedge, (v: number, x: number) => boolean>> = {
	almost: (v, x) => v < x && v >= 0.96 * x,
	over: (v, x) => v > x && v <= 1.04 * x,
	'just-over': (v, x) => v > x && v <= 1.02 * x,
	about: (v, x) => v !== x && Math.abs(v - x) <= 0.02 * x,
	under: (v, x) => v < x && v >= 0.92 * x,
	'at-least': (v, x) => v >= x && v <= 1.04 * x,
	round: (v) => v >= 2000,
};

/** The round number near `v` that the hedge is printed with, or null. See HEDGES. */
export function roundFor(hedge: Hedge, v: number, isCount: boolean): number | null {
	const units = hedge === 'round' ? [100] : isCount ? [1000, 500, 100, 50, 10] : [10, 5, 1];
	for (const u of units) {
		const x =
			hedge === 'almost' || hedge === 'under'
				? (Math.floor(v / u) + 1) * u
				: hedge === 'over' || hedge === 'just-over'
					? (Math.ceil(v / u) - 1) * u
					: hedge === 'at-least'
						? Math.floor(v / u) * u
						: Math.floor(v / u + 0.5) * u;
		if (x > 0 && u <= x / 2 && FITS[hedge](v, x)) return x;
	}
	return null;
}

/** Half a unit of the last significant digit; nothing for a whole number that is not round. */
function halfUnit({ shown, decimals, scale, isCount }: Figure): number {
	if (decimals > 0 || !isCount) return (0.5 * scale) / 10 ** decimals;
	const zeros = /0*$/.exec(String(shown))?.[0].length ?? 0;
	return zeros >= 2 ? 0.5 * 10 ** zeros : 0;
}

/** Whether the figure says something false beyond doubt of a true value `v` (without sign). */
export function isFalseOf(figure: Figure, v: number): boolean {
	const x = figure.shown * figure.scale;
	const half = halfUnit(figure);
	const distance = Math.abs(x - v);
	const oneDigit = /^[1-9]0*$/.test(String(figure.shown));
	switch (figure.hedge) {
		case 'almost':
			return distance > 2 * x * (oneDigit ? 0.1 : 0.05);
		case 'about':
		case 'just-over':
			return distance > 2 * Math.max(half, 0.05 * x);
		case 'over':
		case 'at-least':
			return v < 0.98 * x && x - v > half;
		case 'under':
			return v > 1.02 * x && v - x > half;
		default: {
			const rounding = figure.isChange && !figure.isCount ? 2 / 10 ** figure.decimals : 0;
			return distance > Math.max(2 * half, rounding);
		}
	}
}
