/** The words of notice, of changes to it and of cancelling: from the notice as it was written down, so that it can be proved. */
import { writtenDay, writtenInstant } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { type Letter, mailKind, type WritingDesk } from '../../mail/mail-kind.ts';
import { calendarText } from './calendar-text.ts';
import { differences, type NoticeDocument } from './notice-document.ts';

const ITEM_WORDS: Readonly<Record<string, string>> = {
	report: 'report',
	motion: 'motion',
	election: 'election',
	business: '',
};

interface Row {
	readonly meeting_id: string;
	readonly unit_id: string;
	readonly slug: string;
	readonly unit_name: string;
	readonly number: number;
	readonly document: NoticeDocument;
	readonly words: string;
	readonly sent_at: string;
	readonly before: NoticeDocument | null;
}

async function noticeById({ queries }: WritingDesk, id: string): Promise<Row | null> {
	const [row] = await queries.query<Row>(sql`
		select notice.meeting_id, meeting.unit_id, unit.slug, unit.name as unit_name, notice.number, notice.document, notice.words,
			notice.sent_at, (select before.document from meeting_notice before
				where before.meeting_id = notice.meeting_id and before.number = notice.number - 1) as before
		from meeting_notice notice join meeting on meeting.id = notice.meeting_id join unit on unit.id = meeting.unit_id
		where notice.id = ${id}`);
	return row ?? null;
}

const pageOf = (desk: WritingDesk, { slug, meeting_id }: Row): string =>
	desk.address(`/units/${slug}/meetings/${meeting_id}`);

const when = ({ zone, opensAt, closesAt }: NoticeDocument): string =>
	`It opens at ${writtenInstant(zone, opensAt)} and is meant to end at ${writtenInstant(zone, closesAt).replace(/ on .*/, '')}.`;

function whereIs({ place, online }: NoticeDocument): readonly string[] {
	return [
		...(place === '' ? [] : [`Place: ${place}`]),
		...(online === '' ? [] : [`Online, for those entitled to come:\n${online}`]),
	];
}

function agendaOf({ agenda }: NoticeDocument): string {
	const lines = agenda.map(({ kind, title }, at) => {
		const words = ITEM_WORDS[kind] ?? '';
		return `${at + 1}. ${title}${words === '' ? '' : ` (${words})`}`;
	});
	return ['Agenda', ...lines].join('\n');
}

const given = z.object({ about: z.string() });

export const noticeMail = mailKind({
	what: 'notice of a meeting',
	given,
	write: async (desk, { about }): Promise<Letter | null> => {
		const row = await noticeById(desk, about);
		if (row === null) return null;
		const { document } = row;
		return {
			subject: `Notice of a meeting: ${document.title}, ${writtenDay(document.opensAt.slice(0, 10))}`,
			paragraphs: [
				`${row.unit_name} gives you notice of its meeting “${document.title}”.`,
				...(row.words === '' ? [] : [row.words]),
				when(document),
				...whereIs(document),
				...(document.words === '' ? [] : [document.words]),
				agendaOf(document),
				'Agenda, papers and whatever changes are on the page of the meeting:',
				pageOf(desk, row),
			],
			unitId: row.unit_id,
			attachments: [entryOf(desk, row, false)],
		};
	},
});

export const changeMail = mailKind({
	what: 'a change to a meeting',
	given,
	write: async (desk, { about }): Promise<Letter | null> => {
		const row = await noticeById(desk, about);
		if (row === null) return null;
		const { document, before } = row;
		const changes = before === null ? [] : differences(before, document);
		return {
			subject: `Change: ${document.title}, ${writtenDay(document.opensAt.slice(0, 10))}`,
			paragraphs: [
				`Something has changed in the meeting “${document.title}” of ${row.unit_name}, of which you had notice.`,
				...(row.words === '' ? [] : [row.words]),
				changes.length === 0 ? 'Nothing in day, place, agenda or papers is different.' : changes.join('\n'),
				when(document),
				...whereIs(document),
				agendaOf(document),
				pageOf(desk, row),
			],
			unitId: row.unit_id,
			attachments: [entryOf(desk, row, false)],
		};
	},
});

export const cancellationMail = mailKind({
	what: 'a meeting that is cancelled',
	given,
	write: async (desk, { about }): Promise<Letter | null> => {
		const row = await noticeById(desk, about);
		if (row === null) return null;
		const { document } = row;
		return {
			subject: `Cancelled: ${document.title}, ${writtenDay(document.opensAt.slice(0, 10))}`,
			paragraphs: [
				`The meeting “${document.title}” of ${row.unit_name}, which was to open at ${writtenInstant(document.zone, document.opensAt)}, is cancelled.`,
				row.words,
				pageOf(desk, row),
			],
			unitId: row.unit_id,
			attachments: [entryOf(desk, row, true)],
		};
	},
});

function entryOf(desk: WritingDesk, row: Row, isCancelled: boolean) {
	const { document } = row;
	const meeting = {
		id: row.meeting_id,
		slug: row.slug,
		unit_name: row.unit_name,
		title: document.title,
		opens_at: document.opensAt,
		closes_at: document.closesAt,
		place: document.place,
		online: document.online,
		is_cancelled: isCancelled,
		changed_at: row.sent_at,
		told: row.number,
	};
	const site = desk.address('');
	return {
		name: 'meeting.ics',
		type: 'text/calendar; charset=utf-8',
		text: calendarText({ name: row.unit_name, meetings: [meeting] }, site),
	};
}
