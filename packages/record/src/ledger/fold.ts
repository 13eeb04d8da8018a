/** What the ledger says at a position: every claim with the status it then had, and who is held to be the same person. */
import { byCodePoint } from '../compile/order.ts';
import type { Entry, Identity, LedgerClaim, Status } from './model.ts';

export interface Judgement {
	readonly entry: number;
	readonly status: Status;
	readonly by: number | null;
	readonly reason: string;
	readonly at: string;
	readonly author: string;
}

export interface KnownClaim {
	/** Number of the entry that made it. */
	readonly entry: number;
	readonly at: string;
	readonly author: string;
	/** Null where its words were erased. */
	readonly claim: LedgerClaim | null;
	readonly status: Status;
	/** Every judgement on it, in order. */
	readonly judgements: readonly Judgement[];
}

export interface LedgerView {
	readonly position: number;
	claim(entry: number): KnownClaim | null;
	/** Claims about a subject or anybody held to be the same, in the order in which they were made. Rejected ones are among them. */
	about(subject: string): readonly KnownClaim[];
	readonly claims: readonly KnownClaim[];
	/** Every id held to be the same as this one, itself among them, sorted; none where nothing was judged. */
	same(id: string): readonly string[];
	/** The id under which the same are shown: the first by code point. */
	canonical(id: string): string;
}

/** @param known position up to which entries count; all of them if not given */
export function ledgerAt(entries: readonly Entry[], known: number = entries.length): LedgerView {
	const upTo = entries.slice(0, known);
	const claims = new Map<number, { -readonly [Key in keyof KnownClaim]: KnownClaim[Key] }>();
	const pairs = new Map<string, { one: string; other: string; judgement: Identity }>();
	for (const { n, at, author, body } of upTo) {
		if (body === null)
			claims.set(n, { entry: n, at, author, claim: null, status: 'asserted', judgements: [] });
		else if (body.act === 'claim')
			claims.set(n, { entry: n, at, author, claim: body.claim, status: 'asserted', judgements: [] });
		else if (body.act === 'judge') {
			const judged = claims.get(body.entry);
			if (judged === undefined) continue;
			const { status, by, reason } = body;
			judged.status = status;
			judged.judgements = [...judged.judgements, { entry: n, status, by, reason, at, author }];
		} else if (body.act === 'identity') {
			const [one, other] = [body.one, body.other].sort(byCodePoint);
			pairs.set(`${one} ${other}`, { one, other, judgement: body.judgement });
		}
	}
	const group = groupsOf([...pairs.values()]);
	const list = [...claims.values()];
	const bySubject = new Map<string, KnownClaim[]>();
	const same = (id: string): readonly string[] => group.get(id) ?? [id];
	for (const known of list) {
		if (known.claim === null) continue;
		const first = same(known.claim.subject)[0];
		bySubject.set(first, [...(bySubject.get(first) ?? []), known]);
	}
	return {
		position: upTo.length,
		claim: (entry) => claims.get(entry) ?? null,
		about: (subject) => bySubject.get(same(subject)[0]) ?? [],
		claims: list,
		same,
		canonical: (id) => same(id)[0],
	};
}

/** Ids joined by judgements of "same"; a later "different" or "unsure" of a pair takes its own judgement back and no other's. */
function groupsOf(
	pairs: readonly { readonly one: string; readonly other: string; readonly judgement: Identity }[],
): Map<string, readonly string[]> {
	const groups = new Map<string, string[]>();
	for (const { one, other, judgement } of pairs) {
		if (judgement !== 'same') continue;
		const [a, b] = [groups.get(one) ?? [one], groups.get(other) ?? [other]];
		if (a === b) continue;
		const both = [...a, ...b];
		for (const id of both) groups.set(id, both);
	}
	for (const group of new Set(groups.values())) group.sort(byCodePoint);
	return groups;
}
