/** The words that a sentence must have one of for the book of members to be asked. */
import type { Sentence } from '../frame/sentence.ts';
import { MOVE_WORDS } from './moves.ts';
import { ROLE_WORDS } from './roles.ts';

const SEAT_WORDS =
	'mp mps member represented represents sat parliament commons elected reelected westminster'.split(' ');
const CUES: ReadonlySet<string> = new Set([...MOVE_WORDS, ...SEAT_WORDS, ...ROLE_WORDS]);

export function asksForMembers(s: Sentence): boolean {
	for (let i = 0; i < s.tokens.length; i++) {
		const token = s.tokens[i];
		if (token.kind === 'word' && CUES.has(token.word)) return true;
	}
	return false;
}
