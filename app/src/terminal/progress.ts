/** One line on standard error that says how far a long job is: nothing in the first second, and nothing at all in a pipe. */

export interface Progress {
	/** @param unit what `done` and `total` count: "files" */
	at(done: number, total: number, unit: string, what: string): void;
	/** Takes the line away. */
	end(): void;
}

interface Screen {
	readonly isTTY?: boolean;
	readonly columns?: number;
	write(text: string): unknown;
}

const FIRST_AFTER = 1000;
const AGAIN_AFTER = 100;

/** @param now milliseconds on any clock that only goes forward */
export function progressOn(screen: Screen, now: () => number): Progress {
	const started = now();
	let lastAt = started + FIRST_AFTER - AGAIN_AFTER;
	let isShown = false;
	return {
		at(done, total, unit, what) {
			const time = now();
			if (screen.isTTY !== true || time - lastAt < AGAIN_AFTER) return;
			lastAt = time;
			isShown = true;
			const line = progressLine(done, total, unit, time - started, what);
			screen.write(`\r\u001b[2K${line.slice(0, (screen.columns ?? 80) - 1)}`);
		},
		end() {
			if (isShown) screen.write('\r\u001b[2K');
			isShown = false;
		},
	};
}

/** "25 %  12 files/s  3 s left  reading history/results.csv" */
export function progressLine(
	done: number,
	total: number,
	unit: string,
	milliseconds: number,
	what: string,
): string {
	const share = total > 0 ? Math.floor((done * 100) / total) : 0;
	if (done === 0 || milliseconds === 0) return `${share} %  ${what}`;
	const rate = (done * 1000) / milliseconds;
	const left = Math.ceil((total - done) / rate);
	return `${share} %  ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} ${unit}/s  ${left} s left  ${what}`;
}

/** "1.2 MB", "340 kB", "12 bytes" */
export function bytesInWords(bytes: number): string {
	if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
	if (bytes >= 1000) return `${Math.round(bytes / 1000)} kB`;
	return `${bytes} bytes`;
}
