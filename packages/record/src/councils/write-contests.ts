/** The columns of contests of wards and of those who stood in them: by ward, then by day; most votes first. */
import { byCodePoint, rowOf } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import { writeDifferences, writeTexts } from './columns.ts';
import type { CouncilOrder } from './council-order.ts';
import type { WardContest } from './model.ts';

export function writeContests(pack: PackWriter, contests: readonly WardContest[], order: CouncilOrder): void {
	const { partyRow, sourceRow, wardKey, wards } = order;
	const keyed = contests.map((contest) => ({
		contest,
		ward: wardKey(contest.council, contest.ward),
		candidates: [...contest.candidates].sort(
			(a, b) =>
				b.votes - a.votes ||
				Number(b.isElected) - Number(a.isElected) ||
				a.at.line - b.at.line ||
				byCodePoint(a.name, b.name),
		),
	}));
	keyed.sort(
		(a, b) =>
			byCodePoint(a.ward, b.ward) ||
			byCodePoint(a.contest.pollingOn ?? '', b.contest.pollingOn ?? '') ||
			Number(a.contest.isByElection) - Number(b.contest.isByElection) ||
			a.candidates[0].at.line - b.candidates[0].at.line,
	);
	const counts = new Map<string, number>();
	for (const { ward } of keyed) counts.set(ward, (counts.get(ward) ?? 0) + 1);
	const distinct = (values: readonly string[]) => [...new Set(values)].sort(byCodePoint);
	const days = distinct(keyed.map(({ contest }) => contest.pollingOn ?? ''));
	const turnouts = distinct(keyed.map(({ contest }) => contest.turnout ?? ''));

	pack.integers(
		'wards.contests',
		wards.map((ward) => counts.get(ward) ?? 0),
	);
	pack.json('contests.values', { days, turnouts });
	const write = (name: string, value: (row: (typeof keyed)[number]) => number) =>
		pack.integers(`contests.${name}`, keyed.map(value));
	write('on', ({ contest }) => days.indexOf(contest.pollingOn ?? ''));
	write('turnout', ({ contest }) => turnouts.indexOf(contest.turnout ?? ''));
	write('isByElection', ({ contest }) => Number(contest.isByElection));
	write('seats', ({ contest }) => contest.seats);
	write('electorate', ({ contest }) => contest.electorate ?? -1);
	write('ballots', ({ contest }) => contest.ballots ?? -1);
	write('source', ({ candidates }) => sourceRow[candidates[0].at.source]);
	write('length', ({ candidates }) => candidates.length);

	const all = keyed.flatMap(({ contest, candidates }) =>
		candidates.map((candidate) => ({ ...candidate, where: `${contest.ward}, ${contest.council}` })),
	);
	pack.integers(
		'candidates.party',
		all.map(({ party, where }) => rowOf(partyRow, party, where, 'party')),
	);
	pack.integers(
		'candidates.votes',
		all.map(({ votes }) => votes),
	);
	pack.integers(
		'candidates.isElected',
		all.map(({ isElected }) => Number(isElected)),
	);
	writeDifferences(
		pack,
		'candidates.line',
		all.map(({ at }) => at.line),
	);
	writeTexts(
		pack,
		'candidates.name',
		all.map(({ name }) => name),
	);
}
