/** What is mailed of a change of contact. The mail to the old address holds a link to stop it; neither says what the other address is. */
import { writtenDay } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { fieldsInWords } from '../../../../assembly/contact-words.ts';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { mailKind } from '../../../mail/mail-kind.ts';
import { sha256 } from '../../log/seal.ts';

const ABOUT = z.object({ about: z.string() });

interface Change {
	readonly unit_id: string | null;
	readonly fields: readonly string[];
	readonly effective_on: string;
	readonly rule: string;
	readonly asked_on: string;
	readonly is_own: boolean;
	readonly outcome: string | null;
}

async function changeOf(queries: Queries, id: string): Promise<Change | undefined> {
	const [row] = await queries.query<Change>(sql`
		select unit_id, array(select jsonb_object_keys(after) order by 1) as fields, effective_on, ruling ->> 'words' as rule,
			(asked_at at time zone 'UTC')::date as asked_on, asked_by = person_id as is_own, outcome
		from contact_change where id = ${id}`);
	return row;
}

/** To the address before the change, at once. */
const asked = mailKind({
	what: 'word of a change of contact, with a link to stop it',
	given: ABOUT,
	write: async ({ queries, newId, address }, { about }) => {
		const change = await changeOf(queries, about);
		if (change === undefined || change.outcome !== null) return null;
		const link = newId() + newId();
		await queries.query(sql`update contact_change set stop_hash = ${sha256(link)} where id = ${about}`);
		return {
			subject: 'Your contact details are to be changed',
			unitId: change.unit_id,
			paragraphs: [
				`On ${writtenDay(change.asked_on)} ${change.is_own ? 'somebody signed in as you' : 'the secretary'} asked for another ${fieldsInWords(change.fields)} for you on the roll.`,
				`It takes effect on ${writtenDay(change.effective_on)}. ${change.rule}`,
				'If you know of it, you need do nothing. If you do not, stop it here before that day:',
				address(`/contact/${link}`),
				'Then tell the secretary. You are told of the change at this address whoever asks for it, so that nobody can take your place on the roll unseen.',
			],
		};
	},
});

/** To the address after it. */
const askedNew = mailKind({
	what: 'word to a new address that it will be used',
	given: ABOUT,
	write: async ({ queries }, { about }) => {
		const change = await changeOf(queries, about);
		if (change === undefined || change.outcome !== null) return null;
		return {
			subject: 'This address is to be used from a later day',
			unitId: change.unit_id,
			isUnnamed: true,
			paragraphs: [
				`This e-mail address was given for somebody on the roll on ${writtenDay(change.asked_on)}. It is used from ${writtenDay(change.effective_on)} on; until then mail goes to the one before, which was told of it.`,
				'If you did not ask for it, it may have been mistyped: tell the secretary.',
			],
		};
	},
});

const stopped = mailKind({
	what: 'word that a change of contact was stopped',
	given: ABOUT,
	write: async ({ queries }, { about }) => {
		const change = await changeOf(queries, about);
		if (change === undefined) return null;
		return {
			subject: 'A change of your contact details was stopped',
			unitId: change.unit_id,
			paragraphs: [
				`The change of your ${fieldsInWords(change.fields)} that was asked for on ${writtenDay(change.asked_on)} was stopped. All stays as it was.`,
				'If you wanted the change, ask for it again and tell the secretary.',
			],
		};
	},
});

const effective = mailKind({
	what: 'word that a change of contact took effect',
	given: ABOUT,
	write: async ({ queries }, { about }) => {
		const change = await changeOf(queries, about);
		if (change === undefined) return null;
		return {
			subject: 'Your contact details were changed',
			unitId: change.unit_id,
			paragraphs: [
				`The change of your ${fieldsInWords(change.fields)} that was asked for on ${writtenDay(change.asked_on)} has taken effect.`,
				'If this is wrong, tell the secretary at once.',
			],
		};
	},
});

export const CONTACT_MAILS = {
	'contact-asked': asked,
	'contact-asked-new': askedNew,
	'contact-stopped': stopped,
	'contact-effective': effective,
} as const;
