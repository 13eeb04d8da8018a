/** The published majority is the votes of the first candidate less those of the second. */
import type { Finding } from '../model.ts';
import { eachContest } from './contests.ts';
import { count, difference } from './figures.ts';
import type { GateInput } from './gate.ts';

export function majorityIsFirstMinusSecond(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { seat, candidates, contest, where } of eachContest(input)) {
		const [first, second] = candidates;
		if (!first || !second) continue;
		const majority = first.votes - second.votes;
		if (majority === seat.majority) continue;
		findings.push({
			gate: 'majority-is-first-minus-second',
			severity: 'error',
			subject: contest,
			message: `${where}: the published majority is not the votes of the first candidate less those of the second.`,
			workings: `${first.partyName} ${count(first.votes)} less ${second.partyName} ${count(second.votes)} is ${count(majority)}; published majority ${count(seat.majority)}; ${difference(seat.majority - majority)}.`,
			at: [first.at, second.at, seat.at],
		});
	}
	return findings;
}
