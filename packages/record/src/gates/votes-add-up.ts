/** The votes of a seat's candidates add up to its valid votes. */
import type { Finding } from '../model.ts';
import { addVotes, eachContest } from './contests.ts';
import { count, difference } from './figures.ts';
import type { GateInput } from './gate.ts';

export function votesAddUp(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { seat, candidates, contest, where } of eachContest(input)) {
		const sum = addVotes(candidates);
		if (sum === seat.validVotes) continue;
		const over = sum - seat.validVotes;
		findings.push({
			gate: 'votes-add-up',
			severity: 'error',
			subject: contest,
			message: `${where}: the candidates' votes do not add up to the valid votes of the seat. The candidates' votes are kept as published.`,
			workings: `Candidates' votes add to ${count(sum)}; valid votes ${count(seat.validVotes)}; ${difference(over)}.`,
			at: [...candidates.slice(0, 1).map(({ at }) => at), seat.at],
		});
	}
	return findings;
}
