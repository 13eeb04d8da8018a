/** Calendars: the public meetings of a unit for everybody, all that somebody may come to at an address of their own. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { type Sql, sql } from '../../database/sql.ts';
import { act, look } from '../acts/act.ts';
import { found } from '../acts/refused.ts';
import { id } from '../fields.ts';
import { sha256 } from '../log/seal.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { unitOfMeeting } from './meeting-row.ts';
import { mustBeEntitled, SEES_MEETINGS } from './who-sees.ts';

export interface CalendarMeeting {
	readonly id: string;
	readonly slug: string;
	readonly unit_name: string;
	readonly title: string;
	readonly opens_at: string;
	readonly closes_at: string;
	readonly place: string;
	/** Empty for those who are not entitled to come. */
	readonly online: string;
	readonly is_cancelled: boolean;
	readonly changed_at: string;
	/** Times that it was told of. */
	readonly told: number;
}

export interface Calendar {
	readonly name: string;
	readonly meetings: readonly CalendarMeeting[];
}

function meetingsWhere(
	queries: Queries,
	which: Sql,
	isEntitled: boolean,
): Promise<readonly CalendarMeeting[]> {
	return queries.query<CalendarMeeting>(sql`
		select meeting.id, unit.slug, unit.name as unit_name, meeting.title, meeting.opens_at, meeting.closes_at, meeting.place,
			case when ${isEntitled}::boolean then meeting.online else '' end as online,
			meeting.state = 'cancelled' as is_cancelled,
			coalesce(max(notice.sent_at), meeting.called_at) as changed_at, greatest(count(notice.id), 1)::int as told
		from meeting join unit on unit.id = meeting.unit_id
		left join meeting_notice notice on notice.meeting_id = meeting.id
		where meeting.called_at is not null and ${which}
		group by meeting.id, unit.slug, unit.name order by meeting.opens_at, meeting.id`);
}

export const seeUnitCalendar = look({
	name: 'calendar.see-unit',
	does: 'reads the calendar of the public meetings of a unit',
	may: ['anyone'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }): Promise<Calendar> => ({
		name: (await unitById(queries, unitId!)).name,
		meetings: await meetingsWhere(queries, sql`meeting.unit_id = ${unitId} and meeting.is_public`, false),
	}),
});

export const seeCalendarEntry = look({
	name: 'calendar.see-meeting',
	does: 'takes one meeting into a calendar',
	may: SEES_MEETINGS,
	input: z.object({ unit: z.string(), meeting: id('a meeting') }),
	unitOf: unitOfMeeting,
	run: async (desk, { meeting }): Promise<Calendar> => {
		await mustBeEntitled(desk, meeting);
		return oneMeeting(desk.queries, sql`meeting.id = ${meeting}`, true);
	},
});

export const seePublicCalendarEntry = look({
	name: 'calendar.see-public-meeting',
	does: 'takes one public meeting into a calendar',
	may: ['anyone'],
	input: z.object({ unit: z.string(), meeting: id('a meeting') }),
	unitOf: unitOfMeeting,
	run: ({ queries }, { meeting }) =>
		oneMeeting(queries, sql`meeting.id = ${meeting} and meeting.is_public`, false),
});

async function oneMeeting(queries: Queries, which: Sql, isEntitled: boolean): Promise<Calendar> {
	const [meeting] = await meetingsWhere(queries, which, isEntitled);
	return { name: found(meeting, 'meeting').unit_name, meetings: [meeting] };
}

/** The address holds a secret instead of a sign-in, since calendars cannot sign in. A new one ends the one before. */
export const makeFeed = act({
	name: 'calendar.make-feed',
	does: 'makes an address for the own calendar',
	givesSecret: true,
	may: ['signed in'],
	input: z.object({}),
	unitOf: async () => null,
	words: () => ({}),
	run: async ({ queries, at, newId, who, concerns }) => {
		concerns(who!.personId);
		await endFeeds(queries, who!.personId, at);
		const token = newId();
		await queries.query(sql`insert into calendar_feed (token_hash, person_id, made_at)
			values (${sha256(token)}, ${who!.personId}, ${at})`);
		return { token };
	},
});

export const endFeed = act({
	name: 'calendar.end-feed',
	does: 'ends the address of the own calendar',
	may: ['signed in'],
	input: z.object({}),
	unitOf: async () => null,
	run: async ({ queries, at, who, concerns }) => {
		concerns(who!.personId);
		await endFeeds(queries, who!.personId, at);
	},
});

async function endFeeds(queries: Queries, personId: string, at: string): Promise<void> {
	await queries.query(
		sql`update calendar_feed set ended_at = ${at} where person_id = ${personId} and ended_at is null`,
	);
}

/** Whether there is such an address now; the address itself is shown once, when it is made. */
export const seeFeed = look({
	name: 'calendar.see-feed',
	does: 'looks at whether there is an address for the own calendar',
	may: ['signed in'],
	input: z.object({}),
	unitOf: async () => null,
	run: async ({ queries, who }) => {
		const [row] = await queries.query<{ made_at: string }>(
			sql`select made_at from calendar_feed where person_id = ${who!.personId} and ended_at is null`,
		);
		return { madeAt: row?.made_at ?? null };
	},
});

/** All meetings that the owner of the address may come to: as a member, as a delegate, as an officer. */
export const seeOwnCalendar = look({
	name: 'calendar.see-own',
	does: 'reads the own calendar by its address',
	may: ['anyone'],
	input: z.object({ token: z.string().max(100) }),
	unitOf: async () => null,
	run: async ({ queries, at }, { token }): Promise<Calendar> => {
		const [feed] = await queries.query<{ person_id: string }>(
			sql`select person_id from calendar_feed where token_hash = ${sha256(token)} and ended_at is null`,
		);
		const personId = found(feed, 'calendar').person_id;
		const on = at.slice(0, 10);
		const which = sql`(meeting.unit_id in (
				select unit_id from held_duty where person_id = ${personId} and duty <> 'member'
					and from_on <= ${on} and (until_on is null or until_on > ${on}))
			or (meeting.constituted_of <> 'delegates' and meeting.unit_id in (
				with recursive above as (
					select unit.id, unit.parent_id from unit join held_duty held on held.unit_id = unit.id
						and held.person_id = ${personId} and held.duty = 'member'
						and held.from_on <= ${on} and (held.until_on is null or held.until_on > ${on})
					union select unit.id, unit.parent_id from unit join above on unit.id = above.parent_id
				) select id from above)))`;
		return { name: 'My meetings', meetings: await meetingsWhere(queries, which, true) };
	},
});
