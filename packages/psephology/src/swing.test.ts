import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeChange, relativeShareChange, shareChange, votesChange } from './change.ts';
import { add, compare, equals, fraction, isZero, neg, ONE, percent, sign, sub, ZERO } from './fraction.ts';
import { lead, majorityShare } from './majority.ts';
import { toDecimal } from './rounding.ts';
import { compareShares, hasMoreThanHalf, share } from './share.ts';
import {
	butlerSwing,
	leadChange,
	onePartySwing,
	steedSwing,
	swingNeeded,
	swingNeededRoundedUp,
	votesNeeded,
} from './swing.ts';
import { type Movement, reversed } from './tally.ts';

/** Votes of three parties at two elections, from seats of a few votes to totals beyond what doubles multiply exactly. */
const anyContest = fc
	.constantFrom(10, 60_000, 30_000_000, 4_000_000_000)
	.chain((size) => fc.array(fc.integer({ min: 1, max: size }), { minLength: 6, maxLength: 6 }))
	.map((votes) => {
		const before = votes[0] + votes[1] + votes[2];
		const after = votes[3] + votes[4] + votes[5];
		return [0, 1, 2].map(
			(party): Movement => ({
				before: { votes: votes[party], total: before },
				after: { votes: votes[party + 3], total: after },
			}),
		);
	});

function movement(votesBefore: number, before: number, votesAfter: number, after: number): Movement {
	return { before: { votes: votesBefore, total: before }, after: { votes: votesAfter, total: after } };
}

function points(value: Parameters<typeof percent>[0], decimals = 1): string {
	return toDecimal(percent(value), decimals);
}

describe('shares and changes', () => {
	it('of all parties are one, and none', () => {
		fc.assert(
			fc.property(anyContest, (parties) => {
				expect(equals(parties.map((one) => share(one.after)).reduce(add), ONE)).toBe(true);
				expect(isZero(parties.map(shareChange).reduce(add))).toBe(true);
			}),
		);
	});

	it('are differences of shares, however large', () => {
		fc.assert(
			fc.property(anyContest, ([a, b]) => {
				expect(equals(shareChange(a), sub(share(a.after), share(a.before)))).toBe(true);
				expect(compareShares(a.after, b.before)).toBe(compare(share(a.after), share(b.before)));
				expect(equals(lead(a.after, b.after), sub(share(a.after), share(b.after)))).toBe(true);
				expect(hasMoreThanHalf(a.after)).toBe(compare(share(a.after), fraction(1, 2)) > 0);
			}),
		);
	});

	it('in votes and relative to before', () => {
		const greens = movement(865_715, 32_014_110, 1_944_501, 28_809_340);
		expect(votesChange(greens)).toBe(1_078_786);
		expect(points(relativeChange(greens))).toBe('124.6');
		expect(points(relativeShareChange(greens))).toBe('149.6');
		expect(() => relativeChange(movement(0, 10, 5, 10))).toThrow('denominator other than zero');
	});
});

describe('swing', () => {
	it('is the same the other way with the other sign', () => {
		fc.assert(
			fc.property(anyContest, ([a, b]) => {
				for (const swing of [butlerSwing, steedSwing, leadChange]) {
					expect(equals(swing(a, b), neg(swing(b, a)))).toBe(true);
					expect(equals(swing(a, b), neg(swing(reversed(a), reversed(b))))).toBe(true);
				}
			}),
		);
	});

	it('is half of the change in lead', () => {
		fc.assert(
			fc.property(anyContest, ([a, b]) => {
				const butler = butlerSwing(a, b);
				expect(equals(add(butler, butler), leadChange(a, b))).toBe(true);
				expect(equals(leadChange(a, b), sub(shareChange(b), shareChange(a)))).toBe(true);
				expect(equals(onePartySwing(a), shareChange(a))).toBe(true);
			}),
		);
	});

	it('by Butler and Steed is the same where two parties have all the votes', () => {
		fc.assert(
			fc.property(anyContest, ([a, b]) => {
				const before = a.before.votes + b.before.votes;
				const after = a.after.votes + b.after.votes;
				const from = movement(a.before.votes, before, a.after.votes, after);
				const to = movement(b.before.votes, before, b.after.votes, after);
				expect(equals(butlerSwing(from, to), steedSwing(from, to))).toBe(true);
			}),
		);
	});

	it('takes two bases that are not one count', () => {
		const swing = butlerSwing(movement(1, 2, 1, 4), movement(1, 3, 2, 3));
		expect(equals(swing, fraction(7, 24))).toBe(true);
	});

	it('Stockport 2015 to 2017: 13.4 is one change, 4.7 the swing, 1.9 the two-party swing', () => {
		const conservative = movement(9_710, 39_649, 11_805, 41_544);
		const labour = movement(19_771, 39_649, 26_282, 41_544);
		expect(points(onePartySwing(labour))).toBe('13.4');
		expect(points(butlerSwing(conservative, labour))).toBe('4.7');
		expect(points(steedSwing(conservative, labour))).toBe('1.9');
		expect(points(leadChange(conservative, labour))).toBe('9.5');
	});

	it('35 to 45 against 45 to 40: Butler 7.5, Steed 9.19', () => {
		const labour = movement(45, 100, 40, 100);
		const conservative = movement(35, 100, 45, 100);
		expect(points(butlerSwing(labour, conservative))).toBe('7.5');
		expect(points(steedSwing(labour, conservative), 2)).toBe('9.19');
		expect(points(leadChange(labour, conservative), 0)).toBe('15');
	});
});

describe('swing needed', () => {
	it('Burnley, 127 of 47,102: 0.13 exactly enough to tie, 0.1 as the BBC rounds it, 0.2 as the Press Association does', () => {
		expect(points(swingNeeded(127, 47_102), 2)).toBe('0.13');
		expect(points(swingNeeded(127, 47_102), 1)).toBe('0.1');
		expect(toDecimal(swingNeededRoundedUp(127, 47_102, 1), 1)).toBe('0.2');
	});

	it('is half of the majority in per cent, and levels the seat', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60_000 }),
				fc.integer({ min: 1, max: 60_000 }),
				(first, second) => {
					const total = first + second;
					const needed = swingNeeded(Math.abs(first - second), total);
					expect(equals(add(needed, needed), majorityShare(Math.abs(first - second), total))).toBe(true);
					expect(sign(needed)).toBe(first === second ? 0 : 1);
					expect(compare(needed, ZERO)).toBeGreaterThanOrEqual(0);
				},
			),
		);
	});

	it.each([
		[0, 1],
		[1, 1],
		[2, 2],
		[127, 64],
		[128, 65],
	])('a majority of %i falls when %i voters change', (majority, voters) => {
		expect(votesNeeded(majority)).toBe(voters);
	});
});
