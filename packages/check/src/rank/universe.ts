/** What a ranking is over: seats of an area at an election, by-elections, a seat's own contests, elections of a nation, areas, parties. */
import { contestsInArea, electionOf, type Facts, isComplete } from '../verify/facts.ts';
import { hasCandidates, partiesAt } from './total-values.ts';

/** A contest, or (with `contest` -1) an area at an election. `party` is set where each item is another party's. */
export interface Item {
	readonly contest: number;
	readonly election: number;
	readonly area: number;
	readonly party: number;
}

export interface Universe {
	readonly key: string;
	readonly label: string;
	readonly items: readonly Item[];
	/** Whether the record holds everything the words range over. */
	readonly isComplete: boolean;
}

export function seatItem(facts: Facts, contest: number): Item {
	return { contest, election: facts.release.contests.election[contest], area: -1, party: -1 };
}

export function sameItem(a: Item, b: Item): boolean {
	return a.contest === b.contest && a.election === b.election && a.area === b.area && a.party === b.party;
}

/** Which seats of an election are meant; `key` tells filters apart. */
export interface Filter {
	readonly key: string;
	readonly label: string;
	readonly accept: (contest: number) => boolean;
}

export function seatsOf(
	facts: Facts,
	election: number,
	area: number,
	filter: Filter | null = null,
): Universe {
	return filter ? seatsThat(facts, election, area, filter) : allSeats(facts, election, area);
}

const ALL = new WeakMap<Facts, Map<number, Universe>>();

/** Every seat: kept for the life of the release. */
function allSeats(facts: Facts, election: number, area: number): Universe {
	const known = ALL.get(facts) ?? new Map<number, Universe>();
	ALL.set(facts, known);
	const key = election * 4096 + area;
	const universe = known.get(key) ?? seatsThat(facts, election, area, null);
	known.set(key, universe);
	return universe;
}

function seatsThat(facts: Facts, election: number, area: number, filter: Filter | null): Universe {
	const rows = contestsInArea(facts, election, area);
	const { release } = facts;
	const kept = filter ? rows.filter(filter.accept) : rows;
	return {
		key: `seats/${election}/${area}/${filter?.key ?? ''}`,
		label: `${filter?.label ?? 'seats'} in ${release.areas[area].name}, ${release.elections[election].label}`,
		items: kept.map((row) => seatItem(facts, row)),
		isComplete: isComplete(facts, election),
	};
}

/** Seats of every general election of a span of days. */
export function seatsSince(
	facts: Facts,
	after: string,
	upTo: string,
	area: number,
	filter: Filter | null,
): Universe {
	const { release } = facts;
	const elections = facts.generals.filter((e) => inSpan(release.elections[e].pollingOn, after, upTo));
	const first = release.coverage.candidacies?.from ?? '9999';
	return {
		key: `seats-since/${after}/${upTo}/${area}/${filter?.key ?? ''}`,
		label: `${filter?.label ?? 'seats'} in ${release.areas[area].name} at general elections ${spanLabel(after, upTo)}`,
		items: elections.flatMap((e) =>
			contestsInArea(facts, e, area)
				.filter((row) => !filter || filter.accept(row))
				.map((row) => seatItem(facts, row)),
		),
		isComplete: reaches(facts, after, first),
	};
}

export function inSpan(day: string, after: string, upTo: string): boolean {
	return day > after && day <= upTo;
}

/** Whether nothing between `after` and the record's first day is missing: no general election was held in between. */
function reaches(facts: Facts, after: string, first: string): boolean {
	if (after >= first) return true;
	return !facts.generals.some((e) => {
		const day = facts.release.elections[e].pollingOn;
		return day > after && day < first;
	});
}

export function byElections(
	facts: Facts,
	after: string,
	upTo: string,
	area = -1,
	filter: Filter | null = null,
): Universe {
	const { release } = facts;
	const items: Item[] = [];
	release.elections.forEach((election, e) => {
		if (election.kind !== 'by' || !inSpan(election.pollingOn, after, upTo)) return;
		for (const row of area < 0 ? facts.contestsIn(e) : contestsInArea(facts, e, area))
			if (!filter || filter.accept(row)) items.push(seatItem(facts, row));
	});
	const span = release.coverage.candidacies;
	return {
		key: `by/${after}/${upTo}/${area}/${filter?.key ?? ''}`,
		label: `by-elections${filter ? ` (${filter.label})` : ''} ${spanLabel(after, upTo)}${area < 0 ? '' : ` in ${release.areas[area].name}`}`,
		items,
		isComplete: span !== null && after >= span.from,
	};
}

function spanLabel(after: string, upTo: string): string {
	return after === '' ? `up to ${upTo}` : `after ${after} up to ${upTo}`;
}

/** Contests of a place by name. By-elections are held from 2010 only; general elections must all be there under the name. */
export function seatHistory(
	facts: Facts,
	place: number,
	after: string,
	upTo: string,
	kind: 'general' | 'by' | null,
): Universe {
	const { release } = facts;
	const rows = [...release.places.contests(place)].filter((row) => {
		const election = electionOf(release, row);
		return (
			election.kind !== 'notional' &&
			(kind === null || election.kind === kind) &&
			inSpan(election.pollingOn, after, upTo)
		);
	});
	const held = facts.generals.filter((e) => inSpan(release.elections[e].pollingOn, after, upTo));
	const isWhole =
		after >= '1918-01-01' &&
		held.every((e) => rows.some((row) => release.contests.election[row] === e)) &&
		(kind === 'general' || reaches(facts, after, release.coverage.candidacies?.from ?? '9999'));
	return {
		key: `history/${place}/${after}/${upTo}/${kind ?? ''}`,
		label: `${release.places.name.at(place)} at ${kind === 'general' ? 'general elections' : 'elections'} ${spanLabel(after, upTo)}`,
		items: rows.map((row) => seatItem(facts, row)),
		isComplete: isWhole,
	};
}

/** General elections of an area, for one party or for all votes. */
export function series(facts: Facts, area: number, party: number, after: string, upTo: string): Universe {
	const { release } = facts;
	const span = release.coverage.totals;
	const elections = facts.generals.filter((e) => inSpan(release.elections[e].pollingOn, after, upTo));
	return {
		key: `series/${area}/${party}/${after}/${upTo}`,
		label: `${release.areas[area].name} at general elections ${spanLabel(after, upTo)}`,
		items: elections.map((election) => ({ contest: -1, election, area, party })),
		isComplete: span !== null && after >= span.from,
	};
}

/** The same election in areas of one kind: nations, or regions and nations. */
export function areasLike(facts: Facts, election: number, kinds: readonly string[], label: string): Universe {
	const { release } = facts;
	const items: Item[] = [];
	release.areas.forEach((area, i) => {
		if (
			!kinds.includes(area.kind) &&
			!(kinds.includes('region') && area.kind === 'country' && area.id !== 'england')
		)
			return;
		if (contestsInArea(facts, election, i).length > 0)
			items.push({ contest: -1, election, area: i, party: -1 });
	});
	return {
		key: `areas/${election}/${kinds.join()}`,
		label: `${label}, ${release.elections[election].label}`,
		items,
		isComplete: isComplete(facts, election),
	};
}

/** Parties of an area at an election. */
export function partiesOf(facts: Facts, election: number, area: number): Universe {
	const { release } = facts;
	return {
		key: `parties/${election}/${area}`,
		label: `parties in ${release.areas[area].name}, ${release.elections[election].label}`,
		items: partiesAt(facts, election, area).map((party) => ({ contest: -1, election, area, party })),
		isComplete: hasCandidates(facts, election),
	};
}

/** A few contests that the article itself has named. */
export function namedSeats(facts: Facts, contests: readonly number[], label: string): Universe {
	return {
		key: `named/${contests.join()}`,
		label,
		items: contests.map((row) => seatItem(facts, row)),
		isComplete: true,
	};
}
