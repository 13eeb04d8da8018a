/**
 * `mandate check --ndjson`: one article a line of standard input, one answer a line of standard output, in the same order.
 * Memory does not grow with the number of lines; a bad line is answered with its error and the rest go on.
 */
import { once } from 'node:events';
import { check, readDocument } from '@mandate/check';
import { inUse } from '../record/in-use.ts';
import { type ArticleLine, parseArticleLine } from './article-line.ts';
import type { CheckOptions } from './checked-file.ts';
import { complain } from './complain.ts';
import { linesOf } from './lines.ts';
import { LARGEST_ARTICLE } from './read-input.ts';

export async function checkNdjson(options: CheckOptions): Promise<number> {
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	let status = 0;
	for await (const { number, bytes } of linesOf(process.stdin, LARGEST_ARTICLE.bytes)) {
		if (bytes?.length === 0) continue;
		const line = bytes === null ? tooLong(number) : parseArticleLine(bytes, number);
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

function tooLong(number: number): ArticleLine {
	return { ok: false, error: `line ${number}: expected at most ${LARGEST_ARTICLE.bytes} bytes, found more` };
}
