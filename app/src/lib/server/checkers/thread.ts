/** The thread that checks what comes over the network. It opens the very packs that the server handed it. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadRelease, type Manifest, type PackName } from '@mandate/record';
import { type CheckedPage, checkForPage, type Refused, type ToCheck } from '../../checking/check-input.ts';

export interface ThreadData {
	readonly manifest: Manifest;
	readonly packs: { readonly core: Uint8Array } & { readonly [Name in PackName]?: Uint8Array };
}

export type ThreadTask = ToCheck;
export type ThreadResult = CheckedPage | Refused;

const { manifest, packs } = workerData as ThreadData;
const release = loadRelease(packs, manifest);

parentPort?.on('message', async (task: ThreadTask) => {
	parentPort?.postMessage(await checkForPage(task, release));
});
