/** The form: ballots in, the count out. Works without JavaScript; nothing is kept and nothing is logged. */
import { fail } from '@sveltejs/kit';
import { carriedText } from '$lib/count/carried.ts';
import { type CountProblem, statusOf } from '$lib/count/problems.ts';
import { countSent } from '$lib/server/counters/counting.ts';
import { BALLOT_EXAMPLES, exampleNamed } from '$lib/server/counters/examples.ts';
import { sentBallots, type TypedBallots } from '$lib/server/counters/sent-ballots.ts';
import type { Actions, PageServerLoad } from './$types';

const NOTHING: TypedBallots = { text: '', rule: '', seats: '', seed: '', order: '', contest: '' };

/** `?example=` puts an example into the form. */
export const load: PageServerLoad = ({ url }) => {
	const example = exampleNamed(url.searchParams.get('example'));
	return { example, examples: BALLOT_EXAMPLES };
};

export const actions: Actions = {
	default: async ({ request, getClientAddress, setHeaders }) => {
		setHeaders({ 'cache-control': 'no-store' });
		const client = getClientAddress();
		const refuse = (problem: CountProblem, typed: TypedBallots) =>
			fail(statusOf(problem), { problem, typed });
		const sent = await sentBallots(request, client);
		if (!sent.ok) {
			if (sent.wait !== null) setHeaders({ 'retry-after': String(sent.wait) });
			return refuse(sent.problem, NOTHING);
		}
		const carried = carriedText(sent.toCount.input);
		const typed = { ...sent.typed, text: sent.typed.text === carried ? carried : '' };
		const counted = await countSent(sent.toCount, client);
		if (!counted.ok) return refuse(counted.problem, typed);
		return { counted, typed, carried: carried === null ? null : { text: carried, name: sent.toCount.name } };
	},
};
