/** "No seat has recorded a turnout of 80 per cent since 2010": that nothing reaches a figure, judged over the whole range. */
import { compare, fraction, percent } from '@mandate/psephology';
import { isFigure, wordAt } from '../../frame/measure.ts';
import { measuresOf } from '../../frame/measures.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { isPartKind, type RankKind, rankMeasure } from '../../rank/measure.ts';
import { itemName, rankingOf, shownValue } from '../../rank/ranking.ts';
import type { Universe } from '../../rank/universe.ts';
import { electionsAt } from '../../resolve/when.ts';
import { printedValue } from '../../verify/stated.ts';
import { isQuestion } from '../asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from '../event.ts';
import { emptyRange, type Range } from './range.ts';
import { readDenied, readRange } from './read-range.ts';
import { areasOf, byElections, seatsOf, seatsSince, spanOf } from './scope.ts';
import { topicBefore } from './spoken.ts';
import { whenIn } from './when-near.ts';
import { SEAT_WORDS, TOPICS } from './words.ts';

const REACHES = new Set(
	'recorded reached passed topped exceeded managed had saw seen has have hit broke achieved returned registered polled won above over more'.split(
		' ',
	),
);
const FALLS_BELOW = new Set('below under less fewer lower'.split(' '));

const KINDS: Readonly<Record<string, RankKind>> = {
	turnout: 'turnout',
	majority: 'majority',
	share: 'winning-share',
	swing: 'swing',
};

export function thresholds(input: EventInput): EventClaim[] {
	const { s } = input;
	if (isQuestion(s)) return [];
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (
			s.nameAt[i] >= 0 ||
			!(wordAt(s, i) === 'no' || (wordAt(s, i) === 'not' && wordAt(s, i + 1) === 'one'))
		)
			continue;
		const at = wordAt(s, i) === 'no' ? i + 1 : i + 2;
		const noun = ['other', 'single'].includes(wordAt(s, at)) ? at + 1 : at;
		const isBy = wordAt(s, noun) === 'by' || wordAt(s, noun) === 'byelection';
		if (!SEAT_WORDS.has(wordAt(s, noun)) && !isBy) continue;
		const claim = thresholdAt(input, i, noun);
		if (claim) claims.push(claim);
	}
	return claims;
}

function kindOf(s: Sentence, index: number, from: number, input: EventInput): RankKind | null {
	const topics = s.tokens.slice(from).flatMap((token) => TOPICS.get(token.word) ?? []);
	const named = topics.map((topic) => KINDS[topic]).find((kind) => kind !== undefined);
	if (named) return named;
	const measure = measuresOf(s, input.context.measure)[index];
	if (measure && measure.strength >= 2 && KINDS[measure.kind]) return KINDS[measure.kind];
	const topic = topicBefore(input.context);
	return topic ? (KINDS[topic] ?? null) : measure ? (KINDS[measure.kind] ?? null) : null;
}

function thresholdAt(input: EventInput, from: number, noun: number): EventClaim | null {
	const { s, context } = input;
	const { facts } = context;
	const index = s.numbers.findIndex(
		(n) => isFigure(n) && n.from > noun && n.from - noun < 14 && s.timeAt[n.figureFrom] < 0,
	);
	if (index < 0) return null;
	const n = s.numbers[index];
	const between = s.tokens.slice(noun, n.figureFrom).map((token) => token.word);
	if (between.some((word) => word === ',' || word === ';') || comparesOther(s, noun, n.from)) return null;
	const isBelow = between.some((word) => FALLS_BELOW.has(word)) || n.approximator === 'under';
	if (!isBelow && !between.some((word) => REACHES.has(word))) return null;
	const kind = kindOf(s, index, noun, input);
	if (!kind || kind === 'swing') return null;
	const isPart = n.unit !== 'none' || n.kind === 'fraction';
	const measure = rankMeasure(kind === 'majority' && isPart ? 'majority-percent' : kind);
	if (isPartKind(measure.kind) !== isPart) return null;
	const range = emptyRange(noun);
	readDenied(s, from, n.from, range);
	readRange(s, n.to, s.tokens.length, range);
	if (range.isRestricted || range.isVague || range.party >= 0) return null;
	const universe = universeOf(input, range);
	if (!universe) return null;
	const stated = printedValue(n);
	const isStrict =
		n.approximator === 'over' || between.includes('above') || between.includes('over') || isBelow;
	const { sorted, unknown } = rankingOf(facts, universe, measure);
	const found = sorted.filter(({ value }) => {
		const order = compare(isPart ? percent(value) : value, stated);
		return isBelow ? order < 0 : isStrict ? order > 0 : order >= 0;
	});
	const isTrue = found.length === 0;
	if (isTrue && (unknown > 0 || !universe.isComplete)) return null;
	const shown = (isTrue ? (isBelow ? sorted.slice(-2) : sorted.slice(0, 2)) : found.slice(0, 3)).map(
		({ item, value }) => `${itemName(facts, item)} ${shownValue(value, measure.kind)}`,
	);
	return {
		...NOTHING_NAMED,
		from,
		to: Math.max(range.to, n.to),
		type: 'superlative',
		verdict: isTrue ? 'supported' : 'contradicted',
		detail: isTrue ? 'exact' : 'superlative',
		numbers: [index],
		workings: [
			{
				text: `${universe.label}: ${isTrue ? 'none; nearest' : `${found.length} of ${sorted.length}`}: ${shown.join('; ')} (${fraction(n.n, n.d).d === 1n ? n.n : ''}${isPart ? ' per cent' : ''})`,
				leaves: found.slice(0, 3).map(({ item }) => ({ kind: 'contest' as const, row: item.contest })),
			},
		],
	};
}

/** "a lower turnout than Knowsley's 40 per cent" compares seats; the figure is no threshold. */
function comparesOther(s: Sentence, from: number, figure: number): boolean {
	return s.names.some(
		(name) => name.from > from && name.to <= figure && wordsHave(s, from, name.from, 'than'),
	);
}

function wordsHave(s: Sentence, from: number, to: number, word: string): boolean {
	return s.tokens.slice(from, to).some((token) => token.word === word);
}

function universeOf({ s, context }: EventInput, range: Range): Universe | null {
	const { facts } = context;
	const { release } = facts;
	const uk = facts.areaIndex('united-kingdom');
	if (range.isBy) {
		const span = range.window ? spanOf(facts, range.window, context.published) : null;
		return span ? byElections(facts, span.after, span.upTo) : null;
	}
	const { areas } = areasOf(context, { ...range, isSeats: true }, null, -1);
	const area = areas[0] ?? uk;
	if (range.window) {
		const span = spanOf(facts, range.window, context.published);
		return span ? seatsSince(facts, span.after, span.upTo, area, null) : null;
	}
	const election = electionsAt(facts, whenIn(s, range, context), context.published, context.anchor)[0];
	return election === undefined || !release.elections[election] ? null : seatsOf(facts, election, area);
}
