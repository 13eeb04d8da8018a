/** "MP for P", "P's Labour MP, X", "Tory MP X", "the former P MP X", "the seat of X": who is or was a member, of which seat and party, as elections tell. */

import { defaultContest } from '../resolve/when.ts';
import type { PersonTag } from '../tag/index.ts';
import { daysOf } from '../verify/calendar.ts';
import { electionOf, winnerOf } from '../verify/facts.ts';
import type { EventClaim, EventInput } from './event.ts';
import { word } from './seats/clause.ts';
import { bare, decide, resultLine } from './seats/decide.ts';
import { dayOf, rowsOf } from './seats/identity.ts';
import { memoryOf } from './seats/memory.ts';
import { moodOf } from './seats/mood.ts';
import { carriedScene, type Scene, sceneOf } from './seats/occasion.ts';
import { memberAt, type Office, officeAt } from './seats/office-words.ts';
import { type Court, type Outcome, stoodFor, type Who, won } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

export function offices(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const end = memberAt(s, i);
		if (end < 0) continue;
		const office = officeAt(input, i, end);
		const claim = office && judged(input, office, i);
		if (claim) claims.push(claim);
	}
	return claims;
}

function judged(input: EventInput, office: Office, i: number): EventClaim | null {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	if (!office.person?.person) return signature(court, office, i);
	if (office.person.person.candidacies.length === 0 && !office.place) return null;
	if (moodOf(s, i, office.isStated ? office.person.to : -1) !== 'done') return null;
	const base = whoOf(court, office.person, mentions);
	const who: Who = { person: base.person, party: office.party >= 0 ? office.party : base.party };
	if (!office.place && !(office.isStated && isNew(s, office.from, i)))
		return who.party >= 0 ? partyOf(court, office, who) : null;
	const scene = office.place
		? sceneOf(court, office.place)
		: carriedScene(court, i, { person: null, party: who.party }, memoryOf(context), 0);
	if (!scene) return null;
	if (office.isFormer || office.isThen) return everMember(court, office, who, scene);
	const test = (contest: number): Outcome => {
		const win = won(court, contest, who);
		return win.truth === 'no' && win.detail === 'party' && !office.isElection && !isFresh(court, contest)
			? { ...win, truth: 'unknown' }
			: win;
	};
	return office.isStated
		? decideNow(court, office, who, scene, test)
		: sitting(court, office, who, scene, test);
}

/** "X, the MP for P": won it last, or the time before where the last poll is fresh. */
function sitting(
	court: Court,
	office: Office,
	who: Who,
	scene: Scene,
	test: (contest: number) => Outcome,
): EventClaim | null {
	const { context } = court;
	const { release } = context.facts;
	let isUnknown = false;
	let wasOnce = false;
	let last = -1;
	for (const place of scene.places) {
		const contests = [...release.places.contests(place)]
			.filter(
				(row) =>
					electionOf(release, row).kind !== 'notional' &&
					electionOf(release, row).pollingOn <= context.published,
			)
			.reverse();
		contests.forEach((contest, age) => {
			if (last < 0) last = contest;
			const { truth } = test(contest);
			if (truth === 'yes' && age > 1) wasOnce = true;
			if (truth === 'unknown' && age === 0) isUnknown = true;
		});
		const held = contests
			.slice(0, 2)
			.find(
				(contest, age) => test(contest).truth === 'yes' && (age === 0 || isFresh(court, contests[0], 200)),
			);
		if (held !== undefined) return shown(court, office, who, held, winnerOf(release, held), 'supported');
		if (contests.slice(0, 2).some((contest) => test(contest).truth === 'yes')) wasOnce = true;
	}
	if (last < 0 || wasOnce) return null;
	const isSure =
		office.person !== null && isSureOf(court, office.person, who) && !isUnknown && !wasMember(court, who);
	return shown(court, office, who, last, winnerOf(release, last), isSure ? 'contradicted' : 'not_in_record');
}

/** Whether anybody of the name sat before the record's first names: then the seat and the day are not told. */
function wasMember(court: Court, who: Who): boolean {
	const { release } = court.context.facts;
	const first = rowsOf(court.context, who.person!)[0];
	return (
		first === undefined ||
		(release.candidacies.wasFormer[first] === 1 && winsOf(court, who.person!).length === 0)
	);
}

function decideNow(
	court: Court,
	office: Office,
	who: Who,
	scene: Scene,
	test: (contest: number) => Outcome,
): EventClaim | null {
	const claim = decide(court, {
		from: office.from,
		to: office.to,
		type: office.isStated ? 'elected' : 'office',
		scene,
		time: null,
		tense: office.isStated ? 'now' : 'before',
		isSure: office.person !== null && isSureOf(court, office.person, who) && !office.person.isPronoun,
		party: who.party,
		test,
	});
	return claim;
}

/** "is the new MP": of the seat spoken of. */
function isNew(s: EventInput['s'], from: number, i: number): boolean {
	for (let k = from; k < i; k++) if (word(s, k) === 'new') return true;
	return false;
}

/** Days after a poll in which nobody has changed party. */
function isFresh(court: Court, contest: number, days = 21): boolean {
	return (
		daysOf(court.context.published) - daysOf(electionOf(court.context.facts.release, contest).pollingOn) <=
		days
	);
}

/** "the former P MP X": won P once. */
function everMember(court: Court, office: Office, who: Who, scene: Scene): EventClaim | null {
	const { release } = court.context.facts;
	const stood: number[] = [];
	let isBeforeNames = false;
	for (const place of scene.places) {
		for (const contest of [...release.places.contests(place)].reverse()) {
			if (
				electionOf(release, contest).kind === 'notional' ||
				electionOf(release, contest).pollingOn > court.context.published
			)
				continue;
			const win = won(court, contest, who);
			if (win.truth === 'yes' || (win.truth !== 'no' && win.detail === 'party'))
				return shown(
					court,
					office,
					who,
					contest,
					win.row,
					win.truth === 'yes' ? 'supported' : 'not_in_record',
				);
			if (win.truth === 'unknown') isBeforeNames = true;
			else if (win.row >= 0 && win.detail !== 'place') stood.push(win.row);
		}
	}
	if (!office.isFormer) return null;
	const sat = stood.some(
		(row) => release.candidacies.wasFormer[row] === 1 || release.candidacies.wasSitting[row] === 1,
	);
	// Who held the seat in the years without names may be the one meant.
	if (stood.length === 0 || sat || isBeforeNames)
		return {
			...bare({ ...office, type: 'office', party: who.party }),
			verdict: 'not_in_record',
			detail: stood.length === 0 && !isBeforeNames ? 'unknown_entity' : 'coverage',
		};
	return shown(court, office, who, release.candidacies.contest[stood[0]], stood[0], 'contradicted');
}

function shown(
	court: Court,
	office: Office,
	who: Who,
	contest: number,
	row: number,
	verdict: 'supported' | 'contradicted' | 'not_in_record',
): EventClaim {
	const { release } = court.context.facts;
	return {
		...bare({ ...office, type: 'office', party: who.party }),
		verdict,
		detail: verdict === 'supported' ? 'exact' : verdict === 'contradicted' ? 'value' : 'dataset',
		candidacy: row,
		contest,
		election: release.contests.election[contest],
		workings: [resultLine(court, contest)],
	};
}

/** "Tory MP X": elected for that party at the last election that X won. */
function partyOf(court: Court, office: Office, who: Who): EventClaim | null {
	const { release } = court.context.facts;
	const wins = winsOf(court, who.person!).filter((row) => dayOf(release, row) <= court.context.published);
	const row = wins[wins.length - 1] ?? -1;
	const base = { ...bare({ ...office, type: 'party_of' as const, party: who.party }) };
	if (row < 0) return null;
	const contest = release.candidacies.contest[row];
	const claim = {
		...base,
		candidacy: row,
		contest,
		election: release.contests.election[contest],
		workings: [resultLine(court, contest)],
	};
	const match = wins.filter((win) => release.candidacies.party[win] === who.party).pop();
	if (release.candidacies.party[row] === who.party)
		return { ...claim, verdict: 'supported', detail: 'exact' };
	if (match !== undefined && (office.isFormer || office.isThen)) {
		const then = release.candidacies.contest[match];
		return {
			...claim,
			candidacy: match,
			contest: then,
			election: release.contests.election[then],
			verdict: 'supported',
			detail: 'exact',
			workings: [resultLine(court, then)],
		};
	}
	const isSure =
		isFresh(court, contest) &&
		!stoodFor(court, who.person!, who.party) &&
		isOnePerson(court, who.person!) &&
		!office.isFormer;
	return {
		...claim,
		verdict: isSure ? 'contradicted' : 'not_in_record',
		detail: isSure ? 'party' : 'dataset',
	};
}

function isOnePerson(court: Court, person: PersonTag): boolean {
	const { candidacies } = court.context.facts.release;
	return new Set(rowsOf(court.context, person).map((row) => candidacies.member[row])).size === 1;
}

/** Rows of candidacies that a person won, oldest first. */
export function winsOf(court: Court, person: PersonTag): readonly number[] {
	const { release } = court.context.facts;
	return rowsOf(court.context, person).filter(
		(row) => winnerOf(release, release.candidacies.contest[row]) === row,
	);
}

/** A line that gives the office alone, as under a letter: it names whoever held it. */
function signature(court: Court, office: Office, i: number): EventClaim | null {
	const { s, context } = court;
	const isWhole =
		s.tokens.length <= office.to - office.from + 2 && (word(s, i) === 'member' || office.from <= 1);
	if (!isWhole || !office.place || office.isFormer) return null;
	const scene = sceneOf(court, office.place);
	const contest = defaultContest(context.facts, scene.places[0], context.published);
	if (contest < 0) return null;
	const { release } = context.facts;
	return {
		...bare({ ...office, type: 'office', party: -1 }),
		verdict: 'supported',
		detail: 'exact',
		candidacy: winnerOf(release, contest),
		contest,
		election: release.contests.election[contest],
		workings: [resultLine(court, contest)],
	};
}
