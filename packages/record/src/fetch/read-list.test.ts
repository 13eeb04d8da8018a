/** Lists that somebody else wrote: taken whole, or refused whole with the place of the fault. */
import { expect, it } from 'vitest';
import { atBase, foldersOf } from './address.ts';
import { ADDRESSES } from './addresses.ts';
import { readAddressList, whyNoAddress } from './read-list.ts';

const FILE = {
	address: 'https://mirror.example/a.csv',
	path: 'elections/a.csv',
	publisher: 'Somebody',
	licence: 'Open',
};
const TABLE = { title: 'Table 1', path: 'history/1.csv', rows: 3, columns: 2 };
const listWith = (change: object) =>
	JSON.stringify({ files: [FILE, { ...FILE, path: 'elections/b.csv', ...change }] });

function read(text: string): string {
	const result = readAddressList(text, 'list.json');
	return result.ok ? 'taken' : result.message;
}

it('takes the list it comes with, after a way through JSON', () => {
	const result = readAddressList(`\uFEFF${JSON.stringify(ADDRESSES, null, '\t')}`, 'list.json');
	expect(result).toEqual({ ok: true, list: ADDRESSES });
});

it('fills in what may be left out', () => {
	const result = readAddressList(JSON.stringify({ files: [{ ...FILE, tables: [TABLE] }] }), 'list.json');
	expect(result).toEqual({
		ok: true,
		list: { files: [{ ...FILE, sha256: null, bytes: null, tables: [{ ...TABLE, sha256: null }] }] },
	});
});

it.each([
	['../../etc/passwd', 'a step out of the folder (..)'],
	['elections/../../a.csv', 'a step out of the folder (..)'],
	['/etc/passwd', 'an absolute path'],
	['elections//a.csv', 'an empty step'],
	['elections/', 'an empty step'],
	['..\\a.csv', 'a backslash'],
	['C:/a.csv', 'a colon'],
	['elections/a\u0000.csv', 'another character'],
	['elections/.hidden.csv', 'begins with a dot'],
	['./elections/a.csv', 'begins with a dot'],
	['elections/a. /b.csv', 'ends in a dot or a blank'],
	['elections/nul.csv', 'Windows'],
	['a.csv', 'no folder before the name'],
	['elections/b.csv.part', 'not come whole'],
	['elections/b.csv.part.json', 'not come whole'],
	[`elections/${'a'.repeat(600)}.csv`, 'more than 500 characters'],
])('refuses the path %j', (path, found) => {
	expect(read(listWith({ path }))).toMatch(/^list\.json: files\[1\]\.path: expected a path below the folder/);
	expect(read(listWith({ path }))).toContain(found);
	expect(read(listWith({ tables: [{ ...TABLE, path }] }))).toContain('files[1].tables[0].path');
});

it.each([
	[
		'a file of a half-written list',
		JSON.stringify({ files: [FILE] }, null, 1).slice(0, 70),
		/line 5, column 7: expected a list of addresses in JSON, found its end; the file is not whole/,
	],
	['a word cut short', '{"files": [{"bytes": 12', /line 1, column 24: .*its end/],
	['a name cut short', '{"files": [{"path": "elec', /line 1, column 26: .*its end/],
	['a list without its end', `{"files": [${JSON.stringify(FILE)}\n`, /line 1, column \d+: .*its end/],
	[
		'a comma too many',
		`{"files": [${JSON.stringify(FILE)},\n]}`,
		/line 2, column 1: .*something that is not JSON/,
	],
	['another list after it', '{"files": []}\n{}', /line 2, column 1: .*something that is not JSON/],
	['a page', '<html>\n</html>', /line 1, column 1: .*something that is not JSON/],
	['an empty file', '', /line 1, column 1: .*not whole/],
	['no JSON', '{\n "files": oops }', /line 2, column 11: expected .*, found something that is not JSON/],
	['no list', '[]', /the list: expected an object with files, found a list/],
	['no files', '{"files":[]}', /files: expected at least one file, found none/],
	[
		'a field too many',
		listWith({ sha265: 'x' }),
		/files\[1\]: expected no other fields than .*, found "sha265"/,
	],
	['a field too few', '{"files":[{"path":"a/b"}]}', /files\[0\]: expected a field "address", found none/],
	['a short hash', listWith({ sha256: 'abc' }), /files\[1\]\.sha256: expected a SHA-256 of 64 .*found "abc"/],
	['half a byte', listWith({ bytes: 0.5 }), /files\[1\]\.bytes: expected a whole number above 0, found 0\.5/],
	[
		'another scheme',
		listWith({ address: 'file:///etc/passwd' }),
		/files\[1\]\.address: expected an address with http or https, found the scheme file/,
	],
	['half an address', listWith({ address: 'mirror/a.csv' }), /found no whole address/],
	['a password', listWith({ address: 'https://a:b@mirror.example/a' }), /found a user name or password/],
	[
		'one path twice',
		listWith({ path: 'elections/A.csv' }),
		/expected a path of its own for each file and table, found "elections\/a\.csv" beside "elections\/A\.csv"/,
	],
	[
		'a file that is a folder',
		listWith({ path: 'elections/a.csv/b.csv' }),
		/"elections\/a\.csv" beside "elections\/a\.csv\/b\.csv"/,
	],
	['a table over a file', listWith({ tables: [{ ...TABLE, path: FILE.path }] }), /a path of its own/],
	['no words', listWith({ licence: ' ' }), /files\[1\]\.licence: expected words, found " "/],
])('refuses %s', (_, text, message) => {
	expect(read(text)).toMatch(message);
	expect(read(text)).toMatch(/Nothing was fetched\. "mandate record fetch --list"/);
});

it('moves every address to another origin', () => {
	const [{ address }] = atBase(ADDRESSES, new URL('http://10.0.0.7:8000/copies/')).files;
	expect(address).toMatch(
		/^http:\/\/10\.0\.0\.7:8000\/copies\/ukparliament\/psephology\/[0-9a-f]{40}\/db\/data\//,
	);
	expect(atBase(ADDRESSES, new URL('https://mirror.example')).files[0].address).toMatch(
		/^https:\/\/mirror\.example\/ukparliament\//,
	);
	expect(foldersOf(ADDRESSES)).toEqual(['elections', 'history']);
});

it.each([
	['http://localhost:8000/x', null],
	['ftp://mirror.example', 'the scheme ftp'],
	['mirror.example', 'no whole address'],
])('judges the mirror %s', (address, expected) => expect(whyNoAddress(address)).toBe(expected));
