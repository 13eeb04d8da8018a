/**
 * Control of the Commons as three facts, none worked out from another: the arithmetic of seats, who formed the government, and
 * what it is called. Each with what brought it about, or null: not in the record.
 */

import type { PartyState } from '../changes/party-state.ts';
import { type Evidence, inLedger, type Known } from '../known.ts';
import { everyone, type PersonKey } from '../people/everyone.ts';
import { isHeld, type OfficeSpell, officesOf } from '../people/offices.ts';
import { parliamentAt } from '../people/parliaments.ts';
import { remembered } from '../remember.ts';
import { type Composition, compositionOn } from './composition.ts';
import { type ChamberEvent, chamberEvents } from './replay.ts';

export interface SeatMajority {
	/** The party with more than half of all seats, vacant ones and the Speaker's among them; null: no party has. */
	readonly holder: PartyState | null;
	readonly largest: { readonly party: PartyState; readonly seats: number } | null;
	readonly size: number;
	readonly needed: number;
	/** Seats of the largest party less all others, vacancies too. */
	readonly over: number;
	/** Noted, not subtracted: the Speaker votes only on a tie; members for Sinn Féin do not sit. */
	readonly speakers: number;
	readonly absent: readonly { readonly party: PartyState; readonly seats: number }[];
	/** First day on which it was so, and what altered it then; the general election where that made it. */
	readonly since: string | null;
	readonly cause: 'general election' | readonly ChamberEvent[];
}

export interface Executive {
	readonly person: PersonKey;
	readonly role: string;
	readonly from: string | null;
	/** As what the person sat on the day, or null. */
	readonly party: PartyState | null;
	readonly evidence: readonly Evidence[];
}

export interface StatedControl {
	readonly fact: 'majority' | 'executive' | 'label';
	readonly holder: string | null;
	readonly cause: string;
	readonly from: string | null;
	readonly evidence: Evidence;
}

export interface Control {
	readonly on: string;
	readonly majority: SeatMajority | null;
	readonly executive: Executive | null;
	/** What the ledger has on record, rejected claims left out. */
	readonly stated: readonly StatedControl[];
}

/** Id under which the ledger speaks of the House. */
export const COMMONS_BODY = 'body/commons';
/** Parties whose members do not take their seats. */
const ABSENT = ['sinn-fein'];

export function controlOn(known: Known, on: string): Control {
	const composition = compositionOn(known, on);
	return {
		on,
		majority: composition.state === 'sitting' ? majorityIn(known, composition) : null,
		executive: executiveOn(known, on, composition),
		stated: statedControl(known, COMMONS_BODY, on),
	};
}

function majorityIn(known: Known, composition: Composition): SeatMajority {
	const { on, size, parties } = composition;
	const largest = parties.find(({ party }) => party.id !== 'independent' && party.id !== null) ?? null;
	const seats = largest?.seats ?? 0;
	const holder = seats * 2 > size ? (largest?.party ?? null) : null;
	return {
		holder,
		largest,
		size,
		needed: Math.floor(size / 2) + 1,
		over: 2 * seats - size,
		speakers: parties.find(({ party }) => party.id === 'speaker')?.seats ?? 0,
		absent: parties.filter(({ party }) => party.id !== null && ABSENT.includes(party.id)),
		...sinceWhen(known, on, holder),
	};
}

/** Looks back through the Parliament for the last day on which another party, or none, had more than half. */
function sinceWhen(
	known: Known,
	on: string,
	holder: PartyState | null,
): Pick<SeatMajority, 'since' | 'cause'> {
	const parliament = parliamentAt(known.release, on);
	if (parliament === null) return { since: null, cause: 'general election' };
	const counts = new Map<string, number>();
	const had = () =>
		[...counts].find(([id, seats]) => id !== 'independent' && seats * 2 > parliament.seats)?.[0] ?? null;
	let now: string | null = null;
	let since = parliament.pollingOn;
	let day = '';
	const note = () => {
		if (day === '' || had() === now) return;
		now = had();
		since = day;
	};
	const events = chamberEvents(known, parliament).filter((event) => event.on <= on);
	for (const { on: next, before, after } of events) {
		if (next !== day) note();
		day = next;
		const [left, came] = [before?.party?.id ?? null, after?.party?.id ?? null];
		if (left !== null) counts.set(left, (counts.get(left) ?? 0) - 1);
		if (came !== null) counts.set(came, (counts.get(came) ?? 0) + 1);
	}
	note();
	if (now !== (holder?.id ?? null)) return { since: null, cause: 'general election' };
	if (since === parliament.pollingOn) return { since, cause: 'general election' };
	return { since, cause: events.filter((event) => event.on === since) };
}

const PRIME_MINISTER = /^(the )?prime minister$/i;

const primeMinisters = remembered((known: Known) => {
	const people = everyone(known);
	return people.firstRows.flatMap((row) => {
		const person = people.personOf(row);
		const spells = officesOf(known, person.id, people.rowsOf(row));
		return spells.flatMap((office) => (PRIME_MINISTER.test(office.role) ? [{ person, office }] : []));
	});
});

/** A handing-over on the day is the later one's. */
function executiveOn(known: Known, on: string, { seats }: Composition): Executive | null {
	const held = primeMinisters(known).filter(({ office }) => isHeld(office, on) === true);
	const from = ({ office }: { readonly office: OfficeSpell }) => office.from ?? '';
	const last = held.sort((a, b) => (from(a) < from(b) ? -1 : 1)).at(-1);
	if (last === undefined) return null;
	const { person, office } = last;
	const seat = seats.find(({ holding }) => holding.tenure?.person.id === person.id);
	return {
		person,
		role: office.role,
		from: office.from,
		party: seat?.holding.party ?? null,
		evidence: office.evidence,
	};
}

/** What the ledger says of who controls a body on a day. */
export function statedControl({ ledger }: Known, body: string, on: string): readonly StatedControl[] {
	return ledger.about(body).flatMap((entry): StatedControl[] => {
		const evidence = inLedger(entry);
		const { claim, status } = entry;
		if (
			claim?.predicate !== 'control' ||
			evidence === null ||
			status === 'rejected' ||
			status === 'superseded'
		)
			return [];
		if ((claim.from ?? '') > on || (claim.to !== null && claim.to <= on)) return [];
		return [{ ...claim.value, from: claim.from, evidence }];
	});
}
