/** A general election since 2010 fills 650 seats, each by one candidate with more votes than any other. */
import type { Finding } from '../model.ts';
import { eachContest } from './contests.ts';
import { count } from './figures.ts';
import type { GateInput } from './gate.ts';

const SEATS = 650;

export function oneHolderASeat(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { election, seats } of input.occasions) {
		if (election.kind !== 'general') continue;
		const codes = new Set(seats.map(({ seat }) => seat)).size;
		if (codes === SEATS) continue;
		findings.push({
			gate: 'one-holder-a-seat',
			severity: 'error',
			subject: election.id,
			message: `${election.label}: the House of Commons has ${SEATS} seats; the file has ${codes}.`,
			workings: `Different seats in the file: ${codes}; seats of the House: ${SEATS}.`,
			at: seats.slice(0, 1).map(({ at }) => at),
		});
	}
	for (const { seat, candidates, contest, where } of eachContest(input)) {
		const [first, second] = candidates;
		if (first && first.votes !== second?.votes) continue;
		findings.push({
			gate: 'one-holder-a-seat',
			severity: 'error',
			subject: contest,
			message: first
				? `${where}: two candidates share the most votes.`
				: `${where}: the seat has no candidates.`,
			workings: first
				? `${first.partyName} and ${second.partyName}: ${count(first.votes)} each.`
				: 'Candidates: none.',
			at: [...candidates.slice(0, 2).map(({ at }) => at), seat.at],
		});
	}
	return findings;
}
