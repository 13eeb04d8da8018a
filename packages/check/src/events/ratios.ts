/** "doubled", "nearly three times", "half as many again", "barely increased": figures of the record set against one another. */
import { compare, type Fraction, fraction, ONE, percent, sub, toDecimal } from '@mandate/psephology';
import type { Claim, Detail, Verdict } from '../answer.ts';
import { wordAt } from '../frame/measure.ts';
import { type Fit, fit, fitTimes } from '../verify/stated.ts';
import { isAsserted } from './asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from './event.ts';
import { type RatioCue, ratioCues } from './ratio/cues.ts';
import { type Noun, nounOf, type RatioNoun } from './ratio/nouns.ts';
import { type RatioTry, ratioTries } from './ratio/tries.ts';
import type { RatioMeasure } from './ratio/values.ts';
import { mentionBefore, trimmed } from './spans.ts';
import { type Try, weigh } from './weigh.ts';

/** Measures that a noun may stand for, the one it names first; the vote as a body is votes or share. */
const MEASURES: Readonly<Record<RatioNoun, readonly RatioMeasure[]>> = {
	votes: ['votes'],
	vote: ['votes', 'share'],
	share: ['share'],
	majority: ['majority'],
	seats: ['seats'],
	turnout: ['turnout'],
};
/** Measures a ratio is mistaken for. */
const CONFUSED: Readonly<Partial<Record<RatioNoun, RatioMeasure>>> = { votes: 'share', share: 'votes' };

export function ratios(input: EventInput): EventClaim[] {
	const { s } = input;
	return ratioCues(s).flatMap((cue) => {
		if (!isAsserted(s, cue.from) || isOfFigureBefore(s, cue)) return [];
		const noun = nounOf(s, cue);
		const claim = noun ? judged(input, cue, noun) : null;
		const done = claim ?? betweenFigures(input, cue);
		return done ? [done] : [];
	});
}

/** "3,331, more than twice the majority": the figure before the comma is set beside another measure. */
function isOfFigureBefore(s: EventInput['s'], cue: RatioCue): boolean {
	if (s.times.some(({ kind }) => kind === 'following')) return true;
	const next = s.numbers.find((n) => n.from >= cue.to && n.unit === 'none');
	const owner = next ? s.nameAt[next.from - 1] : -1;
	if (next && owner >= 0 && next.from - cue.to <= 5 && s.tokens[next.from - 1].isPossessive) return true;
	const at = cue.from - 1;
	if (wordAt(s, at) !== ',' || s.numberAt[at - 1] < 0) return false;
	return s.tokens.slice(cue.to, cue.to + 3).some(({ word }) => word === 'majority' || word === 'margin');
}

function judged({ s, mentions, context }: EventInput, cue: RatioCue, noun: Noun): EventClaim | null {
	const tries = MEASURES[noun.kind].flatMap((measure) => ratioTries(s, cue, measure, mentions, context));
	const decision = weigh(
		tries.map((t): Try<RatioTry> => ({ cost: t.cost, fit: ratioFit(s, cue, t.ratio), of: t })),
	);
	if (!decision) return null;
	let verdict: Verdict = decision.verdict;
	let detail: Detail = decision.detail;
	const { of } = decision.chosen;
	const workings = [line(of)];
	if (verdict === 'contradicted') {
		const second = tries.find((t) => t !== of && t.cost <= of.cost && t.measure !== of.measure);
		if (second) workings.push(line(second));
		const confused = CONFUSED[noun.kind];
		const other = confused
			? ratioTries(s, cue, confused, mentions, context).find((t) => sameTwo(t, of) && holds(s, cue, t))
			: undefined;
		if (other) {
			verdict = 'mislabelled';
			detail = 'as';
			workings.push(line(other));
		} else if (of.isVague) {
			verdict = 'ambiguous';
			detail = 'readings';
		}
	}
	const { from, to } = quoteOf(s, cue, noun, mentions);
	const { reading } = of;
	return {
		from,
		to,
		type: 'ratio',
		verdict,
		detail,
		candidacy: reading.candidacy,
		party: reading.party,
		contest: reading.contest,
		area: reading.area,
		election: reading.election,
		workings,
		stated: statedTimes(cue),
		found: { value: toDecimal(of.ratio, 2), measure: 'ratio', label: 'times as large' },
		assumptions: of.assumptions,
		numbers: cue.number >= 0 ? [cue.number] : [],
	};
}

function holds(s: EventInput['s'], cue: RatioCue, t: RatioTry): boolean {
	const found = ratioFit(s, cue, t.ratio);
	return found === 'exact' || found === 'rounded';
}

function sameTwo(a: RatioTry, b: RatioTry): boolean {
	return (
		a.reading.contest === b.reading.contest &&
		a.reading.area === b.reading.area &&
		a.reading.party === b.reading.party &&
		a.isAcross === b.isAcross
	);
}

function line(t: RatioTry): EventClaim['workings'][number] {
	return { text: `${t.text} = ${toDecimal(t.ratio, 2)} times`, leaves: t.leaves };
}

/** How a ratio of the record stands to the words. */
export function ratioFit(s: EventInput['s'], cue: RatioCue, ratio: Fraction): Fit {
	const n = cue.number >= 0 ? s.numbers[cue.number] : null;
	if (cue.isExcess !== 0 && n) {
		const excess = cue.isExcess > 0 ? sub(ratio, ONE) : sub(ONE, ratio);
		if (excess.n < 0n) return 'miss';
		return fit(n, { value: percent(excess), isPart: true });
	}
	if (n && n.kind === 'fraction') return fit(n, { value: percent(ratio), isPart: true });
	const found = fitTimes(cue.n / cue.d, cue.approximator, ratio);
	if (found !== 'miss' || cue.n / cue.d < 2) return found;
	const half = fraction(1, 2);
	const near =
		compare(sub(ratio, fraction(cue.n, cue.d)), half) <= 0 &&
		compare(sub(fraction(cue.n, cue.d), ratio), half) <= 0;
	const isBare = cue.approximator === 'bare' || cue.approximator === 'only' || cue.approximator === 'about';
	return isBare && near && n !== null ? 'stretch' : 'miss';
}

function statedTimes(cue: RatioCue): Claim['stated'] {
	const one = fraction(cue.n, cue.d);
	const value = cue.isExcess > 0 ? { n: one.n + one.d, d: one.d } : cue.isExcess < 0 ? sub(ONE, one) : one;
	const text = toDecimal(value, value.d === 1n ? 0 : 2);
	return {
		value: text,
		low: text,
		high: text,
		unit: 'times',
		approximator: cue.approximator === 'bare' ? null : cue.approximator,
	};
}

function quoteOf(
	s: EventInput['s'],
	cue: RatioCue,
	noun: Noun,
	mentions: EventInput['mentions'],
): { from: number; to: number } {
	const isBefore = noun.to <= cue.from;
	const isBeside = isBefore && cue.from - noun.to <= 8 && !hasBreak(s, noun.to, cue.from);
	const head = isBeside ? noun.from : cue.from;
	const m = mentionBefore(mentions, 0, head, 3);
	const from = m && !hasBreak(s, m.to, head) ? m.from : head;
	let to = cue.to;
	if (wordAt(s, to) === 'as') to++;
	if (cue.adjective !== null && to < s.tokens.length && wordAt(s, to - 1) === 'as') to++;
	if (!isBefore && noun.to - from <= 20) to = Math.max(to, noun.to);
	return trimmed(s, from, Math.min(to, s.tokens.length));
}

/** A mark or a figure between the noun and the words. */
function hasBreak(s: EventInput['s'], from: number, to: number): boolean {
	for (let i = from; i < to; i++)
		if ((s.tokens[i].kind === 'mark' && s.tokens[i].word !== "'") || s.numberAt[i] >= 0) return true;
	return false;
}

/** "187 has become 1,836, almost a tenfold increase": the two figures before the words are the ones compared. */
function betweenFigures({ s, context }: EventInput, cue: RatioCue): EventClaim | null {
	const figures = s.numbers.filter(
		(n) => n.to <= cue.from && n.kind === 'count' && n.unit === 'none' && n.d === 1 && n.n >= 10,
	);
	if (cue.isVerb || figures.length < 2 || cue.isExcess !== 0) return null;
	const [a, b] = figures.slice(-2);
	if (cue.from - b.to > 3 || b.from - a.to > 6) return null;
	const ratio = fraction(b.n, a.n);
	const found = ratioFit(s, cue, ratio);
	if (found === 'miss' || found === 'stretch') return null;
	return {
		...NOTHING_NAMED,
		...trimmed(s, cue.from, cue.to),
		type: 'ratio',
		verdict: 'supported',
		detail: 'rounded',
		workings: [
			{ text: `${b.n} ÷ ${a.n} = ${toDecimal(ratio, 2)} times, as the text gives both figures`, leaves: [] },
		],
		stated: statedTimes(cue),
		found: { value: toDecimal(ratio, 2), measure: 'ratio', label: 'times as large' },
		assumptions: [`the two figures of the text, which are checked by themselves (${context.published})`],
		numbers: cue.number >= 0 ? [cue.number] : [],
	};
}
