/** The Commons seat by seat through one Parliament: who held each, as what, and when nobody did. */
import { byCodePoint } from '../../compile/order.ts';
import type { Release } from '../../release/release.ts';
import { COMMONS } from '../changes/accounts.ts';
import { memberChanges } from '../changes/changes.ts';
import type { Change } from '../changes/member-changes.ts';
import type { PartyState } from '../changes/party-state.ts';
import type { Known } from '../known.ts';
import { everyone } from '../people/everyone.ts';
import { officesOf } from '../people/offices.ts';
import { endOf, type Parliament } from '../people/parliaments.ts';
import { type Standing, standingsOf } from '../people/standings.ts';
import { type Tenure, tenuresIn } from '../people/tenures.ts';
import { remembered } from '../remember.ts';
import { openedByClaim, type Vacancy, vacancyBetween } from './vacancies.ts';

export interface Holding {
	/** Half-open; `to` is null while the Parliament lasts as far as the record knows. */
	readonly from: string;
	readonly to: string | null;
	readonly state: 'held' | 'vacant' | 'not in the record';
	/** Side the seat counts for; the Speaker's chair is one of its own; null where vacant or not in the record. */
	readonly party: PartyState | null;
	readonly tenure: Tenure | null;
	readonly standing: Standing | null;
	readonly vacancy: Vacancy | null;
}

export interface ChamberSeat {
	readonly place: string;
	readonly placeRow: number;
	/** Without gaps from polling day to the end of the Parliament. */
	readonly holdings: readonly Holding[];
}

const SPEAKER: PartyState = { id: 'speaker', name: 'Speaker', label: 'Speaker' };

const made = remembered(() => new Map<string, readonly ChamberSeat[]>());

/** In order of places. Made once a Parliament. */
export function chamberOf(known: Known, parliament: Parliament): readonly ChamberSeat[] {
	const kept = made(known).get(parliament.pollingOn);
	if (kept) return kept;
	const changes = changesByPerson(known);
	const tenures = tenuresIn(known, parliament);
	const seats = placesOf(known.release, parliament).map((placeRow): ChamberSeat => {
		const place = known.release.places.name.at(placeRow);
		return { place, placeRow, holdings: holdingsOf(known, parliament, tenures.get(placeRow) ?? [], changes) };
	});
	made(known).set(parliament.pollingOn, seats);
	return seats;
}

/** Changes of allegiance in the Commons by the id of the person. */
const changesByPerson = remembered((known: Known): ReadonlyMap<string, readonly Change[]> => {
	const people = new Map<string, Change[]>();
	for (const change of memberChanges(known)) {
		if (change.body !== COMMONS) continue;
		const list = people.get(change.person.id);
		if (list) list.push(change);
		else people.set(change.person.id, [change]);
	}
	return people;
});

function placesOf({ elections, contests, places }: Release, { pollingOn }: Parliament): number[] {
	const election = elections.findIndex((one) => one.kind === 'general' && one.pollingOn === pollingOn);
	const rows: number[] = [];
	for (let row = 0; row < contests.count; row++)
		if (contests.election[row] === election)
			for (let seat = 0; seat < contests.seats[row]; seat++) rows.push(contests.place[row]);
	return rows.sort((a, b) => byCodePoint(places.name.at(a), places.name.at(b)));
}

function holdingsOf(
	known: Known,
	parliament: Parliament,
	tenures: readonly Tenure[],
	changes: ReadonlyMap<string, readonly Change[]>,
): Holding[] {
	const end = endOf(parliament);
	const holdings: Holding[] = [];
	let at = parliament.pollingOn;
	for (const [i, tenure] of tenures.entries()) {
		if (tenure.from > at) holdings.push(gap(known, at, tenure.from, tenures[i - 1] ?? null, tenure));
		const next = tenures[i + 1]?.from ?? null;
		const opened = openedByClaim(known, tenure, next ?? end);
		const to =
			opened !== null ? opened : next !== null && (tenure.to === null || next < tenure.to) ? next : tenure.to;
		holdings.push(...held(known, tenure, to, changes.get(tenure.person.id) ?? []));
		at = to ?? '9999-12-31';
	}
	if (end === null ? at < '9999' : at < end)
		holdings.push(gap(known, at, end, tenures[tenures.length - 1] ?? null, null));
	return holdings.filter(({ from, to }) => to === null || from < to);
}

function held(known: Known, tenure: Tenure, end: string | null, changes: readonly Change[]): Holding[] {
	const members = everyone(known).rowsOf(tenure.member);
	const offices = officesOf(known, tenure.person.id, members);
	return standingsOf(known, members, { ...tenure, to: end }, changes, offices).map((standing) => ({
		from: standing.from,
		to: standing.to,
		state: 'held',
		party: standing.isSpeaker ? SPEAKER : standing.party,
		tenure,
		standing,
		vacancy: null,
	}));
}

/** Between two holders a vacancy; before the first, something that the record does not know. */
function gap(
	known: Known,
	from: string,
	to: string | null,
	left: Tenure | null,
	filled: Tenure | null,
): Holding {
	const vacancy = left === null ? null : vacancyBetween(known, left, filled, to);
	const state = vacancy === null ? 'not in the record' : 'vacant';
	return { from, to, state, party: null, tenure: null, standing: null, vacancy };
}

/** Every vacancy of a Parliament in order of seats, those too of which nothing says on which day they opened. */
export function vacanciesOf(known: Known, parliament: Parliament): readonly Vacancy[] {
	return chamberOf(known, parliament).flatMap(({ holdings }) =>
		holdings.flatMap(({ vacancy, tenure }, i) => {
			const left = holdings[i - 1]?.tenure ?? null;
			if (vacancy !== null) return [vacancy];
			const isFilled =
				left !== null && tenure !== null && tenure !== left && tenure.entered === 'by-election';
			return isFilled ? [vacancyBetween(known, left, tenure, null)] : [];
		}),
	);
}
