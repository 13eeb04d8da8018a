/** `GET /api/v1/motions/<fingerprint>`: which bodies have carried a motion, when and in what wording, as its public page says. */
import { perform } from '$lib/server/assembly/acts/perform.ts';
import { seeFamily } from '$lib/server/assembly/motions/public.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';
import { secondsToAsk } from '$lib/server/rate.ts';

function answer(body: unknown, status: number, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
	});
}

export async function GET({ params, getClientAddress }) {
	const wait = await secondsToAsk(getClientAddress());
	if (wait > 0)
		return answer(
			{
				error: { code: 'too-many', message: `Too many questions from one address. Try again in ${wait} s.` },
			},
			429,
			{ 'retry-after': String(wait) },
		);
	const { fingerprint } = params;
	const outcome = await perform(await theOffice(), null, seeFamily, { fingerprint });
	if (!outcome.ok) {
		const { kind, words } = outcome.refusal;
		const where = {
			code: kind,
			message: words,
			where: 'the last part of the address',
			expected: '16 to 64 hexadecimal digits of a fingerprint',
		};
		return answer({ error: where }, kind === 'invalid' ? 400 : 404);
	}
	const { model, imprint, ...family } = outcome.value;
	return answer(
		{ ...family, model: model === null ? null : { unit: model.unit, blanks: model.blanks }, imprint },
		200,
	);
}
