/** A meeting is called: notice goes to everybody entitled, if the rulebook still allows it, and delegates get their credentials. */
import { noticeInTime } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow, Refused } from '../acts/refused.ts';
import { id, text } from '../fields.ts';
import { constitutionOf } from './entitled.ts';
import { issueCredentials } from './issue-credentials.ts';
import { meetingToChange, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { sendNotice } from './send-notice.ts';

const named = { unit: z.string(), meeting: id('a meeting') };

export const callMeeting = act({
	name: 'meetings.call',
	does: 'calls a meeting: sends notice to everybody entitled',
	may: ['secretary'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const { queries, at } = desk;
		const meeting = await meetingToChange(queries, given.meeting, ['draft']);
		if (meeting.place === '' && meeting.online === '')
			throw new Refused('invalid', 'A place or an address online is missing: say where the meeting is.');
		const [item] = await queries.query(
			sql`select 1 from agenda_item where meeting_id = ${meeting.id} limit 1`,
		);
		if (item === undefined)
			throw new Refused('invalid', 'The agenda is empty: put on it what the meeting is called for.');
		const asked = await rulesOfMeeting(queries, meeting);
		mustAllow(noticeInTime(asked.rules, { meeting: asked.facts, sentAt: at }));
		const { of, freezeOn } = constitutionOf(asked);
		await queries.query(sql`update meeting set state = 'called', called_at = ${at}, constituted_of = ${of},
			freeze_on = ${freezeOn} where id = ${meeting.id}`);
		await issueCredentials(desk, meeting.unit_id);
		return sendNotice(desk, meeting.id, 'notice', '');
	},
	words: ({ meeting }, { recipientsCount }) => ({ meeting, recipientsCount }),
});

export const tellOfChanges = act({
	name: 'meetings.tell-of-changes',
	does: 'tells everybody who had notice what is different since',
	may: ['secretary'],
	input: z.object({
		...named,
		words: z.union([z.literal(''), text('what is to be said of it', 2000)]).default(''),
	}),
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const meeting = await meetingToChange(desk.queries, given.meeting, ['called']);
		return sendNotice(desk, meeting.id, 'change', given.words);
	},
	words: ({ meeting }, { recipientsCount }) => ({ meeting, recipientsCount }),
});

export const cancelMeeting = act({
	name: 'meetings.cancel',
	does: 'cancels a meeting, and tells everybody who had notice why',
	may: ['secretary'],
	input: z.object({ ...named, because: text('why it is cancelled', 2000) }),
	unitOf: unitOfMeeting,
	words: ({ meeting }) => ({ meeting }),
	run: async (desk, given) => {
		const meeting = await meetingToChange(desk.queries, given.meeting, ['draft', 'called']);
		await desk.queries.query(sql`update meeting set state = 'cancelled', ended_because = ${given.because}
			where id = ${meeting.id}`);
		if (meeting.state === 'draft') return { notice: null, recipientsCount: 0, mailsCount: 0 };
		return sendNotice(desk, meeting.id, 'cancellation', given.because);
	},
});
