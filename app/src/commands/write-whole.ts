/** Writes a file beside its place and renames it, so that it is never there in half. */
import { rename, writeFile } from 'node:fs/promises';

export async function writeWhole(path: string, content: string): Promise<void> {
	const draft = `${path}.writing-${process.pid}`;
	await writeFile(draft, content);
	await rename(draft, path);
}
