/** What happens to members is recorded as events; the table of members is what they come to, worked out again for whoever they concern. */
import type { RollValues } from '@mandate/assembly/roll';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { foldedRoll } from './roll-as-at.ts';

export type RollEventKind =
	| 'joined'
	| 'rejoined'
	| 'moved'
	| 'standing'
	| 'left'
	| 'expelled'
	| 'name'
	| 'number'
	| 'joined-on'
	| 'class';

export interface NewRollEvent extends Partial<RollValues> {
	readonly personId: string;
	readonly kind: RollEventKind;
	/** YYYY-MM-DD, not after today. */
	readonly effectiveOn: string;
	readonly why: string;
	readonly name?: string;
	/** The case in which it was decided, and the rule. */
	readonly caseId?: string;
	readonly clause?: string;
}

export interface Recording {
	readonly queries: Queries;
	readonly at: string;
	readonly newId: () => string;
	/** Null: the server itself. */
	readonly who: { readonly personId: string } | null;
	readonly importId?: string | null;
}

const AT_ONCE = 5000;

/** Records events in their order and brings the members they concern up to date. Persons must be there. */
export async function recordEvents(recording: Recording, events: readonly NewRollEvent[]): Promise<void> {
	await putEvents(recording, events);
	const personIds = [...new Set(events.map(({ personId }) => personId))];
	await refold(recording.queries, personIds, recording.at.slice(0, 10));
}

async function putEvents(
	{ queries, at, newId, who, importId = null }: Recording,
	events: readonly NewRollEvent[],
): Promise<void> {
	for (let from = 0; from < events.length; from += AT_ONCE) {
		const some = events.slice(from, from + AT_ONCE);
		const column = <T>(of: (event: NewRollEvent) => T | undefined) => some.map((event) => of(event) ?? null);
		await queries.query(sql`
			insert into roll_event (id, person_id, kind, effective_on, recorded_at, recorded_by, why, import_id,
				number, unit_id, joined_on, class, standing, arrears_months, name, case_id, rule_clause)
			select id, person_id, kind, effective_on, ${at}, ${who?.personId ?? null}, why, ${importId},
				number, unit_id, joined_on, class, standing, arrears_months, name, case_id, rule_clause
			from unnest(${some.map(newId)}::text[], ${column((one) => one.personId)}::text[], ${column((one) => one.kind)}::text[],
				${column((one) => one.effectiveOn)}::date[], ${column((one) => one.why)}::text[], ${column((one) => one.number)}::text[],
				${column((one) => one.unitId)}::text[], ${column((one) => one.joinedOn)}::date[], ${column((one) => one.class)}::text[],
				${column((one) => one.standing)}::text[], ${column((one) => one.arrearsMonths)}::integer[],
				${column((one) => one.name)}::text[], ${column((one) => one.caseId)}::text[],
				${column((one) => one.clause)}::text[]) with ordinality
				as given (id, person_id, kind, effective_on, why, number, unit_id, joined_on, class, standing, arrears_months, name,
				case_id, rule_clause, place)
			order by place`);
	}
}

/** Works out again what the events of some members come to today. */
async function refold(queries: Queries, personIds: readonly string[], today: string): Promise<void> {
	for (let from = 0; from < personIds.length; from += AT_ONCE) {
		const some = sql`person_id = any(${personIds.slice(from, from + AT_ONCE)}::text[])`;
		await queries.query(sql`
			insert into member (person_id, number, unit_id, joined_on, class, standing, arrears_months, left_on)
			select person_id, number, unit_id, joined_on, class, standing, arrears_months, left_on
			from (${foldedRoll({ on: today, which: some })}) folded
			on conflict (person_id) do update set number = excluded.number, unit_id = excluded.unit_id,
				joined_on = excluded.joined_on, class = excluded.class, standing = excluded.standing,
				arrears_months = excluded.arrears_months, left_on = excluded.left_on`);
	}
}
