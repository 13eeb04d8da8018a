/** A thing that was found, as a line of the page: its name, where its page is, and what tells it from others of the name. */
import {
	contestPath,
	councilPath,
	divisionPath,
	electionPath,
	partyPath,
	personPath,
	placePath,
} from '../../addresses/paths.ts';
import { type PersonRef, peopleOf } from '../../addresses/people.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import { type FoundKind, partiesOf, type Thing } from './things.ts';

export interface Found {
	readonly kind: FoundKind;
	readonly name: string;
	readonly path: string;
	/** A few words for people. */
	readonly about: string;
	/** Of a place: who was elected there last, where that was at the last general election or since. */
	readonly holder: Holder | null;
}

export interface Holder {
	readonly name: string;
	/** Null where the record has no page of the person. */
	readonly path: string | null;
	readonly party: string;
	readonly electedOn: string;
	readonly contest: string;
	readonly evidence: readonly Evidence[];
}

/** @param person under whose address a person is shown, where the thing is one */
export function shownThing(known: Known, { kind, row }: Thing, person: PersonRef | null): Found {
	const { release } = known;
	switch (kind) {
		case 'person': {
			const who = person ?? peopleOf(release).all[row];
			return line(kind, who.name, personPath(who), aboutPerson(release, who));
		}
		case 'place': {
			const name = release.places.name.at(row);
			const holder = holderOf(release, row);
			return { ...line(kind, name, placePath(name), aboutPlace(release, row, holder)), holder };
		}
		case 'council': {
			const council = release.councils?.councils[row];
			return line(kind, council?.name ?? '', councilPath(council?.id ?? ''), 'council');
		}
		case 'party': {
			const { id, name } = partiesOf(release)[row];
			return line(kind, name, partyPath(id), 'party or label');
		}
		case 'election': {
			const { label, pollingOn, kind: of } = release.elections[row];
			return line(kind, label, electionPath(pollingOn, of === 'notional'), pollingOn);
		}
		case 'division': {
			const path = divisionPath(release, row);
			const { divisions } = release;
			const [on, number] = path.split('/').slice(2);
			const house = divisions?.houseOf(row) === 'lords' ? 'Lords' : 'Commons';
			return line(
				kind,
				divisions?.title.at(row) ?? '',
				path,
				`${house}, ${on}, number ${Number.parseInt(number, 10)}`,
			);
		}
	}
}

/** Of two whole numbers `20170608`, less than which they are of one election: sources begin a spell at the poll, the day after, or when the House met. */
const SAME_ELECTION = 100;

function line(kind: FoundKind, name: string, path: string, about: string): Found {
	return { kind, name, path, about, holder: null };
}

function aboutPerson({ members, councils }: Release, { member, spells }: PersonRef): string {
	if (members !== null && member >= 0) {
		const { seats } = members;
		const rows = Array.from(
			{ length: seats.first[member + 1] - seats.first[member] },
			(_, at) => seats.first[member] + at,
		);
		if (rows.length === 0) return 'member of the Commons';
		const begun = Math.max(...rows.map((row) => seats.from[row]));
		const last = rows.filter((row) => seats.from[row] > begun - SAME_ELECTION);
		// Sources that stop before the seat was left say nothing of its end.
		const ends = last.map((row) => seats.to[row]).filter((day) => day > 0);
		const from = String(Math.min(...rows.map((row) => seats.from[row]))).slice(0, 4);
		const until = ends.length === 0 ? null : String(Math.min(...ends)).slice(0, 4);
		const years = until === null ? `since ${from}` : from === until ? from : `${from} to ${until}`;
		const place = seats.place.at(last[last.length - 1]);
		return `member of the Commons, ${years}${rows.length > 1 ? ', last' : ''} for ${place}`;
	}
	if (councils !== null && spells.length > 0) {
		const ward = councils.spells.ward[spells[0]];
		const mask = spells.reduce((bits, spell) => bits | councils.spells.rolls[spell], 0);
		const years = councils.rolls.filter((_, bit) => ((mask >> bit) & 1) === 1).map(({ year }) => year);
		const council = councils.councils[councils.wards.council[ward]].name;
		const span = years.length > 1 ? `${years[0]} to ${years[years.length - 1]}` : `${years[0]}`;
		return `councillor for ${councils.wards.name.at(ward)}, ${council}; on the rolls of ${span}`;
	}
	return '';
}

function aboutPlace({ places, contests, elections }: Release, row: number, holder: Holder | null): string {
	if (holder !== null) return 'seat of the Commons';
	const rows = places.contests(row);
	const last = rows.length === 0 ? null : elections[contests.election[rows[rows.length - 1]]];
	return last === null ? 'place' : `seat of the Commons, last contested in ${last.pollingOn.slice(0, 4)}`;
}

/** Who won the last contest of a seat that still is one. */
function holderOf(release: Release, place: number): Holder | null {
	const { contests, elections, candidacies, parties } = release;
	const last = elections.filter(({ kind }) => kind === 'general').at(-1);
	const contest = [...release.places.contests(place)]
		.filter((row) => elections[contests.election[row]].kind !== 'notional')
		.at(-1);
	if (contest === undefined || last === undefined) return null;
	const { pollingOn } = elections[contests.election[contest]];
	const winner = contests.first[contest];
	if (pollingOn < last.pollingOn || contests.length[contest] === 0 || candidacies.isGroup[winner] === 1)
		return null;
	const name = `${candidacies.given.at(winner)} ${candidacies.surname.at(winner)}`.trim();
	if (name === '') return null;
	const person = peopleOf(release).withId(`member/${candidacies.member[winner]}`);
	return {
		name: person?.name ?? name,
		path: person === null ? null : personPath(person),
		party: parties[candidacies.party[winner]].name,
		electedOn: pollingOn,
		contest: contestPath(release, contest),
		evidence: [inFile(release, candidacies.source[winner], candidacies.line[winner])],
	};
}
