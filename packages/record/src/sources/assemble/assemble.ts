/** From rows to the base: elections, contests, parties, areas, totals, links. */
import type { GateInput } from '../../gates/gate.ts';
import type { Locator } from '../../locator.ts';
import type { Base, Coverage, Finding, Overlap, Registration, Source } from '../../model.ts';
import { byCodePoint } from '../order.ts';
import type { Readings } from '../readings.ts';
import { type Assembly, createAssembly } from './context.ts';
import { isElectionOn } from './elections.ts';
import { byPollingDay, link } from './links.ts';
import { addNotional } from './notional.ts';
import { type Occasion, sortOccasions } from './occasions.ts';
import { CO_OPERATIVE, CO_OPERATIVE_COMMISSION_ID } from './party-names.ts';
import { addResults } from './results.ts';
import { addSeries } from './series.ts';
import { titleSources } from './source-titles.ts';
import { readTables } from './tables.ts';
import { addUpElection, type National } from './totals.ts';

export type Assembled =
	| { readonly ok: true; readonly base: Base; readonly gateInput: GateInput }
	| {
			readonly ok: false;
			readonly why: 'no-election' | 'which-election' | 'incomplete' | 'twice';
			readonly message: string;
	  };

function notePlaces({ readings, places }: Assembly, occasions: readonly Occasion[]): void {
	const days = new Map<string, string>();
	for (const { election } of readings.series) {
		if (days.has(election)) continue;
		days.set(
			election,
			readings.periods.find(({ pollingOn }) => isElectionOn(election, pollingOn))?.pollingOn ?? '',
		);
	}
	const day = (election: string) => days.get(election) ?? '';
	for (const row of [...readings.series].sort((a, b) => byCodePoint(day(a.election), day(b.election))))
		places.note(row.name);
	for (const { seats } of occasions) for (const row of seats) places.note(row.name);
}

function readRegistrations({ readings, parties }: Assembly): Registration[] {
	return readings.registrations.map((row) => {
		const { name, electoralCommissionId, jurisdiction, registeredOn, deregisteredOn, namedOn, at } = row;
		const party = parties.find({
			name,
			abbreviation: '',
			mnisId: row.mnisPartyId,
			commissionId: electoralCommissionId,
		});
		if (party !== null && row.mnisPartyId !== null) parties.addCommissionId(party, electoralCommissionId);
		return {
			party,
			name,
			electoralCommissionId,
			jurisdiction,
			registeredOn,
			deregisteredOn,
			...(namedOn !== null && { namedOn }),
			at,
		};
	});
}

function readOverlaps({ readings, places }: Assembly): Overlap[] {
	return readings.overlaps.map(({ fromName, toName, ...row }) => ({
		...row,
		toSeat: readings.revisedCodes.get(row.toSeat) ?? row.toSeat,
		fromPlace: places.nameOf(fromName),
		toPlace: places.nameOf(toName),
	}));
}

function coverageOf(
	base: Pick<Base, 'elections' | 'results' | 'registrations'>,
	firstWithCandidates: string,
): Coverage {
	const general = base.elections.filter(({ kind }) => kind === 'general').map(({ pollingOn }) => pollingOn);
	const named = base.elections.filter(
		({ kind, pollingOn }) => kind !== 'notional' && pollingOn >= firstWithCandidates,
	);
	const ids = new Set(base.results.map(({ election }) => election));
	const totalled = base.elections
		.filter(({ id, kind }) => kind === 'general' && ids.has(id))
		.map(({ pollingOn }) => pollingOn);
	const candidacies = { from: named[0].pollingOn, to: named[named.length - 1].pollingOn };
	const seats = { from: general[0], to: general[general.length - 1] };
	const year = (day: string) => day.slice(0, 4);
	return {
		candidacies,
		seats,
		totals: { from: totalled[0], to: totalled[totalled.length - 1] },
		registrations: base.registrations.length > 0,
		books: {},
		note: `The House of Commons: every candidate from ${year(candidacies.from)} to ${year(candidacies.to)}, every seat by party from ${year(seats.from)} to ${year(seats.to)}.`,
	};
}

/** Parties that anything in the base names. */
function usedParties(base: Pick<Base, 'contests' | 'results' | 'registrations'>): Set<string> {
	const used = new Set<string>();
	for (const { candidacies } of base.contests) {
		for (const { party, adjunct } of candidacies) {
			used.add(party);
			if (adjunct !== null) used.add(adjunct);
		}
	}
	for (const { party } of base.results) used.add(party);
	for (const { party } of base.registrations) if (party !== null) used.add(party);
	return used;
}

/** Puts the readings together. `findings` of the readers are kept; those of the gates are added by the caller. */
export function assemble(
	readings: Readings,
	sources: readonly Source[],
	findings: readonly Finding[],
	quarantine: (at: Locator, reason: string) => void,
): Assembled {
	const assembly = createAssembly(readings, quarantine);
	const sorted = sortOccasions(assembly);
	if (!sorted.ok) return sorted;
	const { occasions } = sorted;
	const first = occasions.find(({ isGeneral }) => isGeneral);
	if (!first) {
		const message =
			'expected at least one general election, candidate by candidate (results-by-parliament/59/general-election/ and the like), found none';
		return { ok: false, why: 'no-election', message };
	}
	notePlaces(assembly, occasions);
	addSeries(assembly, first.pollingOn);
	const gateOccasions = occasions.map((occasion) => ({
		election: addResults(assembly, occasion),
		seats: occasion.seats,
		candidates: occasion.candidates,
	}));
	const notional = sorted.notional.map((occasion) => ({
		election: addNotional(assembly, occasion),
		rows: occasion.rows,
	}));
	assembly.parties.addCommissionId(CO_OPERATIVE, CO_OPERATIVE_COMMISSION_ID);

	const { elections, contests } = link(assembly.elections, assembly.contests);
	const tables = readTables(assembly, first.pollingOn);
	const added: National[] = [];
	for (const election of [...elections].sort(byPollingDay)) {
		if (election.kind === 'by' || (election.kind === 'general' && election.pollingOn < first.pollingOn))
			continue;
		added.push(
			addUpElection(
				election,
				contests.filter((contest) => contest.election === election.id),
			),
		);
	}
	const results = [tables, ...added].flatMap((national) => national.results);
	const totals = [tables, ...added].flatMap((national) => national.totals);
	const registrations = readRegistrations(assembly);
	const named = { elections, contests, results, registrations };
	const base: Base = {
		title: `Elections and representatives, ${elections[0].pollingOn.slice(0, 4)} to ${elections[elections.length - 1].pollingOn.slice(0, 4)}`,
		isExample: false,
		coverage: coverageOf(named, first.pollingOn),
		sources: titleSources(sources, gateOccasions, notional),
		parties: assembly.parties.list(usedParties(named)),
		areas: assembly.areas.list(),
		elections,
		contests,
		results,
		totals,
		registrations,
		overlaps: readOverlaps(assembly),
		findings: [...findings, ...assembly.findings],
	};
	return {
		ok: true,
		base,
		gateInput: { readings, occasions: gateOccasions, notional, elections, contests, results, totals },
	};
}
