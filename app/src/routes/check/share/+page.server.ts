/** Stores a text under a link, when its writer asks for it and only then. */
import { fail, redirect } from '@sveltejs/kit';
import { DOCUMENT_KINDS } from '$lib/checking/kind.ts';
import {
	LARGEST_TEXT,
	NOT_A_FORM,
	PROBLEMS,
	type Problem,
	STORE_FULL,
	TOO_LARGE,
	tooManyShared,
} from '$lib/checking/problems.ts';
import { checkSent } from '$lib/server/checkers/checking.ts';
import { readForm } from '$lib/server/form.ts';
import { secondsToShare } from '$lib/server/rate.ts';
import { theSharedStore } from '$lib/server/shared-checks/the-store.ts';
import { DAYS_KEPT } from '$lib/sharing.ts';
import type { Actions } from './$types';

/** Room for the form round the text. */
const LARGEST_FORM = LARGEST_TEXT + 65_536;

export function load({ url, setHeaders }) {
	setHeaders({ 'x-robots-tag': 'noindex' });
	return { isDeleted: url.searchParams.has('deleted') };
}

export const actions: Actions = {
	default: async ({ request, url, cookies, getClientAddress, setHeaders }) => {
		setHeaders({ 'cache-control': 'no-store' });
		const refuse = (problem: Problem) => fail(PROBLEMS[problem.code], { problem });
		const posted = await readForm(request, LARGEST_FORM);
		if (!posted.ok) return refuse(posted.why === 'too-large' ? TOO_LARGE : NOT_A_FORM);
		const wait = await secondsToShare(getClientAddress());
		if (wait > 0) {
			setHeaders({ 'retry-after': String(wait) });
			return refuse(tooManyShared(wait));
		}
		const input = String(posted.form.get('text') ?? '');
		const published = String(posted.form.get('published') ?? '');
		const kind = DOCUMENT_KINDS.find((known) => known === posted.form.get('kind'));
		const checked = await checkSent({ input, kind, published }, getClientAddress());
		if (!checked.ok) return refuse(checked.problem);
		const { text, answer } = checked;
		const kept = await theSharedStore().keep({
			text,
			kind: checked.kind,
			published,
			release: answer.record.release,
			summary: answer.summary,
		});
		if (!kept.ok) return refuse(STORE_FULL);
		const path = `/check/${kept.id}`;
		// Only this browser, only on that page: it is what lets the writer delete the text there.
		cookies.set('deletion', kept.deletion, {
			path,
			maxAge: DAYS_KEPT * 86_400,
			httpOnly: true,
			sameSite: 'strict',
			secure: url.protocol === 'https:',
		});
		redirect(303, path);
	},
};
