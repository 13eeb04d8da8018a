/** Writes one mail: to whom, where to, from whom, and its words; and enters it in the table of mail, the proof of sending. */
import type { Office } from '../assembly/office.ts';
import type { Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { letterText } from './letter-text.ts';
import type { MailGiven } from './mail-given.ts';
import type { AnyMailKind } from './mail-kind.ts';
import type { MailSettings } from './settings.ts';
import type { Written } from './written.ts';

const REHEARSAL = 'This mail is part of a rehearsal. Nothing in it is real, and there is nothing to do.';

type Result =
	| { readonly state: 'written'; readonly mail: Written }
	| { readonly state: 'sent' }
	| { readonly state: 'not-to-be-sent'; readonly why: string };

export async function writeMail(
	queries: Queries,
	office: Office,
	settings: MailSettings,
	kinds: Readonly<Record<string, AnyMailKind>>,
	id: string,
	given: MailGiven,
): Promise<Result> {
	const at = office.now().toISOString();
	const person = await personOf(queries, given.to);
	if (person === null) return { state: 'not-to-be-sent', why: 'The person is not known here.' };
	const messageId = `<${id}@${domainOf(settings)}>`;
	await queries.query(sql`insert into mail (id, to_id, kind, about_id, return_token, message_id, made_at)
		values (${id}, ${given.to}, ${given.kind}, ${given.about ?? null}, ${office.newId()}, ${messageId}, ${at})
		on conflict (id) do nothing`);
	const [row] = await queries.query<{
		return_token: string;
		message_id: string;
		made_at: string;
		sent_at: string | null;
	}>(sql`select return_token, message_id, made_at, sent_at from mail where id = ${id} for update`);
	if (row.sent_at !== null) return { state: 'sent' };
	if (person.erasedAt !== null) return { state: 'not-to-be-sent', why: 'The person’s data was erased.' };
	const address = given.address ?? person.email;
	if (address === null) return { state: 'not-to-be-sent', why: 'There is no e-mail address to send it to.' };
	const kind = Object.hasOwn(kinds, given.kind) ? kinds[given.kind] : undefined;
	if (kind === undefined)
		return { state: 'not-to-be-sent', why: `No kind of mail is called "${given.kind}".` };
	const { to: _, kind: __, about, address: ___, ...more } = given;
	const letter = await kind.write(
		{
			queries,
			at,
			newId: office.newId,
			to: { personId: given.to, name: person.name },
			madeAt: row.made_at,
			address: (path) => settings.site + path,
		},
		kind.given.parse({ ...more, about }),
	);
	if (letter === null) return { state: 'not-to-be-sent', why: 'It was called for no longer.' };
	await queries.query(
		sql`update mail set address = ${address}, subject = ${letter.subject} where id = ${id}`,
	);
	const unit = await unitOf(queries, letter.unitId);
	const rehearsal = settings.isRehearsal ? [REHEARSAL] : [];
	return {
		state: 'written',
		mail: {
			to: address,
			from: { name: unit.name, address: settings.from },
			returnPath: returnPathOf(settings, row.return_token),
			messageId: row.message_id,
			date: row.made_at,
			subject: settings.isRehearsal ? `Rehearsal: ${letter.subject}` : letter.subject,
			text: letterText(
				letter.isUnnamed === true ? null : person.name,
				[...rehearsal, ...letter.paragraphs],
				unit,
			),
			unsubscribe: letter.unsubscribe === undefined ? null : settings.site + letter.unsubscribe,
			attachments: letter.attachments ?? [],
			printed: letter.printed ?? null,
		},
	};
}

async function personOf(queries: Queries, id: string) {
	const [row] = await queries.query<{ name: string; email: string | null; erased_at: string | null }>(
		sql`select name, email, erased_at from person where id = ${id}`,
	);
	return row === undefined ? null : { name: row.name, email: row.email, erasedAt: row.erased_at };
}

async function unitOf(queries: Queries, id: string | null): Promise<{ name: string; imprint: string }> {
	const [unit] = await queries.query<{ name: string; imprint: string }>(
		id === null
			? sql`select name, imprint from unit where parent_id is null order by created_at, id limit 1`
			: sql`select name, imprint from unit where id = ${id}`,
	);
	return unit ?? { name: 'Mandate', imprint: '' };
}

/** Each mail has a return path of its own, so that what comes back tells which mail it was. */
function returnPathOf({ bounces, from }: MailSettings, token: string): string {
	if (bounces === null) return from;
	const at = bounces.lastIndexOf('@');
	return `${bounces.slice(0, at)}+${token}${bounces.slice(at)}`;
}

function domainOf({ from, site }: MailSettings): string {
	const domain = from.slice(from.lastIndexOf('@') + 1);
	return domain === '' ? new URL(site).hostname : domain;
}
