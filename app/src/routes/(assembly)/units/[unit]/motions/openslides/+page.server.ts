import { error, fail } from '@sveltejs/kit';
import { perform } from '$lib/server/assembly/acts/perform.ts';
import { importMotions } from '$lib/server/assembly/motions/openslides.ts';
import { seeForComposite } from '$lib/server/assembly/motions/see.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';
import { readForm } from '$lib/server/form.ts';

/** A file with its motions, as it is read: the same motions go into a hidden field to be taken over. */
const MOST_BYTES = 9 * 1024 * 1024;

export async function load(event) {
	await seen(event, seeForComposite, { unit: event.params.unit });
	return {};
}

export const actions = {
	/** Reads a file and shows what is in it; nothing is kept. */
	read: async (event) => {
		const posted = await readForm(event.request, MOST_BYTES);
		if (!posted.ok) error(400, 'This file is too large, or was not sent as a form.');
		const file = posted.form.get('file');
		const text = file instanceof File ? await file.text() : '';
		const { unit } = event.params;
		const outcome = await perform(await theOffice(), await event.locals.who(), importMotions, { unit, text });
		if (!outcome.ok) return fail(400, { act: importMotions.name, values: {}, refusal: outcome.refusal });
		return { read: outcome.value, text };
	},
	take: (event) =>
		done(
			event,
			importMotions,
			{ unit: event.params.unit, take: 'on' },
			() => `/units/${event.params.unit}/motions`,
			4 * MOST_BYTES,
		),
};
