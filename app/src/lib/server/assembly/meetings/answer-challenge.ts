/** The delegate answers a challenge in writing, with a paper; is told otherwise than by mail; is heard in person. */

import { instantOfLocal } from '@mandate/assembly/calendar';
import { addHours, ruleFor } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { day, id, text } from '../fields.ts';
import { upload } from '../uploads.ts';
import { openChallenges } from './challenge-rows.ts';
import { idList } from './id-list.ts';
import { keepPaper } from './keep-paper.ts';
import { meetingById, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { problem } from './meeting-times.ts';

export const TOLD_HOW = ['post', 'phone', 'in person', 'by hand'] as const;

const named = { unit: z.string(), meeting: id('a meeting') };

/** For `selfOf`: whose credential is challenged. */
export async function challengedPerson(
	queries: Queries,
	{ challenge }: { readonly challenge: string },
): Promise<string | null> {
	const [row] = await queries.query<{ person_id: string }>(sql`
		select credential.person_id from credential_challenge challenge
		join credential on credential.id = challenge.credential_id where challenge.id = ${challenge}`);
	return row?.person_id ?? null;
}

/** May be answered until it is decided, and answered again: the last answer stands. */
export const answerChallenge = act({
	name: 'credentials.answer',
	does: 'answers a challenge to the own credential',
	may: ['self'],
	input: z.object({
		...named,
		challenge: id('a challenge'),
		answer: text('your answer', 10_000),
		paper: upload('a paper').optional(),
	}),
	unitOf: unitOfMeeting,
	selfOf: challengedPerson,
	words: ({ meeting, challenge, paper }) => ({ meeting, challenge, paper: paper?.hash ?? null }),
	run: async (desk, given) => {
		const { queries, at, concerns, unitId } = desk;
		const [row] = await openChallenges(queries, given.meeting, [given.challenge]);
		concerns(row.person_id);
		const paperId =
			given.paper === undefined ? row.answer_paper_id : await keepPaper(desk, unitId!, 'paper', given.paper);
		await queries.query(sql`update credential_challenge set answer = ${given.answer}, answered_at = ${at},
			answer_paper_id = ${paperId} where id = ${row.id}`);
	},
});

/** Where mail could not reach the delegate; the time to answer begins then. */
export const recordToldOfChallenge = act({
	name: 'credentials.record-told',
	does: 'enters how and when delegates were told of a challenge',
	may: ['secretary'],
	input: z.object({
		...named,
		challenges: idList('who was told'),
		how: z.enum(TOLD_HOW, { error: 'Choose how they were told.' }),
		day: day('the day'),
		time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as HH:MM.'),
	}),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, concerns }, given) => {
		const rows = await openChallenges(queries, given.meeting, given.challenges);
		const meeting = await meetingById(queries, given.meeting);
		const { rules, unit } = await rulesOfMeeting(queries, meeting);
		const hours = ruleFor(rules, 'credential-challenge', unit.kind)?.answerHours ?? 0;
		for (const row of rows) {
			concerns(row.person_id);
			const toldAt = pastInstant(meeting.zone, given.day, given.time, row.made_at, at);
			await queries.query(sql`update credential_challenge set told_at = ${toldAt}, told_how = ${given.how},
				answer_until = ${addHours(toldAt, hours)} where id = ${row.id}`);
		}
	},
});

export const recordHearing = act({
	name: 'credentials.record-hearing',
	does: 'enters that delegates were heard in person, and what they said',
	may: ['panel', 'chair'],
	input: z.object({
		...named,
		challenges: idList('who was heard'),
		day: day('the day'),
		time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as HH:MM.'),
		hearing: text('what was said', 10_000),
	}),
	unitOf: unitOfMeeting,
	words: ({ meeting, challenges }) => ({ meeting, challenges }),
	run: async ({ queries, at, concerns, who }, given) => {
		const rows = await openChallenges(queries, given.meeting, given.challenges);
		const { zone } = await meetingById(queries, given.meeting);
		for (const row of rows) {
			concerns(row.person_id);
			if (row.person_id === who!.personId)
				throw new Refused('not-permitted', 'Nobody enters a hearing of their own.');
			const heardAt = pastInstant(zone, given.day, given.time, row.made_at, at);
			await queries.query(sql`update credential_challenge set heard_at = ${heardAt}, hearing = ${given.hearing}
				where id = ${row.id}`);
		}
	},
});

/** @throws Refused unless it lies between the challenge and now */
function pastInstant(zone: string, on: string, time: string, from: string, until: string): string {
	const instant = instantOfLocal(zone, `${on}T${time}`);
	if (!instant.ok) throw problem('time', instant.words);
	// Minutes are given, so the minute in which it was made counts.
	if (instant.instant.slice(0, 16) < from.slice(0, 16))
		throw problem('day', 'That was before the challenge was made.');
	if (instant.instant > until) throw problem('day', 'That time is still to come.');
	return instant.instant;
}
