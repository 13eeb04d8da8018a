/** Notice before it is sent and after: whether it is in time, to how many, and the proof that each was told. */
import { type NoticeRuling, noticeInTime } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { look, lookAtMembers } from '../acts/act.ts';
import { id } from '../fields.ts';
import { constitutionOf, entitledTo } from './entitled.ts';
import { meetingById, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { differences, documentOf, hashOfDocument, type NoticeDocument } from './notice-document.ts';
import type { NoticeKind } from './send-notice.ts';
import { SEES_MEETINGS } from './who-sees.ts';

const named = { unit: z.string(), meeting: id('a meeting') };

/** What would come of calling the meeting now: nothing is sent, nobody is named. */
export const previewNotice = look({
	name: 'notice.preview',
	does: 'looks at what notice of a meeting would be',
	may: ['secretary'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries, at }, given) => {
		const meeting = await meetingById(queries, given.meeting);
		const asked = await rulesOfMeeting(queries, meeting);
		const entitled = await entitledTo(queries, meeting, asked);
		const ruling = noticeInTime(asked.rules, { meeting: asked.facts, sentAt: at, isPreview: true });
		const emergency = noticeInTime(asked.rules, {
			meeting: { ...asked.facts, kind: 'emergency' },
			sentAt: at,
			isPreview: true,
		});
		return {
			ruling,
			/** The rule on meetings that cannot wait, where this one is too late and that one would not be. */
			emergency: !ruling.allowed && !emergency.silent && emergency.allowed ? emergency : null,
			constitution: constitutionOf(asked),
			recipientsCount: entitled.length,
			mailsCount: entitled.filter(({ hasEmail }) => hasEmail).length,
		};
	},
});

export interface NoticeSeen {
	readonly id: string;
	readonly number: number;
	readonly kind: NoticeKind;
	readonly document: NoticeDocument;
	readonly hash: string;
	readonly words: string;
	readonly ruling: NoticeRuling;
	readonly sent_at: string;
	/** What it said otherwise than the one before. */
	readonly changes: readonly string[];
	readonly proof: Proof;
}

export interface Proof {
	readonly all: number;
	readonly mailed: number;
	/** Taken by a mail server, and not come back. */
	readonly delivered: number;
	readonly bounced: number;
	/** Given to be sent, and no server has answered yet. */
	readonly waiting: number;
	readonly noAddress: number;
	readonly toldOtherwise: number;
	/** Could not be mailed or came back, and were not told otherwise. */
	readonly notTold: number;
}

export const seeNotices = look({
	name: 'notice.see',
	does: 'looks at the notice of a meeting and how it was sent',
	may: SEES_MEETINGS,
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries }, given) => {
		const meeting = await meetingById(queries, given.meeting);
		const rows = await queries.query<Omit<NoticeSeen, 'changes' | 'proof'>>(sql`
			select id, number, kind, document, hash, words, ruling, sent_at
			from meeting_notice where meeting_id = ${meeting.id} order by number`);
		const proofs = await proofsOf(queries, meeting.id);
		const notices: NoticeSeen[] = rows.map((row, at) => ({
			...row,
			changes: at === 0 ? [] : differences(rows[at - 1].document, row.document),
			proof: proofs.get(row.id) ?? NOBODY,
		}));
		const now = await documentOf(queries, meeting);
		const last = notices.at(-1);
		return {
			notices,
			hash: hashOfDocument(now),
			/** What is different since the last of them, and nobody was told of yet. */
			untold: last === undefined ? [] : differences(last.document, now),
		};
	},
});

const NOBODY: Proof = {
	all: 0,
	mailed: 0,
	delivered: 0,
	bounced: 0,
	waiting: 0,
	noAddress: 0,
	toldOtherwise: 0,
	notTold: 0,
};

/** Of each recipient how the mail went: the last one of that notice to that person. */
const HOW_MAILED = sql`
	left join lateral (
		select mail.sent_at, mail.bounced_at is not null or mail.failed_at is not null as is_back from mail
		where mail.about_id = recipient.notice_id and mail.to_id = recipient.person_id order by mail.made_at desc limit 1
	) mailed on true`;

async function proofsOf(queries: Queries, meetingId: string): Promise<ReadonlyMap<string, Proof>> {
	const rows = await queries.query<Proof & { notice_id: string }>(sql`
		select recipient.notice_id, count(*)::int as "all",
			count(recipient.mailed_at)::int as mailed,
			count(*) filter (where mailed.sent_at is not null and not mailed.is_back)::int as delivered,
			count(*) filter (where mailed.is_back)::int as bounced,
			count(*) filter (where recipient.mailed_at is not null and mailed.sent_at is null and mailed.is_back is not true)::int as waiting,
			count(*) filter (where recipient.mailed_at is null)::int as "noAddress",
			count(recipient.told_at)::int as "toldOtherwise",
			count(*) filter (where recipient.told_at is null and (recipient.mailed_at is null or mailed.is_back))::int as "notTold"
		from notice_recipient recipient join meeting_notice notice on notice.id = recipient.notice_id ${HOW_MAILED}
		where notice.meeting_id = ${meetingId} group by recipient.notice_id`);
	return new Map(rows.map(({ notice_id, ...proof }) => [notice_id, proof]));
}

export interface RecipientSeen {
	readonly notice_id: string;
	readonly person_id: string;
	readonly name: string;
	readonly phone: string | null;
	readonly address: string | null;
	readonly why: 'no address' | 'came back';
	readonly told_how: string | null;
	readonly told_at: string | null;
}

/** Whom mail could not reach, with how to reach them: to be told by post or telephone. */
export const seeUnreached = lookAtMembers({
	name: 'notice.see-unreached',
	does: 'looks at who could not be reached by mail',
	may: ['secretary'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries, concerns }, given) => {
		const rows = await queries.query<RecipientSeen>(sql`
			select recipient.notice_id, recipient.person_id, person.name, person.phone, person.address,
				case when recipient.mailed_at is null then 'no address' else 'came back' end as why,
				recipient.told_how, recipient.told_at
			from notice_recipient recipient join meeting_notice notice on notice.id = recipient.notice_id
			join person on person.id = recipient.person_id ${HOW_MAILED}
			where notice.meeting_id = ${given.meeting} and (recipient.mailed_at is null or mailed.is_back)
			order by notice.number, recipient.told_at is not null, person.name collate "C", person.id`);
		for (const { person_id } of rows) concerns(person_id);
		return rows;
	},
});

/** Every recipient with the proof: for the secretary, when somebody says that they were not told. */
export const seeRecipients = lookAtMembers({
	name: 'notice.see-recipients',
	does: 'looks at who was sent notice, and how it went',
	may: ['secretary', 'auditor'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries, concerns }, given) => {
		const rows = await queries.query<{
			notice_id: string;
			person_id: string;
			name: string;
			as_what: string;
			mailed_at: string | null;
			sent_at: string | null;
			is_back: boolean | null;
			told_how: string | null;
			told_at: string | null;
		}>(sql`
			select recipient.notice_id, recipient.person_id, person.name, recipient.as_what, recipient.mailed_at, mailed.sent_at,
				mailed.is_back, recipient.told_how, recipient.told_at
			from notice_recipient recipient join meeting_notice notice on notice.id = recipient.notice_id
			join person on person.id = recipient.person_id ${HOW_MAILED}
			where notice.meeting_id = ${given.meeting} order by notice.number, person.name collate "C", person.id`);
		for (const { person_id } of rows) concerns(person_id);
		return rows.map(({ person_id: _, ...row }) => row);
	},
});
