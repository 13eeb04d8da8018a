import { describe, expect, it } from 'vitest';
import { differs, type Malformed } from '../fixture/malformed.ts';
import { readText } from '../fixture/read-text.ts';
import { written } from '../fixture/written.ts';

const ROWS = '2 1\n1 1 0\n0\n';

/** Names and parties of two candidates. */
function named(names: string): readonly (readonly [string, string | null])[] {
	return readText(`${ROWS}${names}"T"\n`, 'blt').candidates.map(({ name, party }) => [name, party]);
}

describe('names in a BLT file', () => {
	it.each<[string, string, readonly (readonly [string, string | null])[]]>([
		[
			'a comment after a name without quotes',
			'Ada # first\nBen#2 #x\n',
			[
				['Ada', null],
				['Ben#2', null],
			],
		],
		[
			'a comment after a name in quotes',
			'"Ada" # first\n"Ben"#x\n',
			[
				['Ada', null],
				['Ben', null],
			],
		],
		[
			'blanks after the quotes',
			'"Ada"  \n"Ben"\t\n',
			[
				['Ada', null],
				['Ben', null],
			],
		],
		[
			'quotes within, written once',
			'"Ada "Al" A"\n"Ben"\n',
			[
				['Ada "Al" A', null],
				['Ben', null],
			],
		],
		[
			'quotes within, and a comma after the last',
			'"Ada "Al" A",\n"Ben",\n',
			[
				['Ada "Al" A', null],
				['Ben', null],
			],
		],
		[
			'a digit for a name in quotes',
			'"1"\n"2"\n',
			[
				['1', null],
				['2', null],
			],
		],
		[
			'quotes around quotes',
			'""Ada A,Am"",\n""Ben B,Bl"",\n',
			[
				['Ada A,Am', null],
				['Ben B,Bl', null],
			],
		],
	])('may have %s', (_, names, expected) => {
		expect(named(names)).toEqual(expected);
	});

	it.each<[string, string, readonly (readonly [string, string | null])[]]>([
		[
			'quotes in names without quotes',
			'Ada "Am"\nBen "Bl"\n',
			[
				['Ada "Am"', null],
				['Ben "Bl"', null],
			],
		],
		[
			'a quote with no blank before it',
			'"Ada""Am"""\n"Ben""Bl"""\n',
			[
				['Ada"Am"', null],
				['Ben"Bl"', null],
			],
		],
		[
			'quotes and no name before them',
			'"""Am"""\n"""Bl"""\n',
			[
				['"Am"', null],
				['"Bl"', null],
			],
		],
		[
			'a quote alone',
			'""""\n"x """\n',
			[
				['"', null],
				['x "', null],
			],
		],
		[
			'commas in names in quotes',
			'"Ada A,Am"\n"Ben B,Bl"\n',
			[
				['Ada A,Am', null],
				['Ben B,Bl', null],
			],
		],
		[
			'two commas',
			'Ada A,Am,x\nBen B,Bl,x\n',
			[
				['Ada A,Am,x', null],
				['Ben B,Bl,x', null],
			],
		],
		[
			'one word before the comma',
			'Amber,Ada\nBlue,Ben\n',
			[
				['Amber,Ada', null],
				['Blue,Ben', null],
			],
		],
		[
			'a blank after the comma',
			'Ada A, Am\nBen B, Bl\n',
			[
				['Ada A, Am', null],
				['Ben B, Bl', null],
			],
		],
	])('are not parted from a party at %s', (_, names, expected) => {
		expect(named(names)).toEqual(expected);
	});

	it('may be followed by no title, by a number as one, or by more than one', () => {
		expect(readText(`${ROWS}Ada\nBen`).title).toBeNull();
		expect(readText(`${ROWS}Ada\nBen\n2031\n`).title).toBe('2031');
		const { title, notes } = readText(`${ROWS}Ada\nBen\nA title\n"a source"\n`);
		expect([title, notes]).toEqual([
			'A title',
			[{ line: 8, text: 'What follows the title was passed over.' }],
		]);
	});

	it('may have commas at the end of their lines alone, which is noted once', () => {
		const text = 'Commas at the end of lines were passed over.';
		expect(readText(`${ROWS}Ada,\nBen,\n`).notes).toEqual([{ line: 4, text }]);
		expect(readText(`${ROWS}Ada, A\nBen # b,\n`).notes).toEqual([]);
	});

	it('are noted where quotes are taken off', () => {
		expect(readText(`${ROWS}"Ada"\n"Ben"\n""A ward""\n`).notes).toEqual([
			{ line: 6, text: 'Quotes that are not as the format has them were taken off.' },
		]);
	});

	it('may be nicks beside marks of the format', () => {
		const head = '4 2\n[nick ada ben cas dee]\n';
		const { papers } = readText(
			`${head}1 ada(ben,cas)dee 0\n1 ada=ben cas 0\n1 dee-x 0\n0\nA\nB\nC\nD\n`.replace('1 dee-x 0\n', ''),
		);
		expect(written(papers)).toEqual(['1: 1 2=3 4', '1: 1=2 3']);
	});

	it('may be withdrawn by an option, without nicks', () => {
		const { candidates } = readText('2 1\n[withdrawn 2]\n1 1 0\n0\nAda\nBen\n');
		expect(candidates.map(({ withdrawn }) => withdrawn)).toEqual([false, true]);
	});

	it('come after the title where that is first, in quotes or not, seats left open or not', () => {
		const { title, seats } = readText('"A ""society"" 2031"\n0 1 1\nAda\n1 1 0\n0\n');
		expect([title, seats]).toEqual(['A society 2031', null]);
	});

	it.each<Malformed>([
		['a word in a row without nicks', '4 2\n1 x 0\n', 2, 3, 'or the 0 that ends the row', 'x'],
		['an equal sign after brackets', '4 2\n1 (2 3)=4 0\n', 2, 8, 'or the 0 that ends the row', '=4'],
		['a nick that begins with a digit', '2 1\n[nick 1a b]\n', 2, 7, 'a nick for each of 2', '1a'],
		['a nick too many', '2 1\n[nick a b c]\n', 2, 11, 'a nick for each of 2', 'c'],
		['something after an option', '2 1\n[tie 1 2] 1\n', 2, 11, 'the end of the line', '1'],
	])('are refused with %s', (...row) => {
		expect(differs('blt', row)).toBeNull();
	});
});
