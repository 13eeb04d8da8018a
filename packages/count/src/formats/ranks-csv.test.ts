import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ballotsAreHere, ballotsPath } from '../fixture/ballots-folder.ts';
import { firstPreferences } from '../fixture/first-preferences.ts';
import { differs, type Malformed } from '../fixture/malformed.ts';
import { readBytes, readText } from '../fixture/read-text.ts';
import { written } from '../fixture/written.ts';
import { paperCount } from '../papers/papers.ts';

describe('a table with a column for each candidate', () => {
	it('has the numbers that papers give, 0 or nothing where they give none', () => {
		const { title, seats, candidates, papers, notes } = readText(
			'Ada,Ben,"Coral, Cas"\n1,2,3\n2,1,0\n,,1\n3,,1\n1,1,2\n1,1,3\n1,1,4\n0,0,0\n,,\n2,2,\n"2"," 1 ",\n',
		);
		expect([title, seats, notes]).toEqual([null, null, []]);
		expect(candidates.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Coral, Cas']);
		expect(written(papers)).toEqual([
			'1: 1 2 3',
			'1: 2 1',
			'1: 3',
			'1: 3 - 1',
			'1: 1=2 3',
			'1: 1=2 3',
			'1: 1=2 - 3',
			'1:',
			'1:',
			'1: - 1=2',
			'1: 2 1',
		]);
		expect([...papers.lines].slice(0, 3)).toEqual([2, 3, 4]);
	});

	it('may say how many papers a row stands for, and tell papers apart in columns that are not read', () => {
		const { candidates, papers, notes } = readText(
			'Voter,Count,Station,Ada Ward,Ben\nZoë Private,3,North,1,2\n"Private, Yan",1,South,,1\n,,,,\nx,2,North,,\n',
		);
		expect(candidates.map(({ name }) => name)).toEqual(['Ada Ward', 'Ben']);
		expect(written(papers)).toEqual(['3: 1 2', '1: 2', '2:']);
		expect(notes).toEqual([
			{ line: 4, text: 'Rows in which nothing stands were passed over.' },
			{ line: 1, text: 'Columns passed over: "Voter", "Station".' },
		]);
		expect(JSON.stringify([candidates, notes])).not.toContain('Private');
	});

	it('passes over a column before the candidates that numbers the rows', () => {
		const { candidates, papers } = readText('Slip,Ada,Ben\n1,1,2\n2,2,1\n3,1,\n4,,1\n');
		expect(candidates.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
		expect(written(papers)).toEqual(['1: 1 2', '1: 2 1', '1: 1', '1: 2']);
	});

	it.each([
		['semicolons', 'Ada;Ben\n1;2\n'],
		['line ends of another system', 'Ada,Ben\r\n1,2\r\n'],
		['a last comma in each line', 'Ada,Ben,\n1,2,\n'],
		['rows cut short', 'Ada,Ben,Cas\n1,2\n'],
		['no line feed at the end', 'Ada,Ben\n1,2'],
		['a byte order mark', '\ufeffAda,Ben\n1,2'],
		['headings in quotes over two lines', '"Ada","Ben\n"\n1,2\n'],
	])('may have %s', (_, text) => {
		const { candidates, papers } = readText(text);
		expect(candidates.map(({ name }) => name).slice(0, 2)).toEqual(['Ada', 'Ben']);
		expect(written(papers)).toEqual(['1: 1 2']);
	});

	it.each<Malformed>([
		['an empty file', '', 1, 1, 'a column for each candidate', 'none'],
		['no candidates', 'ID,Station\n7,North\n', 1, 1, 'a column for each candidate', 'none'],
		[
			'a word for a number',
			'Ada,Ben\n1,2\n1,two\n',
			3,
			3,
			'the number that the paper gives',
			'something else',
		],
		['a fraction', 'Ada,Ben\n1,2\n1,1.5\n', 3, 3, 'the number that the paper gives', 'something else'],
		['a negative number', 'Ada,Ben\n1,2\n1,-1\n', 3, 3, 'the number that the paper gives', 'something else'],
		['too high a number', 'Ada,Ben\n1,2\n1,32768\n', 3, 3, '1 to 32767', 'a higher number'],
		['a number beyond 2^53', 'Ada,Ben\n1,2\n1,9007199254740993\n', 3, 3, '1 to 32767', 'a higher number'],
		['a cell too many', 'Ada,Ben\n1,2\n1,2,3\n', 3, 5, 'no more than 2 cells', 'one more'],
		['a column without a heading', 'Ada,,Ben\n1,2,3\n2,1,3\n', 1, 5, 'the name of a candidate', ','],
		['no number of papers', 'Ballots,Ada\n,1\n', 2, 1, 'how many papers', 'an empty cell'],
		['a row for no paper', 'Ballots,Ada\n0,1\n', 2, 1, 'whole number', '0'],
		['a fraction of a paper', 'Ballots,Ada\n2.5,1\n', 2, 1, 'whole number', '2.5'],
		['papers in all beyond 2^53', 'Ballots,Ada\n9007199254740991,1\n1,1\n', 3, 1, 'at most', '1'],
		['a quote left open', 'Ada,Ben\n1,"2\n3,4\n', 2, 3, 'closing quote', 'none up to the end'],
		['text after a closing quote', 'Voter,Ada\n"Zoë"P,1\n', 2, 6, 'a separator', 'more text'],
		['a heading with a quote left open', '"Ada,Ben\n1,2\n', 1, 1, 'closing quote', 'none up to the end'],
		['too many candidates', `${'a,'.repeat(32767)}a\n`, 1, 65533, 'at most 32766', 'a'],
	])('is refused with %s', (...row) => {
		expect(differs('ranks-csv', row)).toBeNull();
	});
});

const FILES = [
	'society-elections/council-1999.csv',
	'society-elections/yale-2012.csv',
	'cvr-cases/generic_csv_test/generic_csv_test_cvr.csv',
];

describe.skipIf(!ballotsAreHere(...FILES))('the tables of ranks at hand', () => {
	it('are a council with 142 papers of equal ranks, and a faculty with 325 of gaps', () => {
		const council = readBytes(readFileSync(ballotsPath(FILES[0])));
		expect([council.candidates.length, paperCount(council.papers)]).toEqual([10, 343]);
		expect(written(council.papers).filter((row) => row.includes('=')).length).toBe(142);
		const faculty = readBytes(readFileSync(ballotsPath(FILES[1])));
		expect([faculty.candidates.length, paperCount(faculty.papers)]).toEqual([12, 426]);
		expect(written(faculty.papers).filter((row) => row.includes('-')).length).toBe(325);
	});

	it('are 26 papers about vegetables, with the first preferences of the expected report', () => {
		const vegetables = readBytes(readFileSync(ballotsPath(FILES[2])));
		expect(vegetables.notes.map(({ text }) => text)).toEqual([
			'Columns passed over: "Response ID", "precinct_id", "batch_id".',
		]);
		const report = JSON.parse(
			readFileSync(ballotsPath(FILES[2].replace('cvr.csv', 'expected_detailed_report.json')), 'utf8'),
		);
		const { 'Undeclared Write-ins': writtenIn, ...others } = report.results[0].tally;
		const found = firstPreferences(vegetables, { gap: 'pass', again: 'pass' });
		expect(Object.fromEntries(Object.entries(found).map(([name, votes]) => [name, String(votes)]))).toEqual({
			...others,
			'Write-In': writtenIn,
		});
	});
});
