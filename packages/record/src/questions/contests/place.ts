/**
 * A place: its contests since 1918 in order, where its seat was redrawn, who sat for it and who does. A place is a name that
 * seats have borne; what ground they covered is told by the boundary sets.
 */
import type { PersonRef } from '../../addresses/people.ts';
import type { Area, Overlap } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import { type PlaceMember, personWith, placeMembers } from '../people/place-members.ts';
import { holdersOf, type Represents, whoRepresents } from '../people/represents.ts';
import { electionOf } from './contest-rows.ts';
import { type ContestSummary, contestSummary } from './contest-summary.ts';

export interface Place {
	/** Index into `Release.places`. */
	readonly place: number;
	readonly name: string;
	/** Smallest first, as of the last contest. */
	readonly areas: readonly Area[];
	/** Whether the last general election had a seat of this name. */
	readonly isCurrent: boolean;
	/** General elections and by-elections, in order of polling day. */
	readonly contests: readonly ContestSummary[];
	/** Results worked out by others for seats that had not been drawn yet. */
	readonly notional: readonly ContestSummary[];
	/** Where the seat had other boundaries than at the contest before of its name, and what is known of the change. */
	readonly redrawn: readonly Redrawing[];
	/** Seats to which the people of the last seat of the name went, where it was redrawn after it. */
	readonly successors: readonly SeatPart[];
	/** Everybody recorded as a member for it. */
	readonly members: readonly PlaceMember[];
	/** On the day asked for, else on the last day of the record. */
	readonly represents: Represents;
	readonly on: string;
}

export interface Redrawing {
	/** Row of the first contest with the new boundaries. */
	readonly contest: number;
	/** Null where no seat bore the name before. */
	readonly from: string | null;
	readonly to: string;
	/** Seats that the new one was made from. */
	readonly parts: readonly SeatPart[];
}

/** A seat and the part of another's people that it has: a decimal string as printed. */
export interface SeatPart {
	readonly place: string;
	readonly part: string;
	readonly evidence: Evidence;
}

/**
 * @param place index into `Release.places`
 * @param at ISO day of which it is told; later contests are left out. Null for the last day of the record.
 */
export function placeOf(known: Known, place: number, at: string | null = null): Place {
	const { release } = known;
	const on = at ?? lastDay(release);
	const rows = [...release.places.contests(place)].filter((row) => electionOf(release, row).pollingOn <= on);
	const isNotional = (row: number) => electionOf(release, row).kind === 'notional';
	const summary = (row: number) => contestSummary(known, row, enteredAt(known, row, place));
	const contests = rows.filter((row) => !isNotional(row)).map(summary);
	const last = contests[contests.length - 1];
	const isCurrent = last !== undefined && last.election.pollingOn >= lastGeneral(release, on);
	return {
		place,
		name: release.places.name.at(place),
		areas: last === undefined ? [] : areasOf(release, last.contest),
		isCurrent,
		contests,
		notional: rows.filter(isNotional).map(summary),
		redrawn: redrawings(release, contests),
		successors: last === undefined || isCurrent ? [] : successorsOf(release, last.contest),
		members: placeMembers(known, place).filter(({ from }) => from <= on),
		represents: whoRepresents(known, place, on),
		on,
	};
}

/** Polling day of the last election of the record. */
export function lastDay({ elections }: Release): string {
	return elections[elections.length - 1]?.pollingOn ?? '';
}

function areasOf({ contests, areas }: Release, row: number): readonly Area[] {
	const above = [contests.county[row], contests.region[row], contests.country[row]];
	return above.flatMap((area) => (area < 0 ? [] : areas[area]));
}

function lastGeneral({ elections }: Release, on: string): string {
	return elections.findLast(({ kind, pollingOn }) => kind === 'general' && pollingOn <= on)?.pollingOn ?? '';
}

/** The one person who is recorded as elected in a general election of one seat, where the file of results names nobody. */
function enteredAt(known: Known, contest: number, place: number): PersonRef | null {
	const { pollingOn, kind } = electionOf(known.release, contest);
	if (kind !== 'general' || known.release.contests.seats[contest] !== 1) return null;
	const entered = holdersOf(known, place).filter(
		(tenure) => tenure.parliament === pollingOn && tenure.entered === 'general election',
	);
	const ids = new Set(entered.map(({ person }) => person.id));
	return ids.size === 1 ? personWith(known, entered[0].person.id) : null;
}

function redrawings(release: Release, contests: readonly ContestSummary[]): readonly Redrawing[] {
	return contests.flatMap(({ contest, isRedrawn, boundaries }, index) => {
		if (!isRedrawn) return [];
		const seat = release.contests.seat.at(contest);
		const parts = partsOf(release, ({ toSeat }) => toSeat === seat, 'from');
		const before = contests[index - 1];
		if (before === undefined && parts.length === 0) return [];
		return [{ contest, from: before?.boundaries ?? null, to: boundaries, parts }];
	});
}

/** Seats of the other side of the table of overlaps, and how much of the people of the seat each has, the largest first. */
function partsOf(
	release: Release,
	isOurs: (overlap: Overlap) => boolean,
	other: 'from' | 'to',
): readonly SeatPart[] {
	return release.overlaps
		.filter(isOurs)
		.map(({ fromPlace, toPlace, populationFrom, populationTo, at }) => ({
			place: other === 'from' ? fromPlace : toPlace,
			part: other === 'from' ? populationTo : populationFrom,
			at,
		}))
		.sort((a, b) => Number(b.part) - Number(a.part))
		.map(({ place, part, at }) => ({ place, part, evidence: inFile(release, at.source, at.line) }));
}

function successorsOf(release: Release, contest: number): readonly SeatPart[] {
	const seat = release.contests.seat.at(contest);
	return partsOf(release, ({ fromSeat }) => fromSeat === seat, 'to');
}
