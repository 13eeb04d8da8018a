/** `mandate record fetch`: the official files from their public addresses, then a record made of them. */
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import {
	ADDRESSES,
	type AddressList,
	atBase,
	type FetchedFiles,
	fetchFiles,
	foldersOf,
	type Means,
	type NotFetched,
	readAddressList,
	strangersIn,
	type Tally,
	whyNoAddress,
} from '@mandate/record/fetch';
import { bytesInWords, progressOn } from '../terminal/progress.ts';
import { complain } from './complain.ts';
import { recordBuild } from './record-build.ts';

export interface FetchOptions {
	readonly to: string;
	readonly from?: string;
	readonly base?: string;
	readonly out: string;
	/** False with `--no-build`. */
	readonly build: boolean;
	readonly list?: boolean;
}

const MEANS: Means = {
	fetch: globalThis.fetch,
	now: () => new Date(),
	wait: (milliseconds, signal) => after(milliseconds, undefined, { signal }),
};

const FAULTS_SHOWN = 5;

export async function recordFetch({ to, from, base, out, build, list }: FetchOptions): Promise<number> {
	const chosen = await listOf(from, base);
	if (typeof chosen === 'string') return complain(chosen);
	if (list) {
		process.stdout.write(`${JSON.stringify(chosen, null, '\t')}\n`);
		return 0;
	}
	const progress = progressOn(process.stderr, () => performance.now());
	const fetched = await fetchFiles(chosen, to, MEANS, {
		onProgress: (tally) => progress.at(tally.done / 1000, tally.total / 1000, 'kB', howFar(tally)),
	});
	progress.end();
	if (!fetched.ok) return complain(whatIsMissing(fetched.faults, fetched.fetched));

	const folders = foldersOf(chosen).map((name) => join(to, name));
	process.stdout.write(await whatCame(chosen, fetched, to));
	if (build) return recordBuild(folders, { out });
	process.stdout.write(`mandate record build ${folders.join(' ')} makes a record of them.\n`);
	return 0;
}

/** The list to go by, or in words why there is none. */
async function listOf(from: string | undefined, base: string | undefined): Promise<AddressList | string> {
	const why = base === undefined ? null : whyNoAddress(base);
	if (why !== null) return `--base: expected an address with http or https, found ${why}, in "${base}".`;
	let list = ADDRESSES;
	if (from !== undefined) {
		const text = await readFile(from, 'utf8').catch((error: NodeJS.ErrnoException) => error);
		if (typeof text !== 'string')
			return `${from}: expected a list of addresses, found a file that cannot be read (${text.code}). Nothing was fetched.`;
		const read = readAddressList(text, from);
		if (!read.ok) return read.message;
		list = read.list;
	}
	return base === undefined ? list : atBase(list, new URL(base));
}

/** "1.2 MB of 6.0 MB, 12 of 31 files, elections/general-elections.csv" */
function howFar({ done, total, filesDone, files, path }: Tally): string {
	return `${bytesInWords(done)} of ${bytesInWords(total)}, ${filesDone} of ${files} files, ${path}`;
}

function whatIsMissing(faults: readonly NotFetched[], fetched: number): string {
	const shown = faults.slice(0, FAULTS_SHOWN).map(({ message }) => message);
	if (faults.length > FAULTS_SHOWN)
		shown.push(`and ${faults.length - FAULTS_SHOWN} more files that could not be fetched.`);
	// A network that is away says it all in its one sentence.
	if (faults.length === 1 && faults[0].why === 'unreachable') return shown[0];
	const others =
		fetched === 0 ? '' : ` ${fetched === 1 ? 'One other' : `${fetched} others`} came and are kept.`;
	return `no record was made, because not every file is there.${others}\n${shown.join('\n')}`;
}

async function whatCame(
	list: AddressList,
	fetched: Extract<FetchedFiles, { ok: true }>,
	to: string,
): Promise<string> {
	const count = list.files.length;
	const lines = [
		`${count} ${count === 1 ? 'file' : 'files'} in ${relative('.', resolve(to)) || '.'}: ${fetched.fetched} fetched (${bytesInWords(fetched.received)}), ${fetched.there} there already; fetched.json tells where each is from.`,
		...fetched.notes,
	];
	const strangers = await strangersIn(list, to);
	if (strangers.length > 0)
		lines.push(`On no list, and read as well if they are official files: ${strangers.join(', ')}`);
	return `${lines.join('\n')}\n`;
}
