/** Ratios in words, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from './claims-of-text.ts';

const release = openFullRecord();
const TYPES = ['ratio', 'vote_change'];

const CASES: readonly (readonly [published: string, text: string, expected: readonly string[]])[] = [
	[
		'2017-06-12',
		'In Ashfield the Conservatives nearly doubled their vote.',
		['ratio supported: Conservatives nearly doubled their vote'],
	],
	[
		'2017-06-12',
		'In Ashfield Labour nearly doubled its vote.',
		['ratio contradicted: Labour nearly doubled its vote'],
	],
	[
		'2017-06-12',
		'Daniel Zeichner’s majority in Cambridge is more than twenty times as big as it was.',
		['ratio supported: Daniel Zeichner’s majority in Cambridge is more than twenty times as big'],
	],
	[
		'2021-12-20',
		'In North Shropshire the Liberal Democrats more than quadrupled their share.',
		['ratio supported: Liberal Democrats more than quadrupled their share'],
	],
	[
		'2015-05-12',
		'Ukip won 3,881,099 votes across the United Kingdom, more than four times as many as in 2010.',
		['ratio supported: more than four times as many'],
	],
	[
		'2015-05-12',
		'Across the United Kingdom the Liberal Democrats have two fifths fewer votes than Ukip.',
		['ratio ambiguous: Liberal Democrats have two fifths fewer votes'],
	],
	[
		'2024-07-10',
		'Labour won more than twice as many votes as Reform UK across the United Kingdom.',
		['ratio supported: Labour won more than twice as many votes'],
	],
	[
		'2024-07-10',
		'In Brighton Pavilion the Green vote has doubled since 2010.',
		['ratio contradicted: Green vote has doubled'],
	],
	[
		'2017-06-12',
		'In Ashfield Labour’s vote barely increased.',
		['vote_change supported: Labour’s vote barely increased'],
	],
	[
		'2018-01-10',
		'In Batley and Spen the Labour vote hardly moved between 2015 and 2017.',
		['vote_change ambiguous: Labour vote hardly moved'],
	],
];

/** Nothing is said of these. */
const SILENT: readonly (readonly [published: string, text: string])[] = [
	['2024-07-12', 'Labour did not double its majority in Stroud.'],
	['2024-07-12', 'The Greens could double their vote in Bristol Central next time.'],
	['2024-07-12', 'Did Reform UK treble its vote in Clacton?'],
	['2024-07-12', 'If the Conservatives had doubled their vote in Stroud they would have held it.'],
	['2024-07-12', 'The party hopes to treble its seats in Scotland.'],
	['2024-07-12', 'Membership of the Green Party in Stroud has doubled.'],
	['2024-07-12', 'It was a double blow for Labour in Stroud: twice it asked for a recount.'],
];

describe.skipIf(release === null)(`ratios${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		expect(saidOf(release!, TYPES, text, published)).toEqual(expected);
	});
	it.each(SILENT)('%s: nothing of “%s”', (published, text) => {
		expect(saidOf(release!, ['ratio'], text, published)).toEqual([]);
	});
});
