/**
 * Registrations of parties. A number of the Electoral Commission by itself tells no party: one number has borne several names,
 * one party has had several numbers, one for each register and for each time that it registered. Number, register and day tell it.
 */
import { byCodePoint } from '../../compile/order.ts';
import type { Registration } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile } from '../known.ts';
import { GIVEN_UP } from './party-facts.ts';

export interface NamedRegistration {
	readonly id: string;
	readonly register: string;
	readonly party: string | null;
	readonly name: string;
	/** Days on which the number was registered under this name, half-open; null where not known, or open. */
	readonly from: string | null;
	readonly to: string | null;
	/** False where the list has several names of a number and does not let their order be told. */
	readonly isCertain: boolean;
	readonly evidence: Evidence;
}

const known = new WeakMap<Release, readonly NamedRegistration[]>();

/** Every registration with an id, each name of it by itself. */
export function namedRegistrations(release: Release): readonly NamedRegistration[] {
	let list = known.get(release);
	if (list === undefined) {
		const numbers = new Map<string, Registration[]>();
		for (const row of release.registrations) {
			if (row.electoralCommissionId === '') continue;
			const key = `${row.electoralCommissionId} ${row.jurisdiction} ${row.registeredOn}`;
			numbers.set(key, [...(numbers.get(key) ?? []), row]);
		}
		const stood = stoodWhen(release);
		list = [...numbers.values()].flatMap((rows) => inOrder(release, rows, stood));
		known.set(release, list);
	}
	return list;
}

/** What a number meant in a register on a day. More than one only where the list cannot tell. */
export function registeredOn(
	release: Release,
	id: string,
	register: string,
	on: string,
): readonly NamedRegistration[] {
	return namedRegistrations(release).filter(
		(one) =>
			one.id === id &&
			one.register === register &&
			(one.from === null || one.from <= on) &&
			(one.to === null || on < one.to),
	);
}

interface Stood {
	readonly first: string;
	readonly last: string;
}

/**
 * Names of one number, the earlier before the later: the day of the last naming parts them. Their order is certain only where
 * every polling day on which a party of the record stood is on its side of that day.
 */
function inOrder(
	release: Release,
	rows: readonly Registration[],
	stood: ReadonlyMap<string, Stood>,
): NamedRegistration[] {
	const isGivenUp = ({ party, name }: Registration) =>
		GIVEN_UP.some((one) => one.party === party && one.name === name);
	const stoodAs = ({ party }: Registration) => (party === null ? undefined : stood.get(party));
	const sorted = [...rows].sort(
		(a, b) =>
			byCodePoint(a.namedOn ?? '', b.namedOn ?? '') ||
			byCodePoint(stoodAs(a)?.last ?? '', stoodAs(b)?.last ?? '') ||
			Number(isGivenUp(b)) - Number(isGivenUp(a)) ||
			byCodePoint(a.name, b.name),
	);
	const isCertain = sorted.every((later, i) => {
		if (i === 0) return true;
		const earlier = sorted[i - 1];
		const on = later.namedOn;
		if (on === undefined) return false;
		if (earlier.party === later.party) return isGivenUp(earlier) && !isGivenUp(later);
		return (stoodAs(earlier)?.last ?? '') < on && on <= (stoodAs(later)?.first ?? OPEN);
	});
	return sorted.map((row, i) => ({
		id: row.electoralCommissionId,
		register: row.jurisdiction,
		party: row.party,
		name: row.name,
		from: i > 0 && isCertain ? (row.namedOn ?? null) : row.registeredOn,
		to: i + 1 < sorted.length && isCertain ? (sorted[i + 1].namedOn ?? null) : row.deregisteredOn,
		isCertain,
		evidence: inFile(release, row.at.source, row.at.line),
	}));
}

const OPEN = '9999';

/** Polling days on which each party of the record first and last stood, by id. */
function stoodWhen({ candidacies, contests, elections, parties }: Release): ReadonlyMap<string, Stood> {
	const days = new Map<string, Stood>();
	for (let row = 0; row < candidacies.count; row++) {
		const { kind, pollingOn } = elections[contests.election[candidacies.contest[row]]];
		if (kind === 'notional') continue;
		const { id } = parties[candidacies.party[row]];
		const known = days.get(id);
		days.set(id, {
			first: known && known.first < pollingOn ? known.first : pollingOn,
			last: known && known.last > pollingOn ? known.last : pollingOn,
		});
	}
	return days;
}
