/** Which cases somebody sees: those they have a part in, and of decided ones that the rulebook does not keep confidential, all. */
import { type CaseStage, isMeasureInForce, stands } from '@mandate/assembly/process';
import { dayIn } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { type Sql, sql } from '../../database/sql.ts';
import { look, lookAtMembers } from '../acts/act.ts';
import type { Desk } from '../office.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { type Case, caseById } from './case-row.ts';

export interface CaseListed {
	readonly id: string;
	readonly number: number;
	readonly process: string;
	readonly unit: { readonly slug: string; readonly name: string };
	readonly against: string;
	readonly openedOn: string;
	readonly stage: CaseStage;
	readonly isMeasureInForce: boolean;
	/** Null: not decided. */
	readonly stands: boolean | null;
	/** What part one has in it oneself. */
	readonly part: 'subject' | 'complainant' | 'secretary' | 'panel' | null;
}

/** Cases that one keeps or is to decide; whoever has declared an interest has stepped down, and follows it no more. */
export const seeCases = lookAtMembers({
	name: 'cases.see-list',
	does: 'looks at the cases one keeps or is to decide',
	may: ['secretary', 'panel above', 'chair'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: (desk) => {
		const me = desk.who!.personId;
		return listed(
			desk,
			sql`file.unit_id = ${desk.unitId} and (file.secretary_id = ${me} or exists (
			select 1 from case_event event where event.case_id = file.id and event.kind = 'named' and event.person_id = ${me}
				and not exists (select 1 from case_event declared where declared.case_id = file.id and declared.kind = 'declared'
					and declared.person_id = ${me} and declared.stage = event.stage and declared.has_interest)))`,
		);
	},
});

/** Cases one is a party to; whom it is against sees it from the notice on. */
export const seeMyCases = lookAtMembers({
	name: 'cases.see-mine',
	does: 'looks at the cases one is a party to',
	may: ['signed in'],
	input: z.object({}),
	unitOf: async () => null,
	run: (desk) => {
		const me = desk.who!.personId;
		return listed(
			desk,
			sql`file.complainant_id = ${me} or (file.subject_id = ${me} and exists (
			select 1 from case_event event where event.case_id = file.id and event.kind = 'notice'))`,
		);
	},
});

/** Decided cases that are not confidential. */
export const seeOpenCases = lookAtMembers({
	name: 'cases.see-open',
	does: 'looks at decided cases that the rulebook does not keep confidential',
	may: ['member', 'delegate', 'secretary', 'chair', 'panel above', 'auditor', 'administrator'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async (desk) => {
		const cases = await listed(
			desk,
			sql`file.unit_id = ${desk.unitId} and not file.is_confidential and exists (
			select 1 from case_event event where event.case_id = file.id and event.kind = 'decision')`,
		);
		const decisions = await desk.queries.query<{ case_id: string; words: string; rule_clause: string }>(sql`
			select case_id, words, rule_clause from case_event
			where kind = 'decision' and case_id = any(${cases.map(({ id }) => id)})`);
		return cases.map((one) => {
			const decision = decisions.find(({ case_id }) => case_id === one.id);
			return { ...one, reason: decision?.words ?? '', clause: decision?.rule_clause ?? '' };
		});
	},
});

/** By which rules cases are taken in the unit: no member's data. */
export const seeCaseRules = look({
	name: 'cases.see-rules',
	does: 'looks at the rules by which cases are taken',
	may: ['anyone'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: caseRules,
});

async function caseRules({ queries, unitId, at }: Desk) {
	const unit = await unitById(queries, unitId!);
	const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
	return {
		clauses: rules.rules.map(({ clause, title }) => ({ clause, title })),
		processes: rules.rules
			.filter((rule) => rule.kind === 'due-process')
			.filter(({ units }) => units === undefined || units.includes(unit.kind))
			.map(({ clause, title, words, processes, confidential }) => ({
				clause,
				title,
				words,
				processes,
				confidential,
			})),
	};
}

async function listed({ queries, at, who, concerns }: Desk, which: Sql): Promise<readonly CaseListed[]> {
	const rows = await queries.query<{ id: string; slug: string; unit: string; against: string }>(sql`
		select file.id, unit.slug, unit.name as unit, person.name as against
		from case_file file join unit on unit.id = file.unit_id join person on person.id = file.subject_id
		where ${which} order by file.number desc limit 200`);
	const cases: CaseListed[] = [];
	for (const { id, slug, unit, against } of rows) {
		const found = await caseById(queries, id);
		concerns(found.row.subject_id);
		cases.push({
			id,
			number: found.row.number,
			process: found.row.process,
			unit: { slug, name: unit },
			against,
			openedOn: dayIn(found.rules.zone, found.row.opened_at),
			stage: found.state.stage,
			isMeasureInForce: isMeasureInForce(found.state, dayIn(found.rules.zone, at)),
			stands: found.state.decision === null ? null : stands(found.state),
			part: partOf(found, who!.personId),
		});
	}
	return cases;
}

export function partOf({ row, state }: Case, personId: string): CaseListed['part'] {
	if (personId === row.subject_id) return 'subject';
	if (personId === row.complainant_id) return 'complainant';
	if (personId === row.secretary_id) return 'secretary';
	return state.panel.some((one) => one.personId === personId) ? 'panel' : null;
}
