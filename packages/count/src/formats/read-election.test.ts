import { assert, property, readConfigureGlobal, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../fixture/malformed.ts';
import { openContent } from './content.ts';
import { FORMATS, type FormatId } from './formats.ts';
import { type ReadOptions, readElection } from './read-election.ts';
import { whichFormat } from './which-format.ts';

const BLT = '2 1\n3 1 2 0\n0\n"Ada"\n"Ben"\n"T"\n';

function problemOf(bytes: Uint8Array, options: ReadOptions = {}) {
	const read = readElection(bytes, options);
	if (read.ok) throw new Error('was read');
	return read.problem;
}

describe('the format of a file', () => {
	it.each<[string, FormatId | null]>([
		[BLT, 'blt'],
		[`# a comment\n\n${BLT}`, 'blt'],
		['2 1,\n', 'blt'],
		['2\t1 # candidates, seats\n', 'blt'],
		['Trustees\n1 2 5\nAda\n', 'blt'],
		['Trustees, 2031\n1 2 5\nAda\n', 'blt'],
		['3,2,\n40,1,2,\n', 'scottish-csv'],
		['3,2\r\n40,1,2\r\n', 'scottish-csv'],
		['\ufeff3,2,\n', 'scottish-csv'],
		['# FILE NAME: x\n', 'preflib'],
		['# NUMBER ALTERNATIVES: 3\n# TITLE: x\n1: 1\n', 'preflib'],
		['5\n0,Ada\n', 'preflib'],
		['{"CVR": []}', 'cvr-json'],
		['\n [1]', 'cvr-json'],
		['Ada,Ben\n1,2\n', 'ranks-csv'],
		['Ada;Ben\n1;2\n', 'ranks-csv'],
		['"Ada, B","Ben"\n1,2\n', 'ranks-csv'],
		['Paper,1st Choice,2nd Choice\n', 'choices-csv'],
		['Choice 1\nAda\n', 'choices-csv'],
		['<html>', null],
		['A letter\nabout nothing\n', null],
		['', null],
	])('of %j is %s', (text, format) => {
		expect(whichFormat(openContent(bytesOf(text)), '')).toBe(format);
	});

	it('is told by the name where the content leaves it open', () => {
		const content = openContent(bytesOf('nothing of the kind\n'));
		const told = ['a.blt', 'A.BLT', 'x.soi', 'x.toc', 'x.json', 'x.csv', 'x.txt', 'blt'].map((name) =>
			whichFormat(content, name),
		);
		expect(told).toEqual(['blt', 'blt', 'preflib', 'preflib', 'cvr-json', null, null, 'blt']);
		expect(problemOf(bytesOf('nothing of the kind\n'), { name: 'a.blt' }).expected).toContain('candidates');
	});

	it('may be said', () => {
		expect(readElection(bytesOf(BLT), { format: 'blt' }).ok).toBe(true);
		expect(problemOf(bytesOf(BLT), { format: 'scottish-csv' })).toMatchObject({ line: 1, column: 3 });
	});

	it('is one of a list', () => {
		expect(FORMATS.map(({ id }) => id)).toEqual([
			'blt',
			'scottish-csv',
			'preflib',
			'cvr-json',
			'ranks-csv',
			'choices-csv',
		]);
		for (const { title, about, endings } of FORMATS) {
			expect(title).not.toBe('');
			expect(about).toMatch(/^[A-Z].*\.$/);
			expect(endings.every((ending) => /^[a-z]+$/.test(ending)) && endings.length > 0).toBe(true);
		}
	});
});

describe('bytes that are no file of ballots', () => {
	it.each<[string, Uint8Array, number, number, string, RegExp]>([
		['an empty file', bytesOf(''), 1, 1, 'an empty file', /Hand in the file with the ballots/],
		['a byte order mark alone', bytesOf('\ufeff'), 1, 1, 'an empty file', /Hand in/],
		['prose', bytesOf('Dear all\nsee you\n'), 1, 1, 'none of these', /Say which format/],
		['XML', bytesOf(' <?xml version="1.0"?>'), 1, 1, 'XML or HTML', /JSON/],
		['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x32, 0), 1, 1, 'UTF-16', /as UTF-8/],
		['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x32), 1, 1, 'UTF-16', /as UTF-8/],
		['UTF-16 without a mark', Uint8Array.of(0x32, 0, 0x20, 0), 1, 2, 'a byte of zero', /saved as UTF-16/],
		['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 1, 1, 'a workbook or an archive', /CSV in UTF-8/],
		['a byte of zero', bytesOf('2 1\r\n1 é\0 0\n'), 2, 4, 'a byte of zero', /as text/],
		['a byte of zero after old line ends', bytesOf('2 1\r1\r\0'), 3, 1, 'a byte of zero', /as text/],
	])('are refused: %s', (_, bytes, line, column, found, advice) => {
		const problem = problemOf(bytes);
		expect(problem).toMatchObject({ line, column });
		expect(problem.found).toContain(found);
		expect(problem.advice).toMatch(advice);
	});

	it('never throw', () => {
		assert(
			property(uint8Array({ maxLength: 300 }), (bytes) => {
				for (const format of [undefined, ...FORMATS.map(({ id }) => id)])
					readElection(bytes, format && { format });
			}),
			{ numRuns: readConfigureGlobal().numRuns ?? 500 },
		);
	});
});

describe('characters', () => {
	it('are UTF-8 up to the end of a long file', () => {
		const long = `# ${'é'.repeat(700_000)}\n${BLT.replace('Ada', 'Adé')}`;
		const read = readElection(bytesOf(long));
		expect(read.ok && [read.election.candidates[0].name, read.notes]).toEqual(['Adé', []]);
	});

	it.each([
		['a byte that begins nothing', [0xff]],
		['a character cut short', [0xc3]],
		['an overlong form', [0xc0, 0x80]],
		['half of a pair of surrogates', [0xed, 0xa0, 0x80]],
	])('are windows-1252 with %s', (_, odd) => {
		const bytes = Uint8Array.of(...bytesOf('1 1\n1 1 0\n0\n"Ada '), ...odd, ...bytesOf('"\n"T"\n'));
		const read = readElection(bytes);
		expect(read.ok && read.notes.map(({ line }) => line)).toEqual([1]);
	});

	it('of windows-1252 are those of the Encoding Standard', () => {
		const every = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);
		const text = openContent(every).text(0, 128);
		expect(text.slice(0, 32)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
		expect(text.slice(32)).toBe(String.fromCharCode(...every.subarray(32)));
	});
});
