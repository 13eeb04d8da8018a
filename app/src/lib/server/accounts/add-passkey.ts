/** A passkey for one's own account: the browser is asked to make one, and what it made is verified and kept. */
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { act } from '../assembly/acts/act.ts';
import { found, Refused } from '../assembly/acts/refused.ts';
import { line } from '../assembly/fields.ts';
import type { Queries } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { keepChallenge, takeChallenge } from './challenges.ts';
import { madeAnswer } from './passkey-answer.ts';
import { ALGORITHMS, originField, passkeySite } from './passkey-site.ts';

const MOST_PASSKEYS = 20;
export const passkeyName = line('the passkey a name', 60);

export const beginPasskey = act({
	name: 'accounts.begin-passkey',
	does: 'begins to add a passkey',
	may: ['signed in'],
	input: z.object({ origin: originField }),
	unitOf: async () => null,
	words: () => ({}),
	run: async (desk, { origin }) => {
		const { queries, newId, who, concerns } = desk;
		const personId = who!.personId;
		concerns(personId);
		const [person] = await queries.query<{ name: string }>(
			sql`select name from person where id = ${personId} and erased_at is null`,
		);
		const { name } = found(person, 'person');
		const options = await generateRegistrationOptions({
			rpName: await nameOfOrganisation(queries),
			rpID: passkeySite(origin).id,
			userName: name,
			userDisplayName: name,
			userID: new TextEncoder().encode(personId),
			challenge: newId(),
			attestationType: 'none',
			supportedAlgorithmIDs: [...ALGORITHMS],
			excludeCredentials: await passkeysOf(queries, personId),
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		});
		await keepChallenge(desk, options.challenge, personId);
		return options;
	},
});

/** What could not be verified is an answer, too: its challenge is used up, and the log says that it was tried. */
export const addPasskey = act({
	name: 'accounts.add-passkey',
	does: 'adds a passkey',
	may: ['signed in'],
	input: z.object({ origin: originField, name: passkeyName, response: madeAnswer }),
	unitOf: async () => null,
	words: (_, { isAdded }: { isAdded: boolean }) => ({ isAdded }),
	run: async ({ queries, at, who, concerns, later }, { origin, name, response }) => {
		const personId = who!.personId;
		concerns(personId);
		const site = passkeySite(origin);
		const verified = await verifyRegistrationResponse({
			response,
			expectedChallenge: (challenge) => takeChallenge(queries, at, challenge, personId),
			expectedOrigin: site.origin,
			expectedRPID: site.id,
			supportedAlgorithmIDs: [...ALGORITHMS],
		}).catch(() => null);
		if (!verified?.verified) return { isAdded: false };
		const { credential } = verified.registrationInfo;
		if ((await passkeysOf(queries, personId)).length >= MOST_PASSKEYS)
			throw new Refused('conflict', `There are ${MOST_PASSKEYS} passkeys already. Remove one first.`);
		const key = Buffer.from(credential.publicKey).toString('base64url');
		const rows = await queries.query(sql`
			insert into passkey (id, person_id, public_key, counter, transports, name, made_at)
			values (${credential.id}, ${personId}, ${key}, ${credential.counter}, ${credential.transports ?? []}, ${name}, ${at})
			on conflict (id) do nothing returning id`);
		if (rows.length === 0) throw new Refused('conflict', 'This passkey is kept here already.');
		await later('mail', { to: personId, kind: 'passkey-added' });
		return { isAdded: true };
	},
});

function passkeysOf(queries: Queries, personId: string) {
	return queries
		.query<{ id: string; transports: string[] }>(
			sql`select id, transports from passkey where person_id = ${personId} order by id collate "C"`,
		)
		.then((rows) => [...rows]);
}

async function nameOfOrganisation(queries: Queries): Promise<string> {
	const [unit] = await queries.query<{ name: string }>(
		sql`select name from unit where parent_id is null order by created_at, id limit 1`,
	);
	return unit?.name ?? 'Mandate';
}
