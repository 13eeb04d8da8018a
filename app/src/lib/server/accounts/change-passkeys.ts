/** One's own passkeys: given another name, or removed. */
import { z } from 'zod';
import { act } from '../assembly/acts/act.ts';
import { found } from '../assembly/acts/refused.ts';
import type { Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { passkeyName } from './add-passkey.ts';

const passkey = z.string({ error: 'Choose a passkey.' }).max(2000);

async function ownerOf(queries: Queries, given: { readonly passkey: string }): Promise<string> {
	const [row] = await queries.query<{ person_id: string }>(
		sql`select person_id from passkey where id = ${given.passkey}`,
	);
	return found(row, 'passkey').person_id;
}

export const renamePasskey = act({
	name: 'accounts.rename-passkey',
	does: 'gives a passkey another name',
	may: ['self'],
	input: z.object({ passkey, name: passkeyName }),
	unitOf: async () => null,
	selfOf: ownerOf,
	words: () => ({}),
	run: async ({ queries, who, concerns }, given) => {
		concerns(who!.personId);
		await queries.query(sql`update passkey set name = ${given.name} where id = ${given.passkey}`);
	},
});

export const removePasskey = act({
	name: 'accounts.remove-passkey',
	does: 'removes a passkey',
	may: ['self'],
	input: z.object({ passkey }),
	unitOf: async () => null,
	selfOf: ownerOf,
	words: () => ({}),
	run: async ({ queries, who, concerns, later }, given) => {
		concerns(who!.personId);
		await queries.query(sql`delete from passkey where id = ${given.passkey}`);
		await later('mail', { to: who!.personId, kind: 'passkey-removed' });
	},
});
