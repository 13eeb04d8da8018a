/** From the bytes of a card vote to its result: what the command and the page do. */
import { type ReadCardVote, readCardVote } from './formats/card-vote-csv.ts';
import { type CardCount, countCards } from './rules/card-vote.ts';
import type { Lot } from './ties/lot.ts';

export type CountedCardVote =
	| { readonly ok: true; readonly count: CardCount }
	| Extract<ReadCardVote, { readonly ok: false }>;

/** @param lotOf draws the lot between the options as the file names them; null where none is drawn */
export function countCardVote(
	bytes: Uint8Array,
	lotOf: (options: readonly string[]) => Lot | null = () => null,
): CountedCardVote {
	const read = readCardVote(bytes);
	if (!read.ok) return read;
	return { ok: true, count: countCards(read.vote, lotOf(read.vote.options)) };
}
