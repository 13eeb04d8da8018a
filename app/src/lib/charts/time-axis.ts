/** Days along a line of a given length, in whole tenths of its units. */

export interface Axis {
	readonly left: number;
	readonly right: number;
	readonly from: string;
	readonly to: string;
	/** Where a day stands; days outside stand at the end that they are past. */
	x(day: string): number;
}

const DAY = 86_400_000;

export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export function timeAxis(from: string, to: string, left: number, right: number): Axis {
	const span = Math.max(1, daysBetween(from, to));
	return {
		left,
		right,
		from,
		to,
		x: (day) =>
			Math.round(
				(left + ((right - left) * Math.min(span, Math.max(0, daysBetween(from, day)))) / span) * 10,
			) / 10,
	};
}

/** How long a word is in a sans face, roughly and rather too long than too short. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.58;
