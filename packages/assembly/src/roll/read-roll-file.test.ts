import { describe, expect, it } from 'vitest';
import { readRollFile } from './read-roll-file.ts';

const WITH = {
	units: [
		{ id: 'u1', slug: 'mill-branch', name: 'Mill Branch' },
		{ id: 'u2', slug: 'hill-branch', name: 'Hill Branch' },
	],
	today: '2026-06-01',
};
const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readRollFile(encode(text), WITH);
const HEAD = 'Member number,Name,E-mail,Phone,Branch,Joined,Status\n';

describe('a members’ file', () => {
	it('is read by its headings, in any order and under several names', () => {
		const file = read(
			'Surname;Forename;Membership No.;Date joined;Branch;Town;Postcode;Favourite colour\r\nInvented;Ada;7;3/5/2024;mill;"Inventedtown";ZZ9 9ZZ;blue\r\n',
		);
		expect(file.problems).toEqual([]);
		expect(file.unread).toEqual(['Favourite colour']);
		expect(file.members).toEqual([
			{
				line: 2,
				number: '7',
				name: 'Ada Invented',
				email: null,
				phone: null,
				address: 'Inventedtown, ZZ9 9ZZ',
				unitId: 'u1',
				joinedOn: '2024-05-03',
				standing: null,
				class: null,
				arrearsMonths: null,
			},
		]);
	});

	it('is read with a treasurer’s short headings, and with midnight after a day', () => {
		const file = read(
			'\ufeffMem. No.,Surname,Forename(s),Email addr,Mob,Addr 1,Branch,Date of joining,Subs status,Mths owed\n8,Invented,Ada,,07700 900123,1 Sample Road,Mill,03/05/2021 00:00:00,In arrears,4\n',
		);
		expect(file).toMatchObject({ problems: [], unread: [] });
		expect(file.members[0]).toMatchObject({
			number: '8',
			name: 'Ada Invented',
			phone: '07700 900123',
			address: '1 Sample Road',
			joinedOn: '2021-05-03',
			standing: 'arrears',
			arrearsMonths: 4,
		});
	});

	it.each([
		['an unknown unit', '1,Ada,,,Mall,2020-01-01,good', 'Branch', 'one of Mill Branch, Hill Branch', 'Mall'],
		['a day to come', '1,Ada,,,Mill,2026-06-02,good', 'Joined', 'not after today', '2026-06-02'],
		['a day that is none', '1,Ada,,,Mill,31/4/2020,good', 'Joined', 'a day as', '31/4/2020'],
		['month before day', '1,Ada,,,Mill,4/31/2020,good', 'Joined', 'a day as', '4/31/2020'],
		[
			'an address that is none',
			'1,Ada,ada at home,,Mill,2020-01-01,good',
			'E-mail',
			'an e-mail address',
			'ada at home',
		],
		['a standing nobody knows', '1,Ada,,,Mill,2020-01-01,jolly', 'Status', 'good, arrears', 'jolly'],
		['a phone with words', '1,Ada,,ask Ben,Mill,2020-01-01,good', 'Phone', 'a telephone number', 'ask Ben'],
		['no number', ',Ada,,,Mill,2020-01-01,good', 'Member number', 'a member number', 'nothing'],
	])('says of %s where it stands, what was expected and what to do', (_, row, column, expected, found) => {
		const { problems, members } = read(`${HEAD}2,Ben,,,Hill,2020-02-29,good\n${row}\n`);
		expect(members.map(({ number }) => number)).toEqual(['2']);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ line: 3, column, found });
		expect(problems[0].expected).toContain(expected);
		expect(problems[0].advice).toMatch(/\.$/);
	});

	it('finds two rows of one number, and cells with line ends keep the count of lines', () => {
		const { problems } = read(
			`${HEAD}7,Ada,,,Mill,2020-01-01,good\n8,"Ben\nB",,,Mill,2020-01-01,\n7,Cas,,,Hill,2020-01-01,good\n`,
		);
		expect(problems).toMatchObject([
			{ line: 3, column: 'Name', expected: 'a name on one line' },
			{ line: 5, column: 'Member number', found: '7, which stands on line 2 as well' },
		]);
	});

	it('says which columns are missing, and which stand twice', () => {
		expect(read('Colour\nblue\n').problems.map(({ expected }) => expected)).toEqual([
			'a column with member numbers, headed Member number',
			'a column with names, headed Name, or First name and Last name',
		]);
		expect(read('Colour,Kit,E-mail\nblue,x,\n').problems[0].found).toBe('none; not known are Colour, Kit');
		expect(read('E-mail\nx@y.example\n').problems[0].found).toBe('none in the first row');
		expect(read('Number,Name,Member ID\n1,Ada,2\n').problems).toMatchObject([
			{ line: 1, column: 'Member ID', found: 'Number and Member ID' },
		]);
		expect(read('').problems).toMatchObject([{ line: 1, found: 'an empty file' }]);
	});

	it('says where quotation marks go wrong', () => {
		expect(read(`${HEAD}1,"Ada,,,Mill,2020-01-01,good\n`).problems).toMatchObject([{ column: null }]);
	});

	it.each([
		['UTF-8', (text: string) => encode(text), 'UTF-8'],
		['UTF-8 with its mark', (text: string) => encode(`\uFEFF${text}`), 'UTF-8'],
		['UTF-16, low byte first', (text: string) => utf16(text, true), 'UTF-16'],
		['UTF-16, high byte first', (text: string) => utf16(text, false), 'UTF-16'],
		[
			'Windows-1252',
			(text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
			'Windows-1252',
		],
	])('is read in %s', (_, bytesOf, encoding) => {
		const file = readRollFile(bytesOf(`${HEAD}1,Zoë Müller,,,Mill,2020-01-01,good\n`), WITH);
		expect(file).toMatchObject({ encoding, problems: [], members: [{ name: 'Zoë Müller' }] });
	});

	it('says of a file that is no list of members that it is too much, at once', () => {
		const began = performance.now();
		const wide = `Member number,Name${',x'.repeat(5_000)}\n`;
		expect(read(wide + wide).problems).toMatchObject([{ line: 1, expected: 'at most 200 columns' }]);
		const long = readRollFile(encode(HEAD + 'x\n'.repeat(300_000)), WITH);
		expect(long.problems).toMatchObject([{ expected: 'at most 100000 rows' }]);
		expect(read(`${HEAD}1,"${'x\n'.repeat(200_000)}`).problems).toMatchObject([
			{ expected: 'rows of at most 100000 characters' },
		]);
		const wrong = read(HEAD + 'x\n'.repeat(5000)).problems.length;
		expect(wrong).toBeLessThan(2100);
		expect(
			read(`Name,Name,${'Name'.repeat(100_000)}\n`).problems.every(({ found }) => found.length < 70),
		).toBe(true);
		expect(performance.now() - began).toBeLessThan(8000);
	});

	it('cuts no character in two where it shows what stood there', () => {
		const { problems } = read(`${HEAD}1,Ada,${'x'.repeat(59)}😀😀😀,,Mill,2020-01-01,good\n`);
		expect(problems[0].found).not.toMatch(/\p{Cs}/u);
	});

	it.each(['\u202eadA', 'Ada\u001b[2J', 'Ada\u2028B'])('does not take the name %j', (name) => {
		expect(read(`${HEAD}1,${name},,,Mill,2020-01-01,good\n`).problems).toMatchObject([
			{ line: 2, column: 'Name' },
		]);
	});

	it('refuses a workbook and UTF-16 without its mark by name', () => {
		const workbook = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]);
		expect(readRollFile(workbook, WITH).problems).toMatchObject([{ found: 'a workbook or an archive' }]);
		const bare = utf16(HEAD, true).subarray(2);
		expect(readRollFile(bare, WITH).problems[0].found).toContain('UTF-16 without its mark');
	});
});

function utf16(text: string, isLittle: boolean): Uint8Array {
	const bytes: number[] = [];
	for (const code of Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)))
		bytes.push(...(isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]));
	return Uint8Array.from(bytes);
}
