/** The example article, checked once a process against the record in use, so that the front page shows a real check. */
import { rowsOf } from '$lib/article/rows.ts';
import text from '../../../../examples/close-seats.txt?raw';
import { checkInput } from './checking.ts';

async function make() {
	const checked = await checkInput({ input: text, kind: 'text' });
	if (!checked.ok) throw new Error(checked.problem.message);
	return { answer: checked.answer, rows: rowsOf(text, checked.document, checked.answer.claims) };
}

let made: ReturnType<typeof make> | undefined;

export function checkedExample() {
	made ??= make();
	return made;
}
