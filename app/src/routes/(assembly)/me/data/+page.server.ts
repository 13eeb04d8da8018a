import { redirect } from '@sveltejs/kit';
import { ALL_ACTS } from '$lib/server/assembly/all-acts.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { endMembership } from '$lib/server/assembly/roll/change-member.ts';
import { askContact } from '$lib/server/assembly/roll/contact/ask.ts';
import { stopContact } from '$lib/server/assembly/roll/contact/stop.ts';
import { askErasure, seeErasure } from '$lib/server/assembly/roll/personal-data/erase.ts';
import { seeMyData } from '$lib/server/assembly/roll/personal-data/my-data.ts';

const DOES = new Map(ALL_ACTS.map(({ name, does }) => [name, does]));

async function me(event: { locals: App.Locals }): Promise<string> {
	const who = await event.locals.who();
	if (who === null) redirect(303, '/sign-in?next=/me/data');
	return who.personId;
}

export async function load(event) {
	const person = await me(event);
	const mine = await seen(event, seeMyData, { person });
	const erasure = await seen(event, seeErasure, { person });
	const looked = mine.looked.map(({ act, ...rest }) => ({ ...rest, does: DOES.get(act) ?? act }));
	return { mine: { ...mine, looked }, erasure, done: event.url.searchParams.get('done') };
}

export const actions = {
	contact: async (event) =>
		done(event, askContact, { person: await me(event) }, () => '/me/data?done=contact'),
	stop: (event) => done(event, stopContact, {}, () => '/me/data?done=stop'),
	leave: async (event) =>
		done(event, endMembership, { member: await me(event) }, () => '/me/data?done=leave'),
	erase: async (event) => done(event, askErasure, { person: await me(event) }, () => '/me/data?done=erase'),
};
