/** A change of allegiance as a row of a table or feed: who, where, from what to what, when, and every source of it. */
import { councilPath, peopleOf, personPath, shownAs } from '@mandate/record/addresses';
import { type Change, type Evidence, isFromRolls, type Known } from '@mandate/record/questions';
import { changeWords, whenWords } from '../../words/change.ts';

export interface ChangeRow {
	readonly id: string;
	readonly person: string;
	/** Null where the record has no page of the person. */
	readonly path: string | null;
	readonly body: string;
	readonly bodyPath: string | null;
	/** "Left Labour, to sit as Independent". */
	readonly what: string;
	readonly from: string;
	readonly to: string;
	readonly when: string;
	readonly isFromRolls: boolean;
	readonly isDisputed: boolean;
	readonly reason: string;
	readonly disputed: string;
	readonly evidence: readonly Evidence[];
}

export function changeRow(known: Known, change: Change): ChangeRow {
	const people = peopleOf(known.release);
	const person = shownAs(people, known.ledger, change.person.id);
	const isRoll = isFromRolls(change);
	return {
		id: change.id,
		person: person?.name ?? change.person.name,
		path: person === null ? null : personPath(person),
		...bodyNamed(known, change.body),
		what: changeWords(change),
		from: change.from?.name ?? 'not said',
		to: change.to?.name ?? 'not said',
		when: isRoll ? rollWords(change) : whenWords(change.on),
		isFromRolls: isRoll,
		isDisputed: change.status === 'disputed',
		reason: change.reason,
		disputed: change.disputed,
		evidence: change.accounts.map(({ evidence }) => evidence),
	};
}

function rollWords({ on }: Change): string {
	return `between the rolls of ${on.earliest?.slice(0, 4)} and ${on.latest?.slice(0, 4)}`;
}

const councils = new WeakMap<Known['release'], ReadonlyMap<string, string>>();

/** Names of councils by id. */
export function councilNames({ release }: Known): ReadonlyMap<string, string> {
	const kept = councils.get(release);
	if (kept !== undefined) return kept;
	const names = new Map((release.councils?.councils ?? []).map(({ id, name }) => [id, name]));
	councils.set(release, names);
	return names;
}

export function bodyNamed(
	known: Known,
	body: string | null,
): { readonly body: string; readonly bodyPath: string | null } {
	if (body === null) return { body: 'not said', bodyPath: null };
	if (body === 'commons') return { body: 'House of Commons', bodyPath: null };
	const name = councilNames(known).get(body);
	return { body: name ?? body, bodyPath: name === undefined ? null : councilPath(body) };
}

/** ISO day by which a change is put in order: of a change between rolls, the year of the later one begins. */
export function orderDay({ on, recorded }: Change): string {
	if (on.earliest !== null && on.earliest === on.latest) return on.earliest;
	return recorded?.earliest ?? on.latest ?? on.earliest ?? '';
}
