/** Runs inside the server from when its office is opened: looks each second for work that is due. */
import type { Office } from '../assembly/office.ts';
import type { JobKinds } from './job.ts';
import { workAll } from './work.ts';

const EVERY_MS = 1000;
/** Jobs in hand at once: most wait for a mail server. */
const LANES = 3;
/** After a database that cannot be asked. */
const AFTER_TROUBLE_MS = 15_000;

/** @returns what stops it; fulfilled when the job in hand is ended */
export function startWorker(office: Office, kinds: JobKinds): () => Promise<void> {
	let isStopped = false;
	let timer: NodeJS.Timeout | undefined;
	let working: Promise<void> = Promise.resolve();
	const complain = (words: string) => {
		process.stderr.write(`${words}\n`);
	};
	const turn = () => {
		const lanes = Array.from({ length: LANES }, () => workAll(office, kinds, complain, () => !isStopped));
		working = Promise.all(lanes).then(
			() => wait(EVERY_MS),
			() => {
				if (!isStopped) complain('Work for later stands still: the database could not be asked.');
				wait(AFTER_TROUBLE_MS);
			},
		);
	};
	const wait = (ms: number) => {
		if (!isStopped) timer = setTimeout(turn, ms).unref();
	};
	wait(0);
	return () => {
		isStopped = true;
		clearTimeout(timer);
		return working;
	};
}
