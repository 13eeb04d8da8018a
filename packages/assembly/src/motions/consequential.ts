/** A consequential note: where else in a motion the words stand that an amendment takes out, for its mover to say whether they change too. */
import { type Amendment, paragraphAt } from './amendments.ts';

export interface Consequence {
	readonly words: string;
	/** Paragraph of the text, from 1. */
	readonly paragraph: number;
	/** UTF-16 code units of the text. */
	readonly start: number;
	readonly end: number;
}

/** Fewer letters than this are words every text has ("of the"). */
const LEAST = 5;
const MOST_NOTES = 50;

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Other places of the text, in order, where words stand that the amendment takes out or replaces. */
export function consequencesOf(text: string, { changes }: Amendment): Consequence[] {
	const found = new Map<number, Consequence>();
	for (const { removed, inserted } of changes) {
		if (found.size >= MOST_NOTES) break;
		const words = trimmed(removed);
		if (words.length < LEAST || inserted.includes(words)) continue;
		for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
			const end = start + words.length;
			if (isLetter(text.charAt(start - 1)) || isLetter(text.charAt(end))) continue;
			if (changes.some((change) => change.start < end && start < change.end)) continue;
			if (!found.has(start)) found.set(start, { words, paragraph: paragraphAt(text, start), start, end });
			if (found.size >= MOST_NOTES) break;
		}
	}
	return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Without white space and stops on either side. */
function trimmed(words: string): string {
	let [start, end] = [0, words.length];
	while (start < end && !isLetter(words[start])) start++;
	while (end > start && !isLetter(words[end - 1])) end--;
	return words.slice(start, end);
}
