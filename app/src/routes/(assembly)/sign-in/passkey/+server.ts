import { json } from '@sveltejs/kit';
import { beginSignInByPasskey } from '$lib/server/accounts/by-passkey.ts';
import { minutesToTry } from '$lib/server/accounts/limits.ts';
import { originOf } from '$lib/server/accounts/passkey-site.ts';
import { tooMany } from '$lib/server/accounts/too-many.ts';
import { answered } from '$lib/server/assembly/pages.ts';

/** What the browser asks an authenticator to sign. */
export async function POST(event) {
	const minutes = await minutesToTry(event.getClientAddress());
	if (minutes > 0) return json(tooMany(beginSignInByPasskey, minutes).refusal, { status: 429 });
	return answered(event, beginSignInByPasskey, { origin: originOf(event.url, process.env) });
}
