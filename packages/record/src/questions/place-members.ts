/** Who is recorded as sitting for a place, by name of the seat: terms put together from every list that has them. */
import { placeAt } from '../addresses/find.ts';
import { type PersonRef, peopleOf, shownAs } from '../addresses/people.ts';
import { byCodePoint } from '../compile/order.ts';
import { slug } from '../names/slug.ts';
import type { Release } from '../release/release.ts';
import { type Evidence, inFile, isoDay, type Known } from './known.ts';
import { linesOnce } from './measure.ts';

export interface Term {
	readonly from: string;
	/** Null where no list tells of an end. */
	readonly to: string | null;
	/** True where the end is only the last day it can have been: the next election to the seat. */
	readonly isLatest: boolean;
	readonly evidence: readonly Evidence[];
}

export interface PlaceMember {
	readonly person: PersonRef;
	/** In order. None where only a first speech is recorded. */
	readonly terms: readonly Term[];
	/** Day of the first speech, for those of whom nothing else is recorded here. */
	readonly spoke: { readonly on: string; readonly evidence: Evidence } | null;
}

/** A row of `Members.seats` and whose it is. */
interface Spell {
	readonly member: number;
	readonly row: number;
}

const indexes = new WeakMap<Release, ReadonlyMap<number, readonly Spell[]>>();

function spellsAt(release: Release, place: number): readonly Spell[] {
	const index = indexes.get(release) ?? byPlace(release);
	indexes.set(release, index);
	return index.get(place) ?? [];
}

function byPlace(release: Release): ReadonlyMap<number, readonly Spell[]> {
	const index = new Map<number, Spell[]>();
	const { members } = release;
	if (members === null) return index;
	const places = new Map<string, number | null>();
	for (let member = 0; member < members.count; member++) {
		for (let row = members.seats.first[member]; row < members.seats.first[member + 1]; row++) {
			const name = members.seats.place.at(row);
			let place = places.get(name);
			if (place === undefined) {
				place = placeAt(release, slug(name));
				places.set(name, place);
			}
			if (place === null) continue;
			const spells = index.get(place);
			if (spells === undefined) index.set(place, [{ member, row }]);
			else spells.push({ member, row });
		}
	}
	return index;
}

/** In order of their first day. */
export function membersFor(known: Known, place: number): readonly PlaceMember[] {
	const { release, ledger } = known;
	const { members } = release;
	if (members === null) return [];
	const people = peopleOf(release);
	const byPerson = new Map<PersonRef, number[]>();
	for (const { member, row } of spellsAt(release, place)) {
		const person = shownAs(people, ledger, members.id.at(member));
		if (person === null) continue;
		const rows = byPerson.get(person);
		if (rows === undefined) byPerson.set(person, [row]);
		else rows.push(row);
	}
	return [...byPerson]
		.map(([person, rows]) => memberOf(release, person, rows))
		.sort((a, b) => byCodePoint(firstDay(a), firstDay(b)) || byCodePoint(a.person.id, b.person.id));
}

const firstDay = ({ terms, spoke }: PlaceMember): string => terms[0]?.from ?? spoke?.on ?? '';

/** A list of first speeches gives the day of one, which tells no term. */
const SPOKE = 'first speech';
/** Parliament is dissolved for less than this before an election; terms that near to one another are one. */
const DISSOLVED_DAYS = 70;

function memberOf(release: Release, person: PersonRef, rows: readonly number[]): PlaceMember {
	const seats = release.members?.seats;
	if (seats === undefined) return { person, terms: [], spoke: null };
	const evidence = (row: number) => inFile(release, seats.source[row], seats.line[row]);
	const sat = rows.filter((row) => seats.entered.at(row) !== SPOKE);
	const terms = joined(
		sat.flatMap((row) => {
			const from = isoDay(seats.from[row]);
			if (from === null) return [];
			return [{ from, to: isoDay(seats.to[row]), isLatest: seats.isLatest[row] === 1, evidence: [evidence(row)] }];
		}),
	);
	const first = rows.find((row) => seats.entered.at(row) === SPOKE);
	const on = first === undefined ? null : isoDay(seats.from[first]);
	const spoke = first === undefined || on === null ? null : { on, evidence: evidence(first) };
	return { person, terms, spoke: terms.length > 0 ? null : spoke };
}

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** A list that was made while a term ran has no end for it; another list that has one is taken. */
function joined(spells: readonly Term[]): readonly Term[] {
	const starts = new Map<string, Term[]>();
	for (const spell of spells) starts.set(spell.from, [...(starts.get(spell.from) ?? []), spell]);
	const inOrder = [...starts.entries()].sort(([a], [b]) => byCodePoint(a, b));
	const terms: Term[] = [];
	for (const [from, same] of inOrder) {
		const ends = same.filter(({ to }) => to !== null);
		const to = ends.map((one) => one.to ?? '').sort(byCodePoint).pop() ?? null;
		const isLatest = ends.length > 0 && ends.filter((one) => one.to === to).every((one) => one.isLatest);
		const evidence = same.flatMap((one) => one.evidence);
		const last = terms[terms.length - 1];
		const isNext =
			last !== undefined && (last.to === null || dayNumber(from) - dayNumber(last.to) <= DISSOLVED_DAYS);
		if (!isNext) {
			terms.push({ from, to, isLatest, evidence: linesOnce(evidence) });
			continue;
		}
		// A start that another list puts a day or two later is no news of the end.
		const isSame = to === null && last.to !== null && dayNumber(from) < dayNumber(last.to);
		terms[terms.length - 1] = {
			from: last.from,
			to: isSame ? last.to : to,
			isLatest: isSame ? last.isLatest : isLatest,
			evidence: linesOnce([...last.evidence, ...evidence]),
		};
	}
	return terms;
}
