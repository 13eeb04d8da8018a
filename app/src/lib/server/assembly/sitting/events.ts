/** What happened in a sitting, in order: written once, never changed. The minutes are drafted from it. */
import { sql } from '../../database/sql.ts';
import type { Desk } from '../office.ts';

export interface EventGiven {
	readonly opened: { readonly quorum: string; readonly rule: string };
	readonly suspended: { readonly reason: string };
	readonly resumed: { readonly quorum: string; readonly rule: string };
	readonly item: { readonly number: number; readonly title: string };
	readonly vote: { readonly vote: string };
	readonly voided: { readonly question: string; readonly reason: string };
	readonly representative: { readonly name: string; readonly attended: 'present' | 'apologies' | 'absent' };
	readonly report: { readonly name: string; readonly words: string; readonly hasPaper: boolean };
	readonly answer: { readonly name: string; readonly question: string; readonly words: string };
	readonly note: { readonly words: string };
	readonly closed: Record<string, never>;
}
export type EventKind = keyof EventGiven;

export async function happened<Kind extends EventKind>(
	{ queries, at, who }: Desk,
	meetingId: string,
	kind: Kind,
	given: EventGiven[Kind],
): Promise<void> {
	await queries.query(sql`insert into sitting_event (meeting_id, kind, at, by_id, given)
		values (${meetingId}, ${kind}, ${at}, ${who?.personId ?? null}, ${JSON.stringify(given)})`);
}
