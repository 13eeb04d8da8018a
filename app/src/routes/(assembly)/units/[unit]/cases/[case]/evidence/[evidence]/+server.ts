import { readEvidence } from '$lib/server/assembly/cases/read-evidence.ts';
import { paperResponse } from '$lib/server/assembly/meetings/paper-response.ts';
import { seen } from '$lib/server/assembly/pages.ts';

/** A file of evidence, to be kept and never shown as a page. */
export async function GET(event) {
	return paperResponse(await seen(event, readEvidence, event.params));
}
