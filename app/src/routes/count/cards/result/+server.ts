/** The same form answered with the result as JSON. */
import { cardVoteText } from '@mandate/count';
import { statusOf } from '$lib/count/problems.ts';
import { sentCards } from '$lib/server/counters/sent-cards.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, getClientAddress }) => {
	const sent = await sentCards(request, getClientAddress());
	if (sent.ok)
		return new Response(cardVoteText(sent.cards), {
			headers: {
				'content-type': 'application/json',
				'content-disposition': 'attachment; filename="card-vote.json"',
				'cache-control': 'no-store',
			},
		});
	return new Response(`${sent.problem.message}\n`, {
		status: statusOf(sent.problem),
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'no-store',
			...(sent.wait === null ? {} : { 'retry-after': String(sent.wait) }),
		},
	});
};
