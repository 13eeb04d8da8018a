import { text } from '@sveltejs/kit';
import { minutesToTry } from '$lib/server/accounts/limits.ts';
import { perform } from '$lib/server/assembly/acts/perform.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';
import { readBody } from '$lib/server/body.ts';
import { takeBounce } from '$lib/server/mail/bounces/take-bounce.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/** For a mail server: the body is the message that came back, as it came. The token in its address is what lets it in. */
export async function POST({ request, url, getClientAddress }) {
	if ((await minutesToTry(getClientAddress())) > 0) return text('Too many; try later.\n', { status: 429 });
	const body = await readBody(request, MOST_BYTES);
	if (!body.ok) return text('The message is too long to be a report of delivery.\n', { status: 413 });
	// Bytes one by one: a header in another coding must not keep a report from being read.
	const message = new TextDecoder('latin1').decode(body.bytes);
	const outcome = await perform(await theOffice(), null, takeBounce, {
		message,
		sentTo: url.searchParams.get('to'),
	});
	if (outcome.ok) return text(`Taken in: ${outcome.value.outcome}.\n`);
	return text(`${outcome.refusal.words}\n`, { status: outcome.refusal.kind === 'not-found' ? 404 : 422 });
}
