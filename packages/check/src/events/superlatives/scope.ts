/** The universe that the words range over: seats of an area, by-elections, a seat's own contests, elections of a nation. */

import { foldWord } from '@mandate/record';
import { knownWinner } from '../../rank/seat-values.ts';
import {
	byElections,
	type Filter,
	inSpan,
	namedSeats,
	seatHistory,
	seatsOf,
	seatsSince,
	series,
	type Universe,
} from '../../rank/universe.ts';
import { type Context, preferred } from '../../resolve/context.ts';
import { dayBefore } from '../../verify/calendar.ts';
import { contestsInArea, electionOf, type Facts } from '../../verify/facts.ts';
import type { EventInput } from '../event.ts';
import type { Range, Window } from './range.ts';

/** Areas that a range may mean, one reading in several scopes; empty where the record cannot list them. */
export function areasOf(
	context: Context,
	range: Range,
	nation: string | null,
	contest: number,
): { areas: readonly number[]; isTold: boolean } {
	const { facts } = context;
	const { contests, areas } = facts.release;
	const uk = facts.areaIndex('united-kingdom');
	const britain = facts.areaIndex('great-britain');
	if (range.areas.length > 0)
		return { areas: range.areas.includes(britain) ? [britain, uk] : range.areas, isTold: true };
	if (nation) return { areas: [facts.areaIndex(nation)], isTold: true };
	if (range.area === 'country') {
		const home =
			context.mainArea >= 0 && areas[context.mainArea].kind === 'country' ? [context.mainArea] : [];
		return { areas: [uk, britain, ...home], isTold: true };
	}
	if (range.area === 'county' || range.area === 'region') {
		const own =
			contest < 0 ? -1 : range.area === 'county' ? contests.county[contest] : contests.region[contest];
		const spoken = context.scopes.find(
			({ scope }) => scope.kind === 'area' && areas[scope.id].kind === range.area,
		);
		const list = [own, spoken?.scope.id ?? -1].filter((area, i, all) => area >= 0 && all.indexOf(area) === i);
		return { areas: list, isTold: true };
	}
	if (range.isSeats) return { areas: [uk, britain], isTold: true };
	const spoken = context.scopes.filter(({ scope }) => scope.kind === 'area').map(({ scope }) => scope.id);
	return {
		areas: [...new Set([...spoken, ...(context.mainArea >= 0 ? [context.mainArea] : []), uk])],
		isTold: false,
	};
}

export function wonBy(facts: Facts, party: number): Filter {
	const { release } = facts;
	return {
		key: `won/${party}`,
		label: `seats won by ${release.parties[party].name}`,
		accept: (contest) => {
			const row = knownWinner(release, contest);
			return row >= 0 && release.candidacies.party[row] === party;
		},
	};
}

/** Winners who had not sat before; of one party where `party` is given. */
export function newMembers(facts: Facts, party: number): Filter {
	const { release } = facts;
	return {
		key: `new/${party}`,
		label: `seats won by new members${party >= 0 ? ` of ${release.parties[party].name}` : ''}`,
		accept: (contest) => {
			const row = knownWinner(release, contest);
			return (
				row >= 0 &&
				release.candidacies.wasSitting[row] === 0 &&
				release.candidacies.wasFormer[row] === 0 &&
				(party < 0 || release.candidacies.party[row] === party)
			);
		},
	};
}

export function speakerLess(facts: Facts, filter: Filter | null): Filter {
	const { release } = facts;
	const speaker = facts.partyIndex('speaker');
	return {
		key: `${filter?.key ?? ''}-speaker`,
		label: `${filter?.label ?? 'seats'}, the Speaker's left out,`,
		accept: (contest) => {
			const row = knownWinner(release, contest);
			return (row < 0 || release.candidacies.party[row] !== speaker) && (!filter || filter.accept(contest));
		},
	};
}

/** Seats of a city: those whose names hold its name as a word. Null where there are not two of them. */
export function citySeats(facts: Facts, election: number, city: string): Universe | null {
	const { release } = facts;
	const rows = facts.contestsIn(election).filter((row) =>
		release.places.name
			.at(release.contests.place[row])
			.split(/[\s,-]+/)
			.some((word) => foldWord(word) === city),
	);
	return rows.length > 1
		? { ...namedSeats(facts, rows, `seats named after ${city}`), key: `city/${election}/${city}` }
		: null;
}

/** The word of a seat's name that most other seats share: "Birmingham" of Birmingham Yardley; '' where there is none. */
export function cityOf(facts: Facts, contest: number): string {
	const { release } = facts;
	const election = release.contests.election[contest];
	const words = release.places.name
		.at(release.contests.place[contest])
		.split(/[\s,-]+/)
		.filter((word) => /^[A-Z]/.test(word))
		.map(foldWord)
		.filter((word) => !COMPASS.has(word));
	return words.find((word) => (citySeats(facts, election, word)?.items.length ?? 0) > 1) ?? '';
}

const COMPASS = new Set('north south east west central mid'.split(' '));

export interface Span {
	readonly after: string;
	readonly upTo: string;
}

function yearsBefore(day: string, years: number): string {
	return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}

/** First and last day of a window that ends with the day of the holder; null where its start cannot be told. */
export function spanOf(facts: Facts, window: Window, day: string): Span | null {
	const { release } = facts;
	const upTo = window.upTo || day;
	if (window.isEver) return { after: '', upTo };
	if (window.years > 0) return { after: yearsBefore(day, window.years), upTo };
	if (window.sinceElection === 'last') {
		const before = facts.generals.filter((e) => release.elections[e].pollingOn < day).pop();
		return before === undefined ? null : { after: release.elections[before].pollingOn, upTo };
	}
	if (typeof window.sinceElection === 'number') {
		const held = facts.generals.filter((e) =>
			release.elections[e].pollingOn.startsWith(String(window.sinceElection)),
		);
		if (
			held.length === 1 &&
			window.after.endsWith('12-31') &&
			window.after.startsWith(String(window.sinceElection))
		)
			return { after: release.elections[held[0]].pollingOn, upTo };
	}
	return { after: window.after, upTo };
}

/**
 * "of the five elections since 2010": the span in which there are five, 2010 counted in or not, up to the day of the
 * holder or of the article; null where none has so many.
 */
export function fitSpan(facts: Facts, span: Span, many: number, published: string): Span | null {
	if (many === 0) return span;
	const year = Number(span.after.slice(0, 4));
	const isYearEnd = span.after.endsWith('12-31');
	const inclusive = isYearEnd ? `${year - 1}-12-31` : `${year}-01-01`;
	for (const upTo of [span.upTo, published])
		for (const after of [span.after, inclusive]) {
			const held = facts.generals.filter((e) =>
				inSpan(facts.release.elections[e].pollingOn, after, upTo),
			).length;
			if (held === many) return { after, upTo };
		}
	return null;
}

/** The last so many general elections up to a day. */
export function lastElections(facts: Facts, many: number, day: string): Span | null {
	const held = facts.generals.map((e) => facts.release.elections[e].pollingOn).filter((on) => on <= day);
	const before = held[held.length - many - 1];
	return before === undefined ? null : { after: before, upTo: day };
}

/** Sets of just `many` contests that "the four" may be; all of them are admissible. */
export function countedSets(
	{ context, s }: EventInput,
	contest: number,
	many: number,
	isBy: boolean,
): Universe[] {
	const { facts } = context;
	const { release } = facts;
	const election = release.contests.election[contest];
	const { pollingOn, kind } = electionOf(release, contest);
	const sets: Universe[] = [];
	if (kind === 'by') {
		const year = pollingOn.slice(0, 4);
		const last = context.published < `${year}-12-31` ? context.published : `${year}-12-31`;
		const general = facts.generals.filter((e) => release.elections[e].pollingOn < pollingOn).pop();
		sets.push(byElections(facts, `${Number(year) - 1}-12-31`, last));
		sets.push(byElections(facts, dayBefore(pollingOn), pollingOn));
		if (general !== undefined)
			sets.push(byElections(facts, release.elections[general].pollingOn, context.published));
	} else if (!isBy) {
		const spoken = context.scopes.filter(({ scope }) => scope.kind === 'area').map(({ scope }) => scope.id);
		const own = [
			release.contests.county[contest],
			release.contests.region[contest],
			release.contests.country[contest],
		];
		for (const area of new Set([...spoken, ...own, context.mainArea]))
			if (area >= 0 && contestsInArea(facts, election, area).length > 0)
				sets.push(seatsOf(facts, election, area));
	}
	const spokenOf = context.scopes.flatMap(({ scope }) => (scope.kind === 'place' ? [scope.id] : []));
	const here = s.names.flatMap((name) => (name.kind === 'place' ? [preferred(context, name.places)] : []));
	const named = (here.length === many ? here : [...new Set([...here, ...spokenOf])]).flatMap((place) =>
		[...release.places.contests(place)].filter(
			(row) =>
				release.contests.election[row] === election ||
				(kind === 'by' &&
					electionOf(release, row).kind === 'by' &&
					electionOf(release, row).pollingOn <= context.published),
		),
	);
	const rows = [...new Set([...named, contest])];
	sets.push(namedSeats(facts, rows, 'the seats that the article names'));
	return sets.filter((set) => set.items.length === many);
}

export { byElections, seatHistory, seatsOf, seatsSince, series };
