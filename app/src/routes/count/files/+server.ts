/** The same form answered with a file. Keeps nothing. */
import { COUNT_FILES, isFileKind, nameOfFile } from '$lib/count/files.ts';
import { type CountProblem, statusOf, WRONG_KIND } from '$lib/count/problems.ts';
import { countSentAsFile } from '$lib/server/counters/counting.ts';
import { sentBallots } from '$lib/server/counters/sent-ballots.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, getClientAddress }) => {
	const client = getClientAddress();
	const sent = await sentBallots(request, client);
	if (!sent.ok) return refused(sent.problem, sent.wait);
	const { as, toCount } = sent;
	if (!isFileKind(as)) return refused(WRONG_KIND);
	const counted = await countSentAsFile(toCount, as, client);
	if (!counted.ok) return refused(counted.problem);
	return new Response(counted.bytes, {
		headers: {
			'content-type': COUNT_FILES.find((file) => file.as === as)?.type ?? 'text/plain',
			'content-disposition': `attachment; filename="${nameOfFile(counted.title, as)}"`,
			'cache-control': 'no-store',
		},
	});
};

function refused(problem: CountProblem, wait: number | null = null): Response {
	return new Response(`${problem.message}\n`, {
		status: statusOf(problem),
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'no-store',
			...(wait === null ? {} : { 'retry-after': String(wait) }),
		},
	});
}
