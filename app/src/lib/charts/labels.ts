/** Where words in a chart can stand without touching one another. Units are those of the drawing. */

export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export interface Spot {
	readonly x: number;
	/** Baseline. */
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** About the width of a letter of the sans face, as a part of its size. */
const LETTER = 0.57;

export function boxOf({ x, y, anchor }: Spot, text: string, size: number): Box {
	const width = text.length * size * LETTER;
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.25 };
}

export function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Heights for labels in a column, each as near to its own as the gap between them allows, none above `top` or below `bottom`.
 * @param wanted heights in ascending order
 */
export function spread(
	wanted: readonly number[],
	gap: number,
	top: number,
	bottom: number,
): readonly number[] {
	const placed: number[] = [];
	for (const [index, y] of wanted.entries())
		placed.push(index === 0 ? Math.max(y, top) : Math.max(y, placed[index - 1] + gap));
	for (let index = placed.length - 1; index >= 0; index--) {
		const limit = index === placed.length - 1 ? bottom : placed[index + 1] - gap;
		placed[index] = Math.min(placed[index], limit);
	}
	return placed;
}

/** Points on a line from one place to another, near enough together that a box between them is hit. */
export function along(
	from: readonly [number, number],
	to: readonly [number, number],
): readonly (readonly [number, number])[] {
	const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 4));
	return Array.from({ length: steps + 1 }, (_, step) => [
		from[0] + ((to[0] - from[0]) * step) / steps,
		from[1] + ((to[1] - from[1]) * step) / steps,
	]);
}

export function hits(box: Box, points: readonly (readonly [number, number])[]): number {
	return points.filter(([x, y]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom).length;
}
