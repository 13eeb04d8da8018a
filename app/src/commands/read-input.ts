/** Reads an input of the command line whole, up to a limit, and says in words why one cannot be read. */
import { open } from 'node:fs/promises';

export type Input =
	| { readonly ok: true; readonly bytes: Uint8Array }
	| { readonly ok: false; readonly message: string };

export interface Limit {
	readonly bytes: number;
	/** What is expected, as in "an article". */
	readonly what: string;
	/** What to do with a larger one. */
	readonly advice: string;
}

/** Larger than any article; an archive goes through `--ndjson`, one article a line. */
export const LARGEST_ARTICLE: Limit = {
	bytes: 16_000_000,
	what: 'an article',
	advice: 'Give it in parts, or many articles with --ndjson.',
};

const WHY: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file. Check the name',
	EISDIR: 'this is a folder. Name the files in it',
	EACCES: 'it may not be read. Check who may read it',
	EPERM: 'it may not be read. Check who may read it',
};

/**
 * @param name of a file, or `-` for standard input
 * @param limit in bytes
 */
export async function readInput(name: string, limit: Limit = LARGEST_ARTICLE): Promise<Input> {
	try {
		return name === '-' ? await whole(process.stdin, limit) : await readFile(name, limit);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		return { ok: false, message: `${(code && WHY[code]) ?? `it cannot be read (${message})`}.` };
	}
}

async function readFile(name: string, limit: Limit): Promise<Input> {
	const file = await open(name);
	try {
		const { size } = await file.stat();
		if (size > limit.bytes) return tooLarge(size, limit);
		return await whole(file.createReadStream(), limit);
	} finally {
		await file.close();
	}
}

async function whole(stream: AsyncIterable<Uint8Array>, limit: Limit): Promise<Input> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of stream) {
		size += part.length;
		if (size > limit.bytes) return tooLarge(size, limit);
		parts.push(part);
	}
	return { ok: true, bytes: Buffer.concat(parts) };
}

function tooLarge(size: number, limit: Limit): Input {
	const found = `${Math.ceil(size / 1e6)} MB`;
	return {
		ok: false,
		message: `expected ${limit.what} of at most ${limit.bytes / 1e6} MB, found ${found} or more. ${limit.advice}`,
	};
}
