import { describe, expect, it } from 'vitest';
import { bytesOf, differs, type Malformed } from '../fixture/malformed.ts';
import { written } from '../fixture/written.ts';
import { readElection } from './read-election.ts';

const SMALL = `3,2,
40,1,2,
9,3,1,2,
1,2,
"Candidate 1","Ada Amber","Amber Party (Am)",
"Candidate 2","Ben ""Benno"" Blue","Independent (Ind)",
"Candidate 3","Cas Coral, Junior","Coral (Co)",
"Ward 1 - Example",`;

describe('ballots of Scottish councils', () => {
	it('are read with parties, seats and the ward', () => {
		const read = readElection(bytesOf(SMALL));
		if (!read.ok) throw new Error(JSON.stringify(read.problem));
		const { title, seats, candidates, papers } = read.election;
		expect([title, seats, read.notes]).toEqual(['Ward 1 - Example', 2, []]);
		expect(candidates.map(({ name, party }) => [name, party])).toEqual([
			['Ada Amber', 'Amber Party (Am)'],
			['Ben "Benno" Blue', 'Independent (Ind)'],
			['Cas Coral, Junior', 'Coral (Co)'],
		]);
		expect(written(papers)).toEqual(['40: 1 2', '9: 3 1 2', '1: 2']);
		expect([...papers.lines]).toEqual([2, 3, 4]);
	});

	it.each([
		['four quotes', '""""Ward 04 - Arran"""",'],
		['two quotes', '""Ward 04 - Arran"",'],
		['none', 'Ward 04 - Arran'],
		['commas in plenty and a line feed', '"Ward 04 - Arran",,,\n\n'],
	])('may have the ward in %s', (_, ward) => {
		const read = readElection(bytesOf(SMALL.replace('"Ward 1 - Example",', ward)));
		expect(read.ok && read.election.title).toBe('Ward 04 - Arran');
	});

	it('are the same with line ends of another system and without the last comma of a row', () => {
		const plain = readElection(bytesOf(SMALL));
		for (const text of [
			SMALL.replaceAll('\n', '\r\n'),
			SMALL.replaceAll('\n', '\r'),
			SMALL.replaceAll(/(\d),$/gm, '$1'),
			`\ufeff${SMALL}`,
		])
			expect(readElection(bytesOf(text))).toEqual(plain);
	});

	it.each<Malformed>([
		['an empty file', '', 1, 1, 'number of candidates', 'end of the file'],
		['no number of candidates', 'three,2,\n', 1, 1, 'number of candidates', 'three'],
		['no candidate', '0,1,\n', 1, 1, 'number of candidates', '"0"'],
		['more candidates than can be', '32767,1,\n', 1, 1, 'number of candidates, 1 to 32766', '32767'],
		['no seats', '3\n', 1, 2, 'a comma', 'end of the line'],
		['a third number in the first line', '3,2,1,\n', 1, 5, 'end of the line', '1'],
		['a candidate beyond the last', '2,1,\n5,1,3,\n', 2, 5, 'candidate, 1 to 2', '3'],
		['candidate 0', '2,1,\n5,0,1,\n', 2, 3, 'candidate, 1 to 2', '0'],
		['a row for no paper', '2,1,\n0,1,\n', 2, 1, 'whole number', '0'],
		['a fraction of a paper', '2,1,\n1.5,1,\n', 2, 1, 'whole number', '1.5'],
		['papers beyond 2^53', '2,1,\n9007199254740992,1,\n', 2, 1, 'whole number', '9007199254740992'],
		['papers in all beyond 2^53', '2,1,\n9007199254740991,1,\n1,2,\n', 3, 1, 'at most', '1'],
		['a word in a row', '2,1,\n4,1,two,\n', 2, 5, 'number of a candidate', 'two'],
		[
			'a candidate missing',
			SMALL.replace(/"Candidate 3".*\n/, ''),
			7,
			1,
			'"Candidate 3"',
			'"Ward 1 - Example"',
		],
		[
			'candidates in another order',
			SMALL.replace('"Candidate 2"', '"Candidate 7"'),
			6,
			1,
			'"Candidate 2"',
			'7',
		],
		['no name', SMALL.replace('"Ada Amber"', '" "'), 5, 15, 'the name', '" "'],
		[
			'a quote left open',
			SMALL.replace('"Coral (Co)",\n"Ward 1 - Example",', '"Coral'),
			7,
			35,
			'closing quote',
			'none up to the end',
		],
		['something after the ward', `${SMALL}\nmore`, 9, 1, 'end of the file', 'more'],
		['the end within the papers', '2,1,\n4,1,', 2, 5, '"Candidate 1"', 'end of the file'],
		[
			'a column after letters of several bytes',
			'2,1,\n"Candidate 1","Èè","x"y,',
			2,
			23,
			'a separator',
			'more text',
		],
	])('are refused: %s', (...row) => {
		expect(differs('scottish-csv', row)).toBeNull();
	});
});
