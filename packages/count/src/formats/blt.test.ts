import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ballotsAreHere, ballotsPath } from '../fixture/ballots-folder.ts';
import { bytesOf, differs, type Malformed } from '../fixture/malformed.ts';
import { readBytes, readText } from '../fixture/read-text.ts';
import { written } from '../fixture/written.ts';
import { paperCount } from '../papers/papers.ts';
import { readElection } from './read-election.ts';

const BY_ELECTIONS = 'scot-elex/by-elections-blt';
const SOCIETIES = 'society-elections';
const areHere = ballotsAreHere(BY_ELECTIONS, SOCIETIES);

const NAMES = '"Ada Amber"\n"Ben Blue"\n"Cas Coral"\n"Dee Dun"\n"A society"\n';
const HEAD = '4 2\n3 1 2 0\n';

describe('BLT', () => {
	it('is read with the withdrawn, equal and skipped preferences, comments and ids of papers', () => {
		const { title, seats, candidates, papers, notes } = readText(
			`# made up\n4 2 # candidates and seats\n\n-2 -4\n3 1 3 4 0\n(a 17) 1 4 1=3 0\n2 - 2 - - 3 - 0 # skipped\n` +
				`1 (2 3) 1 0\n1 (4) 0\n1 2 = 3=1 0\n5 0\n1 1 1 0\n0\n${NAMES}`,
		);
		expect([title, seats, notes]).toEqual(['A society', 2, []]);
		expect(candidates.map(({ name, withdrawn }) => [name, withdrawn])).toEqual([
			['Ada Amber', false],
			['Ben Blue', true],
			['Cas Coral', false],
			['Dee Dun', true],
		]);
		expect(written(papers)).toEqual([
			'3: 1 3 4',
			'1: 4 1=3',
			'2: - 2 - 3',
			'1: 2=3 1',
			'1: 4',
			'1: 2=3=1',
			'5:',
			'1: 1 1',
		]);
		expect([...papers.lines]).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
	});

	it('may have nicks, and options of other programs', () => {
		const { candidates, papers, notes } = readText(
			`4 2\n[nick ada ben\n  cas dee]\n[withdrawn dee 2]\n[tie cas ada ben dee]\n[droop rule=meek precision=8]\n` +
				`2 cas ada=3 0\n1 (dee ben) - 1 0\n0\n${NAMES}`,
		);
		expect(candidates.map(({ withdrawn }) => withdrawn)).toEqual([false, true, false, true]);
		expect(written(papers)).toEqual(['2: 3 1=3', '1: 4=2 - 1']);
		expect(notes.map(({ line }) => line)).toEqual([5, 6]);
	});

	it('may leave open how many are to be elected', () => {
		expect(readText(`4 0\n1 2 0\n0\n${NAMES}`).seats).toBeNull();
	});

	it.each([
		['no line feed at the end', `${HEAD}0\n${NAMES}`.trimEnd()],
		['line ends of another system', `${HEAD}0\n${NAMES}`.replaceAll('\n', '\r\n')],
		['a byte order mark', `\ufeff${HEAD}0\n${NAMES}`],
		['names without quotes', `${HEAD}0\n${NAMES.replaceAll('"', '')}`],
		['names on one line', `${HEAD}0\n"Ada Amber" "Ben Blue", "Cas Coral"\t"Dee Dun"\n"A society"`],
		['tabs and blanks', `4\t2\n 3  1\t2  0 \n0\n\n${NAMES}`],
		['leading zeros', `04 2\n003 01 2 0\n0\n${NAMES}`],
	])('is the same with %s', (_, text) => {
		expect({ ...readText(text), papers: null }).toEqual({
			...readText(`${HEAD}0\n${NAMES}`),
			papers: null,
		});
		expect(written(readText(text).papers)).toEqual(['3: 1 2']);
	});

	it('may have commas where none belong', () => {
		const { title, candidates, papers, notes } = readText(
			'3 1,\n4 1 0,\n2 2 3 0 ,\n0,\nAda Amber,\nBen,Blue\nCas Coral,\nA ward,',
		);
		expect(candidates.map(({ name, party }) => [name, party])).toEqual([
			['Ada Amber', null],
			['Ben,Blue', null],
			['Cas Coral', null],
		]);
		expect([title, written(papers), notes.length]).toEqual(['A ward', ['4: 1', '2: 2 3'], 1]);
	});

	it.each<[string, string, readonly (readonly [string, string | null])[]]>([
		[
			'in quotes after every name',
			'"Ada Amber ""Amber Party"""\n"Ben ""Bo"" Blue ""The """"Real"""" Blue"""\n"Cas Coral ""."""\n"W"',
			[
				['Ada Amber', 'Amber Party'],
				['Ben "Bo" Blue', 'The "Real" Blue'],
				['Cas Coral', null],
			],
		],
		[
			'after a comma in every name',
			'Ada Amber,Am\nBen B. Blue,Bl\nCas Coral,Am\n"W"',
			[
				['Ada Amber', 'Am'],
				['Ben B. Blue', 'Bl'],
				['Cas Coral', 'Am'],
			],
		],
		[
			'not where one name has none',
			'"Ada Amber ""Am"""\n"Ben Blue"\n"Cas Coral ""Co"""\n"W"',
			[
				['Ada Amber "Am"', null],
				['Ben Blue', null],
				['Cas Coral "Co"', null],
			],
		],
		[
			'not in surnames first',
			'Amber, Ada\nBlue,Ben\nCoral, Cas\nW',
			[
				['Amber, Ada', null],
				['Blue,Ben', null],
				['Coral, Cas', null],
			],
		],
		[
			'not in brackets',
			'Ada Amber (Am)\nBen Blue  (Bl)\nCas Coral (Co)\nW',
			[
				['Ada Amber (Am)', null],
				['Ben Blue (Bl)', null],
				['Cas Coral (Co)', null],
			],
		],
	])('has parties %s', (_, names, expected) => {
		const { title, candidates } = readText(`3 1\n1 1 0\n0\n${names}`);
		expect(candidates.map(({ name, party }) => [name, party])).toEqual(expected);
		expect(title).toBe('W');
	});

	it.each([
		['two quotes', '""A ward"",'],
		['four quotes', '""""A ward""""'],
		['quotes inside', '"A "ward""'],
	])('may have the title in %s', (_, title) => {
		expect(readText(`1 1\n1 1 0\n0\n"Ada"\n${title}\n`).title?.replaceAll('"', '')).toBe('A ward');
	});

	it('may begin with the title, then seats, candidates and papers', () => {
		const { title, seats, candidates, papers } = readText(
			'2031 trustees\n2 3 4\nAda Amber\nBen Blue\nCas Coral\n1 (2 3) 1 0\n2 1 0\n1 0\n0\n',
		);
		expect([title, seats, candidates.map(({ name }) => name)]).toEqual([
			'2031 trustees',
			2,
			['Ada Amber', 'Ben Blue', 'Cas Coral'],
		]);
		expect(written(papers)).toEqual(['1: 2=3 1', '2: 1', '1:']);
	});

	it('is read as windows-1252 where it is not UTF-8, and says so', () => {
		const bytes = bytesOf('1 1\n1 1 0\n0\n"Ren?e ?"\n"Ward"\n');
		bytes[bytes.indexOf(0x3f)] = 0xe9;
		bytes[bytes.indexOf(0x3f)] = 0x80;
		const { candidates, notes } = readBytes(bytes);
		expect(candidates[0].name).toBe('Renée €');
		expect(notes[0].text).toContain('windows-1252');
	});

	it.each<Malformed>([
		['an empty file', '', 1, 1, 'number of candidates', 'end of the file'],
		['a word for the candidates', 'four 2\n1 0\n', 1, 1, 'number of candidates', 'four'],
		['no seats', '4\n', 1, 2, 'number of seats', 'end of the line'],
		['more candidates than can be', '40000 2\n', 1, 1, '1 to 32766', '40000'],
		['a third number in the first line', '4 2 9\n', 1, 5, 'end of the line', '9'],
		['a candidate beyond the last', '4 2\n1 2 5 0\n', 2, 5, 'candidate, 1 to 4', '5'],
		['a minus within a paper', '4 2\n1 2 -3 0\n', 2, 5, 'number of a candidate', '-3'],
		['candidate 0 within a paper', '4 2\n1 2 0 3 0\n', 2, 7, 'end of the line', '3'],
		['a weight that is no whole number', '4 2\n1.5 2 0\n', 2, 1, 'whole number', '1.5'],
		['a weight as a fraction', '4 2\n3/2 2 0\n', 2, 1, 'whole number', '3/2'],
		['a paper that stands for none', '4 2\n0 2 0\n', 2, 3, 'end of the line', '2'],
		['papers in all beyond 2^53', '4 2\n9007199254740991 1 0\n1 1 0\n', 3, 1, 'at most', '1'],
		['a number beyond 2^53', '4 2\n9007199254740992 1 0\n', 2, 1, 'whole number', '9007199254740992'],
		['a row without its 0', '4 2\n1 2 3\n1 2 0\n', 2, 6, 'the 0 that ends the row', 'end of the line'],
		['no 0 after the papers', `${HEAD}${NAMES}`, 3, 1, 'the 0 after the last', '"Ada Amber"'],
		['the end within a row', '4 2\n1 2', 2, 4, 'the 0 that ends the row', 'end of the file'],
		['the end before the 0', '4 2\n1 2 0\n', 3, 1, 'the 0 after the last', 'end of the file'],
		['a bracket left open', '4 2\n1 (2 3 0\n', 2, 8, 'candidate, 1 to 4', '0'],
		['nothing in brackets', '4 2\n1 () 0\n', 2, 4, 'candidate, 1 to 4', ')'],
		['an equal sign with nothing before it', '4 2\n1 =2 0\n', 2, 3, 'number of a candidate', '=2'],
		['an equal sign after a gap', '4 2\n1 - =2 0\n', 2, 5, 'number of a candidate', '=2'],
		['an id left open', '4 2\n(a1 1 2 0\n', 2, 1, 'an id in brackets', '(a1'],
		['a paper with an id that stands for two', '4 2\n(a1) 2 3 0\n', 2, 6, '1 after the id', '2'],
		['a withdrawn candidate who is none', '4 2\n-5\n', 2, 2, 'candidate, 1 to 4', '5'],
		['something after the withdrawn', '4 2\n-2 3\n', 2, 4, 'end of the line', '3'],
		['an option that is not known', '4 2\n[elected 2]\n', 2, 2, '[withdrawn ...]', 'elected'],
		['an option left open', '4 2\n[tie 1 2\n', 2, 1, 'an option in square brackets', '[tie'],
		['a nick too few', '4 2\n[nick a b c]\n', 2, 1, 'a nick for each of 4', '[nick'],
		['a nick twice', '4 2\n[nick a b a c]\n', 2, 11, 'a nick for each of 4', 'a'],
		['a nick that is not listed', '4 2\n[nick a b c d]\n1 a e 0\n', 3, 5, 'the nick of a candidate', 'e'],
		['a name too few', `${HEAD}0\n"Ada"\n"Ben"\n`, 6, 1, 'candidate 3 of 4', 'end of the file'],
		['an empty name', `${HEAD}0\n"Ada"\n""\n`, 5, 1, 'candidate 2 of 4', '""'],
		['a quote left open', `${HEAD}0\n"Ada\n`, 4, 1, 'in quotes', '"Ada'],
		['a 0 before the last paper', `${HEAD}0\n1 2 3 0\n0\n${NAMES}`, 4, 1, 'candidate 1 of 4', '1'],
		['papers after the title', `${HEAD}0\n${NAMES}1 2 3 0\n`, 9, 1, 'end of the file', '1'],
		['a column after letters of several bytes', '2 1\n(é€) 1 ü 0\n', 2, 8, 'number of a candidate', 'ü'],
		['title first, and another number of papers', 'T\n1 1 3\nAda\n2 1 0\n0\n', 2, 5, '2, as many', '3'],
		['title first, and no number of papers', 'T\n1 1\nAda\n2 1 0\n0\n', 1, 1, 'number of candidates', 'T'],
		['title first, and a name too few', 'T\n1 2 3\nAda\n2 1 0\n0\n', 4, 1, 'candidate 2 of 2', '2'],
		['title first, and more at the end', 'T\n1 1 1\nAda\n1 1 0\n0\nmore', 6, 1, 'end of the file', 'more'],
	])('is refused with %s', (...row) => {
		expect(differs('blt', row)).toBeNull();
	});
});

describe.skipIf(!areHere)('the BLT files at hand', () => {
	it('are 30 by-elections with 122,859 papers', () => {
		let papers = 0;
		const files = readdirSync(ballotsPath(BY_ELECTIONS));
		for (const file of files) {
			const read = readElection(readFileSync(ballotsPath(`${BY_ELECTIONS}/${file}`)));
			if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problem)}`);
			expect(read.election.seats, file).toBe(file.startsWith('edinburgh_2015') ? 2 : 1);
			expect(read.election.title, file).toMatch(/ /);
			expect(read.notes.length, file).toBe(file.startsWith('perth_kinross_2016_by_election_ward9') ? 1 : 0);
			papers += paperCount(read.election.papers);
		}
		expect([files.length, papers]).toEqual([30, 122_859]);
	});

	it('are Jedburgh with parties after a comma, and trustees with 272 papers of equal preferences', () => {
		const jedburgh = readBytes(readFileSync(ballotsPath(`${SOCIETIES}/jedburgh-2012.blt`)));
		expect([jedburgh.title, jedburgh.seats, jedburgh.candidates.length]).toEqual([
			'Jedburgh and District',
			3,
			7,
		]);
		expect(jedburgh.candidates.every(({ party }) => party !== null)).toBe(true);
		expect(paperCount(jedburgh.papers)).toBe(3238);

		const trustees = readBytes(readFileSync(ballotsPath(`${SOCIETIES}/jmt-trustees-2002.txt`)));
		const rows = written(trustees.papers);
		expect([trustees.seats, trustees.candidates.length, rows.length]).toEqual([7, 10, 1168]);
		expect(rows.filter((row) => row.includes('=')).length).toBe(272);
		expect(rows.filter((row) => row.split('=').length === 10).length).toBe(1);
	});
});
