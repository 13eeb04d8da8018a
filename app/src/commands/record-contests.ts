/** Contests of a release in words: their ids, winners and candidates. */
import { fraction, percent, toDecimal } from '@mandate/psephology';
import type { Release } from '@mandate/record';

export function contestId(row: number, { contests, elections }: Release): string {
	return `${elections[contests.election[row]].id}/${contests.seat.at(row)}`;
}

function personOf(row: number, { candidacies }: Release): string {
	return `${candidacies.given.at(row)} ${candidacies.surname.at(row)}`.trim();
}

/** "Llinos Medi (Plaid Cymru)", or the party alone where the source names nobody. */
export function winnerOf(row: number, release: Release): string {
	const { contests, candidacies, parties } = release;
	if (contests.length[row] === 0) return 'not given';
	const first = contests.first[row];
	const party = parties[candidacies.party[first]].name;
	const person = personOf(first, release);
	return person === '' ? party : `${person} (${party})`;
}

/** Name, party, votes and share of each candidate, most votes first. */
export function candidatesOf(row: number, release: Release): (string | number)[][] {
	const { contests, candidacies, parties } = release;
	const valid = contests.validVotes[row];
	return Array.from({ length: contests.length[row] }, (_, index) => {
		const candidacy = contests.first[row] + index;
		const votes = candidacies.votes[candidacy];
		const share = valid > 0 && votes >= 0 ? `${toDecimal(percent(fraction(votes, valid)), 1)}%` : '';
		return [personOf(candidacy, release), parties[candidacies.party[candidacy]].name, votes, share];
	});
}
