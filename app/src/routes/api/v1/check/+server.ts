/** `POST /api/v1/check`: an article in as JSON, text, Markdown or HTML; the answer of the check out, or what was wrong. */
import { json, type RequestHandler } from '@sveltejs/kit';
import { LARGEST_TEXT, PROBLEMS, type Problem, TOO_LARGE, tooMany } from '$lib/checking/problems.ts';
import { type ApiInput, apiInput } from '$lib/server/api-input.ts';
import { readBody } from '$lib/server/body.ts';
import { checkSentAsJson } from '$lib/server/checkers/checking.ts';
import { secondsToWait } from '$lib/server/rate.ts';

const HEADERS = { 'cache-control': 'no-store' };

function refuse(problem: Problem, headers: Record<string, string> = {}): Response {
	return json({ error: problem }, { status: PROBLEMS[problem.code], headers: { ...HEADERS, ...headers } });
}

export const POST: RequestHandler = async ({ request, url, getClientAddress }) => {
	const wait = await secondsToWait(getClientAddress());
	if (wait > 0) return refuse(tooMany(wait), { 'retry-after': String(wait) });
	const body = await readBody(request, LARGEST_TEXT);
	if (!body.ok) return refuse(TOO_LARGE);
	const input: ApiInput = apiInput(request.headers.get('content-type'), body.bytes, url.searchParams);
	if (!input.ok) return refuse(input.problem);
	const checked = await checkSentAsJson(input.toCheck, getClientAddress());
	if (checked.ok)
		return new Response(checked.json, { headers: { ...HEADERS, 'content-type': 'application/json' } });
	const { problem } = checked;
	return refuse(problem, PROBLEMS[problem.code] === 503 ? { 'retry-after': '5' } : {});
};

export const fallback: RequestHandler = ({ request }) =>
	refuse(
		{
			code: 'wrong-method',
			message: `${request.method} is not how an article is sent.`,
			where: 'the method',
			expected:
				'POST, with the article as JSON {"text", "published"?, "kind"?}, text/plain, text/markdown or text/html',
		},
		{ allow: 'POST' },
	);
