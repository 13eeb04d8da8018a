/**
 * As what somebody sits through a tenure: as elected, then as each change of allegiance says. Nothing else moves it: a list with
 * another label and no change of known day is on the timelines, not here. The Speaker is an office, taken and left.
 */
import { byCodePoint } from '../../compile/order.ts';
import type { Change } from '../changes/member-changes.ts';
import { type PartyState, stateKey } from '../changes/party-state.ts';
import { isKnownDay } from '../days.ts';
import type { Evidence, Known } from '../known.ts';
import { type ElectedAs, electedAs } from './elected-as.ts';
import { isHeld, type OfficeSpell } from './offices.ts';
import type { Tenure } from './tenures.ts';

export interface Standing {
	/** Half-open. */
	readonly from: string;
	readonly to: string | null;
	/** Null where nothing says for whom the person sits. */
	readonly party: PartyState | null;
	/** Other sides it may be: a change of no known day may have come before or after. */
	readonly or: readonly PartyState[];
	/** The change that brought it about; null: as elected. */
	readonly since: Change | null;
	readonly elected: ElectedAs | null;
	readonly isSpeaker: boolean;
	readonly evidence: readonly Evidence[];
}

/** The chair of the House, not a deputy's. */
const SPEAKER = /^Speaker( of the House of Commons)?$/;

export function standingsOf(
	{ release }: Known,
	members: readonly number[],
	tenure: Tenure,
	changes: readonly Change[],
	offices: readonly OfficeSpell[],
): readonly Standing[] {
	const elected = electedAs(release, members, tenure);
	const within = changes.filter((change) => isOfStanding(change) && lastDay(change) > tenure.from);
	const chairs = offices.filter(({ role }) => SPEAKER.test(role));
	const days = [
		...within.flatMap(({ on }) => [on.earliest, on.latest]),
		...chairs.flatMap(({ from, to }) => [from, to]),
	].filter(
		(day): day is string => day !== null && day > tenure.from && (tenure.to === null || day < tenure.to),
	);
	const starts = [tenure.from, ...new Set(days.sort(byCodePoint))];
	return starts.map((from, i): Standing => {
		const done = within.findLast((change) => lastDay(change) <= from) ?? null;
		const unsure = within.filter(
			(change) => !isKnownDay(change.on) && (change.on.earliest ?? '') <= from && from < lastDay(change),
		);
		const party = done?.to ?? elected?.party ?? unsure[0]?.from ?? null;
		const or = unsure.flatMap(({ to }) => (to === null || stateKey(to) === stateKey(party) ? [] : [to]));
		return {
			from,
			to: starts[i + 1] ?? tenure.to,
			party,
			or,
			since: done,
			elected,
			isSpeaker: stateKey(party) === 'speaker' || chairs.some((chair) => isHeld(chair, from) === true),
			evidence: done === null ? (elected?.evidence ?? []) : done.accounts.map(({ evidence }) => evidence),
		};
	});
}

const lastDay = ({ on }: Change): string => on.latest ?? on.earliest ?? '9999';

/** Says as what the person sits: not a correction, nor a claim that was rejected. */
function isOfStanding({ status, kind, to }: Change): boolean {
	if (status === 'rejected' || status === 'superseded' || to === null) return false;
	return kind !== 'label_corrected';
}
