/**
 * Cast vote records with tallies of another program, which follows American rules of instant-runoff voting: where those do
 * not differ from ours, our stages are its rounds.
 */
import { describe, expect, it } from 'vitest';
import { cvrCase, cvrCasesAreHere } from '../fixture/cvr-cases.ts';
import { drawLot } from '../ties/lot.ts';
import { AV_MAJORITY_1, AV_SCOTTISH_2021 } from './alternative-vote.ts';
import type { Rule } from './rule.ts';

interface Case {
	readonly what: string;
	readonly folder: string;
	readonly rule: Rule;
	readonly withdrawn?: readonly string[];
	/** Names in the order of the lot, where one was drawn. */
	readonly lot?: readonly string[];
	/** Its rounds that are not ours. */
	readonly without?: number;
	readonly places: number;
}

const CASES: readonly Case[] = [
	{
		what: 'a first choice left out is passed over, two marks at one choice end a paper',
		folder: 'test_set_0_skipped_first_choice',
		rule: AV_MAJORITY_1,
		places: 0,
	},
	{
		what: 'two marks at one choice end a paper',
		folder: 'test_set_1_exhaust_at_overvote',
		rule: AV_MAJORITY_1,
		places: 0,
	},
	{
		what: 'a candidate named again ends a paper, as in Scotland',
		folder: 'duplicate_test',
		rule: AV_SCOTTISH_2021,
		places: 5,
	},
	{
		what: 'excluded candidates are passed over',
		folder: 'excluded_test',
		rule: AV_MAJORITY_1,
		places: 0,
	},
	{
		what: 'a tie goes by the round before, the next by a lot',
		folder: 'tiebreak_previous_round_counts_then_random_test',
		rule: AV_MAJORITY_1,
		lot: ['Sneezy', 'Dopey', 'Happy', 'Grumpy'],
		places: 0,
	},
	{
		what: 'a tie at the first round goes by a lot',
		folder: 'tiebreak_seed_test',
		rule: AV_MAJORITY_1,
		lot: ['George Gervin', 'Mookie Blaylock', 'Yinka Dare'],
		places: 0,
	},
	{
		what: 'from a table of ranks; its first round only takes write-ins out',
		folder: 'generic_csv_test',
		rule: AV_MAJORITY_1,
		withdrawn: ['Write-In'],
		without: 1,
		places: 0,
	},
	{
		what: 'write-ins out, the rest elect',
		folder: 'uwi_cannot_win_test',
		rule: AV_MAJORITY_1,
		withdrawn: ['UWI'],
		without: 1,
		places: 0,
	},
];

describe.skipIf(!cvrCasesAreHere)('cast vote records of American elections', () => {
	it.each(CASES)('$folder: $what', ({ folder, rule, withdrawn, lot, without = 0, places }) => {
		const { election, rounds, winner } = cvrCase(folder, withdrawn);
		const names = election.candidates.map(({ name }) => name);
		const order = lot?.map((name) => names.indexOf(name));
		const count = rule.count(election, {
			seats: 1,
			lot: order === undefined ? null : { ...drawLot('', names), order, seed: null },
		});
		expect(count.stopped).toBeNull();
		const theirs = rounds.slice(without);
		for (const [at, tally] of theirs.entries()) {
			const ours = names.map((name, place) => [name, Number(count.stages[at].totals[place]) / 10 ** places]);
			expect(Object.fromEntries(ours.filter(([name, votes]) => votes !== 0 || name in tally))).toEqual(tally);
		}
		expect(names[count.elected[0]]).toBe(winner);
		// Of two who are level at the end one is elected there, and with us the other excluded first.
		const isLevel = new Set(Object.values(theirs[theirs.length - 1])).size === 1 && names.length > 1;
		const further = count.stages.length - theirs.length;
		if (rule === AV_MAJORITY_1) expect(further).toBe(isLevel && lot !== undefined ? 1 : 0);
	});
});
