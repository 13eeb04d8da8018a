import { error } from '@sveltejs/kit';
import { ifPermitted, sittingPage } from '$lib/server/assembly/sitting/page.ts';
import { seeNames } from '$lib/server/assembly/sitting/questions.ts';

export async function load(event) {
	const { live } = await sittingPage(event);
	const vote = live.closedVotes.find(({ id }) => id === event.params.vote);
	if (vote === undefined) error(404, 'There is no such vote, or it is not closed yet.');
	const seen = vote.way === 'roll-call' ? await ifPermitted(event, seeNames, { vote: vote.id }) : null;
	const { title, unitSlug, unitName, meeting, zone } = live;
	return { live: { title, unitSlug, unitName, meeting, zone }, vote, names: seen?.names ?? null };
}
