/** Applies a file exactly as it was shown: whole or not at all, and not when the roll has changed since. */
import { CONTACT_FIELDS, type ContactField, type RollDiff } from '@mandate/assembly/roll';
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { Refused } from '../../acts/refused.ts';
import { id } from '../../fields.ts';
import { unitIdOf } from '../../organisation/units.ts';
import { askContacts, type ContactAsked } from '../contact/ask.ts';
import { recordEvents } from '../record-events.ts';
import { why } from '../why-and-when.ts';
import { diffNow } from './diff-now.ts';
import { eventsOf, type GivenForEvents } from './events-of.ts';
import { cameTo } from './under-way.ts';

const AT_ONCE = 2500;

/** How many members it came to. */
export interface AppliedCounts {
	readonly added: number;
	readonly changed: number;
	readonly contactsAsked: number;
	readonly lapsed: number;
}

export const applyImport = act({
	name: 'roll.import',
	does: 'applies a file of members to the roll',
	may: ['secretary above'],
	input: z.object({
		unit: z.string(),
		import: id('the file'),
		/** Hash of what was shown. */
		shown: z.string(),
		missing: z.enum(['leave', 'lapse'], { error: 'Choose what becomes of members who are not in the file.' }),
		why: why(),
	}),
	unitOf: unitIdOf,
	run: async (desk, { import: importId, shown, missing, why: because }): Promise<AppliedCounts> => {
		const { queries, at, newId, unitId, concerns } = desk;
		// Nobody else changes the roll between the comparison and the end.
		await queries.run('lock table member in share row exclusive mode');
		const { file, diff, hash } = await diffNow(queries, unitId!, importId);
		if (file.problems.length + diff.problems.length > 0)
			throw new Refused(
				'conflict',
				'The file has errors, so nothing of it was applied. Correct it and hand it in again.',
			);
		if (hash !== shown)
			throw new Refused(
				'conflict',
				'The roll has changed since this was shown, so nothing was applied. Look at what the file would change now.',
			);
		const newIds = diff.added.map(newId);
		const recording = { ...desk, importId };
		const given = { newIds, missing, why: because, today: at.slice(0, 10) };
		const of = diff.added.length + diff.changed.length + (missing === 'lapse' ? diff.missing.length : 0);
		let contactsAsked = 0;
		let done = 0;
		for (const part of partsOf(diff, given)) {
			await cameTo(importId, done, of);
			await putPersons(queries, part.newIds, part.diff.added, at);
			const events = eventsOf(part.diff, part);
			await recordEvents(recording, events);
			await rename(queries, events);
			const asked = contactsOf(part.diff.changed, because);
			await askContacts(desk, asked, importId);
			contactsAsked += asked.length;
			done += part.count;
		}
		await cameTo(importId, of, of);
		for (const personId of newIds) concerns(personId);
		for (const { personId } of diff.changed) concerns(personId);
		if (missing === 'lapse') for (const { personId } of diff.missing) concerns(personId);
		await queries.query(sql`update roll_import set rows = null, missing = ${missing}, diff_hash = ${hash},
			ended_at = ${at}, outcome = 'applied' where id = ${importId}`);
		return {
			added: diff.added.length,
			changed: diff.changed.length,
			contactsAsked,
			lapsed: missing === 'lapse' ? diff.missing.length : 0,
		};
	},
	words: ({ unit, import: importId, shown, missing }, counts) => ({
		unit,
		import: importId,
		shown,
		missing,
		...counts,
	}),
});

interface Person {
	readonly name: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly address: string | null;
}

interface Part extends GivenForEvents {
	readonly diff: RollDiff;
	/** Members of whom something changes in this part. */
	readonly count: number;
}

/** What is to be done, some members at a time: first who is added, then who is changed, then who is missing. */
function* partsOf(diff: RollDiff, given: GivenForEvents): Generator<Part> {
	const none = { added: [], changed: [], missing: [] };
	for (const kind of ['added', 'changed', 'missing'] as const) {
		if (kind === 'missing' && given.missing === 'leave') continue;
		for (let from = 0; from < diff[kind].length; from += AT_ONCE) {
			const some = diff[kind].slice(from, from + AT_ONCE);
			const newIds = kind === 'added' ? given.newIds.slice(from, from + AT_ONCE) : [];
			yield { ...given, newIds, diff: { ...diff, ...none, [kind]: some }, count: some.length };
		}
	}
}

function contactsOf(changed: RollDiff['changed'], because: string): readonly ContactAsked[] {
	return changed.flatMap(({ personId, changes }) => {
		const after = Object.fromEntries(
			changes
				.filter((change) => (CONTACT_FIELDS as readonly string[]).includes(change.field))
				.map(({ field, after: value }) => [field as ContactField, String(value)]),
		);
		return Object.keys(after).length === 0 ? [] : [{ personId, after, why: because }];
	});
}

async function putPersons(
	queries: Queries,
	ids: readonly string[],
	people: readonly Person[],
	at: string,
): Promise<void> {
	if (ids.length === 0) return;
	await queries.query(sql`insert into person (id, name, email, phone, address, created_at)
		select id, name, email, phone, address, ${at} from unnest(${ids}::text[], ${people.map(({ name }) => name)}::text[],
			${people.map(({ email }) => email)}::text[], ${people.map(({ phone }) => phone)}::text[],
			${people.map(({ address }) => address)}::text[]) as given (id, name, email, phone, address)`);
}

async function rename(
	queries: Queries,
	events: readonly { readonly kind: string; readonly personId: string; readonly name?: string }[],
): Promise<void> {
	const named = events.filter(({ kind }) => kind === 'name');
	if (named.length === 0) return;
	await queries.query(sql`update person set name = given.name
		from unnest(${named.map(({ personId }) => personId)}::text[], ${named.map(({ name }) => name)}::text[]) as given (id, name)
		where person.id = given.id`);
}

export const giveUpImport = act({
	name: 'roll.give-up-import',
	does: 'gives up a file of members without applying it',
	may: ['secretary above'],
	input: z.object({ unit: z.string(), import: id('the file') }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, at }, { import: importId }) => {
		await queries.query(sql`update roll_import set rows = null, ended_at = ${at}, outcome = 'given-up'
			where id = ${importId} and unit_id = ${unitId} and outcome is null`);
	},
});
