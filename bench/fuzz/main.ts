/**
 * `npm run fuzz`. The main thread watches; a worker runs the targets, one after the other, and writes down the number of the
 * input in hand, so that a parser that never comes back is caught and named.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { randomFrom } from '../accuracy/generated/random.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { type Failure, runTarget } from './run-target.ts';
import type { Target } from './target.ts';
import { targetsOf } from './targets.ts';

/** Milliseconds that one input may take: its texts are short. */
const LIMIT = 500;

/** Runs of no more inputs than this tell where an error was thrown. */
const SHORT = 1000;

interface Work {
	readonly options: Options;
	readonly names: readonly string[];
	/** Place of the target in hand, and number of its input. */
	readonly reached: Int32Array;
}

interface Done {
	readonly target: string;
	readonly inputs: number;
	readonly ms: number;
	readonly failures: readonly Failure[];
}

async function allTargets({ data, record }: Options): Promise<readonly Target[]> {
	return targetsOf({ root: '.', data, record });
}

async function work(): Promise<void> {
	const { options, names, reached } = workerData as Work;
	const targets = await allTargets(options);
	// A stack is costly and parsers make many errors; a failing input run again by itself tells its own.
	if (options.inputs > SHORT) Error.stackTraceLimit = 0;
	names.forEach((name, place) => {
		const target = targets.find((one) => one.name === name);
		if (target === undefined) throw new Error(`there is no target ${name}`);
		Atomics.store(reached, 0, place);
		const start = performance.now();
		const range = { seed: options.seed, from: options.from, count: options.inputs, limit: LIMIT };
		const failures = runTarget(
			target,
			range,
			() => performance.now(),
			(input) => Atomics.store(reached, 1, input),
		);
		const ms = performance.now() - start;
		parentPort?.postMessage({ target: name, inputs: options.inputs, ms, failures } satisfies Done);
	});
}

function report({ target, inputs, ms, failures }: Done): void {
	const rate = Math.round(inputs / (ms / 1000)).toLocaleString('en-GB');
	const seconds = (ms / 1000).toFixed(1);
	console.log(
		`${target.padEnd(44)} ${inputs.toLocaleString('en-GB').padStart(11)} inputs ${seconds.padStart(8)} s ${rate.padStart(9)} a second  ${failures.length} failed`,
	);
	for (const { input, why, shown } of failures.slice(0, 3))
		console.log(`  input ${input}: ${why}\n  ${JSON.stringify(shown.slice(0, 600))}`);
}

function keep(name: string, shown: string): void {
	const folder = join('bench', 'fuzz', 'kept', name.replace(/[^a-z0-9-]+/gi, '-'));
	mkdirSync(folder, { recursive: true });
	const id = createHash('sha256').update(shown).digest('hex').slice(0, 16);
	writeFileSync(join(folder, `${id}.txt`), shown);
}

/** Runs the targets named; where one hangs, says so and goes on after it. Gives the number of failures. */
async function watch(
	options: Options,
	targets: readonly Target[],
	names: readonly string[],
): Promise<number> {
	const reached = new Int32Array(new SharedArrayBuffer(8));
	const worker = new Worker(fileURLToPath(import.meta.url), {
		workerData: { options, names, reached } satisfies Work,
	});
	let failed = 0;
	let finished = 0;
	return new Promise((resolve, reject) => {
		let before = -1;
		let since = performance.now();
		const timer = setInterval(async () => {
			const place = Atomics.load(reached, 0);
			const input = Atomics.load(reached, 1);
			if (place * 2 ** 31 + input !== before) {
				before = place * 2 ** 31 + input;
				since = performance.now();
				return;
			}
			if (performance.now() - since < options.patience * 1000 || (finished === 0 && before <= 0)) return;
			clearInterval(timer);
			await worker.terminate();
			const name = names[place];
			const target = targets.find((one) => one.name === name) as Target;
			const shown = target.show(target.make(randomFrom(`${options.seed} ${name} ${input}`)));
			console.log(`${name}: input ${input} does not come back\n  ${JSON.stringify(shown.slice(0, 600))}`);
			if (options.keep) keep(name, shown);
			resolve(
				failed + 1 + (place + 1 < names.length ? await watch(options, targets, names.slice(place + 1)) : 0),
			);
		}, 500);
		worker.on('message', (done: Done) => {
			finished++;
			report(done);
			failed += done.failures.length;
			if (options.keep) for (const { shown } of done.failures.slice(0, 5)) keep(done.target, shown);
		});
		worker.on('error', (error) => {
			clearInterval(timer);
			reject(error);
		});
		worker.on('exit', (code) => {
			if (code !== 0) return;
			clearInterval(timer);
			resolve(failed);
		});
	});
}

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options === null) {
		process.stdout.write(HELP);
		return;
	}
	const targets = await allTargets(options);
	const isMeant = (name: string) =>
		options.only.length === 0 || options.only.some((start) => name.startsWith(start));
	const names = targets.map(({ name }) => name).filter(isMeant);
	if (names.length === 0)
		throw new Error(`--only: expected one of ${targets.map(({ name }) => name).join(', ')}`);
	const failed = await watch(options, targets, names);
	console.log(`${names.length} parsers, ${failed} failures`);
	process.exitCode = failed === 0 ? 0 : 1;
}

await (isMainThread ? main() : work());
