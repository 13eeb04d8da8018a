import { doing } from '$lib/server/assembly/sitting/doing.ts';
import { sittingPage } from '$lib/server/assembly/sitting/page.ts';
import { leadDebate } from '$lib/server/assembly/sitting/run/run.ts';
import {
	askToSpeak,
	callSpeaker,
	endSpeech,
	placeSpeaker,
	stepBack,
} from '$lib/server/assembly/sitting/speakers/speak.ts';

export async function load(event) {
	const page = await sittingPage(event);
	const { unit } = await event.parent();
	return { ...page, runs: (unit?.mine ?? []).some((one) => one === 'secretary' || one === 'chair') };
}

const CHAIR = { place: 'chairs-list' };

export const actions = {
	ask: doing(askToSpeak),
	back: doing(stepBack),
	call: doing(callSpeaker, CHAIR),
	end: doing(endSpeech, CHAIR),
	place: doing(placeSpeaker, CHAIR),
	lead: doing(leadDebate),
};
