/** How far two words are apart: letters put in, left out, changed, or two neighbours turned round (optimal string alignment). */

/** Longest word that is compared; longer ones are never near. */
const LONGEST = 32;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2));

/** @returns the number of edits, or `most + 1` where there are more than `most` */
export function editsBetween(one: string, other: string, most: number): number {
	const far = most + 1;
	if (one.length > LONGEST || other.length > LONGEST || Math.abs(one.length - other.length) > most)
		return far;
	let [before, last, next] = rows;
	for (let j = 0; j <= other.length; j++) last[j] = j;
	for (let i = 1; i <= one.length; i++) {
		next[0] = i;
		let least = i;
		const letter = one.charCodeAt(i - 1);
		for (let j = 1; j <= other.length; j++) {
			const isSame = letter === other.charCodeAt(j - 1);
			let edits = Math.min(last[j] + 1, next[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1));
			const isTurned =
				i > 1 &&
				j > 1 &&
				letter === other.charCodeAt(j - 2) &&
				one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
			if (isTurned) edits = Math.min(edits, before[j - 2] + 1);
			next[j] = edits;
			if (edits < least) least = edits;
		}
		if (least > most) return far;
		[before, last, next] = [last, next, before];
	}
	return Math.min(last[other.length], far);
}

/** Edits that a word of some length may have and still be meant. */
export function editsAllowed(length: number): number {
	return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** `abbott` as `abot`: whether a letter is written once or twice is what is most often got wrong. */
export function withoutDoubles(word: string): string {
	let single = '';
	for (const letter of word) if (!single.endsWith(letter)) single += letter;
	return single;
}
