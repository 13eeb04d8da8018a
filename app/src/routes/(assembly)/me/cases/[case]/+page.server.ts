import { addEvidence, appeal, reply } from '$lib/server/assembly/cases/answer.ts';
import { seeCase } from '$lib/server/assembly/cases/see-case.ts';
import { MOST_PAPER_BYTES } from '$lib/server/assembly/meetings/paper-type.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	return { seen: await seen(event, seeCase, event.params) };
}

const again = (event: { url: URL }, what: string) => () => `${event.url.pathname}?done=${what}`;

export const actions = {
	reply: (event) => done(event, reply, event.params, again(event, 'reply')),
	evidence: (event) =>
		done(event, addEvidence, event.params, again(event, 'evidence'), MOST_PAPER_BYTES + 100_000),
	appeal: (event) => done(event, appeal, event.params, again(event, 'appeal')),
};
