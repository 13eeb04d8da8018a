/** Who sends delegates to a unit: its affiliated bodies and the units directly below it, each with how many it may send. */
import { delegatesEntitled, type EntitlementRuling, type RulesInForce } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { problem } from './meeting-times.ts';

export interface Sender {
	/** "body:…" or "unit:…". */
	readonly key: string;
	readonly bodyId: string | null;
	readonly unitId: string | null;
	readonly name: string;
	readonly kind: string;
	/** Members that its number of delegates is worked out from. */
	readonly membersCount: number;
	/** Delegates it has now. */
	readonly namedCount: number;
}

/** @param on YYYY-MM-DD */
export async function sendersTo(queries: Queries, unitId: string, on: string): Promise<readonly Sender[]> {
	const rows = await queries.query<{
		body_id: string | null;
		unit_id: string | null;
		name: string;
		kind: string;
		members: number;
		named: number;
	}>(sql`
		select body.id as body_id, null as unit_id, body.name, body.kind, body.members_count as members,
			(select count(*)::int from delegate where delegate.unit_id = ${unitId} and from_body_id = body.id
				and from_on <= ${on} and (until_on is null or until_on > ${on})) as named
		from body where body.unit_id = ${unitId} and affiliated_on <= ${on} and (ended_on is null or ended_on > ${on})
		union all
		select null, unit.id, unit.name, unit.kind,
			(select count(*)::int from member where member.unit_id in (
				with recursive below as (
					select unit.id union all select child.id from unit child join below on child.parent_id = below.id
				) select id from below) and member.standing in ('good', 'arrears')),
			(select count(*)::int from delegate where delegate.unit_id = ${unitId} and from_unit_id = unit.id
				and from_on <= ${on} and (until_on is null or until_on > ${on}))
		from unit where unit.parent_id = ${unitId} and unit.closed_on is null`);
	return rows
		.map(({ body_id, unit_id, name, kind, members, named }) => ({
			key: body_id === null ? `unit:${unit_id}` : `body:${body_id}`,
			bodyId: body_id,
			unitId: unit_id,
			name,
			kind,
			membersCount: members,
			namedCount: named,
		}))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @throws Refused where nobody of that key sends delegates to the unit */
export async function senderTo(queries: Queries, unitId: string, on: string, key: string): Promise<Sender> {
	const sender = (await sendersTo(queries, unitId, on)).find((one) => one.key === key);
	if (sender === undefined) throw problem('from', 'Choose who sends the delegate.');
	return sender;
}

/** @param more delegates beyond those it has now */
export function entitlement(rules: RulesInForce, to: string, sender: Sender, more = 0): EntitlementRuling {
	return delegatesEntitled(rules, {
		from: sender.kind,
		to,
		members: sender.membersCount,
		named: sender.namedCount + more,
	});
}
