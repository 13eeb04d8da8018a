/** The chair's acts: the meeting opens, is suspended and resumed, takes its items one after another, and closes. */
import { cited, debateRules } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { found } from '../../acts/refused.ts';
import { id, maybe, text } from '../../fields.ts';
import { closeMeeting, noVoteOpen, openMeeting } from '../../meetings/sittings.ts';
import { happened } from '../events.ts';
import { rulesOfMeeting, sittingIn, unitOfMeeting } from '../meeting.ts';
import { roomOf } from '../presence.ts';

const MAY = ['chair', 'secretary'] as const;
const input = z.object({ meeting: id('the meeting') });

export const openSitting = act({
	name: 'sitting.open',
	does: 'opens a meeting',
	may: MAY,
	input,
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const { queries } = desk;
		const meeting = await sittingIn(queries, given.meeting, ['door'], true);
		await openMeeting(desk, meeting.id);
		const rules = await rulesOfMeeting(queries, meeting);
		const debate = debateRules(rules, meeting.unitKind);
		await queries.query(sql`update sitting set state = 'open', by_turns = ${debate.byTurns},
			speech_seconds = ${debate.limitSeconds} where meeting_id = ${meeting.id}`);
		const { quorum } = await roomOf(queries, meeting);
		await happened(desk, meeting.id, 'opened', { quorum: quorum.words, rule: cited(quorum.citation) });
		return { isQuorate: quorum.allowed };
	},
});

export const suspendSitting = act({
	name: 'sitting.suspend',
	does: 'suspends a meeting',
	may: MAY,
	input: z.object({ meeting: id('the meeting'), reason: text('why it is suspended', 500) }),
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const meeting = await sittingIn(desk.queries, given.meeting, ['open'], true);
		await noVoteOpen(desk.queries, meeting.id);
		await desk.queries.query(sql`update sitting set state = 'suspended' where meeting_id = ${meeting.id}`);
		await happened(desk, meeting.id, 'suspended', { reason: given.reason });
	},
});

export const resumeSitting = act({
	name: 'sitting.resume',
	does: 'resumes a meeting that was suspended',
	may: MAY,
	input,
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const meeting = await sittingIn(desk.queries, given.meeting, ['suspended'], true);
		await desk.queries.query(sql`update sitting set state = 'open' where meeting_id = ${meeting.id}`);
		const { quorum } = await roomOf(desk.queries, meeting);
		await happened(desk, meeting.id, 'resumed', { quorum: quorum.words, rule: cited(quorum.citation) });
	},
});

export const closeSitting = act({
	name: 'sitting.close',
	does: 'closes a meeting',
	may: MAY,
	input,
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const { queries, at } = desk;
		const meeting = await sittingIn(queries, given.meeting, ['open', 'suspended'], true);
		await noVoteOpen(queries, meeting.id);
		await queries.query(
			sql`update sitting set state = 'closed', item_id = null where meeting_id = ${meeting.id}`,
		);
		await queries.query(
			sql`update speaker set ended_at = ${at} where meeting_id = ${meeting.id} and started_at is not null and ended_at is null`,
		);
		await closeMeeting(desk, meeting.id);
		await happened(desk, meeting.id, 'closed', {});
	},
});

export const takeItem = act({
	name: 'sitting.take-item',
	does: 'takes an item of the agenda',
	may: MAY,
	input: z.object({ meeting: id('the meeting'), item: id('the item') }),
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const { queries, at } = desk;
		const meeting = await sittingIn(queries, given.meeting, ['open'], true);
		await noVoteOpen(queries, meeting.id);
		const [row] = await queries.query<{ position: number; title: string }>(
			sql`select position, title from agenda_item where id = ${given.item} and meeting_id = ${meeting.id}`,
		);
		const item = found(row, 'item of the agenda');
		await queries.query(
			sql`update speaker set ended_at = ${at} where meeting_id = ${meeting.id} and started_at is not null and ended_at is null`,
		);
		await queries.query(
			sql`update speaker set withdrawn_at = ${at} where meeting_id = ${meeting.id} and started_at is null and withdrawn_at is null`,
		);
		await queries.query(
			sql`update sitting set item_id = ${given.item}, list_closed = false where meeting_id = ${meeting.id}`,
		);
		await happened(desk, meeting.id, 'item', { number: item.position, title: item.title });
	},
});

export const noteInMinutes = act({
	name: 'sitting.note',
	does: 'notes something for the minutes while the meeting runs',
	may: MAY,
	input: z.object({ meeting: id('the meeting'), words: text('what is noted', 4000) }),
	unitOf: unitOfMeeting,
	words: ({ meeting }) => ({ meeting }),
	run: async (desk, given) => {
		const meeting = await sittingIn(desk.queries, given.meeting, ['open', 'suspended']);
		await happened(desk, meeting.id, 'note', { words: given.words });
	},
});

export const leadDebate = act({
	name: 'sitting.lead-debate',
	does: 'closes or opens the speakers’ list, and sets how long a speech may last',
	may: MAY,
	input: z.object({
		meeting: id('the meeting'),
		list: z.enum(['open', 'closed'], { error: 'Choose whether the list is open or closed.' }),
		minutes: maybe(
			z.string().regex(/^\d{1,2}(\.5)?$/, 'Give minutes as a number such as 3 or 2.5, or leave it empty.'),
		),
	}),
	unitOf: unitOfMeeting,
	run: async ({ queries }, given) => {
		const meeting = await sittingIn(queries, given.meeting, ['open', 'suspended'], true);
		const seconds = given.minutes === null ? null : Math.max(10, Math.round(Number(given.minutes) * 60));
		await queries.query(sql`update sitting set list_closed = ${given.list === 'closed'}, speech_seconds = ${seconds}
			where meeting_id = ${meeting.id}`);
	},
});
