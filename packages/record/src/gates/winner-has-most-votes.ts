/** The parties published as first and second, and the member named, are those with the most votes. */
import type { Finding } from '../model.ts';
import { slug } from '../names/slug.ts';
import type { CandidateRow } from '../sources/readings.ts';
import { eachContest, fullName } from './contests.ts';
import { count } from './figures.ts';
import type { GateInput } from './gate.ts';

/** Words that both files use for one party where they differ. */
const SAME: Readonly<Record<string, string>> = { Respect: 'Res', Brexit: 'BRX' };

/** Joint candidates in Northern Ireland in 2010 have a finding of their own. */
const JOINT = 'UCUNF';

function isNamed(published: string, candidate: CandidateRow | undefined): boolean {
	if (published === '' || candidate === undefined || published === JOINT) return true;
	return (SAME[published] ?? published) === candidate.partyAbbreviation;
}

export function winnerHasMostVotes(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { seat, candidates, contest, where } of eachContest(input)) {
		const [first, second] = candidates;
		if (!first) continue;
		const published: [string, string, CandidateRow | undefined][] = [
			['first', seat.firstParty, first],
			['second', seat.secondParty, second],
		];
		for (const [place, party, candidate] of published) {
			if (candidate === undefined || isNamed(party, candidate)) continue;
			findings.push({
				gate: 'winner-has-most-votes',
				severity: 'error',
				subject: contest,
				message: `${where}: the party published as ${place} is not that of the candidate who came ${place}.`,
				workings: `Published ${place} party "${party}"; ${place} by votes: "${candidate.partyAbbreviation}", ${count(candidate.votes)}.`,
				at: [candidate.at, seat.at],
			});
		}
		const member = `${seat.memberGiven} ${seat.memberSurname}`.trim();
		if (member === '' || slug(member) === slug(fullName(first))) continue;
		findings.push({
			gate: 'winner-has-most-votes',
			severity: slug(seat.memberSurname) === slug(first.surname) ? 'note' : 'error',
			subject: contest,
			message: `${where}: the two files name the member differently. The name in the file of candidates is kept.`,
			workings: `File of seats: "${member}"; most votes in the file of candidates: "${fullName(first)}", ${count(first.votes)}.`,
			at: [first.at, seat.at],
		});
	}
	return findings;
}
