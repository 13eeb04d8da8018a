/** The value of a measure over a nation, region or the United Kingdom at a general election, from 1918 on. */
import { type Fraction, fraction, shareChange, sub, type Tally } from '@mandate/psephology';
import { generalBefore } from '../resolve/when.ts';
import type { Facts } from '../verify/facts.ts';
import type { RankMeasure } from './measure.ts';
import { majorityOf, type RankValue } from './seat-values.ts';

export interface PartyTotal {
	readonly votes: number;
	readonly valid: number;
	/** -1 where the record does not say. */
	readonly seats: number;
	readonly allSeats: number;
}

/** Whether every candidate of the election is in the record, so that sums are ours; before that the printed tables are used. */
export function hasCandidates(facts: Facts, election: number): boolean {
	const { coverage, elections } = facts.release;
	return coverage.candidacies !== null && elections[election].pollingOn >= coverage.candidacies.from;
}

/** In tables before 2010 the nationalists of Scotland and Wales share a row for the kingdom: their own nation's row is used. */
const HOME: Readonly<Record<string, string>> = { snp: 'scotland', 'plaid-cymru': 'wales' };

const TOTALS = new WeakMap<Facts, Map<string, PartyTotal | null>>();

/** Votes and seats of a party; null where the record does not tell them apart from others. */
export function partyTotal(facts: Facts, election: number, area: number, party: number): PartyTotal | null {
	const cache = TOTALS.get(facts) ?? new Map<string, PartyTotal | null>();
	TOTALS.set(facts, cache);
	const key = `${election}/${area}/${party}`;
	const known = cache.get(key);
	if (known !== undefined) return known;
	const total = findTotal(facts, election, area, party);
	cache.set(key, total);
	return total;
}

/** A party that the printed tables know in an area but do not list at an election had no candidate there. */
function isTabled(facts: Facts, party: string, area: string): boolean {
	return facts.release.results.some(
		(r) =>
			r.party === party &&
			r.area === area &&
			!hasCandidates(facts, facts.electionIndex(r.election)) &&
			!r.election.endsWith('notional'),
	);
}

const NOBODY: PartyTotal = { votes: 0, valid: 0, seats: 0, allSeats: -1 };

function findTotal(facts: Facts, election: number, area: number, party: number): PartyTotal | null {
	const { release } = facts;
	if (hasCandidates(facts, election)) {
		const totals = facts.totals(election, area);
		if (!totals) return null;
		const found = totals.parties.get(party);
		return {
			votes: found?.votes ?? 0,
			valid: totals.valid,
			seats: found?.seats ?? 0,
			allSeats: totals.seats,
		};
	}
	const id = release.elections[election].id;
	const partyId = release.parties[party].id;
	const kind = release.areas[area].kind;
	const home = kind === 'kingdom' || kind === 'britain' ? HOME[partyId] : undefined;
	const areaId = home ?? release.areas[area].id;
	const row = release.results.find((r) => r.election === id && r.area === areaId && r.party === partyId);
	const all = release.totals.find((t) => t.election === id && t.area === release.areas[area].id);
	if (!all) return null;
	if (!row) return isTabled(facts, partyId, areaId) ? NOBODY : null;
	return { votes: row.votes, valid: all.validVotes, seats: row.seats ?? -1, allSeats: all.seats ?? -1 };
}

/** Parties that the record tells apart at an election in an area. */
export function partiesAt(facts: Facts, election: number, area: number): readonly number[] {
	const { release } = facts;
	if (hasCandidates(facts, election)) return [...(facts.totals(election, area)?.parties.keys() ?? [])];
	const id = release.elections[election].id;
	const areaId = release.areas[area].id;
	return release.results
		.filter((r) => r.election === id && r.area === areaId && r.party !== 'others')
		.map((r) => facts.partyIndex(r.party));
}

/** Turnout over an area: as printed where no electorate is given. */
function turnoutOf(facts: Facts, election: number, area: number): RankValue {
	const { release } = facts;
	if (hasCandidates(facts, election)) {
		const totals = facts.totals(election, area);
		return totals && totals.electorate > 0 ? fraction(totals.valid, totals.electorate) : undefined;
	}
	const id = release.elections[election].id;
	const row = release.totals.find((t) => t.election === id && t.area === release.areas[area].id);
	if (!row?.turnout) return undefined;
	const [, digits = ''] = row.turnout.split('.');
	return fraction(Math.round(Number(row.turnout) * 10 ** digits.length), 10 ** digits.length);
}

function tally(total: PartyTotal): Tally | null {
	return total.valid > 0 ? { votes: total.votes, total: total.valid } : null;
}

function averageMajority(facts: Facts, election: number, area: number): RankValue {
	const totals = hasCandidates(facts, election) ? facts.totals(election, area) : null;
	if (!totals) return undefined;
	let sum = 0;
	for (const row of totals.contests) sum += majorityOf(facts.release, row) ?? 0;
	return totals.contests.length > 0 ? fraction(sum, totals.contests.length) : undefined;
}

function candidatesOf(facts: Facts, election: number, area: number): RankValue {
	const totals = hasCandidates(facts, election) ? facts.totals(election, area) : null;
	if (totals)
		return fraction(totals.contests.reduce((sum, row) => sum + facts.release.contests.length[row], 0));
	const { release } = facts;
	const id = release.elections[election].id;
	const rows = release.results.filter((r) => r.election === id && r.area === release.areas[area].id);
	if (rows.length === 0 || rows.some((r) => r.candidates === null)) return undefined;
	return fraction(rows.reduce((sum, r) => sum + (r.candidates ?? 0), 0));
}

/** Twice the seats of the largest party (or of the one given) less all seats; null where it has not more than half. */
function houseMajority(facts: Facts, election: number, area: number, only: number): RankValue {
	let most = -1;
	let all = -1;
	for (const party of partiesAt(facts, election, area)) {
		const total = partyTotal(facts, election, area, party);
		if (!total || (only >= 0 && party !== only)) continue;
		most = Math.max(most, total.seats);
		all = Math.max(all, total.allSeats);
	}
	if (most < 0 || all <= 0) return undefined;
	return most * 2 > all ? fraction(2 * most - all) : null;
}

/** Share of the party with most seats; null where it must have more than half of them and has not. */
function winningShare(facts: Facts, election: number, area: number, needsMajority: boolean): RankValue {
	let best: PartyTotal | null = null;
	for (const party of partiesAt(facts, election, area)) {
		const total = partyTotal(facts, election, area, party);
		if (total && total.seats > (best?.seats ?? -1)) best = total;
	}
	if (!best || best.valid <= 0) return undefined;
	return needsMajority && best.seats * 2 <= best.allSeats ? null : fraction(best.votes, best.valid);
}

export function totalValue(
	facts: Facts,
	election: number,
	area: number,
	m: RankMeasure,
	party: number,
): RankValue {
	switch (m.kind) {
		case 'turnout':
			return turnoutOf(facts, election, area);
		case 'turnout-change': {
			const before = generalBefore(facts, election);
			const now = turnoutOf(facts, election, area);
			const was = before >= 0 ? turnoutOf(facts, before, area) : undefined;
			return now && was ? sub(now, was) : undefined;
		}
		case 'average-majority':
			return averageMajority(facts, election, area);
		case 'candidates':
			return candidatesOf(facts, election, area);
		case 'winning-share':
		case 'majority-government-share':
			return winningShare(facts, election, area, m.kind === 'majority-government-share');
		case 'house-majority':
			return houseMajority(facts, election, area, party);
	}
	if (party < 0) return undefined;
	const now = partyTotal(facts, election, area, party);
	if (!now) return undefined;
	if (now === NOBODY) return null;
	const before = generalBefore(facts, election);
	const was = before >= 0 ? partyTotal(facts, before, area, party) : null;
	return partyValue(now, was, m);
}

function partyValue(now: PartyTotal, was: PartyTotal | null, m: RankMeasure): RankValue {
	const share = (total: PartyTotal): Fraction | undefined =>
		total.valid > 0 ? fraction(total.votes, total.valid) : undefined;
	switch (m.kind) {
		case 'seats':
			return now.seats >= 0 ? fraction(now.seats) : undefined;
		case 'seat-share':
			return now.seats >= 0 && now.allSeats > 0 ? fraction(now.seats, now.allSeats) : undefined;
		case 'votes':
			return fraction(now.votes);
		case 'share':
			return share(now);
		case 'share-change': {
			const after = tally(now);
			const before = was ? tally(was) : null;
			return after && before ? shareChange({ before, after }) : undefined;
		}
		case 'vote-change':
			return was ? fraction(now.votes - was.votes) : undefined;
		case 'seat-change':
			return was && was.seats >= 0 && now.seats >= 0 ? fraction(now.seats - was.seats) : undefined;
		default:
			return null;
	}
}
