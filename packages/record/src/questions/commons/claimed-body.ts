/**
 * A body as the ledger tells of it, seat by seat: who holds each by a claim of tenure, as what by the changes of allegiance since,
 * and which are vacant. Two bodies may have seats for the same ground at the same time.
 */
import { byCodePoint } from '../../compile/order.ts';
import { type Answer, holds, readEdtf } from '../../ledger/edtf.ts';
import type { KnownClaim } from '../../ledger/fold.ts';
import type { LedgerClaim } from '../../ledger/model.ts';
import { bodyKey, bodyOf } from '../changes/accounts.ts';
import { allChanges } from '../changes/changes.ts';
import type { Change } from '../changes/member-changes.ts';
import { type PartyState, partyNamed } from '../changes/party-state.ts';
import { type Evidence, inLedger, type Known } from '../known.ts';
import { remembered } from '../remember.ts';
import { countSides, type PartySeats } from './count-sides.ts';

export interface ClaimedSeat {
	readonly seat: string;
	readonly state: 'held' | 'vacant' | 'not in the record';
	/** Id of the holder, or null. */
	readonly person: string | null;
	/** Side the seat counts for: its group, as chosen at the election and changed since; null where nothing says. */
	readonly party: PartyState | null;
	/** The change that brought it there; null: as elected. */
	readonly since: Change | null;
	/** Why it is vacant, in the words of the claim; empty where held. */
	readonly cause: string;
	/** `maybe` where the days of the claim are uncertain. */
	readonly isCertain: boolean;
	readonly evidence: readonly Evidence[];
}

export interface ClaimedBody {
	readonly body: string;
	readonly on: string;
	/** Seats that any claim that stands has ever told of. */
	readonly size: number;
	readonly seats: readonly ClaimedSeat[];
	readonly parties: readonly PartySeats[];
	readonly vacant: number;
	/** The side with more than half of the seats; null: none has. */
	readonly majority: PartyState | null;
}

type Claim<Name extends LedgerClaim['predicate']> = Extract<LedgerClaim, { readonly predicate: Name }>;
interface Told {
	readonly entry: KnownClaim;
	readonly claim: Claim<'tenure'> | Claim<'vacancy'>;
}

const told = remembered(({ ledger }: Known): ReadonlyMap<string, readonly Told[]> => {
	const bodies = new Map<string, Told[]>();
	for (const entry of ledger.claims) {
		const { claim, status } = entry;
		if (claim === null || status === 'rejected' || status === 'superseded') continue;
		if (claim.predicate !== 'tenure' && claim.predicate !== 'vacancy') continue;
		const key = bodyKey(claim.value.body);
		bodies.set(key, [...(bodies.get(key) ?? []), { entry, claim }]);
	}
	return bodies;
});

/** @param body id of a council, with `council/` before it or without; @param on ISO day */
export function claimedBody(known: Known, body: string, on: string): ClaimedBody {
	const key = bodyKey(body);
	const claims = told(known).get(key) ?? [];
	const names = [...new Set(claims.map(({ claim }) => claim.value.seat))].sort(byCodePoint);
	const changes = allChanges(known).filter((change) => change.body === key);
	const seats = names.map((seat): ClaimedSeat => {
		const here = claims.flatMap((one) => {
			const answer = one.claim.value.seat === seat ? onDay(one.claim, on) : 'no';
			return answer === 'no' ? [] : [{ ...one, answer }];
		});
		const best = here.findLast(({ answer }) => answer === 'yes') ?? here[here.length - 1];
		if (best === undefined) return seatWith(seat, 'not in the record');
		const evidence = here.flatMap(({ entry }) => inLedger(entry) ?? []);
		const isCertain = best.answer === 'yes';
		const { claim } = best;
		if (claim.predicate === 'vacancy')
			return { ...seatWith(seat, 'vacant'), cause: claim.value.cause, isCertain, evidence };
		const side = sideOn(known, claim, changes, on);
		return { ...seatWith(seat, 'held'), person: claim.subject, ...side, isCertain, evidence };
	});
	const parties = countSides(seats.flatMap(({ state, party }) => (state === 'held' ? [party] : [])));
	const first = parties.find(({ seats: held }) => held * 2 > names.length);
	return {
		body: key,
		on,
		size: names.length,
		seats,
		parties,
		vacant: seats.filter(({ state }) => state === 'vacant').length,
		majority: first === undefined || first.party.id === 'independent' ? null : first.party,
	};
}

const onDay = ({ from, to }: LedgerClaim, on: string): Answer =>
	holds(from === null ? null : readEdtf(from), to === null ? null : readEdtf(to), on);

const seatWith = (seat: string, state: ClaimedSeat['state']): ClaimedSeat => ({
	seat,
	state,
	person: null,
	party: null,
	since: null,
	cause: '',
	isCertain: true,
	evidence: [],
});

function sideOn(
	known: Known,
	claim: Claim<'tenure'>,
	changes: readonly Change[],
	on: string,
): { readonly party: PartyState | null; readonly since: Change | null } {
	const { ledger, release } = known;
	const from = claim.from ?? '';
	const since = changes.findLast(
		(change) =>
			ledger.canonical(change.person.id) === ledger.canonical(claim.subject) &&
			change.status !== 'rejected' &&
			change.status !== 'superseded' &&
			change.kind !== 'label_corrected' &&
			change.to !== null &&
			(change.on.latest ?? change.on.earliest ?? '9') <= on &&
			(change.on.latest ?? '9') > from,
	);
	if (since) return { party: since.to, since };
	// Who sits in two bodies has a timeline in each.
	const spells = ledger.about(claim.subject).flatMap(({ claim: other, status }) => {
		if (other?.predicate !== 'timeline' || status === 'rejected' || status === 'superseded') return [];
		const isHere = bodyOf(other.subject) === bodyKey(claim.value.body);
		return isHere && onDay(other, on) !== 'no' ? [other.value] : [];
	});
	const spell =
		spells.find(({ timeline }) => timeline === 'group') ??
		spells.find(({ timeline }) => timeline === 'label');
	return { party: spell === undefined ? null : partyNamed(release, spell.party, spell.label), since: null };
}
