/** Mails that tell a person of a change to how they sign in, so that one made by somebody else is noticed. */
import { z } from 'zod';
import { mailKind } from '../mail/mail-kind.ts';

function told(what: string, subject: string, happened: string) {
	return mailKind({
		what,
		given: z.object({}),
		write: async ({ address }) => ({
			subject,
			paragraphs: [
				happened,
				'If it was you, there is nothing to do. If it was not, sign in by a link, end the other sessions and look through your passkeys:',
				address('/me'),
			],
			unitId: null,
		}),
	});
}

export const passkeyAddedMail = told(
	'word that a passkey was added',
	'A passkey was added to your account',
	'A passkey was added to your account. Whoever holds it can sign in as you.',
);

export const passkeyRemovedMail = told(
	'word that a passkey was removed',
	'A passkey was removed from your account',
	'A passkey was removed from your account. It signs in no longer.',
);
