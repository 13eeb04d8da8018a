import { readdirSync, readFileSync } from 'node:fs';
import {
	type Arbitrary,
	array,
	assert,
	constantFrom,
	integer,
	option,
	property,
	readConfigureGlobal,
	record,
	string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, readText } from '../fixture/read-text.ts';
import { written } from '../fixture/written.ts';
import { canonicalPapers } from '../papers/canonical.ts';
import type { Election } from '../papers/election.ts';
import { EQUAL, GAP, paperWriter } from '../papers/papers.ts';
import { tidy, tidyOrNull } from './names.ts';
import { writeBlt } from './write-blt.ts';
import { writeCvrJson } from './write-cvr-json.ts';

/** Words with all that has a meaning in the formats. */
const words = array(
	constantFrom(
		'Ada',
		'Élan',
		'"',
		'""',
		',',
		' ',
		'#',
		'0',
		'-2',
		'(x)',
		'[nick',
		'.',
		'\\',
		'\n',
		'\u{1f5f3}',
		'\ud83d',
		';',
		'=',
	),
	{ maxLength: 6 },
).map((parts) => parts.join(''));

/** A preference: a candidate, one equal to the last, or none. */
const preference = record({
	candidate: integer({ min: 0, max: 5 }),
	kind: constantFrom('plain', 'plain', 'equal', 'gap'),
});

const elections: Arbitrary<Election> = record({
	title: option(words),
	seats: option(integer({ min: 1, max: 9 })),
	candidates: array(
		record({
			name: words.map((name) => tidy(name) || 'Ben'),
			party: option(words).map((party) => tidyOrNull(party ?? '')),
			withdrawn: constantFrom(true, false, false),
		}),
		{ minLength: 1, maxLength: 6 },
	),
	rows: array(
		record({ copies: integer({ min: 1, max: 3 }), preferences: array(preference, { maxLength: 7 }) }),
		{ maxLength: 12 },
	),
}).map(({ title, seats, candidates, rows }) => {
	const writer = paperWriter();
	for (const [at, { copies, preferences }] of rows.entries()) {
		let stands = false;
		for (const { candidate, kind } of preferences) {
			if (kind === 'gap') writer.mark(GAP);
			else writer.mark((candidate % candidates.length) | (kind === 'equal' && stands ? EQUAL : 0));
			stands = kind !== 'gap';
		}
		writer.end(copies, at + 1);
	}
	return { title: tidyOrNull(title ?? ''), seats, candidates, papers: writer.finish() };
});

const canonical = ({ papers }: Election) => written(canonicalPapers(papers));

describe('strict BLT', () => {
	it('is what one would write', () => {
		const { papers, ...rest } = readText(
			'3 2\n-3\n2 2 1 0\n1 - 3=2 - 0\n4 2 1 0\n1 0\n0\n"Ada"\n"Ben ""B"" Blue"\n"Cas"\n""',
		);
		expect(writeBlt({ ...rest, papers })).toBe(
			'3 2\n-3\n1 0\n6 2 1 0\n1 - 2=3 0\n0\n"Ada"\n"Ben ""B"" Blue"\n"Cas"\n""\n',
		);
	});

	it('gives every election again', () => {
		assert(
			property(elections, (election) => {
				const text = writeBlt(election);
				const again = readText(text, 'blt');
				expect([again.title, again.seats, again.candidates, again.notes]).toEqual([
					election.title,
					election.seats,
					election.candidates,
					[],
				]);
				expect(written(again.papers)).toEqual(canonical(election));
				expect(writeBlt(again)).toBe(text);
			}),
			{ numRuns: readConfigureGlobal().numRuns ?? 2000 },
		);
	});

	it('is the same whatever order the rows come in', () => {
		assert(
			property(elections, string(), (election, salt) => {
				const { copies, starts, marks, lines } = election.papers;
				const order = [...copies.keys()].sort(
					(a, b) => ((a * 7 + salt.length) % 5) - ((b * 7 + salt.length) % 5),
				);
				const writer = paperWriter();
				for (const row of order) {
					for (const mark of marks.subarray(starts[row], starts[row + 1])) writer.mark(mark);
					writer.end(copies[row], lines[row]);
				}
				expect(writeBlt({ ...election, papers: writer.finish() })).toBe(writeBlt(election));
			}),
		);
	});
});

describe('cast vote records', () => {
	it('give every election again, but for who is withdrawn, a record a paper', () => {
		assert(
			property(elections, (election) => {
				const again = readText(writeCvrJson(election, '2031-05-06T07:08:09Z'), 'cvr-json');
				expect([again.title, again.seats, again.candidates]).toEqual([
					election.title,
					election.seats,
					election.candidates.map((candidate) => ({ ...candidate, withdrawn: false })),
				]);
				expect(canonical(again)).toEqual(canonical(election));
				expect([...again.papers.copies].every((copies) => copies === 1)).toBe(true);
			}),
			{ numRuns: readConfigureGlobal().numRuns ?? 500 },
		);
	});
});

describe('the examples', () => {
	const folder = new URL('../../../../examples/ballots/', import.meta.url);
	const files = readdirSync(folder).filter((name) => !/^(README\.md|card-vote.*)$/.test(name));

	it.each(files)('%s is read, and written as BLT and read again is the same', (name) => {
		const read = readBytes(readFileSync(new URL(name, folder)));
		expect(read.candidates.length).toBeGreaterThan(2);
		const again = readText(writeBlt(read));
		expect([again.candidates, again.title, again.seats]).toEqual([read.candidates, read.title, read.seats]);
		expect(written(again.papers)).toEqual(canonical(read));
	});

	it('are of seven kinds', () => {
		expect(files.length).toBeGreaterThanOrEqual(7);
	});

	it('say the same of the garden club as BLT and as cast vote records', () => {
		const blt = readBytes(readFileSync(new URL('garden-club.blt', folder)));
		const records = readFileSync(new URL('garden-club.json', folder), 'utf8');
		expect(JSON.parse(writeCvrJson(blt, '2031-05-06T19:00:00+01:00'))).toEqual(JSON.parse(records));
		expect(canonical(readText(records))).toEqual(canonical(blt));
	});
});
