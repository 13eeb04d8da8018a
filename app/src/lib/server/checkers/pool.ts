/**
 * Threads that work on tasks one at a time, so that a long one holds up neither the server nor, while another thread is
 * free, the next caller. A task that takes too long loses its thread; a caller or a queue with too much in hand is refused.
 */
import type { Worker } from 'node:worker_threads';

export interface PoolOptions {
	/** Makes a thread that answers every message with one message. */
	readonly start: () => Worker;
	readonly threads: number;
	/** Tasks that may wait for a thread. */
	readonly waiting: number;
	/** Tasks that one client may have in hand, waiting ones counted. */
	readonly perClient: number;
	/** Longest time a task may take, in milliseconds. */
	readonly limit: number;
}

export type Outcome<Result> =
	| { readonly ok: true; readonly result: Result }
	| { readonly ok: false; readonly why: 'busy' | 'too-slow' };

export interface Pool<Task, Result> {
	/** Rejects where the thread itself failed, out of memory for one. */
	run(task: Task, client: string): Promise<Outcome<Result>>;
	close(): Promise<void>;
}

interface Waiting<Task, Result> {
	readonly task: Task;
	readonly done: (outcome: Outcome<Result>) => void;
	readonly failed: (error: Error) => void;
}

export function openPool<Task, Result>(options: PoolOptions): Pool<Task, Result> {
	const idle: Worker[] = [];
	const all = new Set<Worker>();
	const queue: Waiting<Task, Result>[] = [];
	const inHand = new Map<string, number>();

	function next(): void {
		if (queue.length === 0) return;
		const thread = idle.pop() ?? (all.size < options.threads ? started() : undefined);
		if (thread === undefined) return;
		work(thread, queue.shift() as Waiting<Task, Result>);
	}

	function started(): Worker {
		const thread = options.start();
		thread.unref();
		all.add(thread);
		// A thread that dies while idle is only forgotten.
		thread.on('error', () => forget(thread));
		thread.on('exit', () => forget(thread));
		return thread;
	}

	function forget(thread: Worker): void {
		all.delete(thread);
		const at = idle.indexOf(thread);
		if (at >= 0) idle.splice(at, 1);
	}

	function work(thread: Worker, { task, done, failed }: Waiting<Task, Result>): void {
		const settle = (finish: () => void) => {
			clearTimeout(timer);
			thread.off('message', answered);
			thread.off('error', broke);
			thread.off('exit', ended);
			finish();
			next();
		};
		const answered = (result: Result) => {
			idle.push(thread);
			settle(() => done({ ok: true, result }));
		};
		const broke = (error: Error) => settle(() => failed(error));
		const ended = (code: number) =>
			settle(() => failed(new Error(`A thread that checks ended with ${code}.`)));
		const timer = setTimeout(() => {
			forget(thread);
			settle(() => done({ ok: false, why: 'too-slow' }));
			void thread.terminate();
		}, options.limit);
		thread.once('message', answered);
		thread.once('error', broke);
		thread.once('exit', ended);
		thread.postMessage(task);
	}

	return {
		async run(task, client) {
			const mine = inHand.get(client) ?? 0;
			if (mine >= options.perClient || queue.length >= options.waiting) return { ok: false, why: 'busy' };
			inHand.set(client, mine + 1);
			try {
				return await new Promise((done, failed) => {
					queue.push({ task, done, failed });
					next();
				});
			} finally {
				const left = (inHand.get(client) ?? 1) - 1;
				if (left > 0) inHand.set(client, left);
				else inHand.delete(client);
			}
		},
		async close() {
			await Promise.all([...all].map((thread) => thread.terminate()));
		},
	};
}
