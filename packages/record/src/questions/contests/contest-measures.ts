/**
 * Every measure of a contest: candidates, majority, turnout, swing, hold or gain, against each base; what the official file
 * prints where it says so itself; and what the gates found in the lines that it comes from.
 */
import { majorityShare, swingNeeded, turnoutBallotBox, turnoutValid } from '@mandate/psephology';
import type { Election, Finding } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import type { Evidence, Known } from '../known.ts';
import { type BaseMeasures, baseMeasures } from './base-measures.ts';
import { type CandidateMeasures, candidateMeasures } from './candidate-measures.ts';
import { firstTwo, majorityOf } from './contest-pairs.ts';
import { candidaciesOf, electionOf } from './contest-rows.ts';
import { findingsAt } from './findings-at.ts';
import {
	candidacyLine,
	contestLine,
	counted,
	linesOnce,
	type Measure,
	twoPlaces,
	votesMeasure,
} from './measure.ts';

/** A number that the file gives. */
export interface Given {
	readonly value: number;
	readonly evidence: Evidence;
}

export interface ContestMeasures {
	/** Row of `Release.contests`. */
	readonly contest: number;
	readonly election: Election;
	readonly place: string;
	/** Names of areas, the smallest first. */
	readonly areas: readonly string[];
	readonly seats: number;
	readonly isUnopposed: boolean;
	/** Local time, or empty. */
	readonly declaredAt: string;
	readonly candidates: readonly CandidateMeasures[];
	readonly electorate: Given | null;
	readonly validVotes: Given | null;
	readonly invalidVotes: Given | null;
	readonly majority: {
		readonly votes: Measure;
		readonly percent: Measure | null;
		readonly swingNeeded: Measure | null;
	} | null;
	readonly turnout: { readonly valid: Measure; readonly ballotBox: Measure | null } | null;
	readonly bases: readonly BaseMeasures[];
	readonly published: { readonly result: string | null; readonly majority: Given | null };
	readonly findings: readonly Finding[];
	/** Rows of the contests of that name before and after it, by-elections among them, notional ones not. */
	readonly before: number | null;
	readonly after: number | null;
	readonly evidence: Evidence;
}

/** @param contest row of `Release.contests` */
export function contestMeasures(known: Known, contest: number): ContestMeasures {
	const { release } = known;
	const { contests, areas } = release;
	const evidence = contestLine(release, contest);
	const given = (value: number): Given | null => (value < 0 ? null : { value, evidence });
	const lines = [contest, ...candidaciesOf(release, contest)];
	const above = [contests.county[contest], contests.region[contest], contests.country[contest]];
	const [before, after] = neighbours(release, contest);
	return {
		contest,
		election: electionOf(release, contest),
		place: release.places.name.at(contests.place[contest]),
		areas: above.flatMap((area) => (area < 0 ? [] : areas[area].name)),
		seats: contests.seats[contest],
		isUnopposed: contests.isUnopposed[contest] === 1,
		declaredAt: contests.declaredAt.at(contest),
		candidates: candidateMeasures(known, contest),
		electorate: given(contests.electorate[contest]),
		validVotes: given(contests.validVotes[contest]),
		invalidVotes: given(contests.invalidVotes[contest]),
		majority: majorityMeasures(release, contest),
		turnout: turnoutMeasures(release, contest),
		bases: baseMeasures(release, contest),
		published: {
			result: contests.result.at(contest) || null,
			majority: given(contests.majority[contest]),
		},
		findings: findingsAt(
			release,
			lines.map((row, index) =>
				index === 0
					? [contests.source[row], contests.line[row]]
					: [release.candidacies.source[row], release.candidacies.line[row]],
			),
		),
		before,
		after,
		evidence,
	};
}

function majorityMeasures(release: Release, contest: number): ContestMeasures['majority'] {
	const { contests, candidacies } = release;
	const value = majorityOf(release, contest);
	const two = firstTwo(release, contest);
	if (value === null || two === null) return null;
	const [first, second] = two.map((row) => candidacies.votes[row]);
	const evidence = linesOnce(two.map((row) => candidacyLine(release, row)));
	const valid = contests.validVotes[contest];
	const all = linesOnce([...evidence, contestLine(release, contest)]);
	const votes = votesMeasure('majority', value, `${counted(first)} − ${counted(second)}`, evidence);
	if (valid <= 0) return { votes, percent: null, swingNeeded: null };
	return {
		votes,
		percent: {
			definition: 'majority-percent',
			value: majorityShare(value, valid),
			unit: 'points',
			workings: `${counted(value)} ÷ ${counted(valid)}`,
			evidence: all,
		},
		swingNeeded: {
			definition: 'swing-needed',
			value: swingNeeded(value, valid),
			unit: 'points',
			workings: `${twoPlaces(majorityShare(value, valid))} ÷ 2`,
			evidence: all,
		},
	};
}

function turnoutMeasures(release: Release, contest: number): ContestMeasures['turnout'] {
	const { electorate, validVotes, invalidVotes, isUnopposed, seats } = release.contests;
	const [of, valid, invalid] = [electorate[contest], validVotes[contest], invalidVotes[contest]];
	if (of <= 0 || valid <= 0 || isUnopposed[contest] === 1 || seats[contest] !== 1) return null;
	const evidence = [contestLine(release, contest)];
	return {
		valid: {
			definition: 'turnout-valid',
			value: turnoutValid(valid, of),
			unit: 'percent',
			workings: `${counted(valid)} ÷ ${counted(of)}`,
			evidence,
		},
		ballotBox:
			invalid < 0
				? null
				: {
						definition: 'turnout-ballot-box',
						value: turnoutBallotBox(valid, invalid, of),
						unit: 'percent',
						workings: `(${counted(valid)} + ${counted(invalid)}) ÷ ${counted(of)}`,
						evidence,
					},
	};
}

function neighbours(release: Release, contest: number): readonly [number | null, number | null] {
	const { contests, places, elections } = release;
	const held = [...places.contests(contests.place[contest])].filter(
		(row) => row === contest || elections[contests.election[row]].kind !== 'notional',
	);
	const at = held.indexOf(contest);
	return [held[at - 1] ?? null, held[at + 1] ?? null];
}
