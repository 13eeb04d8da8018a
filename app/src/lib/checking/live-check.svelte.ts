/** The page's side of checking in the browser: starts the worker, asks it for the newest text only, and holds what it said. */
import type { CheckedPage, Refused, ToCheck } from './check-input.ts';
import type { CheckRequest, FromWorker, RecordState } from './messages.ts';

export interface LiveCheck {
	/** `off`: not started, or no JavaScript. `fetching`: no check can be made yet. `failed`: none ever will. */
	readonly phase: 'off' | 'fetching' | 'open' | 'failed';
	readonly record: RecordState | null;
	/** Why the record, or a part of it, is not there; null while all is well. */
	readonly failure: string | null;
	readonly result: CheckedPage | Refused | null;
	/** True while a check takes long enough for somebody to wonder. */
	readonly isBusy: boolean;
	/** Milliseconds that the last check took in the worker. */
	readonly took: number | null;
	/** How many checks have been answered. */
	readonly answered: number;
	start(): void;
	/** Checks a text as soon as it can. Of several asked for meanwhile only the last is checked. */
	ask(toCheck: ToCheck): void;
	/** Forgets the text and its answer. */
	clear(): void;
	stop(): void;
}

/** Milliseconds after which a check that is not done is said to be going on. */
const PATIENCE = 400;

export function openLiveCheck(): LiveCheck {
	let phase = $state<LiveCheck['phase']>('off');
	let record = $state.raw<RecordState | null>(null);
	let failure = $state<string | null>(null);
	let result = $state.raw<LiveCheck['result']>(null);
	let took = $state<number | null>(null);
	let answered = $state(0);
	let isBusy = $state(false);

	let worker: Worker | null = null;
	let wanted: ToCheck | null = null;
	let number = 0;
	/** The request in the worker, or 0. */
	let inHand = 0;
	let isSent = false;
	let patience: ReturnType<typeof setTimeout> | undefined;

	function send(): void {
		if (worker === null || wanted === null || inHand > 0 || isSent) return;
		number++;
		inHand = number;
		isSent = true;
		const request: CheckRequest = { kind: 'check', number, toCheck: wanted };
		worker.postMessage(request);
		clearTimeout(patience);
		patience = setTimeout(() => {
			isBusy = phase === 'open' && inHand > 0;
		}, PATIENCE);
	}

	function hear({ data }: MessageEvent<FromWorker>): void {
		switch (data.kind) {
			case 'record':
				record = data.state;
				if (data.state.isOpen) phase = 'open';
				break;
			case 'opened':
				isSent = false;
				send();
				break;
			case 'checked':
				if (data.number !== inHand) break;
				inHand = 0;
				isBusy = false;
				if (wanted !== null) {
					result = data.result;
					took = data.took;
					answered++;
				}
				send();
				break;
			case 'failed':
				fail(data.message, data.isOpen);
				break;
		}
	}

	function fail(message: string, isOpen: boolean): void {
		failure = message;
		if (!isOpen) phase = 'failed';
	}

	return {
		get phase() {
			return phase;
		},
		get record() {
			return record;
		},
		get failure() {
			return failure;
		},
		get result() {
			return result;
		},
		get isBusy() {
			return isBusy;
		},
		get took() {
			return took;
		},
		get answered() {
			return answered;
		},
		start() {
			if (phase !== 'off') return;
			if (typeof Worker === 'undefined' || !globalThis.crypto?.subtle) {
				fail('this browser lets a page prove what it downloads only over https', false);
				return;
			}
			phase = 'fetching';
			worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
			worker.addEventListener('message', hear);
			worker.addEventListener('error', () => {
				fail('the program that checks could not be started', phase === 'open');
			});
		},
		ask(toCheck) {
			wanted = toCheck;
			isSent = false;
			send();
		},
		clear() {
			wanted = null;
			result = null;
		},
		stop() {
			clearTimeout(patience);
			worker?.terminate();
			worker = null;
		},
	};
}
