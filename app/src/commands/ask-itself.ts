/** The site asked by its own process: to write its pages down, and to have met each kind before the first reader comes. */
import { Agent, createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Release } from '@mandate/record';
import { PAGE_KINDS, pagesOf } from '@mandate/record/addresses';

/** Listens on a free port of this machine alone. @returns its address */
export function listening(server: Server): Promise<string> {
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
	});
}

/** The body of an answer. @throws Error where it is no page */
export function fetched(address: string, agent: Agent): Promise<Buffer> {
	return new Promise((done, failed) => {
		get(address, { agent }, (answer) => {
			const parts: Buffer[] = [];
			answer.on('data', (part: Buffer) => parts.push(part));
			answer.on('error', failed);
			answer.on('end', () => {
				if (answer.statusCode === 200) done(Buffer.concat(parts));
				else failed(new Error(`${new URL(address).pathname} answered ${answer.statusCode}.`));
			});
		}).on('error', failed);
	});
}

/** Of each kind that many pages, from all over it. */
const OF_A_KIND = 8;

/** Asks for some pages of each kind, so that what many of them share is worked out. A page that fails says so to its reader. */
export async function warmUp(handler: RequestListener, release: Release): Promise<void> {
	const server = createServer(handler);
	const agent = new Agent({ keepAlive: true });
	try {
		const site = await listening(server);
		for (const kind of PAGE_KINDS) {
			const pages = pagesOf(release, kind);
			const step = Math.max(1, Math.floor(pages.length / OF_A_KIND));
			for (let i = 0; i < pages.length; i += step)
				await fetched(`${site}${pages[i]}`, agent).catch(() => null);
		}
	} finally {
		agent.destroy();
		server.close();
		server.closeAllConnections();
	}
}
