/** `mandate check`: articles in, verdicts out. */
import { type Answer, check as checkDocument, decodeInput, readDocument } from '@mandate/check';
import { isDay } from '../lib/checking/day.ts';
import { kindByName } from '../lib/checking/kind.ts';
import { inUse } from '../record/in-use.ts';
import { paintFor } from '../terminal/colour.ts';
import { answerAsText } from '../terminal/print-answer.ts';
import type { CheckedFile, CheckOptions } from './checked-file.ts';
import { complain } from './complain.ts';
import { readInput } from './read-input.ts';
import { writeWhole } from './write-whole.ts';

/** @returns the exit status: 0 nothing red, 1 something red, 2 something could not be checked */
export async function check(files: readonly string[], options: CheckOptions): Promise<number> {
	if (options.date !== undefined && !isDay(options.date)) {
		return complain(`"${options.date}" is no day. Write the day of publication as 2024-07-04.`);
	}
	if (options.ndjson) return (await import('./check-ndjson.ts')).checkNdjson(options);
	if (files.length === 0)
		return complain('no article was given. Name one or more files, or - for standard input.');
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	const isKept = options.html !== undefined || options.annotations !== undefined;
	const isText = !options.json && !isKept;
	const done: CheckedFile[] = [];
	let status = 0;
	for (const name of files) {
		const read = await readInput(name);
		const decoded = read.ok ? decodeInput(read.bytes) : read;
		if (!decoded.ok) {
			status = complain(`${name}: ${decoded.message}`);
			if (options.json) process.stdout.write(`${JSON.stringify({ file: name, error: decoded.message })}\n`);
			continue;
		}
		const { text } = decoded;
		const document = await readDocument(text, kindByName(name));
		const answer = checkDocument(document, text, record.release, { published: options.date });
		if (status === 0 && answer.summary.contradicted + answer.summary.mislabelled > 0) status = 1;
		if (options.json) process.stdout.write(`${JSON.stringify(answer)}\n`);
		if (isKept) done.push({ name, text, document, answer });
		if (isText) printAnswer(name === '-' ? 'standard input' : name, text, answer);
	}
	if (isText) process.stdout.write(`Record: ${record.about}\n`);
	if (options.html !== undefined && done.length > 0) {
		const { reportOf } = await import('./html-report.ts');
		await writeWhole(options.html, reportOf(done, record.release));
	}
	if (options.annotations !== undefined && done.length > 0) {
		const { annotationsIn } = await import('./annotations-of-files.ts');
		await writeWhole(options.annotations, annotationsIn(done));
	}
	return status;
}

export function printAnswer(name: string, text: string, answer: Answer): void {
	const width = Math.min(process.stdout.columns ?? 100, 110);
	process.stdout.write(
		`${answerAsText(name, text, answer, { paint: paintFor(process.stdout, process.env), width })}\n`,
	);
}
