/** The representative before the members: who it is, whether present, what was reported and answered. */
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { found, Refused } from '../../acts/refused.ts';
import { day, id, line, maybe, text, tick } from '../../fields.ts';
import { keepPaper } from '../../meetings/keep-paper.ts';
import { problem } from '../../meetings/meeting-times.ts';
import { unitIdOf } from '../../organisation/units.ts';
import { upload } from '../../uploads.ts';
import { happened } from '../events.ts';
import { meetingOf, unitOfMeeting } from '../meeting.ts';

export const nameRepresentative = act({
	name: 'representative.name',
	does: 'names whom the members of the unit had elected',
	may: ['secretary'],
	input: z.object({
		unit: z.string(),
		name: line('the representative’s name'),
		/** As the public record knows the person: "member/172". */
		record: maybe(
			z
				.string()
				.trim()
				.regex(
					/^[a-z]+[/:][A-Za-z0-9/:.-]{1,80}$/,
					'Give the id that the record has for the person, such as member/172.',
				),
		),
		fromOn: day('the first day'),
	}),
	unitOf: unitIdOf,
	run: async ({ queries, at, who, newId, unitId }, given) => {
		const representative = newId();
		await queries.query(sql`insert into representative (id, unit_id, name, record_id, from_on, named_at, named_by)
			values (${representative}, ${unitId}, ${given.name}, ${given.record}, ${given.fromOn}, ${at}, ${who?.personId})`);
		return { representative };
	},
});

export const endRepresentative = act({
	name: 'representative.end',
	does: 'says that somebody is the representative no more',
	may: ['secretary'],
	input: z.object({ representative: id('the representative'), untilOn: day('the first day without') }),
	unitOf: unitOfRepresentative,
	run: async ({ queries }, given) => {
		const [row] = await queries.query(sql`update representative set until_on = ${given.untilOn}
			where id = ${given.representative} and until_on is null and from_on <= ${given.untilOn} returning 1 as ended`);
		found(row, 'representative from before that day');
	},
});

export const setToRecord = act({
	name: 'representative.set-to-record',
	does: 'decides whether attendance and reports go to the public record',
	may: ['secretary'],
	input: z.object({ representative: id('the representative'), toRecord: tick() }),
	unitOf: unitOfRepresentative,
	run: async ({ queries }, given) => {
		await queries.query(
			sql`update representative set to_record = ${given.toRecord} where id = ${given.representative}`,
		);
	},
});

const OF_MEETING = { meeting: id('the meeting'), representative: id('the representative') };

export const enterAttended = act({
	name: 'representative.enter-attendance',
	does: 'enters whether the representative was present',
	may: ['secretary', 'chair'],
	input: z.object({
		...OF_MEETING,
		attended: z.enum(['present', 'apologies', 'absent'], {
			error: 'Say whether the representative was present, sent apologies or was absent.',
		}),
	}),
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const { queries, at, who } = desk;
		const name = await nameAt(queries, given);
		await queries.query(sql`insert into representative_attendance (meeting_id, representative_id, attended, entered_at, entered_by)
			values (${given.meeting}, ${given.representative}, ${given.attended}, ${at}, ${who?.personId})
			on conflict (meeting_id, representative_id) do update set attended = excluded.attended,
				entered_at = excluded.entered_at, entered_by = excluded.entered_by`);
		await happened(desk, given.meeting, 'representative', { name, attended: given.attended });
	},
});

export const enterReport = act({
	name: 'representative.enter-report',
	does: 'enters what the representative reported',
	may: ['secretary', 'chair'],
	input: z.object({
		...OF_MEETING,
		words: maybe(text('the report, or what it said in short', 8000)),
		file: upload('a file').optional(),
	}),
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const name = await nameAt(desk.queries, given);
		const { file, meeting } = given;
		const words = given.words ?? '';
		if (words === '' && file === undefined)
			throw problem('words', 'Write the report, or add it as a paper of the meeting.');
		const paperId = file === undefined ? null : await keepPaper(desk, desk.unitId!, 'file', file);
		if (paperId !== null)
			await desk.queries.query(sql`insert into meeting_paper (id, meeting_id, paper_id, title, is_public, added_at)
				values (${desk.newId()}, ${meeting}, ${paperId}, ${`Report of ${name}`}, false, ${desk.at})`);
		await desk.queries.query(sql`insert into representative_word (id, meeting_id, representative_id, kind, words, paper_id, entered_at, entered_by)
			values (${desk.newId()}, ${meeting}, ${given.representative}, 'report', ${words}, ${paperId}, ${desk.at}, ${desk.who?.personId})`);
		await happened(desk, meeting, 'report', { name, words, hasPaper: paperId !== null });
	},
	words: ({ meeting, representative, file }) => ({ meeting, representative, hash: file?.hash ?? null }),
});

export const enterAnswer = act({
	name: 'representative.enter-answer',
	does: 'enters a question to the representative and the answer',
	may: ['secretary', 'chair'],
	input: z.object({ ...OF_MEETING, question: text('the question', 2000), words: text('the answer', 8000) }),
	unitOf: unitOfMeeting,
	run: async (desk, given) => {
		const name = await nameAt(desk.queries, given);
		await desk.queries.query(sql`insert into representative_word (id, meeting_id, representative_id, kind, question, words, entered_at, entered_by)
			values (${desk.newId()}, ${given.meeting}, ${given.representative}, 'answer', ${given.question}, ${given.words}, ${desk.at}, ${desk.who?.personId})`);
		await happened(desk, given.meeting, 'answer', { name, question: given.question, words: given.words });
	},
	words: ({ meeting, representative }) => ({ meeting, representative }),
});

/** @throws Refused where the meeting has no sitting, or the person does not represent its unit then */
async function nameAt(
	queries: Queries,
	given: { readonly meeting: string; readonly representative: string },
): Promise<string> {
	const meeting = await meetingOf(queries, given.meeting);
	if (meeting.sitting === null || meeting.sitting.state === 'door')
		throw new Refused('conflict', 'The meeting has not been opened yet.');
	const day = meeting.opensAt.slice(0, 10);
	const [row] = await queries.query<{
		name: string;
	}>(sql`select name from representative where id = ${given.representative}
		and unit_id = ${meeting.unitId} and from_on <= ${day} and (until_on is null or until_on > ${day})`);
	return found(row, 'representative of this unit on that day').name;
}

export async function unitOfRepresentative(
	queries: Queries,
	{ representative }: { readonly representative: string },
): Promise<string> {
	const [row] = await queries.query<{ unit_id: string }>(
		sql`select unit_id from representative where id = ${representative}`,
	);
	return found(row, 'representative').unit_id;
}
