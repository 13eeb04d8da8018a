import { done, seen } from '$lib/server/assembly/pages.ts';
import { erasePerson, seeErasure } from '$lib/server/assembly/roll/personal-data/erase.ts';

export async function load(event) {
	return { seen: await seen(event, seeErasure, { person: event.params.member }) };
}

export const actions = {
	default: (event) => done(event, erasePerson, { person: event.params.member }, () => event.url.pathname),
};
