/**
 * Totals of parties over an area at a general election: summed from its contests, and beside them what the tables of national
 * results print. Where the two differ both are kept.
 */
import { type Fraction, parsePrinted, share, turnoutValid } from '@mandate/psephology';
import type { Area, Election } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import { type PartyThen, partyThen } from '../parties/party-then.ts';
import { candidaciesOf, contestRows } from './contest-rows.ts';

export interface AreaFigures {
	readonly votes: number;
	/** As a part of one; null where there is no total to divide by. */
	readonly share: Fraction | null;
	/** Null where not known: a sum of seats of which some winner is not told, a table that gives none. */
	readonly seats: number | null;
	readonly candidates: number | null;
}

export interface AreaParty {
	readonly party: PartyThen;
	/** From the contests; null where the record has no row of the party in them. */
	readonly summed: AreaFigures | null;
	/** As printed; null where the table has no row of the party. */
	readonly printed: (AreaFigures & { readonly evidence: Evidence }) | null;
	/** Which of the figures that both give are not the same. */
	readonly differs: readonly ('votes' | 'seats' | 'candidates')[];
}

export interface AreaWhole {
	readonly validVotes: number | null;
	readonly electorate: number | null;
	readonly seats: number | null;
	/** As a part of one. */
	readonly turnout: Fraction | null;
}

export interface AreaTotals {
	readonly election: Election;
	readonly area: Area;
	/** Rows of the contests that were summed. */
	readonly contests: readonly number[];
	/** Most votes first. */
	readonly parties: readonly AreaParty[];
	readonly summed: AreaWhole;
	readonly printed: (AreaWhole & { readonly evidence: Evidence }) | null;
	/** Contests of which the record cannot say who won. */
	readonly untold: number;
}

const totals = new WeakMap<Release, Map<string, AreaTotals | null>>();

/** Null where the record has neither contests nor a table. Indices into `Release.elections` and `Release.areas`. */
export function areaTotals({ release }: Known, election: number, area: number): AreaTotals | null {
	const kept = totals.get(release) ?? new Map<string, AreaTotals | null>();
	totals.set(release, kept);
	const key = `${election} ${area}`;
	let made = kept.get(key);
	if (made === undefined) {
		made = addUp(release, election, area);
		kept.set(key, made);
	}
	return made;
}

const ofElections = new WeakMap<Release, Map<number, readonly number[]>>();
const KINDS = ['kingdom', 'britain', 'country', 'region', 'county'];

/** Areas of which there are totals at an election, the whole before its parts. Indices into `Release.areas`. */
export function areasOfElection({ release }: Known, election: number): readonly number[] {
	const kept = ofElections.get(release) ?? new Map<number, readonly number[]>();
	ofElections.set(release, kept);
	const known = kept.get(election);
	if (known !== undefined) return known;
	const { contests, areas, elections } = release;
	const printed = new Set(
		release.results.filter((one) => one.election === elections[election].id).map(({ area }) => area),
	);
	const polled = new Set<number>();
	for (const row of contestRows(release).of(election))
		for (const area of [contests.country[row], contests.region[row], contests.county[row]]) polled.add(area);
	const found = areas
		.flatMap(({ id }, area) => (printed.has(id) || polled.has(area) ? [area] : []))
		.sort((a, b) => KINDS.indexOf(areas[a].kind) - KINDS.indexOf(areas[b].kind));
	kept.set(election, found);
	return found;
}

/** Contests of an election in an area. */
export function contestsIn(release: Release, election: number, area: number): readonly number[] {
	const { contests, areas } = release;
	const rows = contestRows(release).of(election);
	const { kind } = areas[area];
	if (kind === 'kingdom') return rows;
	if (kind === 'britain') {
		const isIrish = (row: number) => IRISH.has(areas[contests.country[row]].id);
		return rows.filter((row) => !isIrish(row));
	}
	const column =
		kind === 'country' ? contests.country : kind === 'region' ? contests.region : contests.county;
	return rows.filter((row) => column[row] === area);
}

/** Countries of the United Kingdom that are no part of Great Britain; the whole of Ireland was one in 1918. */
const IRISH: ReadonlySet<string> = new Set(['northern-ireland', 'ireland']);

interface Sum {
	votes: number;
	seats: number;
	candidates: number;
	isWhole: boolean;
}

function addUp(release: Release, election: number, area: number): AreaTotals | null {
	const { contests, candidacies, elections, areas, parties } = release;
	const rows = contestsIn(release, election, area);
	const { id, pollingOn } = elections[election];
	const results = release.results.filter((one) => one.election === id && one.area === areas[area].id);
	const whole = release.totals.find((one) => one.election === id && one.area === areas[area].id);
	if (rows.length === 0 && results.length === 0) return null;
	const sums = new Map<string, Sum>();
	const { winner } = contestRows(release);
	let untold = 0;
	for (const row of rows) {
		const first = winner(row);
		if (first < 0) untold++;
		for (const candidacy of candidaciesOf(release, row)) {
			const party = parties[candidacies.party[candidacy]].id;
			const sum = sums.get(party) ?? { votes: 0, seats: 0, candidates: 0, isWhole: true };
			sums.set(party, sum);
			sum.votes += candidacies.votes[candidacy];
			sum.candidates++;
			if (candidacy === first) sum.seats++;
			if (candidacies.isGroup[candidacy] === 1) sum.isWhole = false;
		}
	}
	const summed = wholeOf(release, rows);
	const isToldOfEach =
		rows.length > 0 && !rows.some((row) => contests.seats[row] !== 1) && isByCandidate(release, pollingOn);
	const ids = new Set([...sums.keys(), ...results.map(({ party }) => party)]);
	const list = [...ids].map((party): AreaParty => {
		const sum = sums.get(party);
		const result = results.find((one) => one.party === party);
		const figures: AreaFigures | null =
			sum === undefined
				? null
				: {
						votes: sum.votes,
						share: partOf(sum.votes, summed.validVotes),
						seats: untold > 0 ? null : sum.seats,
						candidates: isToldOfEach && sum.isWhole ? sum.candidates : null,
					};
		const printed =
			result === undefined
				? null
				: {
						votes: result.votes,
						share: printedPart(result.share) ?? partOf(result.votes, whole?.validVotes ?? null),
						seats: result.seats,
						candidates: result.candidates,
						evidence: inFile(release, result.at.source, result.at.line),
					};
		const row = parties.find((one) => one.id === party);
		return {
			party: row ? partyThen(row, pollingOn) : { id: party, name: party, abbreviation: party, isOne: false },
			summed: figures,
			printed,
			differs: differences(figures, printed),
		};
	});
	const votesOf = ({ printed, summed }: AreaParty) => printed?.votes ?? summed?.votes ?? 0;
	return {
		election: elections[election],
		area: areas[area],
		contests: rows,
		parties: list.sort(
			(a, b) => Number(b.party.id !== 'others') - Number(a.party.id !== 'others') || votesOf(b) - votesOf(a),
		),
		summed,
		printed:
			whole === undefined
				? null
				: {
						validVotes: whole.validVotes,
						electorate: whole.electorate,
						seats: whole.seats,
						turnout: whole.electorate
							? turnoutValid(whole.validVotes, whole.electorate)
							: printedPart(whole.turnout),
						evidence: inFile(release, whole.at.source, whole.at.line),
					},
		untold,
	};
}

/** Whether every candidate of an election of that day is in the record. */
function isByCandidate({ coverage: { candidacies } }: Release, on: string): boolean {
	return candidacies !== null && on >= candidacies.from && on <= candidacies.to;
}

const partOf = (votes: number, total: number | null): Fraction | null =>
	total === null || total <= 0 ? null : share({ votes, total });

/** "0.424" as a part of one. */
const printedPart = (decimal: string | null): Fraction | null =>
	decimal === null ? null : (parsePrinted(decimal)?.value ?? null);

function differences(summed: AreaFigures | null, printed: AreaFigures | null): AreaParty['differs'] {
	if (summed === null || printed === null) return [];
	return (['votes', 'seats', 'candidates'] as const).filter(
		(figure) => summed[figure] !== null && printed[figure] !== null && summed[figure] !== printed[figure],
	);
}

/** Sums over contests; null where one of them does not give the figure. */
function wholeOf({ contests }: Release, rows: readonly number[]): AreaWhole {
	const sum = (column: ArrayLike<number>): number | null => {
		let total = 0;
		for (const row of rows) {
			if (column[row] < 0) return null;
			total += column[row];
		}
		return rows.length === 0 ? null : total;
	};
	const validVotes = sum(contests.validVotes);
	const electorate = sum(contests.electorate);
	return {
		validVotes,
		electorate,
		seats: sum(contests.seats),
		turnout: validVotes && electorate ? turnoutValid(validVotes, electorate) : null,
	};
}
