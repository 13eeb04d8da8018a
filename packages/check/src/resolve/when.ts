/** From what the text says of time to elections of the record: "in 2017", "last time", "five years ago", or nothing at all. */
import type { TimeTag } from '../tag/index.ts';
import { electionOf, type Facts } from '../verify/facts.ts';

export interface When {
	readonly kind: 'default' | 'date' | 'previous' | 'last-election' | 'offset';
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

function days(iso: string): number {
	return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** Contest that the text means when it tells no time: the last one at a place on or before the article's day. */
export function defaultContest(facts: Facts, place: number, published: string): number {
	const { release } = facts;
	const rows = release.places.contests(place);
	let best = -1;
	for (const row of rows) {
		const election = electionOf(release, row);
		if (election.kind !== 'notional' && election.pollingOn <= published) best = row;
	}
	return best;
}

export function defaultGeneral(facts: Facts, published: string): number {
	let best = -1;
	for (const election of facts.generals)
		if (facts.release.elections[election].pollingOn <= published) best = election;
	return best;
}

/** The actual and the notional contest that a contest's changes may be counted from. */
export function basesOf(facts: Facts, row: number): readonly number[] {
	const { contests } = facts.release;
	const bases = [contests.base[row], contests.previous[row]].filter(
		(base, i, all) => base >= 0 && all.indexOf(base) === i,
	);
	return bases;
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
	const all = [...release.places.contests(place)];
	if (when.kind === 'last-election' && when.election === 'by')
		return all.filter((row) => isByBefore(facts, row, published)).slice(-1);
	if (when.kind === 'last-election') {
		const generals = all.filter(
			(row) => electionOf(release, row).kind === 'general' && electionOf(release, row).pollingOn <= published,
		);
		const last = generals[generals.length - 1];
		if (last === undefined) return [];
		const isJustHeld = days(published) - days(electionOf(release, last).pollingOn) < 60;
		if (fallback >= 0 && electionOf(release, fallback).kind === 'by') return [last];
		return isJustHeld ? [...basesOf(facts, last), last] : [last];
	}
	if (when.kind === 'offset')
		return nearestTo(facts, all, target(when, published, anchorAt(facts, fallback, anchor, published)));
	return datedAt(facts, place, when, published);
}

function isByBefore({ release }: Facts, row: number, published: string): boolean {
	const { kind, pollingOn } = electionOf(release, row);
	return kind === 'by' && pollingOn <= published;
}

/** Days before the article in which a month without a year lies. */
const RECENT = 400;

function isRecent(day: string, published: string): boolean {
	const ago = days(published) - days(day);
	return ago >= 0 && ago < RECENT;
}

/** Contests of the year and month told, a general election before a by-election. */
function datedAt(facts: Facts, place: number, when: When, published: string): readonly number[] {
	const { release } = facts;
	const rows = [...release.places.contests(place)].filter((row) => {
		const election = electionOf(release, row);
		if (when.election === 'notional' ? election.kind !== 'notional' : election.kind === 'notional')
			return false;
		if (when.election === 'by' && election.kind !== 'by') return false;
		if (when.election === 'general' && election.kind !== 'general') return false;
		const [year, month] = election.pollingOn.split('-').map(Number);
		if (when.year > 0 && year !== when.year) return false;
		if (when.month > 0 && month !== when.month) return false;
		return true;
	});
	if (when.year === 0)
		return rows.filter((row) => isRecent(electionOf(release, row).pollingOn, published)).slice(-1);
	return rows.sort(
		(a, b) =>
			(electionOf(release, a).kind === 'general' ? 0 : 1) -
			(electionOf(release, b).kind === 'general' ? 0 : 1),
	);
}

function target(when: When, published: string, anchor: string): number {
	const isFromAnchor = Math.abs(when.years) > 500;
	const years = isFromAnchor ? (when.years > 0 ? when.years - 1000 : when.years + 1000) : when.years;
	return days(isFromAnchor ? anchor : published) + years * 365.25;
}

/** "Two years earlier" after a by-election counts from it, where the article has told no other time. */
function anchorAt(facts: Facts, fallback: number, anchor: string, published: string): string {
	if (fallback < 0) return anchor;
	const last = electionOf(facts.release, fallback);
	const general = defaultGeneral(facts, published);
	const isUntold = general >= 0 && facts.release.elections[general].pollingOn === anchor;
	return isUntold && last.kind === 'by' && last.pollingOn > anchor ? last.pollingOn : anchor;
}

function nearestTo(facts: Facts, rows: readonly number[], day: number): readonly number[] {
	const { release } = facts;
	let best: number[] = [];
	let least = 400;
	for (const row of rows) {
		const election = electionOf(release, row);
		if (election.kind === 'notional') continue;
		const off = Math.abs(days(election.pollingOn) - day);
		if (off < least) {
			least = off;
			best = [row];
		}
	}
	return best;
}

/** General elections that `when` may mean for a nation or area, best first. */
export function electionsAt(facts: Facts, when: When, published: string, anchor: string): readonly number[] {
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
			const isJustHeld = days(published) - days(elections[fallback].pollingOn) < 60;
			return isJustHeld && before !== undefined ? [before, fallback] : [fallback];
		}
		case 'offset': {
			const day = target(when, published, anchor);
			let best = -1;
			let least = 400;
			for (const g of facts.generals) {
				const off = Math.abs(days(elections[g].pollingOn) - day);
				if (off < least) [least, best] = [off, g];
			}
			return best >= 0 ? [best] : [];
		}
		default: {
			const kind = when.election === 'notional' ? 'notional' : 'general';
			return elections.flatMap((election, i) =>
				election.kind === kind &&
				(when.year === 0
					? isRecent(election.pollingOn, published)
					: Number(election.pollingOn.slice(0, 4)) === when.year) &&
				(when.month === 0 || Number(election.pollingOn.slice(5, 7)) === when.month)
					? [i]
					: [],
			);
		}
	}
}

/** The general election before one, or -1. */
export function generalBefore(facts: Facts, election: number): number {
	const day = facts.release.elections[election].pollingOn;
	let best = -1;
	for (const g of facts.generals) if (facts.release.elections[g].pollingOn < day) best = g;
	return best;
}
