/**
 * Answers that depend on nothing but the record, the ledger and the address are made once and kept, until an entry of the
 * ledger or another record makes them old. A browser that has one is told so in a line.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Handle } from '@sveltejs/kit';
import { LRUCache } from 'lru-cache';
import { version } from '$app/environment';
import { theLedger } from './known.ts';
import { encodingFor } from './served-packs.ts';
import { theRecord } from './the-record.ts';

/** First words of the addresses that are kept. A new one that reads anything else must not be among them. */
const ROOMS: ReadonlySet<string> = new Set([
	'people',
	'places',
	'parties',
	'councils',
	'elections',
	'divisions',
	'changes',
	'proposals',
	'record',
]);

const TYPES = /^(?:text\/html|application\/(?:json|atom\+xml)|text\/csv)/;
const MOST_BYTES = 96 * 1024 * 1024;
/** A longer answer is made each time. */
const LONGEST = 2 * 1024 * 1024;
/** Below this, packing saves nothing that counts. */
const WORTH_PACKING = 1024;

interface Kept {
	readonly headers: readonly (readonly [string, string])[];
	readonly plain: Uint8Array<ArrayBuffer>;
	/** Null where it is not worth it. */
	readonly packed: Uint8Array<ArrayBuffer> | null;
}

const kept = new LRUCache<string, Kept>({
	maxSize: MOST_BYTES,
	sizeCalculation: ({ plain, packed }) => plain.length + (packed?.length ?? 0) + 256,
});

/** Answers a request from what is kept, or makes the answer and keeps it. */
export async function answer({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
	const { request, url } = event;
	const isOurs = ROOMS.has(url.pathname.split('/', 2)[1]) || url.pathname.startsWith('/api/v1/');
	if (request.method !== 'GET' || event.isDataRequest || !isOurs) return resolve(event);
	const { release } = await theRecord();
	const edition = `${version} ${release.id} ${theLedger().seal}`;
	// The whole address, for feeds name the host by which they were asked for.
	const key = createHash('sha256').update(`${edition} ${url.href}`).digest('base64url');
	const etag = `W/"${key}"`;
	const isSame = request.headers
		.get('if-none-match')
		?.split(',')
		.map((tag) => tag.trim())
		.includes(etag);
	if (isSame) return new Response(null, { status: 304, headers: { etag, 'cache-control': 'no-cache' } });
	const known = kept.get(key);
	if (known !== undefined) return sent(known, etag, request);
	const made = await resolve(event);
	const type = made.headers.get('content-type') ?? '';
	// An answer that says itself how it may be kept has a tag of its own.
	const isOwn = made.headers.has('set-cookie') || made.headers.has('cache-control');
	if (made.status !== 200 || !TYPES.test(type) || isOwn) return made;
	const plain = new Uint8Array(await made.arrayBuffer());
	const headers = [...made.headers].filter(([name]) => !['etag', 'content-length'].includes(name));
	const packed = plain.length < WORTH_PACKING ? null : new Uint8Array(await promisify(gzip)(plain));
	const fresh = { headers, plain, packed };
	if (plain.length <= LONGEST) kept.set(key, fresh);
	return sent(fresh, etag, request);
}

function sent({ headers, plain, packed }: Kept, etag: string, request: Request): Response {
	const isPacked = packed !== null && encodingFor(request.headers.get('accept-encoding')) !== 'identity';
	const response = new Response(isPacked ? packed : plain, {
		headers: headers.map(([name, value]): [string, string] => [name, value]),
	});
	response.headers.set('etag', etag);
	response.headers.set('cache-control', 'no-cache');
	response.headers.append('vary', 'accept-encoding');
	if (isPacked) response.headers.set('content-encoding', 'gzip');
	response.headers.set('content-length', String((isPacked ? packed : plain).length));
	return response;
}
