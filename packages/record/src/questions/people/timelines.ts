/**
 * The four timelines of a person, each from what sources write of it and none from another: label on the ballot paper, party
 * membership, group in the House or council, whip.
 */
import { byCodePoint } from '../../compile/order.ts';
import type { Status } from '../../ledger/model.ts';
import { TIMELINES, type Timeline } from '../../members/model.ts';
import type { Release } from '../../release/release.ts';
import { type PartyState, partyAt, partyNamed, stateKey } from '../changes/party-state.ts';
import { dayAfter, daysBetween, whenRead } from '../days.ts';
import { type Evidence, inFile, inLedger, isoDay, type Known } from '../known.ts';
import { rowsOfTable } from './everyone.ts';
import type { StoodAs } from './stood-as.ts';
import type { Tenure } from './tenures.ts';

/** Rows of several sources that agree and touch are one spell; rows that do not agree stand beside one another. */
export interface TimelineSpell {
	readonly party: PartyState;
	/** First and last day given by any of its sources, half-open; null is open or not given. */
	readonly from: string | null;
	readonly to: string | null;
	/** Day up to which some source vouches for it: `to`, or where that is open the last day that the source tells of anything. */
	readonly knownTo: string | null;
	readonly status: Status;
	readonly evidence: readonly Evidence[];
}

export type Timelines = { readonly [Name in Timeline]: readonly TimelineSpell[] };

export function timelinesOf(
	known: Known,
	id: string,
	members: readonly number[],
	stood: readonly StoodAs[],
	tenures: readonly Tenure[],
): Timelines {
	const rows = [...inFiles(known, members), ...inEntries(known, id)];
	const timeline = (name: Timeline) => joined(rows.filter((row) => row.timeline === name));
	return {
		label: [...labels(stood, tenures), ...timeline('label')].sort((a, b) =>
			byCodePoint(a.from ?? '', b.from ?? ''),
		),
		membership: timeline('membership'),
		group: timeline('group'),
		whip: timeline('whip'),
	};
}

interface Row extends TimelineSpell {
	readonly timeline: Timeline;
}

/** What the ballot paper said stands for as long as the seat that was won on it is held. */
function labels(stood: readonly StoodAs[], tenures: readonly Tenure[]): TimelineSpell[] {
	return stood.map(({ on, contest, place, label, evidence }) => {
		const held = tenures.find(
			(tenure) => tenure.contest === contest || (tenure.place === place && tenure.parliament === on),
		);
		return {
			party: label,
			from: on,
			to: held ? held.to : dayAfter(on),
			knownTo: held ? held.to : dayAfter(on),
			status: 'asserted',
			evidence: [evidence],
		};
	});
}

const told = new WeakMap<Release, ReadonlyMap<number, number>>();

/** Last day that each source of the book of members tells of: a list says nothing of what came after it was made. */
function lastDaysOf(release: Release): ReadonlyMap<number, number> {
	const known = told.get(release);
	if (known) return known;
	const days = new Map<number, number>();
	for (const { source, from, to } of [release.members?.seats, release.members?.parties].flatMap(
		(table) => table ?? [],
	))
		for (let row = 0; row < source.length; row++)
			days.set(source[row], Math.max(days.get(source[row]) ?? 0, from[row], to[row]));
	told.set(release, days);
	return days;
}

function inFiles({ release }: Known, list: readonly number[]): Row[] {
	const parties = release.members?.parties;
	if (parties === undefined) return [];
	const last = lastDaysOf(release);
	return rowsOfTable(parties, list, (row): Row | [] => {
		const timeline = TIMELINES[parties.timeline[row]];
		if (timeline === 'label') return [];
		return {
			timeline,
			party: partyAt(release, parties.party[row], parties.label.at(row)),
			from: isoDay(parties.from[row]),
			to: isoDay(parties.to[row]),
			knownTo: isoDay(parties.to[row] || (last.get(parties.source[row]) ?? 0)),
			status: 'asserted',
			evidence: [inFile(release, parties.source[row], parties.line[row])],
		};
	});
}

function inEntries({ release, ledger }: Known, id: string): Row[] {
	return ledger.about(id).flatMap((known): Row[] => {
		const evidence = inLedger(known);
		const { claim, status } = known;
		if (claim?.predicate !== 'timeline' || evidence === null) return [];
		const party = partyNamed(release, claim.value.party, claim.value.label);
		if (party === null) return [];
		const [from, to] = [whenRead(claim.from).earliest, whenRead(claim.to).latest];
		const knownTo = to ?? claim.source.retrievedOn ?? from;
		return [{ timeline: claim.value.timeline, party, from, to, knownTo, status, evidence: [evidence] }];
	});
}

/** Days between a dissolution and the next House, over which a group goes on. */
const BETWEEN_HOUSES = 75;

function joined(rows: readonly Row[]): TimelineSpell[] {
	const sorted = [...rows].sort((a, b) => byCodePoint(a.from ?? '', b.from ?? ''));
	const spells: { -readonly [Key in keyof TimelineSpell]: TimelineSpell[Key] }[] = [];
	for (const { party, from, to, knownTo, status, evidence } of sorted) {
		const last = spells.findLast(
			(spell) =>
				stateKey(spell.party) === stateKey(party) &&
				spell.status === status &&
				goesOn(spell, from, sorted, party),
		);
		if (last === undefined) {
			spells.push({ party, from, to, knownTo, status, evidence });
			continue;
		}
		last.evidence = [...last.evidence, ...evidence];
		// A row without a last day says only that it had not ended when its list was made.
		if ((knownTo ?? '') > (last.knownTo ?? '') || (knownTo === last.knownTo && last.to === null)) {
			last.to = to;
			last.knownTo = knownTo;
		}
	}
	return spells;
}

/** Touches what was before, or follows it over a dissolution with nothing else between. */
function goesOn(spell: TimelineSpell, from: string | null, rows: readonly Row[], party: PartyState): boolean {
	const { knownTo } = spell;
	if (from === null || knownTo === null || from <= knownTo) return true;
	const isBroken = rows.some(
		(row) =>
			stateKey(row.party) !== stateKey(party) && (row.from ?? '') >= knownTo && (row.from ?? '') < from,
	);
	return !isBroken && daysBetween(knownTo, from) <= BETWEEN_HOUSES;
}
