/** Days as whole numbers, `20190218`; 0 for none. They sort as days do. */

export function dayNumber(day: string | null): number {
	return day === null ? 0 : Number(day.slice(0, 10).replaceAll('-', ''));
}

/** `20190218` as `2019-02-18`; empty for 0. */
export function dayOf(number: number): string {
	if (number === 0) return '';
	const digits = String(number);
	return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
