/** A meeting opens, closes, or is adjourned to a later sitting. What happens in between stands with the sitting. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { id, text } from '../fields.ts';
import type { Desk } from '../office.ts';
import { meetingToChange, unitOfMeeting } from './meeting-row.ts';
import { TIME_FIELDS, timesOf } from './meeting-times.ts';
import { sendNotice } from './send-notice.ts';

/**
 * Opens a meeting that is called. A challenge that is not decided by now lapses: nobody is kept out unheard.
 * @throws Refused where it is not called, or open already
 */
export async function openMeeting(
	{ queries, at }: Pick<Desk, 'queries' | 'at'>,
	meetingId: string,
): Promise<void> {
	await meetingToChange(queries, meetingId, ['called']);
	await queries.query(sql`update meeting set state = 'open', opened_at = ${at} where id = ${meetingId}`);
	await queries.query(sql`update credential_challenge set lapsed_at = ${at}
		where decided_at is null and lapsed_at is null and withdrawn_at is null
			and credential_id in (select id from credential where meeting_id = ${meetingId})`);
}

/** @throws Refused where it is not open */
export async function closeMeeting(
	{ queries, at }: Pick<Desk, 'queries' | 'at'>,
	meetingId: string,
): Promise<void> {
	await meetingToChange(queries, meetingId, ['open']);
	await queries.query(sql`update meeting set state = 'closed', closed_at = ${at} where id = ${meetingId}`);
}

/** Everybody entitled is told of the later sitting; credentials, and what was decided of them, hold in it. */
export const adjournMeeting = act({
	name: 'meetings.adjourn',
	does: 'adjourns a meeting to a later sitting',
	may: ['secretary', 'chair'],
	input: z.object({
		unit: z.string(),
		meeting: id('a meeting'),
		because: text('why it is adjourned', 2000),
		...TIME_FIELDS,
	}),
	unitOf: unitOfMeeting,
	words: ({ meeting, day, opens }, output: { meeting: string }) => ({
		meeting,
		day,
		opens,
		later: output.meeting,
	}),
	run: async (desk, given) => {
		const { queries, at, newId, who } = desk;
		const meeting = await meetingToChange(queries, given.meeting, ['open']);
		await noVoteOpen(queries, meeting.id);
		const { opensAt, closesAt } = timesOf(meeting.zone, given, at);
		const laterId = newId();
		await queries.query(sql`insert into meeting (id, unit_id, kind, title, zone, opens_at, closes_at, place, online, words,
				is_public, state, constituted_of, freeze_on, continues_id, made_at, made_by, called_at)
			select ${laterId}, unit_id, kind, title, zone, ${opensAt}, ${closesAt}, place, online, words, is_public, 'called',
				constituted_of, freeze_on, id, ${at}, ${who!.personId}, ${at} from meeting where id = ${meeting.id}`);
		await queries.query(sql`update meeting set state = 'adjourned', ended_because = ${given.because}, closed_at = ${at}
			where id = ${meeting.id}`);
		await carryOver(queries, meeting.id, laterId, newId);
		await sendNotice(desk, laterId, 'notice', given.because);
		return { meeting: laterId };
	},
});

/** @throws Refused while the meeting votes: what is put to it is decided there, or given up */
export async function noVoteOpen(queries: Queries, meetingId: string): Promise<void> {
	const votes = await queries.query(
		sql`select 1 from vote where meeting_id = ${meetingId} and state in ('open', 'declared', 'tied')`,
	);
	if (votes.length > 0) throw new Refused('conflict', 'A vote is open; close it or give it up first.');
}

/** Agenda with the motions that are not decided, papers, credentials and what was decided of them. */
async function carryOver(queries: Queries, from: string, to: string, newId: () => string): Promise<void> {
	const items = await queries.query<{ id: string }>(
		sql`select id from agenda_item where meeting_id = ${from} order by position`,
	);
	for (const { id } of items)
		await queries.query(sql`insert into agenda_item (id, meeting_id, position, kind, title, words, motion_id)
			select ${newId()}, ${to}, position, kind, title, words, motion_id from agenda_item where id = ${id}`);
	await queries.query(sql`update motion set meeting_id = ${to}
		where meeting_id = ${from} and state in ('on-agenda', 'moved')`);
	const papers = await queries.query<{ id: string }>(
		sql`select id from meeting_paper where meeting_id = ${from} and withdrawn_at is null order by id`,
	);
	for (const { id } of papers)
		await queries.query(sql`insert into meeting_paper (id, meeting_id, paper_id, title, is_public, added_at)
			select ${newId()}, ${to}, paper_id, title, is_public, added_at from meeting_paper where id = ${id}`);
	await queries.query(sql`update credential set meeting_id = ${to} where meeting_id = ${from}`);
}
