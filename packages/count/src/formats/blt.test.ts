import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ballotsAreHere, ballotsPath } from '../fixture/ballots-folder.ts';
import { bytesOf } from '../fixture/malformed.ts';
import { written } from '../fixture/written.ts';
import { paperCount } from '../papers/papers.ts';
import { readElection } from './read-election.ts';

const BY_ELECTIONS = 'scot-elex/by-elections-blt';
const SOCIETIES = 'society-elections';
const areHere = ballotsAreHere(BY_ELECTIONS, SOCIETIES);

function read(text: string) {
	const election = readElection(bytesOf(text));
	if (!election.ok) throw new Error(JSON.stringify(election.problem));
	return { ...election.election, notes: election.notes };
}

const NAMES = '"Ada Amber"\n"Ben Blue"\n"Cas Coral"\n"Dee Dun"\n"A society"\n';

describe('BLT', () => {
	it('is read with the withdrawn, equal and skipped preferences, comments and ids of papers', () => {
		const { title, seats, candidates, papers, notes } = read(
			`# made up\n4 2 # candidates and seats\n\n-2 -4\n3 1 3 4 0\n(a 17) 1 4 1=3 0\n2 - 2 - - 3 - 0 # skipped\n` +
				`1 (2 3) 1 0\n1 (4) 0\n1 2 = 3=1 0\n5 0\n1 1 1 0\n0\n${NAMES}`,
		);
		expect([title, seats, notes]).toEqual(['A society', 2, []]);
		expect(candidates.map(({ name, withdrawn }) => [name, withdrawn])).toEqual([
			['Ada Amber', false],
			['Ben Blue', true],
			['Cas Coral', false],
			['Dee Dun', true],
		]);
		expect(written(papers)).toEqual([
			'3: 1 3 4',
			'1: 4 1=3',
			'2: - 2 - 3',
			'1: 2=3 1',
			'1: 4',
			'1: 2=3=1',
			'5:',
			'1: 1 1',
		]);
		expect([...papers.lines]).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
	});
});

describe.skipIf(!areHere)('the BLT files at hand', () => {
	it('are 30 by-elections with 122,859 papers', () => {
		let papers = 0;
		const files = readdirSync(ballotsPath(BY_ELECTIONS));
		for (const file of files) {
			const bytes = readFileSync(ballotsPath(`${BY_ELECTIONS}/${file}`));
			const election = readElection(bytes, { name: file });
			if (!election.ok) throw new Error(`${file}: ${JSON.stringify(election.problem)}`);
			expect(election.election.seats, file).toBe(file.startsWith('edinburgh_2015') ? 2 : 1);
			expect(election.election.title, file).toMatch(/ /);
			papers += paperCount(election.election.papers);
		}
		expect([files.length, papers]).toEqual([30, 122_859]);
	});
});
