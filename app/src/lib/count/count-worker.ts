/** The worker that counts in the browser. It reads the file itself, so the page is free meanwhile; nothing leaves it but to the page. */
import { paperCount, rowCount } from '@mandate/count';
import { type Counted, countInput, shownCount } from './counting.ts';
import { countFileOf } from './files.ts';
import type { CountProgress, FromCountWorker, ToCountWorker } from './messages.ts';

/** Milliseconds between two reports of how far it has come. */
const PAUSE = 100;

let last: Counted | null = null;

const say = (message: FromCountWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToCountWorker>) => {
	if (data.kind === 'count') void count(data.toCount);
	else if (last !== null) say({ kind: 'file', as: data.as, content: countFileOf(last, data.as) });
});

async function count(toCount: Extract<ToCountWorker, { kind: 'count' }>['toCount']): Promise<void> {
	const began = performance.now();
	let said = 0;
	const tell = (progress: CountProgress) => {
		if (performance.now() - said < PAUSE) return;
		said = performance.now();
		say({ kind: 'progress', progress });
	};
	const { input } = toCount;
	const bytes = typeof input === 'string' ? input : await bytesOf(input, tell);
	said = 0;
	tell({ step: 'ballots' });
	said = 0;
	let read = { papers: 0, rows: 0 };
	const counted = countInput(
		{ ...toCount, input: bytes },
		{
			opened({ papers }) {
				read = { papers: paperCount(papers), rows: rowCount(papers) };
				said = 0;
				tell({ step: 'stages', ...read, stage: 0, elected: 0, continuing: 0 });
				said = 0;
			},
			heard: ({ stage, elected, continuing }) =>
				tell({ step: 'stages', ...read, stage, elected, continuing }),
		},
	);
	last = counted.ok ? counted : null;
	const took = performance.now() - began;
	say({ kind: 'counted', result: counted.ok ? shownCount(counted) : counted, took });
}

async function bytesOf(file: File, tell: (progress: CountProgress) => void): Promise<Uint8Array> {
	const bytes = new Uint8Array(file.size);
	const reader = file.stream().getReader();
	let at = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return bytes.subarray(0, at);
		bytes.set(value, at);
		at += value.length;
		tell({ step: 'file', bytes: at, of: file.size });
	}
}
