import { done, seen } from '$lib/server/assembly/pages.ts';
import { seeStop, stopByLink } from '$lib/server/assembly/roll/contact/stop.ts';

export async function load(event) {
	return { change: await seen(event, seeStop, { link: event.params.link }) };
}

export const actions = {
	default: (event) => done(event, stopByLink, { link: event.params.link }, () => event.url.pathname),
};
