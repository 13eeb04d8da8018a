/** One try at one file: asks for it, or for the rest of it, and writes what comes into its part. */
import type { FileHandle } from 'node:fs/promises';
import type { Address } from './address.ts';
import { codeOf, FetchError, seconds } from './faults.ts';
import { follow } from './follow.ts';
import type { Limits, Means } from './limits.ts';
import { beginPart, continuePart, dropPart, isStrong, type Kept, keptOf } from './part.ts';
import { retryAfter } from './retry-after.ts';
import { Silence, unlessSilent } from './silence.ts';

export interface Job {
	readonly means: Means;
	readonly limits: Limits;
	/** Aborted when the whole fetch is given up. */
	readonly signal: AbortSignal;
	/** Bytes of this file that are there now, and how many it will have, if the server said so. */
	readonly onBytes: (path: string, there: number, total: number | null) => void;
	/** Bytes that came over the network. */
	readonly onReceived: (bytes: number) => void;
}

export type Received =
	| { readonly kind: 'whole'; readonly etag: string | null; readonly isResumed: boolean }
	/** To be tried again, after so many milliseconds if the server said; `fault` is what to say if there is no more trying. */
	| { readonly kind: 'again'; readonly fault: FetchError; readonly after: number | null };

const TRY_AGAIN = new Set([408, 429, 500, 502, 503, 504]);
const RESET = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** @throws FetchError where another try would not help; what the system throws where the part cannot be written */
export async function receive(file: Address, place: string, job: Job): Promise<Received> {
	const { means, limits } = job;
	const kept = await keptOf(place, file.address);
	const own = new AbortController();
	const signal = AbortSignal.any([own.signal, job.signal]);
	const heard = <T>(work: Promise<T>) => unlessSilent(work, limits.silence, means.wait);
	try {
		const response = await heard(follow(file, headersFor(kept), means, limits, signal));
		const { status } = response;
		if (TRY_AGAIN.has(status)) return tryAgain(file, response, job);
		if (status === 416 && kept !== null) {
			await dropPart(place);
			return again(new FetchError('refused', file, `${status} for the rest of it`), 0);
		}
		const isRest = kept !== null && status === 206 && isRestOf(response, kept);
		if (status !== 200 && !isRest) {
			if (status === 206) await dropPart(place);
			const fault = new FetchError('refused', file, `${status} ${response.statusText}`.trim());
			if (status === 206 && kept !== null) return again(fault, 0);
			throw fault;
		}
		return await takeBody(file, place, response, isRest ? kept : null, job, heard);
	} catch (error) {
		return afterError(error, file, job);
	} finally {
		own.abort();
	}
}

/** As it is, not compressed: a range counts the bytes that are sent. */
function headersFor(kept: Kept | null): Record<string, string> {
	const plain = { 'accept-encoding': 'identity', 'user-agent': 'mandate' };
	return kept === null ? plain : { ...plain, range: `bytes=${kept.bytes}-`, 'if-range': kept.etag };
}

function isRestOf({ headers }: Response, kept: Kept): boolean {
	const range = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '');
	const etag = headers.get('etag');
	return range !== null && Number(range[1]) === kept.bytes && (etag === null || etag === kept.etag);
}

async function takeBody(
	file: Address,
	place: string,
	{ headers, body }: Response,
	kept: Kept | null,
	job: Job,
	heard: <T>(work: Promise<T>) => Promise<T>,
): Promise<Received> {
	const { limits } = job;
	const isPlain = (headers.get('content-encoding') ?? 'identity') === 'identity';
	const tag = kept?.etag ?? headers.get('etag');
	const etag = isPlain && isStrong(tag) ? tag : null;
	let there = kept?.bytes ?? 0;
	const length = isPlain ? headers.get('content-length') : null;
	const total = length === null ? null : there + Number(length);
	const tooLarge = (found: string) =>
		new FetchError('too-large', file, `expected at most ${limits.bytes} bytes, found ${found}`);
	if (total !== null && total > limits.bytes) {
		await dropPart(place);
		throw tooLarge(String(total));
	}
	const part: FileHandle =
		kept === null ? await beginPart(place, file.address, etag) : await continuePart(place);
	try {
		job.onBytes(file.path, there, total);
		for await (const bytes of chunksOf(body, heard)) {
			there += bytes.length;
			job.onReceived(bytes.length);
			if (there > limits.bytes) throw tooLarge('more');
			await part.appendFile(bytes);
			job.onBytes(file.path, there, total);
		}
		await part.sync();
	} finally {
		await part.close();
		if (there > limits.bytes) await dropPart(place);
	}
	if (total !== null && there < total)
		return again(new FetchError('broken-off', file, `${there} of ${total} bytes`), null);
	return { kind: 'whole', etag, isResumed: kept !== null };
}

async function* chunksOf(
	body: ReadableStream<Uint8Array> | null,
	heard: <T>(work: Promise<T>) => Promise<T>,
): AsyncGenerator<Uint8Array> {
	const reader = body?.getReader();
	if (reader === undefined) return;
	for (let next = await heard(reader.read()); !next.done; next = await heard(reader.read())) yield next.value;
}

function again(fault: FetchError, after: number | null): Received {
	return { kind: 'again', fault, after };
}

function tryAgain(file: Address, { status, statusText, headers }: Response, job: Job): Received {
	const after = retryAfter(headers.get('retry-after'), job.means.now());
	const answered = `answered ${status} ${statusText}`.trim();
	if (after !== null && after > job.limits.mostDelay)
		throw new FetchError('busy', file, `${answered} and asks to wait ${seconds(after)}`);
	return again(new FetchError('busy', file, answered), after);
}

function afterError(error: unknown, file: Address, { signal, limits }: Job): Received {
	if (signal.aborted) throw new FetchError('stopped', file);
	if (error instanceof Silence) return again(new FetchError('silent', file, seconds(limits.silence)), null);
	if (error instanceof FetchError) throw error;
	// Before the headers and after them; any other error comes from the disk or from this program.
	const isOfNetwork = error instanceof TypeError && /^(fetch failed|terminated)$/.test(error.message);
	if (!isOfNetwork) throw error;
	const code = codeOf(error);
	if (code !== null && !RESET.has(code) && error.message === 'fetch failed')
		throw new FetchError('unreachable', file, code);
	return again(new FetchError('broken-off', file, code ?? error.message), null);
}
