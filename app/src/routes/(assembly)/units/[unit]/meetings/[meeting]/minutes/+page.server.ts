import { error } from '@sveltejs/kit';
import { seen } from '$lib/server/assembly/pages.ts';
import { doing } from '$lib/server/assembly/sitting/doing.ts';
import {
	approveMinutes,
	draftTheMinutes,
	editMinutes,
} from '$lib/server/assembly/sitting/minutes/minutes.ts';
import { seeMinutes } from '$lib/server/assembly/sitting/minutes/see-minutes.ts';

export async function load(event) {
	const shown = await seen(event, seeMinutes, { meeting: event.params.meeting });
	if (shown.unitSlug !== event.params.unit) error(404, 'This unit has no such meeting.');
	const { unit } = await event.parent();
	const { markdown: _, ...page } = shown;
	return {
		...page,
		isSecretary: (unit?.mine ?? []).includes('secretary'),
		live: { title: shown.meeting.title, unitSlug: shown.unitSlug, meeting: shown.meeting.id },
	};
}

export const actions = {
	draft: doing(draftTheMinutes),
	edit: doing(editMinutes),
	approve: doing(approveMinutes),
};
