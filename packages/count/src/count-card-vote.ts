/** From the bytes of a card vote to its count; ballots go through `count-file.ts`. */
import { lotFor, type Refused, type Wanted } from './count-file.ts';
import { readCardVote } from './formats/card-vote-csv.ts';
import { CARD_VOTE, type CardCount, countCards } from './rules/card-vote.ts';

export type CountedCards =
	| { readonly ok: true; readonly cards: CardCount }
	| { readonly ok: false; readonly refused: Refused };

export function isCardVote(rule: string): boolean {
	return rule === CARD_VOTE.id || rule === CARD_VOTE.shortName;
}

/** @param wanted the lot, between the options as the file names them; a card vote decides one thing, so that seats are of no account */
export function countCardVote(bytes: Uint8Array, wanted: Pick<Wanted, 'seed' | 'order'>): CountedCards {
	const read = readCardVote(bytes);
	if (!read.ok) return { ok: false, refused: { why: 'file', problem: read.problem } };
	const lot = lotFor(wanted, read.vote.options);
	if (typeof lot === 'string') return { ok: false, refused: { why: 'asked', about: 'lot', message: lot } };
	return { ok: true, cards: countCards(read.vote, lot) };
}
