import { namedBy } from '$lib/server/assembly/meetings/page.ts';
import { paperResponse } from '$lib/server/assembly/meetings/paper-response.ts';
import { readAnswerPaper } from '$lib/server/assembly/meetings/see-credentials.ts';
import { seen } from '$lib/server/assembly/pages.ts';

/** The paper with which a delegate answered. */
export async function GET(event) {
	const given = { ...namedBy(event), credential: event.params.delegate };
	return paperResponse(await seen(event, readAnswerPaper, given));
}
