/** Minutes: drafted from what happened, edited by the secretary with the draft kept beside, approved at the next meeting. */
import { cited } from '@mandate/assembly/rulebook';
import {
	draftMinutes,
	type EditedParagraph,
	editedMinutes,
	type MinutesEdit,
	type MinutesFacts,
	type Paragraph,
	type SittingEvent,
} from '@mandate/assembly/sitting';
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { found, Refused } from '../../acts/refused.ts';
import { id, maybe } from '../../fields.ts';
import { guestsOf } from '../door/guests.ts';
import type { EventGiven, EventKind } from '../events.ts';
import { meetingOf, type RunningSitting, sittingIn, unitOfMeeting } from '../meeting.ts';
import { votesOf } from '../votes/vote.ts';

export const draftTheMinutes = act({
	name: 'sitting.draft-minutes',
	does: 'has the minutes drafted from what happened',
	may: ['secretary'],
	input: z.object({ meeting: id('the meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, who }, given) => {
		const meeting = await sittingIn(queries, given.meeting, ['closed'], true);
		const drafted = draftMinutes(await factsOfMinutes(queries, meeting));
		const rows = await queries.query(sql`insert into minutes (meeting_id, drafted, drafted_at, drafted_by)
			values (${meeting.id}, ${JSON.stringify(drafted)}, ${at}, ${who?.personId})
			on conflict (meeting_id) do nothing returning 1 as drafted`);
		if (rows.length === 0) throw new Refused('conflict', 'The minutes are drafted already.');
	},
});

export const editMinutes = act({
	name: 'sitting.edit-minutes',
	does: 'changes a paragraph of the minutes; what was drafted stays beside it',
	may: ['secretary'],
	input: z.object({
		meeting: id('the meeting'),
		/** Null: a new one. */
		paragraph: maybe(z.string().max(100)),
		after: maybe(z.string().max(100)),
		words: z
			.string()
			.transform((given) => given.replace(/\r\n?/g, '\n').trim())
			.refine((given) => given.length <= 8000, 'Write the paragraph in at most 8000 characters.'),
	}),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, who, newId }, given) => {
		await mustBeDraft(queries, given.meeting);
		if (given.paragraph === null && given.words === '') throw new Refused('invalid', 'Write the paragraph.');
		await queries.query(sql`insert into minutes_edit (id, meeting_id, paragraph, after_paragraph, words, edited_at, edited_by)
			values (${newId()}, ${given.meeting}, ${given.paragraph ?? newId()}, ${given.after}, ${given.words}, ${at}, ${who?.personId})`);
	},
	words: ({ meeting, paragraph }) => ({ meeting, paragraph }),
});

export const approveMinutes = act({
	name: 'sitting.approve-minutes',
	does: 'records that a later meeting approved the minutes',
	may: ['secretary', 'chair'],
	input: z.object({ meeting: id('the meeting'), approvedIn: id('the meeting that approved them') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, who }, given) => {
		await mustBeDraft(queries, given.meeting);
		const meeting = await meetingOf(queries, given.meeting);
		const later = await meetingOf(queries, given.approvedIn);
		const isLater = later.unitId === meeting.unitId && later.opensAt > meeting.opensAt;
		if (!isLater || later.sitting === null || later.sitting.state === 'door')
			throw new Refused(
				'conflict',
				'Minutes are approved by a later meeting of the same unit, once it has opened.',
			);
		await queries.query(sql`update minutes set approved_at = ${at}, approved_by = ${who?.personId}, approved_in = ${later.id}
			where meeting_id = ${meeting.id}`);
	},
});

async function mustBeDraft(queries: Queries, meetingId: string): Promise<void> {
	const [row] = await queries.query<{ approved_at: string | null }>(
		sql`select approved_at from minutes where meeting_id = ${meetingId} for no key update`,
	);
	if (found(row, 'draft of the minutes').approved_at !== null)
		throw new Refused(
			'conflict',
			'These minutes are approved; what is wrong in them is put right by a later meeting.',
		);
}

export interface Minutes {
	readonly draftedAt: string;
	readonly approvedAt: string | null;
	readonly approvedIn: { readonly title: string; readonly opensAt: string } | null;
	readonly paragraphs: readonly EditedParagraph[];
	readonly edits: readonly (MinutesEdit & { readonly by: string })[];
}

/** @returns null before they are drafted */
export async function minutesOf(queries: Queries, meetingId: string): Promise<Minutes | null> {
	const [row] = await queries.query<{
		drafted: readonly Paragraph[];
		drafted_at: string;
		approved_at: string | null;
		title: string | null;
		opens_at: string;
	}>(sql`select drafted, drafted_at, approved_at, later.title, later.opens_at
		from minutes left join meeting later on later.id = approved_in where meeting_id = ${meetingId}`);
	if (row === undefined) return null;
	const edits = await queries.query<MinutesEdit & { readonly by: string }>(sql`
		select paragraph, after_paragraph as after, words, edited_at as "editedAt", person.name as by
		from minutes_edit join person on person.id = edited_by
		where meeting_id = ${meetingId} order by edited_at, minutes_edit.id`);
	return {
		draftedAt: row.drafted_at,
		approvedAt: row.approved_at,
		approvedIn: row.title === null ? null : { title: row.title, opensAt: row.opens_at },
		paragraphs: editedMinutes(row.drafted, edits),
		edits,
	};
}

async function factsOfMinutes(queries: Queries, meeting: RunningSitting): Promise<MinutesFacts> {
	const [counts] = await queries.query<{ people: number; voters: number }>(sql`
		select count(*)::int as people, count(*) filter (where has_vote)::int as voters
		from attendance where meeting_id = ${meeting.id}`);
	const bodies = await queries.query<{ name: string; delegatesCount: number }>(sql`
		select coalesce(body.name, unit.name) as name, count(*)::int as "delegatesCount"
		from attendance left join body on body.id = from_body_id left join unit on unit.id = from_unit_id
		where meeting_id = ${meeting.id} and has_vote and coalesce(from_body_id, from_unit_id) is not null
		group by coalesce(body.name, unit.name) order by coalesce(body.name, unit.name) collate "C"`);
	// In public no name, and no reasons: how many were challenged, and what became of it.
	const [credentials] = await queries.query<{
		challenged: number;
		upheld: number;
		refused: number;
		appealed: number;
	}>(sql`
		select count(*)::int as challenged, count(*) filter (where outcome = 'upheld' or lapsed_at is not null or withdrawn_at is not null)::int as upheld,
			count(*) filter (where outcome = 'refused')::int as refused,
			count(*) filter (where appeal_outcome = 'upheld')::int as appealed
		from credential_challenge join credential on credential.id = credential_id where meeting_id = ${meeting.id}`);
	const apologies = await queries.query<{ name: string }>(sql`
		select name from (
		select representative.name from representative_attendance join representative on representative.id = representative_id
		where meeting_id = ${meeting.id} and attended = 'apologies'
		union all
		select person.name from apology join person on person.id = person_id
		where meeting_id = ${meeting.id} and not exists (select 1 from attendance
			where attendance.meeting_id = apology.meeting_id and attendance.person_id = apology.person_id)
		) apologies order by name collate "C"`);
	return {
		presentCount: counts.people,
		votersCount: counts.voters,
		guestsCount: (await guestsOf(queries, meeting.id)).guestsMost,
		bodies,
		apologies: apologies.map(({ name }) => name),
		credentials: credentials.challenged === 0 ? [] : [{ id: 'all', words: credentialWords(credentials) }],
		events: await eventsOf(queries, meeting),
	};
}

function credentialWords(counts: {
	readonly challenged: number;
	readonly upheld: number;
	readonly refused: number;
	readonly appealed: number;
}): string {
	const appealed =
		counts.appealed === 0
			? ''
			: `; on appeal ${counts.appealed} of these ${counts.appealed === 1 ? 'was' : 'were'} upheld`;
	return `Credentials: ${counts.challenged} were challenged, ${counts.upheld} stood, ${counts.refused} were refused with reasons given to those concerned${appealed}.`;
}

async function eventsOf(queries: Queries, meeting: RunningSitting): Promise<readonly SittingEvent[]> {
	const rows = await queries.query<{ position: number; kind: EventKind; at: string; given: unknown }>(
		sql`select position, kind, at, given from sitting_event where meeting_id = ${meeting.id} order by position`,
	);
	const votes = new Map((await votesOf(queries, meeting.id)).map((vote) => [vote.id, vote]));
	const chair = await chairOf(queries, meeting);
	const clock = new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: meeting.zone,
	});
	return rows.flatMap(({ position, kind, at, given }): SittingEvent[] => {
		const timed = { id: `event-${position}`, time: clock.format(new Date(at)) };
		if (kind === 'opened') return [{ ...timed, kind, chair, ...(given as EventGiven['opened']) }];
		if (kind !== 'vote') return [{ ...timed, kind, ...(given as object) } as SittingEvent];
		const vote = votes.get((given as EventGiven['vote']).vote);
		if (vote === undefined || vote.ruling === null) return [];
		const { question, way, chairCasts, ruling } = vote;
		const isCarried = vote.isCarried === true;
		const wasChallenged = vote.challengedAt !== null;
		return [
			{
				...timed,
				kind,
				question,
				way,
				isCarried,
				wasChallenged,
				chairCasts,
				ruling: ruling.words,
				rule: cited(ruling.citation),
			},
		];
	});
}

/** Who held the chair on the day, and signed in or led the meeting in something; several, or none: nobody is named. */
async function chairOf(queries: Queries, { id, unitId, opensAt }: RunningSitting): Promise<string | null> {
	const rows = await queries.query<{
		name: string;
	}>(sql`select person.name from duty join person on person.id = person_id
		where unit_id = ${unitId} and duty = 'chair' and from_on <= ${opensAt.slice(0, 10)}
			and (until_on is null or until_on > ${opensAt.slice(0, 10)})
			and (exists (select 1 from attendance where meeting_id = ${id} and person_id = person.id)
				or exists (select 1 from sitting_event where meeting_id = ${id} and by_id = person.id))`);
	return rows.length === 1 ? rows[0].name : null;
}
