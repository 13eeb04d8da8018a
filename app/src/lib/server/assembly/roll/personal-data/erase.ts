/** One person's data erased: what no rule keeps at once, the rest on the day when its rule lets it go. */
import { isMember, type RollStanding } from '@mandate/assembly/roll';
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { rawSql, sql } from '../../../database/sql.ts';
import { act, lookAtMembers } from '../../acts/act.ts';
import { found, Refused } from '../../acts/refused.ts';
import { id } from '../../fields.ts';
import { rulesOf } from '../../organisation/rules-of.ts';
import { unitOfPerson } from '../member-in.ts';
import { type Part, partsOn } from './parts.ts';
import { WHERE_PERSONS_STAND } from './where-persons-stand.ts';

export interface Standing {
	readonly isMember: boolean;
	readonly parts: readonly Part[];
	/** How many rows stay for good, without the name, by what they are. */
	readonly stays: readonly { readonly what: string; readonly count: number }[];
}

/** What stays under a number instead of the name: that somebody attended and voted in a decision is a fact of the decision. */
async function staysOf(queries: Queries, personId: string): Promise<Standing['stays']> {
	const stays: { what: string; count: number }[] = [];
	for (const { table, of, what } of WHERE_PERSONS_STAND) {
		if (
			![
				'attendance',
				'vote_cast',
				'credential',
				'delegate',
				'duty',
				'motion_backer',
				'notice_recipient',
			].includes(table)
		)
			continue;
		const [{ count }] = await queries.query<{ count: number }>(
			sql`select count(*)::int as count from ${rawSql(table)} where ${rawSql(of[0])} = ${personId}`,
		);
		if (count > 0) stays.push({ what, count });
	}
	return stays;
}

export async function standingOf(queries: Queries, personId: string, today: string): Promise<Standing> {
	const unitId = found(await unitOfPerson(queries, personId), 'unit');
	const [unit] = await queries.query<{ kind: string }>(sql`select kind from unit where id = ${unitId}`);
	const [member] = await queries.query<{ standing: RollStanding; left_on: string | null }>(
		sql`select standing, left_on from member where person_id = ${personId}`,
	);
	const rules = await rulesOf(queries, unitId, today);
	return {
		isMember: member !== undefined && isMember(member.standing),
		parts: partsOn(rules, unit.kind, member?.left_on ?? today, today),
		stays: await staysOf(queries, personId),
	};
}

export const seeErasure = lookAtMembers({
	name: 'roll.see-erasure',
	does: 'looks at what erasing somebody’s data would erase and keep',
	may: ['self', 'secretary above'],
	input: z.object({ person: id('the person') }),
	unitOf: (queries, { person }) => unitOfPerson(queries, person),
	selfOf: async (_, { person }) => person,
	run: async ({ queries, at, concerns }, { person }) => {
		concerns(person);
		const [row] = await queries.query<{ asked_at: string; begun_at: string | null; ended_at: string | null }>(
			sql`select asked_at, begun_at, ended_at from erasure where person_id = ${person}`,
		);
		return { ...(await standingOf(queries, person, at.slice(0, 10))), erasure: row ?? null };
	},
});

export const askErasure = act({
	name: 'roll.ask-erasure',
	does: 'asks for one’s own data to be erased',
	may: ['self'],
	input: z.object({ person: id('the person') }),
	unitOf: (queries, { person }) => unitOfPerson(queries, person),
	selfOf: async (_, { person }) => person,
	run: async ({ queries, newId, at, concerns }, { person }) => {
		concerns(person);
		await queries.query(sql`insert into erasure (id, person_id, asked_at, asked_by) values (${newId()}, ${person}, ${at}, ${person})
			on conflict (person_id) do nothing`);
	},
});

export const erasePerson = act({
	name: 'roll.erase',
	does: 'erases one person’s data as far as no rule keeps it',
	may: ['secretary above'],
	input: z.object({ person: id('the person') }),
	unitOf: (queries, { person }) => unitOfPerson(queries, person),
	run: async ({ queries, newId, at, who, concerns, later }, { person }) => {
		concerns(person);
		const today = at.slice(0, 10);
		const { isMember: isStill } = await standingOf(queries, person, today);
		const [office] = await queries.query(
			sql`select 1 from duty where person_id = ${person} and (until_on is null or until_on > ${today}::date)`,
		);
		if (isStill || office !== undefined)
			throw new Refused(
				'conflict',
				'This person is a member or holds an office. The roll needs the name for as long as that lasts; end it first, at the person’s wish.',
			);
		await queries.query(sql`insert into erasure (id, person_id, asked_at, asked_by) values (${newId()}, ${person}, ${at}, ${who?.personId ?? null})
			on conflict (person_id) do nothing`);
		await queries.query(
			sql`update erasure set begun_at = coalesce(begun_at, ${at}), begun_by = coalesce(begun_by, ${who?.personId ?? null}) where person_id = ${person}`,
		);
		const parts = await eraseDue(queries, person, at);
		const days = new Set(parts.flatMap(({ keptUntil }) => (keptUntil === null ? [] : [keptUntil])));
		for (const day of days) await later('erasure-due', { person }, `${day}T03:00:00.000Z`);
		return { parts };
	},
	words: ({ person }, { parts }) => ({ person, kept: parts.filter(({ keptUntil }) => keptUntil !== null) }),
});

/**
 * Erases what no rule keeps on that day. Done again, it does no more.
 * @returns the parts, with what is still kept
 */
export async function eraseDue(queries: Queries, personId: string, at: string): Promise<readonly Part[]> {
	const today = at.slice(0, 10);
	const [erasure] = await queries.query<{ number: number }>(
		sql`select number from erasure where person_id = ${personId} and begun_at is not null for update`,
	);
	const name = `Erased person ${found(erasure, 'erasure').number}`;
	const { parts } = await standingOf(queries, personId, today);
	const due = new Set(parts.filter(({ keptUntil }) => keptUntil === null).map(({ kept }) => kept));
	for (const { kept, erase } of WHERE_PERSONS_STAND)
		if (erase !== undefined && due.has(kept))
			await queries.query(erase(personId, `erased-${erasure.number}`));
	if (due.has('contact'))
		await queries.query(
			sql`update person set email = null, phone = null, address = null where id = ${personId}`,
		);
	if (due.has('roll')) await queries.query(sql`update person set name = ${name} where id = ${personId}`);
	const isWhole = parts.every(({ keptUntil }) => keptUntil === null);
	await queries.query(
		sql`update person set erased_at = coalesce(erased_at, ${at}) where id = ${personId} and ${isWhole}::boolean`,
	);
	await queries.query(sql`update erasure set told = ${JSON.stringify(parts)},
		ended_at = case when ${isWhole}::boolean then coalesce(ended_at, ${at}::timestamptz) end where person_id = ${personId}`);
	return parts;
}
