/** What the checker asks of a release: contests of a place, candidacies of a contest, totals of an area. Pure look-ups, kept for the life of the release. */
import type { Election, Release } from '@mandate/record';
import { type Calendar, calendarOf } from './calendar.ts';

export interface AreaParty {
	votes: number;
	seats: number;
	candidates: number;
	deposits: number;
}

export interface AreaTotals {
	readonly election: number;
	readonly area: number;
	valid: number;
	electorate: number;
	invalid: number;
	seats: number;
	/** Turnout as printed where no electorate is given. */
	turnout: string | null;
	readonly parties: Map<number, AreaParty>;
	/** Rows of contests behind the totals; empty where they come from a printed table. */
	readonly contests: readonly number[];
	readonly source: { readonly source: number; readonly line: number } | null;
}

export interface Facts {
	readonly release: Release;
	readonly calendar: Calendar;
	readonly generals: readonly number[];
	electionIndex(id: string): number;
	partyIndex(id: string): number;
	areaIndex(id: string): number;
	/** Contests of an election. */
	contestsIn(election: number): readonly number[];
	/** Contests of an election inside an area. */
	contestsInArea(election: number, area: number): readonly number[];
	/** Those of them with a winner. */
	wonInArea(election: number, area: number): readonly number[];
	/** Last contest at a place, notional ones left out, on or before a day; -1 where there is none. */
	lastContest(place: number, day: string): number;
	/** Last general election on or before a day, and the one before an election; -1 where there is none. */
	lastGeneral(day: string): number;
	generalBefore(election: number): number;
	/** Totals of an area at a general or notional election; null where the record cannot say. */
	totals(election: number, area: number): AreaTotals | null;
}

const CACHE = new WeakMap<Release, Facts>();

export function factsOf(release: Release): Facts {
	const facts = CACHE.get(release) ?? makeFacts(release);
	CACHE.set(release, facts);
	return facts;
}

function indexById(list: readonly { readonly id: string }[]): Map<string, number> {
	return new Map(list.map((item, i) => [item.id, i] as const));
}

function makeFacts(release: Release): Facts {
	const elections = indexById(release.elections);
	const parties = indexById(release.parties);
	const areas = indexById(release.areas);
	const generals = release.elections.flatMap((election, i) => (election.kind === 'general' ? [i] : []));
	const byElection: number[][] = release.elections.map(() => []);
	for (let row = 0; row < release.contests.count; row++) byElection[release.contests.election[row]].push(row);
	const totalsCache = new Map<number, AreaTotals | null>();
	const areaRows = new Map<number, readonly number[]>();
	const wonRows = new Map<number, readonly number[]>();
	let lastDay = '';
	const lastRows = new Map<number, number>();
	let generalDay = '';
	let general = -1;
	const earlier = Int16Array.from(release.elections, ({ pollingOn }) =>
		generalAt(release, generals, pollingOn, false),
	);
	const facts: Facts = {
		release,
		calendar: calendarOf(release.elections),
		generals,
		electionIndex: (id) => elections.get(id) ?? -1,
		partyIndex: (id) => parties.get(id) ?? -1,
		areaIndex: (id) => areas.get(id) ?? -1,
		contestsIn: (election) => byElection[election] ?? [],
		contestsInArea(election, area) {
			const key = election * 4096 + area;
			let rows = areaRows.get(key);
			if (rows === undefined) {
				rows = rowsInArea(facts, election, area);
				areaRows.set(key, rows);
			}
			return rows;
		},
		wonInArea(election, area) {
			const key = election * 4096 + area;
			let rows = wonRows.get(key);
			if (rows === undefined) {
				rows = facts.contestsInArea(election, area).filter((row) => winnerOf(release, row) >= 0);
				wonRows.set(key, rows);
			}
			return rows;
		},
		lastGeneral(day) {
			if (day !== generalDay) {
				generalDay = day;
				general = generalAt(release, generals, day, true);
			}
			return general;
		},
		generalBefore: (election) => earlier[election],
		lastContest(place, day) {
			if (day !== lastDay) {
				lastDay = day;
				lastRows.clear();
			}
			let row = lastRows.get(place);
			if (row === undefined) {
				row = lastContestAt(release, place, day);
				lastRows.set(place, row);
			}
			return row;
		},
		totals(election, area) {
			const key = election * 4096 + area;
			const known = totalsCache.get(key);
			if (known !== undefined) return known;
			const totals = areaTotals(facts, election, area);
			totalsCache.set(key, totals);
			return totals;
		},
	};
	return facts;
}

/** Contests of an election inside an area. */
export function contestsInArea(facts: Facts, election: number, area: number): readonly number[] {
	return facts.contestsInArea(election, area);
}

/** The last general election before a day, or on it. */
function generalAt(release: Release, generals: readonly number[], day: string, isOnToo: boolean): number {
	let last = -1;
	for (const election of generals) {
		const { pollingOn } = release.elections[election];
		if (pollingOn < day || (isOnToo && pollingOn === day)) last = election;
	}
	return last;
}

function lastContestAt(release: Release, place: number, day: string): number {
	let last = -1;
	for (const row of release.places.contests(place)) {
		const election = electionOf(release, row);
		if (election.kind !== 'notional' && election.pollingOn <= day) last = row;
	}
	return last;
}

function rowsInArea(facts: Facts, election: number, area: number): readonly number[] {
	const { contests, areas } = facts.release;
	const kind = areas[area].kind;
	const ireland = facts.areaIndex('northern-ireland');
	return facts.contestsIn(election).filter((row) => {
		if (kind === 'kingdom') return true;
		if (kind === 'britain') return contests.country[row] !== ireland;
		if (kind === 'country') return contests.country[row] === area;
		if (kind === 'region') return contests.region[row] === area;
		return contests.county[row] === area;
	});
}

/** Whether the record holds every seat of the election, so that sums and ranks over it mean something. */
export function isComplete(facts: Facts, election: number): boolean {
	const { coverage, elections } = facts.release;
	const { kind, pollingOn } = elections[election];
	if (kind === 'by') return coverage.candidacies !== null;
	if (coverage.candidacies && pollingOn >= coverage.candidacies.from && pollingOn <= coverage.candidacies.to)
		return true;
	return (
		kind === 'general' &&
		coverage.seats !== null &&
		pollingOn >= coverage.seats.from &&
		pollingOn <= coverage.seats.to
	);
}

function areaTotals(facts: Facts, election: number, area: number): AreaTotals | null {
	const { release } = facts;
	const id = release.elections[election].id;
	const areaId = release.areas[area].id;
	const printed = release.totals.find((total) => total.election === id && total.area === areaId);
	const { contests, candidacies } = release;
	const isFull = isComplete(facts, election) && release.elections[election].pollingOn >= '2005';
	if (isFull) {
		const rows = contestsInArea(facts, election, area);
		if (rows.length === 0) return null;
		const totals: AreaTotals = {
			election,
			area,
			valid: 0,
			electorate: 0,
			invalid: 0,
			seats: rows.length,
			turnout: null,
			parties: new Map(),
			contests: rows,
			source: null,
		};
		for (const row of rows) {
			totals.valid += Math.max(0, contests.validVotes[row]);
			totals.electorate += Math.max(0, contests.electorate[row]);
			totals.invalid += Math.max(0, contests.invalidVotes[row]);
			const first = contests.first[row];
			for (let c = first; c < first + contests.length[row]; c++) {
				const party = totals.parties.get(candidacies.party[c]) ?? {
					votes: 0,
					seats: 0,
					candidates: 0,
					deposits: 0,
				};
				totals.parties.set(candidacies.party[c], party);
				party.votes += candidacies.votes[c];
				party.candidates++;
				if (c === first) party.seats++;
				if (candidacies.votes[c] * 20 <= contests.validVotes[row]) party.deposits++;
			}
		}
		return totals;
	}
	const results = release.results.filter((result) => result.election === id && result.area === areaId);
	if (!printed && results.length === 0) return null;
	const totals: AreaTotals = {
		election,
		area,
		valid: printed?.validVotes ?? 0,
		electorate: printed?.electorate ?? 0,
		invalid: printed?.invalidVotes ?? 0,
		seats: printed?.seats ?? 0,
		turnout: printed?.turnout ?? null,
		parties: new Map(),
		contests: [],
		source: (printed ?? results[0]).at,
	};
	for (const result of results) {
		totals.parties.set(facts.partyIndex(result.party), {
			votes: result.votes,
			seats: result.seats ?? -1,
			candidates: result.candidates ?? -1,
			deposits: -1,
		});
	}
	return totals;
}

/** Best-placed candidacy of a party in a contest, or -1. */
export function candidacyOf(release: Release, contest: number, party: number): number {
	const first = release.contests.first[contest];
	const end = first + release.contests.length[contest];
	for (let c = first; c < end; c++)
		if (release.candidacies.party[c] === party && release.candidacies.isGroup[c] === 0) return c;
	return -1;
}

export function winnerOf(release: Release, contest: number): number {
	return release.contests.length[contest] > 0 &&
		release.candidacies.isGroup[release.contests.first[contest]] === 0
		? release.contests.first[contest]
		: -1;
}

/** 1 for the winner; tied candidacies share a place. */
export function placeOf(release: Release, candidacy: number): number {
	const contest = release.candidacies.contest[candidacy];
	const votes = release.candidacies.votes[candidacy];
	let place = 1;
	const first = release.contests.first[contest];
	for (let c = first; c < first + release.contests.length[contest]; c++)
		if (release.candidacies.votes[c] > votes && release.candidacies.isGroup[c] === 0) place++;
	return place;
}

export function electionOf(release: Release, contest: number): Election {
	return release.elections[release.contests.election[contest]];
}

/** Name of the person, or of the party where the source names nobody. */
export function candidacyName(release: Release, candidacy: number): string {
	const surname = release.candidacies.surname.at(candidacy);
	if (surname === '') return release.parties[release.candidacies.party[candidacy]].name;
	return `${release.candidacies.given.at(candidacy)} ${surname}`.trim();
}
