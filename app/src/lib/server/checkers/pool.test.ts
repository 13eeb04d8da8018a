import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { openPool, type Pool, type PoolOptions } from './pool.ts';

/** A thread that does what the task says: spin, end, throw, fill the memory, or answer with its own number. */
const THREAD = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', (task) => {
	if (task === 'spin') for (;;);
	if (task === 'end') process.exit(3);
	if (task === 'throw') throw new Error('no');
	if (task === 'fill') { const all = []; for (;;) all.push(new Array(10_000).fill(all.length)); }
	setTimeout(() => parentPort.postMessage({ task, threadId }), 30);
});`;

interface Result {
	readonly task: string;
	readonly threadId: number;
}

let pool: Pool<string, Result>;
function open(options: Partial<PoolOptions> = {}): Pool<string, Result> {
	pool = openPool({
		start: () => new Worker(THREAD, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } }),
		threads: 2,
		waiting: 10,
		perClient: 20,
		limit: 5000,
		...options,
	});
	return pool;
}
afterEach(() => pool.close());

describe('a pool of threads', () => {
	it('answers every task, with no more threads than it may have', async () => {
		const { run } = open();
		const outcomes = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((task) => run(task, 'one')));
		expect(outcomes.map((outcome) => outcome.ok && outcome.result.task)).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.result.threadId)).size).toBe(2);
	});

	it('stops a task that takes too long, and answers the next with a new thread', async () => {
		const { run } = open({ threads: 1, limit: 400 });
		const [slow, after] = await Promise.all([run('spin', 'one'), run('a', 'two')]);
		expect(slow).toEqual({ ok: false, why: 'too-slow' });
		expect(after).toMatchObject({ ok: true, result: { task: 'a' } });
	});

	it.each(['throw', 'end', 'fill'])('outlives a thread that dies (%s)', async (task) => {
		const { run } = open({ threads: 1 });
		await expect(run(task, 'one')).rejects.toThrow();
		expect(await run('a', 'one')).toMatchObject({ ok: true });
	});

	it('refuses what would wait behind too many', async () => {
		const { run } = open({ threads: 1, waiting: 2 });
		const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((task) => run(task, task)));
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false]);
		expect(outcomes[3]).toEqual({ ok: false, why: 'busy' });
	});

	it('lets one client have only so many in hand', async () => {
		const { run } = open({ perClient: 1 });
		const outcomes = await Promise.all([run('a', 'one'), run('b', 'one'), run('c', 'two')]);
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
		expect((await run('d', 'one')).ok).toBe(true);
	});
});
