// Hundreds of lines that one visitor opens and does not close: streams of one person, and forms that never end.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putSitting } from '../../src/lib/server/assembly/fixture/sitting.ts';
import { type Seeded, seededAssembly } from '../seeded-assembly.ts';
import { whileOthersLook } from './held-up.ts';

const MOST_MS = 6000;

describe('a server on which lines are held open', () => {
	let seeded: Seeded;
	beforeAll(async () => {
		seeded = (await seededAssembly('embedded', (_, database) => putSitting(database, 'hall', 1)))!;
	}, 180_000);
	afterAll(() => seeded?.stop());

	it('answers others, and keeps ten streams a person', { timeout: 120_000 }, async () => {
		const stop = new AbortController();
		const { hostname, port } = new URL(seeded.server.site);
		const open = Array.from({ length: 300 }, () =>
			fetch(`${seeded.server.site}/units/north/meetings/hall/live`, {
				headers: seeded.cookieOf('member@north'),
				signal: stop.signal,
			}),
		);
		const slow = Array.from({ length: 300 }, () => {
			const socket = connect(Number(port), hostname);
			socket.on('error', () => {});
			socket.write(
				`POST /sign-in?/link HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\na`,
			);
			return socket;
		});
		const { longestMs } = await whileOthersLook(seeded.server.site, async () => {
			const streams = await Promise.all(open);
			expect(streams.every(({ status }) => status === 200)).toBe(true);
			const ended = await Promise.all(
				streams.map(async ({ body }) => {
					const reader = body!.getReader();
					const over = (async () => {
						for (;;) if ((await reader.read()).done) return true;
					})().catch(() => false);
					return Promise.race([
						over,
						new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 3000)),
					]);
				}),
			);
			expect(ended.filter((isOver) => !isOver).length).toBeLessThanOrEqual(10);
		});
		expect(longestMs).toBeLessThan(MOST_MS);
		stop.abort();
		for (const socket of slow) socket.destroy();
	});
});
