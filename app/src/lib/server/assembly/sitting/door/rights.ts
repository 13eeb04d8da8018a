/**
 * Who may come to a meeting and vote there: of each person in each capacity what the rules say to the roll of the day that counts
 * and to the credential, and of these what gives most.
 */
import { personFacts } from '@mandate/assembly/roll';
import {
	type MeetingFacts,
	mayAttend,
	mayVote,
	type PersonFacts,
	type RulesInForce,
	type Ruling,
	rollDay,
} from '@mandate/assembly/rulebook';
import type { AttendsAs } from '@mandate/assembly/sitting';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { personOnRoll, type RollRow, unitRoll } from '../../roll/roll-as-at.ts';
import { factsOf, type MeetingRow, rulesOfMeeting } from '../meeting.ts';

export interface DoorRight {
	readonly personId: string;
	readonly as: AttendsAs;
	readonly mayAttend: boolean;
	readonly mayVote: boolean;
	readonly attend: Ruling;
	readonly vote: Ruling;
	readonly fromBodyId: string | null;
	readonly fromUnitId: string | null;
}

interface Capacity {
	readonly person_id: string;
	readonly as: AttendsAs;
	readonly credential: PersonFacts['credential'] | null;
	readonly from_body_id: string | null;
	readonly from_unit_id: string | null;
}

/** @param only one person; null: everybody who may have a right */
export async function doorRights(
	queries: Queries,
	meeting: MeetingRow,
	only: string | null = null,
): Promise<readonly DoorRight[]> {
	const rules = await rulesOfMeeting(queries, meeting);
	const facts = factsOf(meeting);
	const days = {
		attend: rollDay(rules, 'attend', facts, 'member'),
		vote: rollDay(rules, 'vote', facts, 'member'),
	};
	const delegateDays = {
		attend: rollDay(rules, 'attend', facts, 'delegate'),
		vote: rollDay(rules, 'vote', facts, 'delegate'),
	};
	const capacities = await capacitiesOf(queries, meeting, only);
	const rolls = new Map<string, Map<string, RollRow>>();
	for (const day of new Set([days.attend, days.vote, delegateDays.attend, delegateDays.vote])) {
		const rows = only === null ? await unitRoll(queries, meeting.unitId, { on: day }) : [];
		const roll = new Map(rows.map((row) => [row.person_id, row]));
		const missing = [...new Set(capacities.map(({ person_id }) => person_id))].filter((id) => !roll.has(id));
		for (const id of missing) {
			const row = await personOnRoll(queries, id, { on: day });
			if (row !== null) roll.set(id, row);
		}
		rolls.set(day, roll);
	}
	const members = only === null ? [...(rolls.get(days.attend)?.keys() ?? [])] : [];
	const all: Capacity[] = [...capacities];
	for (const person_id of members)
		all.push({ person_id, as: 'member', credential: null, from_body_id: null, from_unit_id: null });
	const ruling = rulings(rules, facts);
	const best = new Map<string, DoorRight>();
	for (const capacity of all) {
		const on = capacity.as === 'delegate' ? delegateDays : days;
		const at = (day: string) => factsAt(rolls.get(day)?.get(capacity.person_id), capacity);
		const attend = ruling('attend', at(on.attend));
		const vote = ruling('vote', at(on.vote));
		const right: DoorRight = {
			personId: capacity.person_id,
			as: capacity.as,
			mayAttend: attend.allowed,
			mayVote: attend.allowed && vote.allowed,
			attend,
			vote,
			fromBodyId: capacity.from_body_id,
			fromUnitId: capacity.from_unit_id,
		};
		const before = best.get(capacity.person_id);
		if (before === undefined || worthOf(right) > worthOf(before)) best.set(capacity.person_id, right);
	}
	return [...best.values()];
}

const worthOf = (right: DoorRight): number => (right.mayVote ? 2 : right.mayAttend ? 1 : 0);

/** Delegates with a credential, officers of the unit, the representative; for one person also membership. Those come first that say most. */
async function capacitiesOf(
	queries: Queries,
	{ id, unitId, opensAt, zone }: MeetingRow,
	only: string | null,
): Promise<readonly Capacity[]> {
	const day = sql`(${opensAt}::timestamptz at time zone ${zone})::date`;
	const which = only === null ? sql`true` : sql`person_id = ${only}`;
	const rows = await queries.query<Capacity & { readonly rank: number }>(sql`
		select credential.person_id, 'delegate' as as, credential.state as credential, from_body_id, from_unit_id, 1 as rank
		from credential join delegate on delegate.id = delegate_id
		where meeting_id = ${id} and ${only === null ? sql`true` : sql`credential.person_id = ${only}`}
		union all
		select distinct person_id, 'officer', null, null, null, 2 from duty
		where unit_id = ${unitId} and from_on <= ${day} and (until_on is null or until_on > ${day}) and ${which}
		union all
		select person_id, 'representative', null, null, null, 3 from representative
		where unit_id = ${unitId} and person_id is not null and from_on <= ${day} and (until_on is null or until_on > ${day}) and ${which}
		order by rank, person_id`);
	if (only === null) return rows;
	const member = await queries.query(sql`
		with recursive below as (
			select id from unit where id = ${unitId}
			union all select unit.id from unit join below on unit.parent_id = below.id
		)
		select 1 from roll_event where person_id = ${only} and unit_id in (select id from below) limit 1`);
	if (member.length === 0) return rows;
	return [
		...rows,
		{ person_id: only, as: 'member', credential: null, from_body_id: null, from_unit_id: null },
	];
}

function factsAt(row: RollRow | undefined, { as, credential }: Capacity): PersonFacts {
	const roll =
		row === undefined
			? { standing: null, joinedOn: null, arrearsMonths: 0 }
			: personFacts({
					standing: row.standing,
					class: row.class,
					joinedOn: row.joined_on,
					arrearsMonths: row.arrears_months,
				});
	return credential === null ? { as, ...roll } : { as, ...roll, credential };
}

/** Rulings of equal facts are made once: of five thousand members most joined long ago and owe nothing. */
function rulings(rules: RulesInForce, meeting: MeetingFacts) {
	const made = new Map<string, Ruling>();
	return (right: 'attend' | 'vote', person: PersonFacts): Ruling => {
		const key = `${right} ${person.as} ${person.standing} ${person.joinedOn} ${person.arrearsMonths} ${person.credential ?? ''}`;
		const known = made.get(key);
		if (known !== undefined) return known;
		const ruling = (right === 'attend' ? mayAttend : mayVote)(rules, { meeting, person });
		made.set(key, ruling);
		return ruling;
	};
}
