/**
 * What a backup says, line by line, whichever engine it came from or goes to. A header; for each table its name and columns and
 * then its rows, each value as PostgreSQL writes it as text; last, how many lines there were and the SHA-256 of all before.
 */
import { z } from 'zod';

/** A program that knows an older format only must not guess. */
export const FORMAT = 1;

const headerShape = z.strictObject({
	mandate: z.literal('backup'),
	format: z.number().int(),
	/** What the database had had done to it, in order, with the hash of each. */
	migrations: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
	/** Rows of each table, tables in code-point order. */
	counts: z.record(z.string(), z.number().int()),
	sequences: z.array(z.strictObject({ name: z.string(), last: z.number(), isCalled: z.boolean() })),
});
export type Header = z.infer<typeof headerShape>;

const tableShape = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
export type TableLine = z.infer<typeof tableShape>;

export type Row = readonly (string | null)[];

const endShape = z.strictObject({ end: z.number().int(), sha256: z.string() });
export type EndLine = z.infer<typeof endShape>;

/** What is wrong with a backup, for the person who wants it restored. */
export class BackupRefused extends Error {
	override readonly name = 'BackupRefused';
}

/** @throws BackupRefused */
export function readHeader(line: string): Header {
	const given = json(line);
	const isOurs = typeof given === 'object' && given !== null && 'mandate' in given;
	if (!isOurs || !('format' in given))
		throw new BackupRefused('This is no backup of Mandate: its first line is not that of one.');
	if (given.format !== FORMAT)
		throw new BackupRefused(
			`The backup has format ${String(given.format).slice(0, 20)}, and this program reads format ${FORMAT}; restore it with the version of Mandate that made it, or a newer one.`,
		);
	const read = headerShape.safeParse(given);
	if (!read.success) throw new BackupRefused('The first line of the backup was altered.');
	return read.data;
}

/** @returns which of the three kinds of line it is, read; null where it is none of them */
export function readLine(line: string): TableLine | EndLine | Row | null {
	const given = json(line);
	if (Array.isArray(given))
		return given.every((value) => value === null || typeof value === 'string') ? given : null;
	const table = tableShape.safeParse(given);
	if (table.success) return table.data;
	const end = endShape.safeParse(given);
	return end.success ? end.data : null;
}

function json(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
