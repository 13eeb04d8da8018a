/** Puts a file into the database, or refuses it; and takes it out again only whole. */
import { createHash } from 'node:crypto';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { found } from '../acts/refused.ts';
import type { Desk } from '../office.ts';
import type { Upload } from '../uploads.ts';
import { problem } from './meeting-times.ts';
import { fileNameFor, MOST_PAPER_BYTES, PAPER_TYPES_IN_WORDS, paperTypeOf } from './paper-type.ts';

/**
 * @param field of the form, for the refusal
 * @returns id of the paper
 * @throws Refused where it is too large or of a kind that is not taken
 */
export async function keepPaper(
	{ queries, at, newId, who }: Desk,
	unitId: string,
	field: string,
	upload: Upload,
): Promise<string> {
	if (upload.size > MOST_PAPER_BYTES)
		throw problem(field, `The file is too large: ${MOST_PAPER_BYTES / 1_000_000} MB at most.`);
	const type = paperTypeOf(upload.bytes);
	if (type === null)
		throw problem(field, `The file is of a kind that is not taken: give ${PAPER_TYPES_IN_WORDS}.`);
	const paperId = newId();
	await queries.query(sql`insert into paper (id, unit_id, file_name, media_type, hash, bytes, added_at, added_by)
		values (${paperId}, ${unitId}, ${fileNameFor(upload.name, type)}, ${type.mediaType}, ${upload.hash},
			${upload.bytes}, ${at}, ${who?.personId ?? null})`);
	return paperId;
}

export interface Paper {
	readonly fileName: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}

/** @throws Error where the bytes are not those that were given */
export async function paperById(queries: Queries, id: string): Promise<Paper> {
	const [row] = await queries.query<{
		file_name: string;
		media_type: string;
		hash: string;
		bytes: Uint8Array;
	}>(sql`select file_name, media_type, hash, bytes from paper where id = ${id}`);
	const { file_name, media_type, hash, bytes } = found(row, 'paper');
	if (createHash('sha256').update(bytes).digest('hex') !== hash)
		throw new Error(
			`The paper ${id} is not as it was given: its bytes have another hash. Restore it from a backup.`,
		);
	return { fileName: file_name, mediaType: media_type, bytes };
}
