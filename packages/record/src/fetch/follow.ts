/** Asks for an address and follows where it leads, a bounded number of times, over http or https and never from https down. */
import type { Address } from './address.ts';
import { FetchError } from './faults.ts';
import type { Limits, Means } from './limits.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** @throws FetchError `redirect`; else what `fetch` throws */
export async function follow(
	file: Address,
	headers: Readonly<Record<string, string>>,
	{ fetch }: Means,
	limits: Limits,
	signal: AbortSignal,
): Promise<Response> {
	let at = new URL(file.address);
	for (let steps = 0; ; steps++) {
		const response = await fetch(at.href, { headers, redirect: 'manual', signal });
		if (!REDIRECTS.has(response.status)) return response;
		await response.body?.cancel();
		if (steps === limits.redirects)
			throw new FetchError('redirect', file, `leads on more than ${limits.redirects} times`);
		at = nextAddress(at, response.headers.get('location'), file);
	}
}

function nextAddress(from: URL, location: string | null, file: Address): URL {
	if (location === null) throw new FetchError('redirect', file, 'leads on, and does not say where to');
	const to = URL.canParse(location, from.href) ? new URL(location, from) : null;
	if (to === null) throw new FetchError('redirect', file, `leads to "${location}", which is no address`);
	if (to.protocol !== 'https:' && to.protocol !== from.protocol)
		throw new FetchError(
			'redirect',
			file,
			`leads from ${from.protocol.slice(0, -1)} to ${to.protocol.slice(0, -1)}, which is not followed`,
		);
	if (to.username !== '' || to.password !== '')
		throw new FetchError('redirect', file, 'leads to an address with a user name, which is not followed');
	return to;
}
