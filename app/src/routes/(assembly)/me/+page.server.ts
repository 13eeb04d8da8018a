import { fail } from '@sveltejs/kit';
import { addPasskey } from '$lib/server/accounts/add-passkey.ts';
import { removePasskey, renamePasskey } from '$lib/server/accounts/change-passkeys.ts';
import { sessionIn } from '$lib/server/accounts/cookie.ts';
import { endMyOtherSessions, endMySession, seeMyAccount } from '$lib/server/accounts/my-account.ts';
import { seeMyBusiness } from '$lib/server/accounts/my-business.ts';
import { originOf } from '$lib/server/accounts/passkey-site.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	return {
		account: await seen(event, seeMyAccount, { secret: sessionIn(event.cookies) ?? null }),
		business: await seen(event, seeMyBusiness, {}),
	};
}

const NOT_VERIFIED = {
	kind: 'conflict',
	words: 'The passkey could not be verified, so it was not added. Try again.',
	problems: [],
	ruling: null,
} as const;

export const actions = {
	'end-session': (event) => done(event, endMySession, {}),
	'end-other-sessions': (event) =>
		done(event, endMyOtherSessions, { secret: sessionIn(event.cookies) ?? null }),
	'add-passkey': async (event) => {
		const answer = await done(event, addPasskey, { origin: originOf(event.url, process.env) });
		if ('done' in answer && !answer.output.isAdded)
			return fail(409, { act: addPasskey.name, refusal: NOT_VERIFIED, values: {} });
		return answer;
	},
	'rename-passkey': (event) => done(event, renamePasskey, {}),
	'remove-passkey': (event) => done(event, removePasskey, {}),
};
