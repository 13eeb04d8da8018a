/** What a notice said: meeting, agenda and papers as they then were, with a hash; and what is different now. */
import { writtenInstant } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { canonicalJson, sha256 } from '../log/seal.ts';
import type { MeetingRow } from './meeting-row.ts';

export interface NoticeDocument {
	readonly kind: string;
	readonly title: string;
	readonly zone: string;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly place: string;
	readonly online: string;
	readonly words: string;
	readonly agenda: readonly { readonly kind: string; readonly title: string; readonly words: string }[];
	readonly papers: readonly { readonly title: string; readonly hash: string }[];
}

/** @returns the meeting as it would be told of now */
export async function documentOf(queries: Queries, meeting: MeetingRow): Promise<NoticeDocument> {
	const agenda = await queries.query<NoticeDocument['agenda'][number]>(sql`
		select kind, title, words from agenda_item where meeting_id = ${meeting.id} order by position`);
	const papers = await queries.query<NoticeDocument['papers'][number]>(sql`
		select meeting_paper.title, paper.hash from meeting_paper join paper on paper.id = paper_id
		where meeting_id = ${meeting.id} and withdrawn_at is null order by meeting_paper.title collate "C", paper.hash`);
	const { kind, title, zone, place, online, words } = meeting;
	return {
		kind,
		title,
		zone,
		opensAt: meeting.opens_at,
		closesAt: meeting.closes_at,
		place,
		online,
		words,
		agenda,
		papers,
	};
}

/** @returns SHA-256 over the document in canonical JSON */
export const hashOfDocument = (document: NoticeDocument): string => sha256(canonicalJson(document));

/** @returns what is different, a sentence each; none where the hashes are equal */
export function differences(before: NoticeDocument, now: NoticeDocument): readonly string[] {
	const words: string[] = [];
	const when = ({ zone, opensAt }: NoticeDocument) => writtenInstant(zone, opensAt);
	if (before.opensAt !== now.opensAt) words.push(`It opens at ${when(now)}, and not at ${when(before)}.`);
	if (before.closesAt !== now.closesAt)
		words.push(`It is meant to end at ${writtenInstant(now.zone, now.closesAt)}.`);
	if (before.title !== now.title) words.push(`It is called “${now.title}”.`);
	if (before.place !== now.place)
		words.push(now.place === '' ? 'It no longer has a place to come to.' : `The place is: ${now.place}.`);
	if (before.online !== now.online)
		words.push(now.online === '' ? 'It is no longer held online.' : 'The address online is another.');
	if (before.words !== now.words) words.push('What the notice says besides is different.');
	words.push(...changedItems(before, now), ...changedPapers(before, now));
	return words;
}

function changedItems(before: NoticeDocument, now: NoticeDocument): readonly string[] {
	const added = now.agenda.filter((item) => !before.agenda.some((one) => one.title === item.title));
	const gone = before.agenda.filter((item) => !now.agenda.some((one) => one.title === item.title));
	const reworded = now.agenda.filter((item) =>
		before.agenda.some((one) => one.title === item.title && canonicalJson(one) !== canonicalJson(item)),
	);
	const order = (of: NoticeDocument, other: NoticeDocument) =>
		of.agenda.map(({ title }) => title).filter((title) => other.agenda.some((one) => one.title === title));
	const isMoved = order(before, now).join('\n') !== order(now, before).join('\n');
	return [
		...added.map(({ title }) => `New on the agenda: ${title}.`),
		...gone.map(({ title }) => `No longer on the agenda: ${title}.`),
		...reworded.map(({ title }) => `Said otherwise on the agenda: ${title}.`),
		...(isMoved ? ['The items of the agenda are in another order.'] : []),
	];
}

function changedPapers(before: NoticeDocument, now: NoticeDocument): readonly string[] {
	const key = ({ title, hash }: NoticeDocument['papers'][number]) => `${title}\n${hash}`;
	const had = new Set(before.papers.map(key));
	const has = new Set(now.papers.map(key));
	return [
		...now.papers.filter((paper) => !had.has(key(paper))).map(({ title }) => `New paper: ${title}.`),
		...before.papers.filter((paper) => !has.has(key(paper))).map(({ title }) => `Paper withdrawn: ${title}.`),
	];
}
