/** `mandate backup` and `mandate restore`: everything the database holds in one file, and back, whichever engine it is. */
import { createReadStream } from 'node:fs';
import { BackupRefused } from '../lib/server/database/backup/lines.ts';
import { restoreBackup } from '../lib/server/database/backup/restore.ts';
import { writeBackup } from '../lib/server/database/backup/write-backup.ts';
import { progressOn } from '../terminal/progress.ts';
import { complain } from './complain.ts';
import { withDatabase } from './with-database.ts';

/** @param path where the backup goes */
export function backup(path: string): Promise<number> {
	return withDatabase('up to date', async (database) => {
		const progress = progressOn(process.stderr, () => performance.now());
		try {
			const { header, rowsCount, sha256 } = await writeBackup(database, path, (done, of) =>
				progress.at(done, of, 'rows', `writing ${path}`),
			);
			progress.end();
			process.stdout.write(
				`${path}: ${rowsCount} rows of ${Object.keys(header.counts).length} tables, sealed as ${sha256}.\nIt holds members' data, and whatever was erased since stands in older backups: keep it where nobody else reads it.\n`,
			);
			return 0;
		} catch (error) {
			progress.end();
			return explain(path, error, 'Nothing was written.');
		}
	});
}

export async function restore(path: string, options: { readonly replace?: boolean }): Promise<number> {
	const cannot = await whyUnreadable(path);
	if (cannot !== null) return complain(`${path}: cannot be read (${cannot}). Nothing was restored.`);
	return withDatabase('as it is', async (database) => {
		const progress = progressOn(process.stderr, () => performance.now());
		try {
			const { header, rowsCount, sha256 } = await restoreBackup(database, path, {
				replace: options.replace === true,
				onRows: (done, of) => progress.at(done, of, 'rows', `restoring ${path}`),
			});
			progress.end();
			process.stdout.write(
				`${path}: ${rowsCount} rows of ${Object.keys(header.counts).length} tables restored, sealed as ${sha256}. "mandate log verify" proves the log.\n`,
			);
			return 0;
		} catch (error) {
			progress.end();
			return explain(path, error, 'The database is as it was.');
		}
	});
}

function explain(path: string, error: unknown, outcome: string): number {
	if (error instanceof BackupRefused) return complain(`${path}: ${error.message} ${outcome}`);
	const { code, syscall } = error as NodeJS.ErrnoException;
	if (syscall !== undefined) return complain(`${path}: ${syscall} failed (${code}). ${outcome}`);
	throw error;
}

/** @returns the system's code where the file cannot be opened */
function whyUnreadable(path: string): Promise<string | null> {
	return new Promise((resolve) => {
		const stream = createReadStream(path, { end: 0 });
		stream.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
		stream.once('data', () => stream.destroy());
		stream.once('end', () => resolve(null));
		stream.once('close', () => resolve(null));
	});
}
