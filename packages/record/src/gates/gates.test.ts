/** Gates on a small election that is right, and on the same spoiled one figure at a time. */
import { describe, expect, it } from 'vitest';
import {
	CANDIDACIES,
	type Files,
	inFolder,
	SEATS,
	smallByElection,
	smallElection,
} from '../sources/fixture/small-election.ts';
import { readBase } from '../sources/read-base.ts';
import { count, difference } from './figures.ts';

/** Findings that every file of three seats has: it is smaller than a real one. */
const ALWAYS = new Set(['rows-of-a-file', 'one-holder-a-seat']);

async function findingsOf(files: Files) {
	const result = await inFolder(files, (folder) => readBase([folder]));
	if (!result.ok) throw new Error(result.message);
	return result.base.findings.filter(({ gate, subject }) => !ALWAYS.has(gate) || subject.includes('/E14'));
}

const spoiled: [string, string, string, string, string, RegExp][] = [
	[
		'votes',
		CANDIDACIES,
		',4000,',
		',4100,',
		'votes-add-up',
		/Candidates' votes add to 10,100; valid votes 10,000; 100 over\./,
	],
	[
		'majority',
		SEATS,
		',10,1000,',
		',10,1001,',
		'majority-is-first-minus-second',
		/Conservative 5,000 less Labour 4,000 is 1,000; published majority 1,001; 1 over\./,
	],
	[
		'winner',
		SEATS,
		'Con hold,Con,Lab',
		'Lab hold,Lab,Con',
		'winner-has-most-votes',
		/Published first party "Lab"; first by votes: "Con", 5,000\./,
	],
	['member', SEATS, 'Ada,Ash', 'Bea,Birch', 'winner-has-most-votes', /File of seats: "Bea Birch"/],
	['result', SEATS, 'Con hold', 'Lab gain from Con', 'results-are-worded', /result "Lab gain from Con"/],
	['wording', SEATS, 'Con hold', 'Con Hold', 'results-are-worded', /result "Con Hold"/],
	[
		'share',
		CANDIDACIES,
		'0.500000',
		'0.510000',
		'shares-are-votes-over-total',
		/5,000 of 10,000 is 0\.500000, published 0\.510000/,
	],
	[
		'spelling',
		SEATS,
		'Northford',
		'NorthFord',
		'names-are-spelled-alike',
		/3 of 3 rows of candidates bear "Northford"/,
	],
	[
		'column',
		SEATS,
		',5000,4000,1000,0',
		',5000,3000,2000,0',
		'party-columns-agree',
		/Lab: seat's column 3,000, candidates 4,000, 1,000 under; LD: seat's column 2,000/,
	],
	[
		'region',
		SEATS,
		'Northford,,North East',
		'Northford,,Up North',
		'regions-are-known',
		/code E12000001, which is North East/,
	],
	['blank', CANDIDACIES, ',Female,No,No', ',Female,,No', 'cells-are-filled', /Northford, Conservative/],
];

describe('gates', () => {
	it('pass an election that is right', async () => {
		expect(await findingsOf({ ...smallElection(), ...smallByElection() })).toEqual([]);
	});

	it.each(spoiled)('find a wrong %s', async (_, path, from, to, gate, workings) => {
		const files = smallElection();
		const text = String(files[path]);
		expect(text).toContain(from);
		const findings = await findingsOf({ ...files, [path]: text.replace(from, to) });
		const found = findings.find((one) => one.gate === gate);
		expect(found?.workings).toMatch(workings);
		expect(found?.at.length).toBeGreaterThan(0);
	});

	it('find two candidates with the most votes', async () => {
		const files = smallElection();
		const text = String(files[CANDIDACIES])
			.replace(',4000,0.400000', ',5000,0.500000')
			.replace(',1000,0.100000', ',0,0');
		const findings = await findingsOf({ ...files, [CANDIDACIES]: text });
		expect(findings.find(({ gate }) => gate === 'one-holder-a-seat')?.message).toMatch(
			/two candidates share the most votes/,
		);
	});
});

describe('figures in workings', () => {
	it.each([
		[0, '0'],
		[999, '999'],
		[1000, '1,000'],
		[1234567, '1,234,567'],
		[-49, '−49'],
	])('%i', (value, text) => expect(count(value)).toBe(text));
	it.each([
		[900, '900 over'],
		[-1049, '1,049 under'],
		[0, 'no difference'],
	])('%i as a difference', (value, text) => expect(difference(value)).toBe(text));
});
