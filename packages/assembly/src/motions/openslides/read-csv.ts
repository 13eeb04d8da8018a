/**
 * Motions from the comma-separated values of OpenSlides: the columns of versions 2 and 3 (`identifier`, `motion_block`, `origin`), of 4.0
 * (`Number`, `Submitters`, `Category`) and of 4.1 and later (`Submitter full names`, `Category name`, `Category_prefix`).
 */

import { tidyText } from '../text.ts';
import { type Field, readRows } from './csv.ts';
import { textFromHtml } from './html.ts';
import {
	type FileNote,
	type FilePlace,
	type FileProblem,
	legible,
	MOST_MOTIONS,
	MOST_OF_FILE,
	MOST_PROBLEMS,
	namesIn,
	type OpenSlidesMotion,
	quoted,
	type ReadMotions,
} from './motion.ts';

type Column =
	| 'number'
	| 'title'
	| 'text'
	| 'reason'
	| 'submitters'
	| 'submitterUsernames'
	| 'supporters'
	| 'supporterUsernames'
	| 'category'
	| 'prefix'
	| 'block'
	| 'tags'
	| 'state'
	| 'origin'
	| 'amendment';

/** Names of columns, folded: lower case, `_` as a space. */
const COLUMNS: Readonly<Record<string, Column>> = {
	identifier: 'number',
	number: 'number',
	title: 'title',
	text: 'text',
	reason: 'reason',
	submitter: 'submitters',
	submitters: 'submitters',
	'submitter full names': 'submitters',
	'submitters verbose': 'submitters',
	'submitter usernames': 'submitterUsernames',
	'submitters username': 'submitterUsernames',
	supporters: 'supporters',
	'supporter users': 'supporters',
	'supporter full names': 'supporters',
	'supporters verbose': 'supporters',
	'supporter usernames': 'supporterUsernames',
	'supporters username': 'supporterUsernames',
	category: 'category',
	'category name': 'category',
	'category prefix': 'prefix',
	block: 'block',
	'motion block': 'block',
	tags: 'tags',
	state: 'state',
	origin: 'origin',
	'amendment status': 'amendment',
	'motion amendment': 'amendment',
};

/** Reads such a file. Never throws: what is wrong comes back with its place. */
export function readOpenSlidesCsv(text: string): ReadMotions {
	const start: FilePlace = { line: 1, column: 1 };
	if (text.length > MOST_OF_FILE)
		return fail({
			...start,
			expected: 'a file of at most 8 MB',
			found: 'a longer one',
			remedy: 'Export fewer motions at once.',
		});
	const read = readRows(text);
	if (!read.ok) return fail(read.problem);
	const [head, ...rows] = read.rows;
	const columns = new Map<Column, number>();
	const notes: FileNote[] = [];
	for (const [i, { value, line, column }] of (head ?? []).entries()) {
		const heading = legible(value.replaceAll('_', ' ')).toLowerCase();
		const name = Object.hasOwn(COLUMNS, heading) ? COLUMNS[heading] : undefined;
		if (name === undefined && notes.length < MOST_PROBLEMS)
			notes.push({ line, column, says: `The column ${quoted(value)} is not taken over.` });
		if (name === undefined) continue;
		if (columns.has(name))
			return fail({
				line,
				column,
				expected: 'each column once',
				found: `${quoted(value)} a second time`,
				remedy: 'Take one of the two out.',
			});
		columns.set(name, i);
	}
	for (const needed of ['title', 'text'] as const)
		if (!columns.has(needed))
			return fail({
				...(head?.[0] ?? start),
				expected: 'a first line with the names of columns, "Title" and "Text" among them',
				found: quoted((head ?? []).map(({ value }) => value).join(', ')),
				remedy: 'Export the motions from OpenSlides as CSV with title and text.',
			});
	const problems: FileProblem[] = [];
	const motions: OpenSlidesMotion[] = [];
	const numbers = new Map<string, number>();
	for (const row of rows) {
		if (problems.length >= MOST_PROBLEMS) break;
		const motion = motionOf(row, head, columns, problems);
		if (motion === null) continue;
		const before = motion.number === null ? undefined : numbers.get(motion.number);
		if (before !== undefined)
			problems.push({
				...fieldOf(row, columns.get('number')),
				expected: `a number that no other motion has; line ${before} has it`,
				found: quoted(motion.number!),
				remedy: 'Give each motion a number of its own.',
			});
		if (motion.number !== null) numbers.set(motion.number, row[0].line);
		motions.push(motion);
	}
	if (motions.length > MOST_MOTIONS)
		problems.push({
			...start,
			expected: `at most ${MOST_MOTIONS} motions`,
			found: String(motions.length),
			remedy: 'Export fewer at once.',
		});
	if (problems.length > 0) return { ok: false, problems };
	if (motions.length === 0)
		return fail({
			line: 2,
			column: 1,
			expected: 'a line for each motion',
			found: 'nothing',
			remedy: 'Choose motions to export.',
		});
	return { ok: true, motions, notes };
}

function fail(problem: FileProblem): ReadMotions {
	return { ok: false, problems: [problem] };
}

function fieldOf(row: readonly Field[], at: number | undefined): FilePlace {
	const { line, column } = (at === undefined ? undefined : row[at]) ?? row.at(-1)!;
	return { line, column };
}

function motionOf(
	row: readonly Field[],
	head: readonly Field[],
	columns: ReadonlyMap<Column, number>,
	problems: FileProblem[],
): OpenSlidesMotion | null {
	if (row.length > head.length) {
		const { line, column, value } = row[head.length];
		problems.push({
			line,
			column,
			expected: `${head.length} fields, as many as the first line has`,
			found: `${row.length}, the first too many being ${quoted(value)}`,
			remedy: 'Put a field that contains the separator into quotation marks.',
		});
		return null;
	}
	const value = (name: Column): string => {
		const at = columns.get(name);
		return at === undefined ? '' : (row[at]?.value.trim() ?? '');
	};
	const list = (...names: Column[]): string[] => {
		const filled = names.map(value).find((each) => each !== '') ?? '';
		return namesIn(filled);
	};
	const title = legible(value('title'));
	const text = textOfField(value('text'));
	for (const [name, filled] of [
		['title', title],
		['text', text],
	] as const)
		if (filled === '')
			problems.push({
				...fieldOf(row, columns.get(name)),
				expected: `the ${name} of the motion`,
				found: 'nothing',
				remedy: `Fill in the column "${head[columns.get(name)!].value}".`,
			});
	if (title === '' || text === '') return null;
	const [prefix, category] = [value('prefix'), legible(value('category'))];
	return {
		number: legible(value('number')) || null,
		title,
		text,
		reason: textOfField(value('reason')),
		submitters: list('submitters', 'submitterUsernames'),
		supporters: list('supporters', 'supporterUsernames'),
		category: (prefix !== '' && category !== '' ? `${prefix} - ${category}` : category || prefix) || null,
		block: legible(value('block')) || null,
		tags: list('tags'),
		state: legible(value('state')) || null,
		origin: legible(value('origin')) || null,
		amends: null,
		amendmentParagraphs: [],
		finalText: null,
	};
}

/** OpenSlides takes what is no HTML as one paragraph; so a field without a tag is text. */
export function textOfField(value: string): string {
	return /<[a-z][^<>]{0,500}>/i.test(value) ? textFromHtml(value) : tidyText(value);
}
