import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ballotsAreHere, ballotsPath } from '../fixture/ballots-folder.ts';
import { firstPreferences } from '../fixture/first-preferences.ts';
import { bytesOf, differs, type Malformed } from '../fixture/malformed.ts';
import { readBytes, readText } from '../fixture/read-text.ts';
import { written } from '../fixture/written.ts';
import { paperCount } from '../papers/papers.ts';
import { readElection } from './read-election.ts';

type Mark = readonly [selection: string, rank: number | null, indication?: string];

/** A record whose current snapshot has the marks; the one before it has other ones. */
function record(id: string, marks: readonly Mark[], contest = 'c1') {
	return {
		'@type': 'CVR.CVR',
		BallotPrePrintedId: 'Zoë Private',
		CurrentSnapshotId: `${id}-2`,
		CVRSnapshot: [
			{ '@id': `${id}-1`, CVRContest: [{ ContestId: contest, CVRContestSelection: [] }] },
			{
				'@id': `${id}-2`,
				CVRContest: [
					{
						ContestId: contest,
						CVRContestSelection: marks.map(([ContestSelectionId, Rank, HasIndication = 'yes']) => ({
							ContestSelectionId,
							SelectionPosition: [{ HasIndication, NumberVotes: 1, ...(Rank === null ? {} : { Rank }) }],
						})),
					},
				],
			},
		],
	};
}

const ELECTION = {
	Candidate: [
		{ '@id': 'p1', Name: 'Ada Amber', PartyId: 'am' },
		{ '@id': 'p2', Name: 'Ben Blue' },
	],
	Contest: [
		{
			'@id': 'c1',
			'@type': 'CVR.CandidateContest',
			Name: 'Secretary',
			NumberElected: 2,
			ContestSelection: [
				{ '@id': 's1', CandidateIds: ['p1'] },
				{ '@id': 's2', CandidateIds: ['p2'] },
				{ '@id': 's3', IsWriteIn: true },
			],
		},
		{ '@id': 'c2', Name: 'A question', '@type': 'CVR.BallotMeasureContest' },
	],
};

function report(changes: object): string {
	const whole = {
		'@type': 'CVR.CastVoteRecordReport',
		Party: [{ '@id': 'am', Name: 'Amber Party' }],
		Election: [ELECTION],
		CVR: [record('a', [['s2', 1]])],
		...changes,
	};
	return JSON.stringify(whole, null, 1);
}

describe('cast vote records', () => {
	it('are read as their current snapshot has them', () => {
		const { title, seats, candidates, papers, notes } = readText(
			report({
				CVR: [
					record('a', [
						['s2', 1],
						['s1', 2],
					]),
					record('b', [
						['s3', 2],
						['s1', 2],
						['s2', 1],
					]),
					record('c', [['s1', 3]]),
					record('d', [
						['s1', 1, 'no'],
						['s2', 2],
						['s2', 1],
					]),
					record('e', []),
					record('f', [['s1', 1]], 'c2'),
					record('g', [['s2', null]]),
				],
			}),
		);
		expect([title, seats]).toEqual(['Secretary', 2]);
		expect(candidates).toEqual([
			{ name: 'Ada Amber', party: 'Amber Party', withdrawn: false },
			{ name: 'Ben Blue', party: null, withdrawn: false },
			{ name: 'Write-in', party: null, withdrawn: false },
		]);
		expect(written(papers)).toEqual(['1: 2 1', '1: 2 1=3', '1: - 1', '1: 2 2', '1:', '1: 2']);
		expect([...papers.lines]).toEqual([1, 2, 3, 4, 5, 7]);
		expect(notes).toEqual([{ line: 1, text: 'Records without this contest were passed over: 1.' }]);
		expect(JSON.stringify([candidates, notes])).not.toContain('Private');
	});

	it('may be of several contests, one of which is asked for', () => {
		const [first] = ELECTION.Contest;
		const text = report({
			Election: [{ ...ELECTION, Contest: [first, { ...first, '@id': 'c9', Name: 'Treasurer' }] }],
			CVR: [record('a', [['s1', 1]]), record('b', [['s2', 1]], 'c9')],
		});
		for (const contest of ['c9', 'Treasurer']) {
			const read = readElection(bytesOf(text), { contest });
			expect(read.ok && [read.election.title, written(read.election.papers)]).toEqual([
				'Treasurer',
				['1: 2'],
			]);
		}
		const unasked = readElection(bytesOf(text));
		expect(!unasked.ok && unasked.problem.advice).toBe('The file has these: "Secretary", "Treasurer".');
	});

	const twice = '{"CVR": [], "Election": [';
	it.each<Malformed>([
		['an empty file', '', 1, 1, 'a value', 'end of the file'],
		['a key without quotes', '{\n CVR: []}', 2, 2, 'a key in quotes', 'CVR'],
		['no colon', '{"CVR" []}', 1, 8, 'a colon', '['],
		['no comma', '{"CVR": []\n"Election": []}', 2, 1, 'a comma or }', '"Election"'],
		['a comma too many', '{"CVR": [1,\n]}', 2, 1, 'a value', ']'],
		['a number that is none', '{"CVR": [01]}', 1, 11, 'a comma or ]', '1'],
		['a string left open', '{"CVR": "abc', 1, 13, 'rest of a string', 'end of the file'],
		['an escape that is none', '{"CVR": "é\\x"}', 1, 11, 'rest of a string', '\\x'],
		['a line end in a string', '{"CVR": "ab\nc"}', 1, 12, 'rest of a string', 'end of the line'],
		['a word', '{"CVR": [nil]}', 1, 10, 'a value', 'nil'],
		['more after the end', '{"CVR": []} x', 1, 13, 'the end of the file', 'x'],
		['the end too early', '{"CVR": [', 1, 10, 'a value', 'end of the file'],
		['very deep nesting', `${'['.repeat(200_000)}`, 1, 200_001, 'a value', 'end of the file'],
		['another kind of JSON', '[1, 2]', 1, 1, 'a list called CVR', '['],
		['no elections', '{"CVR": []}', 1, 1, 'a list called Election', '{'],
		['no contest', `${twice}{}]}`, 1, 25, 'one contest', '['],
		[
			'a contest without an id',
			`${twice}{"Contest": [{"ContestSelection": [{}]}]}]}`,
			1,
			39,
			'@id of the contest',
			'{',
		],
		[
			'a contest without candidates',
			`${twice}{"Contest": [{"@id": "c", "ContestSelection": []}]}]}`,
			1,
			72,
			'1 to 32766 selections',
			'[',
		],
		[
			'a selection without an id',
			`${twice}{"Contest": [{"@id": "c", "ContestSelection": [{}]}]}]}`,
			1,
			73,
			'an @id of its own',
			'{',
		],
	])('are refused with %s', (...row) => {
		expect(differs('cvr-json', row)).toBeNull();
	});

	it.each([
		[
			'a candidate who is not listed',
			report({}).replace('"p2"\n', '"p7"\n'),
			'"CandidateIds": ',
			'ids of candidates',
		],
		[
			'a snapshot that is not there',
			report({}).replace('"a-2",', '"a-3",'),
			'"CurrentSnapshotId": ',
			'CurrentSnapshotId',
		],
		[
			'a selection that is not listed',
			report({}).replace('ctionId": "s2"', 'ctionId": "s8"'),
			'"ContestSelectionId": ',
			'selection of the contest',
		],
		[
			'a mark that is neither made nor not',
			report({}).replace('"yes"', '"unknown"'),
			'"HasIndication": ',
			'yes or no',
		],
		['rank 0', report({}).replace('"Rank": 1', '"Rank": 0'), '"Rank": ', 'a rank, 1 to 32767'],
		[
			'a rank that is no whole number',
			report({}).replace('"Rank": 1', '"Rank": 1.5'),
			'"Rank": ',
			'a rank, 1 to 32767',
		],
	])('are refused with %s, at its place', (_, text, key, expected) => {
		const read = readElection(bytesOf(text));
		if (read.ok) throw new Error('was read');
		expect(read.problem.expected).toContain(expected);
		const line = text.split('\n')[read.problem.line - 1];
		expect(line.slice(0, read.problem.column - 1).trimStart()).toBe(key);
	});

	it('are refused as XML, with advice', () => {
		const read = readElection(bytesOf('<?xml version="1.0"?>\n<CastVoteRecordReport/>'));
		expect(!read.ok && read.problem.advice).toContain('export them so');
	});
});

/** Records at hand, their papers, and why first preferences differ from the report, whose rules are others. */
const CASES: readonly (readonly [folder: string, papers: number, differ: Record<string, string>])[] = [
	['test_set_0_skipped_first_choice', 12, {}],
	['test_set_1_exhaust_at_overvote', 15, {}],
	// One paper leaves out more than one number before its first: that rule gives up, ours reads on where it passes over gaps.
	['test_set_multi_winner_whole_threshold', 30, { 'Candidate E Name': '5' }],
];

describe.skipIf(!ballotsAreHere('cvr-cases'))('the cast vote records at hand', () => {
	const at = (folder: string, file: string) => readFileSync(ballotsPath(`cvr-cases/${folder}/${file}`));

	it.each(CASES)(
		'%s has the first preferences of its report, as handed in and as exported',
		(folder, papers, differ) => {
			const report = JSON.parse(at(folder, `${folder}_expected_detailed_report.json`).toString());
			for (const file of ['cvr.json', 'expected_cdf_cvr.json']) {
				const read = readBytes(at(folder, `${folder}_${file}`));
				expect(paperCount(read.papers)).toBe(papers);
				const found = firstPreferences(read, { gap: 'pass', again: 'pass' });
				expect(
					Object.fromEntries(Object.entries(found).map(([name, votes]) => [name, String(votes)])),
				).toEqual({
					...report.results[0].tally,
					...differ,
				});
			}
		},
	);

	it('are two files of one contest, that add up to the report', () => {
		const folder = 'test_set_8_multi_cdf';
		const report = JSON.parse(at(folder, `${folder}_expected_detailed_report.json`).toString());
		const [one, two] = [1, 2].map((part) =>
			firstPreferences(readBytes(at(folder, `${folder}_cvr_${part}.json`)), { gap: 'pass', again: 'pass' }),
		);
		for (const [name, votes] of Object.entries(one))
			expect(report.results[0].tally[name]).toBe(`${votes + two[name]}`);
	});

	it('are refused where they are XML or settings', () => {
		for (const folder of readdirSync(ballotsPath('cvr-cases')))
			for (const name of readdirSync(ballotsPath(`cvr-cases/${folder}`))) {
				if (!/xml$|config\.json$/.test(name)) continue;
				expect(readElection(at(folder, name), { name }).ok, name).toBe(false);
			}
	});
});
