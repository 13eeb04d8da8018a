/** Gives up on work that is not done in time, such as the next bytes of a body that has stalled. */
import type { Means } from './limits.ts';

export class Silence extends Error {}

/** @throws Silence after `limit` milliseconds; else what the work gives or throws. The work itself is not ended. */
export async function unlessSilent<T>(work: Promise<T>, limit: number, wait: Means['wait']): Promise<T> {
	const timer = new AbortController();
	const silence = wait(limit, timer.signal).then(() => Promise.reject(new Silence()));
	silence.catch(() => {});
	work.catch(() => {});
	try {
		return await Promise.race([work, silence]);
	} finally {
		timer.abort();
	}
}
