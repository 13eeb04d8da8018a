import { blanksIn, suggestedType, tidyText } from '@mandate/assembly/motions';
import { addModel, publishModel, seeModels } from '$lib/server/assembly/motions/models.ts';
import { seeRules } from '$lib/server/assembly/organisation/rules.ts';
import { done, fieldsOf, formOf, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const { unit } = event.params;
	const models = await seen(event, seeModels, { unit });
	const { rulebook } = await seen(event, seeRules, { unit });
	return {
		models: models.map(({ id, title, is_public, fingerprint }) => ({ id, title, is_public, fingerprint })),
		kinds: rulebook.versions.at(-1)!.unitKinds,
	};
}

export const actions = {
	/** Finds the blanks of a text, to be given types; nothing is kept. */
	blanks: async (event) => {
		// Read first: a form that is answered before it was read keeps the next one on the same line waiting.
		const fields = fieldsOf(await formOf(event));
		await seen(event, seeModels, { unit: event.params.unit });
		const [title, text, reason] = ['title', 'text', 'reason'].map((name) => String(fields[name] ?? ''));
		const blanks = blanksIn(tidyText(text)).map((words) => ({ words, type: suggestedType(words) }));
		return { draft: { title, text: tidyText(text), reason, blanks } };
	},
	add: (event) => done(event, addModel, { unit: event.params.unit }, () => event.url.pathname),
	publish: (event) =>
		done(
			event,
			publishModel,
			{ unit: event.params.unit },
			({ fingerprint }) => `/motions/${fingerprint.slice(0, 16)}`,
		),
};
