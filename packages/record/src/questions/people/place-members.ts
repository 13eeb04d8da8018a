/** Everybody recorded as a member for a place: tenures put together, and those of whom only a first speech is recorded. */
import { placeAt } from '../../addresses/find.ts';
import { type PersonRef, peopleOf } from '../../addresses/people.ts';
import { byCodePoint } from '../../compile/order.ts';
import { slug } from '../../names/slug.ts';
import { linesOnce } from '../contests/measure.ts';
import { dayAfter } from '../days.ts';
import { type Evidence, inFile, isoDay, type Known } from '../known.ts';
import { remembered } from '../remember.ts';
import { everyone } from './everyone.ts';
import { holdersOf } from './represents.ts';
import { FIRST_SPEECH } from './seat-rows.ts';
import type { Tenure } from './tenures.ts';

export interface PlaceMember {
	readonly name: string;
	/** Null where the person has no page. */
	readonly person: PersonRef | null;
	/** First day, and the day after the last: null where it goes on. Only the first speech where nothing else is recorded. */
	readonly from: string;
	readonly to: string | null;
	/** Nobody says the last day: `to` is the latest it can be. */
	readonly isEndLatest: boolean;
	readonly isFirstSpeech: boolean;
	readonly evidence: readonly Evidence[];
}

interface Speech {
	readonly member: number;
	readonly row: number;
}

const speeches = remembered(({ release }: Known): ReadonlyMap<number, readonly Speech[]> => {
	const places = new Map<number, Speech[]>();
	const { members } = release;
	if (members === null) return places;
	for (let member = 0; member < members.count; member++) {
		for (let row = members.seats.first[member]; row < members.seats.first[member + 1]; row++) {
			if (members.seats.entered.at(row) !== FIRST_SPEECH) continue;
			const place = placeAt(release, slug(members.seats.place.at(row)));
			if (place !== null) places.set(place, [...(places.get(place) ?? []), { member, row }]);
		}
	}
	return places;
});

/** In order of their first day. @param place index into `Release.places` */
export function placeMembers(known: Known, place: number): readonly PlaceMember[] {
	const tenures = joined(known, holdersOf(known, place));
	const seats = known.release.members?.seats;
	if (seats === undefined) return tenures;
	const people = everyone(known);
	const sat = new Set(holdersOf(known, place).map(({ person }) => person.id));
	const spoke = (speeches(known).get(place) ?? []).flatMap(({ member, row }): PlaceMember[] => {
		const { id, name } = people.personOf(member);
		const on = isoDay(seats.from[row]);
		if (sat.has(id) || on === null) return [];
		return [
			{
				name,
				person: personWith(known, id),
				from: on,
				to: null,
				isEndLatest: false,
				isFirstSpeech: true,
				evidence: [inFile(known.release, seats.source[row], seats.line[row])],
			},
		];
	});
	return [...tenures, ...spoke].sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.name, b.name));
}

export const personWith = ({ release }: Known, id: string): PersonRef | null => peopleOf(release).withId(id);

/** Days between a dissolution and the poll after it, at most: tenures of one person that near are told as one. */
const DISSOLVED = 70;

function joined(known: Known, tenures: readonly Tenure[]): PlaceMember[] {
	const members: PlaceMember[] = [];
	const last = new Map<string, number>();
	for (const { person, from, to, isEndLatest, evidence } of tenures) {
		const index = last.get(person.id);
		const before = index === undefined ? undefined : members[index];
		if (
			index !== undefined &&
			before !== undefined &&
			(before.to === null || from <= dayAfter(before.to, DISSOLVED))
		) {
			members[index] = {
				...before,
				to,
				isEndLatest,
				evidence: linesOnce([...before.evidence, ...evidence]),
			};
			continue;
		}
		last.set(person.id, members.length);
		members.push({
			name: person.name,
			person: personWith(known, person.id),
			from,
			to,
			isEndLatest,
			isFirstSpeech: false,
			evidence: linesOnce(evidence),
		});
	}
	return members;
}
