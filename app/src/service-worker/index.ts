/**
 * Makes the check work without a network. What changes (pages, the manifest of the record) comes from the network while
 * there is one; what has its hash in its name comes from the edition; without a network everything comes from the edition.
 */
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';
import {
	currentEdition,
	editionsOf,
	KEPT,
	MANIFEST,
	makeEdition,
	PAGES,
	type Program,
	useEdition,
	wholeEdition,
} from './edition.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const program: Program = { version, immutable: build, files };

/** Milliseconds that a page is waited for before the one that is kept is shown. */
const PATIENCE = 4000;

// A page that is open keeps the edition that it began with: a new worker waits until the old pages are gone.
worker.addEventListener('install', (event) => event.waitUntil(makeEdition(program)));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
	const name = (await wholeEdition(version)) ?? (await makeEdition(program));
	await useEdition(name, () => true);
	await worker.clients.claim();
}

/** A page asks this when it was loaded and a new worker waits; alone, it is of the new version already. */
worker.addEventListener('message', (event) => {
	if (event.data === 'take over') event.waitUntil(takeOverWhenAlone());
});

/** The page before this one, which is being left, may still be counted: so it is looked for more than once. */
async function takeOverWhenAlone(): Promise<void> {
	for (let look = 0; look < 5; look++) {
		const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
		if (windows.length <= 1) return worker.skipWaiting();
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (/^\/_app\/immutable\/|^\/record\/packs\//.test(pathname)) event.respondWith(keptFirst(request));
	else if (KEPT.includes(pathname) || files.includes(pathname))
		event.respondWith(networkFirst(event, pathname));
	else if (request.mode === 'navigate') event.respondWith(networkOnly(request));
});

async function keptFirst(request: Request): Promise<Response> {
	return (await (await currentEdition())?.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

async function networkFirst(event: FetchEvent, pathname: string): Promise<Response> {
	const { request } = event;
	const fromNetwork = fetch(request);
	fromNetwork.then(
		(response) => {
			if (pathname === MANIFEST && response.ok) event.waitUntil(renew().catch(() => undefined));
		},
		() => undefined,
	);
	const kept = await (await currentEdition())?.match(pathname, { ignoreSearch: true, ignoreVary: true });
	if (kept === undefined) return fromNetwork;
	if (!PAGES.includes(pathname)) return fromNetwork.catch(() => kept);
	const good = fromNetwork.then((response) => (response.status >= 500 ? kept : response));
	const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
	return Promise.race([good.catch(() => kept), late]);
}

async function networkOnly(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const kept = await (await currentEdition())?.match('/offline', { ignoreVary: true });
		if (kept === undefined) throw error;
		return kept;
	}
}

let renewing: Promise<void> | null = null;

/** Where the server has another release: makes that edition and then goes over to it. */
function renew(): Promise<void> {
	renewing ??= makeEdition(program)
		.then((name) => useEdition(name, (other) => other.startsWith(editionsOf(version))))
		.finally(() => {
			renewing = null;
		});
	return renewing;
}
