/**
 * Ballots that a page without JavaScript carries along, so that its buttons can send them again: the very text, for line
 * numbers are to stay what they were. Only small ones, and only what a form sends on unchanged but for its line ends.
 */

/** Longest text that is carried, in bytes. */
const LONGEST = 262_144;

/** Null where it cannot be carried. */
export function carriedText(input: Uint8Array | string): string | null {
	if (input.length > LONGEST) return null;
	if (typeof input === 'string') return input;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(input);
		return /\r(?!\n)|\0/.test(text) ? null : text;
	} catch {
		return null;
	}
}
