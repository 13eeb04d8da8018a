/**
 * The published counts of 666 wards, stage by stage: quota, number of stages, winners, and every total to the digits printed.
 * What differs is named one by one in `official-slips.ts`; anything else fails, and so does a named one that no longer differs.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import {
	type OfficialCandidate,
	type OfficialWard,
	officialRounds,
	officialRoundsAreHere,
} from '../fixture/official-rounds.ts';
import { NO_NUMBER, SLIPS } from '../fixture/official-slips.ts';
import { electionOf, type ScottishWard, scottishWards, wardsAreHere } from '../fixture/scottish-wards.ts';
import { decimal } from '../result/decimal.ts';
import type { Count } from '../stages/count.ts';
import { SCOTTISH_STV_2011, SCOTTISH_STV_2021 } from './scottish-stv.ts';

interface Compared {
	readonly ward: ScottishWard;
	readonly official: OfficialWard;
	readonly count: Count;
	/** By place in `official.candidates`: the place on the ballot paper. */
	readonly places: readonly number[];
}

const ONE_VOTE = 100_000n;

describe.skipIf(!wardsAreHere || !officialRoundsAreHere)('the published counts of Scottish wards', () => {
	let compared: readonly Compared[] = [];

	beforeAll(() => {
		const rounds = { 2017: officialRounds(2017), 2022: officialRounds(2022) };
		compared = scottishWards().flatMap((ward) => {
			if (ward.official === null) return [];
			const rule = ward.year === 2017 ? SCOTTISH_STV_2011 : SCOTTISH_STV_2021;
			const official = rounds[ward.year as 2017 | 2022].get(`${ward.official.council} ${ward.official.ward}`);
			if (official === undefined) throw new Error(`${ward.file}: no published count`);
			const election = electionOf(ward);
			const count = rule.count(election, { seats: ward.seats, lot: null });
			const names = election.candidates.map(({ name }) => name);
			return [{ ward, official, count, places: placesOf(official.candidates, count, names) }];
		});
	});

	it('are at hand for 351 wards of 2017 and 315 of 2022', () => {
		const of = (year: number) => compared.filter(({ ward }) => ward.year === year).length;
		expect([of(2017), of(2022)]).toEqual([351, 315]);
	});

	it('have our quota, our number of stages and our winners in every ward', () => {
		for (const { ward, official, count, places } of compared) {
			const stages = 1 + Math.max(...official.candidates.map(lastPrinted));
			const winners = official.candidates.flatMap(({ elected }, at) => (elected ? [places[at]] : []));
			expect(
				{
					quota: count.quota,
					stages: count.stages.length,
					winners: count.elected.toSorted((a, b) => a - b),
				},
				ward.file,
			).toEqual({
				quota: BigInt(official.quota) * ONE_VOTE,
				stages,
				winners: winners.toSorted((a, b) => a - b),
			});
		}
	});

	it('have our first preferences, and our totals to the digits printed but for the slips named', () => {
		let equal = 0;
		const others: unknown[] = [];
		for (const { ward, official, count, places } of compared) {
			official.candidates.forEach((candidate, at) => {
				candidate.stages.slice(0, count.stages.length).forEach(({ total }, before) => {
					const ours = decimal(count.stages[before].totals[places[at]], 5);
					if (before === 0) expect(Number(ours), `${ward.file}, ${candidate.name}`).toBe(Number(total));
					else if (isPrinted(total, ours)) equal++;
					else
						others.push({
							...{ file: ward.file, stage: before + 1, candidate: candidate.name },
							...{ printed: total, ours },
						});
				});
			});
		}
		const named = [...SLIPS, NO_NUMBER].map(({ proven, why, ...slip }) => slip);
		expect(sorted(others)).toEqual(sorted(named));
		expect([equal, equal + SLIPS.length]).toEqual([28_869, 28_886]);
	});

	it('give a figure of two places rounded, not cut', () => {
		let rounded = 0;
		for (const { official, count, places } of compared) {
			official.candidates.forEach(({ stages }, at) => {
				stages.slice(0, count.stages.length).forEach(({ total }, before) => {
					const ours = decimal(count.stages[before].totals[places[at]], 5);
					if (isPrinted(total, ours) && !ours.startsWith(total)) rounded++;
				});
			});
		}
		// With figures cut short there would be none.
		expect(rounded).toBe(455);
	});

	it.each(SLIPS.filter(({ proven }) => proven))(
		'contradict themselves where $candidate is printed with $printed at stage $stage',
		({ file, stage, candidate, ours }) => {
			const stages = compared
				.find(({ ward }) => ward.file === file)
				?.official.candidates.find(({ name }) => name === candidate)?.stages;
			const [before, then] = stages?.slice(stage - 2, stage) ?? [];
			const sum = units(before.total) + units(then.transfer);
			// Where the total before was printed to two places only, the sum is as good as that.
			const tolerance = /\.\d\d$/.test(before.total) ? ONE_VOTE / 200n : 0n;
			expect(sum - units(ours) <= tolerance && units(ours) - sum <= tolerance).toBe(true);
		},
	);
});

/** Five places, noughts at the end left out; or two, rounded halves up. */
function isPrinted(printed: string, ours: string): boolean {
	if (!/^\d+(\.\d+)?$/.test(printed)) return false;
	if (units(printed) === units(ours)) return true;
	const cent = ONE_VOTE / 100n;
	const inTwoPlaces = /\.\d\d$/.test(printed);
	return inTwoPlaces && units(printed) === ((units(ours) + cent / 2n) / cent) * cent;
}

function units(figure: string): bigint {
	const [whole, places = ''] = figure.split('.');
	return BigInt(whole + places.padEnd(5, '0'));
}

function lastPrinted({ stages }: OfficialCandidate): number {
	return stages.findLastIndex(({ total }) => total !== '');
}

/** Candidates are known by their first preferences; of those who have the same number, by a name in common. */
function placesOf(
	candidates: readonly OfficialCandidate[],
	{ stages: [first] }: Count,
	names: readonly string[],
): readonly number[] {
	return candidates.map((candidate) => {
		const votes = BigInt(candidate.stages[0].total.split('.')[0]) * ONE_VOTE;
		const same = first.totals.flatMap((total, place) => (total === votes ? [place] : []));
		const words = wordsOf(candidate.name);
		return same.length === 1
			? same[0]
			: (same.find((place) => wordsOf(names[place]).some((word) => words.includes(word))) as number);
	});
}

function wordsOf(name: string): readonly string[] {
	return name.toLowerCase().split(/[^\p{L}]+/u);
}

function sorted(slips: readonly unknown[]): readonly string[] {
	return slips.map((slip) => JSON.stringify(slip)).sort();
}
