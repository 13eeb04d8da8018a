/** `GET /changes.csv`: the rows of the page of changes with the same query, all of them, with their sources. */
import { changesQuestion } from '@mandate/record/questions';
import { error, type RequestHandler } from '@sveltejs/kit';
import { askedChanges } from '$lib/server/changes/asked.ts';
import { changesCsv } from '$lib/server/changes/csv.ts';
import { listed } from '$lib/server/changes/load.ts';
import { councilNames } from '$lib/server/changes/rows.ts';
import { asked } from '$lib/server/known.ts';

export const GET: RequestHandler = async ({ url }) => {
	const { known } = await asked(url);
	const wanted = askedChanges(url.searchParams, (id) => councilNames(known).has(id));
	if (!wanted.ok) error(400, wanted.problem.message);
	const rows = listed(wanted.form, changesQuestion(known, wanted.asked));
	return new Response(changesCsv(known, rows, url.origin), {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': 'attachment; filename="changes.csv"',
		},
	});
};
