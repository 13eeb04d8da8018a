/** Names, parties and titles as they are kept: one blank between words, no control characters, nothing around them. */

export function tidy(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
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
