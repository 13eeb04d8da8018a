import { backTo, meetingFor, namedBy } from '$lib/server/assembly/meetings/page.ts';
import { MOST_PAPER_BYTES } from '$lib/server/assembly/meetings/paper-type.ts';
import { addPaper, withdrawPaper } from '$lib/server/assembly/meetings/papers.ts';
import { done } from '$lib/server/assembly/pages.ts';

export const load = (event) => meetingFor(event);

/** What a form with a file has beside the file. */
const REST = 100_000;

export const actions = {
	add: (event) => done(event, addPaper, namedBy(event), backTo(event, '/papers'), MOST_PAPER_BYTES + REST),
	withdraw: (event) => done(event, withdrawPaper, namedBy(event), backTo(event, '/papers')),
};
