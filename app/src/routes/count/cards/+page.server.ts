/** The form for a card vote: the table in, the count out. Nothing is kept and nothing is logged. */
import { fail } from '@sveltejs/kit';
import { statusOf } from '$lib/count/problems.ts';
import { sentCards } from '$lib/server/counters/sent-cards.ts';
import example from '../../../../../examples/ballots/card-vote.csv?raw';
import type { Actions, PageServerLoad } from './$types';

/** `?example` puts an example into the form. */
export const load: PageServerLoad = ({ url }) => ({
	example: url.searchParams.has('example') ? example : null,
});

export const actions: Actions = {
	default: async ({ request, getClientAddress, setHeaders }) => {
		setHeaders({ 'cache-control': 'no-store' });
		const sent = await sentCards(request, getClientAddress());
		if (sent.ok) return { cards: sent.cards, typed: sent.typed };
		if (sent.wait !== null) setHeaders({ 'retry-after': String(sent.wait) });
		return fail(statusOf(sent.problem), { problem: sent.problem, typed: sent.typed });
	},
};
