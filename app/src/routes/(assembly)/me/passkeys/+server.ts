import { beginPasskey } from '$lib/server/accounts/add-passkey.ts';
import { originOf } from '$lib/server/accounts/passkey-site.ts';
import { answered } from '$lib/server/assembly/pages.ts';

/** What the browser asks an authenticator to make a passkey of. */
export function POST(event) {
	return answered(event, beginPasskey, { origin: originOf(event.url, process.env) });
}
