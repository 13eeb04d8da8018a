/**
 * `mandate check --ndjson`: one article a line of standard input, one answer a line of standard output, in the same order.
 * Memory does not grow with the number of lines; a bad line is answered with its error and the rest go on.
 */
import { once } from 'node:events';
import { check, readDocument } from '@mandate/check';
import { isDay } from '../lib/server/day.ts';
import { inUse } from '../record/in-use.ts';
import type { CheckOptions } from './check.ts';
import { complain } from './complain.ts';
import { linesOf } from './lines.ts';
import { LARGEST_INPUT } from './read-input.ts';

interface Article {
	readonly id?: unknown;
	readonly text: string;
	readonly published?: string;
}

type Line =
	| { readonly ok: true; readonly article: Article }
	| { readonly ok: false; readonly id?: unknown; readonly error: string };

export async function checkNdjson(options: CheckOptions): Promise<number> {
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	let status = 0;
	for await (const { number, bytes } of linesOf(process.stdin, LARGEST_INPUT)) {
		if (bytes?.length === 0) continue;
		const line = bytes === null ? tooLong(number) : parseLine(bytes, number);
		if (!line.ok) {
			status = 2;
			await write({ id: line.id, error: line.error });
			continue;
		}
		const { id, text, published } = line.article;
		const answer = check(await readDocument(text), text, record.release, {
			published: published ?? options.date,
		});
		if (status === 0 && answer.summary.contradicted + answer.summary.mislabelled > 0) status = 1;
		await write({ id, ...answer });
	}
	return status;
}

/** Waits for the reader where it is slower, so that answers do not pile up. */
async function write(answer: object): Promise<void> {
	if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
}

function tooLong(number: number): Line {
	return { ok: false, error: `line ${number}: expected at most ${LARGEST_INPUT} bytes, found more` };
}

export function parseLine(bytes: Uint8Array, number: number): Line {
	const bad = (error: string, id?: unknown): Line => ({ ok: false, id, error: `line ${number}: ${error}` });
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		return bad(error instanceof SyntaxError ? `expected JSON, found: ${error.message}` : 'expected UTF-8');
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return bad('expected an object {"id", "text"}');
	const { id, text, published } = value as Record<string, unknown>;
	if (typeof text !== 'string')
		return bad(`expected "text", a string, found ${text === undefined ? 'none' : typeof text}`, id);
	if (published !== undefined && published !== null && (typeof published !== 'string' || !isDay(published))) {
		return bad(`expected "published" as YYYY-MM-DD, found ${JSON.stringify(published)}`, id);
	}
	return { ok: true, article: { id, text, published: published ?? undefined } };
}
