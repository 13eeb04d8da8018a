/** A contest against an election that its changes are counted from: change of every candidate, of the majority and turnout; hold or gain. */
import {
	type DefinitionId,
	type HoldOrGain,
	holdOrGain,
	relativeChange,
	share,
	shareChange,
	sub,
	turnoutValid,
	votesChange,
} from '@mandate/psephology';
import type { Election } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import { type PartyThen, partyAtContest } from '../parties/party-then.ts';
import { candidacyOfParty, firstTwo, majorityOf, movementOf, type Unlike } from './contest-pairs.ts';
import { candidaciesOf, contestRows, electionOf } from './contest-rows.ts';
import {
	candidacyLine,
	contestLine,
	counted,
	linesOnce,
	type Measure,
	twoPlaces,
	votesMeasure,
} from './measure.ts';
import { type Swing, swingsOf } from './swings.ts';

export interface CandidateChange {
	/** Row of `Release.candidacies` of the contest asked about. */
	readonly row: number;
	/** Null with the reason beside it. */
	readonly share: Measure | null;
	readonly votes: Measure | null;
	/** Change in votes over the votes before. */
	readonly relative: Measure | null;
	readonly why: Unlike | null;
}

export interface BaseMeasures {
	/** Row of the contest that changes are counted from. */
	readonly contest: number;
	readonly election: Election;
	readonly definition: DefinitionId;
	/** Whether the published changes are counted from it. */
	readonly isPublished: boolean;
	/** Whether the seat had the same boundaries then, as far as the record can tell. */
	readonly isSameSeat: boolean;
	readonly changes: readonly CandidateChange[];
	/** Between the first two, and from the former winner to the winner where that is another pair. */
	readonly swings: readonly Swing[];
	readonly majority: Measure | null;
	readonly turnout: Measure | null;
	readonly result: HoldOrGain<string> | null;
	/** Who came first then, where the record can tell. */
	readonly winner: PartyThen | null;
}

/** Each base of a contest: the one that published changes are counted from, then the actual contest of that name where it is another. */
export function baseMeasures(release: Release, contest: number): readonly BaseMeasures[] {
	const { base, previous } = release.contests;
	const bases = [base[contest], previous[contest]].filter(
		(row, i, all) => row >= 0 && all.indexOf(row) === i,
	);
	return bases.map((row) => against(release, contest, row));
}

function against(release: Release, contest: number, base: number): BaseMeasures {
	const rows = contestRows(release);
	const election = electionOf(release, base);
	const winner = rows.winner(contest);
	const former = rows.winner(base);
	const { party } = release.candidacies;
	const nameOf = (row: number, of: number) => (row < 0 ? null : partyAtContest(release, party[row], of));
	return {
		contest: base,
		election,
		definition: election.kind === 'notional' ? 'base-notional' : 'base-actual',
		isPublished: release.contests.base[contest] === base,
		isSameSeat: election.kind === 'notional' || !rows.isRedrawn(contest),
		changes: candidaciesOf(release, contest).map((row) => changeOf(release, contest, base, row)),
		swings: swingsOf(release, contest, base),
		majority: majorityChange(release, contest, base),
		turnout: turnoutChange(release, contest, base),
		result:
			winner < 0 || former < 0
				? null
				: holdOrGain(release.parties[party[winner]].id, release.parties[party[former]].id),
		winner: nameOf(former, base),
	};
}

function changeOf(release: Release, contest: number, base: number, row: number): CandidateChange {
	const { candidacies } = release;
	const none = { row, share: null, votes: null, relative: null };
	if (candidacies.isGroup[row] === 1) return { ...none, why: 'several of one label' };
	const now = candidacyOfParty(release, contest, candidacies.party[row]);
	if ('why' in now) return { ...none, why: now.why };
	const then = candidacyOfParty(release, base, candidacies.party[row]);
	if ('why' in then) return { ...none, why: then.why };
	const moved = movementOf(release, contest, row, base, then.row);
	const { before, after } = moved;
	const candidates = [candidacyLine(release, row), candidacyLine(release, then.row)];
	const evidence = linesOnce([...candidates, contestLine(release, contest), contestLine(release, base)]);
	const change = votesChange(moved);
	return {
		row,
		share: {
			definition: 'share-change',
			value: shareChange(moved),
			unit: 'points',
			workings: `${twoPlaces(share(after))} − ${twoPlaces(share(before))}`,
			evidence,
		},
		votes: votesMeasure(
			'votes-change',
			change,
			`${counted(after.votes)} − ${counted(before.votes)}`,
			linesOnce(candidates),
		),
		relative:
			before.votes === 0
				? null
				: {
						definition: 'votes-change-relative',
						value: relativeChange(moved),
						unit: 'percent',
						workings: `${counted(change)} ÷ ${counted(before.votes)}`,
						evidence: linesOnce(candidates),
					},
		why: null,
	};
}

function majorityChange(release: Release, contest: number, base: number): Measure | null {
	const now = majorityOf(release, contest);
	const before = majorityOf(release, base);
	if (now === null || before === null) return null;
	const lines = [...(firstTwo(release, contest) ?? []), ...(firstTwo(release, base) ?? [])];
	const evidence = linesOnce(lines.map((row) => candidacyLine(release, row)));
	return votesMeasure('majority', now - before, `${counted(now)} − ${counted(before)}`, evidence);
}

function turnoutChange(release: Release, contest: number, base: number): Measure | null {
	const { electorate, validVotes } = release.contests;
	const both = [contest, base];
	if (both.some((row) => electorate[row] <= 0 || validVotes[row] <= 0)) return null;
	const [now, before] = both.map((row) => turnoutValid(validVotes[row], electorate[row]));
	return {
		definition: 'turnout-valid',
		value: sub(now, before),
		unit: 'points',
		workings: `${twoPlaces(now)} − ${twoPlaces(before)}`,
		evidence: linesOnce(both.map((row) => contestLine(release, row))),
	};
}
