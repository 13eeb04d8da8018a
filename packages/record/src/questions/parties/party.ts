/** A party: what it fought and won at every election, where it did best and worst, where it is elected now, its councillors by year of the rolls. */
import { compareShares, type Fraction, share, type Tally } from '@mandate/psephology';
import type { Election, Party } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import { type AreaParty, areaTotals } from '../contests/area-totals.ts';
import { contestRows } from '../contests/contest-rows.ts';
import { depositOf } from '../contests/deposits.ts';
import { candidacyLine } from '../contests/measure.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import { councillorsByRoll } from './councils-of-party.ts';
import { type PartyThen, partyThen } from './party-then.ts';

export interface PlaceShare {
	/** Row of `Release.contests`. */
	readonly contest: number;
	readonly place: string;
	readonly votes: number;
	readonly share: Fraction;
	readonly isWinner: boolean;
	readonly evidence: Evidence;
}

export interface PartyAtElection {
	readonly election: Election;
	readonly name: PartyThen;
	/** Contests in which the record names the party; those of them that it won, where every winner is told. */
	readonly fought: number;
	readonly won: number;
	/** Deposits lost; null before the rule of one twentieth. */
	readonly lostDeposits: number | null;
	/** In the United Kingdom; null at by-elections and where the record has no row of it. */
	readonly kingdom: AreaParty | null;
	/** Highest and lowest share of a contest; null where nothing was polled. */
	readonly best: PlaceShare | null;
	readonly worst: PlaceShare | null;
}

export interface PartyAnswer {
	readonly party: Party;
	/** General elections, the latest first. */
	readonly generals: readonly PartyAtElection[];
	/** By-elections that it fought, the latest first. */
	readonly byElections: readonly PlaceShare[];
	/** Contests at the last general election, the highest share first. */
	readonly places: readonly PlaceShare[];
	readonly last: Election | null;
	/** Councillors by year of the rolls. */
	readonly councillors: readonly {
		readonly year: number;
		readonly count: number;
		readonly evidence: Evidence;
	}[];
}

const answers = new WeakMap<Release, Map<string, PartyAnswer | null>>();

/** @param id of a party of the record, or of a label under which councillors sit; null where there is none */
export function partyOf(known: Known, id: string): PartyAnswer | null {
	const kept = answers.get(known.release) ?? new Map<string, PartyAnswer | null>();
	answers.set(known.release, kept);
	let answer = kept.get(id);
	if (answer === undefined) {
		answer = tell(known, id);
		kept.set(id, answer);
	}
	return answer;
}

/** Rows of candidacies of every party by election: `rows.get(party)?.get(election)`. */
const fields = new WeakMap<Release, readonly ReadonlyMap<number, readonly number[]>[]>();

function fieldOf(release: Release, party: number): ReadonlyMap<number, readonly number[]> {
	const known = fields.get(release) ?? sortOut(release);
	fields.set(release, known);
	return known[party];
}

function sortOut(release: Release): readonly ReadonlyMap<number, readonly number[]>[] {
	const { candidacies, contests, parties } = release;
	const byParty = parties.map(() => new Map<number, number[]>());
	for (let row = 0; row < candidacies.count; row++) {
		if (candidacies.isGroup[row] === 1) continue;
		const election = contests.election[candidacies.contest[row]];
		const own = byParty[candidacies.party[row]];
		const rows = own.get(election);
		if (rows === undefined) own.set(election, [row]);
		else rows.push(row);
	}
	return byParty;
}

function tell(known: Known, id: string): PartyAnswer | null {
	const { release } = known;
	const party = release.parties.findIndex((one) => one.id === id);
	if (party < 0) return localParty(release, id);
	const field = fieldOf(release, party);
	const fought = [...field].sort(([a], [b]) => b - a);
	const kindOf = (election: number) => release.elections[election].kind;
	const generals = fought.filter(([election]) => kindOf(election) === 'general');
	const [last] = generals;
	return {
		party: release.parties[party],
		generals: generals.map(([election, rows]) => atElection(known, party, election, rows)),
		byElections: fought
			.filter(([election]) => kindOf(election) === 'by')
			.flatMap(([, rows]) => byShare(release, rows)),
		places: last === undefined ? [] : byShare(release, last[1]),
		last: last === undefined ? null : release.elections[last[0]],
		councillors: councillorsOf(release, id),
	};
}

/** A label under which only councillors sit. */
function localParty(release: Release, id: string): PartyAnswer | null {
	const label = release.councils?.parties.find((one) => one.party === null && one.id === id);
	if (label === undefined) return null;
	const { name, abbreviation } = label;
	return {
		party: { id, name, abbreviation, electoralCommissionIds: [], mnisIds: [], aliases: [] },
		generals: [],
		byElections: [],
		places: [],
		last: null,
		councillors: councillorsOf(release, id),
	};
}

function atElection(known: Known, party: number, election: number, rows: readonly number[]): PartyAtElection {
	const { release } = known;
	const { candidacies, elections, parties, areas } = release;
	const { winner } = contestRows(release);
	const { pollingOn } = elections[election];
	const contestsFought = new Set(rows.map((row) => candidacies.contest[row]));
	const polled = byShare(release, rows);
	const kingdom = areas.findIndex(({ kind }) => kind === 'kingdom');
	const totals = kingdom < 0 ? null : areaTotals(known, election, kingdom);
	const deposits = rows.flatMap((row) => depositOf(release, row) ?? []);
	return {
		election: elections[election],
		name: partyThen(parties[party], pollingOn),
		fought: contestsFought.size,
		won: rows.filter((row) => winner(candidacies.contest[row]) === row).length,
		lostDeposits: deposits.length === 0 ? null : deposits.filter(({ isLost }) => isLost).length,
		kingdom: totals?.parties.find((one) => one.party.id === parties[party].id) ?? null,
		best: polled[0] ?? null,
		worst: polled.length > 1 ? polled[polled.length - 1] : null,
	};
}

/** The highest share first; without those where nobody polled or no total is given. */
function byShare(release: Release, rows: readonly number[]): PlaceShare[] {
	const { contests, candidacies, places } = release;
	const { winner } = contestRows(release);
	const tally = (row: number): Tally => ({
		votes: candidacies.votes[row],
		total: contests.validVotes[candidacies.contest[row]],
	});
	return rows
		.filter((row) => contests.isUnopposed[candidacies.contest[row]] === 0 && tally(row).total > 0)
		.sort((a, b) => -compareShares(tally(a), tally(b)))
		.map((row) => {
			const contest = candidacies.contest[row];
			return {
				contest,
				place: places.name.at(contests.place[contest]),
				votes: candidacies.votes[row],
				share: share(tally(row)),
				isWinner: winner(contest) === row,
				evidence: candidacyLine(release, row),
			};
		});
}

function councillorsOf(release: Release, id: string): PartyAnswer['councillors'] {
	const { councils } = release;
	if (councils === null) return [];
	const counts = councillorsByRoll(councils, id);
	if (counts.length === 0) return [];
	return councils.rolls.map(({ year, source }, roll) => ({
		year,
		count: counts[roll],
		evidence: inFile(release, source, null),
	}));
}
