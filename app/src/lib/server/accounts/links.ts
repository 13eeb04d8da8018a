/** Links that sign one person in once. The mail holds the token, the database only its hash. */
import { sha256 } from '../assembly/log/seal.ts';
import type { Office } from '../assembly/office.ts';
import type { Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export const LINK_MINUTES = 20;

/** For so long the browser that used a link may use it again: the answer may have been lost on the way. */
export const AGAIN_MINUTES = 5;

/** @returns the token for the link */
export async function newLink(
	queries: Queries,
	office: Pick<Office, 'now' | 'newId'>,
	personId: string,
): Promise<string> {
	const token = office.newId();
	const now = office.now();
	const until = new Date(now.getTime() + LINK_MINUTES * 60_000);
	await queries.query(sql`insert into sign_in_link (token_hash, person_id, made_at, expires_at)
		values (${sha256(token)}, ${personId}, ${now.toISOString()}, ${until.toISOString()})`);
	return token;
}

/** @returns the part of the address after the site's name */
export function pathOfLink(token: string, next: string | null): string {
	return `/sign-in/${token}${next === null ? '' : `?next=${encodeURIComponent(next)}`}`;
}

export interface Link {
	readonly personId: string;
	readonly name: string;
	readonly state: 'good' | 'used' | 'old';
}

/**
 * @param at instant to judge by
 * @param browserHash hash of what the browser holds, by which it is known again
 * @returns null where there is no such link
 */
export async function findLink(
	queries: Queries,
	token: string,
	at: string,
	browserHash: string | null,
): Promise<Link | null> {
	const [row] = await queries.query<{
		person_id: string;
		name: string;
		expires_at: string;
		used_at: string | null;
		used_with: string | null;
	}>(sql`
		select person_id, name, expires_at, used_at, used_with
		from sign_in_link join person on person.id = person_id
		where token_hash = ${sha256(token)} and erased_at is null
		for update of sign_in_link`);
	if (row === undefined) return null;
	const isAgain =
		row.used_at !== null &&
		row.used_with !== null &&
		row.used_with === browserHash &&
		Date.parse(at) < Date.parse(row.used_at) + AGAIN_MINUTES * 60_000;
	const isUsed = row.used_at !== null && !isAgain;
	const state = isUsed ? 'used' : row.expires_at <= at && !isAgain ? 'old' : 'good';
	return { personId: row.person_id, name: row.name, state };
}

/** One use ends every link that the person was sent. */
export async function useLinks(
	queries: Queries,
	personId: string,
	at: string,
	browserHash: string | null,
): Promise<void> {
	await queries.query(sql`update sign_in_link set used_at = ${at}, used_with = ${browserHash}
		where person_id = ${personId} and used_at is null`);
}
