/**
 * The lot: an order of all candidates, drawn once. Whoever stands earlier is favoured: the surplus of the earlier is
 * transferred first, the later is excluded first, the earlier takes the seat.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Lot } from '../stages/count.ts';

/**
 * Draws the order from a seed that nobody could know before the papers were in: candidates by the SHA-256 of the seed, a
 * line feed and the label, in UTF-8, as hexadecimal digits, smallest first. Their order on the ballot paper is of no account.
 * @param labels of all candidates, no two equal
 */
export function drawLot(seed: string, labels: readonly string[]): Lot {
	const drawn = labels.map((label, candidate) => ({
		candidate,
		digits: bytesToHex(sha256(utf8ToBytes(`${seed}\n${label}`))),
	}));
	drawn.sort((a, b) => (a.digits < b.digits ? -1 : 1));
	return { order: drawn.map(({ candidate }) => candidate), seed };
}

/** The one of `tied` that stands earliest in the lot, or the latest. */
export function favoured(tied: readonly number[], lot: Lot): number {
	return lot.order.find((candidate) => tied.includes(candidate)) as number;
}

export function leastFavoured(tied: readonly number[], lot: Lot): number {
	return lot.order.findLast((candidate) => tied.includes(candidate)) as number;
}
