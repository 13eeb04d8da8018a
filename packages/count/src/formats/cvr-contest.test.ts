import { describe, expect, it } from 'vitest';
import { bytesOf } from '../fixture/malformed.ts';
import { readText } from '../fixture/read-text.ts';
import { type ReadOptions, readElection } from './read-election.ts';

const PEOPLE = [
	{ '@id': 'p1', Name: ' Ada  Amber ', PartyId: 'am' },
	{ '@id': 'p2', Name: 'Ben Blue', PartyId: 'gone' },
	{ '@id': 'p3', Name: '' },
	{ '@id': 'p4', Name: 'Dee Dun', PartyId: 7 },
];

function contest(selections: readonly object[], more: object = {}) {
	return { '@id': 'c1', Name: 'Chair', ContestSelection: selections, ...more };
}

function text(contests: readonly unknown[], more: object = {}): string {
	return JSON.stringify({
		Party: [{ '@id': 'am', Name: 'Amber' }, { Name: 'no id' }, null],
		Election: [null, { Contest: 'none' }, { Candidate: PEOPLE, Contest: contests }],
		CVR: [],
		...more,
	});
}

const ONE = { '@id': 's1', CandidateIds: ['p1'] };

function problem(of: string, options: ReadOptions = {}) {
	const read = readElection(bytesOf(of), options);
	if (read.ok) throw new Error('was read');
	return read.problem;
}

describe('the contest of cast vote records', () => {
	it('has its candidates by the names and parties of the election, in the order of its selections', () => {
		const { title, seats, candidates } = readText(
			text([
				contest([
					{ '@id': 's2', CandidateIds: ['p2'] },
					ONE,
					{ '@id': 's3', CandidateIds: ['p1', 'p4'] },
					{ '@id': 's4', CandidateIds: ['p4'] },
					{ '@id': 's5', CandidateIds: ['p3'] },
					{ '@id': 's6', IsWriteIn: true },
					{ '@id': 's7' },
					{ '@id': ' ' },
				]),
			]),
		);
		expect([title, seats]).toEqual(['Chair', null]);
		expect(candidates.map(({ name, party }) => [name, party])).toEqual([
			['Ben Blue', null],
			['Ada Amber', 'Amber'],
			['Ada Amber and Dee Dun', null],
			['Dee Dun', null],
			['s5', null],
			['Write-in', null],
			['s7', null],
			['Write-in', null],
		]);
	});

	it.each([
		[1, 1],
		[32_766, 32_766],
		[0, null],
		[32_767, null],
		[1.5, null],
		['2', null],
	])('with NumberElected %j fills %s seats', (NumberElected, seats) => {
		expect(readText(text([contest([ONE], { NumberElected })])).seats).toBe(seats);
	});

	it('may be in an election that is not in a list, and without a title', () => {
		const { title, candidates } = readText(
			text([], { Election: { Candidate: PEOPLE, Contest: [contest([ONE], { Name: 7 })] } }),
		);
		expect([title, candidates.length]).toEqual([null, 1]);
	});

	it('is asked for by id or by name, where there are several', () => {
		const contests = Array.from({ length: 23 }, (_, at) => ({
			...contest([ONE]),
			'@id': `c${at}`,
			Name: `Seat ${at}`,
		}));
		const of = text([...contests, null, { '@id': 'measure' }]);
		for (const asked of ['c7', 'Seat 7', ' Seat  7 ']) {
			const read = readElection(bytesOf(of), { contest: asked });
			expect(read.ok && read.election.title).toBe('Seat 7');
		}
		expect(problem(of).expected).toBe('one contest, or the name of the one to be read');
		expect(problem(of).advice).toMatch(/^The file has these: "Seat 0", .*, "Seat 19" and 3 more\.$/);
		expect(problem(of, { contest: 'Seat 99' }).expected).toBe('one contest called "Seat 99"');
		const two = text(contests.slice(0, 2).map((one) => ({ ...one, Name: undefined })));
		expect(problem(two).advice).toBe('The file has these: "c0", "c1".');
		expect(problem(text([])).advice).toBe('The file has no contest for candidates.');
	});

	it.each<[string, object, string]>([
		['no id', { '@id': 5 }, 'the @id of the contest'],
		['no selections', { ContestSelection: [] }, '1 to 32766 selections'],
		['a selection that is none', { ContestSelection: [ONE, 3] }, 'a selection with an @id of its own'],
		['a selection without an id', { ContestSelection: [{ CandidateIds: ['p1'] }] }, 'an @id of its own'],
		['an id twice', { ContestSelection: [ONE, ONE] }, 'an @id of its own'],
		[
			'somebody who is not listed',
			{ ContestSelection: [{ '@id': 's1', CandidateIds: ['p1', 'p9'] }] },
			'ids of candidates',
		],
		[
			'an id that is none',
			{ ContestSelection: [{ '@id': 's1', CandidateIds: [null] }] },
			'ids of candidates',
		],
	])('is refused with %s', (_, changes, expected) => {
		const found = problem(text([contest([ONE], changes)]));
		expect(found.expected).toContain(expected);
		expect(found.advice).toMatch(/^[A-Z].*\.$/);
	});

	it.each<[string, object, string]>([
		['a record that is none', { CVR: [5] }, 'a record with the snapshot'],
		['no snapshot', { CVR: [{}] }, 'a record with the snapshot'],
		['two snapshots, none of them named', { CVR: [{ CVRSnapshot: [{}, {}] }] }, 'a record with the snapshot'],
		['a snapshot that is none', { CVR: [{ CVRSnapshot: [null] }] }, 'a record with the snapshot'],
		['a selection that is none', record([4]), 'a selection'],
		[
			'a position that is none',
			record([{ ContestSelectionId: 's1', SelectionPosition: ['x'] }]),
			'a position',
		],
		[
			'a selection without an id',
			record([{ SelectionPosition: [{ HasIndication: 'yes' }] }]),
			'the id of a selection',
		],
		['a rank too high', mark({ Rank: 32_768 }), 'a rank, 1 to 32767'],
		['a rank in words', mark({ Rank: 'first' }), 'a rank, 1 to 32767'],
		['no indication', mark({ HasIndication: undefined }), 'yes or no'],
	])('of records is refused with %s', (_, more, expected) => {
		const found = problem(text([contest([ONE])], more));
		expect(found.expected).toContain(expected);
		expect(found.advice).toMatch(/^[A-Z].*\.$/);
	});

	it('takes the only snapshot where none is named, and the highest rank there may be', () => {
		const { papers } = readText(text([contest([ONE])], mark({ Rank: 32_767 })));
		expect([...papers.marks]).toEqual([0x7fff, 0]);
		expect(readText(text([contest([ONE])], { CVR: [{ CVRSnapshot: [{}] }] })).notes).toEqual([
			{ line: 1, text: 'Records without this contest were passed over: 1.' },
		]);
	});

	it('takes the rank of the selection where the position has none', () => {
		const { papers } = readText(
			text(
				[contest([ONE])],
				record([{ ContestSelectionId: 's1', Rank: 2, SelectionPosition: [{ HasIndication: 'yes' }] }]),
			),
		);
		expect([...papers.marks]).toEqual([0x7fff, 0]);
	});
});

function record(CVRContestSelection: readonly unknown[]): object {
	return { CVR: [{ CVRSnapshot: [{ CVRContest: [null, { ContestId: 'c1', CVRContestSelection }] }] }] };
}

function mark(more: object): object {
	return record([{ ContestSelectionId: 's1', SelectionPosition: [{ HasIndication: 'yes', ...more }] }]);
}
