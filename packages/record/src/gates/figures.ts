/** Counts and shares as they are written in findings. */

/** `23481` as `23,481`. */
export function count(value: number): string {
	const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',');
	return value < 0 ? `−${digits}` : digits;
}

/** `900` as `900 over`, `-49` as `49 under`. */
export function difference(value: number): string {
	return value === 0 ? 'no difference' : value > 0 ? `${count(value)} over` : `${count(-value)} under`;
}
