/**
 * Decides a case, or the appeal: not without reason and rule, nor without a day until which to appeal. Who is suspended by it is so
 * on the roll from then on, and no longer when its last day is over, the panel ends it or an appeal is upheld.
 */
import { dayIn, processRule } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { day, line, maybe, text } from '../fields.ts';
import { CASE, enter, mustBeTime, mustKnowClause, onlyWhich, tell, theCase } from './case-act.ts';
import { type Case, caseById, decidingNow, unitOfCase } from './case-row.ts';
import { lapsesAfter, rollFollows } from './roll-follows.ts';

const BY_PANEL = {
	may: ['self'],
	self: 'those who decide the case and have declared that they have no interest in it',
	selfOf: async (queries: Queries, given: { readonly case: string }) =>
		decidingNow(await caseById(queries, given.case)),
	unitOf: unitOfCase,
	words: onlyWhich,
} as const;

const DECISION = { words: text('the reasons'), clause: line('the rule', 20) };

export const decideCase = act({
	...BY_PANEL,
	name: 'cases.decide',
	does: 'decides a case',
	input: z.object({
		...CASE,
		...DECISION,
		outcome: z.enum(['confirmed', 'dropped'], { error: 'Choose what is decided.' }),
		appealUntil: day('the last day to appeal'),
		suspendsUntil: maybe(day('the last day of the suspension')).default(null),
	}),
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustKnowClause(found, given.clause);
		const [evidence] = await desk.queries.query(
			sql`select 1 from case_evidence where case_id = ${given.case} limit 1`,
		);
		const { appealUntil, suspendsUntil } = given;
		const hasEvidence = evidence !== undefined;
		mustBeTime(found, { step: 'decide', hasReason: true, hasEvidence, appealUntil }, desk.at);
		if (suspendsUntil !== null) mustSuspendUntil(found, given.outcome, suspendsUntil, desk.at);
		await enter(desk, given.case, {
			kind: 'decision',
			words: given.words,
			rule_clause: given.clause,
			outcome: given.outcome,
			appeal_until: appealUntil,
			appeal_to: processRule(found.rules, found.its)!.appealTo,
			suspends_until: suspendsUntil,
		});
		await rollFollows(desk, given.case, given.clause);
		if (suspendsUntil !== null)
			await lapsesAfter(desk, found.rules.zone, suspendsUntil, { case: given.case, clause: given.clause });
		await tell(desk, given.case, 'decision', [found.row.subject_id, found.row.secretary_id]);
	},
});

export const decideAppeal = act({
	...BY_PANEL,
	name: 'cases.decide-appeal',
	does: 'decides an appeal',
	input: z.object({
		...CASE,
		...DECISION,
		outcome: z.enum(['upheld', 'dismissed'], { error: 'Choose what is decided.' }),
	}),
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustKnowClause(found, given.clause);
		const { outcome } = given;
		mustBeTime(found, { step: 'decide-appeal', hasReason: true, outcome }, desk.at);
		await enter(desk, given.case, {
			kind: 'appeal-decision',
			words: given.words,
			rule_clause: given.clause,
			outcome,
		});
		await rollFollows(desk, given.case, given.clause);
		await tell(desk, given.case, 'appeal-decision', [found.row.subject_id, found.row.secretary_id]);
	},
});

export const endSuspension = act({
	...BY_PANEL,
	name: 'cases.end-suspension',
	does: 'ends a suspension that was decided',
	input: z.object({ ...CASE, ...DECISION }),
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustKnowClause(found, given.clause);
		mustBeTime(found, { step: 'end-suspension' }, desk.at);
		await enter(desk, given.case, {
			kind: 'suspension-ended',
			words: given.words,
			rule_clause: given.clause,
		});
		await rollFollows(desk, given.case, given.clause);
		await tell(desk, given.case, 'suspension-ended', [found.row.subject_id, found.row.secretary_id]);
	},
});

function mustSuspendUntil({ row, rules }: Case, outcome: string, until: string, at: string): void {
	const words =
		row.process !== 'suspension' || outcome !== 'confirmed'
			? 'Nobody is suspended by this decision: leave the last day of the suspension empty.'
			: until < dayIn(rules.zone, at)
				? 'This day is past. Give a day from today on, or leave it empty.'
				: null;
	if (words !== null) throw new Refused('invalid', words, { problems: [{ field: 'suspendsUntil', words }] });
}
