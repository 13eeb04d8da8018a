/** A claim about members, from what a rule found: its span, people, workings with the lines they rest on. */
import type { ClaimType, Detail, Named, Verdict } from '../answer.ts';
import type { EventClaim, EventInput } from '../events/event.ts';
import { bare } from '../events/seats/decide.ts';
import type { Leaf } from '../verify/computed.ts';
import { type Book, nameOf } from './book.ts';

/** What a rule makes of the statement about one person, or several that it may mean. */
export interface Finding {
	readonly verdict: Verdict;
	readonly detail: Detail;
	readonly rows: readonly number[];
	readonly text: string;
	readonly leaves: readonly Leaf[];
	readonly assumptions?: readonly string[];
	/** EDTF of the change found. */
	readonly on?: string | null;
}

export interface Said {
	readonly from: number;
	readonly to: number;
	readonly type: ClaimType;
	readonly party?: number;
	readonly change?: { readonly from: number; readonly to: number };
	readonly numbers?: readonly number[];
	/** The time told, as far as it goes: `2019`, `2019-02`, `2019-02-18`. */
	readonly when?: string | null;
}

export function claimOf(book: Book, _input: EventInput, said: Said, finding: Finding): EventClaim {
	const { release } = book;
	const people = finding.rows.map((row): Named => ({ id: book.members.id.at(row), name: nameOf(book, row) }));
	const named = (party: number): Named | null =>
		party < 0 ? null : { id: release.parties[party].id, name: release.parties[party].name };
	return {
		...bare({ from: said.from, to: said.to, type: said.type, party: said.party ?? -1 }),
		verdict: finding.verdict,
		detail: finding.detail,
		people: people.filter(({ id }, i) => people.findIndex((one) => one.id === id) === i),
		workings: finding.text === '' ? [] : [{ text: finding.text, leaves: finding.leaves.slice(0, 6) }],
		assumptions: finding.assumptions ?? [],
		...(said.change
			? { change: { from: named(said.change.from), to: named(said.change.to), on: finding.on ?? null } }
			: {}),
		...(said.when
			? {
					stated: {
						value: said.when,
						low: said.when,
						high: said.when,
						unit: said.when.length === 4 ? ('year' as const) : ('date' as const),
						approximator: null,
					},
				}
			: {}),
		...(said.numbers ? { numbers: said.numbers } : {}),
	};
}

/** Of the people a name may mean: true of one is true, false only if of all. */
export function best(findings: readonly Finding[]): Finding | null {
	const order: readonly Verdict[] = ['supported', 'ambiguous', 'not_in_record', 'contradicted'];
	let found: Finding | null = null;
	for (const one of findings)
		if (found === null || order.indexOf(one.verdict) < order.indexOf(found.verdict)) found = one;
	return found;
}

/** Nobody has the name; somebody has nearly that one. It proposes and decides nothing. */
export function proposed(name: string): Finding {
	return {
		...unknown([], '', 'unknown_entity'),
		assumptions: [`nobody of the name is in the record; ${name} may be meant`],
	};
}

export const unknown = (rows: readonly number[], text: string, detail: Detail = 'coverage'): Finding => ({
	verdict: 'not_in_record',
	detail,
	rows,
	text,
	leaves: [],
});
