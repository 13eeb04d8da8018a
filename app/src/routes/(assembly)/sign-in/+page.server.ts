import { fail, redirect } from '@sveltejs/kit';
import { askLink } from '$lib/server/accounts/ask-link.ts';
import { signInByPasskey } from '$lib/server/accounts/by-passkey.ts';
import { deviceOf, putSession, sessionIn } from '$lib/server/accounts/cookie.ts';
import { minutesToAskLink, minutesToTry } from '$lib/server/accounts/limits.ts';
import { nextOf } from '$lib/server/accounts/next.ts';
import { originOf } from '$lib/server/accounts/passkey-site.ts';
import { tooMany } from '$lib/server/accounts/too-many.ts';
import { perform } from '$lib/server/assembly/acts/perform.ts';
import { formOf } from '$lib/server/assembly/pages.ts';
import { newId, theOffice } from '$lib/server/assembly/the-office.ts';
import { isMailSet } from '$lib/server/mail/settings.ts';

const MOST_BYTES = 64 * 1024;

const NOT_TAKEN = {
	kind: 'not-permitted',
	words: 'This passkey does not sign anybody in here. It may have been removed; sign in by a link.',
	problems: [],
	ruling: null,
} as const;

export function load({ url }) {
	return { next: nextOf(url.searchParams.get('next')), isMailSet: isMailSet(process.env) };
}

export const actions = {
	link: async (event) => {
		const { email, next } = Object.fromEntries(await formOf(event, MOST_BYTES));
		const given = { email, next, sign: newId().slice(0, 4) };
		const minutes = await minutesToAskLink(String(email), event.getClientAddress());
		if (minutes > 0) return fail(429, tooMany(askLink, minutes, { email: String(email) }));
		const outcome = await perform(await theOffice(), null, askLink, given);
		if (!outcome.ok)
			return fail(400, { act: askLink.name, refusal: outcome.refusal, values: { email: String(email) } });
		return { asked: { sign: given.sign } };
	},
	passkey: async (event) => {
		const minutes = await minutesToTry(event.getClientAddress());
		if (minutes > 0) return fail(429, tooMany(signInByPasskey, minutes));
		const form = await formOf(event, MOST_BYTES);
		const outcome = await perform(await theOffice(), null, signInByPasskey, {
			origin: originOf(event.url, process.env),
			response: form.get('response'),
			device: deviceOf(event.request.headers.get('user-agent')),
			before: sessionIn(event.cookies) ?? null,
		});
		if (outcome.ok && outcome.value.secret !== null) {
			putSession(event, outcome.value.secret);
			redirect(303, nextOf(String(form.get('next') ?? '')) ?? '/me');
		}
		const refusal = outcome.ok ? NOT_TAKEN : outcome.refusal;
		return fail(403, { act: signInByPasskey.name, refusal, values: {} });
	},
};
