import { seeModels } from '$lib/server/assembly/motions/models.ts';
import { seeFamily } from '$lib/server/assembly/motions/public.ts';
import { submitMotion } from '$lib/server/assembly/motions/submit.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const { unit } = event.params;
	const models = await seen(event, seeModels, { unit });
	const from = event.url.searchParams.get('from');
	const family = from === null ? null : await seen(event, seeFamily, { fingerprint: from });
	const asked = event.url.searchParams.get('model') ?? family?.model?.id ?? null;
	const model = models.find(({ id }) => id === asked) ?? null;
	return {
		/** For the form's address, so that a form that comes back is of the same model. */
		again: model !== null ? `&model=${model.id}` : from === null ? '' : `&from=${encodeURIComponent(from)}`,
		models: models.map(({ id, title }) => ({ id, title })),
		model:
			model === null ? null : { id: model.id, title: model.title, text: model.text, blanks: model.blanks },
		/** The text of another unit's motion, where it is no model. */
		adopted:
			model === null && family !== null
				? { title: family.title, text: family.text, reason: family.reason }
				: null,
	};
}

export const actions = {
	submit: (event) =>
		done(
			event,
			submitMotion,
			{ unit: event.params.unit },
			({ number }) => `/units/${event.params.unit}/motions/${number}`,
		),
};
