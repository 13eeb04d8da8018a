/** What every page of a running meeting loads: one's own part in it, and what everybody follows. */
import { error, type RequestEvent } from '@sveltejs/kit';
import type { Act } from '../acts/act.ts';
import { perform } from '../acts/perform.ts';
import { seen } from '../pages.ts';
import { theOffice } from '../the-office.ts';
import { type LiveSitting, liveOf } from './live.ts';
import { follow, type Mine } from './questions.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'> & {
	readonly params: { readonly unit: string; readonly meeting: string };
};

export interface SittingPage {
	readonly mine: Mine;
	readonly live: LiveSitting;
}

export async function sittingPage(event: Event): Promise<SittingPage> {
	const { unit, meeting } = event.params;
	const mine = await seen(event, follow, { meeting });
	const live = await liveOf(await theOffice(), meeting);
	if (live.unitSlug !== unit) error(404, 'This unit has no such meeting.');
	return { mine, live };
}

/** @returns null where the person may not: for parts of a page that others see without them */
export async function ifPermitted<Input, Output>(
	{ locals }: Pick<RequestEvent, 'locals'>,
	act: Act<Input, Output>,
	given: unknown,
): Promise<Output | null> {
	const outcome = await perform(await theOffice(), await locals.who(), act, given);
	return outcome.ok ? outcome.value : null;
}
