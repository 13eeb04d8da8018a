/** Reads an input of the command line whole, up to a limit, and says in words why one cannot be read. */
import { open } from 'node:fs/promises';

export type Input =
	| { readonly ok: true; readonly bytes: Uint8Array }
	| { readonly ok: false; readonly message: string };

/** Larger than any article; an archive goes through `--ndjson`, one article a line. */
export const LARGEST_INPUT = 16_000_000;

const WHY: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file. Check the name',
	EISDIR: 'this is a folder. Name the files in it',
	EACCES: 'it may not be read. Check who may read it',
	EPERM: 'it may not be read. Check who may read it',
};

/** @param name of a file, or `-` for standard input */
export async function readInput(name: string): Promise<Input> {
	try {
		return name === '-' ? await whole(process.stdin) : await readFile(name);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		return { ok: false, message: `${(code && WHY[code]) ?? `it cannot be read (${message})`}.` };
	}
}

async function readFile(name: string): Promise<Input> {
	const file = await open(name);
	try {
		const { size } = await file.stat();
		if (size > LARGEST_INPUT) return tooLarge(size);
		return await whole(file.createReadStream());
	} finally {
		await file.close();
	}
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Input> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of stream) {
		size += part.length;
		if (size > LARGEST_INPUT) return tooLarge(size);
		parts.push(part);
	}
	return { ok: true, bytes: Buffer.concat(parts) };
}

function tooLarge(size: number): Input {
	const found = `${Math.ceil(size / 1e6)} MB`;
	return {
		ok: false,
		message: `expected an article of at most ${LARGEST_INPUT / 1e6} MB, found ${found} or more. Give it in parts, or many articles with --ndjson.`,
	};
}
