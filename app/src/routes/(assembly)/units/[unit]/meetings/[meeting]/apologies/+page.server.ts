import { error } from '@sveltejs/kit';
import { seen } from '$lib/server/assembly/pages.ts';
import { doing } from '$lib/server/assembly/sitting/doing.ts';
import {
	enterApologies,
	seeApologies,
	seeOwnApologies,
	sendApologies,
	withdrawApologies,
} from '$lib/server/assembly/sitting/door/apologies.ts';
import { ifPermitted } from '$lib/server/assembly/sitting/page.ts';

export async function load(event) {
	const { unit, meeting } = event.params;
	const own = await seen(event, seeOwnApologies, { meeting });
	if (own.live.unitSlug !== unit) error(404, 'This unit has no such meeting.');
	const held = (await event.parent()).unit?.mine ?? [];
	const runs = held.includes('secretary') || held.includes('chair');
	return {
		...own,
		isSecretary: held.includes('secretary'),
		all: runs ? await ifPermitted(event, seeApologies, { meeting }) : null,
	};
}

export const actions = {
	send: doing(sendApologies),
	enter: doing(enterApologies),
	withdraw: doing(withdrawApologies),
};
