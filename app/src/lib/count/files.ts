/** The files that a count can be kept as: the same bytes wherever they are made. */
import { countJsonText, sheetCsv, writeBlt } from '@mandate/count';
import type { Counted } from './counting.ts';

export const COUNT_FILES = [
	{
		as: 'json',
		name: 'Result',
		about: 'JSON: every stage to the last digit, and all it takes to count again',
		type: 'application/json',
	},
	{ as: 'csv', name: 'Count sheet', about: 'CSV, for a spreadsheet', type: 'text/csv; charset=utf-8' },
	{
		as: 'blt',
		name: 'Ballots',
		about: 'BLT, which other counting programs read; no names of voters are in it',
		type: 'text/plain; charset=utf-8',
	},
] as const;

export type CountFileKind = (typeof COUNT_FILES)[number]['as'];

export function isFileKind(text: string): text is CountFileKind {
	return COUNT_FILES.some(({ as }) => as === text);
}

export function countFileOf({ count, election }: Counted, as: CountFileKind): string {
	switch (as) {
		case 'json':
			return countJsonText(count, election);
		case 'csv':
			return sheetCsv(count, election.candidates);
		case 'blt':
			return writeBlt(election);
	}
}

/** "count.json", or with the title of the election: "ward-3-count.json". */
export function nameOfFile(title: string | null, as: CountFileKind): string {
	const words = (title ?? '')
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.split(' ')
		.slice(0, 5);
	const stem = words.join('-').slice(0, 60);
	const what = as === 'blt' ? 'ballots' : as === 'csv' ? 'count-sheet' : 'count';
	return `${stem === '' ? '' : `${stem}-`}${what}.${as}`;
}
