/** Who may come to a meeting, and so is given notice of it: by the rulebook, person by person. */
import { personFacts } from '@mandate/assembly/roll';
import {
	type Capacity,
	dayIn,
	freezeDay,
	type MeetingFacts,
	mayAttend,
	type PersonFacts,
	type RulesInForce,
	type Ruling,
	rollDay,
	ruleFor,
} from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { unitRoll } from '../roll/roll-as-at.ts';
import type { MeetingRow, MeetingRules } from './meeting-row.ts';

export interface Entitled {
	readonly personId: string;
	readonly asWhat: 'member' | 'delegate' | 'officer';
	readonly hasEmail: boolean;
}

export interface Constitution {
	readonly of: 'members' | 'delegates' | 'both';
	/** The roll at the end of this day counts. */
	readonly freezeOn: string;
	/** What says so, to be shown. */
	readonly freeze: Ruling;
}

/** A member and a delegate as they would be in best standing: what is asked is of whom the rulebook speaks. */
const inBestStanding = (as: Capacity): PersonFacts => ({
	as,
	standing: 'full',
	joinedOn: '1900-01-01',
	arrearsMonths: 0,
});

/** @returns who makes up the meeting, by the rulebook */
export function constitutionOf({ rules, facts }: MeetingRules): Constitution {
	const attending = (['member', 'delegate'] as const).filter(
		(as) =>
			mayAttend(rules, { meeting: facts, person: inBestStanding(as) }).allowed && isNamed(rules, facts, as),
	);
	const of = attending.length === 2 ? 'both' : attending[0] === 'delegate' ? 'delegates' : 'members';
	const freeze = freezeDay(rules, facts);
	return { of, freezeOn: freeze.day, freeze };
}

/** Where the rulebook is silent, members come; a delegate only where a rule on delegates is there. */
function isNamed(rules: RulesInForce, facts: MeetingFacts, as: Capacity): boolean {
	const rule = ruleFor(
		rules,
		'eligibility',
		facts.unit,
		(each) => each.right === 'attend' && each.meetings.includes(facts.kind) && each.as.includes(as),
	);
	return rule !== undefined || as === 'member';
}

/**
 * Members by the roll of the day that counts for attending, delegates who are appointed for the day of the meeting. A delegate is
 * told whatever the roll says of the person: whether the credential holds is decided by those who decide it, not by leaving out
 * a letter.
 */
export async function entitledTo(
	queries: Queries,
	meeting: MeetingRow,
	asked: MeetingRules,
): Promise<readonly Entitled[]> {
	const { rules, facts } = asked;
	const { of } = constitutionOf(asked);
	const entitled = new Map<string, Entitled['asWhat']>();
	const officers = await officersOf(queries, meeting);
	const on = rollDay(rules, 'attend', facts, 'member');
	for (const row of await unitRoll(queries, meeting.unit_id, { on })) {
		const person = personFacts({ ...row, joinedOn: row.joined_on, arrearsMonths: row.arrears_months });
		const may = (as: Capacity) => mayAttend(rules, { meeting: facts, person: { as, ...person } }).allowed;
		if (officers.has(row.person_id) && may('officer')) entitled.set(row.person_id, 'officer');
		else if (of !== 'delegates' && may('member')) entitled.set(row.person_id, 'member');
	}
	if (of !== 'members')
		for (const personId of await delegatesOn(queries, meeting)) entitled.set(personId, 'delegate');
	return reachable(queries, entitled);
}

async function officersOf(queries: Queries, meeting: MeetingRow): Promise<ReadonlySet<string>> {
	const on = dayIn(meeting.zone, meeting.opens_at);
	const rows = await queries.query<{ person_id: string }>(sql`
		select person_id from duty where unit_id = ${meeting.unit_id} and from_on <= ${on} and (until_on is null or until_on > ${on})`);
	return new Set(rows.map(({ person_id }) => person_id));
}

async function delegatesOn(queries: Queries, meeting: MeetingRow): Promise<readonly string[]> {
	const on = dayIn(meeting.zone, meeting.opens_at);
	const rows = await queries.query<{ person_id: string }>(sql`
		select person_id from delegate
		where unit_id = ${meeting.unit_id} and from_on <= ${on} and (until_on is null or until_on > ${on})`);
	return rows.map(({ person_id }) => person_id);
}

/** Leaves out whose data was erased, and says who has an address for mail. */
async function reachable(
	queries: Queries,
	entitled: ReadonlyMap<string, Entitled['asWhat']>,
): Promise<readonly Entitled[]> {
	const rows = await queries.query<{ id: string; has_email: boolean }>(sql`
		select id, email is not null as has_email from person
		where id = any(${[...entitled.keys()]}::text[]) and erased_at is null order by id collate "C"`);
	return rows.map(({ id, has_email }) => ({ personId: id, asWhat: entitled.get(id)!, hasEmail: has_email }));
}
