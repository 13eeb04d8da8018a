/**
 * Names, parties and titles as they are kept: one blank between words, no control characters,
 * no half of a pair of surrogates, nothing around them.
 */

export function tidy(text: string): string {
	return text
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.replace(/\p{Cs}/gu, '\ufffd')
		.trim();
}

/** @returns null for a text in which there is no letter and no digit */
export function tidyOrNull(text: string): string | null {
	const kept = tidy(text);
	return /[\p{L}\p{N}]/u.test(kept) ? kept : null;
}

/** Without the commas that stand at its end. */
export function withoutCommas(text: string): string {
	let end = text.length;
	while (end > 0 && (text[end - 1] === ',' || text[end - 1] === ' ')) end--;
	return text.slice(0, end);
}

/** Order by code point. */
export function byCodePoint(a: string, b: string): number {
	for (let at = 0; at < a.length && at < b.length; at++)
		if (a[at] !== b[at]) return (a.codePointAt(at) as number) - (b.codePointAt(at) as number);
	return a.length - b.length;
}
