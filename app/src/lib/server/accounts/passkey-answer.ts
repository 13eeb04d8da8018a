/** What a browser sends of a passkey, as JSON in one field of a form. What it means is for the library to verify. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const LONGEST = 30_000;
const EXPECTED = 'The browser sent no passkey. Try again, or sign in by a link.';

const coded = z.string().regex(/^[A-Za-z0-9_-]{1,20000}$/);

const common = {
	id: coded,
	rawId: coded,
	type: z.literal('public-key'),
	clientExtensionResults: z.looseObject({}).default({}),
	authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

const MADE = z.object({
	...common,
	response: z.object({
		clientDataJSON: coded,
		attestationObject: coded,
		transports: z.array(z.string().max(40)).max(10).optional(),
	}),
});

const USED = z.object({
	...common,
	response: z.object({
		clientDataJSON: coded,
		authenticatorData: coded,
		signature: coded,
		userHandle: coded.optional(),
	}),
});

function answer<T>(shape: z.ZodType<T>) {
	return z
		.string({ error: EXPECTED })
		.max(LONGEST, EXPECTED)
		.transform((given, context) => {
			const read = shape.safeParse(json(given));
			if (read.success) return read.data;
			context.addIssue(EXPECTED);
			return z.NEVER;
		});
}

export const madeAnswer = answer<RegistrationResponseJSON>(MADE as z.ZodType<RegistrationResponseJSON>);
export const usedAnswer = answer<AuthenticationResponseJSON>(USED as z.ZodType<AuthenticationResponseJSON>);

function json(given: string): unknown {
	try {
		return JSON.parse(given);
	} catch {
		return null;
	}
}
