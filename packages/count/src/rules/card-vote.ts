/**
 * A card vote of a conference. Delegations vote by cards for their members; in each section the cards for an option are
 * divided by all the section's cards for any, and the quotient counts with the section's weight. A motion is carried by more
 * than half of the weighted vote cast; with exactly half it is not, and things stay as they are. Between candidates the most
 * win. All in exact fractions.
 */
import { type CardVote, isMotion, type Section } from '../papers/card-vote.ts';
import { compared, dividedBy, type Fraction, fraction, NOTHING, sumOf, times } from '../papers/fraction.ts';
import type { Lot, Stopped, Tie } from '../stages/count.ts';
import { takeMost } from '../ties/most.ts';

export const CARD_VOTE = {
	id: 'card-vote-1',
	shortName: 'card-vote',
	title: 'Card vote, with weighted sections',
	source: 'docs/method/count-card-vote.md',
} as const;

export interface CardCount {
	readonly kind: 'motion' | 'election';
	readonly options: readonly string[];
	readonly sections: readonly SectionCount[];
	/** By option, of all sections together, unweighted. */
	readonly cards: readonly number[];
	readonly abstained: number;
	/** By option: its part of the weighted vote cast. The parts add up to 1 where any card was given. */
	readonly ofCast: readonly Fraction[];
	/** By option: its part of all the weights, those of sections that gave no card included. */
	readonly ofAll: readonly Fraction[];
	/** What is carried or elected, by place; none where a motion is not carried. */
	readonly elected: readonly number[];
	/** Of a motion: whether it is carried, and whether it would be if more than half of all the weights were needed. */
	readonly carried: { readonly ofCast: boolean; readonly ofAll: boolean } | null;
	/** Whether the weights had to be divided by what they add up to. */
	readonly normalised: boolean;
	readonly tie: Tie | null;
	readonly stopped: Stopped | null;
	readonly lot: Lot | null;
}

export interface SectionCount {
	readonly name: string;
	readonly written: Fraction;
	/** Of all the weights. */
	readonly weight: Fraction;
	readonly delegations: number;
	/** By option. */
	readonly cards: readonly number[];
	readonly abstained: number;
	/** By option: its part of the section's cards; null where none was given for any option. */
	readonly share: readonly Fraction[] | null;
	/** By option: weight times share, nothing where there is no share. */
	readonly weighted: readonly Fraction[];
}

/** @param lot for candidates who are tied; a motion needs none */
export function countCards(vote: CardVote, lot: Lot | null): CardCount {
	const weights = sumOf(vote.sections.map(({ weight }) => weight));
	const sections = vote.sections.map((section) => sectionCount(section, weights, vote.options.length));
	const cast = sumOf(sections.filter(({ share }) => share !== null).map(({ weight }) => weight));
	const ofAll = vote.options.map((_, option) => sumOf(sections.map(({ weighted }) => weighted[option])));
	const ofCast = ofAll.map((part) => (cast.over === 0n ? NOTHING : dividedBy(part, cast)));
	return {
		kind: isMotion(vote) ? 'motion' : 'election',
		options: vote.options,
		sections,
		cards: vote.options.map((_, option) => total(sections.map(({ cards }) => cards[option]))),
		abstained: total(sections.map(({ abstained }) => abstained)),
		ofCast,
		ofAll,
		normalised: compared(weights, ONE) !== 0,
		lot,
		...(cast.over === 0n ? NO_CARDS : isMotion(vote) ? motion(ofCast, ofAll) : election(ofCast, lot)),
	};
}

type Outcome = Pick<CardCount, 'elected' | 'carried' | 'tie' | 'stopped'>;

const ONE = fraction(1n, 1n);
const HALF = fraction(1n, 2n);
const NO_CARDS: Outcome = { elected: [], carried: null, tie: null, stopped: { why: 'no-papers' } };

function motion([ofCast]: readonly Fraction[], [ofAll]: readonly Fraction[]): Outcome {
	const carried = { ofCast: compared(ofCast, HALF) > 0, ofAll: compared(ofAll, HALF) > 0 };
	return { elected: carried.ofCast ? [0] : [], carried, tie: null, stopped: null };
}

/** Compared as whole numbers over the product of all denominators, so that no two differ by rounding. */
function election(parts: readonly Fraction[], lot: Lot | null): Outcome {
	const under = parts.reduce((product, part) => product * part.under, 1n);
	const votes = parts.map((part) => (part.over * under) / part.under);
	const most = takeMost(
		parts.map((_, option) => option),
		votes,
		1,
		lot,
	);
	if (most.taken === null) return { elected: [], carried: null, tie: null, stopped: most.stopped };
	return { elected: most.taken, carried: null, tie: most.tie, stopped: null };
}

function sectionCount(
	{ name, weight, delegations }: Section,
	weights: Fraction,
	options: number,
): SectionCount {
	const cards = Array.from({ length: options }, (_, option) =>
		total(delegations.map((delegation) => delegation.cards[option])),
	);
	const given = total(cards);
	const share = given === 0 ? null : cards.map((each) => fraction(BigInt(each), BigInt(given)));
	const part = dividedBy(weight, weights);
	return {
		name,
		written: weight,
		weight: part,
		delegations: delegations.length,
		cards,
		abstained: total(delegations.map(({ abstained }) => abstained)),
		share,
		weighted: cards.map((_, option) => (share === null ? NOTHING : times(part, share[option]))),
	};
}

function total(cards: readonly number[]): number {
	return cards.reduce((sum, each) => sum + each, 0);
}
