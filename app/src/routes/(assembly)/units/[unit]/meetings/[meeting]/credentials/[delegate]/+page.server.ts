import { answerChallenge } from '$lib/server/assembly/meetings/answer-challenge.ts';
import { appealCredential, decideAppeal } from '$lib/server/assembly/meetings/appeal-credential.ts';
import { withdrawChallenge } from '$lib/server/assembly/meetings/challenge.ts';
import { declareInterest } from '$lib/server/assembly/meetings/decide-credentials.ts';
import { backTo, namedBy } from '$lib/server/assembly/meetings/page.ts';
import { MOST_PAPER_BYTES } from '$lib/server/assembly/meetings/paper-type.ts';
import { seeCredential } from '$lib/server/assembly/meetings/see-credentials.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const named = namedBy(event);
	return {
		credential: await seen(event, seeCredential, { ...named, credential: event.params.delegate }),
		meeting: named.meeting,
	};
}

export const actions = {
	answer: (event) =>
		done(
			event,
			answerChallenge,
			namedBy(event),
			backTo(event, `/credentials/${event.params.delegate}`),
			MOST_PAPER_BYTES + 100_000,
		),
	appeal: (event) =>
		done(event, appealCredential, namedBy(event), backTo(event, `/credentials/${event.params.delegate}`)),
	decideAppeal: (event) =>
		done(event, decideAppeal, namedBy(event), backTo(event, `/credentials/${event.params.delegate}`)),
	interest: (event) =>
		done(event, declareInterest, namedBy(event), backTo(event, `/credentials/${event.params.delegate}`)),
	withdraw: (event) =>
		done(event, withdrawChallenge, namedBy(event), backTo(event, `/credentials/${event.params.delegate}`)),
};
