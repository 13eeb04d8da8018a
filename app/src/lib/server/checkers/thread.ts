/** The thread that checks what comes over the network. It opens the very packs that the server handed it. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadRelease, type Manifest, type PackName } from '@mandate/record';
import {
	type CheckedPage,
	checkForPage,
	checkInput,
	type Refused,
	type ToCheck,
	withoutLeftOut,
} from '../../checking/check-input.ts';

export interface ThreadData {
	readonly manifest: Manifest;
	readonly packs: { readonly core: Uint8Array } & { readonly [Name in PackName]?: Uint8Array };
}

export interface ThreadTask {
	readonly toCheck: ToCheck;
	/** Rows to make a page of, or the answer as JSON, written here so that the server need not. */
	readonly as: 'page' | 'json';
}

export interface CheckedJson {
	readonly ok: true;
	readonly json: Uint8Array<ArrayBuffer>;
}

export type ThreadResult = CheckedPage | CheckedJson | Refused;

const { manifest, packs } = workerData as ThreadData;
const release = loadRelease(packs, manifest);

parentPort?.on('message', async ({ toCheck, as }: ThreadTask) => {
	const result = as === 'page' ? await page(toCheck) : await json(toCheck);
	parentPort?.postMessage(result, 'json' in result ? [result.json.buffer] : []);
});

async function page(toCheck: ToCheck): Promise<CheckedPage | Refused> {
	const checked = await checkForPage(toCheck, release);
	return checked.ok ? withoutLeftOut(checked) : checked;
}

async function json(toCheck: ToCheck): Promise<CheckedJson | Refused> {
	const checked = await checkInput(toCheck, release);
	if (!checked.ok) return checked;
	return { ok: true, json: new TextEncoder().encode(JSON.stringify(checked.answer)) };
}
