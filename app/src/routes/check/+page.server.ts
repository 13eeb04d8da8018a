/** The page's form: text or a file in, the marked article out. Works without JavaScript; nothing is kept. */
import { fail } from '@sveltejs/kit';
import type { ToCheck } from '$lib/checking/check-input.ts';
import { kindByName } from '$lib/checking/kind.ts';
import {
	LARGEST_TEXT,
	NOT_A_FORM,
	PROBLEMS,
	type Problem,
	TOO_LARGE,
	tooMany,
} from '$lib/checking/problems.ts';
import { checkSent } from '$lib/server/checkers/checking.ts';
import { readForm } from '$lib/server/form.ts';
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
		const posted = await readForm(request, LARGEST_FORM);
		if (!posted.ok) return refuse(posted.why === 'too-large' ? TOO_LARGE : NOT_A_FORM);
		const { form } = posted;
		const typed = String(form.get('text') ?? '');
		const published = String(form.get('published') ?? '');
		const file = form.get('file');
		const isFile = file instanceof File && file.size > 0;
		const input: ToCheck = isFile
			? { input: new Uint8Array(await file.arrayBuffer()), kind: kindByName(file.name), published }
			: { input: typed, published };
		const checked = await checkSent(input, getClientAddress());
		if (!checked.ok) return refuse(checked.problem, typed, published);
		return { checked, text: checked.text, published };
	},
};
