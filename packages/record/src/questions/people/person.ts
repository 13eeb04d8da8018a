/** Everything that the record and the ledger say of one person who held office, as at a day. */
import { type PersonRef, peopleOf } from '../../addresses/people.ts';
import { byCodePoint } from '../../compile/order.ts';
import { type Change, changesOfPerson } from '../changes/member-changes.ts';
import { countMoves, type Moves } from '../changes/moves.ts';
import { type Evidence, inFile, inLedger, isoDay, type Known } from '../known.ts';
import { everyone, rowsOfTable } from './everyone.ts';
import { type OfficeSpell, officesOf } from './offices.ts';
import { representedBy } from './represents.ts';
import { FIRST_SPEECH } from './seat-rows.ts';
import { type SitsAs, sitsAs } from './sits-as.ts';
import { type Standing, standingsOf } from './standings.ts';
import { type Statement, statementsBy } from './statements.ts';
import { type StoodAs, stoodAs } from './stood-as.ts';
import { type Tenure, tenuresOf } from './tenures.ts';
import { type Timelines, timelinesOf } from './timelines.ts';

export interface FirstSpeech {
	readonly on: string;
	readonly place: string;
	readonly evidence: Evidence;
}

/** A tenure or vacancy of a seat outside the Commons, which only the ledger tells of. */
export interface ClaimedTenure {
	readonly body: string;
	readonly seat: string;
	readonly from: string | null;
	readonly to: string | null;
	readonly evidence: Evidence;
}

export interface PersonAnswer {
	readonly person: PersonRef;
	/** Every id held to be the same person, and the ids of other registers (`mnis:172`), sorted. */
	readonly ids: readonly string[];
	readonly strongIds: readonly string[];
	/** Forms of the name, the one to show first. */
	readonly names: readonly string[];
	readonly at: string;
	readonly tenures: readonly Tenure[];
	readonly claimedTenures: readonly ClaimedTenure[];
	/** Elections won, never those lost. */
	readonly stoodAs: readonly StoodAs[];
	readonly timelines: Timelines;
	readonly changes: readonly Change[];
	readonly moves: Moves;
	readonly offices: readonly OfficeSpell[];
	/** As what the person sat, through every tenure. */
	readonly standings: readonly Standing[];
	/** On the day asked about. */
	readonly represents: Tenure | null;
	readonly sitsAs: SitsAs | null;
	/** Everything on record in the person's own words. */
	readonly statements: readonly Statement[];
	/** A note, never a tenure. */
	readonly firstSpeeches: readonly FirstSpeech[];
}

/** @param at ISO day */
export function personQuestion(known: Known, person: PersonRef, at: string): PersonAnswer {
	const { release, ledger } = known;
	const people = peopleOf(release);
	const ids = ledger.same(person.id);
	const own = ids.flatMap((id) => people.withId(id)?.member ?? []).filter((row) => row >= 0);
	const members = own.length === 0 ? [] : everyone(known).rowsOf(own[0]);
	const tenures = tenuresOf(known, members);
	const stood = stoodAs(release, members, tenures);
	const timelines = timelinesOf(known, person.id, members, stood, tenures);
	const changes = changesOfPerson(known, person.id, members);
	const offices = officesOf(known, person.id, members);
	const standings = tenures.flatMap((tenure) => standingsOf(known, members, tenure, changes, offices));
	return {
		person,
		ids,
		strongIds: members
			.flatMap((row) => (release.members?.ids.at(row) ?? '').split(' '))
			.filter((id) => id !== ''),
		names: members.length > 0 ? namesOf(known, members) : [person.name],
		at,
		tenures,
		claimedTenures: claimed(known, person.id),
		stoodAs: stood,
		timelines,
		changes,
		moves: countMoves(changes),
		offices,
		standings,
		represents: representedBy(tenures, at),
		sitsAs: release.members === null ? null : sitsAs(at, standings, release.members.coverage),
		statements: statementsBy(known, person.id),
		firstSpeeches: firstSpeeches(known, members),
	};
}

function namesOf({ release: { members } }: Known, list: readonly number[]): string[] {
	if (members === null) return [];
	const forms = list.flatMap((member) =>
		Array.from({ length: members.nameFirst[member + 1] - members.nameFirst[member] }, (_, i) =>
			members.forms.at(members.form[members.nameFirst[member] + i]),
		),
	);
	return [...new Set(forms)];
}

function firstSpeeches({ release }: Known, list: readonly number[]): FirstSpeech[] {
	const seats = release.members?.seats;
	if (seats === undefined) return [];
	return rowsOfTable(seats, list, (row): FirstSpeech | [] =>
		seats.entered.at(row) === FIRST_SPEECH
			? {
					on: isoDay(seats.from[row]) ?? '',
					place: seats.place.at(row),
					evidence: inFile(release, seats.source[row], seats.line[row]),
				}
			: [],
	).sort((a, b) => byCodePoint(a.on, b.on));
}

function claimed({ ledger }: Known, id: string): ClaimedTenure[] {
	return ledger.about(id).flatMap((entry) => {
		const evidence = inLedger(entry);
		if (entry.claim?.predicate !== 'tenure' || evidence === null) return [];
		const { from, to, value } = entry.claim;
		return [{ body: value.body, seat: value.seat, from, to, evidence }];
	});
}
