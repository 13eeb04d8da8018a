/**
 * "consistently voted for", "every one of them abstained on the Bill": a sum over many votes, or a division that the words do
 * not pick out. The record cannot say; what is at hand on the subject is listed.
 */
import { type Divisions, titleWords } from '@mandate/record';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Told } from './claim.ts';
import { ALWAYS } from './cues.ts';
import { labelOf } from './match.ts';
import { clauseEnd } from './object.ts';

const VOTED = new Set('voted votes vote voting'.split(' '));
const SIDES = new Set('for against in'.split(' '));
const OBJECTS = new Set('bill motion amendment reading inquiry vote division'.split(' '));
const ACTS = new Set('abstained voted'.split(' '));

/** Divisions listed at most. */
const MOST = 6;

export function summaryClaims(s: Sentence, book: Divisions): Told[] {
	for (let i = 0; i < s.tokens.length; i++) {
		if (!ALWAYS.has(wordAt(s, i))) continue;
		const at = VOTED.has(wordAt(s, i + 1)) ? i + 1 : -1;
		if (at < 0 || !SIDES.has(wordAt(s, at + 1))) continue;
		const to = clauseEnd(s, at + 1, 24);
		const lines = [
			'a sum over many divisions is no single recorded vote; divisions at hand whose titles share its words:',
		];
		return [
			{
				from: i,
				to,
				verdict: 'not_in_record',
				detail: 'gloss',
				row: -1,
				lines: [...lines, ...listed(s, at + 2, to, book)],
			},
		];
	}
	return [];
}

function listed(s: Sentence, from: number, to: number, book: Divisions): string[] {
	const words = s.tokens
		.slice(from, to)
		.flatMap((token) => (token.kind === 'word' ? titleWords(token.word) : []));
	const shared = new Map<number, number>();
	for (const word of new Set(words))
		for (const row of book.withWord(word))
			if (book.hasVotes(row)) shared.set(row, (shared.get(row) ?? 0) + 1);
	return [...shared]
		.filter(([, count]) => count >= 2)
		.sort(([a, x], [b, y]) => y - x || a - b)
		.slice(0, MOST)
		.map(([row]) => labelOf(book, row));
}

/** "abstained on the Welfare Bill in 2015" where no division at hand is meant. */
export function unknownDivision(s: Sentence): Told[] {
	for (let i = 0; i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		if (!ACTS.has(word) || (word === 'voted' && !SIDES.has(wordAt(s, i + 1)))) continue;
		const to = clauseEnd(s, i);
		const object = s.tokens.slice(i + 1, to);
		if (!object.some((token) => OBJECTS.has(token.word))) continue;
		const from = Math.max(0, subjectBefore(s, i));
		const why =
			word === 'abstained'
				? 'the division is not at hand; and no vote recorded would not be the same as abstaining'
				: 'the words pick out no division that is at hand';
		return [{ from, to, verdict: 'not_in_record', detail: 'dataset', row: -1, lines: [why] }];
	}
	return [];
}

/** Start of the words for who it was: a few tokens back, to the mark or link before them. */
function subjectBefore(s: Sentence, at: number): number {
	let from = at;
	while (from > 0 && at - from < 5) {
		const before = s.tokens[from - 1];
		if (before.kind === 'mark' || ['that', 'and', 'but', 'when', 'who'].includes(before.word)) break;
		from--;
	}
	return from;
}
