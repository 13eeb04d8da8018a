import { namedBy } from '$lib/server/assembly/meetings/page.ts';
import { paperResponse } from '$lib/server/assembly/meetings/paper-response.ts';
import { readPaper, readPublicPaper } from '$lib/server/assembly/meetings/papers.ts';
import { seenAtLeast } from '$lib/server/assembly/pages.ts';

/** One paper, to keep. */
export async function GET(event) {
	const given = { ...namedBy(event), paper: event.params.paper };
	const { value } = await seenAtLeast(event, readPaper, readPublicPaper, given);
	return paperResponse(value);
}
