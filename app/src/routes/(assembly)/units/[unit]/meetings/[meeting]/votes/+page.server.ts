import type { RequestEvent } from '@sveltejs/kit';
import { moveMotion } from '$lib/server/assembly/motions/agenda.ts';
import { done } from '$lib/server/assembly/pages.ts';
import { doing, doingEach } from '$lib/server/assembly/sitting/doing.ts';
import { ifPermitted, sittingPage } from '$lib/server/assembly/sitting/page.ts';
import { seeItems, seeRollCall, seeTellers } from '$lib/server/assembly/sitting/questions.ts';
import { castingVote, closeVote, giveUpVote } from '$lib/server/assembly/sitting/votes/close-vote.ts';
import { openVote } from '$lib/server/assembly/sitting/votes/open-vote.ts';
import {
	castVote,
	challengeHands,
	countAgain,
	declareHands,
	enterCount,
	enterVote,
} from '$lib/server/assembly/sitting/votes/take.ts';

export async function load(event) {
	const page = await sittingPage(event);
	const { meeting } = event.params;
	const { unit } = await event.parent();
	const held = unit?.mine ?? [];
	const runs = held.includes('secretary') || held.includes('chair');
	const vote = page.live.openVote;
	const isAtWork = vote?.state === 'open' && (runs || page.mine.isTeller);
	const counts = isAtWork && vote.way === 'count' ? await ifPermitted(event, seeTellers, { meeting }) : null;
	const rollCall =
		isAtWork && vote.way === 'roll-call' ? await ifPermitted(event, seeRollCall, { meeting }) : null;
	return {
		...page,
		runs,
		isChair: held.includes('chair'),
		counts: (counts?.counts ?? []).filter(({ voteId }) => voteId === vote?.id),
		rollCall,
		agenda: runs && page.live.state === 'open' ? await ifPermitted(event, seeItems, { meeting }) : null,
	};
}

const move = (event: RequestEvent<{ unit: string; meeting: string }>) =>
	done(event, moveMotion, { unit: event.params.unit }, () => `${event.url.pathname}#now`);

export const actions = {
	open: doing(openVote),
	move,
	declare: doing(declareHands),
	challenge: doing(challengeHands),
	count: doing(enterCount),
	again: doing(countAgain),
	cast: doing(castVote, { isSeenByAll: false }),
	enter: doingEach(enterVote, ['choice', 'person'], { place: 'roll-call' }),
	close: doing(closeVote),
	casting: doing(castingVote),
	void: doing(giveUpVote),
};
