/** What acts on a case have in common: who may by their part in it, what is logged of it, and how a step is entered. */
import { mayStep, type Step } from '@mandate/assembly/process';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { mustAllow, Refused } from '../acts/refused.ts';
import { id } from '../fields.ts';
import type { Desk } from '../office.ts';
import { type Case, caseById, type EventRow, panelOf, parties } from './case-row.ts';

/** `unit`: where the address names one, it must be that of the case. */
export const CASE = { case: id('the case'), unit: z.string().optional() };
export const onCase = z.object(CASE);

type Given = { readonly case: string };
type Part = 'subject' | 'parties' | 'secretary' | 'panel' | 'undeclared';

/**
 * For `selfOf`: those who have one of these parts in the case, and nobody else whatever office they hold. Whom it is against has
 * a part from the notice on.
 */
export function those(...wanted: readonly Part[]) {
	return async (queries: Queries, given: Given): Promise<readonly string[]> => {
		const found = await caseById(queries, given.case);
		return [...new Set(wanted.flatMap((part) => having(found, part)))];
	};
}

function having({ row, state }: Case, part: Part): readonly string[] {
	switch (part) {
		case 'subject':
			return state.noticeAt === null ? [] : [row.subject_id];
		case 'parties':
			return parties(row).filter((one) => one !== row.subject_id || state.noticeAt !== null);
		case 'secretary':
			return [row.secretary_id];
		case 'panel':
			return panelOf(state);
		case 'undeclared':
			return state.panel.map(({ personId }) => personId);
	}
}

/** What the log keeps of an act on a case: which, and nothing of what was written. */
export const onlyWhich = (given: Given): unknown => ({ case: given.case });

/** The case, held until the act ends; the log is told whose it is. */
export async function theCase(desk: Desk, given: Given): Promise<Case> {
	const found = await caseById(desk.queries, given.case, true);
	desk.concerns(found.row.subject_id);
	return found;
}

/** @throws Refused with the ruling where the step may not be taken now */
export function mustBeTime({ rules, its, state }: Case, step: Step, at: string): void {
	mustAllow(mayStep(rules, its, state, step, at));
}

export type NewEvent = Pick<EventRow, 'kind'> & Partial<Omit<EventRow, 'id' | 'kind' | 'at' | 'by_id'>>;

export async function enter(
	{ queries, newId, at, who }: Desk,
	caseId: string,
	event: NewEvent,
): Promise<void> {
	await queries.query(sql`insert into case_event (id, case_id, kind, at, by_id, words, stage, person_id, has_interest,
			on_day, review_on, suspends, rule_clause, outcome, appeal_until, appeal_to, suspends_until)
		values (${newId()}, ${caseId}, ${event.kind}, ${at}, ${who?.personId ?? null}, ${event.words ?? null},
			${event.stage ?? null}, ${event.person_id ?? null}, ${event.has_interest ?? null}, ${event.on_day ?? null},
			${event.review_on ?? null}, ${event.suspends ?? false}, ${event.rule_clause ?? null}, ${event.outcome ?? null},
			${event.appeal_until ?? null}, ${event.appeal_to ?? null},
			${event.suspends_until ?? null})`);
}

/** @throws Refused where the rulebook has no such clause */
export function mustKnowClause({ rules }: Pick<Case, 'rules'>, clause: string): void {
	const words = 'Choose a rule of the rulebook.';
	if (!rules.rules.some((rule) => rule.clause === clause))
		throw new Refused('invalid', words, { problems: [{ field: 'clause', words }] });
}

/** Mails that something happened in a case; what, stands only on the page. */
export async function tell(
	desk: Desk,
	caseId: string,
	what: string,
	persons: readonly string[],
): Promise<void> {
	for (const personId of new Set(persons)) {
		await desk.later('mail', { to: personId, kind: 'case', about: caseId, what });
	}
}
