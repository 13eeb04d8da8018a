/** What a body was made of at several times: one bar a time, all of one length, a part for each party, half of the seats marked. */

export interface BarPart {
	readonly party: string;
	readonly label: string;
	readonly count: number;
}

export interface CompositionBar {
	readonly title: string;
	readonly parts: readonly BarPart[];
}

export interface DrawnBars {
	readonly width: number;
	readonly height: number;
	/** Marks of the half, above, between and below the bars. */
	readonly half: { readonly x: number; readonly marks: readonly (readonly [from: number, to: number])[] };
	readonly bars: readonly {
		readonly title: string;
		readonly y: number;
		/** `word` is what fits into the part: short name and seats, seats alone, or nothing. */
		readonly parts: readonly {
			readonly party: string;
			readonly x: number;
			readonly width: number;
			readonly word: string;
		}[];
	}[];
}

const WIDTH = 520;
const LEFT = 44;
const PITCH = 30;
export const BAR_HEIGHT = 22;
/** Room that a letter takes. */
const LETTER = 7.6;

export function compositionBars(given: readonly CompositionBar[]): DrawnBars {
	const length = WIDTH - LEFT - 2;
	return {
		width: WIDTH,
		height: given.length * PITCH + 12,
		half: {
			x: LEFT + length / 2,
			marks: Array.from({ length: given.length + 1 }, (_, row) => [
				row * PITCH - (PITCH - BAR_HEIGHT) + 6,
				row * PITCH + 6,
			]),
		},
		bars: given.map(({ title, parts }, row) => {
			const total = parts.reduce((sum, { count }) => sum + count, 0);
			let at = 0;
			return {
				title,
				y: row * PITCH + 6,
				parts: parts.map(({ party, label, count }) => {
					const x = LEFT + (at / Math.max(1, total)) * length;
					at += count;
					const width = (count / Math.max(1, total)) * length;
					const fits = (word: string) => word.length * LETTER + 6 <= width;
					const word = [`${label} ${count}`, String(count)].find(fits) ?? '';
					return { party, x: round(x), width: round(width), word };
				}),
			};
		}),
	};
}

const round = (value: number): number => Math.round(value * 10) / 10;
