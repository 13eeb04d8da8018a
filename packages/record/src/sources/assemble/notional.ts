/** Notional elections: contests of parties without persons, in the seats of the election after. */
import type { Candidacy, Contest, Election } from '../../model.ts';
import type { NotionalRow } from '../readings.ts';
import { REGION_LETTERS } from './areas.ts';
import type { Assembly } from './context.ts';
import { notionalElection } from './elections.ts';
import type { NotionalOccasion } from './occasions.ts';
import { INDEPENDENT } from './party-names.ts';
import { byVotes } from './results.ts';

const INDEPENDENT_MNIS = 8;

function partyOf({ parties }: Assembly, row: NotionalRow): string {
	if (row.mnisPartyId === INDEPENDENT_MNIS) return INDEPENDENT;
	const mention = {
		name: row.partyName,
		abbreviation: row.partyAbbreviation,
		mnisId: row.mnisPartyId,
		commissionId: '',
	};
	return parties.find(mention) ?? parties.idOf(mention);
}

function buildCandidacy(assembly: Assembly, row: NotionalRow): Candidacy {
	return {
		party: partyOf(assembly, row),
		adjunct: null,
		given: null,
		surname: null,
		gender: null,
		wasSitting: false,
		wasFormer: false,
		member: null,
		votes: row.votes,
		change: null,
		isGroup: row.isGroup,
		at: row.at,
	};
}

/** Adds the election and returns it. Seats whose code was issued again take the code now used; names and counties are those of the real election. */
export function addNotional(assembly: Assembly, occasion: NotionalOccasion): Election {
	const election = notionalElection(occasion.pollingOn, occasion.seatsOf);
	assembly.elections.push(election);
	const { readings, areas, places } = assembly;
	const real = new Map<string, Contest>();
	for (const contest of assembly.contests) {
		if (contest.election === `${occasion.seatsOf.slice(0, 4)}-general`) real.set(contest.seat, contest);
	}
	const seats = new Map<string, NotionalRow[]>();
	for (const row of occasion.rows) {
		const seat = real.has(row.seat) ? row.seat : (readings.revisedCodes.get(row.seat) ?? row.seat);
		const rows = seats.get(seat);
		if (rows) rows.push(row);
		else seats.set(seat, [row]);
	}
	for (const [seat, rows] of seats) {
		const [first] = rows;
		const same = real.get(seat);
		const region = first.regionCode === null ? null : (REGION_LETTERS[first.regionCode] ?? null);
		assembly.contests.push({
			id: `${election.id}/${seat}`,
			election: election.id,
			seat,
			place: same?.place ?? places.nameOf(first.name),
			country: same?.country ?? areas.country(first.country ?? '') ?? 'england',
			region: same ? same.region : region === null ? null : areas.region(region),
			county: same?.county ?? null,
			type: same?.type ?? first.type,
			seats: 1,
			electorate: first.electorate,
			validVotes: first.validVotes,
			invalidVotes: null,
			majority: first.majority,
			result: null,
			declaredAt: null,
			isUnopposed: false,
			base: null,
			previous: null,
			at: first.at,
			candidacies: rows.map((row) => buildCandidacy(assembly, row)).sort(byVotes),
		});
	}
	return election;
}
