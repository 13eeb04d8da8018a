/**
 * Which names are ordinary English words when written small, so that only a capital makes them names. The list holds
 * words that occur in the names of the record; a word missing from it costs precision, never a name.
 */
import { ORDINARY_WORDS } from './ordinary-word-list.ts';

const ORDINARY: ReadonlySet<string> = new Set(ORDINARY_WORDS.split(/\s+/u));

export function isOrdinary(foldedWord: string): boolean {
	return foldedWord.length < 2 || ORDINARY.has(foldedWord);
}

/** Two to five letters, mostly capitals: "SNP", "LDs", "DUP". */
export const ABBREVIATION = /^(?:\p{Lu}\.?){2,6}s?$/u;
