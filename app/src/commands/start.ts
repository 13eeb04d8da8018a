/** `mandate start`: shows what a check is, on the example article, and then serves the site. */
import { check, readDocument } from '@mandate/check';
import text from '../../../examples/close-seats.txt?raw';
import { inUse } from '../record/in-use.ts';
import { printAnswer } from './check.ts';
import { complain } from './complain.ts';
import { type ServeOptions, serve } from './serve.ts';

export async function start(options: ServeOptions): Promise<number> {
	const record = await inUse(options.record, process.env);
	if (!record.ok) return complain(record.message);
	const answer = check(await readDocument(text, 'text'), text, record.release);
	printAnswer('examples/close-seats.txt', text, answer);
	return serve(options);
}
