/** A meeting as it stands in the database, and the rules that hold for it. */
import { dayIn, type MeetingFacts, type MeetingKind, type RulesInForce } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { type Sql, sql } from '../../database/sql.ts';
import { found, Refused } from '../acts/refused.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { type UnitRow, unitById } from '../organisation/units.ts';

export type MeetingState = 'draft' | 'called' | 'open' | 'closed' | 'cancelled' | 'adjourned';

export interface MeetingRow {
	readonly id: string;
	readonly unit_id: string;
	readonly kind: MeetingKind;
	readonly title: string;
	readonly zone: string;
	readonly opens_at: string;
	readonly closes_at: string;
	readonly place: string;
	readonly online: string;
	readonly words: string;
	readonly is_public: boolean;
	readonly state: MeetingState;
	readonly constituted_of: 'members' | 'delegates' | 'both' | null;
	readonly freeze_on: string | null;
	readonly continues_id: string | null;
	readonly made_at: string;
	readonly called_at: string | null;
	readonly opened_at: string | null;
	readonly closed_at: string | null;
	readonly ended_because: string | null;
}

export const MEETING_COLUMNS: Sql = sql`meeting.id, meeting.unit_id, meeting.kind, meeting.title, meeting.zone,
	meeting.opens_at, meeting.closes_at, meeting.place, meeting.online, meeting.words, meeting.is_public, meeting.state,
	meeting.constituted_of, meeting.freeze_on, meeting.continues_id, meeting.made_at, meeting.called_at, meeting.opened_at,
	meeting.closed_at, meeting.ended_because`;

/** How an address names a meeting: the unit's part of it and the meeting's id. */
export type MeetingNamed = { readonly unit: string; readonly meeting: string };

/** For `unitOf`. @throws Refused where the unit has no such meeting */
export async function unitOfMeeting(queries: Queries, { unit, meeting }: MeetingNamed): Promise<string> {
	const [row] = await queries.query<{ id: string }>(sql`
		select unit.id from meeting join unit on unit.id = meeting.unit_id
		where meeting.id = ${meeting} and unit.slug = ${unit}`);
	return found(row, 'meeting').id;
}

/** @throws Refused where there is none */
export async function meetingById(queries: Queries, id: string): Promise<MeetingRow> {
	const [row] = await queries.query<MeetingRow>(sql`select ${MEETING_COLUMNS} from meeting where id = ${id}`);
	return found(row, 'meeting');
}

/**
 * For acts that change it or what hangs on it: others wait until the act is done.
 * @param states in which it may be
 * @throws Refused where it is in another
 */
export async function meetingToChange(
	queries: Queries,
	id: string,
	states: readonly MeetingState[],
): Promise<MeetingRow> {
	const [row] = await queries.query<MeetingRow>(
		sql`select ${MEETING_COLUMNS} from meeting where id = ${id} for update`,
	);
	const meeting = found(row, 'meeting');
	if (!states.includes(meeting.state))
		throw new Refused(
			'conflict',
			`The meeting ${STATE_WORDS[meeting.state]}, so this cannot be done any more.`,
		);
	return meeting;
}

const STATE_WORDS: Readonly<Record<MeetingState, string>> = {
	draft: 'is not called yet',
	called: 'is called',
	open: 'is open',
	closed: 'is over',
	cancelled: 'is cancelled',
	adjourned: 'is adjourned',
};

export interface MeetingRules {
	readonly unit: UnitRow;
	readonly rules: RulesInForce;
	readonly facts: MeetingFacts;
}

/** The rules of the day on which the meeting opens, counted by its clock. */
export async function rulesOfMeeting(queries: Queries, meeting: MeetingRow): Promise<MeetingRules> {
	const unit = await unitById(queries, meeting.unit_id);
	const rules = await rulesOf(queries, unit.id, dayIn(meeting.zone, meeting.opens_at));
	return {
		unit,
		rules: { ...rules, zone: meeting.zone },
		facts: { kind: meeting.kind, unit: unit.kind, opensAt: meeting.opens_at },
	};
}
