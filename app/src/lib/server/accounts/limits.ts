/** How often links are asked for and sign-ins tried, by address and by network. Kept in memory, and gone with the minutes it counts. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '../assembly/log/seal.ts';
import { networkOf } from './network.ts';

/** Links to one address. */
const LINKS_AN_ADDRESS = { points: 10, duration: 15 * 60 };
/** From one network: a whole hall may be behind one. */
const LINKS_A_NETWORK = { points: 400, duration: 10 * 60 };
/** Tries of a link or a passkey from one network. */
const TRIES_A_NETWORK = { points: 1000, duration: 10 * 60 };
/** Texts compared with all that are known, from one network: each takes a while. */
const TEXTS_A_NETWORK = { points: 30, duration: 10 * 60 };
/** Codes of a door typed by one person. */
const CODES_A_PERSON = { points: 30, duration: 10 * 60 };

const byAddress = new RateLimiterMemory({ keyPrefix: 'address', ...LINKS_AN_ADDRESS });
const byNetwork = new RateLimiterMemory({ keyPrefix: 'network', ...LINKS_A_NETWORK });
const tries = new RateLimiterMemory({ keyPrefix: 'tries', ...TRIES_A_NETWORK });
const texts = new RateLimiterMemory({ keyPrefix: 'texts', ...TEXTS_A_NETWORK });
const codes = new RateLimiterMemory({ keyPrefix: 'codes', ...CODES_A_PERSON });

/**
 * @param email as it was typed, known or not
 * @param network address of the browser
 * @returns minutes to wait, or 0
 */
export async function minutesToAskLink(email: string, network: string): Promise<number> {
	return (
		(await minutes(byNetwork, networkOf(network))) ||
		(await minutes(byAddress, sha256(email.trim().toLowerCase())))
	);
}

/** @returns minutes to wait before a link or a passkey is tried again, or 0 */
export function minutesToTry(network: string): Promise<number> {
	return minutes(tries, networkOf(network));
}

/** @returns minutes to wait before another text is compared with those that are known, or 0 */
export function minutesToCompare(network: string): Promise<number> {
	return minutes(texts, networkOf(network));
}

/** @returns minutes to wait before the person types another code, or 0 */
export function minutesToTypeCode(personId: string): Promise<number> {
	return minutes(codes, personId);
}

async function minutes(limiter: RateLimiterMemory, key: string): Promise<number> {
	try {
		await limiter.consume(key);
		return 0;
	} catch (refused) {
		if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
		throw refused;
	}
}
