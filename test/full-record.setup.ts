/** Before any test: builds the full record once from the official files beside the repository, where they are at hand. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { compileBase } from '@mandate/record';
import { hashOf, writeRelease } from '@mandate/record/folder';
import { readBase } from '@mandate/record/sources';
import { DATA, FULL_RECORD } from './full-record.ts';
import { OFFICIAL_FOLDERS } from './official-folders.ts';

const FOLDERS = OFFICIAL_FOLDERS.map((name) => `${DATA}${name}`);

/** Parts of the code that only ask a record that is there. */
const ASKS_ONLY = /^(addresses|questions|ledger)\b|\.test\.ts$/;

/** Changes when an official file or the code that reads and compiles it does. */
function stamp(): string {
	const roots = [...FOLDERS, new URL('../packages/record/src/', import.meta.url).pathname];
	const lines = roots.flatMap((root) =>
		readdirSync(root, { recursive: true, encoding: 'utf8' })
			.filter((name) => !ASKS_ONLY.test(name))
			.sort()
			.map((name) => {
				const { size, mtimeMs } = statSync(`${root}/${name}`);
				return `${name} ${size} ${mtimeMs}`;
			}),
	);
	return hashOf(new TextEncoder().encode(lines.join('\n')));
}

export default async function setup(): Promise<void> {
	if (!FOLDERS.every((folder) => existsSync(folder))) {
		console.log(`Tests on the full record are skipped: there are no official files in ${DATA}`);
		return;
	}
	const mark = `${FULL_RECORD}.stamp`;
	const now = stamp();
	if (existsSync(FULL_RECORD) && existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
	const read = await readBase(FOLDERS);
	if (!read.ok) throw new Error(read.message);
	await writeRelease(FULL_RECORD, compileBase(read.base, hashOf), read.base);
	writeFileSync(mark, now);
}
