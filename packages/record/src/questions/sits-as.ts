/** As what a person sits on a day: as elected, then every change of allegiance since; with what the record cannot know said. */
import type { MemberCoverage } from '../members/model.ts';
import { dayAfter, isKnownDay } from './days.ts';
import type { Evidence } from './known.ts';
import type { Change } from './member-changes.ts';
import { type PartyState, stateKey } from './party-state.ts';
import type { StoodAs } from './stood-as.ts';
import type { Tenure } from './tenures.ts';
import type { Timelines } from './timelines.ts';

export interface SitsAs {
	readonly party: PartyState;
	/** Other sides that it may be on the day: a change of no known day may have come before or after. */
	readonly or: readonly PartyState[];
	/** The change that brought it about, or null: as elected. */
	readonly since: Change | null;
	/** Elected as, where known. */
	readonly elected: PartyState | null;
	/** Null where every change is known for the day; else the last day for which every change is. */
	readonly knownTo: string | null;
	readonly isEveryChangeKnown: boolean;
	readonly evidence: readonly Evidence[];
}

/** Null where the person holds no seat on the day, or nothing says for whom. */
export function sitsAs(
	on: string,
	tenure: Tenure | null,
	stood: readonly StoodAs[],
	changes: readonly Change[],
	timelines: Timelines,
	coverage: MemberCoverage,
): SitsAs | null {
	if (tenure === null) return null;
	const start = electedAs(tenure, stood, timelines);
	const live = changes.filter(
		({ status, kind, to }) =>
			status !== 'rejected' &&
			status !== 'superseded' &&
			!kind.startsWith('group_') &&
			kind !== 'label_corrected' &&
			to !== null,
	);
	const within = live.filter(({ on: day }) => (day.latest ?? day.earliest ?? '') > tenure.from);
	const done = within.findLast(({ on: day }) => (day.latest ?? day.earliest ?? '9') <= on) ?? null;
	const pending = within.filter(
		({ on: day }) => !isKnownDay(day) && (day.earliest ?? '') <= on && on < (day.latest ?? '9'),
	);
	const party = done?.to ?? start?.party ?? null;
	const unsure = pending.flatMap(({ to }) => to ?? []);
	if (party === null && unsure.length === 0) return null;
	const shown = party ?? unsure[0];
	return {
		party: shown,
		or: unsure.filter((state) => stateKey(state) !== stateKey(shown)),
		since: done,
		elected: start?.party ?? null,
		...knowledge(coverage, on),
		evidence: done === null ? (start?.evidence ?? []) : done.accounts.map(({ evidence }) => evidence),
	};
}

function electedAs(
	tenure: Tenure,
	stood: readonly StoodAs[],
	timelines: Timelines,
): { readonly party: PartyState; readonly evidence: readonly Evidence[] } | null {
	const won = stood.find(
		({ contest, place, on }) =>
			contest === tenure.contest ||
			(place === tenure.place && on === tenure.parliament && on === tenure.from),
	);
	if (won) return { party: won.label, evidence: [won.evidence] };
	const day = dayAfter(tenure.from);
	const spell = [...timelines.group, ...timelines.whip].find(
		({ from, to, status }) => status !== 'rejected' && (from ?? '') <= day && (to === null || day < to),
	);
	return spell ? { party: spell.party, evidence: spell.evidence } : null;
}

/** Whether a day lies in a window for which every change of allegiance is known, and until when it was known before. */
export function knowledge(
	{ allegiance }: MemberCoverage,
	on: string,
): { readonly isEveryChangeKnown: boolean; readonly knownTo: string | null } {
	if (allegiance.some(({ from, to }) => from <= on && on < to))
		return { isEveryChangeKnown: true, knownTo: null };
	const last = allegiance.findLast(({ to }) => to <= on);
	return { isEveryChangeKnown: false, knownTo: last === undefined ? null : dayAfter(last.to, -1) };
}
