/** Counts what was sent, in a thread of its own and for a limited time. Keeps nothing, logs nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CountedPage, NotCounted, ToCount } from '../../count/counting.ts';
import type { CountFileKind } from '../../count/files.ts';
import { BUSY, LONGEST_COUNT, TOO_SLOW } from '../../count/problems.ts';
import { openPool, type Pool } from '../checkers/pool.ts';
import { type CountedBytes, type CountResult, type CountTask, countFor } from './thread.ts';

/** Built beside the command line, since a thread starts from a file. */
const THREAD = join(process.env.MANDATE_HOME ?? '..', 'app', 'build', 'cli', 'count-thread.js');

/** While the site is developed there is no built thread. */
const isBuilt = existsSync(THREAD);

let opened: Pool<CountTask, CountResult> | undefined;

function pool(): Pool<CountTask, CountResult> {
	opened ??= openPool({
		start: () => new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: 768 } }),
		threads: 2,
		waiting: 16,
		perClient: 3,
		limit: LONGEST_COUNT * 1000,
	});
	return opened;
}

async function counted(task: CountTask, client: string): Promise<CountResult> {
	if (!isBuilt) return countFor(task);
	const outcome = await pool().run(task, client);
	if (outcome.ok) return outcome.result;
	return { ok: false, problem: outcome.why === 'busy' ? BUSY : TOO_SLOW };
}

/** For a page. @param client whose counts are limited together: the address they come from */
export async function countSent(toCount: ToCount, client: string): Promise<CountedPage | NotCounted> {
	return (await counted({ toCount, as: 'page' }, client)) as CountedPage | NotCounted;
}

/** As a file. */
export async function countSentAsFile(
	toCount: ToCount,
	as: CountFileKind,
	client: string,
): Promise<CountedBytes | NotCounted> {
	return (await counted({ toCount, as }, client)) as CountedBytes | NotCounted;
}
