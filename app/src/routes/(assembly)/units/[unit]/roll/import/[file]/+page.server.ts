import { redirect } from '@sveltejs/kit';
import { SESSION_COOKIE } from '$lib/server/accounts/sessions.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { applyImport, giveUpImport } from '$lib/server/assembly/roll/import/apply.ts';
import { seeImport } from '$lib/server/assembly/roll/import/see-import.ts';
import { follow } from '$lib/server/assembly/roll/import/under-way.ts';

/** Whoever waits longer is told how far it has come. */
const AT_ONCE_MS = 800;

export async function load(event) {
	const { unit, file } = event.params;
	const page = event.url.searchParams.get('page') ?? '1';
	return { diff: await seen(event, seeImport, { unit, import: file, page }), page: Number(page) };
}

export const actions = {
	apply: async (event) => {
		const { unit, file } = event.params;
		const secret = event.cookies.get(SESSION_COOKIE) ?? '';
		const work = follow(file, secret, () => done(event, applyImport, { unit, import: file }));
		const long = new Promise<null>((resolve) => setTimeout(resolve, AT_ONCE_MS, null));
		const result = await Promise.race([work, long]);
		if (result !== null && !('output' in result)) return result;
		redirect(303, `/units/${unit}/roll/import/${file}/progress`);
	},
	giveUp: (event) =>
		done(
			event,
			giveUpImport,
			{ unit: event.params.unit, import: event.params.file },
			() => `/units/${event.params.unit}/roll/import`,
		),
};
