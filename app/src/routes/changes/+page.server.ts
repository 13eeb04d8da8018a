import { error } from '@sveltejs/kit';
import { askedChanges } from '$lib/server/changes/asked.ts';
import { changesPage } from '$lib/server/changes/load.ts';
import { councilNames } from '$lib/server/changes/rows.ts';
import { asked } from '$lib/server/known.ts';

/** Changes of allegiance in a window: counted, proved to balance, each with its sources. */
export async function load({ url }) {
	const { known, position, latest } = await asked(url);
	const wanted = askedChanges(url.searchParams, (id) => councilNames(known).has(id));
	if (!wanted.ok) error(400, wanted.problem.message);
	return { ...changesPage(known, wanted), position, latest };
}
