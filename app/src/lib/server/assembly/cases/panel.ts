/** Who decides a case, and what interests they declare. Whoever has one steps down. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { act } from '../acts/act.ts';
import { dutiesIn } from '../acts/permitted.ts';
import { Refused } from '../acts/refused.ts';
import { line } from '../fields.ts';
import { personBy } from '../organisation/duties.ts';
import { CASE, enter, mustBeTime, onlyWhich, tell, theCase, those } from './case-act.ts';
import { type Case, parties, unitOfCase } from './case-row.ts';

export const namePanel = act({
	name: 'cases.name-panel',
	does: 'names somebody to decide a case, or the appeal',
	may: ['self'],
	self: 'the secretary of the case',
	selfOf: those('secretary'),
	input: z.object({ ...CASE, person: line('a member’s number or e-mail address') }),
	unitOf: unitOfCase,
	words: onlyWhich,
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		const isAppeal = found.state.stage === 'appealed';
		mustBeTime(found, { step: isAppeal ? 'name-appeal-panel' : 'name-panel' }, desk.at);
		const personId = await personBy(desk.queries, given.person);
		desk.concerns(personId);
		await mustBeImpartial(desk.queries, found, personId, desk.at);
		const stage = isAppeal ? 'appeal' : 'decision';
		await enter(desk, given.case, { kind: 'named', stage, person_id: personId });
		await tell(desk, given.case, 'named', [personId]);
	},
});

async function mustBeImpartial(
	queries: Queries,
	{ row, state }: Case,
	personId: string,
	at: string,
): Promise<void> {
	const refuse = (words: string) => {
		throw new Refused('invalid', words, { problems: [{ field: 'person', words }] });
	};
	if (parties(row).includes(personId)) refuse('This person is a party to the case and cannot decide it.');
	if (personId === row.secretary_id) refuse('The secretary of the case keeps it and does not decide it.');
	const named = state.panel.find((one) => one.personId === personId);
	if (named !== undefined && state.stage === 'appealed' && named.stage === 'decision')
		refuse('This person was on the panel that decided, so somebody else must decide the appeal.');
	if (named !== undefined) refuse('This person is named already.');
	const held = await dutiesIn(queries, personId, row.unit_id, at);
	if (!held.some(({ duty }) => duty === 'panel')) {
		refuse('This person is not on a panel of this unit or one above it. Give them that office first.');
	}
}

export const declareInterest = act({
	name: 'cases.declare-interest',
	does: 'says whether there is an interest in a case one is to decide',
	may: ['self'],
	self: 'those named to decide the case',
	selfOf: those('undeclared'),
	input: z
		.object({
			...CASE,
			interest: z.enum(['no', 'yes'], { error: 'Say whether you have an interest in it.' }),
			words: z.string().trim().max(2000).default(''),
		})
		.refine(({ interest, words }) => interest === 'no' || words !== '', {
			path: ['words'],
			message: 'Say what the interest is.',
		}),
	unitOf: unitOfCase,
	words: onlyWhich,
	run: async (desk, given) => {
		const { state, row } = await theCase(desk, given);
		const personId = desk.who!.personId;
		const mine = state.panel.filter((one) => one.personId === personId);
		const isOver = (stage: string) =>
			stage === 'decision' ? state.decision !== null : state.stage !== 'appealed';
		const open = mine.find(({ stage, hasInterest }) => hasInterest !== true && !isOver(stage));
		if (open === undefined) throw new Refused('conflict', 'There is nothing left to declare in this case.');
		const hasInterest = given.interest === 'yes';
		await enter(desk, given.case, {
			kind: 'declared',
			stage: open.stage,
			person_id: personId,
			has_interest: hasInterest,
			words: hasInterest ? given.words : null,
		});
		if (hasInterest) await tell(desk, given.case, 'stepped-down', [row.secretary_id]);
	},
});
