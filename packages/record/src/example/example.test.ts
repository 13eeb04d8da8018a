/** Every figure of the example record against the official files, where those are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Candidacy, Contest } from '../model.ts';
import { exampleBase } from './index.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const RESULTS = 'elections/results-by-parliament';
const hasData = existsSync(DATA);
if (!hasData) console.log(`example.test.ts: figures not compared, no official files at ${DATA}`);

const PARLIAMENTS: Readonly<Record<string, number>> = { 2010: 55, 2015: 56, 2017: 57, 2019: 58, 2024: 59 };

function csv(path: string): string[][] {
	return parse(readFileSync(`${DATA}${path}`), { bom: true, relax_column_count: true });
}

/** The rows of a seat, general-election columns; by-elections have a polling day (and a writ) before them. */
function rowsOf({ election, seat }: Contest, file: 'candidacies' | 'constituencies'): string[][] {
	const isBy = !/^\d{4}-general$/.test(election);
	const number = isBy ? 59 : PARLIAMENTS[election.slice(0, 4)];
	const before = !isBy ? 0 : file === 'candidacies' ? 1 : 2;
	const rows = csv(`${RESULTS}/${number}/${isBy ? 'by-elections' : 'general-election'}/${file}.csv`);
	const [year, month, day] = election.split('-');
	return rows
		.filter((row) => row[before] === seat && (!isBy || row[0] === `${day}/${month}/${year}`))
		.map((row) => row.slice(before));
}

function described(candidacy: Candidacy): string {
	const { given, surname, gender, wasSitting, wasFormer, member, votes, change } = candidacy;
	return [given, surname, gender, wasSitting, wasFormer, member ?? '', votes, change ?? '']
		.join('|')
		.toLowerCase();
}

const actual = exampleBase.contests.filter(({ election }) => !election.endsWith('-notional'));

describe('the example record', () => {
	it('holds at least five parties, four nations and several elections', () => {
		const winners = new Set(exampleBase.contests.map(({ candidacies }) => candidacies[0].party));
		expect(winners.size).toBeGreaterThanOrEqual(5);
		expect(new Set(exampleBase.contests.map(({ country }) => country)).size).toBe(4);
		expect(new Set(exampleBase.contests.map(({ election }) => election)).size).toBeGreaterThanOrEqual(5);
		expect(exampleBase.isExample).toBe(true);
		expect(exampleBase.coverage.candidacies).toBeNull();
	});

	it.each(actual.map((contest) => [contest.id, contest] as const))('%s adds up', (_, contest) => {
		const votes = contest.candidacies.map((candidacy) => candidacy.votes);
		expect(votes.reduce((sum, vote) => sum + vote, 0)).toBe(contest.validVotes);
		expect(votes[0] - votes[1]).toBe(contest.majority);
	});
});

describe.skipIf(!hasData)('the example record against the official files', () => {
	it.each(actual.map((contest) => [contest.id, contest] as const))('%s: candidates', (_, contest) => {
		const official = rowsOf(contest, 'candidacies').map((row) =>
			[
				row[12],
				row[13],
				row[14],
				row[15].trim() === 'Yes',
				row[16].trim() === 'Yes',
				row[17],
				row[18],
				row[20].trim() === '' ? '' : Math.round(Number(row[20]) * 1e6),
			]
				.join('|')
				.toLowerCase(),
		);
		expect(contest.candidacies.map(described).sort()).toEqual(official.sort());
	});

	it.each(actual.map((contest) => [contest.id, contest] as const))('%s: the seat', (_, contest) => {
		const [row] = rowsOf(contest, 'constituencies');
		expect([contest.electorate, contest.validVotes, contest.invalidVotes, contest.majority]).toEqual(
			row.slice(14, 18).map(Number),
		);
		expect([contest.place, contest.result, contest.type]).toEqual([row[2], row[11], row[6].toLowerCase()]);
		if (contest.declaredAt !== null) {
			const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(.*)$/.exec(contest.declaredAt) ?? [];
			expect(row[7]).toBe(`${day}/${month}/${year} ${time}`);
		}
	});

	it('has the notional results', () => {
		const rows = csv(`${RESULTS}/58/notional-general-election/results.csv`);
		for (const contest of exampleBase.contests.filter(({ election }) => election === '2019-notional')) {
			const seat = rows.filter((row) => row[2] === contest.seat && !/^(TOT|MAX)OTHV$/.test(row[11]));
			expect([contest.electorate, contest.validVotes, contest.majority]).toEqual(
				seat[0].slice(8, 11).map(Number),
			);
			const official = seat.map((row) => Number(row[12])).filter((votes) => votes > 0);
			const ours = contest.candidacies.map(({ votes }) => votes).filter((votes) => votes > 0);
			expect(ours.sort(), contest.id).toEqual(official.sort());
		}
	});

	it('has the national votes since 2010 as the candidates add up', () => {
		const commission = new Map(
			exampleBase.parties.flatMap(({ id, mnisIds }) => mnisIds.map((mnis) => [`${mnis}`, id])),
		);
		for (const [year, parliament] of Object.entries(PARLIAMENTS)) {
			const sums = new Map<string, number>();
			for (const row of csv(`${RESULTS}/${parliament}/general-election/candidacies.csv`)) {
				if (!/^\d+$/.test(row[18])) continue;
				const country = row[5].toLowerCase().replace(' ', '-');
				for (const area of [
					country,
					'united-kingdom',
					...(country === 'northern-ireland' ? [] : ['great-britain']),
				]) {
					for (const party of [commission.get(row[10]), 'all']) {
						sums.set(`${area} ${party}`, (sums.get(`${area} ${party}`) ?? 0) + Number(row[18]));
					}
				}
			}
			for (const { area, validVotes } of exampleBase.totals.filter(
				({ election }) => election === `${year}-general`,
			)) {
				expect(validVotes, `${year} ${area}`).toBe(sums.get(`${area} all`));
			}
			for (const { area, party, votes } of exampleBase.results.filter(
				({ election }) => election === `${year}-general`,
			)) {
				// The Library's file calls four joint candidates of 2010 independents; see the findings of the record.
				if (year === '2010' && (party === 'independent' || party.startsWith('ulster-'))) continue;
				expect(votes, `${year} ${area} ${party}`).toBe(sums.get(`${area} ${party}`));
			}
		}
	});

	it('has the United Kingdom before 2010 as the long-run tables print it', () => {
		const rows = csv('history/cbp-7529-tables/1-ge-uk.csv');
		const columns = ['conservative', 'labour', 'liberal-democrats', 'plaid-cymru-and-snp'];
		for (const { election, party, votes, share, seats, candidates } of exampleBase.results) {
			const column = columns.indexOf(party);
			if (election >= '2010' || column === -1) continue;
			const [year, month] = election.split('-');
			const note = month === 'general' ? '' : month.slice(0, 3);
			const [counts, shares] = rows.filter(
				(cells) => cells[0] === year && cells[1].toLowerCase().startsWith(note),
			);
			expect(Math.round(Number(counts[2 + column]) * 1e6), `${election} ${party}`).toBe(votes);
			expect([Number(counts[11 + column]), Number(shares[11 + column])]).toEqual([candidates, seats]);
			if (share !== null)
				expect(Number(shares[2 + column]), `${election} ${party}`).toBeCloseTo(Number(share), 12);
		}
	});

	it('has all votes and the turnout before 2010 as the long-run tables print them', () => {
		const votes = csv('history/cbp-7529-tables/1-ge-uk.csv');
		const turnouts = csv('history/cbp-7529-tables/2-turnout.csv');
		for (const { election, validVotes, turnout, seats } of exampleBase.totals) {
			if (election >= '2010') continue;
			const [year, month] = election.split('-');
			const note = month === 'general' ? '' : month.slice(0, 3);
			const isOf = (cells: readonly string[]) => cells[0] === year && cells[1].toLowerCase().startsWith(note);
			const [counts, shares] = votes.filter(isOf);
			expect(Math.round(Number(counts[7]) * 1e6), election).toBe(validVotes);
			expect(Number(shares[16]), election).toBe(seats);
			expect(turnouts.find(isOf)?.[7], election).toBe(turnout);
		}
	});

	it('has the seats since 2010 as the votes give them', () => {
		const parties = new Map(
			exampleBase.parties.flatMap(({ id, mnisIds }) => mnisIds.map((mnis) => [`${mnis}`, id])),
		);
		for (const [year, parliament] of Object.entries(PARLIAMENTS)) {
			const first = new Map<string, string[]>();
			for (const row of csv(`${RESULTS}/${parliament}/general-election/candidacies.csv`)) {
				if (Number(row[18]) > Number(first.get(row[0])?.[18] ?? -1)) first.set(row[0], row);
			}
			const won = [...first.values()];
			for (const { area, party, seats, election } of exampleBase.results) {
				if (election !== `${year}-general`) continue;
				const isIn = (country: string) =>
					area === 'united-kingdom' ||
					(area === 'great-britain'
						? country !== 'Northern Ireland'
						: country.toLowerCase().replace(' ', '-') === area);
				const count = won.filter((row) => isIn(row[5]) && parties.get(row[10]) === party).length;
				expect(seats, `${year} ${area} ${party}`).toBe(count);
			}
		}
	});
});
