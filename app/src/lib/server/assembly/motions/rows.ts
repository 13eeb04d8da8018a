/** Motions as they stand in the database, and the events that are added to them. */
import type { Blank, Change, FilledBlank, MotionState } from '@mandate/assembly/motions';
import { MOTION_STATES, mayFollow } from '@mandate/assembly/motions';
import type { Ruling } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { type Sql, sql } from '../../database/sql.ts';
import { found, Refused } from '../acts/refused.ts';
import type { Desk } from '../office.ts';
import { unitIdOf } from '../organisation/units.ts';

export type MotionKind = 'motion' | 'emergency-motion' | 'rule-change' | 'composite';

export interface MotionRow {
	readonly id: string;
	readonly unit_id: string;
	readonly number: number;
	readonly title: string;
	readonly text: string;
	readonly reason: string;
	readonly model_id: string | null;
	readonly blank_values: readonly string[];
	readonly filled: readonly FilledBlank[];
	readonly fingerprint: string;
	readonly family: string;
	readonly kind: MotionKind;
	readonly event_on: string | null;
	readonly state: MotionState;
	readonly meeting_id: string | null;
	readonly received_at: string;
	readonly final_text: string | null;
	readonly final_filled: readonly FilledBlank[] | null;
	readonly final_fingerprint: string | null;
	readonly decided_at: string | null;
	readonly origin_id: string | null;
	readonly origin_version: 'original' | 'as-amended' | null;
	readonly file_number: string | null;
	readonly file_origin: string | null;
	readonly is_public: boolean;
}

export interface ModelRow {
	readonly id: string;
	readonly unit_id: string;
	readonly title: string;
	readonly text: string;
	readonly reason: string;
	readonly blanks: readonly Blank[];
	readonly for_kinds: readonly string[];
	readonly fingerprint: string;
	readonly is_public: boolean;
}

export interface AmendmentRow {
	readonly id: string;
	readonly motion_id: string;
	readonly number: number;
	readonly changes: readonly Change[];
	readonly consequential: string;
	readonly state: AmendmentState;
	readonly because: string | null;
	readonly ruling: Ruling | null;
	readonly received_at: string;
}

export type AmendmentState =
	| 'submitted'
	| 'ruled-out'
	| 'admitted'
	| 'accepted'
	| 'carried'
	| 'fell'
	| 'not-put'
	| 'withdrawn';

export interface MeetingRow {
	readonly id: string;
	readonly unit_id: string;
	readonly kind: 'annual' | 'ordinary' | 'special' | 'emergency';
	readonly title: string;
	readonly opens_at: string;
	readonly zone: string;
	readonly state: string;
}

/** What names a motion in an act: the unit's address and the number. */
export interface MotionNamed {
	readonly unit: string;
	readonly number: number;
}

export const unitOfMotion = (queries: Queries, { unit }: { readonly unit: string }) =>
	unitIdOf(queries, { unit });

/** @throws Refused where the unit has none of this number */
export async function motionOf(queries: Queries, unitId: string, number: number): Promise<MotionRow> {
	const [row] = await queries.query<MotionRow>(
		sql`select * from motion where unit_id = ${unitId} and number = ${number}`,
	);
	return found(row, 'motion');
}

/** Kinds of votes in the room on a motion; on one of its amendments, the last. */
export const ON_A_MOTION = ['taking', 'motion', 'remit', 'amendment'] as const;

/**
 * The same, kept from others until the act is done.
 * @throws Refused also while a meeting votes on it, or on one of its amendments: what was put stays as it was put
 */
export async function motionToChange(queries: Queries, unitId: string, number: number): Promise<MotionRow> {
	const [row] = await queries.query<MotionRow>(
		sql`select * from motion where unit_id = ${unitId} and number = ${number} for update`,
	);
	const motion = found(row, 'motion');
	const votes = await queries.query(sql`select 1 from vote where state in ('open', 'declared', 'tied')
		and subject_kind = any(${ON_A_MOTION}::text[]) and (subject_id = ${motion.id}
			or subject_id in (select id from motion_amendment where motion_id = ${motion.id}))`);
	if (votes.length > 0)
		throw new Refused(
			'conflict',
			'The meeting is voting on this now. Wait until the vote is closed, or given up.',
		);
	return motion;
}

/** Kept from others until the act is done, also while a meeting votes on it. */
export async function motionById(queries: Queries, id: string): Promise<MotionRow> {
	const [row] = await queries.query<MotionRow>(sql`select * from motion where id = ${id} for update`);
	return found(row, 'motion');
}

export async function motionsBy(queries: Queries, where: Sql): Promise<readonly MotionRow[]> {
	return queries.query<MotionRow>(sql`select * from motion where ${where} order by number desc`);
}

export async function amendmentsOf(queries: Queries, motionId: string): Promise<readonly AmendmentRow[]> {
	return queries.query<AmendmentRow>(
		sql`select * from motion_amendment where motion_id = ${motionId} order by number`,
	);
}

export async function meetingById(queries: Queries, id: string): Promise<MeetingRow> {
	const [row] = await queries.query<MeetingRow>(
		sql`select id, unit_id, kind, title, opens_at, zone, state from meeting where id = ${id}`,
	);
	return found(row, 'meeting');
}

/** The number of the next motion of a unit; others who want one wait until the act is done. */
export async function nextNumber(queries: Queries, unitId: string): Promise<number> {
	await queries.query(sql`select 1 from unit where id = ${unitId} for update`);
	const [{ number }] = await queries.query<{ number: number }>(
		sql`select coalesce(max(number), 0)::int + 1 as number from motion where unit_id = ${unitId}`,
	);
	return number;
}

/** Adds to a motion's history. */
export async function addEvent(
	{ queries, newId, at, who }: Desk,
	motionId: string,
	state: MotionState | 'noted',
	words: string,
	ruling: Ruling | null = null,
): Promise<void> {
	await queries.query(sql`insert into motion_event (id, motion_id, position, at, state, words, ruling, by_id)
		values (${newId()}, ${motionId},
			(select coalesce(max(position), 0)::int + 1 from motion_event where motion_id = ${motionId}),
			${at}, ${state}, ${words}, ${ruling === null ? null : JSON.stringify(ruling)}, ${who?.personId ?? null})`);
}

/**
 * Brings a motion into another state, with an entry in its history.
 * @throws Refused where that state may not follow
 */
export async function bringInto(
	desk: Desk,
	motion: MotionRow,
	state: MotionState,
	words: string,
	ruling: Ruling | null = null,
): Promise<void> {
	mustFollow(motion.state, state);
	await desk.queries.query(sql`update motion set state = ${state} where id = ${motion.id}`);
	await addEvent(desk, motion.id, state, words, ruling);
}

/** @throws Refused where the one may not follow the other */
export function mustFollow(from: MotionState, to: MotionState): void {
	if (mayFollow(from, to)) return;
	const { name, next } = MOTION_STATES[from];
	const may = next.map((one) => MOTION_STATES[one].name).join(', ');
	throw new Refused(
		'conflict',
		`This motion is ${name}, so it cannot become "${MOTION_STATES[to].name}". ${may === '' ? 'Nothing more can be done with it.' : `It can become: ${may}.`}`,
	);
}
