/**
 * The joint candidates of the Conservative Party and the Ulster Unionist Party in Northern Ireland in 2010. The file of
 * candidates calls them Independent; the file of seats counts their votes in the Ulster Unionist column.
 */
import { count } from '../../gates/figures.ts';
import type { Election, Finding } from '../../model.ts';
import type { CandidateRow } from '../readings.ts';
import type { Assembly } from './context.ts';
import type { Occasion } from './occasions.ts';
import { ULSTER_JOINT } from './party-names.ts';

const POLLING_ON = '2010-05-06';
const INDEPENDENT_MNIS = 8;
const ULSTER_UNIONIST_MNIS = 38;

/** Rows that the files of one election give to two parties, with the party taken. Empty for every other election. */
export function jointCandidacies(
	assembly: Assembly,
	occasion: Occasion,
	election: Election,
): Map<CandidateRow, string> {
	const joint = new Map<CandidateRow, string>();
	if (!occasion.isGeneral || occasion.pollingOn !== POLLING_ON) return joint;
	const findings: Finding[] = [];
	for (const seat of occasion.seats) {
		const votes = seat.columns.get('UUP') ?? 0;
		if (votes === 0) continue;
		const candidates = occasion.candidates.filter((row) => row.seat === seat.seat);
		if (candidates.some((row) => row.mnisPartyId === ULSTER_UNIONIST_MNIS)) continue;
		const same = candidates.filter((row) => row.mnisPartyId === INDEPENDENT_MNIS && row.votes === votes);
		if (same.length !== 1) continue;
		const [row] = same;
		joint.set(row, ULSTER_JOINT);
		const place = assembly.places.nameOf(seat.name);
		findings.push({
			gate: 'one-party-a-candidate',
			severity: 'error',
			subject: `${election.id}/${seat.seat}`,
			message: `${place}, ${election.label}: ${row.given} ${row.surname} stood jointly for the Conservatives and the Ulster Unionists. The file of candidates says "${row.partyName}"; the file of seats counts the votes in the Ulster Unionist column. Taken as Ulster Conservatives and Unionists - New Force.`,
			workings: `${row.given} ${row.surname}, "${row.partyName}": ${count(votes)} votes; Ulster Unionist column of the seat: ${count(votes)}; no candidate of the seat is named as Ulster Unionist.`,
			at: [row.at, seat.at],
		});
	}
	assembly.findings.push(...findings);
	return joint;
}
