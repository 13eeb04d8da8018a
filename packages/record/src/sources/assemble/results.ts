/** Contests of an election since 2010 from its two files: seats give the facts, candidates the votes. */
import type { Candidacy, Contest, Election } from '../../model.ts';
import { slug } from '../../names/slug.ts';
import { scaled } from '../decimals.ts';
import type { CandidateRow, SeatRow } from '../readings.ts';
import type { Assembly } from './context.ts';
import { generalElection } from './elections.ts';
import type { Occasion } from './occasions.ts';
import { CO_OPERATIVE, CO_OPERATIVE_COMMISSION_ID } from './party-names.ts';
import { readResultSeat } from './seat-facts.ts';
import { jointCandidacies } from './ulster-joint.ts';

function buildCandidacy(row: CandidateRow, party: string): Candidacy {
	return {
		party,
		adjunct: row.adjunctId === CO_OPERATIVE_COMMISSION_ID ? CO_OPERATIVE : null,
		given: row.given === '' ? null : row.given,
		surname: row.surname,
		gender: row.gender,
		wasSitting: row.wasSitting ?? false,
		wasFormer: row.wasFormer ?? false,
		member: row.member,
		votes: row.votes,
		change: row.change === null ? null : scaled(row.change, 6),
		isGroup: false,
		at: row.at,
	};
}

/** Most votes first; rows with equal votes in the order of the file. */
export function byVotes(a: Candidacy, b: Candidacy): number {
	return Number(a.isGroup) - Number(b.isGroup) || b.votes - a.votes || a.at.line - b.at.line;
}

function electionOf(assembly: Assembly, { pollingOn, isGeneral, seats }: Occasion): Election {
	if (isGeneral) return generalElection(pollingOn);
	const place = assembly.places.nameOf(seats[0].name);
	return {
		id: `${pollingOn}-${slug(place)}`,
		kind: 'by',
		pollingOn,
		label: `${pollingOn.slice(0, 4)} ${place} by-election`,
		base: null,
	};
}

function bySeat(
	assembly: Assembly,
	occasion: Occasion,
): Map<string, { seat: SeatRow; candidates: CandidateRow[] }> {
	const seats = new Map<string, { seat: SeatRow; candidates: CandidateRow[] }>();
	for (const seat of occasion.seats) {
		const already = seats.get(seat.seat);
		if (already)
			assembly.quarantine(
				seat.at,
				`seat ${seat.seat} (${seat.name}): expected once, found again after line ${already.seat.at.line}`,
			);
		else seats.set(seat.seat, { seat, candidates: [] });
	}
	for (const row of occasion.candidates) {
		const one = seats.get(row.seat);
		if (one) one.candidates.push(row);
		else
			assembly.quarantine(
				row.at,
				`candidate in seat ${row.seat} (${row.name}): expected a row for the seat in the file of seats, found none`,
			);
	}
	return seats;
}

/** Adds the election and its contests, and returns it. Links to other elections come later. */
export function addResults(assembly: Assembly, occasion: Occasion): Election {
	const election = electionOf(assembly, occasion);
	const joint = jointCandidacies(assembly, occasion, election);
	assembly.elections.push(election);
	for (const { seat, candidates } of bySeat(assembly, occasion).values()) {
		const candidacies = candidates.map((row) =>
			buildCandidacy(
				row,
				joint.get(row) ??
					assembly.parties.idOf({
						name: row.partyName,
						abbreviation: row.partyAbbreviation,
						mnisId: row.mnisPartyId,
						commissionId: row.electoralCommissionId,
					}),
			),
		);
		const contest: Contest = {
			id: `${election.id}/${seat.seat}`,
			election: election.id,
			...readResultSeat(assembly, seat),
			base: null,
			previous: null,
			candidacies: candidacies.sort(byVotes),
		};
		assembly.contests.push(contest);
	}
	return election;
}
