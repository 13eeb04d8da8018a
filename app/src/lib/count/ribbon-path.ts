/** A ribbon between two upright edges, as the path of a drawing. */
export interface Span {
	readonly x: number;
	readonly top: number;
	readonly height: number;
}

/** Thinner than this nothing is seen. */
const THINNEST = 1;

export function ribbonPath(from: Span, to: Span): string {
	const middle = (from.x + to.x) / 2;
	const [a, b] = [Math.max(THINNEST, from.height), Math.max(THINNEST, to.height)];
	const n = (value: number) => String(Math.round(value * 10) / 10);
	return (
		`M${n(from.x)} ${n(from.top)}C${n(middle)} ${n(from.top)} ${n(middle)} ${n(to.top)} ${n(to.x)} ${n(to.top)}` +
		`V${n(to.top + b)}C${n(middle)} ${n(to.top + b)} ${n(middle)} ${n(from.top + a)} ${n(from.x)} ${n(from.top + a)}Z`
	);
}
