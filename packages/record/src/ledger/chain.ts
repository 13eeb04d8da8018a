/** The chain of hashes: an entry seals its body and all entries before it, so that none can be altered, left out or put in. */
import type { Sha256 } from '../release/format.ts';
import { canonical } from './canonical.ts';
import type { Body, Entry } from './model.ts';

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

const encoder = new TextEncoder();

function hashed(value: unknown, sha256: Sha256): string {
	return sha256(encoder.encode(canonical(value)));
}

export function contentOf(body: Body, sha256: Sha256): string {
	return hashed(body, sha256);
}

function sealOf({ n, at, author, content, previous }: Omit<Entry, 'body' | 'hash'>, sha256: Sha256): string {
	return hashed({ n, at, author, content, previous }, sha256);
}

/** The next entry after `last`, or the first. */
export function sealed(
	body: Body,
	by: { readonly at: string; readonly author: string },
	last: Entry | null,
	sha256: Sha256,
): Entry {
	const unsealed = {
		n: (last?.n ?? 0) + 1,
		...by,
		content: contentOf(body, sha256),
		previous: last?.hash ?? GENESIS,
	};
	return { ...unsealed, body, hash: sealOf(unsealed, sha256) };
}

/** What is wrong with the first entry that does not follow from those before it, or null. */
export function brokenAt(entries: readonly Entry[], sha256: Sha256): { n: number; why: string } | null {
	const erased = new Set<number>();
	for (const { body } of entries) if (body?.act === 'erase') erased.add(body.entry);
	let previous = GENESIS;
	for (const [i, entry] of entries.entries()) {
		const n = i + 1;
		if (entry.n !== n) return { n, why: `expected entry ${n}, found one numbered ${entry.n}` };
		if (entry.previous !== previous) return { n, why: 'it does not follow from the entry before it' };
		if (entry.hash !== sealOf(entry, sha256)) return { n, why: 'its hash is not that of what it holds' };
		if (entry.body === null && !erased.has(n)) return { n, why: 'its words are gone, and no entry says why' };
		if (entry.body !== null && entry.content !== contentOf(entry.body, sha256))
			return { n, why: 'its words are not those that were sealed' };
		previous = entry.hash;
	}
	return null;
}
