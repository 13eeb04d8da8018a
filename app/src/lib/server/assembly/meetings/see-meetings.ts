/** Meetings as they are seen: by everybody where they are public, by members once they are called, by the secretary always. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { type Sql, sql } from '../../database/sql.ts';
import { look } from '../acts/act.ts';
import { found } from '../acts/refused.ts';
import { id } from '../fields.ts';
import { unitIdOf } from '../organisation/units.ts';
import type { ItemKind } from './agenda.ts';
import { MEETING_COLUMNS, type MeetingRow, unitOfMeeting } from './meeting-row.ts';
import { mustBeEntitled, SEES_MEETINGS } from './who-sees.ts';

export interface ItemSeen {
	readonly id: string;
	readonly position: number;
	readonly kind: ItemKind;
	readonly title: string;
	readonly words: string;
	readonly motion_id: string | null;
}

export interface PaperSeen {
	readonly id: string;
	readonly item_id: string | null;
	readonly title: string;
	readonly file_name: string;
	readonly size: number;
	readonly is_public: boolean;
}

export interface MeetingSeen {
	readonly meeting: MeetingRow;
	readonly agenda: readonly ItemSeen[];
	readonly papers: readonly PaperSeen[];
	/** The sitting that goes on with this one, where it was adjourned. */
	readonly continuedBy: string | null;
}

export const seeMeetings = look({
	name: 'meetings.see-list',
	does: 'looks at the meetings of the unit',
	may: SEES_MEETINGS,
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: ({ queries, unitId }) => meetingsOf(queries, unitId!, sql`state <> 'draft'`),
});

export const seeDrafts = look({
	name: 'meetings.see-drafts',
	does: 'looks at meetings that are not called yet',
	may: ['secretary'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: ({ queries, unitId }) => meetingsOf(queries, unitId!, sql`state = 'draft'`),
});

export const seePublicMeetings = look({
	name: 'meetings.see-public-list',
	does: 'looks at the public meetings of the unit',
	may: ['anyone'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }): Promise<readonly MeetingRow[]> =>
		(await meetingsOf(queries, unitId!, sql`is_public and state <> 'draft'`)).map(asPublic),
});

function meetingsOf(queries: Queries, unitId: string, which: Sql): Promise<readonly MeetingRow[]> {
	return queries.query<MeetingRow>(
		sql`select ${MEETING_COLUMNS} from meeting where unit_id = ${unitId} and ${which} order by opens_at desc, id`,
	);
}

export const seeMeeting = look({
	name: 'meetings.see',
	does: 'looks at a meeting with its agenda',
	may: SEES_MEETINGS,
	input: z.object({ unit: z.string(), meeting: id('a meeting') }),
	unitOf: unitOfMeeting,
	run: async (desk, { meeting }) => {
		await mustBeEntitled(desk, meeting);
		return meetingSeen(desk.queries, meeting, sql`true`);
	},
});

export const seePublicMeeting = look({
	name: 'meetings.see-public',
	does: 'looks at a public meeting with its agenda',
	may: ['anyone'],
	input: z.object({ unit: z.string(), meeting: id('a meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries }, { meeting }) => {
		const seen = await meetingSeen(queries, meeting, sql`is_public`);
		const isShown = seen.meeting.is_public && seen.meeting.state !== 'draft';
		found(isShown ? seen : null, 'meeting');
		return { ...seen, meeting: asPublic(seen.meeting) };
	},
});

/** Where to come online is for those who may come. */
function asPublic(meeting: MeetingRow): MeetingRow {
	return { ...meeting, online: '' };
}

async function meetingSeen(queries: Queries, meetingId: string, whichPapers: Sql): Promise<MeetingSeen> {
	const [meeting] = await queries.query<MeetingRow>(
		sql`select ${MEETING_COLUMNS} from meeting where id = ${meetingId}`,
	);
	const agenda = await queries.query<ItemSeen>(
		sql`select id, position, kind, title, words, motion_id from agenda_item where meeting_id = ${meetingId} order by position`,
	);
	const papers = await queries.query<PaperSeen>(sql`
		select meeting_paper.id, item_id, title, file_name, length(bytes) as size, is_public
		from meeting_paper join paper on paper.id = paper_id
		where meeting_id = ${meetingId} and withdrawn_at is null and ${whichPapers} order by title collate "C", meeting_paper.id`);
	const [later] = await queries.query<{ id: string }>(
		sql`select id from meeting where continues_id = ${meetingId}`,
	);
	return { meeting: found(meeting, 'meeting'), agenda, papers, continuedBy: later?.id ?? null };
}
