/** Candidates as contests of wards. Two files of one poll become one contest, and what they disagree on is reported. */
import type { WardCandidate, WardContest } from '../../councils/model.ts';
import { count } from '../../gates/figures.ts';
import type { Finding } from '../../model.ts';
import { byCodePoint } from '../order.ts';
import type { WardCandidateRow } from './readings.ts';
import type { CouncilRegister, PartyBook, WardRegister } from './register.ts';

/** Which file is kept where two tell of one poll. */
const SERIES = ['archive', 'library', 'democracy-club', 'democracy-club-export', 'moderngov'];

interface Draft {
	readonly council: string;
	readonly wardKey: string;
	readonly rows: WardCandidateRow[];
}

export interface ContestContext {
	readonly councils: CouncilRegister;
	readonly wards: WardRegister;
	readonly parties: PartyBook;
	readonly find: (finding: Finding) => void;
}

export function contestsOf(rows: readonly WardCandidateRow[], context: ContestContext): WardContest[] {
	const { councils, wards } = context;
	const polls = new Map<string, Map<string, Draft>>();
	for (const row of [...rows].sort((a, b) => SERIES.indexOf(a.series) - SERIES.indexOf(b.series))) {
		const council = councils.idOf(row.council, row.councilCode);
		const wardKey = wards.keyOf(council, row.ward);
		if (wards.nameOf(wardKey) === '') wards.note(council, row.ward);
		const poll = `${wardKey}\u0000${row.pollingOn ?? ''}\u0000${row.isByElection}`;
		const bySeries = polls.get(poll) ?? new Map<string, Draft>();
		polls.set(poll, bySeries);
		const draft = bySeries.get(row.series) ?? { council, wardKey, rows: [] };
		bySeries.set(row.series, draft);
		draft.rows.push(row);
	}
	const contests: { contest: WardContest; key: string }[] = [];
	for (const bySeries of polls.values()) {
		const [kept, ...others] = [...bySeries.values()].filter((draft) => isCounted(draft, context));
		if (kept === undefined) continue;
		const contest = contestOf(kept, context);
		for (const other of others) compare(contest, other.rows, context);
		contests.push({
			contest: { ...contest, turnout: contest.turnout ?? others[0]?.rows[0].turnout ?? null },
			key: kept.wardKey,
		});
	}
	return contests
		.sort(
			(a, b) =>
				byCodePoint(a.key, b.key) ||
				byCodePoint(a.contest.pollingOn ?? '', b.contest.pollingOn ?? '') ||
				Number(a.contest.isByElection) - Number(b.contest.isByElection),
		)
		.map(({ contest }) => contest);
}

/** Whether a file has the votes of every candidate. Of a contest with the votes of some it is said; one with none is no result yet. */
function isCounted({ council, wardKey, rows }: Draft, { councils, wards, find }: ContestContext): boolean {
	const without = rows.filter(({ isUncounted }) => isUncounted);
	if (without.length === 0) return true;
	if (without.length === rows.length) return false;
	const where = `${wards.nameOf(wardKey)}, ${councils.nameOf(council)}, ${rows[0].pollingOn ?? 'day not given'}`;
	find({
		gate: 'votes-of-every-candidate',
		severity: 'note',
		subject: where,
		message: `${where}: the file has votes of some of the candidates only. The contest is left out.`,
		workings: `Candidates ${rows.length}; with votes ${rows.length - without.length}.`,
		at: [without[0].at],
	});
	return false;
}

function contestOf(
	{ council, wardKey, rows }: Draft,
	{ councils, wards, parties, find }: ContestContext,
): WardContest {
	const [first] = rows;
	const candidates = rows
		.map(
			(row): WardCandidate => ({
				name: row.name,
				party: parties.idOf(row.party),
				votes: row.votes,
				isElected: row.isElected,
				at: row.at,
			}),
		)
		.sort((a, b) => b.votes - a.votes || Number(b.isElected) - Number(a.isElected) || a.at.line - b.at.line);
	const seats = candidates.filter(({ isElected }) => isElected).length;
	const where = `${wards.nameOf(wardKey)}, ${councils.nameOf(council)}, ${first.pollingOn ?? 'day not given'}`;
	if (first.seats !== null && first.seats !== seats) {
		find({
			gate: 'elected-fill-the-seats',
			severity: 'error',
			subject: where,
			message: `${where}: the number of candidates elected is not the number of seats.`,
			workings: `Seats ${first.seats}; elected ${seats}.`,
			at: [first.at],
		});
	}
	const lowest = Math.min(...candidates.filter(({ isElected }) => isElected).map(({ votes }) => votes));
	const highest = Math.max(0, ...candidates.filter(({ isElected }) => !isElected).map(({ votes }) => votes));
	// By first preferences somebody behind may be elected: Scotland counts transfers.
	if (seats === 0 || (highest > lowest && first.councilCode[0] !== 'S')) {
		find({
			gate: 'elected-have-most-votes',
			severity: seats === 0 ? 'error' : 'note',
			subject: where,
			message:
				seats === 0
					? `${where}: nobody is marked as elected.`
					: `${where}: somebody not elected has more votes than somebody elected.`,
			workings: `Least votes of those elected ${seats === 0 ? 'none' : count(lowest)}; most of the others ${count(highest)}.`,
			at: [first.at],
		});
	}
	return {
		council,
		ward: wards.nameOf(wardKey),
		code: first.wardCode,
		pollingOn: first.pollingOn,
		isByElection: first.isByElection,
		seats,
		electorate: first.electorate,
		ballots: first.ballots,
		turnout: first.turnout,
		candidates,
	};
}

/** Reports where another file of the same poll has other votes or other winners. Names are spelt too freely to compare. */
function compare(
	contest: WardContest,
	rows: readonly WardCandidateRow[],
	{ councils, find }: ContestContext,
): void {
	const said = (list: readonly { votes: number; isElected: boolean }[]) =>
		list
			.map(({ votes, isElected }) => `${count(votes)}${isElected ? ' elected' : ''}`)
			.sort(byCodePoint)
			.join(', ');
	const [one, other] = [said(contest.candidates), said(rows)];
	if (one === other) return;
	const where = `${contest.ward}, ${councils.nameOf(contest.council)}, ${contest.pollingOn}`;
	find({
		gate: 'two-files-of-a-ward-poll-agree',
		severity: 'error',
		subject: where,
		message: `${where}: two files of one poll give other votes or other winners.`,
		workings: `One: ${one}. The other: ${other}.`,
		at: [contest.candidates[0].at, rows[0].at],
	});
}
