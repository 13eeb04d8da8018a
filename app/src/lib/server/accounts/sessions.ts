/** Who is signed in. The browser holds a secret, the database only its hash. */

import { sha256 } from '../assembly/log/seal.ts';
import type { Office, Who } from '../assembly/office.ts';
import type { Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export const SESSION_COOKIE = 'mandate_session';
export const SESSION_DAYS = 30;

/**
 * @param by how the person proved to be the one
 * @param device what the browser says it is, in a few words
 * @returns the secret for the cookie
 */
export async function startSession(
	queries: Queries,
	office: Pick<Office, 'now' | 'newId'>,
	personId: string,
	by: 'link' | 'passkey',
	device = '',
): Promise<string> {
	const secret = office.newId() + office.newId();
	const now = office.now();
	const until = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
	await queries.query(sql`insert into session (token_hash, person_id, made_at, expires_at, by, device)
		values (${sha256(secret)}, ${personId}, ${now.toISOString()}, ${until.toISOString()}, ${by}, ${device})`);
	return secret;
}

/** @returns null where the secret is unknown or too old, or the person was erased */
export async function whoHolds(office: Office, secret: string | undefined): Promise<Who> {
	if (secret === undefined || secret.length > 200) return null;
	const [row] = await office.database.query<{ person_id: string }>(sql`
		select person_id from session join person on person.id = person_id
		where token_hash = ${sha256(secret)} and expires_at > ${office.now().toISOString()} and erased_at is null`);
	return row === undefined ? null : { personId: row.person_id };
}

export async function endSession(queries: Queries, secret: string): Promise<void> {
	await queries.query(sql`delete from session where token_hash = ${sha256(secret)}`);
}
