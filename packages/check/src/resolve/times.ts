/** The times that a figure may be about, each with a cost. */
import { cueAt, isFigure, type Measure, windowEnd, windowStart, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { daysOf } from '../verify/calendar.ts';
import { betweenPart, isBaseLink, isLinked } from './base.ts';
import { CHANGES } from './changes.ts';
import type { Context, Scope } from './context.ts';
import {
	asides,
	boundaries,
	type Costed,
	clauseStart,
	distance,
	NO_ASIDES,
	offer,
	rightEnd,
	wordsOfFigureBefore,
} from './cost.ts';
import { isAboutElsewhere } from './elsewhere.ts';
import { headColon, pairOf } from './pair-of.ts';
import { scopesFor } from './scopes.ts';
import { contestsAt, DEFAULT, electionsAt, sameWhen, type When, whenOf } from './when.ts';

/** @param scopes what the figure may be of, as `scopesFor` gives them, where that is known already */
export function timesFor(
	s: Sentence,
	index: number,
	measure: Measure,
	context: Context,
	scopes: readonly Costed<Scope>[] | null = null,
): Costed<When>[] {
	if (isAboutElsewhere(s, context)) return [];
	const list: Costed<When>[] = [];
	const n = s.numbers[index];
	const left = windowStart(s, index);
	const right = rightEnd(s, index);
	const span = asides(s);
	const before = wordsOfFigureBefore(s, index);
	let hasOwn = false;
	let seen = 0;
	const isChange = CHANGES.has(measure.kind);
	const [start, end] = pairOf(s, index, measure);
	const colon = headColon(s);
	for (let k = s.times.length - 1; k >= 0; k--) {
		const time = s.times[k];
		if (time.isBound) continue;
		const span2 = betweenPart(s, k);
		if (span2 === 'start' && (isChange || measure.level !== 'from')) continue;
		if (span2 === 'end' && measure.level === 'from') continue;
		if (
			isChange &&
			time.from >= n.to &&
			(isBaseLink(s, time) ||
				s.tokens.slice(n.to, time.from).some((token) => token.cue === 'than') ||
				(time.kind !== 'date' && time.kind !== 'current'))
		)
			continue;
		let cost: number;
		if (time.to <= n.from) {
			cost = time.from >= left ? 0.15 * seen : 0.35 + 0.15 * boundaries(s, time.to, n.from) + 0.05 * seen;
			seen++;
		} else if (end >= 0 && time.from >= s.numbers[end].to && time.from < rightEnd(s, end)) cost = 0.1;
		else if (isOfNext(s, index, time.to)) cost = 1.3;
		else if (time.from < right) cost = 0.05;
		else if (time.from < windowEnd(s, index) || index === s.numbers.length - 1) cost = 0.9;
		else cost = 1.3;
		if (time.to <= n.from) cost += distance(s, index, time.from, span, before);
		const when = whenTold(s, k, context);
		if (isChange && time.to <= n.from && distance(s, index, time.from, NO_ASIDES, before) >= 0.45) continue;
		if (isChange && measure.kind !== 'swing' && time.to <= n.from && time.from < left) cost += 0.2;
		const isOfBoth = start >= 0 && time.to <= s.numbers[start].from && time.from >= windowStart(s, start);
		if (isOfBoth || (time.to <= colon && colon < n.from && measure.level !== 'to'))
			cost = Math.min(cost, 0.15);
		else if (measure.level === 'to' && time.to <= n.from) cost += 0.45;
		if (cost <= 0.4) hasOwn = true;
		const told = time.kind === 'previous' || time.kind === 'following' ? toldBefore(s, k, context) : null;
		if (told) offer(list, { ...when, year: told.year, month: told.month }, cost, null, sameWhen);
		offer(list, when, told ? cost + 0.05 : cost, null, sameWhen);
	}
	const inParagraph = context.whenParagraph === context.paragraph && context.whenSentence >= 0;
	const gap = context.sentence - context.whenSentence;
	const carried = inParagraph
		? (context.whenIsTopic ? 0.45 : 0.9) + 0.15 * Math.min(4, gap - 1) + (isChange ? 0.2 : 0)
		: 1.6;
	if (context.whenSentence >= 0)
		offer(list, context.when, carried + (hasOwn ? 0.6 : 0), 'the time told in an earlier sentence', sameWhen);
	if (context.topic)
		offer(list, context.topic, 0.45 + (hasOwn ? 0.6 : 0), 'the election that the headline names', sameWhen);
	offer(
		list,
		DEFAULT,
		hasOwn
			? isHeld(scopes ?? scopesFor(s, index, context), list, context)
				? 1.2
				: 2.4
			: inParagraph && gap <= 2 && context.whenIsTopic
				? 0.65
				: context.topic
					? 0.75
					: 0.5,
		'no time is told: the last election before the article',
		sameWhen,
	);
	const previous: When = { ...DEFAULT, kind: 'previous', year: context.topic?.year ?? 0 };
	const pluperfect = pluperfectBefore(s, index);
	if (pluperfect) {
		for (const [i, entry] of list.entries())
			if (entry.cost > 0.06 || pluperfect === 'strong') list[i] = { ...entry, cost: entry.cost + 0.5 };
		const cost = pluperfect === 'strong' ? 0.1 : list.some((entry) => entry.cost <= 0.06) ? 0.6 : 0.2;
		offer(list, previous, cost, 'told in the past perfect: the election before', sameWhen);
	}
	if (measure.kind === 'swing-needed' && neededBefore(s, index))
		offer(list, previous, 0.1, 'needed before the election', sameWhen);
	const map = isChange ? null : mapNear(s, index);
	if (map === 'notional') {
		list.forEach((entry, i) => {
			if (entry.cost > 0) list[i] = { ...entry, cost: entry.cost + 0.8 };
		});
		offer(list, { ...DEFAULT, kind: 'previous', election: 'notional' }, 0, null, sameWhen);
	} else if (map === 'old')
		offer(list, { ...DEFAULT, kind: 'previous', election: 'general' }, 0.1, null, sameWhen);
	if (measure.level === 'from') offer(list, previous, hasOwn ? 1 : 0.4, 'the election before', sameWhen);
	return list.sort((a, b) => a.cost - b.cost);
}

/** Whether the record has an election at a time that the words tell, in a place they may mean; else no other time is as good. */
function isHeld(scopes: readonly Costed<Scope>[], told: readonly Costed<When>[], context: Context): boolean {
	const { facts, published, anchor } = context;
	const near = scopes.filter(({ cost }) => cost <= scopes[0].cost + 0.25);
	return told.some(
		({ value, cost }) =>
			cost <= 0.4 &&
			near.some(({ value: { kind, id } }) =>
				kind === 'place'
					? contestsAt(facts, id, value, published, anchor).length > 0
					: electionsAt(facts, value, published, anchor).length > 0,
			),
	);
}

/** "Labour needed a swing of": before the election the article is about. */
function neededBefore(s: Sentence, index: number): boolean {
	for (let i = s.numbers[index].from - 1; i >= windowStart(s, index); i--)
		if (wordAt(s, i) === 'needed' || wordAt(s, i) === 'required') return cueAt(s, i + 1) === 'a';
	return false;
}

function whenTold(s: Sentence, k: number, context: Context): When {
	const time = s.times[k];
	if (time.kind === 'then') return thenOf(s, k, context);
	const when = whenOf(time);
	const dated = time.kind === 'offset' && Math.abs(time.offset) > FROM_ANCHOR ? datedBefore(s, k) : null;
	if (!dated) return when;
	const day = `${dated.year}-${String(dated.month || 6).padStart(2, '0')}-${String(dated.day || 1).padStart(2, '0')}`;
	const years = when.years > 0 ? when.years - 1000 : when.years + 1000;
	return { ...when, years: (daysOf(day) - daysOf(context.published)) / 365.25 + years };
}

/** From so many years on an offset counts from the time told last. */
const FROM_ANCHOR = 500;

/** The date told in the sentence before time `k`, from which "two years later" counts. */
function datedBefore(s: Sentence, k: number): Sentence['times'][number] | null {
	for (let i = k - 1; i >= 0; i--) if (s.times[i].kind === 'date' && s.times[i].year > 0) return s.times[i];
	return null;
}

/** "Turnout this time was 54.1. It was 66.1 then": the time told before the present was spoken of. */
function thenOf(s: Sentence, k: number, context: Context): When {
	const dated = datedBefore(s, k);
	if (dated) return whenOf(dated);
	return context.when.kind === 'default' && context.told ? context.told : context.when;
}

/** The date that "last time" is the time before: one told in the sentence, else in the paragraph. */
function toldBefore(s: Sentence, k: number, context: Context): { year: number; month: number } | null {
	for (let i = k - 1; i >= 0; i--)
		if (s.times[i].kind === 'date' && s.times[i].year > 0 && !s.times[i].isBound) return s.times[i];
	const isNear = context.whenParagraph === context.paragraph && context.whenSentence >= 0;
	return isNear && context.when.kind === 'date' && context.when.year > 0 ? context.when : null;
}

/** "had been defending", "had won by": what was so before the election the article is about. */
function pluperfectBefore(s: Sentence, index: number): 'told' | 'strong' | null {
	const n = s.numbers[index];
	for (let i = n.from - 1; i >= windowStart(s, index) && i > n.from - 9; i--) {
		if (wordAt(s, i) !== 'had' && wordAt(s, i) !== 'been') continue;
		const next = cueAt(s, i + 1);
		const word = wordAt(s, i + 1);
		if (
			word === 'been' ||
			word === 'won' ||
			word === 'held' ||
			word === 'taken' ||
			word === 'defended' ||
			(n.n <= 650 && (wordAt(s, i - 1) === 'having' || (wordAt(s, i) === 'had' && word === 'had'))) ||
			next === 'lose' ||
			next === 'gain' ||
			wordAt(s, i) === 'been'
		)
			return 'told';
	}
	if (entersWith(s, index) || isOfMarginal(s, index)) return 'strong';
	const before3 = s.tokens.slice(Math.max(windowStart(s, index), n.from - 8), n.from);
	return before3.some(
		(token) =>
			(token.word === 'defending' &&
				!s.tokens.some((other) => other.word === 'is' || other.word === 'are')) ||
			token.word === 'overturned' ||
			token.word === 'overturning' ||
			token.word === 'wiped' ||
			token.word === 'overturn' ||
			token.word === 'overcame' ||
			token.word === 'overcoming' ||
			token.word === 'overhauled' ||
			((token.word === 'turning' || token.word === 'turned') && isMajorityAfter(s, n.to)),
	)
		? 'strong'
		: null;
}

/** "47.5 per cent was down on 2019's 47.8": a time right before the next figure is that figure's. */
function isOfNext(s: Sentence, index: number, to: number): boolean {
	const next = s.numbers.find((n, i) => i > index && isFigure(n));
	if (next === undefined) return false;
	let end = to;
	while (cueAt(s, end) === 'general' || cueAt(s, end) === 'election') end++;
	return next.from === end && s.tokens[end - 1].isPossessive;
}

/** "turning a 20,137 majority into", "turned a majority of 20,137 into". */
function isMajorityAfter(s: Sentence, from: number): boolean {
	return s.tokens.slice(from, from + 6).some(({ word }) => word === 'into');
}

/** "the Tories' most marginal seat with a 27-vote majority": what made it marginal was the vote before. */
function isOfMarginal(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	let at = n.from - 1;
	while (cueAt(s, at) === 'a' || cueAt(s, at) === 'the') at--;
	return (
		cueAt(s, at) === 'with' &&
		(cueAt(s, at - 1) === 'seat' || wordAt(s, at - 1) === 'marginal') &&
		s.tokens.slice(Math.max(0, at - 4), at).some(({ word }) => word === 'marginal' || word === 'target')
	);
}

/** "went into the by-election with a majority of": what a party had before the vote. */
function entersWith(s: Sentence, index: number): boolean {
	const from = windowStart(s, index);
	const words = s.tokens.slice(from, s.numbers[index].from);
	return words.some(
		(token, i) =>
			((token.word === 'went' || token.word === 'going' || token.word === 'goes') &&
				words[i + 1]?.word === 'into') ||
			token.word === 'entered',
	);
}

/** Whether the figure is said to be on the new boundaries before the vote, or on the old ones. */
function mapNear(s: Sentence, index: number): 'notional' | 'old' | null {
	const n = s.numbers[index];
	const right = cueAt(s, n.from - 1) === 'or' ? windowEnd(s, index) : rightEnd(s, index);
	for (let i = Math.max(windowStart(s, index), clauseStart(s, n.from)); i < right; i++) {
		if (
			i >= n.to &&
			!(cueAt(s, i) === 'notional' && (cueAt(s, i - 1) === 'the' || isLinked(s, i))) &&
			wordAt(s, i) !== 'old'
		)
			continue;
		if (isOfMovement(s, i, n.from)) continue;
		const cue = cueAt(s, i);
		if (cue === 'notional' || wordAt(s, i) === 'reckoned') return 'notional';
		if (
			wordAt(s, i) === 'old' &&
			(wordAt(s, i + 1) === 'boundaries' ||
				wordAt(s, i + 1) === 'seat' ||
				wordAt(s, i + 1) === 'constituency')
		)
			return 'old';
	}
	return null;
}

/** "from 19,762 on the notional figures to 24,331": what is said of the first is not said of the second. */
function isOfMovement(s: Sentence, at: number, figure: number): boolean {
	if (at >= figure || cueAt(s, figure - 1) !== 'to') return false;
	return s.tokens.slice(Math.max(0, at - 6), at).some(({ cue }) => cue === 'from');
}
