/** Does the work that is due, one job after another. */
import type { Office } from '../assembly/office.ts';
import type { Job, JobKinds, Tried } from './job.ts';
import { endTry, NoLongerHeld, type Taken, takeJob } from './queue.ts';

/**
 * @param complain is told of what was not expected, without a member's data
 * @returns what became of the job that was due longest; null where none was
 */
export async function workOnce(
	office: Office,
	kinds: JobKinds,
	complain: (words: string) => void,
): Promise<Tried['state'] | null> {
	const taken = await takeJob(office.database, office.now().toISOString());
	if (taken === null) return null;
	const tried = await tryIt(office, kinds, taken);
	if (tried.state !== 'done') complain(`Job ${taken.id} (${taken.kind}): ${tried.trouble}`);
	try {
		await settle(office, taken, tried);
	} catch (error) {
		if (error instanceof NoLongerHeld) return tried.state;
		// What it would have recorded could not be: that, too, is a try that failed.
		const state = taken.tries >= mostTries(kinds, taken) ? 'given-up' : 'again';
		const failed = { state, trouble: nameOf(error) } as const;
		complain(`Job ${taken.id} (${taken.kind}): ${failed.trouble}`);
		await settle(office, taken, failed);
		return failed.state;
	}
	return tried.state;
}

/**
 * Does all that is due.
 * @param goesOn asked before each job
 */
export async function workAll(
	office: Office,
	kinds: JobKinds,
	complain: (words: string) => void,
	goesOn: () => boolean = () => true,
): Promise<void> {
	while (goesOn() && (await workOnce(office, kinds, complain)) !== null);
}

async function tryIt(office: Office, kinds: JobKinds, taken: Taken): Promise<Tried> {
	const kind = Object.hasOwn(kinds, taken.kind) ? kinds[taken.kind] : undefined;
	if (kind === undefined)
		return {
			state: 'given-up',
			trouble: `No work is called "${taken.kind}". A newer Mandate may have left it.`,
		};
	const job: Job = { ...taken, isLast: taken.tries >= kind.mostTries };
	try {
		const tried = await kind.run(office, job);
		return tried.state === 'again' && job.isLast ? { ...tried, state: 'given-up' } : tried;
	} catch (error) {
		return { state: job.isLast ? 'given-up' : 'again', trouble: nameOf(error) };
	}
}

const mostTries = (kinds: JobKinds, { kind }: Taken): number => kinds[kind]?.mostTries ?? 1;

function settle(office: Office, taken: Taken, tried: Tried): Promise<void> {
	return office.database.transaction(async (queries) => {
		await tried.record?.(queries);
		await endTry(queries, taken, office.now().toISOString(), tried);
	});
}

/** A message may hold what it was about; the name and the place in the program do not. */
function nameOf(error: unknown): string {
	if (!(error instanceof Error)) return 'It failed in a way that was not expected.';
	const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
	const place = lines.find((line) => line.startsWith('at '))?.slice('at '.length) ?? 'an unknown place';
	const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
	return `It failed in a way that was not expected: ${error.name}${code} at ${place}.`;
}
