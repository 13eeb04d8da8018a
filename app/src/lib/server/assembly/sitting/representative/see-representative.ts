/** Looks at who represents a unit, and what was entered of a meeting. */
import { type ReportRuling, reportInTime } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { look } from '../../acts/act.ts';
import { id } from '../../fields.ts';
import { meetingOf, rulesOfMeeting, unitOfMeeting } from '../meeting.ts';
import { FOLLOW } from '../questions.ts';

export interface RepresentativeSeen {
	readonly id: string;
	readonly name: string;
	readonly recordId: string | null;
	readonly toRecord: boolean;
	readonly attended: 'present' | 'apologies' | 'absent' | null;
	/** Attendance at all meetings of the unit. */
	readonly presentCount: number;
	readonly enteredCount: number;
	readonly sentCount: number;
	readonly ruling: ReportRuling;
	readonly words: readonly {
		readonly id: string;
		readonly kind: 'report' | 'answer';
		readonly question: string | null;
		readonly words: string;
		/** A paper of the meeting. */
		readonly paper: string | null;
	}[];
}

export const seeRepresentative = look({
	name: 'representative.see',
	does: 'looks at the representative’s attendance, reports and answers',
	may: FOLLOW.filter((one) => one !== 'teller'),
	input: z.object({ meeting: id('the meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries }, given) => {
		const meeting = await meetingOf(queries, given.meeting);
		const { title, unitName, unitSlug, zone } = meeting;
		const day = meeting.opensAt.slice(0, 10);
		const rules = await rulesOfMeeting(queries, meeting);
		const rows = await queries.query<
			Omit<RepresentativeSeen, 'words' | 'ruling'> & { readonly lastOn: string }
		>(sql`
			select representative.id, name, record_id as "recordId", to_record as "toRecord", attendance.attended,
				(select count(*)::int from representative_attendance entered where entered.representative_id = representative.id and entered.attended = 'present') as "presentCount",
				(select count(*)::int from representative_attendance entered where entered.representative_id = representative.id) as "enteredCount",
				(select count(*)::int from record_claim where record_claim.representative_id = representative.id and record_claim.meeting_id = ${meeting.id} and entry is not null) as "sentCount",
				coalesce((select max(opens_at)::date from representative_word word join meeting on meeting.id = word.meeting_id
					where word.representative_id = representative.id and word.kind = 'report' and opens_at <= ${meeting.opensAt}::timestamptz), from_on) as "lastOn"
			from representative left join representative_attendance attendance
				on attendance.representative_id = representative.id and attendance.meeting_id = ${meeting.id}
			where representative.unit_id = ${meeting.unitId} and from_on <= ${day} and (until_on is null or until_on > ${day})
			order by name collate "C", representative.id`);
		const words = await queries.query<RepresentativeSeen['words'][number] & { readonly of: string }>(sql`
			select word.id, representative_id as of, kind, question, words, meeting_paper.id as paper
			from representative_word word left join meeting_paper on meeting_paper.meeting_id = word.meeting_id
				and meeting_paper.paper_id = word.paper_id and withdrawn_at is null
			where word.meeting_id = ${meeting.id} order by entered_at, word.id`);
		const representatives = rows.map(
			({ lastOn, ...row }): RepresentativeSeen => ({
				...row,
				ruling: reportInTime(rules, { unit: meeting.unitKind, lastOn, on: lastOn > day ? lastOn : day }),
				words: words.filter(({ of }) => of === row.id).map(({ of: _, ...word }) => word),
			}),
		);
		return {
			live: { title, unitName, unitSlug, zone, meeting: meeting.id, state: meeting.sitting?.state ?? null },
			representatives,
		};
	},
});
