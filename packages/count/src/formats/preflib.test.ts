import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ballotsAreHere, ballotsPath } from '../fixture/ballots-folder.ts';
import { differs, type Malformed } from '../fixture/malformed.ts';
import { readBytes, readText } from '../fixture/read-text.ts';
import { written } from '../fixture/written.ts';
import { paperCount, rowCount } from '../papers/papers.ts';

const HEAD = `# FILE NAME: made-up.toi
# TITLE: A society
# DATA TYPE: toi
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 7
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: Ada Amber
# ALTERNATIVE NAME 2: Ben: Blue
# ALTERNATIVE NAME 3: Cas Coral
`;
const ROWS = '4: 2,1\n2: 3,{1,2}\n1: {3, 1}\n';
const OLD = '3\n0,Ada Amber \n1,Ben, Blue\n2,Cas Coral\n7,7,3\n4,1,0\n2,2,{0,1}\n1,{2,0}\n';

describe('PrefLib', () => {
	it('is read since 2022, ties in braces', () => {
		const { title, seats, candidates, papers, notes } = readText(HEAD + ROWS);
		expect([title, seats, notes]).toEqual(['A society', null, []]);
		expect(candidates.map(({ name }) => name)).toEqual(['Ada Amber', 'Ben: Blue', 'Cas Coral']);
		expect(written(papers)).toEqual(['4: 2 1', '2: 3 1=2', '1: 3=1']);
	});

	it('is read before 2022, candidates from 0 or from 1 as the list says', () => {
		const from0 = readText(OLD);
		expect(from0.candidates.map(({ name }) => name)).toEqual(['Ada Amber', 'Ben, Blue', 'Cas Coral']);
		expect(written(from0.papers)).toEqual(['4: 2 1', '2: 3 1=2', '1: 3=1']);
		const from1 = readText('2\n1,Ada\n2,Ben\n5,5,2\n3,2\n2,1,2\n');
		expect(written(from1.papers)).toEqual(['3: 2', '2: 1 2']);
	});

	it('counts alternatives from 0 where its list does', () => {
		const text = `# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 0: Ada\n# ALTERNATIVE NAME 1: Ben\n3: 1,0\n`;
		expect(written(readText(text).papers)).toEqual(['3: 2 1']);
	});

	it('notes another number of orders, which no vote depends on', () => {
		expect(readText(HEAD.replace('ORDERS: 3', 'ORDERS: 4') + ROWS).notes).toEqual([
			{ line: 6, text: 'The file says it has 4 different orders, and has 3 rows.' },
		]);
		expect(readText(OLD.replace('7,7,3', '8,7,2')).notes.map(({ line }) => line)).toEqual([5, 5]);
	});

	it.each<Malformed>([
		['an empty file', '', 1, 1, 'number of candidates', 'end of the file'],
		['another number of papers', HEAD.replace('VOTERS: 7', 'VOTERS: 8') + ROWS, 5, 18, '7, as many', '8'],
		[
			'voters that are no number',
			HEAD.replace('VOTERS: 7', 'VOTERS: many') + ROWS,
			5,
			18,
			'a whole number',
			'many',
		],
		['data that are no orders', HEAD.replace('TYPE: toi', 'TYPE: cat') + ROWS, 3, 14, 'soc, soi', 'cat'],
		['an alternative too few', HEAD.replace(/.*NAME 3.*\n/, '') + ROWS, 4, 24, '3 alternatives', '3'],
		['an alternative too many', `${HEAD}# ALTERNATIVE NAME 4: Dee\n${ROWS}`, 4, 24, '3 alternatives', '3'],
		[
			'an alternative twice',
			`${HEAD}# ALTERNATIVE NAME 3: Dee\n${ROWS}`,
			10,
			1,
			'each alternative once',
			'#',
		],
		[
			'an alternative without a name',
			HEAD.replace('Ada Amber', ' ') + ROWS,
			7,
			24,
			'the name',
			'end of the line',
		],
		['no alternatives', '# TITLE: x\n3: 1\n', 2, 1, 'the alternatives', '3'],
		['too many alternatives', '# NUMBER ALTERNATIVES: 40000\n', 1, 24, '1 to 32766', '40000'],
		['an alternative that is not listed', `${HEAD}7: 4\n`, 10, 4, 'candidate, 1 to 3', '4'],
		['alternative 0', `${HEAD}7: 0,1\n`, 10, 4, 'candidate, 1 to 3', '0'],
		['no colon', `${HEAD}7 1,2\n`, 10, 3, 'a colon', '1'],
		['a fraction of a voter', `${HEAD}1.5: 1\n`, 10, 1, 'whole number', '1.5'],
		['an order of no voter', `${HEAD}0: 1\n`, 10, 1, 'whole number', '0'],
		['a brace left open', `${HEAD}7: {1,2\n`, 10, 4, 'in braces', '{1'],
		['nothing in braces', `${HEAD}7: {}\n`, 10, 5, 'candidate, 1 to 3', '}'],
		['a blank for a comma', `${HEAD}7: 1 2\n`, 10, 6, 'a comma', '2'],
		['a comma at the end', `${HEAD}7: 1,\n`, 10, 6, 'candidate, 1 to 3', 'end of the line'],
		['papers in all beyond 2^53', `${HEAD}9007199254740991: 1\n1: 2\n`, 11, 1, 'at most', '1'],
		['old, and a number that is none', '3\nx,Ada\n', 2, 1, 'candidate 1, one of 3', 'x'],
		['old, and a number left out', '3\n0,Ada\n2,Ben\n', 3, 1, 'candidate 1, one of 3', '2'],
		['old, and no name', '2\n0,\n', 2, 3, 'the name', 'end of the line'],
		['old, and no sums', '1\n0,Ada\n', 3, 1, 'voters,sum,distinct', 'end of the file'],
		['old, and two sums', '1\n0,Ada\n3,3\n', 3, 4, 'a comma', 'end of the line'],
		['old, and another number of papers', '1\n0,Ada\n3,3,1\n2,0\n', 3, 3, '2, as many', '3'],
		['old, and a candidate from 1 where the list has 0', OLD.replace('4,1,0', '4,3,0'), 6, 3, '0 to 2', '3'],
	])('is refused with %s', (...row) => {
		expect(differs('preflib', row)).toBeNull();
	});
});

const NEW_FILES = ['preflib/00007-00000012.soi', 'preflib/00007-00000050.soi'];
const OLD_FOLDER = 'preflib/apa-old-format';

describe.skipIf(!ballotsAreHere(...NEW_FILES, OLD_FOLDER))('the PrefLib files at hand', () => {
	it.each([
		[NEW_FILES[0], 'ERS Set 12', 9, 371, 221],
		[NEW_FILES[1], 'ERS Set 50', 10, 195, 82],
	])('%s', (file, title, candidates, papers, orders) => {
		const read = readBytes(readFileSync(ballotsPath(file)));
		expect([read.title, read.candidates.length, paperCount(read.papers), rowCount(read.papers)]).toEqual([
			title,
			candidates,
			papers,
			orders,
		]);
		expect(read.notes).toEqual([]);
	});

	it('are twelve elections of psychologists in the old format, with the sums they give of themselves', () => {
		const files = readdirSync(ballotsPath(OLD_FOLDER)).filter((name) => name.endsWith('.soi'));
		const papers = files.map((name) => {
			const read = readBytes(readFileSync(ballotsPath(`${OLD_FOLDER}/${name}`)));
			expect([read.candidates.length, read.notes]).toEqual([5, []]);
			return paperCount(read.papers);
		});
		expect([papers.length, Math.min(...papers), Math.max(...papers)]).toEqual([12, 13_318, 20_239]);
	});
});
