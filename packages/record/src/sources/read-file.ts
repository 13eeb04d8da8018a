/** Reads one file: bytes to rows, rows to readings; bad rows are set aside one by one. */
import type { Finding, Source } from '../model.ts';
import { BadCell } from './cells.ts';
import { type FoundFile, readBytes, sha256 } from './files.ts';
import { DOCUMENTS_NOT_READ, NOT_READ, reasonByName } from './not-read.ts';
import { noReadings, type Readings } from './readings.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { QuarantinedRow, ReadFile } from './report.ts';
import { BadDocument, type DocumentShape, type Shape } from './shape.ts';
import { DOCUMENT_SHAPES, SHAPES } from './shapes.ts';
import { decode, type Encoding, parseTable, type Table } from './table.ts';
import { unpack } from './unpack.ts';

/** Larger than any official file of results many times over. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What reading one file after another adds up to. */
export interface Reading {
	readonly readings: Readings;
	readonly sources: Source[];
	readonly files: ReadFile[];
	readonly quarantined: QuarantinedRow[];
	readonly findings: Finding[];
	/** Files that were meant for the record and cannot be read. */
	readonly refusals: string[];
}

export function noReading(): Reading {
	return {
		readings: noReadings(),
		sources: [],
		files: [],
		quarantined: [],
		findings: [],
		refusals: [],
	};
}

function readRows(table: Table, found: Extract<Recognised, { kind: 'shape' }>, reading: Reading): number {
	const { shape, columns, first } = found;
	const quarantine = (line: number, reason: string) =>
		void reading.quarantined.push({ path: table.path, line, reason });
	for (const { line, reason } of table.broken) quarantine(line, reason);
	const context = { table, readings: reading.readings, quarantine };
	if (shape.kind === 'sheet') return shape.readSheet(context);
	const width = shape.kind === 'header' ? table.rows[0].length : shape.columns.length;
	for (let i = first; i < table.rows.length; i++) {
		const cells = table.rows[i];
		const line = table.lines[i];
		if (cells.length !== width) {
			quarantine(line, `expected ${width} columns, found ${cells.length}`);
			continue;
		}
		try {
			shape.readRow({ cells, columns, line }, context);
		} catch (error) {
			if (!(error instanceof BadCell)) throw error;
			quarantine(line, error.message);
		}
	}
	return table.rows.length - first;
}

function checkRowCount(
	shape: Shape | DocumentShape,
	rows: number,
	source: number,
	path: string,
	findings: Finding[],
): void {
	const bounds = shape.rowCount;
	if (!bounds || (rows >= bounds.min && rows <= bounds.max)) return;
	findings.push({
		gate: 'rows-of-a-file',
		severity: 'error',
		subject: path,
		message: `${path}: a file of ${shape.title} has between ${bounds.min} and ${bounds.max} rows; this one has ${rows}. It may be cut short or hold something twice.`,
		workings: `Rows read: ${rows}; least ${bounds.min}; most ${bounds.max}.`,
		at: [{ source, line: 1 }],
	});
}

function refuse(reading: Reading, path: string, reason: string, isNear: boolean): void {
	reading.files.push({ path, shape: null, rows: 0, status: 'refused', reason });
	if (isNear) reading.refusals.push(`${path}, ${reason}`);
}

function passOver(reading: Reading, path: string, shape: string | null, reason: string): void {
	reading.files.push({ path, shape, rows: 0, status: 'not-read', reason });
}

interface Decoded {
	readonly text: string;
	readonly encoding: Encoding;
}

const NOT_UTF8 = 'expected text in UTF-8, found bytes that are not UTF-8. Use the file as it was published.';

function addSource(
	reading: Reading,
	path: string,
	{ publication, name }: Shape | DocumentShape,
	sha: string,
): number {
	reading.sources.push({
		id: path,
		title: `${publication.title}: ${name}`,
		publisher: publication.publisher,
		licence: publication.licence,
		path,
		sha256: sha,
	});
	return reading.sources.length - 1;
}

function readDocument(path: string, name: string, decoded: Decoded, sha: string, reading: Reading): void {
	const { text, encoding } = decoded;
	const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
	const shape = DOCUMENT_SHAPES.find((one) => one.extension === extension && one.isSuch(text, path));
	if (shape === undefined) {
		const known = DOCUMENTS_NOT_READ.find((one) => one.extension === extension && one.isSuch(text, path));
		passOver(
			reading,
			path,
			known?.id ?? null,
			known?.reason ?? `no kind of ${extension.toUpperCase()} that is read`,
		);
		return;
	}
	if (encoding !== 'utf-8' && !shape.allowsWindows1252) {
		refuse(reading, path, NOT_UTF8, true);
		return;
	}
	const source = addSource(reading, path, shape, sha);
	const quarantine = (line: number, reason: string) => void reading.quarantined.push({ path, line, reason });
	try {
		const rows = shape.readDocument(text, { path, source, readings: reading.readings, quarantine });
		checkRowCount(shape, rows, source, path, reading.findings);
		reading.files.push({ path, shape: shape.id, rows, status: 'read', reason: null });
	} catch (error) {
		if (!(error instanceof BadDocument)) throw error;
		reading.sources.pop();
		refuse(reading, path, error.message, true);
	}
}

function readTable(path: string, decoded: Decoded, sha: string, reading: Reading): void {
	const source = reading.sources.length;
	const table = parseTable(decoded.text, path, source, decoded.encoding);
	const known = NOT_READ.find((one) => table.rows.length > 0 && one.isSuch(table));
	const found = recognise(table, SHAPES);
	if (found.kind === 'refused') {
		if (known) passOver(reading, path, known.id, known.reason);
		else refuse(reading, path, found.reason, found.isNear);
		return;
	}
	const { shape } = found;
	if (decoded.encoding !== 'utf-8' && !shape.allowsWindows1252) {
		refuse(reading, path, NOT_UTF8, true);
		return;
	}
	addSource(reading, path, shape, sha);
	const rows = readRows(table, found, reading);
	checkRowCount(shape, rows, source, path, reading.findings);
	reading.files.push({ path, shape: shape.id, rows, status: 'read', reason: null });
}

/** Reads the bytes of one file; `path` is as in the report. Throws nothing, whatever the bytes are. */
export function readContent(path: string, bytes: Uint8Array, reading: Reading): void {
	const unpacked = unpack(bytes, path, MOST_BYTES);
	const decoded = unpacked.ok ? decode(unpacked.bytes) : null;
	const sha = sha256(bytes);
	if (!unpacked.ok) refuse(reading, path, unpacked.reason, true);
	else if (!decoded?.ok) refuse(reading, path, decoded?.reason ?? '', false);
	else if (/\.csv$/i.test(unpacked.path)) readTable(path, decoded, sha, reading);
	else readDocument(path, unpacked.path, decoded, sha, reading);
}

export async function readOneFile(file: FoundFile, reading: Reading): Promise<void> {
	const { path } = file;
	const byName = reasonByName(path.replace(/\.gz$/i, ''));
	if (byName !== null) return passOver(reading, path, null, byName);
	if (file.bytes > MOST_BYTES) {
		return refuse(reading, path, `expected at most ${MOST_BYTES} bytes, found ${file.bytes}`, false);
	}
	readContent(path, await readBytes(file), reading);
}
