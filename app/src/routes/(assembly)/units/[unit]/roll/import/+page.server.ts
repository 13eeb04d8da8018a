import { done, seen } from '$lib/server/assembly/pages.ts';
import { handInFile, MOST_BYTES } from '$lib/server/assembly/roll/import/hand-in.ts';
import { seeImports } from '$lib/server/assembly/roll/import/see-imports.ts';

export async function load(event) {
	return { imports: await seen(event, seeImports, { unit: event.params.unit }) };
}

export const actions = {
	default: (event) =>
		done(
			event,
			handInFile,
			{ unit: event.params.unit },
			(given) => `/units/${event.params.unit}/roll/import/${given.import}`,
			MOST_BYTES + 64 * 1024,
		),
};
