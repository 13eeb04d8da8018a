/** What a question is asked of: the release, and the ledger as far as it is known. Every fact in an answer says where it stands. */
import type { KnownClaim, LedgerView } from '../ledger/fold.ts';
import type { Status } from '../ledger/model.ts';
import type { Release } from '../release/release.ts';

export interface Known {
	readonly release: Release;
	readonly ledger: LedgerView;
}

/** A line of an official file, or an entry of the ledger and what that was taken from. */
export type Evidence =
	| {
			readonly kind: 'file';
			/** Id of a source of the release, and its line; null where the whole file says it. */
			readonly source: string;
			readonly title: string;
			readonly line: number | null;
	  }
	| {
			readonly kind: 'entry';
			readonly entry: number;
			readonly status: Status;
			readonly title: string;
			readonly publisher: string;
			readonly url: string | null;
			readonly locator: string;
			readonly quote: string;
	  };

/** @param source index into `release.sources` */
export function inFile(release: Release, source: number, line: number | null): Evidence {
	const { id, title } = release.sources[source];
	return { kind: 'file', source: id, title, line };
}

/** Null where the words of the claim were erased. */
export function inLedger({ entry, status, claim }: KnownClaim): Evidence | null {
	if (claim === null) return null;
	const { title, publisher, url } = claim.source;
	return { kind: 'entry', entry, status, title, publisher, url, locator: claim.locator, quote: claim.quote };
}

/** ISO day of a whole number `20190218`; null for 0. */
export function isoDay(day: number): string | null {
	if (day === 0) return null;
	const digits = String(day);
	return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** `20190218` of an ISO day. */
export function wholeDay(iso: string): number {
	return Number(iso.replaceAll('-', ''));
}
