/** The example article, checked once a process against the record in use, so that the front page shows a real check. */
import text from '../../../../examples/close-seats.txt?raw';
import { checkForPage } from '../checking/check-input.ts';
import { theRecord } from './the-record.ts';

async function make() {
	const { release } = await theRecord();
	const checked = await checkForPage({ input: text, kind: 'text' }, release);
	if (!checked.ok) throw new Error(checked.problem.message);
	return { answer: checked.answer, rows: checked.rows, contexts: checked.contexts };
}

let made: ReturnType<typeof make> | undefined;

export function checkedExample() {
	made ??= make();
	return made;
}
