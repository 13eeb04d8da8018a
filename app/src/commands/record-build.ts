/** `mandate record build`: folders of official files in, a record out; what was read, what was not, and what was found. */
import { relative, resolve } from 'node:path';
import { type Base, type Counts, compileBase } from '@mandate/record';
import { hashOf, writeRelease } from '@mandate/record/folder';
import { type ReadProgress, type ReadReport, readBase } from '@mandate/record/sources';
import { bytesInWords, progressOn } from '../terminal/progress.ts';
import { table } from '../terminal/table.ts';
import { complain } from './complain.ts';

const PHASES: Readonly<Record<ReadProgress['phase'], string>> = {
	find: 'looking for files',
	read: 'reading',
	assemble: 'putting the elections together',
	check: 'checking that the figures add up',
};

export async function recordBuild(
	folders: readonly string[],
	{ out }: { readonly out: string },
): Promise<number> {
	const progress = progressOn(process.stderr, () => performance.now());
	try {
		const read = await readBase(folders, {
			onProgress: ({ phase, done, total, file }) =>
				progress.at(done, total, 'files', `${PHASES[phase]} ${file}`.trim()),
		});
		if (!read.ok) {
			progress.end();
			return complain(`no record was made.\n${read.message}`);
		}
		progress.at(0, 1, 'steps', 'compiling');
		const compiled = compileBase(read.base, hashOf);
		const written = await writeRelease(out, compiled, read.base, {
			onProgress: ({ path, done, of }) => progress.at(done, of, 'files', `writing ${path}`),
		});
		progress.end();
		if (!written.ok) return complain(written.message);
		const sizes = compiled.manifest.packs
			.map(({ name, bytes }) => `${name} ${bytesInWords(bytes)}`)
			.join(', ');
		process.stdout.write(
			`${filesRead(read.report)}\n${whatIsIn(compiled.manifest.counts, read.base)}\n\n` +
				`Record ${written.id}\nin ${relative('.', resolve(out)) || '.'}: ${bytesInWords(written.bytes)} (${sizes}, the rest as tables for people).\n` +
				'mandate record findings lists what does not add up; mandate record show looks into it.\n',
		);
		return 0;
	} catch (error) {
		progress.end();
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		return complain(`${out}: the record could not be written (${message}). Nothing there was changed.`);
	}
}

function filesRead({ files, quarantined }: ReadReport): string {
	const read = files.filter(({ status }) => status === 'read');
	const rows = read.reduce((sum, file) => sum + file.rows, 0);
	const others = new Map<string, string[]>();
	for (const { path, status, reason } of files) {
		if (status === 'read') continue;
		const why = `${status === 'refused' ? 'refused: ' : ''}${reason ?? 'no reason given'}`;
		others.set(why, [...(others.get(why) ?? []), path]);
	}
	const lines = [
		`${read.length} files read, ${rows.toLocaleString('en-GB')} rows; ${files.length - read.length} not read:`,
	];
	for (const [why, paths] of others)
		lines.push(`  ${paths.length === 1 ? paths[0] : `${paths.length} files, such as ${paths[0]}`}: ${why}`);
	if (quarantined.length > 0)
		lines.push(`${quarantined.length} rows set aside; they are among the findings.`);
	return `${lines.join('\n')}\n`;
}

function whatIsIn(counts: Counts, { findings }: Base): string {
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	return table([
		['elections', counts.elections],
		['contests', counts.contests],
		['candidacies', counts.candidacies],
		['places', counts.places],
		['parties', counts.parties],
		['areas', counts.areas],
		['results of parties', counts.results],
		['totals', counts.totals],
		['registrations', counts.registrations],
		['overlaps of seats', counts.overlaps],
		['sources', counts.sources],
		['findings', counts.findings],
		['  of them errors', errors],
	]);
}
