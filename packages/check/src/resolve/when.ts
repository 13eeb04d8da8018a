/** From what the text says of time to elections of the record: "in 2017", "last time", "five years ago", or nothing at all. */
import type { Election } from '@mandate/record';
import type { TimeTag } from '../tag/index.ts';
import { daysOf } from '../verify/calendar.ts';
import { electionOf, type Facts } from '../verify/facts.ts';

export interface When {
	readonly kind: 'default' | 'date' | 'next' | 'previous' | 'last-election' | 'offset';
	/** For `previous`, the year of what it is the time before; 0 where that is the article's own. */
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly years: number;
	readonly election: 'general' | 'by' | 'notional' | null;
}

export const DEFAULT: When = { kind: 'default', year: 0, month: 0, day: 0, years: 0, election: null };

export function whenOf(tag: TimeTag): When {
	switch (tag.kind) {
		case 'date':
			return {
				...DEFAULT,
				kind: 'date',
				year: tag.year,
				month: tag.month,
				day: tag.day,
				election: tag.election,
			};
		case 'offset':
			return { ...DEFAULT, kind: 'offset', years: tag.offset, election: tag.election };
		case 'following':
			return { ...DEFAULT, kind: 'next' };
		case 'previous':
			return { ...DEFAULT, kind: 'previous', election: tag.election };
		case 'last-election':
			return { ...DEFAULT, kind: 'last-election', election: tag.election };
		default:
			return DEFAULT;
	}
}

export function sameWhen(a: When, b: When): boolean {
	return (
		a.kind === b.kind &&
		a.year === b.year &&
		a.month === b.month &&
		a.years === b.years &&
		a.election === b.election
	);
}

/** Contest that the text means when it tells no time: the last one at a place on or before the article's day. */
export function defaultContest(facts: Facts, place: number, published: string): number {
	return facts.lastContest(place, published);
}

export function defaultGeneral(facts: Facts, published: string): number {
	return facts.lastGeneral(published);
}

/** The actual and the notional contest that a contest's changes may be counted from. */
export function basesOf(facts: Facts, row: number): readonly number[] {
	const { contests } = facts.release;
	const base = contests.base[row];
	const previous = contests.previous[row];
	if (base < 0) return previous < 0 ? [] : [previous];
	return previous < 0 || previous === base ? [base] : [base, previous];
}

/** Rows of contests at a place that `when` may mean, best first. `anchor` is the day that "later" counts from. */
export function contestsAt(
	facts: Facts,
	place: number,
	when: When,
	published: string,
	anchor: string,
): readonly number[] {
	const { release } = facts;
	const fallback = defaultContest(facts, place, published);
	if (when.kind === 'default') return fallback >= 0 ? [fallback] : [];
	if (when.kind === 'previous') {
		const of = when.year > 0 ? datedAt(facts, place, when, published)[0] : fallback;
		const bases = of !== undefined && of >= 0 ? basesOf(facts, of) : [];
		if (when.election === 'notional')
			return bases.filter((row) => electionOf(release, row).kind === 'notional');
		if (when.election === 'general')
			return bases.filter((row) => electionOf(release, row).kind !== 'notional');
		return bases;
	}
	if (when.kind === 'next')
		return [...release.places.contests(place)]
			.filter((row) => isNext(facts, row, when, published))
			.slice(0, 1);
	if (when.kind === 'last-election' && when.election === 'by')
		return [...release.places.contests(place)].filter((row) => isByBefore(facts, row, published)).slice(-1);
	if (when.kind === 'last-election') {
		const last = lastGeneralAt(facts, place, published);
		if (last < 0) return [];
		const isJustHeld = daysOf(published) - daysOf(electionOf(release, last).pollingOn) < 60;
		if (fallback >= 0 && electionOf(release, fallback).kind === 'by') return [last];
		return isJustHeld ? [...basesOf(facts, last), last] : [last];
	}
	if (when.kind === 'offset')
		return nearestTo(
			facts,
			release.places.contests(place),
			target(when, published, anchorAt(facts, fallback, anchor, published)),
		);
	return datedAt(facts, place, when, published);
}

/** A general election after the year told. */
function isNext({ release }: Facts, row: number, { year }: When, published: string): boolean {
	const { kind, pollingOn } = electionOf(release, row);
	return kind === 'general' && year > 0 && Number(pollingOn.slice(0, 4)) > year && pollingOn <= published;
}

function isByBefore({ release }: Facts, row: number, published: string): boolean {
	const { kind, pollingOn } = electionOf(release, row);
	return kind === 'by' && pollingOn <= published;
}

/** Days before the article in which a month without a year lies. */
const RECENT = 400;

function isRecent(day: string, published: string): boolean {
	const ago = daysOf(published) - daysOf(day);
	return ago >= 0 && ago < RECENT;
}

function lastGeneralAt(facts: Facts, place: number, published: string): number {
	const { release } = facts;
	let last = -1;
	for (const row of release.places.contests(place)) {
		const election = electionOf(release, row);
		if (election.kind === 'general' && election.pollingOn <= published) last = row;
	}
	return last;
}

function isOfKind(election: Election, kind: When['election']): boolean {
	if (kind === null) return election.kind !== 'notional';
	return election.kind === kind;
}

/** Contests of the year and month told, a general election before a by-election. */
function datedAt(facts: Facts, place: number, when: When, published: string): readonly number[] {
	const { release, calendar } = facts;
	const rows = release.places.contests(place);
	const generals: number[] = [];
	const others: number[] = [];
	let recent = -1;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i];
		const index = release.contests.election[row];
		if (when.year > 0 && calendar.year[index] !== when.year) continue;
		if (when.month > 0 && calendar.month[index] !== when.month) continue;
		const election = release.elections[index];
		if (!isOfKind(election, when.election)) continue;
		if (when.year === 0) {
			if (isRecent(election.pollingOn, published)) recent = row;
		} else if (election.kind === 'general') generals.push(row);
		else others.push(row);
	}
	if (when.year === 0) return recent < 0 ? [] : [recent];
	return others.length === 0 ? generals : [...generals, ...others];
}

function target(when: When, published: string, anchor: string): number {
	const isFromAnchor = Math.abs(when.years) > 500;
	const years = isFromAnchor ? (when.years > 0 ? when.years - 1000 : when.years + 1000) : when.years;
	return daysOf(isFromAnchor ? anchor : published) + years * 365.25;
}

/** "Two years earlier" after a by-election counts from it, where the article has told no other time. */
function anchorAt(facts: Facts, fallback: number, anchor: string, published: string): string {
	if (fallback < 0) return anchor;
	const last = electionOf(facts.release, fallback);
	const general = defaultGeneral(facts, published);
	const isUntold = general >= 0 && facts.release.elections[general].pollingOn === anchor;
	return isUntold && last.kind === 'by' && last.pollingOn > anchor ? last.pollingOn : anchor;
}

function nearestTo(facts: Facts, rows: Uint32Array, day: number): readonly number[] {
	const { release, calendar } = facts;
	let best: number[] = [];
	let least = 400;
	for (const row of rows) {
		const election = electionOf(release, row);
		if (election.kind === 'notional') continue;
		const off = Math.abs(calendar.day[release.contests.election[row]] - day);
		if (off < least) {
			least = off;
			best = [row];
		}
	}
	return best;
}

/** General elections that `when` may mean for a nation or area, best first. */
export function electionsAt(facts: Facts, when: When, published: string, anchor: string): readonly number[] {
	const { calendar } = facts;
	const { elections } = facts.release;
	const fallback = defaultGeneral(facts, published);
	const before = facts.generals[facts.generals.indexOf(fallback) - 1];
	switch (when.kind) {
		case 'default':
			return fallback >= 0 ? [fallback] : [];
		case 'previous': {
			if (when.year > 0) {
				const [of] = electionsAt(facts, { ...when, kind: 'date' }, published, anchor);
				const earlier = of === undefined ? -1 : generalBefore(facts, of);
				return earlier < 0 ? [] : [earlier];
			}
			const notional =
				fallback >= 0 && elections[fallback].base ? facts.electionIndex(elections[fallback].base!) : -1;
			if (when.election === 'notional')
				return notional >= 0 && elections[notional].kind === 'notional' ? [notional] : [];
			return before === undefined ? [] : [before];
		}
		case 'last-election': {
			if (fallback < 0 || when.election === 'by') return [];
			const isJustHeld = daysOf(published) - daysOf(elections[fallback].pollingOn) < 60;
			return isJustHeld && before !== undefined ? [before, fallback] : [fallback];
		}
		case 'next':
			return facts.generals
				.filter((g) => when.year > 0 && Number(elections[g].pollingOn.slice(0, 4)) > when.year)
				.slice(0, 1);
		case 'offset': {
			const day = target(when, published, anchor);
			let best = -1;
			let least = 400;
			for (const g of facts.generals) {
				const off = Math.abs(calendar.day[g] - day);
				if (off < least) [least, best] = [off, g];
			}
			return best >= 0 ? [best] : [];
		}
		default: {
			const kind = when.election === 'notional' ? 'notional' : 'general';
			const list: number[] = [];
			for (let i = 0; i < elections.length; i++) {
				if (when.year > 0 && calendar.year[i] !== when.year) continue;
				if (when.month > 0 && calendar.month[i] !== when.month) continue;
				if (elections[i].kind !== kind) continue;
				if (when.year === 0 && !isRecent(elections[i].pollingOn, published)) continue;
				list.push(i);
			}
			return list;
		}
	}
}

/** The general election before one, or -1. */
export function generalBefore(facts: Facts, election: number): number {
	return facts.generalBefore(election);
}
