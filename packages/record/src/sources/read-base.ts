/** Reads folders of official files into a base: find, read, assemble, check. */
import { runGates } from '../gates/index.ts';
import type { Locator } from '../locator.ts';
import type { Base, Finding } from '../model.ts';
import { assemble } from './assemble/assemble.ts';
import { addBooks } from './books/index.ts';
import { findFiles } from './files.ts';
import { noReading, type Reading, readOneFile } from './read-file.ts';
import type { ReadProgress, ReadReport } from './report.ts';

export type WhyNoBase =
	| 'no-folder'
	| 'empty'
	| 'no-election'
	| 'refused'
	| 'unreadable'
	| 'which-election'
	| 'incomplete'
	| 'twice';

export type ReadBase =
	| { readonly ok: true; readonly base: Base; readonly report: ReadReport }
	| { readonly ok: false; readonly why: WhyNoBase; readonly message: string; readonly report: ReadReport };

export interface ReadOptions {
	readonly onProgress?: (progress: ReadProgress) => void;
}

/** Rows set aside are findings too: what an official file holds that cannot be read is said in public. */
function findingsOfQuarantine({ quarantined, sources }: Reading): Finding[] {
	const indices = new Map(sources.map(({ path }, i) => [path, i]));
	return quarantined.map(({ path, line, reason }) => ({
		gate: 'rows-that-cannot-be-read',
		severity: 'error',
		subject: path,
		message: `${path}, line ${line}: ${reason}. The row is left out.`,
		workings: reason,
		at: [{ source: indices.get(path) ?? 0, line }],
	}));
}

/** What stands in the way, at most five of a kind. */
function listFew(lines: readonly string[]): string {
	const shown = lines.slice(0, 5).join('\n');
	return lines.length > 5 ? `${shown}\nand ${lines.length - 5} more` : shown;
}

/**
 * Reads every file below `folders`. Nothing is thrown for what the folders hold: a file of no known shape is named in the
 * report; one that was meant to be read and cannot be (a column is missing) makes the whole reading fail, in words.
 */
export async function readBase(folders: readonly string[], options: ReadOptions = {}): Promise<ReadBase> {
	const progress = options.onProgress ?? (() => {});
	const reading = noReading();
	const report = (): ReadReport => ({ files: reading.files, quarantined: reading.quarantined });
	const fail = (why: WhyNoBase, message: string): ReadBase => ({ ok: false, why, message, report: report() });

	progress({ phase: 'find', done: 0, total: folders.length, file: '' });
	const found = await findFiles(folders);
	if (!found.ok) return fail('no-folder', found.message);
	const { files } = found;
	const named = folders.join(', ');
	if (files.length === 0)
		return fail('empty', `${named}: expected official files of election results, found no file at all.`);

	for (let i = 0; i < files.length; i++) {
		progress({ phase: 'read', done: i, total: files.length, file: files[i].path });
		try {
			await readOneFile(files[i], reading);
		} catch (error) {
			const code = (error as NodeJS.ErrnoException).code;
			if (code === undefined) throw error;
			return fail(
				'unreadable',
				`${files[i].path}: expected a file that can be read, found one that cannot (${code}). Check who may read it.`,
			);
		}
	}
	progress({ phase: 'read', done: files.length, total: files.length, file: '' });
	if (reading.refusals.length > 0) return fail('refused', listFew(reading.refusals));

	progress({ phase: 'assemble', done: 0, total: 1, file: '' });
	const paths = reading.sources.map(({ path }) => path);
	const quarantine = ({ source, line }: Locator, reason: string) =>
		void reading.quarantined.push({ path: paths[source], line, reason });
	const assembled = assemble(reading.readings, reading.sources, reading.findings, quarantine);
	if (!assembled.ok) {
		const refused = reading.files
			.filter(({ status }) => status === 'refused')
			.map(({ path, reason }) => `${path}: ${reason}`);
		const hint = refused.length > 0 ? `\nRefused:\n${listFew(refused)}` : '';
		const where = assembled.why === 'no-election' ? `${named}: ` : '';
		return fail(assembled.why, `${where}${assembled.message}${hint}`);
	}
	progress({ phase: 'check', done: 0, total: 1, file: '' });
	const ofBooks: Finding[] = [];
	const find = (finding: Finding) => void ofBooks.push(finding);
	const base = addBooks(reading.readings.books, { base: assembled.base, quarantine, find });
	const findings = [
		...base.findings,
		...findingsOfQuarantine(reading),
		...runGates(assembled.gateInput),
		...ofBooks,
	];
	progress({ phase: 'check', done: 1, total: 1, file: '' });
	return { ok: true, base: { ...base, findings }, report: report() };
}
