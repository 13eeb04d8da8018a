/** Small elections worked out by hand, paragraph by paragraph, and published counts. */
import { describe, expect, it } from 'vitest';
import { linesOf } from '../fixture/count-lines.ts';
import { writtenElection } from '../fixture/written-election.ts';
import type { Election } from '../papers/election.ts';
import { countJson } from '../result/json.ts';
import { ERS97 } from './ers97.ts';
import { findRule } from './rules.ts';

interface Worked {
	readonly about: string;
	readonly seats: number;
	/** A letter each, one that stands withdrawn in small. */
	readonly candidates: string;
	readonly papers: readonly string[];
	/** The most favoured first. */
	readonly lot?: string;
	readonly sheet: readonly string[];
}

const WORKED: readonly Worked[] = [
	{
		// 5.1.6: 7 / 3 = 2.333.., cut to 2.33 and 0.01 added. 5.3.7: surplus 1.66 over 3 transferable papers is 0.553.., cut to
		// 0.55; 5.3.9: 1.66 - 3 x 0.55 = 0.01 is non-transferable. 5.3.13: B has 1 + 1.10, C 2 + 0.55, which reaches the quota.
		about: '5.1.6, 5.3.7: quota rounded up by 0.01, value cut, the difference non-transferable',
		seats: 2,
		candidates: 'ABC',
		papers: ['2 A B', '1 A C', '1 A', '1 B', '2 C'],
		sheet: [
			'first: A 4 B 1 C 2; non-transferable 0, quota 2.34; A by quota',
			'surplus A: A 2.34 B 2.10 C 2.55; non-transferable 0.01, quota 2.34; C by quota',
		],
	},
	{
		// 5.1.6: 99 / 3 = 33 is exact and is the quota. 5.2.2 (a): the surplus of 2 does not exceed 18 - 16 = 2 and waits.
		// 5.2.5: D goes (16 + 2 <= 18; with C 34 + 2 > 30). C has 34.
		about: '5.2.2 (a): a surplus no larger than the difference of the last two waits, here for ever',
		seats: 2,
		candidates: 'ABCD',
		papers: ['35 A B', '30 B', '18 C', '16 D C'],
		sheet: [
			'first: A 35 B 30 C 18 D 16; non-transferable 0, quota 33; A by quota',
			'exclusion D: A 35 B 30 C 34 D 0; non-transferable 0, quota 33; C by quota',
		],
	},
	{
		// The surplus of 2 exceeds 17 - 16 = 1: 2 / 35 = 0.057.., so 35 x 0.05 = 1.75 go to B and 0.25 is the difference. With
		// 32.75 B has less than the quota of 33, but 5.3.13 (b): active 99 - 0.25 - 33 = 65.75, over 2 is 32.875. Not reached:
		// D goes (16 <= 17; with C 33 > 32.75), his papers to C: 33.
		about: '5.2.2: a surplus larger than that is transferred first',
		seats: 2,
		candidates: 'ABCD',
		papers: ['35 A B', '31 B', '17 C', '16 D C'],
		sheet: [
			'first: A 35 B 31 C 17 D 16; non-transferable 0, quota 33; A by quota',
			'surplus A: A 33 B 32.75 C 17 D 16; non-transferable 0.25, quota 33',
			'exclusion D: A 33 B 32.75 C 33 D 0; non-transferable 0.25, quota 33; C by quota',
		],
	},
	{
		// 5.2.2 (b): the surplus of 2 exceeds 5 - 5 = 0, but D and E can go together: 5 + 5 + 2 <= 24. All ten papers to C: 34.
		about: '5.2.2 (b), 5.2.5: a surplus waits where several can go together',
		seats: 2,
		candidates: 'ABCDE',
		papers: ['35 A B', '30 B', '24 C', '5 D C', '5 E C'],
		sheet: [
			'first: A 35 B 30 C 24 D 5 E 5; non-transferable 0, quota 33; A by quota',
			'exclusion D E: A 35 B 30 C 34 D 0 E 0; non-transferable 0, quota 33; C by quota',
		],
	},
	{
		// 5.2.5: C and D together, 15 <= 40; with B 55 > 45. 5.4.8: 7 papers are non-transferable before anybody is elected: the
		// quota is 93 / 2 = 46.50, which B reaches with 48 and A does not.
		about: '5.2.5, 5.4.8: several go together, and the quota falls while nobody is elected',
		seats: 1,
		candidates: 'ABCD',
		papers: ['45 A', '40 B', '8 C B', '7 D'],
		sheet: [
			'first: A 45 B 40 C 8 D 7; non-transferable 0, quota 50',
			'exclusion C D: A 45 B 48 C 0 D 0; non-transferable 7, quota 46.50; B by quota',
		],
	},
	{
		// 5.2.5: D goes, 12 <= 24. A has 28 + 6. 5.3.2: only those 6 papers are examined, the 28 with C next are not:
		// 4 / 6 = 0.66; B has 29 + 4 x 0.66, C 27 + 2 x 0.66, and 4 - 3.96 = 0.04 is the difference.
		about: '5.3.2: a later surplus passes on from the last batch only',
		seats: 2,
		candidates: 'ABCD',
		papers: ['28 A C', '26 B', '24 C', '4 D A B', '2 D A C', '3 D B', '3 D C'],
		sheet: [
			'first: A 28 B 26 C 24 D 12; non-transferable 0, quota 30',
			'exclusion D: A 34 B 29 C 27 D 0; non-transferable 0, quota 30; A by quota',
			'surplus A: A 30 B 31.64 C 28.32 D 0; non-transferable 0.04, quota 30; B by quota',
		],
	},
	{
		// As before, but of the last 6 papers 3 are transferable. 5.3.7: their value of 3 does not exceed the surplus of 4: each
		// passes on at 1.00, and the remaining vote is non-transferable. 5.3.13: B 29 + 2 = 31.
		about: '5.3.7: no paper is worth more after the transfer than before',
		seats: 2,
		candidates: 'ABCD',
		papers: ['28 A C', '26 B', '24 C', '2 D A B', '1 D A C', '3 D A', '3 D B', '3 D C'],
		sheet: [
			'first: A 28 B 26 C 24 D 12; non-transferable 0, quota 30',
			'exclusion D: A 34 B 29 C 27 D 0; non-transferable 0, quota 30; A by quota',
			'surplus A: A 30 B 31 C 28 D 0; non-transferable 1, quota 30; B by quota',
		],
	},
	{
		// None of A's papers has a next preference: the surplus of 11.66 becomes non-transferable in full. 5.3.13 (b), 6.20: the
		// active vote is 100 - 11.66 - 33.34 = 55, over 1 + 1 is 27.50, which B reaches with 31.
		about: '5.3.13 (b): elected by the active vote, below the quota',
		seats: 2,
		candidates: 'ABCD',
		papers: ['45 A', '31 B', '13 C', '11 D'],
		sheet: [
			'first: A 45 B 31 C 13 D 11; non-transferable 0, quota 33.34; A by quota',
			'surplus A: A 33.34 B 31 C 13 D 11; non-transferable 11.66, quota 33.34; B by active',
		],
	},
	{
		// A's surplus of 15 is non-transferable. (b): the active vote is 100 - 15 - 25 = 60, over 2 + 1 is 20, which B has, 5 less
		// than the quota. 5.6.1: what goes from the active vote for B is 20, not the quota: 40, over 1 + 1 is 20, and C has 19.
		// E goes (10 <= 11; with D 21 > 19), and D has 21.
		about: '5.6.1: of who is elected below the quota only the votes are no longer active',
		seats: 3,
		candidates: 'ABCDE',
		papers: ['40 A', '20 B', '19 C', '11 D', '10 E D'],
		sheet: [
			'first: A 40 B 20 C 19 D 11 E 10; non-transferable 0, quota 25; A by quota',
			'surplus A: A 25 B 20 C 19 D 11 E 10; non-transferable 15, quota 25; B by active',
			'exclusion E: A 25 B 20 C 19 D 21 E 0; non-transferable 15, quota 25; D by active',
		],
	},
	{
		// A's surplus of 30 over 60 papers is 0.50 a paper: C 3 + 10, D 9 + 20. C goes (13 <= 23). 5.4.2: first the batch of 1.00:
		// D has 32 and is elected. 5.4.10: the batch of 0.50 passes D over and goes on to E: 23 + 10.
		about: '5.4.9, 5.4.10: elected after a batch of an exclusion, and given nothing of the next',
		seats: 3,
		candidates: 'ABCDE',
		papers: ['40 A D', '20 A C D E', '25 B', '3 C D', '9 D', '23 E'],
		sheet: [
			'first: A 60 B 25 C 3 D 9 E 23; non-transferable 0, quota 30; A by quota',
			'surplus A: A 30 B 25 C 13 D 29 E 23; non-transferable 0, quota 30',
			'exclusion C: A 30 B 25 C 0 D 32 E 33; non-transferable 0, quota 30; D by quota, E by quota',
		],
	},
	{
		// A's surplus of 20 over 60 papers is 0.33: C 18 + 6.60, D 16 + 13.20. C goes. 5.5.2: with the first batch B has 40, all
		// places are filled, and the 20 papers of 0.33 stay where they are.
		about: '5.5.2: when the places are filled no further batch is moved',
		seats: 2,
		candidates: 'ABCD',
		papers: ['40 A D', '20 A C D', '26 B', '14 C B', '4 C D', '16 D'],
		sheet: [
			'first: A 60 B 26 C 18 D 16; non-transferable 0, quota 40; A by quota',
			'surplus A: A 40 B 26 C 24.60 D 29.20; non-transferable 0.20, quota 40',
			'exclusion C: A 40 B 40 C 6.60 D 33.20; non-transferable 0.20, quota 40; B by quota',
		],
	},
	{
		// 5.2.5: F goes (7 <= 8), then E (8 <= 10). C and D then have 12 each; together 24 > 23. At the first stage, the earliest
		// point, C had 10 and D 9: D goes, though at the second stage D was ahead. Then A and B have 23 each, and had equal votes
		// throughout: the lot says B. 5.4.8: 20 papers go no further: the quota is 50 / 2.
		about: '5.2.5: a tie is settled by the first stage, and by lot where they were always equal',
		seats: 1,
		candidates: 'ABCDEF',
		papers: ['18 A', '18 B A', '10 C', '9 D C', '3 F D C', '2 F A', '2 F B', '2 E C', '3 E A', '3 E B'],
		lot: 'ABCDEF',
		sheet: [
			'first: A 18 B 18 C 10 D 9 E 8 F 7; non-transferable 0, quota 35',
			'exclusion F: A 20 B 20 C 10 D 12 E 8 F 0; non-transferable 0, quota 35',
			'exclusion E: A 23 B 23 C 12 D 12 E 0 F 0; non-transferable 0, quota 35',
			'exclusion D: A 23 B 23 C 24 D 0 E 0 F 0; non-transferable 0, quota 35',
			'exclusion B: A 41 B 0 C 24 D 0 E 0 F 0; non-transferable 5, quota 32.50; A by quota',
		],
	},
	{
		// D goes (14 <= 25): A and B have 32 each. 5.2.2: 2 + 2 exceeds 29 - 27. 5.2.3: the surpluses are equal; at the first stage
		// A had more. 5.3.2: 2 over the last 4 papers is 0.50 each: E has 31, and all places are filled.
		about: '5.2.3: of equal surpluses first that of the candidate who had more at the first stage',
		seats: 3,
		candidates: 'ABCDE',
		papers: ['28 A', '26 B C', '27 C', '4 D A E', '6 D B C', '4 D E', '25 E'],
		sheet: [
			'first: A 28 B 26 C 27 D 14 E 25; non-transferable 0, quota 30',
			'exclusion D: A 32 B 32 C 27 D 0 E 29; non-transferable 0, quota 30; A by quota, B by quota',
			'surplus A: A 30 B 32 C 27 D 0 E 31; non-transferable 0, quota 30; E by quota',
		],
	},
	{
		// A and B both reach the quota of 5 and there is one place. 5.6.2: equal at the first stage, so neither is elected. C has
		// no votes and goes; A and B are tied for exclusion and were always equal: the lot says A. 5.5.1: that would leave as many
		// as there are places, so B is elected and nothing is transferred.
		about: '5.6.2, 5.5.1: more reach the quota than there are places, and were always equal',
		seats: 1,
		candidates: 'ABC',
		papers: ['5 A', '5 B'],
		lot: 'BCA',
		sheet: [
			'first: A 5 B 5 C 0; non-transferable 0, quota 5',
			'exclusion C: A 5 B 5 C 0; non-transferable 0, quota 5',
			'exclusion A: A 5 B 5 C 0; non-transferable 0, quota 5; B by remaining',
		],
	},
	{
		// 5.2.5: C and D go together: 2 + 1 <= 3. A and B both have 5, the quota. 5.6.2: A had more at the first stage.
		about: '5.6.2: of those who reach the quota together, who had more at the earliest point',
		seats: 1,
		candidates: 'ABCD',
		papers: ['4 A', '3 B', '2 C B', '1 D A'],
		sheet: [
			'first: A 4 B 3 C 2 D 1; non-transferable 0, quota 5',
			'exclusion C D: A 5 B 5 C 0 D 0; non-transferable 0, quota 5; A by quota',
		],
	},
	{
		// D goes (17 <= 20) and all 17 papers are non-transferable. 5.4.8: the quota is 73 / 3 = 24.333.., 24.34. A has 29 and is
		// elected without having received anything. 5.2.2: 4.66 exceeds 24 - 20. 5.3.2: the last batch A received is that of
		// the first stage: 4.66 / 29 = 0.16; C has 20 + 4.64.
		about: '5.4.8, 5.3.2: elected by a falling quota, with the papers of the first stage as the last batch',
		seats: 2,
		candidates: 'ABCD',
		papers: ['29 A C', '24 B', '20 C', '17 D'],
		sheet: [
			'first: A 29 B 24 C 20 D 17; non-transferable 0, quota 30',
			'exclusion D: A 29 B 24 C 20 D 0; non-transferable 17, quota 24.34; A by quota',
			'surplus A: A 24.34 B 24 C 24.64 D 0; non-transferable 17.02, quota 24.34; C by quota',
		],
	},
	{
		// 4.3: no more candidates than places, so all are elected; C has no votes and reaches nothing. D is withdrawn.
		about: '4.3: no more candidates than places',
		seats: 4,
		candidates: 'ABCd',
		papers: ['3 A D', '2 D B'],
		sheet: ['first: A 3 B 2 C 0 D 0; non-transferable 0, quota 1; A by quota, B by quota, C by remaining'],
	},
];

function lettered(candidates: string, papers: readonly string[]): Election {
	const names = [...candidates].map((letter) => (/[A-Z]/.test(letter) ? letter : `${letter.toUpperCase()}*`));
	return writtenElection(names, papers);
}

describe.each(WORKED)('$about', ({ seats, candidates, papers, lot, sheet }) => {
	it('is counted as worked out by hand', () => {
		const election = lettered(candidates, papers);
		const order = lot === undefined ? null : [...lot].map((letter) => candidates.indexOf(letter));
		const count = ERS97.count(election, { seats, lot: order && { order, seed: null } });
		expect(linesOf(count, election)).toEqual(sheet);
		expect(count.stopped).toBeNull();
		expect(count.quota).toBe(count.stages.at(-1)?.quota);
	});
});

describe('what the sheet says beside the votes', () => {
	it('has a column a batch, with who was elected after it', () => {
		const election = lettered('ABCDE', ['40 A D', '20 A C D E', '25 B', '3 C D', '9 D', '23 E']);
		const [, surplus, exclusion] = countJson(ERS97.count(election, { seats: 3, lot: null }), election).stages;
		expect(surplus).toMatchObject({
			transfers: [{ from: 'A', papers: 60, transferable: 60, worth: '1.00', becomes: '0.50' }],
		});
		expect(surplus).not.toHaveProperty('batches');
		expect(exclusion).toMatchObject({
			of: 'C',
			excluded: ['C'],
			transfers: [
				{ from: 'C', papers: 3, worth: '1.00', becomes: '1.00' },
				{ from: 'C', papers: 20, worth: '0.50', becomes: '0.50' },
			],
			batches: [
				{ worth: '1.00', totals: { C: '10.00', D: '32.00', E: '23.00' }, quota: '30.00', elected: ['D'] },
				{ worth: '0.50', totals: { C: '0.00', D: '32.00', E: '33.00' }, quota: '30.00', elected: ['E'] },
			],
		});
	});

	it('names the stage, or the lot, that settled a tie, with the stage that followed from it', () => {
		const { candidates, papers } = WORKED.find(({ about }) => about.startsWith('5.2.5: a tie')) as Worked;
		const election = lettered(candidates, papers);
		const lot = { order: [0, 1, 2, 3, 4, 5], seed: null };
		const { stages } = countJson(ERS97.count(election, { seats: 1, lot }), election);
		expect(stages.map(({ ties }) => ties)).toEqual([
			[],
			[],
			[],
			[{ about: 'exclusion', between: ['C', 'D'], chosen: ['D'], by: 1 }],
			[{ about: 'exclusion', between: ['A', 'B'], chosen: ['B'], by: 'lot' }],
		]);
	});

	it('says of whom none was chosen, as nothing tells them apart', () => {
		const election = lettered('ABC', ['5 A', '5 B']);
		const { stages } = countJson(ERS97.count(election, { seats: 1, lot: null }), election);
		expect(stages.map(({ ties }) => ties)).toEqual([
			[{ about: 'seat', between: ['A', 'B'], chosen: [], by: 'nothing' }],
			[],
		]);
	});

	it('says who was chosen of too many, and by which stage', () => {
		const election = lettered('ABCD', ['4 A', '3 B', '2 C B', '1 D A']);
		const { stages } = countJson(ERS97.count(election, { seats: 1, lot: null }), election);
		expect(stages[1].ties).toEqual([{ about: 'seat', between: ['A', 'B'], chosen: ['A'], by: 1 }]);
	});
});

describe('papers that are all for one', () => {
	/**
	 * A has all 10 papers; quota 10 / 4 = 2.50. No paper has a next preference, so the surplus of 7.50 is non-transferable and
	 * nothing is active: by 5.3.13 (b) B, C and D with no votes have the 0.00 required. Two places are left for the three, always
	 * equal (5.6.2): none. The lot excludes D (5.2.5), and B and C are as many as the places (5.5.1).
	 */
	it('leave the other places to the lot', () => {
		const election = lettered('ABCD', ['10 A']);
		const count = ERS97.count(election, { seats: 3, lot: { order: [0, 1, 2, 3], seed: null } });
		expect(linesOf(count, election)).toEqual([
			'first: A 10 B 0 C 0 D 0; non-transferable 0, quota 2.50; A by quota',
			'surplus A: A 2.50 B 0 C 0 D 0; non-transferable 7.50, quota 2.50',
			'exclusion D: A 2.50 B 0 C 0 D 0; non-transferable 7.50, quota 2.50; B by remaining, C by remaining',
		]);
		expect(count.stages[1].ties).toEqual([{ between: [1, 2, 3], about: 'seat', chosen: [], stage: null }]);
	});
});

describe('the lot', () => {
	const election = lettered('ABC', ['5 A', '5 B']);

	it('is asked for where none was drawn, the stages before it standing', () => {
		const count = ERS97.count(election, { seats: 1, lot: null });
		expect(count).toMatchObject({
			stopped: { why: 'lot', between: [0, 1], about: 'exclusion' },
			elected: [],
			unfilled: 0,
		});
		expect(count.stages.map(({ kind }) => kind)).toEqual(['first', 'exclusion']);
	});

	it('is asked for where two surpluses were always equal', () => {
		const two = lettered('ABCDE', ['30 A C', '30 B D', '9 C', '8 D', '7 E']);
		expect(ERS97.count(two, { seats: 3, lot: null })).toMatchObject({
			stopped: { why: 'lot', between: [0, 1], about: 'surplus' },
			elected: [0, 1],
		});
		const { stages } = ERS97.count(two, { seats: 3, lot: { order: [1, 0, 2, 3, 4], seed: null } });
		expect(stages[1]).toMatchObject({
			of: [1],
			ties: [{ about: 'surplus', between: [0, 1], chosen: [1], stage: null }],
		});
	});

	it('holds for a recount (5.6.3): the same order gives the same result', () => {
		const winners = [
			[0, 1, 2],
			[1, 0, 2],
			[0, 1, 2],
		].map((order) => ERS97.count(election, { seats: 1, lot: { order, seed: null } }).elected);
		expect(winners).toEqual([[0], [1], [0]]);
	});
});

it('is found by its id and its short name, and tells of its progress', () => {
	expect([findRule('ers97'), findRule('ers97-1')]).toEqual([ERS97, ERS97]);
	const heard: unknown[] = [];
	const election = lettered('ABCD', ['35 A B', '31 B', '17 C', '16 D C']);
	const count = ERS97.count(election, { seats: 2, lot: null, heard: (progress) => heard.push(progress) });
	expect(count.rule).toBe('ers97-1');
	expect(heard).toEqual([
		{ stage: 1, elected: 1, continuing: 3 },
		{ stage: 2, elected: 1, continuing: 3 },
		{ stage: 3, elected: 2, continuing: 1 },
	]);
});

describe('papers', () => {
	it.each([
		['blank', '1', ['blank', null]],
		['two first preferences (6.8)', '1 A=B C', ['equal-first', null]],
		['no first preference (6.9)', '1 - A', ['no-first', null]],
		['only for a withdrawn candidate', '1 D', ['only-withdrawn', null]],
		['two second preferences (6.10)', '1 A B=C', [null, 'equal']],
		['no second preference (6.17)', '1 A - C', [null, 'gap']],
		['the same candidate twice (6.17)', '1 A B A C', [null, 'again']],
		['a withdrawn candidate first', '1 D A', [null, null]],
	])('%s', (_, row, [spoilt, cut]) => {
		const election = lettered('ABCd', ['4 B', row]);
		const { papers, valid, stages } = ERS97.count(election, { seats: 1, lot: null });
		expect([papers.spoilt[0]?.reason ?? null, papers.cut[0]?.reason ?? null]).toEqual([spoilt, cut]);
		expect([valid, stages[0].totals[0]]).toEqual(spoilt === null ? [5, 100n] : [4, 0n]);
	});

	it('are asked for where there is none that counts', () => {
		const count = ERS97.count(lettered('AB', ['3']), { seats: 1, lot: null });
		expect(count).toMatchObject({ stopped: { why: 'no-papers' }, stages: [], quota: 0n, valid: 0 });
	});
});

describe('published counts', () => {
	/**
	 * The model election of section 8 of the booklet, as far as its words give figures: 753 valid papers, six places, quota
	 * 107.58, Smith elected with 134, 123 of those papers transferable at 0.21, a difference of 0.59, and 24 and 23 for the last
	 * two. The other first preferences are those from which others rebuilt its papers; where the 123 go is ours.
	 */
	it('begin as the model election does', () => {
		const rows = [
			'123 Smith Prince',
			'11 Smith',
			'81 Carpenter',
			'27 Wright',
			'24 Glazier',
			'105 Duke',
			'91 Prince',
		];
		const others = ['64 Baron', '59 Abbot', '55 Vicar', '23 Monk', '90 Freeman'];
		const names = [...rows.slice(1), ...others].map((row) => row.split(' ')[1]);
		const election = writtenElection(names, [...rows, ...others]);
		const { quota, valid, stages } = countJson(ERS97.count(election, { seats: 6, lot: null }), election);
		expect([valid, quota]).toEqual([753, '107.58']);
		expect(stages[0].elected).toEqual(['Smith']);
		expect(stages[1]).toMatchObject({
			kind: 'surplus',
			of: 'Smith',
			nonTransferable: '0.59',
			transfers: [{ papers: 134, transferable: 123, becomes: '0.21' }],
		});
	});

	/** A club's two secretaries, elected at a London students' union in March 2021 by these rules, third candidate: no election. */
	it('have the figures of a count of 25 papers', () => {
		const election = lettered('ABC', ['5 A', '17 B A', '3 B']);
		expect(linesOf(ERS97.count(election, { seats: 2, lot: null }), election)).toEqual([
			'first: A 5 B 20 C 0; non-transferable 0, quota 8.34; B by quota',
			'surplus B: A 16.56 B 8.34 C 0; non-transferable 0.10, quota 8.34; A by quota',
		]);
	});
});
