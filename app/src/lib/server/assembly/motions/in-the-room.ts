/** Votes on motions that a meeting holds in the room: what the chair may put now, and what the closed vote does. */
import { orderPut } from '@mandate/assembly/motions';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { found } from '../acts/refused.ts';
import type { Desk } from '../office.ts';
import { AMENDMENT, MOTION, type Put, REMIT, TAKING } from './put.ts';
import { keepResult, resultOfVote } from './result.ts';
import { type AmendmentRow, amendmentsOf, type MotionRow, motionById, type ON_A_MOTION } from './rows.ts';
import { isTaken } from './take-emergency.ts';

/** What a vote in the room may be on. */
export type OnMotion = (typeof ON_A_MOTION)[number];

const PUTS: Readonly<Record<OnMotion, Put<unknown>>> = {
	taking: TAKING,
	amendment: AMENDMENT,
	motion: MOTION,
	remit: REMIT,
};

interface Named {
	readonly motion: MotionRow;
	readonly amendment: AmendmentRow | null;
}

/** Keeps the motion from others until the act is done. */
async function named(queries: Queries, kind: OnMotion, id: string): Promise<Named> {
	if (kind !== 'amendment') return { motion: await motionById(queries, id), amendment: null };
	const [row] = await queries.query<{ motion_id: string }>(
		sql`select motion_id from motion_amendment where id = ${id}`,
	);
	const motion = await motionById(queries, found(row, 'amendment').motion_id);
	const amendment = (await amendmentsOf(queries, motion.id)).find((one) => one.id === id);
	return { motion, amendment: amendment ?? null };
}

/** @returns what is put to the meeting; throws Refused where that meeting cannot vote on it now */
export async function putInRoom(queries: Queries, kind: OnMotion, meetingId: string, id: string) {
	const { motion, amendment } = await named(queries, kind, id);
	found(motion.meeting_id === meetingId ? motion : undefined, 'motion on the agenda of this meeting');
	const put = PUTS[kind];
	await put.must(queries, motion, amendment);
	return {
		question: await put.question(queries, motion, amendment),
		decision: put.decision(motion),
	};
}

/** Called when the meeting's vote is closed, in the same transaction. */
export async function decidedInRoom(desk: Desk, kind: OnMotion, id: string, voteId: string): Promise<void> {
	const { motion, amendment } = await named(desk.queries, kind, id);
	const put = PUTS[kind];
	const result = await resultOfVote(desk.queries, voteId);
	await keepResult(desk, motion, amendment, put.decision(motion), result);
	await put.follows(desk, motion, amendment, result);
}

export interface InRoom {
	readonly number: number;
	readonly title: string;
	/** What may be put now: "amendment:a1", and which that is. */
	readonly puts: readonly { readonly subject: string; readonly label: string }[];
	/** Why nothing may be put yet; null where something may, or all is decided. */
	readonly waits: 'to be moved' | 'amendments to be admitted' | null;
}

/** @returns the motions on the agenda of a meeting, in its order, each with what may be put to the vote now */
export async function motionsInRoom(queries: Queries, meetingId: string): Promise<readonly InRoom[]> {
	const motions = await queries.query<MotionRow>(sql`select motion.* from agenda_item
		join motion on motion.id = motion_id and motion.meeting_id = agenda_item.meeting_id
		where agenda_item.meeting_id = ${meetingId} order by position`);
	const all: InRoom[] = [];
	for (const motion of motions) all.push(await inRoom(queries, motion));
	return all;
}

async function inRoom(queries: Queries, motion: MotionRow): Promise<InRoom> {
	const { id, number, title, state } = motion;
	const remit = { subject: `remit:${id}`, label: `Motion ${number}: whether to remit it` };
	if (state === 'on-agenda') {
		const taking = { subject: `taking:${id}`, label: `Motion ${number}: whether to take it` };
		return (await isTaken(queries, motion))
			? { number, title, puts: [], waits: 'to be moved' }
			: { number, title, puts: [taking], waits: null };
	}
	if (state !== 'moved') return { number, title, puts: [], waits: null };
	const amendments = await amendmentsOf(queries, id);
	const first = orderPut(amendments.filter((one) => one.state === 'admitted'))[0];
	if (first !== undefined) {
		const { number: which } = amendments.find((one) => one.id === first.id)!;
		const label = `Motion ${number}: amendment ${which}`;
		return { number, title, puts: [{ subject: `amendment:${first.id}`, label }, remit], waits: null };
	}
	if (amendments.some((one) => one.state === 'submitted'))
		return { number, title, puts: [remit], waits: 'amendments to be admitted' };
	const label = `Motion ${number}: ${title}`;
	return { number, title, puts: [{ subject: `motion:${id}`, label }, remit], waits: null };
}
