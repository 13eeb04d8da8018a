/** The agenda: what the meeting takes, in which order. A change after notice shows, and is told when the secretary says so. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { found } from '../acts/refused.ts';
import { id, line, text } from '../fields.ts';
import type { Desk } from '../office.ts';
import { meetingToChange, unitOfMeeting } from './meeting-row.ts';

export const ITEM_KINDS = ['report', 'motion', 'election', 'business'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

const named = { unit: z.string(), meeting: id('a meeting') };
const FIELDS = {
	kind: z.enum(ITEM_KINDS, { error: 'Choose what kind of item it is.' }),
	title: line('what the item is called', 200),
	words: z.union([z.literal(''), text('what is said of it', 5000)]).default(''),
};

export interface NewItem {
	readonly kind: ItemKind;
	readonly title: string;
	readonly words: string;
	/** A motion of the unit that is taken under it. */
	readonly motionId: string | null;
}

/** Puts an item at the end of the agenda. @returns its id @throws Refused where the meeting is over or cancelled */
export async function putOnAgenda(
	{ queries, newId }: Pick<Desk, 'queries' | 'newId'>,
	meetingId: string,
	{ kind, title, words, motionId }: NewItem,
): Promise<string> {
	await meetingToChange(queries, meetingId, ['draft', 'called', 'open']);
	const itemId = newId();
	await queries.query(sql`insert into agenda_item (id, meeting_id, position, kind, title, words, motion_id)
		select ${itemId}, ${meetingId}, coalesce(max(position), 0) + 1, ${kind}, ${title}, ${words}, ${motionId}
		from agenda_item where meeting_id = ${meetingId}`);
	return itemId;
}

export const addItem = act({
	name: 'agenda.add',
	does: 'puts an item on the agenda',
	may: ['secretary'],
	input: z.object({ ...named, ...FIELDS }),
	unitOf: unitOfMeeting,
	run: async (desk, { meeting, ...item }) => ({
		item: await putOnAgenda(desk, meeting, { ...item, motionId: null }),
	}),
});

export const changeItem = act({
	name: 'agenda.change',
	does: 'changes an item of the agenda',
	may: ['secretary'],
	input: z.object({ ...named, item: id('an item'), ...FIELDS }),
	unitOf: unitOfMeeting,
	run: async ({ queries }, { meeting, item, kind, title, words }) => {
		await meetingToChange(queries, meeting, ['draft', 'called']);
		const [row] =
			await queries.query(sql`update agenda_item set kind = ${kind}, title = ${title}, words = ${words}
			where id = ${item} and meeting_id = ${meeting} returning id`);
		found(row, 'item on this agenda');
	},
});

/** One place up or down; at the end of the list nothing changes. */
export const moveItem = act({
	name: 'agenda.move',
	does: 'moves an item of the agenda up or down',
	may: ['secretary'],
	input: z.object({ ...named, item: id('an item'), where: z.enum(['up', 'down']) }),
	unitOf: unitOfMeeting,
	run: async ({ queries }, { meeting, item, where }) => {
		await meetingToChange(queries, meeting, ['draft', 'called']);
		const from = await positionOf(queries, meeting, item);
		const to = from + (where === 'up' ? -1 : 1);
		const [other] = await queries.query<{ id: string }>(
			sql`select id from agenda_item where meeting_id = ${meeting} and position = ${to}`,
		);
		if (other === undefined) return;
		await queries.query(sql`update agenda_item set position = case id when ${item} then ${to}::int else ${from}::int end
			where id in (${item}, ${other.id})`);
	},
});

export const removeItem = act({
	name: 'agenda.remove',
	does: 'takes an item off the agenda',
	may: ['secretary'],
	input: z.object({ ...named, item: id('an item') }),
	unitOf: unitOfMeeting,
	run: async ({ queries }, { meeting, item }) => {
		await meetingToChange(queries, meeting, ['draft', 'called']);
		const position = await positionOf(queries, meeting, item);
		await queries.query(sql`delete from agenda_item where id = ${item}`);
		await queries.query(sql`update agenda_item set position = position - 1
			where meeting_id = ${meeting} and position > ${position}`);
	},
});

async function positionOf(queries: Queries, meetingId: string, itemId: string): Promise<number> {
	const [row] = await queries.query<{ position: number }>(
		sql`select position from agenda_item where id = ${itemId} and meeting_id = ${meetingId}`,
	);
	return found(row, 'item on this agenda').position;
}
