/** Seats of an election with their candidates side by side, as the two files have them. */
import type { CandidateRow, SeatRow } from '../sources/readings.ts';
import type { GateInput, GateOccasion } from './gate.ts';

export interface TwoFiles {
	readonly occasion: GateOccasion;
	readonly seat: SeatRow;
	/** Most votes first. */
	readonly candidates: readonly CandidateRow[];
	/** Id of the contest in the record. */
	readonly contest: string;
	/** "Clacton, 2026 Clacton by-election" or "Clacton, 2017 general election". */
	readonly where: string;
}

function pairFiles(occasions: readonly GateOccasion[]): TwoFiles[] {
	const pairs: TwoFiles[] = [];
	for (const occasion of occasions) {
		const bySeat = new Map<string, CandidateRow[]>();
		for (const row of occasion.candidates) {
			const rows = bySeat.get(row.seat);
			if (rows) rows.push(row);
			else bySeat.set(row.seat, [row]);
		}
		const { election } = occasion;
		for (const seat of occasion.seats) {
			const candidates = (bySeat.get(seat.seat) ?? []).sort((a, b) => b.votes - a.votes);
			const where = election.kind === 'by' ? election.label : `${seat.name}, ${election.label}`;
			pairs.push({ occasion, seat, candidates, contest: `${election.id}/${seat.seat}`, where });
		}
	}
	return pairs;
}

const pairsOf = new WeakMap<GateInput, TwoFiles[]>();

/** The pairs of an input; worked out once for all gates. */
export function eachContest(input: GateInput): readonly TwoFiles[] {
	let pairs = pairsOf.get(input);
	if (!pairs) {
		pairs = pairFiles(input.occasions);
		pairsOf.set(input, pairs);
	}
	return pairs;
}

export function fullName({ given, surname }: CandidateRow): string {
	return given === '' ? surname : `${given} ${surname}`;
}

export function addVotes(rows: readonly { readonly votes: number }[]): number {
	return rows.reduce((sum, { votes }) => sum + votes, 0);
}
