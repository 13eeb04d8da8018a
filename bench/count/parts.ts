/** What is measured. Each part prepares its files, and then does the work that is timed, once, in a fresh process. */
import { readFileSync } from 'node:fs';
import { type Election, findRule, type Papers, readElection, rowCount } from '@mandate/count';
import { InstantRunoff } from 'votes';
import { scottishWards } from '../../packages/count/src/fixture/scottish-wards.ts';

interface Part {
	readonly name: string;
	readonly what: string;
	/** Seconds that it may take; null where nothing was promised. */
	readonly bar: number | null;
	/** Gives the work; the work says how many elections it counted. */
	prepare(): () => number;
}

/** The peer takes a sixth of a second for each ward: one ward in this many is enough. */
const EVERY = 20;

export const PARTS: readonly Part[] = [
	{
		name: 'wards',
		what: '1,070 Scottish wards, bytes to winners, Scottish rule',
		bar: 1,
		prepare: () => {
			const files = wardFiles();
			return () => countAll(files, 'scottish-stv');
		},
	},
	{
		name: 'million',
		what: '1,000,000 distinct ballots, 12 candidates, 4 seats, Scottish rule',
		bar: 2,
		prepare: () => {
			const file = readFileSync(process.argv[3]);
			return () => countAll([file], 'scottish-stv');
		},
	},
	{
		name: 'meek',
		what: '1,070 Scottish wards, bytes to winners, Meek',
		bar: null,
		prepare: () => {
			const files = wardFiles();
			return () => countAll(files, 'meek');
		},
	},
	{
		name: 'alternative-vote',
		what: `one ward in ${EVERY}, papers to winner, alternative vote`,
		bar: null,
		prepare: () => {
			const elections = someElections();
			const rule = findRule('av-majority')!;
			return () => {
				for (const election of elections) rule.count(election, { seats: 1, lot: null });
				return elections.length;
			};
		},
	},
	{
		name: 'votes',
		what: 'the same papers to a ranking, instant runoff of votes 3.0.0',
		bar: null,
		prepare: () => {
			const elections = someElections().map(forVotes);
			return () => {
				for (const election of elections) new InstantRunoff(election).ranking();
				return elections.length;
			};
		},
	},
];

function wardFiles(): readonly Uint8Array[] {
	const wards = scottishWards();
	if (wards.length === 0) throw new Error('../shared/data/ballots is not there.');
	return wards.map(({ bytes }) => bytes);
}

function countAll(files: readonly Uint8Array[], name: string): number {
	const rule = findRule(name)!;
	for (const file of files) {
		const election = read(file);
		const { stopped } = rule.count(election, { seats: election.seats!, lot: null });
		if (stopped !== null) throw new Error('a count stopped');
	}
	return files.length;
}

function read(file: Uint8Array): Election {
	const read = readElection(file);
	if (!read.ok) throw new Error(JSON.stringify(read.problem));
	return read.election;
}

function someElections(): readonly Election[] {
	return wardFiles()
		.filter((_, place) => place % EVERY === 0)
		.map(read);
}

/** An election as that library takes it: a list of ranks a ballot. */
function forVotes({ candidates, papers }: Election) {
	return {
		candidates: candidates.map((_, place) => `${place}`),
		ballots: Array.from({ length: rowCount(papers) }, (_, row) => ({
			ranking: marksOf(papers, row).map((mark) => [`${mark}`]),
			weight: papers.copies[row],
		})),
	};
}

function marksOf({ marks, starts }: Papers, row: number): readonly number[] {
	return [...marks.subarray(starts[row], starts[row + 1])];
}
