import { doing } from '$lib/server/assembly/sitting/doing.ts';
import { ifPermitted, sittingPage } from '$lib/server/assembly/sitting/page.ts';
import { seeItems } from '$lib/server/assembly/sitting/questions.ts';
import {
	closeSitting,
	noteInMinutes,
	openSitting,
	resumeSitting,
	suspendSitting,
	takeItem,
} from '$lib/server/assembly/sitting/run/run.ts';

export async function load(event) {
	const page = await sittingPage(event);
	const { unit } = await event.parent();
	const runs = (unit?.mine ?? []).some((one) => one === 'secretary' || one === 'chair');
	return {
		...page,
		runs,
		items: runs ? ((await ifPermitted(event, seeItems, { meeting: event.params.meeting }))?.items ?? []) : [],
	};
}

export const actions = {
	open: doing(openSitting),
	suspend: doing(suspendSitting),
	resume: doing(resumeSitting),
	close: doing(closeSitting),
	item: doing(takeItem),
	note: doing(noteInMinutes),
};
