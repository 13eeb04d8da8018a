import { fail } from '@sveltejs/kit';
import { minutesToCompare } from '$lib/server/accounts/limits.ts';
import { tooMany } from '$lib/server/accounts/too-many.ts';
import { findFamily, seeLibrary } from '$lib/server/assembly/motions/public.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	return { library: await seen(event, seeLibrary, {}) };
}

export const actions = {
	find: async (event) => {
		const minutes = await minutesToCompare(event.getClientAddress());
		return minutes > 0 ? fail(429, tooMany(findFamily, minutes)) : done(event, findFamily, {});
	},
};
