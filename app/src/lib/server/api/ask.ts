/** Finds the question that an address asks, and asks it. */
import { isHttpError } from '@sveltejs/kit';
import { asked } from '../known.ts';
import { type Asking, badQuery } from './problems.ts';
import { ROUTES, type Route } from './routes.ts';

interface Matched {
	readonly route: Route;
	readonly path: Readonly<Record<string, string>>;
}

/** @param path below `/api/v1`, without a slash before it */
function matched(path: string): Matched | null {
	const parts = path.split('/');
	for (const route of ROUTES) {
		const wanted = route.path.slice(1).split('/');
		if (wanted.length !== parts.length) continue;
		const values: Record<string, string> = {};
		const fits = wanted.every((want, at) => {
			if (!want.startsWith('{')) return want === parts[at];
			values[want.slice(1, -1)] = parts[at];
			return parts[at] !== '';
		});
		if (fits) return { route, path: values };
	}
	return null;
}

/** What every question takes beside its own. */
const ALWAYS = ['known'];

export async function askApi(path: string, url: URL): Promise<Asking<object>> {
	const match = matched(path);
	if (match === null) {
		const message = `Nothing is asked at /api/v1/${path.slice(0, 200)}. /api/v1/openapi.json lists what is.`;
		return { ok: false, problem: { code: 'not-found', message } };
	}
	const takes = [
		...match.route.parameters.filter((one) => one.in === 'query').map(({ name }) => name),
		...ALWAYS,
	];
	const unknown = [...url.searchParams.keys()].find((name) => !takes.includes(name));
	if (unknown !== undefined)
		return badQuery(
			unknown.slice(0, 80),
			`Nothing is known of "${unknown.slice(0, 80)}" here.`,
			takes.join(', '),
		);
	const missing = match.route.parameters.find(({ name, in: where, isRequired }) =>
		where === 'query' && isRequired ? !url.searchParams.get(name) : false,
	);
	if (missing) return badQuery(missing.name, `${missing.name} is missing.`, missing.description);
	try {
		const { known, at, position } = await asked(url);
		const answer = match.route.ask({ known, at, path: match.path, query: url.searchParams });
		if (!answer.ok) return answer;
		return { ok: true, body: { made: { release: known.release.id, known: position }, ...answer.body } };
	} catch (error) {
		if (!isHttpError(error) || error.status !== 400) throw error;
		const [where] = error.body.message.split(':');
		return badQuery(where, error.body.message, 'see the message');
	}
}
