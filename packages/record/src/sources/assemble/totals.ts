/** Totals of nations, Great Britain and the United Kingdom, added up from the contests of an election. */
import type { Locator } from '../../locator.ts';
import type { Contest, Election, NationalResult, NationalTotal } from '../../model.ts';
import { byCodePoint } from '../order.ts';
import { BRITAIN, BRITISH_COUNTRIES, COUNTRIES, KINGDOM } from './areas.ts';

export interface National {
	readonly results: readonly NationalResult[];
	readonly totals: readonly NationalTotal[];
}

interface Sum {
	votes: number;
	seats: number;
	candidates: number;
}

function addUp(values: readonly (number | null)[]): number | null {
	let sum = 0;
	for (const value of values) {
		if (value === null) return null;
		sum += value;
	}
	return sum;
}

function totalArea(election: Election, area: string, contests: readonly Contest[], at: Locator): National {
	const sums = new Map<string, Sum>();
	for (const { candidacies } of contests) {
		for (const { party, votes } of candidacies) {
			const sum = sums.get(party) ?? { votes: 0, seats: 0, candidates: 0 };
			sum.votes += votes;
			sum.candidates++;
			sums.set(party, sum);
		}
		const winner = candidacies.find(({ isGroup }) => !isGroup);
		const sum = winner ? sums.get(winner.party) : undefined;
		if (sum) sum.seats++;
	}
	const isNotional = election.kind === 'notional';
	const results = [...sums]
		.sort((a, b) => b[1].votes - a[1].votes || byCodePoint(a[0], b[0]))
		.map(([party, { votes, seats, candidates }]) => ({
			election: election.id,
			area,
			party,
			votes,
			share: null,
			seats,
			candidates: isNotional ? null : candidates,
			at,
		}));
	const total: NationalTotal = {
		election: election.id,
		area,
		validVotes: contests.reduce((sum, { validVotes }) => sum + (validVotes ?? 0), 0),
		electorate: addUp(contests.map(({ electorate }) => electorate)),
		invalidVotes: addUp(contests.map(({ invalidVotes }) => invalidVotes)),
		seats: contests.length,
		turnout: null,
		at,
	};
	return { results, totals: [total] };
}

/** Every party's votes, seats and candidates, notional elections included (seats won on paper, no candidates). */
export function addUpElection(election: Election, contests: readonly Contest[]): National {
	const results: NationalResult[] = [];
	const totals: NationalTotal[] = [];
	const at = { source: contests[0].candidacies[0]?.at.source ?? contests[0].at.source, line: 1 };
	const scopes: [string, (country: string) => boolean][] = [
		[KINGDOM, () => true],
		[BRITAIN, (country) => BRITISH_COUNTRIES.includes(country)],
		...COUNTRIES.map((one): [string, (country: string) => boolean] => [one, (country) => country === one]),
	];
	for (const [area, isIn] of scopes) {
		const inside = contests.filter(({ country }) => isIn(country));
		if (inside.length === 0) continue;
		const added = totalArea(election, area, inside, at);
		results.push(...added.results);
		totals.push(...added.totals);
	}
	return { results, totals };
}
