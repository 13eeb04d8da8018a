/** The meeting that an act of the sitting is about, with the rules that hold in it. */
import type { MeetingFacts, MeetingKind, RulesInForce } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { found, Refused } from '../acts/refused.ts';
import { rulesOf } from '../organisation/rules-of.ts';

export interface MeetingRow {
	readonly id: string;
	readonly unitId: string;
	readonly unitKind: string;
	readonly unitName: string;
	readonly unitSlug: string;
	readonly kind: MeetingKind;
	readonly title: string;
	readonly zone: string;
	readonly opensAt: string;
	readonly state: string;
	/** Null: not called yet. */
	readonly freezeOn: string | null;
}

export type SittingState = 'door' | 'open' | 'suspended' | 'closed';

export interface SittingRow extends MeetingRow {
	readonly sitting: {
		readonly state: SittingState;
		readonly secret: string;
		readonly membersEntitled: number;
		readonly delegatesEntitled: number;
		readonly itemId: string | null;
		readonly isListClosed: boolean;
		readonly speechSeconds: number | null;
	} | null;
}

interface Row {
	readonly id: string;
	readonly unit_id: string;
	readonly unit_kind: string;
	readonly unit_name: string;
	readonly unit_slug: string;
	readonly kind: MeetingKind;
	readonly title: string;
	readonly zone: string;
	readonly opens_at: string;
	readonly state: string;
	readonly freeze_on: string | null;
	readonly sitting_state: SittingState | null;
	readonly secret: string;
	readonly members_entitled: number;
	readonly delegates_entitled: number;
	readonly item_id: string | null;
	readonly list_closed: boolean;
	readonly speech_seconds: number | null;
}

/** For `unitOf`. */
export async function unitOfMeeting(
	queries: Queries,
	{ meeting }: { readonly meeting: string },
): Promise<string> {
	const [row] = await queries.query<{ unit_id: string }>(
		sql`select unit_id from meeting where id = ${meeting}`,
	);
	return found(row, 'meeting').unit_id;
}

/** For `isTeller`. */
export async function isTellerOf(
	queries: Queries,
	{ meeting }: { readonly meeting: string },
	personId: string,
): Promise<boolean> {
	const rows = await queries.query(
		sql`select 1 from teller where meeting_id = ${meeting} and person_id = ${personId} and ended_at is null`,
	);
	return rows.length > 0;
}

/** @param lock others who lock it wait until this transaction ends */
export async function meetingOf(queries: Queries, id: string, lock = false): Promise<SittingRow> {
	const [row] = await queries.query<Row>(sql`
		select meeting.id, meeting.unit_id, unit.kind as unit_kind, unit.name as unit_name, unit.slug as unit_slug, meeting.kind, meeting.title,
			meeting.zone, meeting.opens_at, meeting.state, meeting.freeze_on, case when sitting.state is not null and meeting.state in ('adjourned', 'cancelled') then 'closed' else sitting.state end as sitting_state,
			sitting.secret,
			members_entitled, delegates_entitled, sitting.item_id, list_closed, speech_seconds
		from meeting join unit on unit.id = meeting.unit_id left join sitting on sitting.meeting_id = meeting.id
		where meeting.id = ${id} ${lock ? sql`for no key update of meeting` : sql``}`);
	const { sitting_state, ...of } = found(row, 'meeting');
	const sitting =
		sitting_state === null
			? null
			: {
					state: sitting_state,
					secret: of.secret,
					membersEntitled: of.members_entitled,
					delegatesEntitled: of.delegates_entitled,
					itemId: of.item_id,
					isListClosed: of.list_closed,
					speechSeconds: of.speech_seconds,
				};
	return {
		id: of.id,
		unitId: of.unit_id,
		unitKind: of.unit_kind,
		unitName: of.unit_name,
		unitSlug: of.unit_slug,
		kind: of.kind,
		title: of.title,
		zone: of.zone,
		opensAt: of.opens_at,
		state: of.state,
		freezeOn: of.freeze_on,
		sitting,
	};
}

export type RunningSitting = MeetingRow & { readonly sitting: NonNullable<SittingRow['sitting']> };

/** @throws Refused where the sitting is in none of the states */
export async function sittingIn(
	queries: Queries,
	id: string,
	states: readonly SittingState[],
	lock = false,
): Promise<RunningSitting> {
	const meeting = await meetingOf(queries, id, lock);
	const { sitting } = meeting;
	if (sitting !== null && states.includes(sitting.state)) return { ...meeting, sitting };
	throw new Refused('conflict', NOT_IN[sitting?.state ?? 'none']);
}

const NOT_IN: Readonly<Record<SittingState | 'none', string>> = {
	none: 'The door of this meeting is not open yet.',
	door: 'The meeting has not been opened yet.',
	open: 'The meeting is open already.',
	suspended: 'The meeting is suspended; resume it first.',
	closed: 'The meeting is closed.',
};

/** The rules of the day on which the meeting opens, counted by its clock. */
export async function rulesOfMeeting(
	queries: Queries,
	{ unitId, opensAt, zone }: MeetingRow,
): Promise<RulesInForce> {
	const rules = await rulesOf(queries, unitId, opensAt.slice(0, 10));
	return { ...rules, zone };
}

export function factsOf({ kind, unitKind, opensAt }: MeetingRow): MeetingFacts {
	return { kind, unit: unitKind, opensAt };
}
