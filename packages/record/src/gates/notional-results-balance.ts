/** Notional results: parties add up to the seat, the majority is first less second, the nation is the real result. */
import type { Finding } from '../model.ts';
import type { NotionalRow } from '../sources/readings.ts';
import { addVotes } from './contests.ts';
import { count, difference } from './figures.ts';
import type { GateInput } from './gate.ts';

function inSeats(rows: readonly NotionalRow[], election: { id: string; label: string }): Finding[] {
	const findings: Finding[] = [];
	const seats = new Map<string, NotionalRow[]>();
	for (const row of rows) {
		const same = seats.get(row.seat);
		if (same) same.push(row);
		else seats.set(row.seat, [row]);
	}
	for (const [seat, parties] of seats) {
		const [{ name, validVotes, majority, at }] = parties;
		const sum = addVotes(parties);
		const ranked = parties.filter(({ isGroup }) => !isGroup).sort((a, b) => b.votes - a.votes);
		const margin = ranked.length > 1 ? ranked[0].votes - ranked[1].votes : null;
		const workings: string[] = [];
		if (sum !== validVotes)
			workings.push(
				`parties add to ${count(sum)}, valid votes ${count(validVotes)}, ${difference(sum - validVotes)}`,
			);
		if (majority !== null && margin !== null && majority !== margin) {
			workings.push(
				`${ranked[0].partyName} ${count(ranked[0].votes)} less ${ranked[1].partyName} ${count(ranked[1].votes)} is ${count(margin)}, majority given ${count(majority)}`,
			);
		}
		if (workings.length === 0) continue;
		findings.push({
			gate: 'notional-results-balance',
			severity: 'error',
			subject: `${election.id}/${seat}`,
			message: `${name}, ${election.label}: the notional result does not balance.`,
			workings: `${workings.join('; ')}.`,
			at: [at],
		});
	}
	return findings;
}

/** Every party's notional votes are those it won. Only where the real election is here candidate by candidate. */
function inTheNation(input: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { election, rows } of input.notional) {
		const real = input.occasions.find(
			(one) => one.election.kind === 'general' && one.election.pollingOn === election.pollingOn,
		);
		if (!real) continue;
		const workings: string[] = [];
		const kingdom = (id: string) =>
			input.results.filter((one) => one.election === id && one.area === 'united-kingdom');
		const won = new Map(kingdom(real.election.id).map(({ party, votes }) => [party, votes]));
		for (const { party, votes } of kingdom(election.id)) {
			const actual = won.get(party) ?? 0;
			if (votes !== actual)
				workings.push(
					`${party}: notional ${count(votes)}, real ${count(actual)}, ${difference(votes - actual)}`,
				);
			won.delete(party);
		}
		for (const [party, votes] of won) workings.push(`${party}: notional none, real ${count(votes)}`);
		if (workings.length === 0) continue;
		findings.push({
			gate: 'notional-results-balance',
			severity: 'note',
			subject: election.id,
			message: `${election.label}: the votes of some parties over the whole country are not those they won.`,
			workings: `${workings.join('; ')}.`,
			at: rows.slice(0, 1).map(({ at }) => ({ ...at, line: 1 })),
		});
	}
	return findings;
}

export function notionalResultsBalance(input: GateInput): Finding[] {
	return [...input.notional.flatMap(({ election, rows }) => inSeats(rows, election)), ...inTheNation(input)];
}
