/** `GET /api/v1/...`: the questions of the pages, answered as JSON. Which there are stands in one table, `routes.ts`. */
import type { RequestHandler } from '@sveltejs/kit';
import { askApi } from '$lib/server/api/ask.ts';
import { ASK_PROBLEMS, type AskProblem } from '$lib/server/api/problems.ts';
import { withoutRows } from '$lib/server/api/rows.ts';
import { ASKED_A_MINUTE, secondsToAsk } from '$lib/server/rate.ts';

function refuse(problem: AskProblem, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify({ error: problem }), {
		status: ASK_PROBLEMS[problem.code][0],
		headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
	});
}

export const GET: RequestHandler = async ({ url, params, getClientAddress }) => {
	const wait = await secondsToAsk(getClientAddress());
	if (wait > 0)
		return refuse(
			{
				code: 'too-many',
				message: `That is more than ${ASKED_A_MINUTE} questions in a minute from one address. Try again in ${wait} s. /data has the whole record as files.`,
				expected: `at most ${ASKED_A_MINUTE} a minute`,
			},
			{ 'retry-after': String(wait) },
		);
	const answer = await askApi(params.path ?? '', url);
	if (!answer.ok) return refuse(answer.problem);
	return new Response(JSON.stringify(answer.body, withoutRows), {
		headers: { 'content-type': 'application/json' },
	});
};

export const fallback: RequestHandler = ({ request }) =>
	refuse(
		{
			code: 'wrong-method',
			message: `${request.method} is not how a question is asked.`,
			where: 'the method',
			expected: 'GET',
		},
		{ allow: 'GET, HEAD' },
	);
