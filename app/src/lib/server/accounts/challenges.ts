/** What an authenticator is asked to sign: kept as a hash, answered once, within minutes. */
import { sha256 } from '../assembly/log/seal.ts';
import type { Desk } from '../assembly/office.ts';
import type { Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export const CHALLENGE_MINUTES = 5;

/** @param challenge as the browser is given it, in base64url */
export async function keepChallenge(
	{ queries, at }: Pick<Desk, 'queries' | 'at'>,
	challenge: string,
	personId: string | null,
): Promise<void> {
	const until = new Date(Date.parse(at) + CHALLENGE_MINUTES * 60_000).toISOString();
	await queries.query(sql`delete from passkey_challenge where expires_at <= ${at}`);
	await queries.query(sql`insert into passkey_challenge (challenge_hash, person_id, expires_at)
		values (${sha256(challenge)}, ${personId}, ${until})`);
}

/** @returns whether it was asked, of this person, and not answered yet; from now on it is */
export async function takeChallenge(
	queries: Queries,
	at: string,
	challenge: string,
	personId: string | null,
): Promise<boolean> {
	const rows = await queries.query(sql`
		delete from passkey_challenge where challenge_hash = ${sha256(challenge)}
			and person_id is not distinct from ${personId} and expires_at > ${at}
		returning challenge_hash`);
	return rows.length > 0;
}
