/** A stored text with its check, made again when it is looked at. Whoever stored it can delete it here. */
import { error, fail, redirect } from '@sveltejs/kit';
import { NOT_A_FORM, PROBLEMS, tooMany } from '$lib/checking/problems.ts';
import { checkSent } from '$lib/server/checkers/checking.ts';
import { readForm } from '$lib/server/form.ts';
import { secondsToWait } from '$lib/server/rate.ts';
import { theSharedStore } from '$lib/server/shared-checks/the-store.ts';
import type { Actions, PageServerLoad } from './$types';

const NOT_THERE =
	'No text is stored under this link. It may have been deleted, its time may be up, or the link may be cut short.';

const PRIVATE = {
	'cache-control': 'private, no-store',
	'x-robots-tag': 'noindex, nofollow, noarchive',
};

export const load: PageServerLoad = async ({ params, cookies, getClientAddress, setHeaders }) => {
	setHeaders(PRIVATE);
	const wait = await secondsToWait(getClientAddress());
	if (wait > 0) error(429, tooMany(wait).message);
	const shared = await theSharedStore().find(params.id);
	if (shared === null) error(404, NOT_THERE);
	const { text, kind, published, release, summary, storedAt, keptUntil } = shared;
	const checked = await checkSent({ input: text, kind, published }, getClientAddress());
	if (!checked.ok) error(PROBLEMS[checked.problem.code], checked.problem.message);
	return {
		checked,
		shared: { release, summary, storedOn: storedAt.slice(0, 10), keptUntil: keptUntil.slice(0, 10) },
		isNewer: release !== checked.answer.record.release,
		/** Of the browser that stored it; others do not have it. */
		deletion: cookies.get('deletion') ?? null,
	};
};

export const actions: Actions = {
	delete: async ({ params, request, cookies, getClientAddress }) => {
		const wait = await secondsToWait(getClientAddress());
		if (wait > 0) return fail(429, { problem: tooMany(wait) });
		const posted = await readForm(request, 65_536);
		if (!posted.ok) return fail(400, { problem: NOT_A_FORM });
		const deletion = String(posted.form.get('deletion') ?? '').trim();
		if (!(await theSharedStore().remove(params.id, deletion))) {
			const message = 'This is not the code of this text, so it was not deleted. Look at the code again.';
			return fail(403, { problem: { code: 'wrong-code', message } });
		}
		cookies.delete('deletion', { path: `/check/${params.id}` });
		redirect(303, '/check/share?deleted');
	},
};
