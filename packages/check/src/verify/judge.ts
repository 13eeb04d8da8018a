/**
 * The verdict on a figure. The text picks the readings, by cost; a value may only break a tie between readings that stand
 * close together. Red needs a reading that the words name, and no near one that holds.
 */
import type { Detail } from '../answer.ts';
import type { Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { baseTold, isSetBeside } from '../resolve/base.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import { statedScope } from '../resolve/stated.ts';
import {
	ADMISSIBLE,
	CARRIED,
	isOfAnother,
	isOverruled,
	isStranger,
	isSure,
	reachOf,
	TIED,
	WORTH_TRYING,
} from './admissible.ts';
import type { Anchor } from './anchor.ts';
import { attempt, isFit, sameUnit, type Tried } from './attempt.ts';
import { namedBases } from './bases.ts';
import type { Computed } from './computed.ts';
import { doubtOf } from './doubt.ts';
import type { Judgement } from './judgement.ts';
import { leastFirst } from './least-first.ts';
import { cameFromOtherSide } from './movement.ts';
import { openMeasure } from './open-measure.ts';
import { otherMeasure } from './other-measures.ts';
import { allReadings } from './reading.ts';
import { isSlip } from './slip.ts';
import { fit } from './stated.ts';
import { isHeldThere, type Straying, strays } from './strays.ts';

export function judge(
	s: Sentence,
	index: number,
	words: Measure,
	mentions: readonly Mention[],
	context: Context,
	anchor: Anchor | null = null,
): Judgement | null {
	const n = s.numbers[index];
	const measure: Measure = anchor?.isSupported && words.strength === 1 ? { ...words, strength: 2 } : words;
	const all = allReadings(s, index, measure, mentions, context, anchor);
	const told = baseTold(s, index, measure);
	const base = told ? namedBases(context.facts, told, context.published, context.anchor) : null;
	const tried: Tried[] = [];
	const stated = statedScope(s, index, measure);
	const isSurely = (t: Tried): boolean => isSure(t, measure) && !isStranger(t.reading, s, context);
	const astrayOf = (t: Tried): Straying | null => strays(s, context, stated, t.reading);
	const affirm = (t: Tried): Judgement => {
		const judgement = support(n.unit === 'percent', t);
		if (told !== null || isSetBeside(s, index) || !isSurely(t)) return judgement;
		return cameFromOtherSide(context.facts, t.reading, measure, t.value!)
			? {
					...judgement,
					verdict: 'contradicted',
					detail: 'direction',
					note: 'the figure is right; it went the other way',
				}
			: judgement;
	};
	const strayed = (holds: Tried, astray: Straying): Judgement => {
		const own = tried.find((t) => t !== holds && !astrayOf(t));
		const isRed = own ? isSurely(own) : astray === 'place' && isHeldThere(context, stated, holds.reading);
		return {
			verdict: isRed ? 'contradicted' : 'ambiguous',
			detail: isRed ? astray : 'readings',
			reading: own?.reading ?? holds.reading,
			value: own?.value ?? holds.value,
			others: own ? [holds.value!] : [],
			note: `the figure is right for: ${holds.value!.write()}`,
		};
	};
	for (const reading of leastFirst(all)) {
		const result = attempt(s, index, measure, mentions, reading, context, base);
		if (!result.value) continue;
		tried.push(result);
		const isFirst = tried.length === 1;
		if (isFirst && isFit(result.fit) && !astrayOf(result)) return affirm(result);
		if (reading.cost > tried[0].reading.cost + WORTH_TRYING) break;
	}
	if (tried.length === 0)
		return measure.kind === 'votes' && mentions.every((m) => m.isPronoun || m.party < 0)
			? judge(s, index, { ...measure, kind: 'majority', strength: 1 }, mentions, context)
			: null;
	const best = tried[0];
	const admissible = tried.filter((t) => t.reading.cost <= best.reading.cost + ADMISSIBLE);
	const fitting = admissible.filter((t) => isFit(t.fit) && !isOverruled(t.reading, best.reading));
	const holds = fitting.find((t) => !astrayOf(t));
	if (
		holds &&
		(holds === best || holds.reading.cost <= best.reading.cost + reachOf(n, holds, best) || !isSurely(best))
	)
		return affirm(holds);
	const stray = fitting.find((t) => astrayOf(t));
	if (!holds && stray) return strayed(stray, astrayOf(stray)!);
	if (!holds && best.wrong && isSurely(best)) return contradicted(best);
	const relabelled =
		measure.strength > 1 && isSurely(best) ? confusion(s, index, measure, best, context) : null;
	if (relabelled) return relabelled;
	if (holds)
		return {
			verdict: 'ambiguous',
			detail: 'readings',
			reading: best.reading,
			value: best.value,
			others: [holds.value!],
			note: null,
		};
	const near = admissible.find((t) => t.fit === 'stretch');
	if (near)
		return {
			verdict: 'ambiguous',
			detail: 'stretch',
			reading: near.reading,
			value: near.value,
			others: [],
			note: null,
		};
	for (const other of admissible.slice(1, 4)) {
		const as = isSurely(other) ? confusion(s, index, measure, other, context) : null;
		if (as && (measure.strength === 3 || other.reading.cost <= best.reading.cost + TIED)) return as;
	}
	if (measure.kind === 'seats' && !mentions.some((m) => m.party >= 0)) {
		const total = judge(s, index, { ...measure, kind: 'seats-total', strength: 1 }, mentions, context);
		return total?.verdict === 'supported' ? total : unclear(best, 'no party is named');
	}
	if (!isSurely(best) && !isSlip(n, best.value!))
		return unclear(best, 'the words do not say clearly whose figure this is');
	const asOther = (): Computed | null =>
		best.isOtherBase || best.wrong ? null : otherMeasure(context.facts, best.reading, measure, n);
	const relabel = measure.strength === 3 ? asOther() : null;
	const isOpen = best.reading.cost > CARRIED || isCarried(best) || isDefended(s, measure, best);
	if (!relabel && isOpen && isOfAnother(n, s, context)) {
		return unclear(
			best,
			'the figure is that of another contest named in the article; the words do not say clearly which is meant',
		);
	}
	if (best.isRedrawn && !best.isOtherBase)
		return unclear(best, 'the seat was redrawn since the election that the words name');
	const doubt = relabel
		? null
		: doubtOf(s, index, measure, best, () => [...leastFirst(all)], mentions, context);
	if (doubt) return unclear(best, doubt);
	const as = relabel ?? (measure.strength === 3 ? null : asOther());
	if (as && measure.kind === 'majority' && measure.strength < 3 && as.measure === 'votes')
		return { ...support(false, { ...best, value: as, fit: 'exact' }), as: { ...measure, kind: 'votes' } };
	if (as)
		return {
			...contradicted(best),
			verdict: 'mislabelled',
			detail: 'as',
			others: [as],
			note: `the figure is the ${as.label}`,
			isChance: as.isPart === true,
		};
	const elsewhere = tried.slice(admissible.length).find((t) => t.fit === 'exact' && n.n >= 1000);
	return contradicted(best, elsewhere?.value ?? null);
}

function unclear({ reading, value }: Tried, note: string): Judgement {
	return { verdict: 'ambiguous', detail: 'readings', reading, value, others: [], note };
}

function contradicted(best: Tried, elsewhere: Computed | null = null): Judgement {
	return {
		verdict: 'contradicted',
		detail: best.isOtherBase ? 'year' : (best.wrong ?? 'value'),
		reading: best.reading,
		value: best.value,
		others: elsewhere ? [elsewhere] : [],
		note: elsewhere ? `the figure is right for: ${elsewhere.write()}` : null,
	};
}

function support(isPercent: boolean, holds: Tried): Judgement {
	const value = holds.value!;
	const detail: Detail =
		value.definition === 'turnout-ballot-box' || value.baseElection >= 0
			? 'definition'
			: holds.fit === 'exact'
				? 'exact'
				: 'rounded';
	const isUnit =
		isPercent &&
		(value.measure === 'share change' || value.measure === 'swing' || value.measure === 'turnout change');
	return {
		verdict: 'supported',
		detail: isUnit ? 'unit_note' : detail,
		reading: holds.reading,
		value,
		others: [],
		note: null,
	};
}

function confusion(
	s: Sentence,
	index: number,
	measure: Measure,
	t: Tried,
	context: Context,
): Judgement | null {
	const n = s.numbers[index];
	if (n.approximator !== 'bare' && n.approximator !== 'only' && n.approximator !== 'exactly') return null;
	const asShare: Measure = { ...measure, kind: 'share' };
	for (const other of t.values.confusions()) {
		if (!sameUnit(asShare, s, index, other) && !sameUnit(measure, s, index, other)) continue;
		const found = fit(n, other);
		if (found !== 'exact' && found !== 'rounded') continue;
		if (measure.direction !== 0 && other.direction !== 0 && other.direction !== measure.direction) continue;
		const isOpen = measure.kind === 'turnout-change' && n.unit === 'percent';
		if (isOpen)
			return {
				verdict: 'ambiguous',
				detail: 'readings',
				reading: t.reading,
				value: t.value,
				others: [other],
				note: null,
			};
		const open = openMeasure(s, index, measure, other, context.measure);
		if (open) return { ...support(n.unit === 'percent', { ...t, value: other, fit: found }), as: open };
		return {
			verdict: 'mislabelled',
			detail: 'as',
			reading: t.reading,
			value: t.value,
			others: [other],
			note: `the figure is the ${other.label}`,
		};
	}
	return null;
}

/** "She defended a majority of 8,536", where another sentence names the seat: that of the old seat, or of the new one on paper. */
function isDefended(s: Sentence, { kind }: Measure, { reading }: Tried): boolean {
	const isTold = s.tokens.some(
		({ word }) => word === 'defended' || word === 'defending' || word === 'defend',
	);
	return isTold && kind === 'majority' && reading.scopeCost >= ELSEWHERE;
}

/** From this cost the seat of a majority was named in another sentence. */
const ELSEWHERE = 0.1;

/** A majority whose seat is told by nothing but the person spoken of before. */
function isCarried({ reading }: Tried): boolean {
	return reading.candidacy < 0 && reading.subjectCost === 0 && reading.scopeCost >= 0.3;
}

/** The verdict on "from A to B": as good as its worse end. */
export function both(from: Judgement, to: Judgement): Judgement {
	const order = ['supported', 'not_in_record', 'ambiguous', 'mislabelled', 'contradicted'] as const;
	const worse = order.indexOf(from.verdict) > order.indexOf(to.verdict) ? from : to;
	const other = worse === from ? to : from;
	return {
		...worse,
		reading: to.reading ?? from.reading,
		others: [...worse.others, ...(other.value ? [other.value] : [])],
		isPair: true,
	};
}
