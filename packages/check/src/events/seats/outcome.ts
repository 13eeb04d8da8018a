/** What a contest says of who won, held, gained or lost a seat, and who beat whom. Hold and gain count from any listed base. */
import { foldWord } from '@mandate/record';
import type { Detail } from '../../answer.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { PersonTag } from '../../tag/index.ts';
import { candidacyOf, electionOf, winnerOf } from '../../verify/facts.ts';
import { candidacyOfPerson, rowsOf } from './identity.ts';

/** A person, a party, or a person of a party. */
export interface Who {
	readonly person: PersonTag | null;
	/** Index of a party, or -1. */
	readonly party: number;
}

export interface Outcome {
	/** `unknown`: the record holds no names so far back, or does not know the name. */
	readonly truth: 'yes' | 'no' | 'unknown';
	/** What is wrong where it is not true. */
	readonly detail: Detail;
	/** The candidacy the claim is about, or -1. */
	readonly row: number;
	/** The base that decided, in words, or null. */
	readonly basis: string | null;
}

/** Party that won a contest, or -1. */
export function partyOf(court: Court, contest: number): number {
	const { release } = court.context.facts;
	const winner = winnerOf(release, contest);
	return winner < 0 ? -1 : release.candidacies.party[winner];
}

/** Who had the seat before a contest, by one way of telling. */
export interface Holder {
	readonly party: number;
	/** Row of the candidacy that won it, or -1. */
	readonly row: number;
	readonly basis: string;
}

export interface Court {
	readonly context: Context;
	readonly s: Sentence;
}

export function outcome(
	truth: Outcome['truth'],
	row = -1,
	detail: Detail = 'value',
	basis: string | null = null,
): Outcome {
	return { truth, detail, row, basis };
}

/** The candidacy of someone in a contest; where a person is not found, -1. */
export function rowIn(court: Court, contest: number, who: Who): number {
	if (who.person) return candidacyOfPerson(court.context, contest, who.person, court.s);
	return who.party >= 0 ? candidacyOf(court.context.facts.release, contest, who.party) : -1;
}

export function isNameless(context: Context, contest: number): boolean {
	const { release } = context.facts;
	const winner = winnerOf(release, contest);
	return winner < 0 || release.candidacies.surname.at(winner) === '';
}

export function isKnown(who: Who): boolean {
	return who.person ? who.person.candidacies.length > 0 : who.party >= 0;
}

export function won(court: Court, contest: number, who: Who): Outcome {
	const { release } = court.context.facts;
	const winner = winnerOf(release, contest);
	if (winner < 0) return outcome('unknown');
	if (!who.person)
		return outcome(release.candidacies.party[winner] === who.party ? 'yes' : 'no', winner, 'party');
	if (isNameless(court.context, contest)) return outcome('unknown', winner);
	const row = rowIn(court, contest, who);
	if (row < 0)
		return outcome(
			isKnown(who) && !isNamesake(court, winner, who.person) ? 'no' : 'unknown',
			winner,
			'place',
		);
	if (row !== winner) return outcome('no', row, 'value');
	return mislabelled(court, row, who) ?? outcome('yes', row);
}

/** A winner of the same surname may be the one meant under a name the record does not know. */
function isNamesake(court: Court, winner: number, person: PersonTag): boolean {
	const surname = foldWord(court.context.facts.release.candidacies.surname.at(winner));
	return (
		surname === person.surname ||
		surname.endsWith(` ${person.surname}`) ||
		person.surname.endsWith(` ${surname}`)
	);
}

/** Whether the record has the person standing for a party anywhere, so that the label may be that of another day. */
export function stoodFor(court: Court, person: PersonTag, party: number): boolean {
	const { candidacies } = court.context.facts.release;
	return rowsOf(court.context, person).some(
		(row) => candidacies.party[row] === party || candidacies.adjunct[row] === party,
	);
}

/** Who had the seat before: at the actual and the notional base, at a by-election since, and as a member who stood again. */
export function holdersBefore(context: Context, contest: number): readonly Holder[] {
	const { release } = context.facts;
	const { contests, candidacies } = release;
	const holders: Holder[] = [];
	const add = (row: number, basis: string): void => {
		const winner = row >= 0 ? winnerOf(release, row) : -1;
		if (winner < 0) return;
		const party = candidacies.party[winner];
		const named = candidacies.surname.at(winner) === '' ? -1 : winner;
		if (!holders.some((holder) => holder.party === party && holder.row === named))
			holders.push({ party, row: named, basis });
	};
	const label = (row: number): string => electionOf(release, row).label;
	if (contests.base[contest] >= 0) add(contests.base[contest], label(contests.base[contest]));
	if (contests.previous[contest] >= 0) add(contests.previous[contest], label(contests.previous[contest]));
	const day = electionOf(release, contest).pollingOn;
	let last = -1;
	for (const row of release.places.contests(contests.place[contest])) {
		const election = electionOf(release, row);
		if (election.kind !== 'notional' && election.pollingOn < day) last = row;
	}
	if (last >= 0 && electionOf(release, last).kind === 'by') add(last, label(last));
	const first = contests.first[contest];
	for (let row = first; row < first + contests.length[contest]; row++)
		if (candidacies.wasSitting[row] === 1)
			holders.push({ party: candidacies.party[row], row, basis: 'the sitting member, who stood again' });
	return holders;
}

/** Won by whoever, or whose party, had the seat before. */
export function held(court: Court, contest: number, who: Who): Outcome {
	const win = won(court, contest, who);
	if (win.truth !== 'yes') return win;
	const { candidacies } = court.context.facts.release;
	const party = candidacies.party[win.row];
	const holders = holdersBefore(court.context, contest);
	const holder = holders.find((h) => h.party === party);
	if (holder) return { ...win, basis: holder.basis };
	return holders.length === 0 ? outcome('unknown', win.row) : { ...win, truth: 'no', detail: 'direction' };
}

/** Won from another party; `from` names which, or whom. */
export function gained(court: Court, contest: number, who: Who, from: Who | null): Outcome {
	const win = won(court, contest, who);
	if (win.truth !== 'yes') return win;
	const { candidacies } = court.context.facts.release;
	const party = candidacies.party[win.row];
	const holders = holdersBefore(court.context, contest);
	if (holders.length === 0) return outcome('unknown', win.row);
	const others = holders.filter((h) => h.party !== party && !(h.row >= 0 && h.row === win.row));
	if (others.length === 0) return { ...win, truth: 'no', detail: 'direction' };
	if (!from) return { ...win, basis: others[0].basis };
	const lost =
		others.find((h) => isHolder(court, h, contest, from)) ??
		holders.find((h) => isHolder(court, h, contest, from));
	if (lost) return { ...win, basis: lost.basis };
	return { ...win, truth: from.person && !isKnown(from) ? 'unknown' : 'no', detail: 'party' };
}

function isHolder(court: Court, holder: Holder, contest: number, who: Who): boolean {
	if (!who.person) return holder.party === who.party;
	const row = rowIn(court, contest, who);
	if (row >= 0 && row === holder.row) return true;
	return holder.row >= 0 && samePerson(court, holder.row, who.person);
}

function samePerson(court: Court, row: number, person: PersonTag): boolean {
	return rowsOf(court.context, person).includes(row);
}

/** Had the seat, or stood in it, and did not win; `to` names who did. */
export function lost(court: Court, contest: number, who: Who, to: Who | null): Outcome {
	const { release } = court.context.facts;
	const winner = winnerOf(release, contest);
	if (winner < 0) return outcome('unknown');
	const row = rowIn(court, contest, who);
	const holders = holdersBefore(court.context, contest);
	if (who.person) {
		if (isNameless(court.context, contest)) return outcome('unknown', winner);
		if (row < 0) return outcome(isKnown(who) ? 'no' : 'unknown', winner, 'place');
		if (row === winner) return outcome('no', row, 'value');
		const wasMember = holders.some((h) => h.row === row || samePerson(court, h.row, who.person!));
		if (!wasMember && release.candidacies.wasSitting[row] !== 1) return outcome('unknown', row, 'definition');
	} else {
		if (release.candidacies.party[winner] === who.party) return outcome('no', winner, 'party');
		if (!holders.some((h) => h.party === who.party))
			return outcome(holders.length > 0 ? 'no' : 'unknown', winner, 'party');
	}
	if (!to) return outcome('yes', row >= 0 ? row : winner);
	const taken = won(court, contest, to);
	return { ...taken, row: row >= 0 ? row : winner };
}

/** One polled more than the other in the same contest. */
export function beat(court: Court, contest: number, who: Who, other: Who): Outcome {
	const { candidacies } = court.context.facts.release;
	if (isNameless(court.context, contest) && (who.person || other.person)) return outcome('unknown');
	const a = rowIn(court, contest, who);
	const b = rowIn(court, contest, other);
	if (a < 0 || b < 0 || a === b)
		return outcome(
			isKnown(who) && isKnown(other) && (a !== b || a < 0) ? 'no' : 'unknown',
			a >= 0 ? a : b,
			'place',
		);
	if (candidacies.votes[a] <= candidacies.votes[b]) return outcome('no', a, 'direction');
	return mislabelled(court, a, who) ?? mislabelled(court, b, other) ?? outcome('yes', a);
}

/** A person said to be of a party that he or she did not stand for: false, or not told where it is the party of another day. */
export function mislabelled(court: Court, row: number, who: Who): Outcome | null {
	const { candidacies } = court.context.facts.release;
	if (
		!who.person ||
		who.party < 0 ||
		candidacies.party[row] === who.party ||
		candidacies.adjunct[row] === who.party
	)
		return null;
	const member = candidacies.member[row];
	const isOwn = (other: number): boolean => member <= 0 || candidacies.member[other] === member;
	const stood = rowsOf(court.context, who.person).some(
		(other) => isOwn(other) && candidacies.party[other] === who.party,
	);
	return outcome(stood ? 'unknown' : 'no', row, 'party');
}
