/** Reads a backup from its file, and proves that it is whole before anything is done with it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { hashOfMigration, MIGRATIONS } from '../migrate.ts';
import { BackupRefused, type Header, type Row, readHeader, readLine, type TableLine } from './lines.ts';

/** Longest line that is read, in UTF-16 code units: a paper of 100 MB in hexadecimal. */
const LONGEST = 256_000_000;

export interface Proven {
	readonly header: Header;
	readonly sha256: string;
	readonly rowsCount: number;
}

/**
 * Goes through the whole file once.
 * @throws BackupRefused where it is truncated, altered, or of a newer program; the engine's error where it cannot be read
 */
export async function proveBackup(path: string): Promise<Proven> {
	let header: Header | null = null;
	let rowsCount = 0;
	for await (const part of partsOf(path)) {
		if (part.kind === 'header') {
			header = part.header;
			mustBeKnown(header);
		} else if (part.kind === 'row') rowsCount++;
		else if (part.kind === 'end' && header !== null) return { header, sha256: part.sha256, rowsCount };
	}
	throw new BackupRefused('The backup holds nothing.');
}

export type Part =
	| { readonly kind: 'header'; readonly header: Header }
	| { readonly kind: 'table'; readonly table: TableLine }
	/** `line` is the row as JSON. */
	| { readonly kind: 'row'; readonly line: string; readonly row: Row }
	/** Comes only where everything before it was as it was written. */
	| { readonly kind: 'end'; readonly sha256: string };

/** @returns the parts in order, the last one the end; throws before the end where the file is not what was written */
export async function* partsOf(path: string): AsyncGenerator<Part> {
	const hash = createHash('sha256');
	const counts: Record<string, number> = {};
	let header: Header | null = null;
	let table: TableLine | null = null;
	let number = 0;
	let ended: { readonly sha256: string; readonly isSame: boolean } | null = null;
	for await (const line of linesOf(path)) {
		number++;
		if (ended !== null) throw altered(number, 'something stands after its last line');
		if (header === null) {
			header = readHeader(line);
			yield { kind: 'header', header };
			hash.update(`${line}\n`);
			continue;
		}
		const read = readLine(line);
		if (read === null) throw altered(number, 'no line of a backup reads like this');
		if ('end' in read) {
			ended = { sha256: read.sha256, isSame: read.end === number - 1 && hash.digest('hex') === read.sha256 };
			continue;
		}
		hash.update(`${line}\n`);
		if ('table' in read) {
			table = read;
			if (table.table in counts) throw altered(number, 'a table comes twice');
			counts[table.table] = 0;
			yield { kind: 'table', table };
		} else {
			if (table === null || read.length !== table.columns.length)
				throw altered(number, 'a row has more or fewer values than its table has columns');
			counts[table.table]++;
			yield { kind: 'row', line, row: read };
		}
	}
	if (header === null) throw new BackupRefused('This is no backup of Mandate: it is empty.');
	if (ended === null) throw new BackupRefused(`The backup is cut short: it ends at line ${number}.`);
	const asSaid = Object.entries(header.counts).every(([name, count]) => counts[name] === count);
	if (!ended.isSame || !asSaid || Object.keys(counts).length !== Object.keys(header.counts).length)
		throw new BackupRefused(
			'The backup was altered: what it holds is not what its last line seals. Use another one.',
		);
	yield { kind: 'end', sha256: ended.sha256 };
}

const altered = (line: number, why: string) =>
	new BackupRefused(`The backup was altered at line ${line}: ${why}. Use another one.`);

function mustBeKnown({ migrations }: Header): void {
	const known = new Map(MIGRATIONS.map((migration) => [migration.name, hashOfMigration(migration)]));
	const newer = migrations.filter(({ name }) => !known.has(name)).map(({ name }) => name);
	if (newer.length > 0)
		throw new BackupRefused(
			`The backup was made by a newer Mandate (its database has had ${newer.join(', ')}); restore it with that one.`,
		);
	const other = migrations.filter(({ name, hash }) => known.get(name) !== hash).map(({ name }) => name);
	if (other.length > 0)
		throw new BackupRefused(
			`The backup was made by another Mandate (${other.join(', ')} had other words there); restore it with that one.`,
		);
}

async function* linesOf(path: string): AsyncGenerator<string> {
	const file = createReadStream(path);
	const gunzip = createGunzip();
	file.once('error', (error) => gunzip.destroy(error));
	const text = new TextDecoder('utf-8', { fatal: true });
	let held: string[] = [];
	let length = 0;
	try {
		for await (const chunk of file.pipe(gunzip)) {
			let read = text.decode(chunk, { stream: true });
			for (let feed = read.indexOf('\n'); feed !== -1; feed = read.indexOf('\n')) {
				held.push(read.slice(0, feed));
				yield held.join('');
				held = [];
				length = 0;
				read = read.slice(feed + 1);
			}
			held.push(read);
			length += read.length;
			if (length > LONGEST) throw new BackupRefused('The backup has a line that is too long to be one.');
		}
	} catch (error) {
		throw fromGzip(error);
	} finally {
		file.destroy();
		gunzip.destroy();
	}
	if (length > 0) yield held.join('');
}

function fromGzip(error: unknown): unknown {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'Z_BUF_ERROR') return new BackupRefused('The backup is cut short: its end is missing.');
	if (code === 'Z_DATA_ERROR' || code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
		return new BackupRefused(
			'The backup was altered, or is no backup of Mandate: it cannot be unpacked. Use another one.',
		);
	return error;
}
