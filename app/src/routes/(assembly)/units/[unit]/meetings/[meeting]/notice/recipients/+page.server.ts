import { meetingFor, namedBy } from '$lib/server/assembly/meetings/page.ts';
import { seeRecipients } from '$lib/server/assembly/meetings/see-notice.ts';
import { seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const recipients = await seen(event, seeRecipients, namedBy(event));
	const { meeting } = await meetingFor(event);
	return { meeting, recipients };
}
