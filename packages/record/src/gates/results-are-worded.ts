/** The result of a seat is worded "X hold" or "X gain from Y", and X is the party of the candidate with most votes. */
import type { Finding } from '../model.ts';
import { eachContest } from './contests.ts';
import { count } from './figures.ts';
import type { GateInput } from './gate.ts';

const WORDED = /^(\S+) (hold|gain from \S+( Coop)?)$/;

export function resultsAreWorded(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { seat, candidates, contest, where } of eachContest(input)) {
		const [first] = candidates;
		if (seat.result === '' || !first) continue;
		const party = WORDED.exec(seat.result)?.[1];
		if (party === first.partyAbbreviation) continue;
		const listed = [...input.readings.resultWords].find(
			(one) => one.toLowerCase() === seat.result.toLowerCase(),
		);
		const known = listed ? ` Parliament's list of results has "${listed}".` : '';
		findings.push({
			gate: 'results-are-worded',
			severity: party === undefined ? 'note' : 'error',
			subject: contest,
			message:
				party === undefined
					? `${where}: the result "${seat.result}" is not worded as other results are ("${first.partyAbbreviation} hold").`
					: `${where}: the result "${seat.result}" names another party than that of the candidate with most votes.`,
			workings: `Most votes: "${first.partyAbbreviation}", ${count(first.votes)}; result "${seat.result}".${known}`,
			at: [first.at, seat.at],
		});
	}
	return findings;
}
