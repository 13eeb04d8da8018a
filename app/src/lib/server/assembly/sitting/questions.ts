/** Looks at a running meeting: what one may follow, and what is one's own in it. */

import { debateRules } from '@mandate/assembly/rulebook';
import type { AttendsAs, Choice, Side } from '@mandate/assembly/sitting';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { look, lookAtMembers, type May } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { id } from '../fields.ts';
import { motionsInRoom } from '../motions/in-the-room.ts';
import { type DoorRight, doorRights } from './door/rights.ts';
import { codeForBoard } from './live.ts';
import { isTellerOf, meetingOf, rulesOfMeeting, unitOfMeeting } from './meeting.ts';
import { unitOfVote, voteOf } from './votes/vote.ts';

/** Everybody who may come, and who answers for the meeting. */
export const FOLLOW: readonly May[] = [
	'member',
	'delegate',
	'secretary above',
	'chair above',
	'auditor above',
	'administrator above',
	'panel',
	'teller',
];

const input = z.object({ meeting: id('the meeting') });

/** What is one's own in a meeting. */
export interface Mine {
	readonly personId: string;
	readonly attendance: {
		readonly as: AttendsAs;
		readonly hasVote: boolean;
		readonly signedInAt: string;
		/** Null: signed in by oneself. */
		readonly by: string | null;
		readonly isPresent: boolean;
	} | null;
	readonly isTeller: boolean;
	/** On the speakers' list, and waiting. */
	readonly waits: Side | null;
	/** Of the roll call that is open. */
	readonly choice: Choice | null;
}

export const follow = look({
	name: 'sitting.follow',
	does: 'follows a meeting as it runs',
	may: FOLLOW,
	isTeller: isTellerOf,
	input,
	unitOf: unitOfMeeting,
	run: ({ queries, who }, { meeting }) => mineIn(queries, meeting, who?.personId ?? ''),
});

async function mineIn(queries: Queries, meetingId: string, personId: string): Promise<Mine> {
	const [row] = await queries.query<{
		as: AttendsAs | null;
		has_vote: boolean;
		signed_in_at: string;
		by: string | null;
		is_present: boolean;
		is_teller: boolean;
		waits: Side | null;
		choice: Choice | null;
	}>(sql`select attendance.as_what as as, has_vote, signed_in_at, teller.name as by, is_present,
			exists (select 1 from teller where teller.meeting_id = meeting.id and teller.person_id = ${personId} and ended_at is null) as is_teller,
			(select side from speaker where speaker.meeting_id = meeting.id and speaker.person_id = ${personId}
				and started_at is null and withdrawn_at is null) as waits,
			(select choice from vote_cast join vote on vote.id = vote_id
				where vote.meeting_id = meeting.id and vote.state = 'open' and vote_cast.person_id = ${personId}) as choice
		from meeting left join attendance on attendance.meeting_id = meeting.id and attendance.person_id = ${personId}
			left join person teller on teller.id = signed_in_by and signed_in_by <> ${personId}
		where meeting.id = ${meetingId}`);
	const { as, has_vote: hasVote, signed_in_at: signedInAt, by, is_present: isPresent } = row;
	return {
		personId,
		attendance: as === null ? null : { as, hasVote, signedInAt, by, isPresent },
		isTeller: row.is_teller,
		waits: row.waits,
		choice: row.choice,
	};
}

export interface MyRight extends Pick<DoorRight, 'as' | 'mayAttend' | 'mayVote' | 'attend' | 'vote'> {
	/** A decision that rules one out as a delegate, with how to appeal. */
	readonly bar: {
		readonly reasons: string;
		readonly rule: string;
		readonly appealUntil: string;
		readonly appealTo: string;
	} | null;
}

/** One's own right to come and to vote, with the rule: for whoever is signed in, also for who has none. */
export const seeMyRight = look({
	name: 'sitting.see-my-right',
	does: 'looks at one’s own right to attend a meeting and vote',
	may: ['signed in'],
	input,
	unitOf: unitOfMeeting,
	run: async ({ queries, who }, given): Promise<MyRight | null> => {
		const meeting = await meetingOf(queries, given.meeting);
		const personId = who?.personId ?? '';
		const [right] = await doorRights(queries, meeting, personId);
		const [bar] = await queries.query<NonNullable<MyRight['bar']>>(sql`
			select meeting_bar.reasons, meeting_bar.rule, meeting_bar.appeal_until as "appealUntil", appeal_to as "appealTo"
			from meeting_bar join credential_challenge challenge on challenge.id = challenge_id
			where meeting_id = ${meeting.id} and person_id = ${personId} limit 1`);
		if (right === undefined) return null;
		const { as, mayAttend, mayVote, attend, vote } = right;
		return { as, mayAttend, mayVote, attend, vote, bar: bar ?? null };
	},
});

/** The code is for the room: it is shown by whoever runs the meeting, and never sent to those who follow. */
export const showBoardCode = look({
	name: 'sitting.show-board-code',
	does: 'shows the code of the door on the board',
	may: ['secretary', 'chair', 'teller'],
	isTeller: isTellerOf,
	input,
	unitOf: unitOfMeeting,
	run: ({ queries, at }, { meeting }) => codeForBoard(queries, meeting, at),
});

/** Who voted how at a roll call that is closed, where the rulebook shows it to members. */
export const seeNames = lookAtMembers({
	name: 'sitting.see-names',
	does: 'looks at who voted how at a roll call',
	may: FOLLOW.filter((one) => one !== 'teller'),
	input: z.object({ vote: id('the vote') }),
	unitOf: unitOfVote,
	run: async ({ queries, concerns }, given) => {
		const vote = await voteOf(queries, given.vote);
		const meeting = await meetingOf(queries, vote.meetingId);
		const debate = debateRules(await rulesOfMeeting(queries, meeting), meeting.unitKind);
		if (vote.way !== 'roll-call' || vote.state !== 'closed') return { names: [], debate };
		if (!debate.namesShown)
			throw new Refused('rule', debate.words, { ruling: { ...debate, allowed: false } });
		const rows = await queries.query<{ person_id: string; name: string; choice: Choice }>(sql`
			select person_id, person.name, choice from vote_cast join person on person.id = person_id
			where vote_id = ${vote.id} order by person.name collate "C", person_id`);
		for (const { person_id } of rows) concerns(person_id);
		return { names: rows.map(({ name, choice }) => ({ name, choice })), debate };
	},
});

/** For tellers at a roll call: who has signed in with a vote, and whose has been taken. */
export const seeRollCall = lookAtMembers({
	name: 'sitting.see-roll-call',
	does: 'looks at whose vote has been taken at a roll call',
	may: ['teller', 'secretary'],
	isTeller: isTellerOf,
	input,
	unitOf: unitOfMeeting,
	run: async ({ queries, concerns }, { meeting }) => {
		const rows = await queries.query<{
			personId: string;
			name: string;
			choice: Choice | null;
			isPresent: boolean;
		}>(sql`
			select attendance.person_id as "personId", person.name, vote_cast.choice, is_present as "isPresent"
			from vote join attendance on attendance.meeting_id = vote.meeting_id and has_vote
				join person on person.id = attendance.person_id
				left join vote_cast on vote_cast.vote_id = vote.id and vote_cast.person_id = attendance.person_id
			where vote.meeting_id = ${meeting} and vote.state = 'open' and vote.way = 'roll-call'
			order by person.name collate "C", attendance.person_id`);
		for (const { personId } of rows) concerns(personId);
		return rows;
	},
});

/** For whoever runs the meeting: its tellers, its agenda, and what they counted. */
export const seeTellers = lookAtMembers({
	name: 'sitting.see-tellers',
	does: 'looks at who the tellers are and what they counted',
	may: ['secretary', 'chair', 'teller'],
	isTeller: isTellerOf,
	input,
	unitOf: unitOfMeeting,
	run: async ({ queries, concerns }, { meeting }) => {
		const tellers = await queries.query<{ personId: string; name: string }>(sql`
			select person_id as "personId", person.name from teller join person on person.id = person_id
			where meeting_id = ${meeting} and ended_at is null order by person.name collate "C", person_id`);
		for (const { personId } of tellers) concerns(personId);
		const counts = await queries.query<{
			voteId: string;
			round: number;
			name: string;
			for: number;
			against: number;
			abstentions: number;
		}>(sql`select vote_id as "voteId", vote_count.round, person.name, vote_count.for_count as for,
				vote_count.against_count as against, vote_count.abstentions_count as abstentions
			from vote_count join vote on vote.id = vote_id join person on person.id = teller_id
			where vote.meeting_id = ${meeting} order by vote_count.round, counted_at, teller_id`);
		return { tellers, counts };
	},
});

/** The agenda of the meeting, for whoever takes its items. */
export const seeItems = look({
	name: 'sitting.see-items',
	does: 'looks at the items of a meeting',
	may: FOLLOW,
	isTeller: isTellerOf,
	input,
	unitOf: unitOfMeeting,
	run: async ({ queries }, { meeting }) => ({
		items: await queries.query<{ id: string; position: number; title: string; isMotion: boolean }>(sql`
			select id, position, title, motion_id is not null as "isMotion" from agenda_item
			where meeting_id = ${meeting} order by position`),
		motions: await motionsInRoom(queries, meeting),
	}),
});
