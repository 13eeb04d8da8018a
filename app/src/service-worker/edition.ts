/**
 * An edition: one version of the program, one release of the record, and the pages made by the one out of the other, in one
 * cache. It is put together whole before it is used, and the one before it stays until then. `current` names the one in use.
 */
import type { Manifest } from '@mandate/record';
import { readByChecks } from '../lib/checking/check-packs.ts';

export const MANIFEST = '/record/manifest.json';
/** Pages that are kept, with what the program asks for when one goes from page to page. */
export const PAGES: readonly string[] = ['/', '/check', '/definitions', '/offline'];
const DATA_OF_PAGES = ['/__data.json', '/check/__data.json', '/definitions/__data.json'];
export const KEPT: readonly string[] = [...PAGES, ...DATA_OF_PAGES, MANIFEST];

const CURRENT = 'mandate-current';
const NAME = '/name-of-the-current-edition';
/** Put into an edition last. */
const WHOLE = '/this-edition-is-whole';

/** What an edition needs besides the record and the pages: the built files, whose names change with their content, and others. */
export interface Program {
	readonly version: string;
	readonly immutable: readonly string[];
	readonly files: readonly string[];
}

/** The edition in use, or null before the first. */
export async function currentEdition(): Promise<Cache | null> {
	const name = await (await (await caches.open(CURRENT)).match(NAME))?.text();
	return name !== undefined && (await caches.has(name)) ? caches.open(name) : null;
}

/** Makes a whole edition the one in use, and then removes those that no page can need any more. */
export async function useEdition(name: string, isNeedless: (other: string) => boolean): Promise<void> {
	await (await caches.open(CURRENT)).put(NAME, new Response(name));
	for (const other of await caches.keys())
		if (other !== name && other !== CURRENT && isNeedless(other)) await caches.delete(other);
}

/** Names of the editions of a program begin with this. */
export const editionsOf = (version: string) => `mandate-${version}-`;

/** The edition that was made for a program and is whole, if there is one. */
export async function wholeEdition(version: string): Promise<string | null> {
	for (const name of await caches.keys())
		if (name.startsWith(editionsOf(version)) && (await isWhole(name))) return name;
	return null;
}

async function isWhole(name: string): Promise<boolean> {
	return (await caches.has(name)) && (await (await caches.open(name)).match(WHOLE)) !== undefined;
}

/**
 * Fetches what an edition lacks and copies what has not changed from the one in use.
 * @returns its name
 * @throws Error where anything is missing or not of this edition; what is in use is left as it is
 */
export async function makeEdition(program: Program): Promise<string> {
	const answer = await fetched(MANIFEST);
	const manifest: Manifest = await answer.clone().json();
	const name = `${editionsOf(program.version)}${manifest.id}`;
	if (await isWhole(name)) return name;
	await caches.delete(name);
	const edition = await caches.open(name);
	try {
		await edition.put(MANIFEST, answer);
		await fill(edition, program, manifest);
		await edition.put(WHOLE, new Response());
	} catch (error) {
		await caches.delete(name);
		throw error;
	}
	return name;
}

async function fill(edition: Cache, program: Program, manifest: Manifest): Promise<void> {
	const inUse = await currentEdition();
	const again = async (path: string) => (await inUse?.match(path, { ignoreVary: true })) ?? fetched(path);
	for (const path of program.immutable) await edition.put(path, await again(path));
	for (const path of program.files) await edition.put(path, await fetched(path));
	for (const { sha256 } of readByChecks(manifest.packs)) {
		const path = `/record/packs/${sha256}.pack`;
		const pack = await again(path);
		if ((await sha256Of(pack.clone())) !== sha256) throw new Error(`${path}: its bytes have another hash`);
		await edition.put(path, pack);
	}
	for (const path of [...PAGES, ...DATA_OF_PAGES]) {
		const page = await fetched(path);
		if (PAGES.includes(path)) mustBeOf(path, await page.clone().text(), program, manifest);
		await edition.put(path, page);
	}
}

/** A server that is just being replaced may send pages of another version, which would miss their scripts later. */
function mustBeOf(path: string, html: string, { immutable }: Program, { id }: Manifest): void {
	const known = new Set(immutable.map((file) => file.slice(file.indexOf('/_app/'))));
	for (const [file] of html.matchAll(/\/_app\/immutable\/[\w./-]+/g))
		if (!known.has(file)) throw new Error(`${path}: the page is of another version, it names ${file}`);
	if (!html.includes(id.slice(0, 19))) throw new Error(`${path}: the page is of another release than ${id}`);
}

async function fetched(path: string): Promise<Response> {
	// Only what has its hash in its name may come out of the browser's own cache.
	const cache = /\/_app\/immutable\/|\.pack$/.test(path) ? 'default' : 'no-store';
	const response = await fetch(path, { cache });
	if (!response.ok || response.redirected) throw new Error(`${path}: the server answered ${response.status}`);
	return response;
}

async function sha256Of(response: Response): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
