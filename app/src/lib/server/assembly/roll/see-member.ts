/** One member, with all that happened: on the roll, of contact, of office; who recorded it and why. */
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { lookAtMembers } from '../acts/act.ts';
import { those } from '../cases/case-act.ts';
import { id } from '../fields.ts';
import { unitIdOf } from '../organisation/units.ts';
import { memberIn } from './member-in.ts';
import type { RollEventKind } from './record-events.ts';
import { unitsBelow } from './roll-as-at.ts';

export interface HistoryRow {
	readonly kind: RollEventKind;
	readonly effective_on: string;
	readonly recorded_at: string;
	readonly by: string | null;
	readonly why: string;
	readonly unit: string | null;
	readonly standing: string | null;
	readonly arrears_months: number | null;
	readonly class: string | null;
	readonly number: string | null;
	readonly joined_on: string | null;
	readonly name: string | null;
	/** Where it was decided in a case: only for whoever may see the case. */
	readonly case: { readonly id: string; readonly number: number; readonly clause: string } | null;
}

/** @returns everything recorded of a person, the latest first; of what a case decided, others are told neither case nor who */
export async function historyOf(
	queries: Queries,
	personId: string,
	viewerId: string,
): Promise<readonly HistoryRow[]> {
	const rows = await queries.query<Omit<HistoryRow, 'case'> & InCase>(sql`
		select file.id as case_id, file.number as case_number, event.rule_clause, event.kind, effective_on, recorded_at,
			recorder.name as by, why, unit.name as unit, standing, arrears_months, class, event.number, joined_on, event.name
		from roll_event event left join person recorder on recorder.id = recorded_by left join unit on unit.id = event.unit_id
			left join case_file file on file.id = event.case_id
		where person_id = ${personId} order by position desc`);
	const open = new Set<string>();
	for (const id of new Set(rows.flatMap(({ case_id }) => case_id ?? []))) {
		if ((await mayRead(queries, { case: id })).includes(viewerId)) open.add(id);
	}
	return rows.map(({ case_id, case_number, rule_clause, by, ...row }) => {
		if (case_id === null) return { ...row, by, case: null };
		if (!open.has(case_id)) return { ...row, by: null, case: null };
		return { ...row, by, case: { id: case_id, number: case_number, clause: rule_clause } };
	});
}

interface InCase {
	readonly case_id: string | null;
	readonly case_number: number;
	readonly rule_clause: string;
}

const mayRead = those('parties', 'secretary', 'panel');

export interface ContactRow {
	readonly id: string;
	readonly asked_at: string;
	readonly by: string | null;
	readonly why: string;
	readonly fields: readonly string[];
	readonly effective_on: string;
	readonly outcome: string | null;
	readonly ended_at: string | null;
}

/** @returns changes of contact of a person, without what was changed to what; the latest first */
export const contactHistoryOf = (queries: Queries, personId: string): Promise<readonly ContactRow[]> =>
	queries.query<ContactRow>(sql`
		select change.id, asked_at, asker.name as by, why, array(select jsonb_object_keys(after) order by 1) as fields,
			effective_on, outcome, ended_at
		from contact_change change left join person asker on asker.id = asked_by
		where person_id = ${personId} order by asked_at desc, change.id`);

export const seeMember = lookAtMembers({
	name: 'roll.see-member',
	does: 'looks at one member',
	may: ['secretary above'],
	input: z.object({ unit: z.string(), member: id('the member') }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, at, concerns, who }, { member: personId }) => {
		const member = await memberIn(queries, unitId!, personId);
		concerns(personId);
		const [units, history, contacts, offices] = [
			await queries.query<{ id: string; name: string }>(
				sql`select id, name from unit where id in (${unitsBelow(unitId!)}) and closed_on is null order by name collate "C"`,
			),
			await historyOf(queries, personId, who!.personId),
			await contactHistoryOf(queries, personId),
			await queries.query<{ title: string; unit: string; from_on: string; until_on: string | null }>(sql`
				select title, unit.name as unit, from_on, until_on from duty join unit on unit.id = unit_id
				where person_id = ${personId} order by from_on desc`),
		];
		const [erasure] = await queries.query<{ asked_at: string }>(
			sql`select asked_at from erasure where person_id = ${personId}`,
		);
		return {
			member,
			units,
			history,
			contacts,
			offices,
			erasureAskedAt: erasure?.asked_at ?? null,
			today: at.slice(0, 10),
		};
	},
});
