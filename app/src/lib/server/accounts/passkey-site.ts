/** The site that passkeys are made for: a browser offers a key to no other. */
import { z } from 'zod';

/** Field that routes fill in, from MANDATE_ORIGIN or the address by which the page was asked for. */
export const originField = z.url().max(300);

/** @returns id and origin as WebAuthn names the site */
export function passkeySite(origin: string): { readonly id: string; readonly origin: string } {
	const url = new URL(origin);
	return { id: url.hostname, origin: url.origin };
}

/** @param asked address by which the page was asked for */
export function originOf(asked: URL, environment: NodeJS.ProcessEnv): string {
	return new URL(environment.MANDATE_ORIGIN ?? asked.origin).origin;
}

/** Ed25519, ECDSA on P-256, RSA: what authenticators make today (RFC 9053). Named, so that the same hold on every Node. */
export const ALGORITHMS: readonly number[] = [-8, -7, -257];
