/** Looks at minutes: those who may come to the meetings of the unit see them, and from approval on nobody sees less. */
import { minutesAsMarkdown } from '@mandate/assembly/sitting';
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { look } from '../../acts/act.ts';
import { id } from '../../fields.ts';
import { meetingOf, unitOfMeeting } from '../meeting.ts';
import { FOLLOW } from '../questions.ts';
import { type Minutes, minutesOf } from './minutes.ts';

export interface MinutesSeen {
	readonly meeting: {
		readonly id: string;
		readonly title: string;
		readonly opensAt: string;
		readonly zone: string;
	};
	readonly unitName: string;
	readonly unitSlug: string;
	readonly isClosed: boolean;
	readonly minutes: Minutes | null;
	readonly markdown: string;
	/** Meetings that could approve them. */
	readonly later: readonly { readonly id: string; readonly title: string; readonly opensAt: string }[];
}

export const seeMinutes = look({
	name: 'sitting.see-minutes',
	does: 'looks at the minutes of a meeting',
	may: FOLLOW.filter((one) => one !== 'teller'),
	input: z.object({ meeting: id('the meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries }, given): Promise<MinutesSeen> => {
		const row = await meetingOf(queries, given.meeting);
		const minutes = await minutesOf(queries, row.id);
		const later = await queries.query<{ id: string; title: string; opensAt: string }>(sql`
			select meeting.id, title, opens_at as "opensAt" from meeting join sitting on sitting.meeting_id = meeting.id
			where unit_id = ${row.unitId} and opens_at > ${row.opensAt} and sitting.state <> 'door' order by opens_at`);
		const { id, title, opensAt, zone, unitName, unitSlug } = row;
		const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: zone }).format(
			new Date(opensAt),
		);
		const approved =
			minutes?.approvedIn == null
				? 'Draft: not approved yet.'
				: `Approved by the meeting “${minutes.approvedIn.title}”.`;
		const lines = [`${unitName}, ${day}`, approved];
		return {
			meeting: { id, title, opensAt, zone },
			unitName,
			unitSlug,
			isClosed: row.sitting?.state === 'closed',
			minutes,
			markdown: minutes === null ? '' : minutesAsMarkdown(`Minutes: ${title}`, lines, minutes.paragraphs),
			later,
		};
	},
});
