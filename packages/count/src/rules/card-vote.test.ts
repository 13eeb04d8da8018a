import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCardVote } from '../formats/card-vote-csv.ts';
import type { CardVote } from '../papers/card-vote.ts';
import { compared, fraction, sumOf, written } from '../papers/fraction.ts';
import { type CardVoteJson, cardVoteJson } from '../result/card-vote-json.ts';
import { cardVoteInWords } from '../result/card-vote-words.ts';
import type { Lot } from '../stages/count.ts';
import { type CardCount, countCards } from './card-vote.ts';

const HEAD = 'section,weight,delegation,for,against,abstained';
const CANDIDATES = 'section,weight,delegation,Ada,Ben,Cas';

function counted(lines: readonly string[], lot: Lot | null = null): CardCount {
	const read = readCardVote(new TextEncoder().encode(lines.join('\n')));
	if (!read.ok) throw new Error(JSON.stringify(read.problem));
	return countCards(read.vote, lot);
}

function json(...lines: readonly string[]): CardVoteJson {
	return cardVoteJson(counted(lines));
}

describe('a card vote', () => {
	/** Figures of a party conference of September 2021 as LabourList printed them: 48.76, 1.24, 49.87 and 0.13 per cent. */
	it('comes to the printed result of a real conference', () => {
		const { cardVote, elected, stages, valid } = json(
			HEAD,
			'Constituencies,50%,all,342921,8723,0',
			'Affiliates,50%,all,1810113,4825,0',
		);
		const [constituencies, affiliates] = cardVote.sections;
		expect([constituencies.weighted.for.decimal, constituencies.weighted.against.decimal]).toEqual([
			'0.48760',
			'0.01240',
		]);
		expect([affiliates.weighted.for.decimal, affiliates.weighted.against.decimal]).toEqual([
			'0.49867',
			'0.00133',
		]);
		expect(stages[0].totals).toEqual({ for: '0.98627', against: '0.01373' });
		expect([elected, valid, cardVote.cards]).toEqual([
			['for'],
			2_166_582,
			{ for: 2_153_034, against: 13_548 },
		]);
	});

	it('has the shape of every other count, with exact fractions beside the printed figures', () => {
		expect(json(HEAD, 'North,1/2,Ash,1,2,4', 'North,1/2,Elm,1,0,0', 'South,1/2,Oak,2,1,1')).toEqual({
			...{ rule: 'card-vote-1', title: null, seats: 1, valid: 7, quota: null, majority: null },
			...{ candidates: ['for', 'against'], parties: {}, withdrawn: [], elected: ['for'], unfilled: 0 },
			...{ stopped: null, lot: null, spoilt: [], readInPart: [] },
			stages: [
				{
					...{ stage: 1, kind: 'first', of: null, quota: null, excluded: [], transfers: [], ties: [] },
					totals: { for: '0.58333', against: '0.41667' },
					nonTransferable: '0.00000',
					lost: '0.00000',
					elected: ['for'],
					electedBy: { for: 'majority' },
				},
			],
			cardVote: {
				kind: 'motion',
				carried: { ofVoteCast: true, ofAllWeights: true },
				cards: { for: 4, against: 3 },
				abstained: 5,
				ofVoteCast: {
					for: { exact: '7/12', decimal: '0.58333' },
					against: { exact: '5/12', decimal: '0.41667' },
				},
				ofAllWeights: {
					for: { exact: '7/12', decimal: '0.58333' },
					against: { exact: '5/12', decimal: '0.41667' },
				},
				weightsDivided: false,
				sections: [
					{
						...{ section: 'North', weightWritten: '1/2', weight: '1/2', delegations: 2 },
						cards: { for: 2, against: 2 },
						abstained: 4,
						share: {
							for: { exact: '1/2', decimal: '0.50000' },
							against: { exact: '1/2', decimal: '0.50000' },
						},
						weighted: {
							for: { exact: '1/4', decimal: '0.25000' },
							against: { exact: '1/4', decimal: '0.25000' },
						},
					},
					{
						...{ section: 'South', weightWritten: '1/2', weight: '1/2', delegations: 1 },
						cards: { for: 2, against: 1 },
						abstained: 1,
						share: {
							for: { exact: '2/3', decimal: '0.66667' },
							against: { exact: '1/3', decimal: '0.33333' },
						},
						weighted: {
							for: { exact: '1/3', decimal: '0.33333' },
							against: { exact: '1/6', decimal: '0.16667' },
						},
					},
				],
			},
		});
	});

	it.each([
		['carries a motion that has more than half', 51, 49, ['for']],
		['does not carry one that has exactly half', 50, 50, []],
		['does not carry one that has less', 49, 51, []],
	])('%s', (_, inFavour, against, elected) => {
		const result = json(HEAD, `North,1,Ash,${inFavour},${against},900`);
		expect([result.elected, result.cardVote.carried?.ofVoteCast, result.stopped]).toEqual([
			elected,
			elected.length === 1,
			null,
		]);
	});

	it('sees a majority of one card in nine thousand million million', () => {
		const half = 4_503_599_627_370_495;
		expect(json(HEAD, `N,1/3,Ash,${half},${half - 1},0`).elected).toEqual(['for']);
		expect(json(HEAD, `N,1/3,Ash,${half - 1},${half},0`).elected).toEqual([]);
		expect(json(HEAD, `N,1/3,Ash,${half},${half},0`).elected).toEqual([]);
	});

	it('divides weights that do not add up to 1, and says so', () => {
		const { cardVote } = json(HEAD, 'North,3,Ash,1,0,0', 'South,1,Elm,0,1,0');
		expect(cardVote.weightsDivided).toBe(true);
		expect(cardVote.sections.map(({ weight, weightWritten }) => [weightWritten, weight])).toEqual([
			['3', '3/4'],
			['1', '1/4'],
		]);
		expect(cardVote.ofVoteCast.for.exact).toBe('3/4');
	});

	it('divides by the weights of the sections that voted, and says where all weights would decide otherwise', () => {
		const silent = [HEAD, 'North,1/2,Ash,3,2,0', 'South,1/2,Elm,0,0,40'];
		const { cardVote, elected } = json(...silent);
		expect([cardVote.ofVoteCast.for.exact, cardVote.ofAllWeights.for.exact]).toEqual(['3/5', '3/10']);
		expect(cardVote.sections[1]).toMatchObject({
			share: null,
			weighted: { for: { exact: '0' } },
			abstained: 40,
		});
		expect([cardVote.carried, elected]).toEqual([{ ofVoteCast: true, ofAllWeights: false }, ['for']]);
		expect(cardVoteInWords(counted(silent))).toEqual({
			sections: [
				'North (weight 1/2): for 3, against 2; with its weight for 1/2 × 3/5 = 30.00000%, against 1/2 × 2/5 = 20.00000%.',
				'South (weight 1/2): no card was given, so its weight counts on neither side.',
			],
			sentences: [
				'South gave no card, and the vote is divided by the weights of the sections that did.',
				'Where the rules ask for more than half of all the weights, the motion is not carried: it has 30.00000% of them.',
				'Cards of all sections, unweighted: for 3, against 2.',
				'Of the weighted vote cast: for 60.00000%, against 40.00000%.',
				'That is more than half for it: the motion is carried.',
			],
		});
	});

	it('does not take exactly half of all the weights for more than half', () => {
		const { cardVote } = json(HEAD, 'North,1/2,Ash,3,0,0', 'South,1/2,Elm,0,0,40');
		expect(cardVote.ofAllWeights.for.exact).toBe('1/2');
		expect(cardVote.carried).toEqual({ ofVoteCast: true, ofAllWeights: false });
	});

	it('has nothing to count where no card was given', () => {
		const none = [HEAD, 'North,1,Ash,0,0,3'];
		expect(json(...none)).toMatchObject({ stopped: { why: 'no-papers' }, stages: [], elected: [] });
		expect(json(...none).cardVote).toMatchObject({ carried: null, ofVoteCast: { for: { exact: '0' } } });
		expect(cardVoteInWords(counted(none)).sentences).toEqual([
			'Cards of all sections, unweighted: for 0, against 0.',
			'No card was given, so there is nothing to count.',
		]);
	});

	it.each([
		[
			'exactly half',
			'North,2,Ash,1500,1500,0',
			['That is exactly half, and more is needed: the motion is not carried.'],
		],
		['less', 'North,2,Ash,1,3,0', ['That is not more than half for it: the motion is not carried.']],
	])('tells of %s', (_, line, outcome) => {
		const { sentences } = cardVoteInWords(counted([HEAD, line]));
		expect(sentences[0]).toBe(
			'The weights written do not add up to 1; each is divided by what they add up to.',
		);
		expect(sentences.slice(3)).toEqual(outcome);
	});

	it.each([
		['The cards unweighted would not have carried it.', 'North,1/2,Ash,3,1,0', 'South,1/2,Elm,40,60,0'],
		['The cards unweighted would have carried it.', 'North,1/2,Ash,1,3,0', 'South,1/2,Elm,60,40,0'],
	])('tells where cards alone would decide otherwise: %s', (sentence, ...lines) => {
		expect(cardVoteInWords(counted([HEAD, ...lines])).sentences.at(-1)).toBe(sentence);
	});
});

describe('a card vote between candidates', () => {
	it('elects whoever has the most of the weighted vote, be it less than half', () => {
		const lines = [CANDIDATES, 'North,1/2,Ash,40,30,30', 'South,1/2,Elm,300,350,350'];
		const { elected, stages, cardVote } = json(...lines);
		expect(stages[0].totals).toEqual({ Ada: '0.35000', Ben: '0.32500', Cas: '0.32500' });
		expect([elected, stages[0].electedBy]).toEqual([['Ada'], { Ada: 'most' }]);
		expect([cardVote.kind, cardVote.carried]).toEqual(['election', null]);
	});

	it('leaves a tie to the lot', () => {
		const lines = [CANDIDATES, 'North,1/2,Ash,40,30,30', 'South,1/2,Elm,300,400,300'];
		expect(json(...lines)).toMatchObject({
			elected: [],
			stopped: { why: 'lot', about: 'seat', between: ['Ada', 'Ben'] },
		});
		expect(cardVoteInWords(counted(lines)).sentences.at(-1)).toBe(
			'Ada and Ben are tied, and a lot has to settle it.',
		);
		const drawn = counted(lines, { order: [2, 1, 0], seed: 'dice' });
		expect(cardVoteJson(drawn)).toMatchObject({
			elected: ['Ben'],
			lot: { seed: 'dice', order: ['Cas', 'Ben', 'Ada'] },
			stages: [{ ties: [{ about: 'seat', between: ['Ada', 'Ben'], chosen: ['Ben'], by: 'lot' }] }],
		});
		expect(cardVoteInWords(drawn).sentences.at(-1)).toBe('Ada and Ben are tied; the lot settles it for Ben.');
	});

	it('tells who has the most', () => {
		expect(cardVoteInWords(counted([CANDIDATES, 'North,1,Ash,4,3,3'])).sentences).toEqual([
			'Cards of all sections, unweighted: Ada 4, Ben 3, Cas 3.',
			'Of the weighted vote cast: Ada 40.00000%, Ben 30.00000%, Cas 30.00000%.',
			'Ada has the most and is elected.',
		]);
	});
});

describe('whatever the cards', () => {
	const delegation = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(50));
	const section = fc.record({
		weight: fc.tuple(fc.bigInt(1n, 9n), fc.bigInt(1n, 9n)).map(([over, under]) => fraction(over, under)),
		delegations: fc.array(delegation, { minLength: 1, maxLength: 4 }),
	});
	const vote = fc.array(section, { minLength: 1, maxLength: 5 }).map(
		(sections): CardVote => ({
			options: ['for', 'against'],
			sections: sections.map(({ weight, delegations }, at) => ({
				name: `Section ${at}`,
				weight,
				delegations: delegations.map(([inFavour, against, abstained], line) => ({
					...{ name: `Delegation ${line}`, line, cards: [inFavour, against], abstained },
				})),
			})),
		}),
	);
	const outcome = ({ ofCast, ofAll, elected, carried, stopped }: CardCount) => ({
		ofCast: ofCast.map(written),
		ofAll: ofAll.map(written),
		...{ elected, carried, stopped },
	});

	it('the parts of the vote cast add up to exactly 1, and those of all weights to the weights that voted', () => {
		fc.assert(
			fc.property(vote, (made) => {
				const count = countCards(made, null);
				const voted = sumOf(count.sections.filter(({ share }) => share !== null).map(({ weight }) => weight));
				expect(written(sumOf(count.sections.map(({ weight }) => weight)))).toBe('1');
				expect(written(sumOf(count.ofCast))).toBe(voted.over === 0n ? '0' : '1');
				expect(compared(sumOf(count.ofAll), voted)).toBe(0);
			}),
		);
	});

	it('all cards of a section many times over change nothing', () => {
		fc.assert(
			fc.property(vote, fc.nat(4), fc.integer({ min: 2, max: 1000 }), (made, which, times) => {
				const sections = made.sections.map((one, at) => ({
					...one,
					delegations: one.delegations.map((each) => ({
						...each,
						cards: at === which ? each.cards.map((cards) => cards * times) : each.cards,
					})),
				}));
				expect(outcome(countCards({ ...made, sections }, null))).toEqual(outcome(countCards(made, null)));
			}),
		);
	});

	it('sections in another order, one delegation in two, and all weights many times over change nothing', () => {
		fc.assert(
			fc.property(vote, fc.bigInt(2n, 99n), (made, times) => {
				const sections = made.sections.toReversed().map(({ weight, delegations, name }) => ({
					...{ name, weight: fraction(weight.over * times, weight.under) },
					delegations: delegations.flatMap((each) => [
						{ ...each, cards: [each.cards[0], 0] },
						{ ...each, name: `${each.name} too`, cards: [0, each.cards[1]] },
					]),
				}));
				expect(outcome(countCards({ ...made, sections }, null))).toEqual(outcome(countCards(made, null)));
			}),
		);
	});

	it('for and against changed over change the parts over, and never are both carried', () => {
		fc.assert(
			fc.property(vote, (made) => {
				const sections = made.sections.map((one) => ({
					...one,
					delegations: one.delegations.map((each) => ({ ...each, cards: each.cards.toReversed() })),
				}));
				const one = countCards(made, null);
				const other = countCards({ ...made, sections }, null);
				expect(other.ofCast.map(written)).toEqual(one.ofCast.map(written).toReversed());
				expect(one.elected.length + other.elected.length).toBe(
					one.stopped !== null || compared(one.ofCast[0], one.ofCast[1]) === 0 ? 0 : 1,
				);
			}),
		);
	});
});
