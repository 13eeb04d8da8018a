/** An address that asks a question, from the examples of what it takes. */
import type { Route } from './routes.ts';

/** Parts that are only an example of narrowing an answer down, and would leave nothing of most. */
const NARROWING = ['party', 'kind', 'gate', 'list'];

export function exampleOf({ path, parameters }: Pick<Route, 'path' | 'parameters'>): string {
	let address = `/api/v1${path}`;
	const query = new URLSearchParams();
	for (const { name, in: where, example } of parameters)
		if (where === 'path') address = address.replace(`{${name}}`, example);
		else if (!NARROWING.includes(name)) query.set(name, example);
	return query.size === 0 ? address : `${address}?${query}`;
}
