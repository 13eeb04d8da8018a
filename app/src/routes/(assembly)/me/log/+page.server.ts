import { seeMyLog } from '$lib/server/accounts/my-log.ts';
import { ALL_ACTS } from '$lib/server/assembly/all-acts.ts';
import { seen } from '$lib/server/assembly/pages.ts';

const WORDS = new Map(ALL_ACTS.map(({ name, does }) => [name, does]));

export async function load(event) {
	const { entries, next } = await seen(event, seeMyLog, { before: event.url.searchParams.get('before') });
	return {
		entries: entries.map(({ act, ...entry }) => ({ ...entry, does: WORDS.get(act) ?? act })),
		next,
	};
}
