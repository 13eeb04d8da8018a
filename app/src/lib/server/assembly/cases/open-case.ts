/** Opens a case: against whom, by which rule, with reasons and evidence. Nobody is told before notice is given. */
import { PROCESSES, processRule, processStepAllowed } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow, Refused } from '../acts/refused.ts';
import { line, maybe, text } from '../fields.ts';
import { personBy } from '../organisation/duties.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { mustKnowClause } from './case-act.ts';
import { firstReminders } from './remind.ts';

export const openCase = act({
	name: 'cases.open',
	does: 'opens a case against somebody',
	may: ['secretary'],
	input: z.object({
		unit: z.string(),
		process: z.enum(PROCESSES, { error: 'Choose what the case is about.' }),
		person: line('the member’s number or e-mail address'),
		complainant: maybe(line('the number or e-mail address of who complained')),
		clause: line('the rule that is said to be broken or not met', 20),
		reason: text('the reasons'),
		evidenceTitle: line('what the evidence is'),
		evidence: text('the evidence, or where it can be seen'),
	}),
	unitOf: unitIdOf,
	run: async ({ queries, at, newId, unitId, who, concerns }, given) => {
		const unit = await unitById(queries, unitId!);
		const rulesOn = at.slice(0, 10);
		const rules = await rulesOf(queries, unit.id, rulesOn);
		const its = { process: given.process, unit: unit.kind };
		mustAllow(processStepAllowed(rules, { ...its, step: 'open' }));
		const rule = processRule(rules, its)!;
		mustKnowClause({ rules }, given.clause);
		const subject = await personBy(queries, given.person);
		concerns(subject);
		const complainant = given.complainant === null ? null : await complainantBy(queries, given.complainant);
		const secretary = who!.personId;
		if (subject === secretary)
			throw wrong('person', 'You cannot keep a case against yourself; another secretary must.');
		if (complainant === subject)
			throw wrong('complainant', 'Whoever complains and whom it is against are the same.');
		if (complainant === secretary) {
			throw wrong('complainant', 'Whoever complains cannot keep the case; another secretary must.');
		}
		const caseId = newId();
		await queries.query(sql`insert into case_file (id, unit_id, process, subject_id, complainant_id, secretary_id,
				rule_clause, reason, process_clause, rules_on, is_confidential, opened_at)
			values (${caseId}, ${unit.id}, ${given.process}, ${subject}, ${complainant}, ${secretary},
				${given.clause}, ${given.reason}, ${rule.clause}, ${rulesOn}, ${rule.confidential}, ${at})`);
		await queries.query(sql`insert into case_event (id, case_id, kind, at, by_id)
			values (${newId()}, ${caseId}, 'opened', ${at}, ${secretary})`);
		await queries.query(sql`insert into case_evidence (id, case_id, by_id, at, title, words)
			values (${newId()}, ${caseId}, ${secretary}, ${at}, ${given.evidenceTitle}, ${given.evidence})`);
		await firstReminders(queries, caseId, unit.zone, at);
		return { case: caseId };
	},
	words: ({ unit, process }, { case: id }) => ({ unit, process, case: id }),
});

async function complainantBy(...given: Parameters<typeof personBy>): Promise<string> {
	try {
		return await personBy(...given);
	} catch (error) {
		if (error instanceof Refused) throw wrong('complainant', error.refusal.words);
		throw error;
	}
}

function wrong(field: string, words: string): Refused {
	return new Refused('invalid', words, { problems: [{ field, words }] });
}
