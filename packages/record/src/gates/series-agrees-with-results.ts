/** Two files of one election agree: the series since 1918 and the results by candidate, from 2010 to 2019. */
import type { Locator } from '../locator.ts';
import type { Contest, Finding } from '../model.ts';
import { isElectionOn } from '../sources/assemble/elections.ts';
import { SERIES_PARTIES, type SeriesParty, type SeriesRow } from '../sources/readings.ts';
import { count, difference } from './figures.ts';
import type { GateInput } from './gate.ts';

const COLUMNS: Readonly<Record<string, SeriesParty>> = {
	conservative: 'con',
	labour: 'lab',
	'liberal-democrats': 'lib',
	snp: 'natSW',
	'plaid-cymru': 'natSW',
};

function votesByColumn({ candidacies }: Contest): Record<SeriesParty, number> {
	const sums = Object.fromEntries(SERIES_PARTIES.map((party) => [party, 0])) as Record<SeriesParty, number>;
	for (const { party, votes } of candidacies) sums[COLUMNS[party] ?? 'oth'] += votes;
	return sums;
}

interface Difference {
	readonly text: string;
	readonly off: number;
	readonly at: readonly Locator[];
}

function compare(row: SeriesRow, contest: Contest): { votes: Difference[]; electorate: Difference[] } {
	const votes: Difference[] = [];
	const at = [row.at, contest.at];
	const sums = votesByColumn(contest);
	const pairs: [string, number, number][] = SERIES_PARTIES.map((party) => [
		party,
		row.votes[party] ?? 0,
		sums[party],
	]);
	pairs.push(['all votes', row.total ?? 0, contest.validVotes ?? 0]);
	for (const [what, series, results] of pairs) {
		if (series === results) continue;
		const text = `${contest.place}, ${what}: series ${count(series)}, results ${count(results)}, ${difference(series - results)}`;
		votes.push({ text, off: series - results, at });
	}
	const off = (row.electorate ?? 0) - (contest.electorate ?? 0);
	const text = `${contest.place}: series ${count(row.electorate ?? 0)}, results ${count(contest.electorate ?? 0)}, ${difference(off)}`;
	return { votes, electorate: off === 0 ? [] : [{ text, off, at }] };
}

function report(
	what: string,
	election: { id: string; label: string },
	differences: readonly Difference[],
	seats: number,
): Finding[] {
	if (differences.length === 0) return [];
	const sum = differences.reduce((total, { off }) => total + off, 0);
	const shown = differences.slice(0, 8).map(({ text }) => text);
	const more = differences.length > 8 ? `; and ${differences.length - 8} more` : '';
	return [
		{
			gate: 'series-agrees-with-results',
			severity: 'note',
			subject: election.id,
			message: `${election.label}: the series since 1918 and the results by candidate differ in ${what} ${differences.length} times over ${seats} seats. The results are kept.`,
			workings: `Series less results, all seats: ${difference(sum)}. ${shown.join('; ')}${more}.`,
			at: differences.slice(0, 8).flatMap(({ at }) => at),
		},
	];
}

export function seriesAgreesWithResults({ readings, occasions, contests }: GateInput): Finding[] {
	const findings: Finding[] = [];
	for (const { election } of occasions) {
		if (election.kind !== 'general') continue;
		const bySeat = new Map(
			contests.filter((one) => one.election === election.id).map((one) => [one.seat, one]),
		);
		const rows = readings.series.filter((row) => isElectionOn(row.election, election.pollingOn));
		if (rows.length === 0) continue;
		const votes: Difference[] = [];
		const electorate: Difference[] = [];
		const lost: SeriesRow[] = [];
		for (const row of rows) {
			const contest = bySeat.get(row.number);
			if (!contest) {
				lost.push(row);
				continue;
			}
			const found = compare(row, contest);
			votes.push(...found.votes);
			electorate.push(...found.electorate);
		}
		findings.push(
			...report('votes', election, votes, rows.length),
			...report('the electorate', election, electorate, rows.length),
		);
		if (lost.length === 0 && rows.length === bySeat.size) continue;
		findings.push({
			gate: 'series-agrees-with-results',
			severity: 'error',
			subject: election.id,
			message: `${election.label}: the series since 1918 and the results by candidate do not have the same seats.`,
			workings: `Series ${rows.length} seats, results ${bySeat.size}; in the series only: ${lost.map(({ number, name }) => `${number} ${name}`).join('; ') || 'none'}.`,
			at: lost.slice(0, 8).map(({ at }) => at),
		});
	}
	return findings;
}
