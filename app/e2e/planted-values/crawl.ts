/** Asks for every address as everybody, and writes down which planted value stood in which answer. */

import { foundRoutes } from '../assembly-routes/found-routes.ts';
import type { AssemblyServer } from '../assembly-server.ts';
import type { PlantedIds } from './plant.ts';
import type { Finder } from './values.ts';

export interface Asker {
	readonly name: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** A value that stood in what somebody was given. */
export interface Sighting {
	readonly value: string;
	readonly who: string;
	/** Address with names in place of ids, "mail: <subject>", "printed". */
	readonly where: string;
}

export interface Seen {
	/** By "value | who | where". */
	readonly sightings: Map<string, Sighting>;
	readonly statuses: Map<number, number>;
	answersCount: number;
}

export const nothingSeen = (): Seen => ({ sightings: new Map(), statuses: new Map(), answersCount: 0 });

export function note(seen: Seen, who: string, where: string, values: Iterable<string>): void {
	for (const value of values) seen.sightings.set(`${value} | ${who} | ${where}`, { value, who, where });
}

export interface Site {
	readonly server: AssemblyServer;
	readonly ids: PlantedIds;
	readonly finder: Finder;
	readonly seen: Seen;
}

const AT_ONCE = 8;

export async function atOnce<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
	const waiting = [...all];
	const work = async () => {
		for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await each(one);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Every address of the assembly, with everything that there is to put into its parts. */
export function firstAddresses({ places }: PlantedIds): readonly string[] {
	const all = foundRoutes().flatMap(({ route }) => addressesOf(route, places));
	return [...new Set(all)];
}

/** @returns the address once for each place that has all its parts */
export function addressesOf(route: string, places: PlantedIds['places']): readonly string[] {
	const names = [...route.matchAll(/\[([a-z]+)\]/g)].map(([, name]) => name);
	const whole = places.filter((place) => names.every((name) => place[name] !== undefined));
	const fit =
		whole.length > 0 ? whole : [{ ...places[0], ...Object.fromEntries(names.map((name) => [name, 'none'])) }];
	return [
		...new Set(fit.map((place) => route.replaceAll(/\[([a-z]+)\]/g, (_, name) => place[name] ?? 'none'))),
	];
}

/** Of the assembly; the record's pages know of no member. */
export const isOfAssembly = (path: string): boolean =>
	/^\/(units|me|motions|mail|sign-in|sign-out|calendars|contact|found|glossary)(\/|\?|\.|$)/.test(path);

/**
 * Goes on until no page links to anything new. Whatever one is shown a link to, all ask for.
 * @returns addresses that were asked for
 */
export async function crawl(
	site: Site,
	askers: readonly Asker[],
	start: readonly string[],
	isAsked: (path: string) => boolean,
): Promise<ReadonlySet<string>> {
	const known = new Set<string>(start);
	let next: readonly string[] = [...known];
	while (next.length > 0) {
		const links = new Set<string>();
		const pairs = next.flatMap((path) => askers.map((asker) => ({ path, asker })));
		await atOnce(pairs, async ({ path, asker }) => {
			for (const link of await ask(site, asker, path)) links.add(link);
		});
		next = [...links].filter((link) => !known.has(link) && isAsked(link));
		for (const link of next) known.add(link);
	}
	return known;
}

/** @returns addresses within the site that the answer leads to */
export async function ask(
	site: Site,
	asker: Asker,
	path: string,
	init: RequestInit = {},
	/** What the asker sent, and so knows already. */
	sent: ReadonlySet<string> = new Set(),
): Promise<readonly string[]> {
	const { server } = site;
	const headers = { accept: 'text/html', ...asker.headers, ...init.headers };
	const ended = new AbortController();
	const answer = await fetch(`${server.site}${path}`, {
		...init,
		headers,
		redirect: 'manual',
		signal: ended.signal,
	});
	const type = answer.headers.get('content-type') ?? '';
	const body = type.startsWith('text/event-stream')
		? await firstEvents(answer, ended)
		: Buffer.from(await answer.arrayBuffer()).toString('utf8');
	const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
	site.seen.answersCount++;
	site.seen.statuses.set(answer.status, (site.seen.statuses.get(answer.status) ?? 0) + 1);
	const where = whereOf(site.ids, path);
	const values = [...site.finder.in(`${head}\n${body}`)].filter((value) => !sent.has(value));
	note(site.seen, asker.name, where, values);
	const links = type.startsWith('text/html') ? linksIn(body) : [];
	const to = answer.headers.get('location');
	for (const link of to === null ? links : [...links, to]) {
		const values = [...site.finder.in(decoded(link))].filter((value) => !sent.has(value));
		note(site.seen, asker.name, `address in ${where}`, values);
	}
	if (
		init.method === undefined &&
		answer.status === 200 &&
		type.startsWith('text/html') &&
		isOfAssembly(path)
	)
		await ask(site, asker, dataOf(path));
	return [...links, ...(to === null ? [] : [to])].flatMap((link) => withinSite(server.site, path, link));
}

async function firstEvents(answer: Response, ended: AbortController): Promise<string> {
	const enough = setTimeout(() => ended.abort(), 1500);
	let said = '';
	try {
		for await (const chunk of answer.body!) {
			said += Buffer.from(chunk as Uint8Array).toString('utf8');
			if (said.includes('data:') && said.endsWith('\n\n')) break;
		}
	} catch (error) {
		if (!ended.signal.aborted) throw error;
	}
	clearTimeout(enough);
	ended.abort();
	return said;
}

function linksIn(html: string): readonly string[] {
	return [...html.matchAll(/\s(?:(?:href|src|action)="|data-[a-z]+="(?=\/))([^"]{1,2000})"/g)].map(
		([, link]) => link.replaceAll('&amp;', '&'),
	);
}

function withinSite(site: string, path: string, link: string): readonly string[] {
	if (!URL.canParse(link, site + path)) return [];
	const url = new URL(link, site + path);
	// A form is sent there; asked for, it is the page itself.
	if (url.origin !== site || url.search.startsWith('?/')) return [];
	return [`${url.pathname}${url.search}`];
}

function decoded(link: string): string {
	try {
		return `${link} ${decodeURIComponent(link)}`;
	} catch {
		return link;
	}
}

/** Where a page's data lies as JSON. */
function dataOf(path: string): string {
	const [page, search = ''] = path.split('?');
	return `${page.replace(/\/$/, '')}/__data.json${search === '' ? '' : `?${search}`}`;
}

/** An address without what differs from run to run, nor what was asked of it. */
export function whereOf({ names }: PlantedIds, path: string): string {
	return path
		.split('?')[0]
		.replace(/\/__data\.json$/, '')
		.split('/')
		.map((part) => names.get(part) ?? (/^[a-z0-9]{32,}$|^[0-9a-f]{16,64}$/.test(part) ? '*' : part))
		.join('/');
}
