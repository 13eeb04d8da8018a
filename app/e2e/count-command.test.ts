// `mandate count` as a person uses it: what it prints, how it ends, and what it says of bad input.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANDATE } from './server.ts';

/** Invented. */
const BALLOTS = `3 2
7 1 2 0
3 1 3 0
2 2 0
3 3 0
1 2=3 0
0
"Ada Moss"
"Ben Hale"
"Cas Reid"
"Allotments"
`;
const TIED = '2 1\n2 1 0\n2 2 0\n0\n"Ada Moss"\n"Ben Hale"\n"Tied"\n';

const folder = mkdtempSync(join(tmpdir(), 'mandate-count-'));
beforeAll(() => {
	writeFileSync(join(folder, 'ballots.blt'), BALLOTS);
	writeFileSync(join(folder, 'tied.blt'), TIED);
	writeFileSync(join(folder, 'broken.blt'), BALLOTS.replace('3 1 3 0', '3 1 9 0'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function count(args: readonly string[], input = '') {
	const { status, stdout, stderr } = spawnSync(process.execPath, [MANDATE, 'count', ...args], {
		cwd: folder,
		input,
		encoding: 'utf8',
	});
	return { status, out: stdout, err: stderr };
}

describe('count', () => {
	it('tells every stage in words and figures, who is elected, why not the others, and which papers were refused', () => {
		const { status, out, err } = count(['ballots.blt', '--rule', 'scottish-stv']);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatch(/^Allotments\n.*\(scottish-stv-2021\)\nSSI 2011\/399/);
		expect(out).toMatch(/15 valid papers, 2 seats to fill/);
		expect(out).toMatch(/Stage 2\. Surplus of Ada Moss\n.*surplus of 4/);
		expect(out).toMatch(/Ada Moss +-4\.00000 +6\.00000/);
		expect(out).toMatch(/\nElected\n {2}Ada Moss\n {2}Ben Hale\n/);
		expect(out).toMatch(/Cas Reid was excluded at stage 3/);
		expect(out).toMatch(/Refused: 1 paper, more than one first preference/);
		expect(out).not.toContain('\u001b');
	});

	it('gives JSON with every figure as a decimal string', () => {
		const { status, out } = count(['ballots.blt', '--rule', 'scottish-stv-2011', '--json']);
		expect(status).toBe(0);
		const result = JSON.parse(out);
		expect(result).toMatchObject({
			rule: 'scottish-stv-2011',
			seats: 2,
			valid: 15,
			quota: '6.00000',
			candidates: ['Ada Moss', 'Ben Hale', 'Cas Reid'],
			elected: ['Ada Moss', 'Ben Hale'],
			spoilt: [{ line: 6, copies: 1, reason: 'equal-first' }],
		});
		expect(result.stages[1]).toMatchObject({
			stage: 2,
			kind: 'surplus',
			of: 'Ada Moss',
			totals: { 'Ada Moss': '6.00000', 'Ben Hale': '4.80000', 'Cas Reid': '4.20000' },
			nonTransferable: '0.00000',
			elected: [],
			excluded: [],
		});
	});

	it('gives the sheet as a table, reads standard input, and takes the seats asked for', () => {
		const { status, out } = count(['-', '--rule', 'scottish-stv', '--seats', '1', '--csv'], BALLOTS);
		expect(status).toBe(0);
		expect(out).toMatch(/^Candidate,Party,Outcome,Stage 1: First preferences\n"?Ada Moss"?,/);
	});

	it('stops at a tie that only a lot can settle, and goes on with a seed or with an order drawn in the room', () => {
		const stopped = count(['tied.blt', '--rule', 'av-majority', '--json']);
		expect(stopped.status).toBe(1);
		expect(JSON.parse(stopped.out).stopped).toEqual({
			why: 'lot',
			about: 'exclusion',
			between: ['Ada Moss', 'Ben Hale'],
		});
		const drawn = count(['tied.blt', '--rule', 'av-majority', '--json', '--order', 'Ben Hale; Ada Moss']);
		expect(drawn.status).toBe(0);
		expect(JSON.parse(drawn.out)).toMatchObject({
			elected: ['Ben Hale'],
			lot: { seed: null, order: ['Ben Hale', 'Ada Moss'] },
		});
		const seeded = count(['tied.blt', '--rule', 'av-majority', '--json', '--seed', 'noon']);
		expect(JSON.parse(seeded.out).lot.seed).toBe('noon');
		expect(count(['tied.blt', '--rule', 'av-majority', '--json', '--seed', 'noon'])).toEqual(seeded);
	});

	it('counts the cards of a conference, weighted by section', () => {
		const cards = join(MANDATE, '../../../examples/ballots/card-vote.csv');
		const { status, out } = count([cards, '--rule', 'card-vote']);
		expect(status).toBe(0);
		expect(out).toMatch(
			/^Card vote, with weighted sections \(card-vote-1\)\n[\s\S]*Branches \(weight 1\/2\)[\s\S]*carried/,
		);
		const { cardVote, elected } = JSON.parse(count([cards, '--rule', 'card-vote', '--json']).out);
		expect([elected.length === 1, cardVote.kind]).toEqual([cardVote.carried.ofVoteCast, 'motion']);
		expect(count([cards, '--rule', 'card-vote', '--csv'])).toMatchObject({ status: 2, out: '' });
	});

	it('lists the rules with their short names', () => {
		const { status, out } = count(['--rules']);
		expect(status).toBe(0);
		expect(out).toMatch(/scottish-stv-2021, also scottish-stv\n {2}Single transferable vote/);
	});

	it.each([
		[
			'a mark for nobody',
			['broken.blt', '--rule', 'fptp', '--seats', '1'],
			/broken\.blt: line 3, column 5: expected/,
		],
		['a file that is not there', ['none.blt', '--rule', 'fptp'], /none\.blt: there is no such file/],
		['a rule that there is not', ['ballots.blt', '--rule', 'nought'], /no rule "nought"/],
		['no rule', ['ballots.blt'], /--rules lists them/],
		['no file', ['--rule', 'fptp'], /no file of ballots/],
		[
			'seats that are no number',
			['ballots.blt', '--rule', 'ers97', '--seats', 'two'],
			/whole number of seats/,
		],
		['more seats than the rule fills', ['ballots.blt', '--rule', 'fptp'], /fills 1 seat, not 2/],
		[
			'an order of strangers',
			['tied.blt', '--rule', 'fptp', '--order', 'Eve'],
			/"Eve", who is not a candidate/,
		],
	])('ends with 2 and says what is wrong with %s', (_, args, message) => {
		const { status, out, err } = count(args);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toMatch(message);
	});
});
