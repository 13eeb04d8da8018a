/**
 * Changes of one member by the secretary: standing, unit, name, membership ended. Each asks why and is an event, which those who
 * may see the roll read; the log, which auditors read, keeps only of whom.
 */
import { DECIDED_IN_A_CASE, isMember, MEMBER_CLASSES } from '@mandate/assembly/roll';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { found, Refused } from '../acts/refused.ts';
import { count, id, line } from '../fields.ts';
import { unitIdOf } from '../organisation/units.ts';
import { memberIn, unitOfPerson } from './member-in.ts';
import { recordEvents } from './record-events.ts';
import { effectiveOn, notAfterToday, why } from './why-and-when.ts';

const member = () => id('the member');

export const changeStanding = act({
	name: 'roll.change-standing',
	does: 'changes how a member stands on the roll',
	may: ['secretary above'],
	input: z.object({
		unit: z.string(),
		member: member(),
		standing: z.enum(['good', 'arrears', 'lapsed'], { error: 'Choose the standing.' }),
		arrearsMonths: count('how many months are owed', 600).default(0),
		class: z.enum(MEMBER_CLASSES).optional(),
		effectiveOn: effectiveOn(),
		why: why(),
	}),
	unitOf: unitIdOf,
	run: async (desk, given) => {
		notAfterToday(given.effectiveOn, desk.at);
		const before = await memberIn(desk.queries, desk.unitId!, given.member);
		if (DECIDED_IN_A_CASE.includes(before.standing))
			throw new Refused(
				'conflict',
				`This member is ${before.standing}. That is decided in a case, and ends by a decision or an appeal there.`,
			);
		const owed = given.standing === 'good' ? 0 : given.arrearsMonths;
		if (given.standing === 'arrears' && owed === 0)
			throw new Refused('invalid', 'Say how many months are owed.', {
				problems: [{ field: 'arrearsMonths', words: 'Give how many months are owed, 1 or more.' }],
			});
		desk.concerns(given.member);
		const isBack = !isMember(before.standing) && isMember(given.standing);
		await recordEvents(desk, [
			{
				personId: given.member,
				kind: isBack ? 'rejoined' : 'standing',
				effectiveOn: given.effectiveOn,
				why: given.why,
				standing: given.standing,
				arrearsMonths: owed,
				...(given.class === undefined ? {} : { class: given.class }),
				...(isBack ? { joinedOn: given.effectiveOn } : {}),
			},
		]);
	},
	words: ({ unit, member: personId }) => ({ unit, member: personId }),
});

export const moveMember = act({
	name: 'roll.move',
	does: 'moves a member to another unit',
	may: ['secretary above'],
	input: z.object({
		member: member(),
		to: id('the unit'),
		effectiveOn: effectiveOn(),
		why: why(),
	}),
	unitOf: async (queries, { member: personId, to }) => {
		const from = found(await unitOfPerson(queries, personId), 'member');
		return unitAboveBoth(queries, from, to);
	},
	run: async (desk, given) => {
		notAfterToday(given.effectiveOn, desk.at);
		const before = await memberIn(desk.queries, desk.unitId!, given.member);
		if (before.unitId === given.to) throw new Refused('conflict', 'The member belongs to that unit already.');
		desk.concerns(given.member);
		const { member: personId, to: unitId, ...rest } = given;
		await recordEvents(desk, [{ personId, unitId, kind: 'moved', ...rest }]);
	},
	words: ({ member: personId, to }) => ({ member: personId, to }),
});

/** The secretary of the lowest unit that has both below it may move members between them: not the one who would lose or gain. */
async function unitAboveBoth(queries: Queries, from: string, to: string): Promise<string> {
	const [row] = await queries.query<{ id: string }>(sql`
		with recursive a as (
			select id, parent_id, 0 as height from unit where id = ${from}
			union all select unit.id, unit.parent_id, a.height + 1 from unit join a on unit.id = a.parent_id
		), b as (
			select id, parent_id from unit where id = ${to}
			union all select unit.id, unit.parent_id from unit join b on unit.id = b.parent_id
		) select a.id from a join b on b.id = a.id order by a.height limit 1`);
	return found(row, 'unit').id;
}

export const endMembership = act({
	name: 'roll.leave',
	does: 'ends a membership at the member’s wish',
	may: ['self', 'secretary above'],
	input: z.object({ member: member(), effectiveOn: effectiveOn(), why: why() }),
	unitOf: async (queries, { member: personId }) => found(await unitOfPerson(queries, personId), 'member'),
	selfOf: async (_, { member: personId }) => personId,
	run: async (desk, { member: personId, ...rest }) => {
		notAfterToday(rest.effectiveOn, desk.at);
		const before = await memberIn(desk.queries, desk.unitId!, personId);
		if (!isMember(before.standing)) throw new Refused('conflict', 'The membership has ended already.');
		desk.concerns(personId);
		await recordEvents(desk, [{ personId, kind: 'left', standing: 'left', ...rest }]);
	},
	words: ({ member: personId }) => ({ member: personId }),
});

export const correctName = act({
	name: 'roll.correct-name',
	does: 'corrects a member’s name',
	may: ['secretary above'],
	input: z.object({ unit: z.string(), member: member(), name: line('the name', 150), why: why() }),
	unitOf: unitIdOf,
	words: ({ unit, member: personId }) => ({ unit, member: personId }),
	run: async (desk, { member: personId, name, why: because }) => {
		await memberIn(desk.queries, desk.unitId!, personId);
		desk.concerns(personId);
		await desk.queries.query(sql`update person set name = ${name} where id = ${personId}`);
		const today = desk.at.slice(0, 10);
		await recordEvents(desk, [{ personId, kind: 'name', effectiveOn: today, why: because, name }]);
	},
});
