/** When a server wants to be asked again: the header Retry-After (RFC 9110, 10.2.3), seconds or a day and time. */

/** Milliseconds from `now`, never negative; null where nothing, or nothing that can be read, was said. */
export function retryAfter(header: string | null, now: Date): number | null {
	if (header === null) return null;
	if (/^\d+$/.test(header)) return Number(header) * 1000;
	if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)) return null;
	const at = Date.parse(header);
	return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
