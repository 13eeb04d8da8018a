/** A count by a condition: what is counted, of which whole, and what the words state; judged over the areas and elections they may mean. */
import { fraction, percent } from '@mandate/psephology';
import type { Claim, ClaimType } from '../../answer.ts';
import { makeSentence, type Sentence } from '../../frame/sentence.ts';
import { statedOf } from '../../report/figure-claim.ts';
import type { Costed } from '../../resolve/cost.ts';
import { joinedAreas } from '../../resolve/joined-areas.ts';
import type { NumberTag, TimeTag } from '../../tag/index.ts';
import type { Leaf } from '../../verify/computed.ts';
import { isComplete } from '../../verify/facts.ts';
import { countySums } from '../../verify/redrawn-counties.ts';
import { type Fit, fit } from '../../verify/stated.ts';
import { isAsserted } from '../asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from '../event.ts';
import { figureAt } from '../ratio/times.ts';
import { trimmed } from '../spans.ts';
import { type Try, weigh } from '../weigh.ts';
import { areasFor, electionChoices, partiesFor } from './choices.ts';

/** A count from the record and the whole it is part of. */
export interface Counted {
	readonly value: number;
	/** Size of the set counted in, where the words may name it ("three of the four"); -1 where there is none. */
	readonly whole: number;
	readonly text: string;
	readonly leaves: readonly Leaf[];
}

/** One set in which to count: an area at an election, for a party where the condition needs one. */
export interface Setting {
	readonly election: number;
	readonly area: number;
	/** Index of a party, or -1. */
	readonly party: number;
	/** The contests of the area, where the official file does not place them and it must be told from how seats overlap. */
	readonly rows?: readonly number[];
}

export type Condition = (setting: Setting) => Counted | readonly Counted[] | null;

/** `number` is an index into the sentence's numbers; `all` and `none` are words. */
export type StatedCount =
	| { readonly kind: 'number'; readonly number: number }
	| { readonly kind: 'part'; readonly number: number }
	| { readonly kind: 'all' }
	| { readonly kind: 'none' }
	| { readonly kind: 'one' }
	/** "its seventh seat": so many or more. */
	| { readonly kind: 'rank'; readonly number: number };

export interface CountFrame {
	/** Tokens of the quote. */
	readonly from: number;
	readonly to: number;
	/** Token that places and times are sought around. */
	readonly at: number;
	readonly stated: StatedCount;
	/** Index of the number that tells the whole, or -1. */
	readonly whole: number;
	/** Other numbers that the frame accounts for. */
	readonly numbers: readonly number[];
	readonly type: ClaimType;
	readonly needsParty: boolean;
	/** Parties that the words name, in place of those found around the figure. */
	readonly parties?: readonly Costed<number>[];
	/** Where given, the only area. */
	readonly area?: number;
	/** The figure belongs to an earlier election than the one spoken of: "where it had 16". */
	readonly isEarlier?: boolean;
	/** Where given, the only elections. */
	readonly elections?: readonly number[];
	/** The words leave open what is counted: the record may support it, never accuse. */
	readonly isGuess?: boolean;
	/** Too loose a phrase to show where the record does not bear it out. */
	readonly isOnlySupported?: boolean;
	/** Said of a result in words of the future: "will send four MPs". */
	readonly isForetold?: boolean;
	/** A time that is not the figure's own: the one it is counted from. */
	readonly without?: TimeTag;
	readonly condition: Condition;
	readonly measure: string;
	readonly unit: 'seats' | 'people' | 'percent' | 'votes';
}

/** A frame that counts seats, with no whole told. */
export const SEATS_COUNTED = {
	whole: -1,
	numbers: [],
	type: 'seat_count',
	measure: 'seats',
	unit: 'seats',
} as const;

const SURE = 1.9;

export function judgeCount(input: EventInput, frame: CountFrame): EventClaim | null {
	const { s, context } = input;
	if (!frame.isForetold && !isAsserted(s, frame.at)) return null;
	const { facts } = context;
	const { sentence, index } = standing(withoutTime(s, frame.without), frame);
	const areas =
		frame.area !== undefined
			? [{ value: frame.area, cost: 0, assumption: null }]
			: areasFor(sentence, index, input);
	const elections =
		frame.elections?.map((value) => ({ value, cost: 0, assumption: 'the election before' })) ??
		electionChoices(sentence, index, input, frame.isEarlier);
	const parties = frame.parties ?? (frame.needsParty ? partiesFor(sentence, index, input) : NO_PARTY);
	const tries: Try<Tried>[] = [];
	for (const election of elections) {
		if (!isComplete(facts, election.value)) continue;
		for (const area of areas) {
			for (const party of parties) {
				const notes = [election, area, party].flatMap((part) => (part.assumption ? [part.assumption] : []));
				const ground = { election: election.value, area: area.value, party: party.value };
				const sets = countySums(facts, election.value, area.value).map(({ rows }) => ({ ...ground, rows }));
				for (const setting of sets.length > 0 ? sets : [ground]) {
					const found = frame.condition(setting);
					if (!found) continue;
					for (const counted of 'text' in found ? [found] : found)
						tries.push({
							cost: election.cost + area.cost + party.cost,
							fit: countFit(s, frame, counted),
							of: { setting, counted, notes },
						});
				}
			}
		}
	}
	if (isElsewhere(areas, tries)) return null;
	const joined = joinedAreas(s);
	const isGuess = frame.isGuess || areas.some(({ value, cost }) => cost < 0.5 && joined.has(value));
	const decision = weigh(admissible(s, frame, tries), isGuess ? -1 : SURE);
	if (!decision) return null;
	const { setting, counted, notes } = decision.chosen.of;
	const { verdict, detail } = decision;
	if (frame.isOnlySupported && verdict !== 'supported') return null;
	return {
		...NOTHING_NAMED,
		...trimmed(s, frame.from, frame.to),
		type: frame.type,
		verdict,
		detail,
		party: setting.party,
		area: setting.area,
		election: setting.election,
		workings: [{ text: counted.text, leaves: counted.leaves }],
		stated: statedCount(s, frame),
		found: { value: String(counted.value), measure: frame.measure, label: frame.measure },
		assumptions: notes,
		numbers: [
			...('number' in frame.stated ? [frame.stated.number] : []),
			...(frame.whole >= 0 ? [frame.whole] : []),
			...frame.numbers,
		],
	};
}

/** Where the words name an area that the record cannot count in, nothing is said of a wider one. */
function isElsewhere(areas: readonly Costed<number>[], tries: readonly Try<Tried>[]): boolean {
	const named = areas.filter((area) => area.cost < 0.5 && area.assumption === null);
	return named.length > 0 && !tries.some((t) => named.some((area) => area.value === t.of.setting.area));
}

interface Tried {
	readonly setting: Setting;
	readonly counted: Counted;
	readonly notes: readonly string[];
}

const NO_PARTY: readonly Costed<number>[] = [{ value: -1, cost: 0, assumption: null }];

function withoutTime(s: Sentence, time: TimeTag | undefined): Sentence {
	if (!time) return s;
	return makeSentence(
		s.tokens,
		s.numbers,
		s.names,
		s.times.filter((one) => one !== time),
	);
}

/** The sentence with the stated count as a figure in it. */
function standing(s: Sentence, frame: CountFrame): { sentence: Sentence; index: number } {
	if ('number' in frame.stated) return { sentence: s, index: frame.stated.number };
	if (frame.whole >= 0) return { sentence: s, index: frame.whole };
	if (s.numberAt[frame.at] >= 0) return { sentence: s, index: s.numberAt[frame.at] };
	const { s: sentence, index } = figureAt(s, frame.at, frame.at, frame.at + 1);
	return { sentence, index };
}

/**
 * A whole that the words tell picks the set; without one, a count larger than the set cannot be of it and the words mean a
 * larger one. Where no set is left, all stand.
 */
function admissible(s: Sentence, frame: CountFrame, tries: readonly Try<Tried>[]): readonly Try<Tried>[] {
	const { stated } = frame;
	const isOf = ({ of: { counted } }: Try<Tried>): boolean => {
		if (frame.whole >= 0) return isWhole(s.numbers[frame.whole], counted.whole);
		if (stated.kind !== 'number' || counted.whole < 0) return true;
		const n = s.numbers[stated.number];
		return n.n / n.d <= counted.whole;
	};
	const left = tries.filter(isOf);
	return left.length > 0 ? left : tries;
}

function countFit(s: Sentence, frame: CountFrame, counted: Counted): Fit {
	const { stated } = frame;
	if (frame.whole >= 0 && !isWhole(s.numbers[frame.whole], counted.whole)) return 'miss';
	if (stated.kind === 'all') return counted.value === counted.whole ? 'exact' : 'miss';
	if (stated.kind === 'none') return counted.value === 0 ? 'exact' : 'miss';
	if (stated.kind === 'one') return counted.value === 1 ? 'exact' : 'miss';
	const n = s.numbers[stated.number];
	if (stated.kind === 'rank')
		return counted.value === n.n ? 'exact' : counted.value > n.n ? 'rounded' : 'miss';
	if (stated.kind === 'part')
		return counted.whole > 0
			? fit(n, { value: percent(fraction(counted.value, counted.whole)), isPart: true })
			: 'miss';
	return wholeFit(n, counted.value);
}

/** Small counts are printed exactly: a bare "200" is not 211. */
function wholeFit(n: NumberTag, value: number): Fit {
	const isBare = n.approximator === 'bare' || n.approximator === 'only' || n.approximator === 'exactly';
	if (!isBare || n.d !== 1) return fit(n, { value: fraction(value) });
	if (n.n === value) return 'exact';
	return n.n >= 50 && n.n % 50 === 0 && Math.abs(value - n.n) * 20 <= n.n ? 'stretch' : 'miss';
}

function isWhole(n: NumberTag, whole: number): boolean {
	return whole < 0 || (n.d === 1 && n.n === whole);
}

function statedCount(s: Sentence, frame: CountFrame): Claim['stated'] {
	const { stated } = frame;
	if (stated.kind === 'all') return null;
	if (stated.kind === 'number' || stated.kind === 'part')
		return statedOf(s.numbers[stated.number], frame.unit);
	const value = stated.kind === 'none' ? '0' : '1';
	return { value, low: value, high: value, unit: frame.unit, approximator: null };
}
