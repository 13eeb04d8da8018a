/** The verdict on a statement about a contest: true of one that its words may mean, or of none of them. */

import type { ClaimType, Detail } from '../../answer.ts';
import type { TimeTag } from '../../tag/index.ts';
import { daysOf } from '../../verify/calendar.ts';
import { count, type Leaf } from '../../verify/computed.ts';
import { candidacyName, electionOf, winnerOf } from '../../verify/facts.ts';
import type { EventClaim } from '../event.ts';
import { memoryOf } from './memory.ts';
import { type Occasion, occasionsOf, type Scene, type Tense } from './occasion.ts';
import type { Court, Outcome } from './outcome.ts';

export interface Statement {
	readonly from: number;
	readonly to: number;
	readonly type: ClaimType;
	readonly scene: Scene;
	readonly time: TimeTag | null;
	readonly tense: Tense;
	/** Whether the words leave no doubt of whom they speak. */
	readonly isSure: boolean;
	readonly test: (contest: number) => Outcome;
	/** Party the claim is about where no candidacy tells, or -1. */
	readonly party: number;
}

interface Tried {
	readonly occasion: Occasion;
	readonly outcome: Outcome;
}

/** Days after a poll in which a plain past tense is about it. */
const NEWS = 60;

export function decide(court: Court, told: Statement): EventClaim | null {
	return judged(court, told, false);
}

/** The same for a statement that is told only where it holds. */
export function held(court: Court, told: Statement): EventClaim | null {
	return judged(court, told, true);
}

function judged(court: Court, told: Statement, isOnlyHeld: boolean): EventClaim | null {
	const { context } = court;
	const isAhead = told.time !== null && told.time.year > Number(context.published.slice(0, 4));
	const statement = isAhead ? { ...told, time: null } : told;
	const { release } = context.facts;
	const occasions = occasionsOf(court, statement.scene, statement.time, statement.tense);
	const attempt = (occasion: Occasion): Tried => ({ occasion, outcome: statement.test(occasion.contest) });
	const near: Tried[] = [];
	for (const occasion of occasions.near) {
		const tried = attempt(occasion);
		if (tried.outcome.truth === 'yes') {
			const { basis } = tried.outcome;
			return claim(court, statement, tried, 'supported', basis ? 'definition' : 'exact', occasion.tier > 0);
		}
		near.push(tried);
	}
	const isTimed = statement.time !== null && statement.time.kind !== 'current';
	if (isOnlyHeld && (isTimed || statement.tense !== 'past')) return null;
	if (near.length === 0) return isTimed ? untimely(court, statement, occasions.far().map(attempt)) : null;
	const unknown = near.find((t) => t.outcome.truth === 'unknown');
	if (unknown && isOnlyHeld) return null;
	if (unknown)
		return claim(
			court,
			statement,
			unknown,
			'not_in_record',
			isBeforeNames(court, unknown.occasion.contest) ? 'coverage' : 'unknown_entity',
			false,
		);
	const first = near[0];
	const { place } = release.contests;
	const elsewhen = occasions
		.far()
		.filter(({ contest }) => place[contest] === place[first.occasion.contest])
		.map(attempt)
		.find((t) => t.outcome.truth === 'yes');
	if (!elsewhen && isOnlyHeld) return null;
	const isSure =
		statement.isSure &&
		statement.scene.isSure &&
		!isElsewhereNamed(court, statement) &&
		!isStranger(statement, first);
	if (!elsewhen)
		return isSure ? claim(court, statement, first, 'contradicted', first.outcome.detail, false) : null;
	if (isTimed) return isSure ? claim(court, statement, first, 'contradicted', 'year', false, elsewhen) : null;
	const year = Number(electionOf(release, elsewhen.occasion.contest).pollingOn.slice(0, 4));
	if (statement.tense === 'past' && memoryOf(context).years.get(year) === context.paragraph)
		return claim(court, statement, elsewhen, 'supported', 'exact', true);
	if (isOnlyHeld) return null;
	const isNews =
		statement.tense === 'now' ||
		(statement.tense === 'past' && near.some((t) => daysSince(court, t.occasion.contest) <= NEWS));
	if (isSure && isNews)
		return claim(court, statement, first, 'contradicted', first.outcome.detail, false, elsewhen);
	if (!statement.isSure || !statement.scene.isNamed) return null;
	return claim(court, statement, elsewhen, 'ambiguous', 'readings', false, first);
}

/** A seat carried over, while the sentence itself names another: it may be that one. */
function isElsewhereNamed({ s }: Court, { scene }: Statement): boolean {
	return (
		!scene.isNamed &&
		s.names.some(
			(name) => name.kind === 'place' && !name.places.some((place) => scene.places.includes(place)),
		)
	);
}

/** Somebody who did not stand in a seat that only other sentences name: another seat or day is more likely meant. */
function isStranger({ scene }: Statement, { outcome }: Tried): boolean {
	return !scene.isNamed && outcome.detail === 'place';
}

/** The text names a day on which the record has no contest there. */
function untimely(court: Court, statement: Statement, tried: readonly Tried[]): EventClaim | null {
	const { coverage } = court.context.facts.release;
	const year = statement.time?.year ?? 0;
	if (year > 0 && coverage.candidacies && `${year}` < coverage.candidacies.from.slice(0, 4)) {
		return {
			...bare(statement),
			verdict: 'not_in_record',
			detail: 'coverage',
			workings: [{ text: `The record names candidates from ${coverage.candidacies.from} on.`, leaves: [] }],
		};
	}
	const elsewhen = tried.find((t) => t.outcome.truth === 'yes');
	if (!elsewhen || year === 0 || !statement.isSure || !statement.scene.isSure) return null;
	return claim(court, statement, elsewhen, 'contradicted', 'year', false);
}

function daysSince(court: Court, contest: number): number {
	return daysOf(court.context.published) - daysOf(electionOf(court.context.facts.release, contest).pollingOn);
}

function isBeforeNames(court: Court, contest: number): boolean {
	const { release } = court.context.facts;
	return (
		release.coverage.candidacies !== null &&
		electionOf(release, contest).pollingOn < release.coverage.candidacies.from
	);
}

export function bare(
	statement: Pick<Statement, 'from' | 'to' | 'type' | 'party'>,
): Omit<EventClaim, 'verdict' | 'detail'> {
	const { from, to, type, party } = statement;
	return { candidacy: -1, party, contest: -1, area: -1, election: -1, from, to, type, workings: [] };
}

function claim(
	court: Court,
	statement: Statement,
	shown: Tried,
	verdict: EventClaim['verdict'],
	detail: Detail,
	isCarried: boolean,
	beside: Tried | null = null,
): EventClaim {
	const { release } = court.context.facts;
	const { contest } = shown.occasion;
	const row =
		shown.outcome.row >= 0 && release.candidacies.contest[shown.outcome.row] === contest
			? shown.outcome.row
			: -1;
	const lines = [resultLine(court, contest)];
	if (shown.outcome.basis) lines.push({ text: `Counted from: ${shown.outcome.basis}.`, leaves: [] });
	if (beside) lines.push(resultLine(court, beside.occasion.contest));
	const place = release.places.name.at(release.contests.place[contest]);
	return {
		candidacy: row,
		party: row >= 0 ? release.candidacies.party[row] : statement.party,
		contest,
		area: -1,
		election: release.contests.election[contest],
		from: statement.from,
		to: statement.to,
		type: statement.type,
		workings: lines,
		verdict,
		detail,
		assumptions: [
			...(statement.scene.isNamed ? [] : [`the seat is ${place}, spoken of before`]),
			...(isCarried ? [`the election is the ${electionOf(release, contest).label}, spoken of before`] : []),
		],
	};
}

/** Who won a contest, who came second, and how the file records the result. */
export function resultLine(court: Court, contest: number): { text: string; leaves: readonly Leaf[] } {
	const { release } = court.context.facts;
	const { contests, candidacies } = release;
	const winner = winnerOf(release, contest);
	const place = release.places.name.at(contests.place[contest]);
	const label = electionOf(release, contest).label;
	if (winner < 0)
		return { text: `${place}, ${label}: no winner named`, leaves: [{ kind: 'contest', row: contest }] };
	const stands = (row: number): string => {
		const party = release.parties[candidacies.party[row]].name;
		const name = candidacyName(release, row);
		return `${name === party ? name : `${name} (${party})`}, ${count(candidacies.votes[row])}`;
	};
	const second =
		contests.length[contest] > 1 && candidacies.isGroup[winner + 1] === 0
			? `; second ${stands(winner + 1)}`
			: '';
	const result = contests.result.at(contest);
	return {
		text: `${place}, ${label}: won by ${stands(winner)}${second}${result ? `; recorded as "${result}"` : ''}`,
		leaves: [
			{ kind: 'contest', row: contest },
			{ kind: 'candidacy', row: winner },
		],
	};
}
