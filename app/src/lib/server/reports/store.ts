/**
 * What readers say is wrong, or ask to have taken down: a line each at the end of one file, written through to the disk before
 * it is acknowledged. Nothing about who sent it is kept but what was typed. A line can be taken out by hand; numbers stay.
 */
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReportKind } from '../../reporting.ts';

export interface Report {
	readonly n: number;
	/** Instant, ISO 8601 in UTC. */
	readonly at: string;
	readonly kind: ReportKind;
	readonly page: string;
	readonly about: string;
	readonly what: string;
	readonly source: string;
	readonly contact: string;
	/** Release and position of the ledger that the page was made from. */
	readonly release: string;
	readonly position: number;
}

export type ToReport = Omit<Report, 'n' | 'at'>;

export interface ReportOptions {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly mostBytes: number;
}

export type Reported =
	| { readonly ok: true; readonly n: number }
	| { readonly ok: false; readonly why: 'full' };

export interface ReportStore {
	add(report: ToReport): Promise<Reported>;
}

export function openReports(path: string, options: ReportOptions): ReportStore {
	let turn: Promise<unknown> = Promise.resolve();
	let last = { size: -1, n: 0 };

	async function write(report: ToReport): Promise<Reported> {
		await mkdir(dirname(path), { recursive: true, mode: 0o700 });
		const size = (await stat(path).catch(() => null))?.size ?? 0;
		if (size !== last.size) last = { size, n: numberOf(await readReports(path)) };
		const n = last.n + 1;
		const line = `${JSON.stringify({ n, at: new Date(options.now()).toISOString(), ...report })}\n`;
		if (size + Buffer.byteLength(line) > options.mostBytes) return { ok: false, why: 'full' };
		const file = await open(path, 'a+', 0o600);
		try {
			// A line that a crash cut short is ended, so that it spoils no other.
			const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
			const isCut = size > 0 && bytesRead === 1 && buffer[0] !== 10;
			await file.appendFile(isCut ? `\n${line}` : line);
			await file.sync();
		} finally {
			await file.close();
		}
		last = { size: (await stat(path)).size, n };
		return { ok: true, n };
	}

	return {
		add(report) {
			const mine = turn.then(() => write(report));
			turn = mine.catch(() => {});
			return mine;
		},
	};
}

const numberOf = (reports: readonly Report[]): number =>
	reports.reduce((most, { n }) => Math.max(most, n), 0);

/** In the order in which they came; lines that are no reports are passed over. None where there is no file. */
export async function readReports(path: string): Promise<readonly Report[]> {
	let text: string;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
	return text.split('\n').flatMap((line): Report[] => {
		try {
			const report: Report = JSON.parse(line);
			return Number.isSafeInteger(report?.n) ? [report] : [];
		} catch {
			return [];
		}
	});
}
