/** Votes by party in the file of seats are those of the candidates; the sixth column of a file without a header is told by its votes. */
import type { Locator } from '../locator.ts';
import type { Finding } from '../model.ts';
import { CHANGING, UNNAMED } from '../sources/commons-library-results/constituencies.ts';
import { addVotes, eachContest, type TwoFiles } from './contests.ts';
import { count, difference } from './figures.ts';
import type { GateInput, GateOccasion } from './gate.ts';

/** Holds the votes of the joint candidates in 2010, whom the file of candidates calls Independent; they have findings of their own. */
const JOINT_COLUMN = 'UUP';
const JOINT_ELECTION = '2010-general';

function unnamedVotes({ seats }: Pick<GateOccasion, 'seats'>): number {
	return seats.reduce((sum, { columns }) => sum + (columns.get(UNNAMED) ?? 0), 0);
}

/** Which party the column without a name holds: the one whose candidates have as many votes. */
function partyOfUnnamed({ seats, candidates }: Pick<GateOccasion, 'seats' | 'candidates'>): string | null {
	const total = unnamedVotes({ seats });
	const fits = CHANGING.filter(
		(party) => addVotes(candidates.filter((row) => row.partyAbbreviation === party)) === total,
	);
	return fits.length === 1 ? fits[0] : null;
}

function differ(pair: TwoFiles, unnamed: string | null): { workings: string[]; at: Locator[] } {
	const { seat, candidates, occasion } = pair;
	const workings: string[] = [];
	const at: Locator[] = [];
	let named = 0;
	for (const [heading, votes] of seat.columns) {
		const party = heading === UNNAMED ? unnamed : heading;
		if (party === null) continue;
		const rows = candidates.filter((row) => row.partyAbbreviation === party);
		const sum = addVotes(rows);
		const isJoint = occasion.election.id === JOINT_ELECTION && party === JOINT_COLUMN && rows.length === 0;
		named += isJoint ? votes : sum;
		if (sum === votes || isJoint) continue;
		workings.push(
			`${party}: seat's column ${count(votes)}, candidates ${count(sum)}, ${difference(votes - sum)}`,
		);
		at.push(...rows.map((row) => row.at));
	}
	const rest = addVotes(candidates) - named;
	if (rest !== seat.others) {
		workings.push(
			`all others: seat's column ${count(seat.others)}, candidates ${count(rest)}, ${difference(seat.others - rest)}`,
		);
	}
	const sum = [...seat.columns.values()].reduce((total, votes) => total + votes, seat.others);
	if (sum !== seat.validVotes) {
		workings.push(
			`the seat's columns add to ${count(sum)}, valid votes ${count(seat.validVotes)}, ${difference(sum - seat.validVotes)}`,
		);
	}
	return { workings, at };
}

export function partyColumnsAgree(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	const unnamed = new Map<GateOccasion, string | null>();
	for (const occasion of input.occasions) {
		if (!occasion.seats.some(({ columns }) => columns.has(UNNAMED))) continue;
		const party = partyOfUnnamed(occasion);
		unnamed.set(occasion, party);
		if (party !== null || unnamedVotes(occasion) === 0) continue;
		findings.push({
			gate: 'party-columns-agree',
			severity: 'error',
			subject: occasion.election.id,
			message: `${occasion.election.label}: the sixth party column of the file of seats has no heading, and its votes are those of none of ${CHANGING.join(', ')}.`,
			workings: `Column adds to ${count(unnamedVotes(occasion))}.`,
			at: occasion.seats.slice(0, 1).map(({ at }) => at),
		});
	}
	for (const pair of eachContest(input)) {
		const { workings, at } = differ(pair, unnamed.get(pair.occasion) ?? null);
		if (workings.length === 0) continue;
		findings.push({
			gate: 'party-columns-agree',
			severity: 'error',
			subject: pair.contest,
			message: `${pair.where}: votes by party in the file of seats are not those of the candidates, or do not add up. The candidates' votes are kept.`,
			workings: `${workings.join('; ')}.`,
			at: [...at, pair.seat.at],
		});
	}
	return findings;
}
