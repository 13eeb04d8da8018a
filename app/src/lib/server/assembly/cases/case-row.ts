/** A case as it stands in the database: who has which part in it, its steps, and how they leave it. */
import {
	type CaseEvent,
	type CaseKind,
	type CaseState,
	caseState,
	deciding,
} from '@mandate/assembly/process';
import type { Process, RulesInForce } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { found } from '../acts/refused.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById, unitBySlug } from '../organisation/units.ts';

export interface CaseRow {
	readonly id: string;
	readonly number: number;
	readonly unit_id: string;
	readonly process: Process;
	readonly subject_id: string;
	readonly complainant_id: string | null;
	readonly secretary_id: string;
	readonly rule_clause: string;
	readonly reason: string;
	readonly process_clause: string;
	readonly rules_on: string;
	readonly is_confidential: boolean;
	readonly opened_at: string;
}

export interface EventRow {
	readonly id: string;
	readonly kind: CaseEvent['kind'];
	readonly at: string;
	readonly by_id: string | null;
	readonly words: string | null;
	readonly stage: 'decision' | 'appeal' | null;
	readonly person_id: string | null;
	readonly has_interest: boolean | null;
	readonly on_day: string | null;
	readonly review_on: string | null;
	readonly suspends: boolean;
	readonly rule_clause: string | null;
	readonly outcome: 'confirmed' | 'dropped' | 'upheld' | 'dismissed' | null;
	readonly appeal_until: string | null;
	readonly appeal_to: string | null;
	readonly suspends_until: string | null;
}

export interface Case {
	readonly row: CaseRow;
	readonly events: readonly EventRow[];
	readonly state: CaseState;
	/** What the rulebook needs to know of it. */
	readonly its: CaseKind;
	/** The version in force when it was opened: it holds for the whole case. */
	readonly rules: RulesInForce;
}

/** For `unitOf` of acts on a case. @throws Refused where there is none in the unit that is named, if one is */
export async function unitOfCase(
	queries: Queries,
	given: { readonly case: string; readonly unit?: string },
): Promise<string> {
	const { unit_id } = await caseRow(queries, given.case);
	if (given.unit === undefined || (await unitBySlug(queries, given.unit)).id === unit_id) return unit_id;
	return found<string>(null, 'case');
}

/** @throws Refused where there is none */
export async function caseRow(queries: Queries, id: string): Promise<CaseRow> {
	const [row] =
		await queries.query<CaseRow>(sql`select id, number, unit_id, process, subject_id, complainant_id,
		secretary_id, rule_clause, reason, process_clause, rules_on, is_confidential, opened_at
		from case_file where id = ${id}`);
	return found(row, 'case');
}

/**
 * @param hold whether others who change the case wait until this transaction ends
 * @throws Refused where there is none
 */
export async function caseById(queries: Queries, id: string, hold = false): Promise<Case> {
	if (hold) await queries.query(sql`select 1 from case_file where id = ${id} for update`);
	const row = await caseRow(queries, id);
	const events =
		await queries.query<EventRow>(sql`select id, kind, at, by_id, words, stage, person_id, has_interest,
		on_day, review_on, suspends, rule_clause, outcome, appeal_until, appeal_to,
		suspends_until from case_event where case_id = ${id} order by position`);
	const unit = await unitById(queries, row.unit_id);
	return {
		row,
		events,
		state: caseState(events.map(asEvent)),
		its: { process: row.process, unit: unit.kind },
		rules: await rulesOf(queries, row.unit_id, row.rules_on),
	};
}

/** What the constraints of the table promise is there, is. */
function asEvent(row: EventRow): CaseEvent {
	const { kind, at } = row;
	switch (kind) {
		case 'named':
			return { kind, at, stage: row.stage!, personId: row.person_id! };
		case 'declared':
			return { kind, at, stage: row.stage!, personId: row.person_id!, hasInterest: row.has_interest! };
		case 'hearing':
			return { kind, at, on: row.on_day! };
		case 'measure':
			return { kind, at, reviewOn: row.review_on!, suspends: row.suspends };
		case 'review':
			return { kind, at, reviewOn: row.review_on };
		case 'decision':
			return {
				kind,
				at,
				outcome: row.outcome === 'confirmed' ? 'confirmed' : 'dropped',
				appealUntil: row.appeal_until!,
				suspendsUntil: row.suspends_until,
			};
		case 'appeal-decision':
			return { kind, at, outcome: row.outcome === 'upheld' ? 'upheld' : 'dismissed' };
		default:
			return { kind, at };
	}
}

/** The parties: whom it is against, and who complained. */
export function parties({ subject_id, complainant_id }: CaseRow): readonly string[] {
	return complainant_id === null ? [subject_id] : [subject_id, complainant_id];
}

/** Those named to decide it, or the appeal, who have not declared an interest: who has one steps down and reads no more. */
export function panelOf({ panel }: CaseState): readonly string[] {
	return panel.filter(({ hasInterest }) => hasInterest !== true).map(({ personId }) => personId);
}

/** Those who may decide now. */
export function decidingNow({ state }: Case): readonly string[] {
	return deciding(state, state.stage === 'appealed' ? 'appeal' : 'decision').map(({ personId }) => personId);
}
