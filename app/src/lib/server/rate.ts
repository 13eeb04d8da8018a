/** How often one address may have something checked. Kept in memory: nothing about an address outlives its minute. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export const CHECKS_A_MINUTE = 60;

const limiter = new RateLimiterMemory({ points: CHECKS_A_MINUTE, duration: 60 });

/** @returns seconds to wait, or 0 where the check may go on */
export async function secondsToWait(address: string): Promise<number> {
	try {
		await limiter.consume(address);
		return 0;
	} catch (refused) {
		if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
		throw refused;
	}
}
