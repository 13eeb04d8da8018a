/**
 * The joint candidates of the Conservative Party and the Ulster Unionist Party in Northern Ireland in 2010. The file of
 * candidates calls them Independent; the file of seats counts their votes in the Ulster Unionist column.
 */
import { count } from '../../gates/figures.ts';
import type { Election, Finding } from '../../model.ts';
import type { CandidateRow, SeatRow } from '../readings.ts';
import type { Assembly } from './context.ts';
import type { Occasion } from './occasions.ts';
import { ULSTER_JOINT } from './party-names.ts';

const POLLING_ON = '2010-05-06';
const INDEPENDENT_MNIS = 8;
const ULSTER_UNIONIST_MNIS = 38;
const GATE = 'one-party-a-candidate';
const TAKEN = 'Taken as Ulster Conservatives and Unionists - New Force.';

interface Joint {
	readonly row: CandidateRow;
	readonly seat: SeatRow;
	readonly place: string;
}

function findJoint({ places }: Assembly, { seats, candidates }: Occasion): Joint[] {
	const found: Joint[] = [];
	for (const seat of seats) {
		const votes = seat.columns.get('UUP') ?? 0;
		if (votes === 0) continue;
		const standing = candidates.filter((row) => row.seat === seat.seat);
		if (standing.some((row) => row.mnisPartyId === ULSTER_UNIONIST_MNIS)) continue;
		const same = standing.filter((row) => row.mnisPartyId === INDEPENDENT_MNIS && row.votes === votes);
		if (same.length === 1) found.push({ row: same[0], seat, place: places.nameOf(seat.name) });
	}
	return found;
}

function findingsOf(joint: readonly Joint[], election: Election): Finding[] {
	const total = joint.reduce((sum, { row }) => sum + row.votes, 0);
	const all = joint.map(
		({ row, place }) => `${place}, candidates' file line ${row.at.line}: ${count(row.votes)}`,
	);
	const together: Finding = {
		gate: GATE,
		severity: 'error',
		subject: election.id,
		message: `${election.label}: ${joint.length} candidates in Northern Ireland stood jointly for the Conservatives and the Ulster Unionists. The file of candidates says "${joint[0].row.partyName}" of each; the file of seats counts their votes in the Ulster Unionist column. ${TAKEN}`,
		workings: `${all.join('; ')}; together ${count(total)}, all of the Ulster Unionist column.`,
		at: joint.flatMap(({ row, seat }) => [row.at, seat.at]),
	};
	const each = joint.map(
		({ row, seat, place }): Finding => ({
			gate: GATE,
			severity: 'note',
			subject: `${election.id}/${seat.seat}`,
			message: `${place}, ${election.label}: the file of candidates says "${row.partyName}" of the joint candidate of the Conservatives and the Ulster Unionists. ${TAKEN}`,
			workings: `"${row.partyName}" with ${count(row.votes)} votes; Ulster Unionist column of the seat ${count(row.votes)}; no candidate of the seat is named as Ulster Unionist.`,
			at: [row.at, seat.at],
		}),
	);
	return [together, ...each];
}

/** Rows that the files of one election give to two parties, with the party taken. Empty for every other election. */
export function jointCandidacies(
	assembly: Assembly,
	occasion: Occasion,
	election: Election,
): Map<CandidateRow, string> {
	if (!occasion.isGeneral || occasion.pollingOn !== POLLING_ON) return new Map();
	const joint = findJoint(assembly, occasion);
	if (joint.length > 0) assembly.findings.push(...findingsOf(joint, election));
	return new Map(joint.map(({ row }) => [row, ULSTER_JOINT]));
}
