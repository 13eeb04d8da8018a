/** A party, or the state of being in none, as a source prints it and as the record knows it. */
import type { Release } from '../../release/release.ts';

export interface PartyState {
	/** Id of the record or of the book of councils; `independent` is a state, not a party; null where none of the name is known. */
	readonly id: string | null;
	readonly name: string;
	/** As the source prints it. */
	readonly label: string;
}

/** The state of being in no party, where a source says only what was left. */
export const IN_NO_PARTY: PartyState = { id: 'independent', name: 'Independent', label: 'Independent' };

const names = new WeakMap<Release, ReadonlyMap<string, string>>();

/** Name of a party of the record or of the book of councils; the id itself where neither has it. */
export function partyName(release: Release, id: string): string {
	let known = names.get(release);
	if (known === undefined) {
		const council = (release.councils?.parties ?? []).map(({ id: key, name }) => [key, name] as const);
		known = new Map([...council, ...release.parties.map(({ id: key, name }) => [key, name] as const)]);
		names.set(release, known);
	}
	return known.get(id) ?? id;
}

/** @param row of `Release.parties`, -1 where the record has none of the name */
export function partyAt(release: Release, row: number, label: string): PartyState {
	const party = row < 0 ? undefined : release.parties[row];
	return {
		id: party?.id ?? null,
		name: party?.name ?? label,
		label: label === '' ? (party?.name ?? '') : label,
	};
}

/** Of an entry of the ledger, which gives an id, words, or both. */
export function partyNamed(release: Release, id: string | null, label: string): PartyState | null {
	if (id === null && label === '') return null;
	const name = id === null ? label : partyName(release, id);
	return { id, name, label: label === '' ? name : label };
}

/** What two accounts of one party share. */
export const stateKey = (state: PartyState | null): string =>
	state === null ? '' : (state.id ?? state.label.toLowerCase());
