/** A change of contact is asked for: it waits as long as the rulebook says, and whoever reads the old address is told at once. */
import type { ContactField } from '@mandate/assembly/roll';
import { type ContactRuling, contactTakesEffect, startOfDay } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { found, Refused } from '../../acts/refused.ts';
import { id } from '../../fields.ts';
import type { Desk } from '../../office.ts';
import { rulesOf } from '../../organisation/rules-of.ts';
import { email, phone, postal } from '../add-member.ts';
import { unitOfPerson } from '../member-in.ts';
import { why } from '../why-and-when.ts';
import { nextBallotOn } from './next-ballot.ts';

export interface ContactAsked {
	readonly personId: string;
	/** Only what is to change. */
	readonly after: Partial<Record<ContactField, string>>;
	readonly why: string;
}

interface Change {
	readonly id: string;
	readonly personId: string;
	readonly unitId: string | null;
	readonly because: string;
	readonly before: Readonly<Record<string, string | null>>;
	readonly after: ContactAsked['after'];
	readonly ruling: ContactRuling;
}

interface NewJob {
	readonly kind: 'mail' | 'contact-due';
	readonly given: Readonly<Record<string, string>>;
	readonly runAt: string;
}

/** Asks for changes of contact, each with its own day of effect, mails to the old and the new address, and the job that makes it so. */
export async function askContacts(
	{ queries, at, newId, who }: Desk,
	asked: readonly ContactAsked[],
	importId: string | null = null,
): Promise<readonly ContactRuling[]> {
	if (asked.length === 0) return [];
	const today = at.slice(0, 10);
	const persons = await queries.query<
		Record<ContactField, string | null> & { id: string; unit_id: string | null }
	>(sql`
		select id, email, phone, address, unit_id from person left join member on member.person_id = person.id
		where person.id = any(${asked.map(({ personId }) => personId)}::text[]) and erased_at is null`);
	const byId = new Map(persons.map((person) => [person.id, person]));
	const ruled = new Map<string, { readonly ruling: ContactRuling; readonly dueAt: string }>();
	const changes: Change[] = [];
	const jobs: NewJob[] = [];
	for (const { personId, after, why: because } of asked) {
		const held = found(byId.get(personId), 'person');
		const unitId = held.unit_id;
		const known = ruled.get(unitId ?? '') ?? (await rulingFor(queries, unitId, today));
		ruled.set(unitId ?? '', known);
		const fields = Object.keys(after) as ContactField[];
		const before = Object.fromEntries(fields.map((field) => [field, held[field]]));
		const change = { id: newId(), personId, unitId, because, before, after, ruling: known.ruling };
		changes.push(change);
		const mail = (kind: string, address: string) =>
			jobs.push({ kind: 'mail', given: { to: personId, kind, about: change.id, address }, runAt: at });
		if (held.email !== null) mail('contact-asked', held.email);
		if (after.email !== undefined) mail('contact-asked-new', after.email);
		jobs.push({ kind: 'contact-due', given: { change: change.id }, runAt: known.dueAt });
	}
	const ids = changes.map((change) => change.personId);
	const afters = changes.map(({ after }) => JSON.stringify(after));
	await queries.query(sql`update contact_change set outcome = 'replaced', ended_at = ${at}, ended_by = ${who?.personId ?? null}
		from unnest(${ids}::text[], ${afters}::text[]) as given (id, fields)
		where person_id = given.id and outcome is null
			and after ?| array(select jsonb_object_keys(given.fields::jsonb))`);
	await queries.query(sql`
		insert into contact_change (id, person_id, unit_id, asked_at, asked_by, import_id, why, before, after, effective_on, ruling)
		select id, person_id, unit_id, ${at}, ${who?.personId ?? null}, ${importId}, why, before::jsonb, after::jsonb, effective_on, ruling::jsonb
		from unnest(${changes.map(({ id: one }) => one)}::text[], ${ids}::text[], ${changes.map(({ unitId }) => unitId)}::text[],
			${changes.map(({ because }) => because)}::text[], ${changes.map(({ before }) => JSON.stringify(before))}::text[],
			${afters}::text[], ${changes.map(({ ruling }) => ruling.effectiveOn)}::date[],
			${changes.map(({ ruling }) => JSON.stringify(ruling))}::text[])
			as given (id, person_id, unit_id, why, before, after, effective_on, ruling)`);
	await queries.query(sql`insert into job (id, kind, given, run_at)
		select id, kind, given::jsonb, run_at from unnest(${jobs.map(newId)}::text[], ${jobs.map(({ kind }) => kind)}::text[],
			${jobs.map(({ given }) => JSON.stringify(given))}::text[], ${jobs.map(({ runAt }) => runAt)}::timestamptz[])
			as left_for_later (id, kind, given, run_at)`);
	return changes.map(({ ruling }) => ruling);
}

async function rulingFor(queries: Queries, unitId: string | null, today: string) {
	const [unit] = await queries.query<{ id: string; kind: string; zone: string }>(
		unitId === null
			? sql`select id, kind, zone from unit where parent_id is null order by created_at, id limit 1`
			: sql`select id, kind, zone from unit where id = ${unitId}`,
	);
	const { id: of, kind, zone } = found(unit, 'unit');
	const ruling = contactTakesEffect(await rulesOf(queries, of, today), {
		unit: kind,
		askedOn: today,
		ballotOpensOn: await nextBallotOn(queries, of, today),
		on: today,
	});
	return { ruling, dueAt: startOfDay(zone, ruling.effectiveOn) };
}

export const askContact = act({
	name: 'roll.ask-contact',
	does: 'asks for a change of e-mail, telephone or address',
	may: ['self', 'secretary above'],
	input: z.object({
		person: id('the person'),
		email: email().optional(),
		phone: phone().optional(),
		address: postal().optional(),
		why: why(),
	}),
	unitOf: (queries, { person }) => unitOfPerson(queries, person),
	selfOf: async (_, { person }) => person,
	words: ({ person, email: e, phone: p, address: a }) => ({
		person,
		fields: Object.entries({ email: e, phone: p, address: a }).flatMap(([name, given]) =>
			given ? [name] : [],
		),
	}),
	run: async (desk, { person: personId, why: because, ...given }) => {
		const [held] = await desk.queries.query<Record<ContactField, string | null>>(
			sql`select email, phone, address from person where id = ${personId}`,
		);
		const before = found(held, 'person');
		const after = Object.fromEntries(
			Object.entries(given).filter(
				(entry): entry is [ContactField, string] =>
					typeof entry[1] === 'string' && entry[1] !== before[entry[0] as ContactField],
			),
		);
		if (Object.keys(after).length === 0) {
			const words = 'Give what is to change; an empty field, or one that is as before, changes nothing.';
			throw new Refused('invalid', words, { problems: [{ field: 'email', words }] });
		}
		desk.concerns(personId);
		const [{ effectiveOn, words, citation }] = await askContacts(desk, [{ personId, after, why: because }]);
		return { effectiveOn, words, citation };
	},
});
