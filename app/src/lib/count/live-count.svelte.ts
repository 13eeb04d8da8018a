/** The page's side of counting in the browser: a worker for each count, so that one can be given up at any moment. */
import type { CountedPage, NotCounted, ToCount } from './counting.ts';
import type { CountFileKind } from './files.ts';
import type { CountProgress, FromCountWorker, ToCountWorker } from './messages.ts';

export interface LiveCount {
	readonly phase: 'idle' | 'counting' | 'failed';
	readonly progress: CountProgress | null;
	readonly result: CountedPage | NotCounted | null;
	/** Milliseconds that the last count took. */
	readonly took: number | null;
	/** Counts and rejects nothing: what is wrong is in the result. */
	count(toCount: Omit<ToCount, 'input'> & { readonly input: File | string }): void;
	/** Gives up the count in hand; what was counted before is gone too. */
	cancel(): void;
	/** The last count as a file, made by the worker. */
	file(as: CountFileKind): Promise<string>;
	stop(): void;
}

export function openLiveCount(): LiveCount {
	let phase = $state<LiveCount['phase']>('idle');
	let progress = $state.raw<CountProgress | null>(null);
	let result = $state.raw<LiveCount['result']>(null);
	let took = $state<number | null>(null);
	let worker: Worker | null = null;
	let wanted: { readonly as: CountFileKind; readonly done: (content: string) => void }[] = [];

	function started(): Worker {
		const fresh = new Worker(new URL('./count-worker.ts', import.meta.url), { type: 'module' });
		fresh.addEventListener('message', hear);
		fresh.addEventListener('error', () => {
			phase = 'failed';
			stop();
		});
		return fresh;
	}

	function hear({ data }: MessageEvent<FromCountWorker>): void {
		switch (data.kind) {
			case 'progress':
				progress = data.progress;
				break;
			case 'counted':
				phase = 'idle';
				progress = null;
				result = data.result;
				took = data.took;
				break;
			case 'file': {
				for (const one of wanted) if (one.as === data.as) one.done(data.content);
				wanted = wanted.filter(({ as }) => as !== data.as);
			}
		}
	}

	function ask(message: ToCountWorker): void {
		worker ??= started();
		worker.postMessage(message);
	}

	function stop(): void {
		worker?.terminate();
		worker = null;
		wanted = [];
	}

	return {
		get phase() {
			return phase;
		},
		get progress() {
			return progress;
		},
		get result() {
			return result;
		},
		get took() {
			return took;
		},
		count(toCount) {
			// One that is still counting would go on to its end before it listened again.
			if (phase === 'counting') stop();
			phase = 'counting';
			progress = null;
			result = null;
			ask({ kind: 'count', toCount });
		},
		cancel() {
			stop();
			phase = 'idle';
			progress = null;
		},
		file(as) {
			return new Promise((done) => {
				wanted.push({ as, done });
				ask({ kind: 'file', as });
			});
		},
		stop,
	};
}
