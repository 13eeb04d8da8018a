import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { written } from '../papers/fraction.ts';
import { readCardVote } from './card-vote-csv.ts';
import { readElection } from './read-election.ts';

const bytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const HEAD = 'section,weight,delegation,for,against,abstained';

function read(...lines: readonly string[]): unknown {
	const result = readCardVote(bytes(...lines));
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	const { options, sections } = result.vote;
	return {
		options,
		sections: sections.map(({ name, weight, delegations }) => [
			name,
			written(weight),
			delegations.map(({ name, line, cards, abstained }) => [name, line, ...cards, abstained]),
		]),
	};
}

describe('a file of a card vote', () => {
	it('has its sections in the order in which they come, with their delegations', () => {
		expect(
			read(HEAD, 'North,1/2,Ash,10,2,1', 'South,50%,Elm,0,7,0', '', 'North,0.5,"Oak, Upper",3,,', ''),
		).toEqual({
			options: ['for', 'against'],
			sections: [
				[
					'North',
					'1/2',
					[
						['Ash', 2, 10, 2, 1],
						['Oak, Upper', 5, 3, 0, 0],
					],
				],
				['South', '1/2', [['Elm', 3, 0, 7, 0]]],
			],
		});
	});

	it('may be between candidates, and without abstentions', () => {
		expect(read('Section, Weight ,DELEGATION,Ada Moss,Ben Hale,Cas', 'All,1,Ash,10,2,1')).toEqual({
			options: ['Ada Moss', 'Ben Hale', 'Cas'],
			sections: [['All', '1', [['Ash', 2, 10, 2, 1, 0]]]],
		});
	});

	it('may have the same delegation in two sections, since they are two votes', () => {
		expect(read(HEAD, 'North,1,Ash,1,0,0', 'South,1,Ash,0,1,0')).toMatchObject({
			sections: [
				['North', '1', [['Ash', 2, 1, 0, 0]]],
				['South', '1', [['Ash', 3, 0, 1, 0]]],
			],
		});
	});

	it('of ours is read', () => {
		const url = new URL('../../../../examples/ballots/card-vote.csv', import.meta.url);
		const result = readCardVote(readFileSync(url));
		expect(result.ok && result.vote.sections.map(({ delegations }) => delegations.length)).toEqual([5, 3]);
	});

	it.each([
		['nothing', [''], 1, 1, 'the column "section"', 'the end of the file'],
		['another first column', ['name,weight'], 1, 1, 'the column "section"', '"name"'],
		['another second column', ['section,share'], 1, 9, 'the column "weight"', '"share"'],
		[
			'too few columns',
			['section,weight'],
			1,
			15,
			'a comma and the column "delegation"',
			'the end of the file',
		],
		['one option', ['section,weight,delegation,for'], 1, 30, 'two columns or more', 'the end of the file'],
		['an option twice', [`${HEAD.slice(0, 29)},For`], 1, 31, 'a heading that no other column has', '"For"'],
		['an empty heading', ['section,weight,delegation,for,,against'], 1, 31, 'what could be voted for', '",'],
		['a column after the last', [`${HEAD},more`], 1, 49, 'no column after the abstentions', '"more"'],
		['no delegation', [HEAD], 1, 48, 'a line for each delegation', 'the end of the file'],
		[
			'a section alone',
			[HEAD, 'North'],
			2,
			6,
			'a comma and the weight of the section',
			'the end of the file',
		],
		[
			'no more than a weight',
			[HEAD, 'North,1/2'],
			2,
			10,
			'a comma and the delegation',
			'the end of the file',
		],
		['no section', [HEAD, ',1,Ash,1,1,1'], 2, 1, 'the name of the section', '",'],
		[
			'a weight of nothing',
			[HEAD, 'North,0,Ash,1,1,1'],
			2,
			7,
			'the weight of the section, more than 0',
			'"0"',
		],
		['no weight', [HEAD, 'North,,Ash,1,1,1'], 2, 7, 'the weight of the section', '",'],
		[
			'two weights',
			[HEAD, 'North,1/2,Ash,1,1,1', 'North,1/3,Elm,1,1,1'],
			3,
			7,
			'the weight of section "North" as on line 2, 1/2',
			'"1/3"',
		],
		['no delegation name', [HEAD, 'North,1/2, ,1,1,1'], 2, 12, 'the name of the delegation', '",'],
		[
			'a delegation twice',
			[HEAD, 'North,1/2,Ash,1,1,1', 'North,1/2,Ash,2,1,1'],
			3,
			11,
			'not yet in section "North"; line 2 has it',
			'"Ash"',
		],
		[
			'a fraction of a card',
			[HEAD, 'North,1/2,Ash,1.5,1,1'],
			2,
			15,
			'a whole number of cards for "for"',
			'"1.5"',
		],
		[
			'a negative number',
			[HEAD, 'North,1/2,Ash,1,-1,1'],
			2,
			17,
			'a whole number of cards for "against"',
			'"-1"',
		],
		[
			'too many cards',
			[HEAD, 'North,1/2,Ash,9007199254740992,1,1'],
			2,
			15,
			'a whole number of cards',
			'"9007199254740992"',
		],
		[
			'too many cards in all',
			[HEAD, 'North,1/2,Ash,9007199254740991,0,0', 'North,1/2,Elm,1,0,0'],
			3,
			1,
			'at most 9007199254740991 cards in all',
			'"North"',
		],
		[
			'a field too few',
			[HEAD, 'North,1/2,Ash,1,1'],
			2,
			18,
			'a comma and the cards of "abstained"',
			'the end of the file',
		],
		[
			'a field too many',
			[HEAD, 'North,1/2,Ash,1,1,1,1'],
			2,
			20,
			'the end of the line after 3 numbers',
			'",1"',
		],
		['a quote left open', [HEAD, '"North,1/2,Ash,1,1,1'], 2, 1, 'a closing quote', ''],
	])('with %s is refused, and where is told', (_, lines, line, column, expected, found) => {
		const result = readCardVote(bytes(...lines));
		expect(result.ok).toBe(false);
		if (result.ok) return;
		const { problem } = result;
		expect([problem.line, problem.column]).toEqual([line, column]);
		expect(problem.expected).toContain(expected);
		expect(problem.found).toContain(found);
		expect(problem.advice).not.toBe('');
	});

	it.each([
		['sections', 100, [HEAD, ...Array.from({ length: 101 }, (_, at) => `S${at},1,Ash,1,1,1`)], 102],
		['options', 100, [`section,weight,delegation,${Array.from({ length: 101 }, (_, at) => `c${at}`)}`], 1],
	])('with more %s than %d is refused', (_, most, lines, line) => {
		const result = readCardVote(bytes(...lines));
		expect(!result.ok && [result.problem.line, result.problem.expected]).toEqual([
			line,
			expect.stringContaining(`at most ${most}`),
		]);
	});

	it('that is no text is refused', () => {
		expect(readCardVote(new Uint8Array([0x50, 0x4b, 0, 0]))).toMatchObject({
			ok: false,
			problem: { line: 1 },
		});
	});

	it('is not taken for ballots, and a table of ballots not for cards', () => {
		const table = bytes('Section,Ada,Ben', 'North,1,2');
		expect(readElection(bytes('', HEAD, 'North,1,Ash,1,2,3'))).toEqual({
			ok: false,
			problem: expect.objectContaining({ found: 'the cards of a card vote', line: 1, column: 1 }),
		});
		expect(readElection(table)).not.toMatchObject({ problem: { found: 'the cards of a card vote' } });
	});
});
