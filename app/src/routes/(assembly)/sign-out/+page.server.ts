import { redirect } from '@sveltejs/kit';
import { sessionIn, takeSession } from '$lib/server/accounts/cookie.ts';
import { signOut } from '$lib/server/accounts/sign-out.ts';
import { perform } from '$lib/server/assembly/acts/perform.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';

export const actions = {
	default: async (event) => {
		const secret = sessionIn(event.cookies);
		const who = await event.locals.who();
		if (secret !== undefined && who !== null) await perform(await theOffice(), who, signOut, { secret });
		takeSession(event);
		redirect(303, '/sign-in');
	},
};
