/** What the page of a member shows: the answer to who the person is, with addresses for whatever it names, and the chart. */
import {
	contestPath,
	type PersonRef,
	partyPath,
	peopleOf,
	personPath,
	placePath,
} from '@mandate/record/addresses';
import {
	councillorOf,
	howAPersonVoted,
	isFromRolls,
	type Known,
	lastDay,
	type PartyState,
	type PersonAnswer,
	personQuestion,
	type Statement,
} from '@mandate/record/questions';
import { closeUp, type TimelineChart, type TimelineInput, timelineChart } from '../charts/timelines.ts';
import { interestsPage } from './person-interests.ts';
import { policyVotes, type VoteLine, voteLine } from './person-votes.ts';

interface LinkedState extends PartyState {
	readonly path: string | null;
}

/** @param at ISO day, or null for the last of the record */
export function memberPage(known: Known, person: PersonRef, at: string | null) {
	const day = at ?? lastDay(known.release);
	const answer = personQuestion(known, person, day);
	const votes = howAPersonVoted(known, person.id);
	const against = votes.votes.filter(({ isWithMajority }) => isWithMajority === false);
	const councillors = answer.ids.flatMap((id) => {
		const ref = peopleOf(known.release).withId(id);
		return ref?.kind === 'councillor' ? (councillorOf(known, ref) ?? []) : [];
	});
	const last = answer.represents ?? answer.tenures.findLast(({ to }) => to !== null && to <= day) ?? null;
	const lastDayHeld = answer.represents !== null || last?.to == null ? day : dayBefore(last.to);
	return {
		answer: { ...answer, changes: answer.changes.map((change) => withSpeakers(known, change)) },
		day,
		elections: [...answer.stoodAs].reverse().map((stood) => ({
			...stood,
			path: contestPath(known.release, stood.contest),
			party: linked(known, stood.label),
		})),
		represents: answer.represents && {
			...answer.represents,
			path: answer.represents.placeRow < 0 ? null : placePath(answer.represents.place),
		},
		/** As what the person sat on the day, or on the last day before it on which a seat was held. */
		sat: {
			on: lastDayHeld,
			as: lastDayHeld === day ? answer.sitsAs : personQuestion(known, person, lastDayHeld).sitsAs,
		},
		places: [...new Set(answer.tenures.map(({ place }) => place))].map((place) => ({
			place,
			path: answer.tenures.some((one) => one.place === place && one.placeRow >= 0) ? placePath(place) : null,
		})),
		interests: interestsPage(known, person.id, at),
		charts: chartsOf(known, answer, at),
		votes: {
			held: votes.held,
			voted: votes.voted,
			both: votes.both,
			notRecorded: votes.notRecorded,
			compared: votes.compared,
			span: votes.span,
			against: against.map((vote): VoteLine => voteLine(known, vote)).reverse(),
			policies: policyVotes(known, votes.votes),
		},
		councillors,
	};
}

/** A councillor: the rolls, and what the ledger tells of changes. */
export function councillorPage(known: Known, person: PersonRef, at: string | null) {
	const { changes, statements } = personQuestion(known, person, at ?? lastDay(known.release));
	return {
		rolls: councillorOf(known, person),
		changes: changes.map((change) => withSpeakers(known, change)),
		statements,
	};
}

function withSpeakers(known: Known, change: PersonAnswer['changes'][number]) {
	return {
		...change,
		isFromRolls: isFromRolls(change),
		statements: change.statements.map((one) => ({ ...one, ...speaker(known, one) })),
	};
}

/** Who spoke or was asked: somebody of the record with a page, a party, or the words of the claim. */
function speaker({ release }: Known, { by }: Statement) {
	const person = peopleOf(release).withId(by);
	if (person) return { name: person.name, path: personPath(person) };
	const party = release.parties.find(({ id }) => id === by || `party/${id}` === by);
	if (party) return { name: party.name, path: partyPath(party.id) };
	return { name: by, path: null };
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function linked({ release }: Known, state: PartyState): LinkedState {
	const hasPage = state.id !== null && release.parties.some(({ id }) => id === state.id);
	return { ...state, path: hasPage && state.id !== null ? partyPath(state.id) : null };
}

const WIDE = 1000;
const NARROW = 360;

export interface TimelineCharts {
	readonly wide: TimelineChart;
	readonly narrow: TimelineChart;
}

/** The whole, and where the changes lie close together the Parliaments that hold them; empty where nobody is known to have sat. */
function chartsOf(known: Known, answer: PersonAnswer, at: string | null): readonly TimelineCharts[] {
	const end = lastDay(known.release);
	const sat = answer.tenures
		.map(({ from, to }) => ({ from, to: to === null || to > end ? end : to }))
		.filter(({ from, to }) => from < to);
	if (sat.length === 0) return [];
	const input: TimelineInput = {
		timelines: answer.timelines,
		sat,
		elected: answer.stoodAs.map(({ on, isByElection }) => ({ on, isByElection })),
		changes: answer.changes.map(({ on }) => ({
			from: on.earliest ?? on.latest ?? sat[0].from,
			to: on.latest ?? on.earliest ?? sat[0].from,
		})),
		at,
	};
	const close = closeUp(input);
	return [input, ...(close === null ? [] : [{ ...input, window: close }])].map((one) => ({
		wide: timelineChart(one, WIDE, true),
		narrow: timelineChart(one, NARROW, false),
	}));
}

export type MemberPage = ReturnType<typeof memberPage>;
