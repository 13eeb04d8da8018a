/** Good inputs to start from: the example articles, the first lines of the official files at hand, a release. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compileBase } from '@mandate/record';
import { exampleBase } from '@mandate/record/example';
import { hashOf } from '@mandate/record/folder';
import { FILES_NOT_AT_HAND } from '../../packages/record/src/sources/fixture/not-at-hand.ts';
import { smallElection } from '../../packages/record/src/sources/fixture/small-election.ts';
import {
	REGISTER_BY_LINE,
	REGISTER_BY_RECORD,
} from '../../packages/record/src/sources/fixture/small-register.ts';
import type { FileSeed } from './targets/files.ts';

/** Lines of an official file that are enough to tell its shape. */
const LINES = 14;
/** Rows of a list in a file that is no table. */
const LIST = 4;

export function exampleTexts(root: string): string[] {
	const folder = join(root, 'examples');
	return readdirSync(folder)
		.filter((name) => /\.(txt|md)$/.test(name))
		.sort()
		.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Of every file below the folders, and of a small election and registers of our own. */
export function fileSeeds(data: string, folders: readonly string[]): FileSeed[] {
	const seeds: FileSeed[] = Object.entries({ ...smallElection(), ...FILES_NOT_AT_HAND }).map(
		([path, content]) => ({ path, text: startOfText(path, new TextDecoder().decode(bytesOf(content))) }),
	);
	seeds.push(
		{ path: 'interests/by-line.xml', text: REGISTER_BY_LINE },
		{ path: 'interests/by-record.xml', text: REGISTER_BY_RECORD },
	);
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
	return startOfText(file, new TextDecoder().decode(file.endsWith('.gz') ? gunzipSync(raw) : raw));
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
	typeof content === 'string' ? new TextEncoder().encode(content) : content;

function startOfText(file: string, text: string): string {
	if (/\.csv(\.gz)?$/i.test(file)) return text.split('\n').slice(0, LINES).join('\n');
	if (/\.json(\.gz)?$/i.test(file)) return JSON.stringify(short(JSON.parse(text)));
	return shortLines(text);
}

/** A value whose lists are cut to their first rows. */
function short(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, LIST).map(short);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, short(part)]));
}

/** A document of which runs of lines that begin with the same element are cut to the first of them. */
function shortLines(text: string): string {
	const kept: string[] = [];
	let before = '';
	let run = 0;
	for (const line of text.split('\n')) {
		const element = /^\s*<([a-z]+)/i.exec(line)?.[1] ?? '';
		run = element !== '' && element === before ? run + 1 : 0;
		before = element;
		if (run < LIST) kept.push(line);
	}
	return kept.join('\n');
}

/** The packs of the small example. */
export const smallPacks = () => compileBase(exampleBase, hashOf).packs;
