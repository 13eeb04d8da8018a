import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ballotsAreHere, ballotsPath } from '../fixture/ballots-folder.ts';
import { firstPreferences } from '../fixture/first-preferences.ts';
import { differs, type Malformed } from '../fixture/malformed.ts';
import { readBytes, readText } from '../fixture/read-text.ts';
import { written } from '../fixture/written.ts';
import { paperCount } from '../papers/papers.ts';
import { choiceOf } from './choice-columns.ts';

describe('a heading', () => {
	it.each([
		['1st', 1],
		['2nd Choice', 2],
		['First choice', 1],
		['third', 3],
		['Rank 4', 4],
		['rank_5', 5],
		['Choice #6', 6],
		['For Mayor Choice 12 (100)', 12],
		['Preference 3', 3],
		['11th preference', 11],
		['First name', 0],
		['Second ward', 0],
		['1', 0],
		['Ada Frank 2', 0],
		['Choice', 0],
		['Choice 1a', 0],
		['Rank', 0],
		['Candidate 3', 0],
	])('%s is of choice %i', (heading, choice) => {
		expect(choiceOf(heading)).toBe(choice);
	});
});

describe('a table with a column for each choice', () => {
	it('has names in its cells; candidates are listed by name', () => {
		const { title, seats, candidates, papers, notes } = readText(
			'Paper,Choice 1,Choice 2,Choice 3\n1,Cas,Ada,Ben\n2,Ben,,Ada\n3,undervote,Cas,\n4,SKIPPED,overvote,Ada\n5,Ada , Ada,Ada\n6,,,\n,,,\n',
		);
		expect([title, seats, candidates.map(({ name }) => name)]).toEqual([null, null, ['Ada', 'Ben', 'Cas']]);
		expect(written(papers)).toEqual(['1: 3 1 2', '1: 2 - 1', '1: - 3', '1: - 1=2=3 1', '1: 1 1 1', '1:']);
		expect(notes.map(({ line }) => line)).toEqual([8, 1, 1]);
		expect(notes[1].text).toBe('Columns passed over: "Paper".');
	});

	it('may say how many papers a row stands for', () => {
		const { papers } = readText('Ballots,1st,2nd\n12,Ada,Ben\n3,Ben,\n');
		expect(written(papers)).toEqual(['12: 1 2', '3: 2']);
	});

	it('keeps nothing of columns that are not read', () => {
		const read = readText('E-mail,Name,First choice,Second choice\nzoe@mail.test,Zoë Private,Ada,Ben\n');
		expect(JSON.stringify(read)).not.toMatch(/zoe|Private/i);
	});

	it('sorts names by code point', () => {
		const { candidates } = readText('Choice 1\nÉmile\nZoe\nada\nAda\n\u{1f600} Di\n\ufb01n\n');
		expect(candidates.map(({ name }) => name)).toEqual([
			'Ada',
			'Zoe',
			'ada',
			'Émile',
			'\ufb01n',
			'\u{1f600} Di',
		]);
	});

	it.each<Malformed>([
		['an empty file', '', 1, 1, 'a column for each choice', 'end of the file'],
		['no column of a choice', 'Paper,Ada\n1,2\n', 1, 1, 'a column for each choice', 'Paper'],
		['no rows', 'Choice 1,Choice 2\n', 2, 1, 'the name of a candidate', 'end of the file'],
		[
			'nothing but blank papers',
			'Choice 1,Choice 2\n,undervote\n',
			3,
			1,
			'the name of a candidate',
			'end of',
		],
		[
			'a choice left out',
			'Paper,Choice 1,Choice 3\n1,Ada,Ben\n',
			1,
			16,
			'the column of choice 2',
			'Choice 3',
		],
		[
			'choices of two contests',
			'Mayor Choice 1,Clerk Choice 1\nAda,Ben\n',
			1,
			16,
			'choice 2',
			'Clerk Choice 1',
		],
		['choices from the last', 'Choice 2,Choice 1\nAda,Ben\n', 1, 1, 'the column of choice 1', 'Choice 2'],
		['a cell too many', 'Choice 1\nAda\nBen,Cas\n', 3, 5, 'no more than 1 cells', 'one more'],
		['no number of papers', 'Count,Choice 1\n,Ada\n', 2, 1, 'how many papers', 'an empty cell'],
		['papers that are no number', 'Count,Choice 1\nsome,Ada\n', 2, 1, 'whole number', 'some'],
		['a row for no paper', 'Count,Choice 1\n0,Ada\n', 2, 1, 'whole number', '0'],
		['papers in all beyond 2^53', 'Count,Choice 1\n9007199254740991,A\n2,A\n', 3, 1, 'at most', '2'],
		['a quote left open', 'Choice 1\nAda\n"Ben\n', 3, 1, 'closing quote', 'none up to the end'],
		['text after a closing quote', 'Choice 1,Choice 2\n"Ada" B,Cas\n', 2, 7, 'a separator', 'more text'],
	])('is refused with %s', (...row) => {
		expect(differs('choices-csv', row)).toBeNull();
	});
});

/** Tables at hand, their papers, and why first preferences differ from the report, whose rules are others. */
const CASES: readonly (readonly [
	folder: string,
	file: string,
	papers: number,
	differ: Record<string, string>,
])[] = [
	['2015_portland_mayor', '2015_portland_mayor', 99, {}],
	['duplicate_test', 'duplicate_test', 11, {}],
	// Three candidates are left out of that count; here nobody is.
	[
		'excluded_test',
		'simple_ess',
		10,
		{ 'Mookie Blaylock': '4', 'Yinka Dare': '3', 'Sedale Threatt': '1', 'George Gervin': '2' },
	],
	// One paper leaves out two numbers before its first: that rule gives up, ours reads on where it passes over gaps.
	['minneapolis_multi_seat_threshold', 'minneapolis_multi_seat_threshold', 30, { E: '7' }],
	[
		'tiebreak_previous_round_counts_then_random_test',
		'tiebreak_previous_round_counts_then_random_test',
		9,
		{},
	],
	['tiebreak_seed_test', 'tiebreak', 9, {}],
	['uwi_cannot_win_test', 'uwi_cannot_win_test', 9, {}],
];

describe.skipIf(!ballotsAreHere('cvr-cases'))('the tables of choices at hand', () => {
	it.each(CASES)('%s has the first preferences of its report', (folder, file, papers, differ) => {
		const read = readBytes(readFileSync(ballotsPath(`cvr-cases/${folder}/${file}_cvr.csv`)));
		expect(paperCount(read.papers)).toBe(papers);
		const report = JSON.parse(
			readFileSync(ballotsPath(`cvr-cases/${folder}/${folder}_expected_detailed_report.json`), 'utf8'),
		);
		const { 'Undeclared Write-ins': writtenIn, ...tally } = report.results[0].tally;
		const expected = { ...tally, ...differ, ...(Number(writtenIn) > 0 ? { UWI: writtenIn } : {}) };
		const found = firstPreferences(read, { gap: 'pass', again: 'pass' });
		expect(Object.fromEntries(Object.entries(found).map(([name, votes]) => [name, String(votes)]))).toEqual(
			expected,
		);
	});
});
