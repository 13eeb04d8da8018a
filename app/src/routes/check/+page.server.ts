/** The page's form: text or a file in, the marked article out. Works without JavaScript; nothing is kept. */
import { fail } from '@sveltejs/kit';
import { rowsOf } from '$lib/article/rows.ts';
import { readBody } from '$lib/server/body.ts';
import { checkInput, type ToCheck } from '$lib/server/checking.ts';
import { kindByName } from '$lib/server/kind.ts';
import { LARGEST_TEXT, PROBLEMS, type Problem, TOO_LARGE, tooMany } from '$lib/server/problems.ts';
import { secondsToWait } from '$lib/server/rate.ts';
import type { Actions } from './$types';

/** Room for the form round the text. */
const LARGEST_FORM = LARGEST_TEXT + 65_536;

export const actions: Actions = {
	default: async ({ request, getClientAddress, setHeaders }) => {
		setHeaders({ 'cache-control': 'no-store' });
		const refuse = (problem: Problem, text = '', published = '') =>
			fail(PROBLEMS[problem.code], { problem, text, published });
		const wait = await secondsToWait(getClientAddress());
		if (wait > 0) {
			setHeaders({ 'retry-after': String(wait) });
			return refuse(tooMany(wait));
		}
		const body = await readBody(request, LARGEST_FORM);
		if (!body.ok) return refuse(TOO_LARGE);
		const form = await formOf(request, body.bytes);
		if (form === null) {
			return refuse({
				code: 'wrong-type',
				message: 'The form did not arrive whole. Send it again.',
				expected: 'a form',
			});
		}
		const typed = String(form.get('text') ?? '');
		const published = String(form.get('published') ?? '');
		const file = form.get('file');
		const isFile = file instanceof File && file.size > 0;
		const input: ToCheck = isFile
			? { input: new Uint8Array(await file.arrayBuffer()), kind: kindByName(file.name), published }
			: { input: typed, published };
		const checked = await checkInput(input);
		if (!checked.ok) return refuse(checked.problem, typed, published);
		const { text, document, answer } = checked;
		return { answer, rows: rowsOf(text, document, answer.claims), text, published };
	},
};

async function formOf(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
	try {
		return await new Response(bytes, {
			headers: { 'content-type': request.headers.get('content-type') ?? '' },
		}).formData();
	} catch {
		return null;
	}
}
