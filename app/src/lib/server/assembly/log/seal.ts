/** How an entry of the log is sealed: a hash over what it says and over the entry before it. */
import { createHash } from 'node:crypto';
import { canonical } from '@mandate/record/canonical';

export interface SealedEntry {
	readonly position: number;
	readonly at: string;
	readonly act: string;
	readonly actorId: string | null;
	readonly unitId: string | null;
	readonly outcome: 'done' | 'refused';
	/** Persons whose data it was about, sorted by code point. */
	readonly subjects: readonly string[];
	readonly wordsHash: string;
	readonly beforeHash: string;
}

/** @returns canonical JSON; what JSON cannot say, such as a field that is not there, is left out first */
export function canonicalJson(value: unknown): string {
	return canonical(JSON.parse(JSON.stringify(value ?? null)));
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The salt keeps words that were erased from being guessed out of their hash. */
export const hashOfWords = (salt: string, words: string): string => sha256(`${salt}\n${words}`);

/** @returns the seal: SHA-256 over the entry in canonical JSON, which holds the seal of the one before */
export const hashOfEntry = (entry: SealedEntry): string => sha256(canonicalJson(entry));
