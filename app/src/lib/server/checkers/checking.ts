/** Checks what was sent, in a thread of its own and for a limited time. Keeps nothing. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
	type CheckedPage,
	checkForPage,
	checkInput,
	type Refused,
	type ToCheck,
} from '../../checking/check-input.ts';
import { readByChecks } from '../../checking/check-packs.ts';
import { BUSY, TOO_SLOW } from '../../checking/problems.ts';
import { theRecord } from '../the-record.ts';
import { openPool, type Pool } from './pool.ts';
import type { CheckedJson, ThreadData, ThreadResult, ThreadTask } from './thread.ts';

/** Longest time that one check may take, in seconds. The longest text that is taken needs a fraction of it. */
export const LONGEST_CHECK = 20;

/** Built beside the command line, since a thread starts from a file. */
const THREAD = join(process.env.MANDATE_HOME ?? '..', 'app', 'build', 'cli', 'check-thread.js');

let opened: Promise<Pool<ThreadTask, ThreadResult>> | undefined;

async function open(): Promise<Pool<ThreadTask, ThreadResult>> {
	const { manifest, packOf } = await theRecord();
	const packs = Object.fromEntries(readByChecks(manifest.packs).map((file) => [file.name, packOf(file)]));
	const workerData = { manifest, packs } as unknown as ThreadData;
	return openPool({
		start: () => new Worker(THREAD, { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } }),
		threads: Math.max(2, Math.min(8, availableParallelism() - 1)),
		waiting: 64,
		perClient: 8,
		limit: LONGEST_CHECK * 1000,
	});
}

/** @param client whose requests are counted together: the address they come from */
async function inThread(task: ThreadTask, client: string): Promise<ThreadResult> {
	opened ??= open();
	const outcome = await (await opened).run(task, client);
	if (outcome.ok) return outcome.result;
	return { ok: false, problem: outcome.why === 'busy' ? BUSY : TOO_SLOW };
}

/** While the site is developed there is no built thread. */
const isBuilt = existsSync(THREAD);

/** For a page. */
export async function checkSent(toCheck: ToCheck, client: string): Promise<CheckedPage | Refused> {
	if (!isBuilt) return checkForPage(toCheck, (await theRecord()).release);
	return (await inThread({ toCheck, as: 'page' }, client)) as CheckedPage | Refused;
}

/** For a program: the answer in JSON, as UTF-8. */
export async function checkSentAsJson(toCheck: ToCheck, client: string): Promise<CheckedJson | Refused> {
	if (isBuilt) return (await inThread({ toCheck, as: 'json' }, client)) as CheckedJson | Refused;
	const checked = await checkInput(toCheck, (await theRecord()).release);
	if (!checked.ok) return checked;
	return { ok: true, json: new TextEncoder().encode(JSON.stringify(checked.answer)) };
}
