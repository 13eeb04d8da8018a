/** A delegate is named: by the unit's secretary with the paper of appointment, or by the secretary of the branch that sends. */
import { startOfDay } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { found, mustAllow, Refused } from '../acts/refused.ts';
import { day, id, line, tick } from '../fields.ts';
import type { Desk } from '../office.ts';
import { personBy } from '../organisation/duties.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById, unitBySlug, unitIdOf } from '../organisation/units.ts';
import { upload } from '../uploads.ts';
import { issueCredentials } from './issue-credentials.ts';
import { keepPaper } from './keep-paper.ts';
import { problem } from './meeting-times.ts';
import { entitlement, type Sender, senderTo } from './senders.ts';
import { tellDelegate } from './tell-delegate.ts';

export const APPOINTED_BY = ['own-meeting', 'own-committee', 'own-secretary'] as const;

const FIELDS = {
	/** A member's number or an address that is known here. */
	person: z.union([z.literal(''), line('a member’s number or e-mail address')]).default(''),
	/** For somebody who is not known here. */
	name: z.union([z.literal(''), line('the name', 100)]).default(''),
	email: z.union([z.literal(''), z.email('Give the e-mail address in full.').max(200)]).default(''),
	appointedBy: z.enum(APPOINTED_BY, { error: 'Choose who appointed the delegate.' }),
	appointedIn: line('in which meeting or how the delegate was appointed', 200),
	appointedOn: day('the day of the appointment'),
	paper: upload('the paper of appointment').optional(),
};
type Given = z.infer<z.ZodObject<typeof FIELDS>>;

export const nameDelegate = act({
	name: 'delegates.name',
	does: 'enters a delegate that a body or a lower unit has appointed',
	may: ['secretary'],
	input: z.object({
		unit: z.string(),
		from: z.string({ error: 'Choose who sends the delegate.' }).max(80),
		receivedOn: day('the day on which the name came in'),
		/** More than the rule allows: entered all the same, and so that it can be challenged and heard. */
		despite: tick(),
		...FIELDS,
	}),
	unitOf: unitIdOf,
	words: ({ from, appointedBy, appointedOn, receivedOn, despite }, output: { delegate: string }) => ({
		from,
		appointedBy,
		appointedOn,
		receivedOn,
		despite,
		...output,
	}),
	run: async (desk, given) => {
		const today = desk.at.slice(0, 10);
		if (given.receivedOn > today) throw problem('receivedOn', 'Give a day that is not to come.');
		if (given.receivedOn < given.appointedOn)
			throw problem('receivedOn', 'A name cannot come in before the appointment.');
		const sender = await senderTo(desk.queries, desk.unitId!, today, given.from);
		const unit = await unitById(desk.queries, desk.unitId!);
		const rules = await rulesOf(desk.queries, unit.id, today);
		if (!given.despite) mustAllow(entitlement(rules, unit.kind, sender, 1));
		const receivedAt = given.receivedOn === today ? desk.at : startOfDay(unit.zone, given.receivedOn);
		return enter(desk, desk.unitId!, sender, given, receivedAt);
	},
});

/** Of their own branch, to the unit above it. */
export const nameOwnDelegate = act({
	name: 'delegates.name-own',
	does: 'names a delegate of the own unit to the unit above it',
	may: ['secretary'],
	input: z.object({ unit: z.string(), to: z.string(), ...FIELDS }),
	unitOf: unitIdOf,
	words: ({ to, appointedBy, appointedOn }, output: { delegate: string }) => ({
		to,
		appointedBy,
		appointedOn,
		...output,
	}),
	run: async (desk, given) => {
		const to = await unitBySlug(desk.queries, given.to);
		const today = desk.at.slice(0, 10);
		const sender = await senderTo(desk.queries, to.id, today, `unit:${desk.unitId}`);
		const rules = await rulesOf(desk.queries, to.id, today);
		mustAllow(entitlement(rules, to.kind, sender, 1));
		return enter(desk, to.id, sender, given, desk.at);
	},
});

async function enter(desk: Desk, unitId: string, sender: Sender, given: Given, receivedAt: string) {
	const { queries, at, newId, who, concerns } = desk;
	const today = at.slice(0, 10);
	if (given.appointedOn > today) throw problem('appointedOn', 'Give a day that is not to come.');
	const personId = given.person === '' ? await newPerson(desk, given) : await personBy(queries, given.person);
	concerns(personId);
	const [there] =
		await queries.query(sql`select 1 from delegate where unit_id = ${unitId} and person_id = ${personId}
		and (until_on is null or until_on > ${today})`);
	if (there !== undefined) throw new Refused('conflict', 'This person is a delegate here already.');
	const paperId = given.paper === undefined ? null : await keepPaper(desk, unitId, 'paper', given.paper);
	const delegateId = newId();
	await queries.query(sql`insert into delegate (id, person_id, unit_id, from_body_id, from_unit_id, appointed_on, appointed_by, from_on)
		values (${delegateId}, ${personId}, ${unitId}, ${sender.bodyId}, ${sender.unitId}, ${given.appointedOn},
			${given.appointedIn}, ${today})`);
	await queries.query(sql`insert into delegate_naming (delegate_id, appointed_by, received_at, paper_id, entered_at, entered_by)
		values (${delegateId}, ${given.appointedBy}, ${receivedAt}, ${paperId}, ${at}, ${who!.personId})`);
	await issueCredentials(desk, unitId);
	await tellDelegate(desk, delegateId, personId);
	return { delegate: delegateId };
}

async function newPerson({ queries, at, newId }: Desk, { name, email }: Given): Promise<string> {
	if (name === '')
		throw problem(
			'person',
			'Give a member’s number or e-mail address; of somebody who is not known here, the name.',
		);
	const [known] = await queries.query(sql`select 1 from person where lower(email) = ${email.toLowerCase()}`);
	if (email !== '' && known !== undefined)
		throw problem(
			'email',
			'Somebody with this e-mail address is known here: give it in the field above instead.',
		);
	const personId = newId();
	await queries.query(sql`insert into person (id, name, email, created_at)
		values (${personId}, ${name}, ${email === '' ? null : email}, ${at})`);
	return personId;
}

/** The body or unit that sent a delegate takes the delegate back; nobody else may. */
export const recallDelegate = act({
	name: 'delegates.recall',
	does: 'enters that those who sent a delegate have recalled the delegate',
	may: ['secretary'],
	input: z.object({
		unit: z.string(),
		delegate: id('a delegate'),
		recalledBy: line('which meeting of those who sent the delegate decided it', 200),
		untilOn: day('the first day on which the person is no longer a delegate'),
	}),
	unitOf: unitIdOf,
	words: ({ delegate, untilOn }) => ({ delegate, untilOn }),
	run: async ({ queries, at, unitId, concerns, later }, given) => {
		if (given.untilOn < at.slice(0, 10)) throw problem('untilOn', 'Give today or a day to come.');
		const [row] = await queries.query<{ person_id: string; has_email: boolean }>(sql`
			update delegate set until_on = ${given.untilOn} from person
			where delegate.id = ${given.delegate} and delegate.unit_id = ${unitId} and until_on is null
				and person.id = delegate.person_id
			returning delegate.person_id, person.email is not null as has_email`);
		const { person_id, has_email } = found(row, 'delegate');
		concerns(person_id);
		if (has_email) await later('mail', { to: person_id, kind: 'delegate.recalled', about: given.delegate });
	},
});
