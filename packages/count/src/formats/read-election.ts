/** An election from a file of ballots in any of the formats that are read. */
import { readBlt } from './blt.ts';
import { isCardVoteFile } from './card-vote-header.ts';
import { readChoicesCsv } from './choices-csv.ts';
import { type Content, openContent } from './content.ts';
import { readCvrJson } from './cvr-json.ts';
import { FORMATS, type FormatId } from './formats.ts';
import { readPreflib } from './preflib.ts';
import type { ReadElection } from './problem.ts';
import { readRanksCsv } from './ranks-csv.ts';
import type { Reader } from './reader.ts';
import { Refused } from './refused.ts';
import { readScottishCsv } from './scottish-csv.ts';
import { whichFormat } from './which-format.ts';

export interface ReadOptions {
	/** The file's name, a hint at the format where its content leaves it open. */
	readonly name?: string;
	/** The format, where it is known; else it is found by the content. */
	readonly format?: FormatId;
	/** Id or name of the contest to be read, where the file has several. */
	readonly contest?: string;
}

const READERS: Readonly<Record<FormatId, Reader>> = {
	blt: readBlt,
	'scottish-csv': readScottishCsv,
	preflib: readPreflib,
	'cvr-json': readCvrJson,
	'ranks-csv': readRanksCsv,
	'choices-csv': readChoicesCsv,
};

/**
 * Reads a file of ballots. Never throws: what is wrong comes back as a problem with its place.
 * @param bytes the file as it is; UTF-8, or else taken for windows-1252, which a note says
 */
export function readElection(bytes: Uint8Array, options: ReadOptions = {}): ReadElection {
	try {
		const content = openContent(bytes);
		if (options.format === undefined && isCardVoteFile(content)) throw cardVote();
		const format = options.format ?? whichFormat(content, options.name ?? '');
		if (format === null) throw unknownFormat(content);
		const { election, notes } = READERS[format](content, { contest: options.contest ?? null });
		return { ok: true, election, notes: content.encoding === 'utf-8' ? notes : [NOT_UTF8, ...notes] };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, problem: error.problem };
		throw error;
	}
}

/** Bytes of the start that tell XML. */
const START = 64;

const NOT_UTF8 = {
	line: 1,
	text: 'The file is not valid UTF-8 and was read as windows-1252: see whether the names are right.',
};

function cardVote(): Refused {
	return new Refused({
		line: 1,
		column: 1,
		expected: 'a file of ballots',
		found: 'the cards of a card vote',
		advice: 'Count it by the rule card-vote, or give the column of sections another heading.',
	});
}

function unknownFormat(content: Content): Refused {
	if (
		content
			.text(content.from, content.from + START)
			.trimStart()
			.startsWith('<')
	)
		return new Refused({
			line: 1,
			column: 1,
			expected: 'a file of ballots in a format that is read',
			found: 'XML or HTML',
			advice: 'Cast vote records are read as JSON: export them so, or as CSV.',
		});
	const isEmpty = content.bytes.length === content.from;
	return new Refused({
		line: 1,
		column: 1,
		expected: `a file of ballots: ${FORMATS.map(({ title }) => title).join(', ')}`,
		found: isEmpty ? 'an empty file' : 'none of these',
		advice: isEmpty
			? 'Hand in the file with the ballots.'
			: 'Say which format it is, or save it as one of these.',
	});
}
