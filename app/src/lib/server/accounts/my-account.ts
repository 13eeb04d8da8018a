/** One's own account: where one is signed in, and with which passkeys. */
import { z } from 'zod';
import { act, look } from '../assembly/acts/act.ts';
import { found } from '../assembly/acts/refused.ts';
import { sha256 } from '../assembly/log/seal.ts';
import type { Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** What the cookie of the browser that asks holds. */
const secret = z.string().max(200).nullish();

export const seeMyAccount = look({
	name: 'accounts.see-my-account',
	does: 'looks at their own account',
	may: ['signed in'],
	input: z.object({ secret }),
	unitOf: async () => null,
	run: async ({ queries, who, at }, given) => {
		const personId = who!.personId;
		const here = given.secret ? sha256(given.secret) : null;
		const [person] = await queries.query<{ name: string; email: string | null }>(
			sql`select name, email from person where id = ${personId}`,
		);
		const sessions = await queries.query<{
			token_hash: string;
			made_at: string;
			by: string;
			device: string;
		}>(sql`
			select token_hash, made_at, by, device from session
			where person_id = ${personId} and expires_at > ${at} order by made_at desc, token_hash`);
		const passkeys = await queries.query<{
			id: string;
			name: string;
			made_at: string;
			used_at: string | null;
		}>(
			sql`select id, name, made_at, used_at from passkey where person_id = ${personId} order by made_at, id`,
		);
		return {
			...found(person, 'person'),
			sessions: sessions.map(({ token_hash, made_at, by, device }) => ({
				id: token_hash,
				madeAt: made_at,
				by,
				device,
				isHere: token_hash === here,
			})),
			passkeys: passkeys.map(({ id, name, made_at, used_at }) => ({
				id,
				name,
				madeAt: made_at,
				usedAt: used_at,
			})),
		};
	},
});

async function ownerOf(queries: Queries, { session }: { readonly session: string }): Promise<string> {
	const [row] = await queries.query<{ person_id: string }>(
		sql`select person_id from session where token_hash = ${session}`,
	);
	return found(row, 'session').person_id;
}

export const endMySession = act({
	name: 'accounts.end-session',
	does: 'ends one of their sessions',
	may: ['self'],
	input: z.object({ session: z.string({ error: 'Choose a session.' }).max(100) }),
	unitOf: async () => null,
	selfOf: ownerOf,
	words: () => ({}),
	run: async ({ queries, who, concerns }, { session }) => {
		concerns(who!.personId);
		await queries.query(sql`delete from session where token_hash = ${session}`);
	},
});

export const endMyOtherSessions = act({
	name: 'accounts.end-other-sessions',
	does: 'ends all their sessions but one',
	may: ['signed in'],
	input: z.object({ secret }),
	unitOf: async () => null,
	words: () => ({}),
	run: async ({ queries, who, concerns }, given) => {
		concerns(who!.personId);
		const here = given.secret ? sha256(given.secret) : '';
		await queries.query(
			sql`delete from session where person_id = ${who!.personId} and token_hash <> ${here}`,
		);
	},
});
