/** What the parties may do: reply, hand in evidence, appeal. */
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { line, text } from '../fields.ts';
import { keepPaper } from '../meetings/keep-paper.ts';
import { problem } from '../meetings/meeting-times.ts';
import { upload } from '../uploads.ts';
import { CASE, enter, mustBeTime, onlyWhich, tell, theCase, those } from './case-act.ts';
import { panelOf, unitOfCase } from './case-row.ts';

export const reply = act({
	name: 'cases.reply',
	does: 'replies to a case against oneself',
	may: ['self'],
	self: 'the person the case is against',
	selfOf: those('subject'),
	input: z.object({ ...CASE, words: text('your reply') }),
	unitOf: unitOfCase,
	words: onlyWhich,
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustBeTime(found, { step: 'reply' }, desk.at);
		await enter(desk, given.case, { kind: 'reply', words: given.words });
		await tell(desk, given.case, 'reply', [found.row.secretary_id, ...panelOf(found.state)]);
	},
});

export const addEvidence = act({
	name: 'cases.add-evidence',
	does: 'hands in evidence in a case',
	may: ['self'],
	self: 'the parties and the secretary of the case',
	selfOf: those('parties', 'secretary'),
	input: z.object({
		...CASE,
		title: line('what it is'),
		words: z.string().trim().max(20_000, 'Keep it to 20,000 characters, or hand in a file.').default(''),
		file: upload('a file').optional(),
	}),
	unitOf: unitOfCase,
	words: onlyWhich,
	run: async (desk, given) => {
		const { row, state } = await theCase(desk, given);
		const by = desk.who!.personId;
		if (state.stage !== 'opened' && state.stage !== 'notice-given' && state.stage !== 'appealed') {
			throw new Refused('conflict', 'Nothing is to be decided in this case now, so no evidence is taken.');
		}
		if (given.words === '' && given.file === undefined)
			throw problem('words', 'Write the evidence, or where it can be seen, or choose a file.');
		const paperId = given.file === undefined ? null : await keepPaper(desk, row.unit_id, 'file', given.file);
		const words = given.words === '' ? 'In the file.' : given.words;
		await desk.queries.query(sql`insert into case_evidence (id, case_id, by_id, at, title, words, paper_id)
			values (${desk.newId()}, ${given.case}, ${by}, ${desk.at}, ${given.title}, ${words}, ${paperId})`);
		const others = [row.secretary_id, ...(state.noticeAt === null ? [] : [row.subject_id])];
		await tell(
			desk,
			given.case,
			'evidence',
			others.filter((one) => one !== by),
		);
	},
});

export const appeal = act({
	name: 'cases.appeal',
	does: 'appeals against the decision of a case',
	may: ['self'],
	self: 'the person the case is against',
	selfOf: those('subject'),
	input: z.object({ ...CASE, words: text('why you appeal') }),
	unitOf: unitOfCase,
	words: onlyWhich,
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustBeTime(found, { step: 'appeal' }, desk.at);
		await enter(desk, given.case, { kind: 'appeal', words: given.words });
		await tell(desk, given.case, 'appeal', [found.row.secretary_id]);
	},
});
