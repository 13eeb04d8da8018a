/**
 * `mandate export site`: every page of the record as a file, from the same program that serves it. The folder is written beside
 * its place and put there whole; a page that fails ends the export, and what was there stays.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { PAGE_KINDS, type PageKind, pagesOf } from '@mandate/record/addresses';
import { inUse } from '../record/in-use.ts';
import { bytesInWords, progressOn } from '../terminal/progress.ts';
import { fetched, listening } from './ask-itself.ts';
import { complain } from './complain.ts';
import { clientFolder, NOT_BUILT, siteHandler } from './site-handler.ts';

export interface ExportOptions {
	readonly record?: string;
	readonly without?: string;
}

/** Pages asked for at once. */
const AT_ONCE = 8;
/** In a folder that was exported: only such a one is ever replaced. */
const MARK = '.mandate-site';

export async function exportSite(folder: string, options: ExportOptions): Promise<number> {
	const left = (options.without ?? '').split(',').filter((kind) => kind !== '');
	const unknown = left.find((kind) => !PAGE_KINDS.includes(kind as PageKind));
	if (unknown !== undefined)
		return complain(`--without: expected some of ${PAGE_KINDS.join(', ')}; found "${unknown}".`);
	const target = resolve(folder);
	if (existsSync(target) && !existsSync(join(target, MARK)))
		return complain(
			`${folder} is there and was not made by an export, so it is left alone. Name another folder, or remove it.`,
		);
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	const handler = await siteHandler();
	if (handler === null) return complain(NOT_BUILT);
	const server = createServer(handler);
	const draft = `${target}.writing-${process.pid}`;
	try {
		const site = await listening(server);
		const paths = PAGE_KINDS.filter((kind) => !left.includes(kind)).flatMap((kind) =>
			pagesOf(record.release, kind),
		);
		await cp(clientFolder(), draft, { recursive: true });
		const bytes = await writePages(site, paths, draft);
		await writeFile(join(draft, MARK), `${record.release.id}\n`);
		await rm(target, { recursive: true, force: true });
		await rename(draft, target);
		process.stdout.write(
			`${paths.length} pages, ${bytesInWords(bytes)}, in ${folder}. Release ${(await readFile(join(target, MARK), 'utf8')).trim()}.\n`,
		);
		return 0;
	} catch (error) {
		await rm(draft, { recursive: true, force: true });
		return complain(`${(error as Error).message} Nothing was exported.`);
	} finally {
		server.close();
		server.closeAllConnections();
	}
}

/** @returns how many bytes were written */
async function writePages(site: string, paths: readonly string[], folder: string): Promise<number> {
	const progress = progressOn(process.stderr, () => performance.now());
	const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
	let next = 0;
	let done = 0;
	let bytes = 0;
	async function work(): Promise<void> {
		while (next < paths.length) {
			const path = paths[next++];
			const page = await fetched(`${site}${path}`, agent);
			const file = join(folder, ...path.split('/').map(decodeURIComponent), 'index.html');
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, page);
			bytes += page.length;
			progress.at(++done, paths.length, 'pages', path);
		}
	}
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, work));
	} finally {
		progress.end();
		agent.destroy();
	}
	return bytes;
}
