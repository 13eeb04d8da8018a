/** How often one address may do something. Kept in memory: nothing about an address outlives its minute or hour. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { COUNTS_A_MINUTE } from '../count/problems.ts';
import { REPORTS_AN_HOUR } from '../reporting.ts';
import { SHARED_AN_HOUR } from '../sharing.ts';

export const CHECKS_A_MINUTE = 60;
/** Questions to the API: what is kept is answered beside this limit. */
export const ASKED_A_MINUTE = 1200;

function limit(points: number, duration: number): (address: string) => Promise<number> {
	const limiter = new RateLimiterMemory({ points, duration });
	return async (address) => {
		try {
			await limiter.consume(address);
			return 0;
		} catch (refused) {
			if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
			throw refused;
		}
	};
}

/** @returns seconds to wait, or 0 where the check may go on */
export const secondsToWait = limit(CHECKS_A_MINUTE, 60);

/** The same before a text is stored. */
export const secondsToShare = limit(SHARED_AN_HOUR, 3600);

/** The same before a report is kept. */
export const secondsToReport = limit(REPORTS_AN_HOUR, 3600);

/** The same before a question to the API is answered. */
export const secondsToAsk = limit(ASKED_A_MINUTE, 60);

/** The same before ballots are counted. */
export const secondsToCount = limit(COUNTS_A_MINUTE, 60);
