/** Units as people read them: whole numbers of votes with the rule's digits after the point. */

/** @param places digits after the point; with none, no point is written */
export function decimal(units: bigint, places: number): string {
	const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	const sign = units < 0n ? '-' : '';
	return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}
