/** Papers of a meeting: put there by the secretary, read by those entitled to come, or by everybody where it is said so. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act, look } from '../acts/act.ts';
import { found } from '../acts/refused.ts';
import { id, line, tick } from '../fields.ts';
import { upload } from '../uploads.ts';
import { keepPaper, type Paper, paperById } from './keep-paper.ts';
import { meetingToChange, unitOfMeeting } from './meeting-row.ts';
import { mustBeEntitled, SEES_MEETINGS } from './who-sees.ts';

const named = { unit: z.string(), meeting: id('a meeting') };

export const addPaper = act({
	name: 'papers.add',
	does: 'puts a paper to a meeting',
	may: ['secretary'],
	input: z.object({
		...named,
		title: line('what the paper is called', 150),
		item: z.union([z.literal('').transform(() => null), id('an item')]).default(null),
		isPublic: tick(),
		file: upload('a file'),
	}),
	unitOf: unitOfMeeting,
	words: ({ meeting, title, item, isPublic, file }) => ({ meeting, title, item, isPublic, hash: file.hash }),
	run: async (desk, { meeting, title, item, isPublic, file }) => {
		const { queries, at, newId } = desk;
		const { unit_id } = await meetingToChange(queries, meeting, ['draft', 'called', 'open']);
		if (item !== null) {
			const [row] = await queries.query(
				sql`select 1 from agenda_item where id = ${item} and meeting_id = ${meeting}`,
			);
			found(row, 'item on this agenda');
		}
		const paperId = await keepPaper(desk, unit_id, 'file', file);
		const meetingPaperId = newId();
		await queries.query(sql`insert into meeting_paper (id, meeting_id, item_id, paper_id, title, is_public, added_at)
			values (${meetingPaperId}, ${meeting}, ${item}, ${paperId}, ${title}, ${isPublic}, ${at})`);
		return { paper: meetingPaperId };
	},
});

export const withdrawPaper = act({
	name: 'papers.withdraw',
	does: 'takes a paper of a meeting back',
	may: ['secretary'],
	input: z.object({ ...named, paper: id('a paper') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at }, { meeting, paper }) => {
		await meetingToChange(queries, meeting, ['draft', 'called', 'open']);
		const [row] = await queries.query(sql`update meeting_paper set withdrawn_at = ${at}
			where id = ${paper} and meeting_id = ${meeting} and withdrawn_at is null returning id`);
		found(row, 'paper');
	},
});

/** For those entitled to come. */
export const readPaper = look({
	name: 'papers.read',
	does: 'reads a paper of a meeting',
	may: SEES_MEETINGS,
	input: z.object({ ...named, paper: id('a paper') }),
	unitOf: unitOfMeeting,
	run: async (desk, { meeting, paper }): Promise<Paper> => {
		const { isSecretary } = await mustBeEntitled(desk, meeting);
		const states = isSecretary ? ['draft', 'called', 'open', 'closed', 'cancelled', 'adjourned'] : CALLED;
		return paperOf(desk.queries, meeting, paper, states, [true, false]);
	},
});

/** For everybody. */
export const readPublicPaper = look({
	name: 'papers.read-public',
	does: 'reads a paper that is for everybody',
	may: ['anyone'],
	input: z.object({ ...named, paper: id('a paper') }),
	unitOf: unitOfMeeting,
	run: ({ queries }, { meeting, paper }): Promise<Paper> => paperOf(queries, meeting, paper, CALLED, [true]),
});

const CALLED = ['called', 'open', 'closed', 'cancelled', 'adjourned'];

async function paperOf(
	queries: Queries,
	meetingId: string,
	paperId: string,
	states: readonly string[],
	isPublic: readonly boolean[],
): Promise<Paper> {
	const [row] = await queries.query<{ paper_id: string }>(sql`
		select paper_id from meeting_paper join meeting on meeting.id = meeting_id
		where meeting_paper.id = ${paperId} and meeting_id = ${meetingId} and withdrawn_at is null
			and meeting.state = any(${states}::text[]) and meeting_paper.is_public = any(${isPublic}::boolean[])`);
	return paperById(queries, found(row, 'paper').paper_id);
}
