import { composeMotions, seeDraftComposite } from '$lib/server/assembly/motions/compose.ts';
import { seeForComposite } from '$lib/server/assembly/motions/see.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const { unit } = event.params;
	const motions = await seen(event, seeForComposite, { unit });
	const from = event.url.searchParams.getAll('from');
	const draft = from.length < 2 ? null : await seen(event, seeDraftComposite, { unit, from });
	return { motions, draft, tooFew: from.length === 1 };
}

export const actions = {
	compose: (event) =>
		done(
			event,
			composeMotions,
			{ unit: event.params.unit },
			({ number }) => `/units/${event.params.unit}/motions/${number}`,
		),
};
