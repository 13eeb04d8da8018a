/** Good inputs to start from: the example articles, the first lines of the official files at hand, a release. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compileBase } from '@mandate/record';
import { exampleBase } from '@mandate/record/example';
import { hashOf } from '@mandate/record/folder';
import { smallElection } from '../../packages/record/src/sources/fixture/small-election.ts';
import type { FileSeed } from './targets/files.ts';

/** Lines of an official file that are enough to tell its shape. */
const LINES = 14;
/** Bytes of a file that is no table. */
const DOCUMENT = 20_000;

export function exampleTexts(root: string): string[] {
	const folder = join(root, 'examples');
	return readdirSync(folder)
		.filter((name) => /\.(txt|md)$/.test(name))
		.sort()
		.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Of every file below the folders, or of a small election of our own where there is none. */
export function fileSeeds(data: string, folders: readonly string[]): FileSeed[] {
	const seeds: FileSeed[] = Object.entries(smallElection()).map(([path, content]) => ({
		path,
		text: typeof content === 'string' ? content : new TextDecoder().decode(content),
	}));
	for (const folder of folders) {
		const top = join(data, folder);
		if (!existsSync(top)) continue;
		for (const name of readdirSync(top, { recursive: true, encoding: 'utf8' }).sort()) {
			const file = join(top, name);
			if (!/\.(csv|xml|json|ya?ml)(\.gz)?$/i.test(name) || !statSync(file).isFile()) continue;
			seeds.push({ path: relative(data, file).replace(/\.gz$/, ''), text: startOf(file) });
		}
	}
	return seeds;
}

function startOf(file: string): string {
	const raw = readFileSync(file);
	const text = new TextDecoder().decode(file.endsWith('.gz') ? gunzipSync(raw) : raw);
	if (/\.csv(\.gz)?$/i.test(file)) return text.split('\n').slice(0, LINES).join('\n');
	return text.length <= DOCUMENT ? text : text.slice(0, DOCUMENT);
}

/** The packs of the small example. */
export const smallPacks = () => compileBase(exampleBase, hashOf).packs;
