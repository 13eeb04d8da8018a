import { fail, redirect } from '@sveltejs/kit';
import { seeLink, signInByLink } from '$lib/server/accounts/by-link.ts';
import { browserOf, deviceOf, putSession, sessionIn } from '$lib/server/accounts/cookie.ts';
import { minutesToTry } from '$lib/server/accounts/limits.ts';
import { nextOf } from '$lib/server/accounts/next.ts';
import { tooMany } from '$lib/server/accounts/too-many.ts';
import { perform } from '$lib/server/assembly/acts/perform.ts';
import { seen } from '$lib/server/assembly/pages.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';

/** Programs that look through mail open links, so a look uses nothing up. */
export async function load(event) {
	const link = await seen(event, seeLink, { token: event.params.token, browser: browserOf(event) });
	if (link.problem !== null) event.setHeaders({ 'x-robots-tag': 'noindex' });
	return { link };
}

export const actions = {
	default: async (event) => {
		const minutes = await minutesToTry(event.getClientAddress());
		if (minutes > 0) return fail(429, tooMany(signInByLink, minutes));
		// Without a key: what an act with a key gives is kept, and this one gives a secret.
		const outcome = await perform(await theOffice(), null, signInByLink, {
			token: event.params.token,
			browser: browserOf(event),
			device: deviceOf(event.request.headers.get('user-agent')),
			before: sessionIn(event.cookies) ?? null,
		});
		if (!outcome.ok) return fail(409, { act: signInByLink.name, refusal: outcome.refusal, values: {} });
		putSession(event, outcome.value.secret);
		redirect(303, nextOf(event.url.searchParams.get('next')) ?? '/me');
	},
};
