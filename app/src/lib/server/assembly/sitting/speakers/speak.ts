/** Asking to speak, and the chair who calls, moves and ends. */
import { SIDES } from '@mandate/assembly/sitting';
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { found, Refused } from '../../acts/refused.ts';
import { id, maybe } from '../../fields.ts';
import { sittingIn, unitOfMeeting } from '../meeting.ts';
import { attendanceOf } from '../presence.ts';

const MAY = ['chair', 'secretary'] as const;
const named = z.object({ meeting: id('the meeting'), speaker: id('the speaker') });

export const askToSpeak = act({
	name: 'sitting.ask-to-speak',
	does: 'asks to speak',
	may: ['signed in'],
	input: z.object({
		meeting: id('the meeting'),
		side: z.enum(SIDES, { error: 'Say whether you speak for, against or neither.' }),
	}),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, who, newId }, given) => {
		const meeting = await sittingIn(queries, given.meeting, ['open', 'suspended']);
		const personId = who?.personId ?? '';
		const attendance = await attendanceOf(queries, meeting.id, personId);
		if (attendance?.is_present !== true)
			throw new Refused('conflict', 'Only who is signed in and in the room may ask to speak.');
		if (meeting.sitting.isListClosed)
			throw new Refused('conflict', 'The chair has closed the speakers’ list.');
		const rows =
			await queries.query(sql`insert into speaker (id, meeting_id, item_id, person_id, side, asked_at, limit_seconds)
			values (${newId()}, ${meeting.id}, ${meeting.sitting.itemId}, ${personId}, ${given.side}, ${at}, ${meeting.sitting.speechSeconds})
			on conflict (meeting_id, person_id) where started_at is null and withdrawn_at is null do nothing returning id`);
		if (rows.length === 0) throw new Refused('conflict', 'You are on the speakers’ list already.');
	},
});

export const stepBack = act({
	name: 'sitting.step-back',
	does: 'takes one’s name off the speakers’ list',
	may: ['signed in'],
	input: z.object({ meeting: id('the meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, who }, given) => {
		await queries.query(sql`update speaker set withdrawn_at = ${at} where meeting_id = ${given.meeting}
			and person_id = ${who?.personId} and started_at is null and withdrawn_at is null`);
	},
});

export const callSpeaker = act({
	name: 'sitting.call-speaker',
	does: 'calls a speaker; whoever spoke has ended',
	may: MAY,
	input: named,
	unitOf: unitOfMeeting,
	run: async ({ queries, at, concerns }, given) => {
		const meeting = await sittingIn(queries, given.meeting, ['open'], true);
		await queries.query(sql`update speaker set ended_at = ${at}
			where meeting_id = ${meeting.id} and started_at is not null and ended_at is null`);
		const [row] = await queries.query<{ person_id: string }>(sql`update speaker
			set started_at = ${at}, limit_seconds = ${meeting.sitting.speechSeconds}
			where id = ${given.speaker} and meeting_id = ${meeting.id} and started_at is null and withdrawn_at is null
			returning person_id`);
		concerns(found(row, 'speaker waiting').person_id);
	},
});

export const endSpeech = act({
	name: 'sitting.end-speech',
	does: 'ends a speech',
	may: MAY,
	input: z.object({ meeting: id('the meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at }, given) => {
		await queries.query(sql`update speaker set ended_at = ${at}
			where meeting_id = ${given.meeting} and started_at is not null and ended_at is null`);
	},
});

export const placeSpeaker = act({
	name: 'sitting.place-speaker',
	does: 'gives a speaker a place on the list, or takes the name off it',
	may: MAY,
	input: named.extend({
		place: maybe(z.string().regex(/^([1-9]\d{0,2}|off)$/, 'Give a place from 1 on, or leave it empty.')),
	}),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, concerns }, given) => {
		const place = given.place === null || given.place === 'off' ? null : Number(given.place);
		const withdrawn = given.place === 'off' ? at : null;
		const [row] = await queries.query<{
			person_id: string;
		}>(sql`update speaker set place = ${place}, withdrawn_at = ${withdrawn}
			where id = ${given.speaker} and meeting_id = ${given.meeting} and started_at is null and withdrawn_at is null
			returning person_id`);
		concerns(found(row, 'speaker waiting').person_id);
	},
});
