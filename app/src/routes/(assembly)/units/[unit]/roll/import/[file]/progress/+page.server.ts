import { error, redirect } from '@sveltejs/kit';
import { SESSION_COOKIE } from '$lib/server/accounts/sessions.ts';
import { type FormRefused, seen } from '$lib/server/assembly/pages.ts';
import type { AppliedCounts } from '$lib/server/assembly/roll/import/apply.ts';
import { seeImports } from '$lib/server/assembly/roll/import/see-imports.ts';
import { underWay } from '$lib/server/assembly/roll/import/under-way.ts';
import { isRehearsal } from '$lib/server/assembly/the-office.ts';

/** Seconds after which the page asks again by itself. */
const AGAIN_S = 1;

type Ended = { readonly output: AppliedCounts } | { readonly data: FormRefused } | null;

/** How far the file has come, without asking the database while it is under way here. */
export async function load(event) {
	const { unit, file } = event.params;
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const way = underWay(file, event.cookies.get(SESSION_COOKIE));
	if (way === null) {
		const imports = await seen(event, seeImports, { unit });
		const row = imports.find(({ id }) => id === file);
		if (row === undefined) error(404, 'There is no such file handed in here.');
		if (row.outcome === 'applied') redirect(303, `/units/${unit}/roll`);
		return { state: 'unknown', words: null, progress: null, rehearsal: isRehearsal() } as const;
	}
	if (way.ended === null) {
		event.setHeaders({ refresh: String(AGAIN_S) });
		return { state: 'under way', words: null, progress: way.progress, rehearsal: isRehearsal() } as const;
	}
	const ended = way.ended.result as Ended;
	if (ended !== null && 'output' in ended) {
		const { added, changed, contactsAsked, lapsed } = ended.output;
		redirect(303, `/units/${unit}/roll?applied=${added}.${changed}.${contactsAsked}.${lapsed}`);
	}
	const words =
		ended === null ? 'Something went wrong here, and nothing was applied.' : ended.data.refusal.words;
	return { state: 'refused', words, progress: null, rehearsal: isRehearsal() } as const;
}
