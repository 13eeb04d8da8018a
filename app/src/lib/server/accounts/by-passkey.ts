/** Signing in by a passkey. The browser knows whose it is, so nothing is typed. */
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import { act } from '../assembly/acts/act.ts';
import { sql } from '../database/sql.ts';
import { keepChallenge, takeChallenge } from './challenges.ts';
import { usedAnswer } from './passkey-answer.ts';
import { originField, passkeySite } from './passkey-site.ts';
import { endSession, startSession } from './sessions.ts';

export const beginSignInByPasskey = act({
	name: 'accounts.begin-sign-in-by-passkey',
	does: 'begins to sign in by a passkey',
	may: ['anyone'],
	input: z.object({ origin: originField }),
	unitOf: async () => null,
	words: () => ({}),
	run: async (desk, { origin }) => {
		const options = await generateAuthenticationOptions({
			rpID: passkeySite(origin).id,
			challenge: desk.newId(),
			userVerification: 'required',
		});
		await keepChallenge(desk, options.challenge, null);
		return options;
	},
});

interface Row {
	readonly person_id: string;
	readonly public_key: string;
	readonly counter: number;
	readonly transports: string[];
}

/**
 * @returns the secret for the cookie, or null where the passkey does not hold: that is an answer, too, since its challenge is used up.
 * To be done without a key, for what an act with a key gives is kept
 */
export const signInByPasskey = act({
	name: 'accounts.sign-in-by-passkey',
	does: 'signs in by a passkey',
	may: ['anyone'],
	input: z.object({
		origin: originField,
		response: usedAnswer,
		device: z.string().max(100),
		before: z.string().max(200).nullish(),
	}),
	unitOf: async () => null,
	words: (_, { secret }: { secret: string | null }) => ({ isSignedIn: secret !== null }),
	run: async ({ queries, at, newId, concerns }, { origin, response, device, before }) => {
		const site = passkeySite(origin);
		const [row] = await queries.query<Row>(sql`
			select person_id, public_key, counter, transports
			from passkey join person on person.id = person_id
			where passkey.id = ${response.id} and erased_at is null for update of passkey`);
		if (row === undefined) return { secret: null };
		concerns(row.person_id);
		const { userHandle } = response.response;
		const isOfPerson =
			userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === row.person_id;
		const verified = await verifyAuthenticationResponse({
			response,
			expectedChallenge: (challenge) => takeChallenge(queries, at, challenge, null),
			expectedOrigin: site.origin,
			expectedRPID: site.id,
			credential: {
				id: response.id,
				publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
				counter: row.counter,
				transports: row.transports,
			},
		}).catch(() => null);
		if (!verified?.verified || !isOfPerson) return { secret: null };
		await queries.query(sql`update passkey set counter = ${verified.authenticationInfo.newCounter}, used_at = ${at}
			where id = ${response.id}`);
		if (before) await endSession(queries, before);
		const office = { now: () => new Date(at), newId };
		return { secret: await startSession(queries, office, row.person_id, 'passkey', device) };
	},
});
