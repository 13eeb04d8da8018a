/** Reads a list of addresses that somebody else wrote. It is taken whole or not at all. */
import type { Address, AddressList, WorkbookTable } from './address.ts';
import { type Entry, Misread, readEntry, wholeNumber, words } from './entry.ts';
import { jsonFault } from './json-fault.ts';
import { firstClash, whyUnsafe } from './safe-path.ts';

export type ReadList =
	| { readonly ok: true; readonly list: AddressList }
	| { readonly ok: false; readonly message: string };

/** @param name what the file is called, for errors; @param text JSON of the shape of `AddressList` */
export function readAddressList(text: string, name: string): ReadList {
	try {
		return { ok: true, list: listOf(parse(text)) };
	} catch (error) {
		if (!(error instanceof Misread)) throw error;
		return {
			ok: false,
			message: `${name}: ${error.message}. Nothing was fetched. "mandate record fetch --list" prints a list to start from.`,
		};
	}
}

function parse(text: string): unknown {
	const json = text.replace(/^\uFEFF/, '');
	try {
		return JSON.parse(json);
	} catch {
		const { line, column, isCutShort } = jsonFault(json);
		const found = isCutShort ? 'its end; the file is not whole' : 'something that is not JSON';
		throw new Misread(`line ${line}, column ${column}`, 'a list of addresses in JSON', found);
	}
}

function listOf(value: unknown): AddressList {
	const { files } = readEntry(value, 'the list', ['files']);
	if (!Array.isArray(files) || files.length === 0)
		throw new Misread('files', 'at least one file', Array.isArray(files) ? 'none' : 'no list');
	const list = { files: files.map((file, i) => fileOf(file, `files[${i}]`)) };
	const clash = firstClash(list.files.flatMap(({ path, tables }) => [path, ...tables.map((t) => t.path)]));
	if (clash !== null)
		throw new Misread(
			'files',
			'a path of its own for each file and table',
			`"${clash[0]}" beside "${clash[1]}"`,
		);
	return list;
}

function fileOf(value: unknown, at: string): Address {
	const entry = readEntry(
		value,
		at,
		['address', 'path', 'publisher', 'licence'],
		['sha256', 'bytes', 'tables'],
	);
	const tables = entry.tables ?? [];
	if (!Array.isArray(tables)) throw new Misread(`${at}.tables`, 'a list of tables', 'something else');
	return {
		address: addressOf(entry, at),
		path: pathOf(entry, at),
		sha256: hashOf(entry, at),
		bytes: entry.bytes == null ? null : wholeNumber(entry, 'bytes', at),
		publisher: words(entry, 'publisher', at),
		licence: words(entry, 'licence', at),
		tables: tables.map((table, i) => tableOf(table, `${at}.tables[${i}]`)),
	};
}

function tableOf(value: unknown, at: string): WorkbookTable {
	const entry = readEntry(value, at, ['title', 'path', 'rows', 'columns'], ['sha256']);
	return {
		title: words(entry, 'title', at),
		path: pathOf(entry, at),
		rows: wholeNumber(entry, 'rows', at),
		columns: wholeNumber(entry, 'columns', at),
		sha256: hashOf(entry, at),
	};
}

function pathOf(entry: Entry, at: string): string {
	const path = words(entry, 'path', at);
	const why = whyUnsafe(path);
	if (why === null) return path;
	throw new Misread(
		`${at}.path`,
		'a path below the folder that is fetched into, such as "elections/countries.csv"',
		`${why}, in ${JSON.stringify(path)}`,
	);
}

function hashOf({ sha256 }: Entry, at: string): string | null {
	if (sha256 == null) return null;
	if (typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)) return sha256;
	throw new Misread(
		`${at}.sha256`,
		'a SHA-256 of 64 hexadecimal digits in small letters, or null',
		JSON.stringify(sha256),
	);
}

function addressOf(entry: Entry, at: string): string {
	const address = words(entry, 'address', at);
	const why = whyNoAddress(address);
	if (why === null) return new URL(address).href;
	throw new Misread(
		`${at}.address`,
		'an address with http or https',
		`${why}, in ${JSON.stringify(address)}`,
	);
}

/** What is wrong with an address of a file or a mirror; null where nothing is. */
export function whyNoAddress(address: string): string | null {
	if (!URL.canParse(address)) return 'no whole address';
	const { protocol, username, password } = new URL(address);
	if (protocol !== 'http:' && protocol !== 'https:') return `the scheme ${protocol.slice(0, -1)}`;
	if (username !== '' || password !== '') return 'a user name or password';
	return null;
}
