/** Every figure of a sentence: judged, or read and not checkable and why, or not understood. */
import type { Figure } from './answer.ts';
import { isPart } from './frame/fits.ts';
import { linkedTo } from './frame/linked.ts';
import { headBefore, isFigure, type Measure, made, windowStart } from './frame/measure.ts';
import { measuresOf } from './frame/measures.ts';
import type { Sentence } from './frame/sentence.ts';
import { byLinesBefore } from './lines.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { notePolled, polledBefore } from './polled.ts';
import { type Block, sourceEnd, sourceOffset } from './read/document.ts';
import { type DraftClaim, figureClaim, isCarriedScope } from './report/figure-claim.ts';
import { quoteOf } from './report/quote.ts';
import type { Context } from './resolve/context.ts';
import type { Mention } from './resolve/mentions.ts';
import { isDenied } from './setting.ts';
import { anchorOf } from './verify/anchor.ts';
import { both } from './verify/judge.ts';
import type { Judgement } from './verify/judgement.ts';
import { denies } from './verify/movement.ts';
import { isSlip } from './verify/slip.ts';

export interface SentenceFigures {
	readonly drafts: readonly DraftClaim[];
	readonly figures: readonly Figure[];
}

export function figuresOf(
	s: Sentence,
	mentions: readonly Mention[],
	context: Context,
	block: Block,
): SentenceFigures {
	const drafts: DraftClaim[] = [];
	const figures: Figure[] = [];
	const measures = measuresOf(s, context.measure);
	const outcomes: (Outcome | null)[] = [];
	const polled = polledBefore(s, context);
	for (const index of s.numbers.keys()) {
		const votes = polled.get(index);
		if (votes) {
			measures[index] = made('share', 2, s.numbers[index].from, s.numbers[index].to);
			outcomes.push(outcomeOf(s, index, measures[index], mentions, context, votes));
			continue;
		}
		const link = linkedTo(s, index, measures);
		const anchor = link >= 0 ? anchorOf(outcomes[link]?.judgement ?? null, measures[link]!) : null;
		const measure = measures[index];
		const told =
			measure && isListed(s, index, measure, measures, outcomes)
				? { ...measure, strength: 2 as const }
				: measure;
		const outcome = outcomeOf(s, index, told, mentions, context, anchor);
		outcomes.push(link >= 0 ? noSurerThan(outcomes[link], outcome, s.numbers[index]) : outcome);
	}
	denyMovements(s, measures, outcomes);
	unsure(measures, outcomes, s);
	if (context.scene.kind === 'elections') byLinesBefore(s, measures, outcomes, mentions, context);
	s.numbers.forEach((n, index) => {
		const outcome = outcomes[index];
		if (outcome === null) return;
		const from = s.tokens[n.figureFrom].start;
		const to = s.tokens[n.figureTo - 1].end;
		figures.push({
			start: sourceOffset(block.offsets, from),
			end: sourceEnd(block.offsets, to),
			text: block.text.slice(from, to),
			state: outcome.state,
			why: outcome.why,
		});
		const draft = claimOf(s, index, measures, outcomes, mentions, context);
		if (draft) drafts.push(draft, ...endsOf(s, index, measures, outcomes, mentions, context));
	});
	notePolled(measures, outcomes, context);
	const last = measures.filter((measure) => measure !== null).pop();
	const spoken = last ?? (s.numbers.some(isFigure) ? null : spokenOf(s));
	if (spoken) context.measure = spoken;
	return { drafts, figures };
}

/** "Labour took 24,927 votes and Reform UK 15,696": beside a name, after a figure of the sentence that holds and that a verb or noun tells. */
function isListed(
	s: Sentence,
	index: number,
	measure: Measure,
	measures: readonly (Measure | null)[],
	outcomes: readonly (Outcome | null)[],
): boolean {
	if (measure.strength !== 1 || (measure.kind !== 'votes' && measure.kind !== 'share')) return false;
	const name = s.names[s.nameAt[s.numbers[index].from - 1] ?? -1];
	if (name?.kind !== 'party' && name?.kind !== 'person') return false;
	return measures.some((other, k) => {
		const judgement = outcomes[k]?.judgement;
		return (
			k < index &&
			other?.kind === measure.kind &&
			other.strength > 1 &&
			judgement?.verdict === 'supported' &&
			judgement.reading !== null &&
			judgement.reading.contest >= 0
		);
	});
}

const LEVELS = new Set(['votes', 'share', 'majority', 'turnout', 'seats', 'seat-share', 'score']);

/** "rose from 56.5 per cent to 55.0": two right figures, said to have gone the other way than they did. */
function denyMovements(
	s: Sentence,
	measures: readonly (Measure | null)[],
	outcomes: (Outcome | null)[],
): void {
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const [first, second] = [measures[i], measures[i + 1]];
		if (!first || !second || first.kind !== second.kind || !LEVELS.has(first.kind)) continue;
		const isPaired = second.level === 'to' && first.level === 'from';
		const [from, to] = isPaired ? [i, i + 1] : second.level === 'from' ? [i + 1, i] : [-1, -1];
		if (from < 0 || isDenied(s, i) || isDenied(s, i + 1)) continue;
		const [a, b] = [outcomes[from]?.judgement, outcomes[to]?.judgement];
		if (a?.verdict !== 'supported' || b?.verdict !== 'supported' || !denies(s, from, to)) continue;
		const outcome = outcomes[i + 1]!;
		const note = 'both figures are right; the words say that it went the other way';
		outcomes[i + 1] = {
			...outcome,
			judgement: { ...(isPaired ? b : a), verdict: 'contradicted', detail: 'direction', note },
		};
	}
}

/**
 * Two figures of one measure cannot both be of one contest and time: where the first holds, the second is of something else.
 * Nor is "down from 61.8" surer than the figure it goes on from.
 */
function unsure(measures: readonly (Measure | null)[], outcomes: (Outcome | null)[], s: Sentence): void {
	for (let index = 1; index < outcomes.length; index++) {
		const own = outcomes[index]?.judgement;
		const measure = measures[index];
		if (own?.verdict !== 'contradicted' || !measure) continue;
		for (let before = index - 1; before >= 0; before--) {
			const other = outcomes[before]?.judgement;
			if (!other || measures[before]?.kind !== measure.kind) continue;
			const isSame =
				other.reading?.contest === own.reading?.contest &&
				other.reading?.candidacy === own.reading?.candidacy &&
				other.reading?.party === own.reading?.party &&
				other.reading?.area === own.reading?.area &&
				other.reading?.election === own.reading?.election;
			const isRepeat =
				isSame &&
				other.verdict === 'supported' &&
				measure.strength === 1 &&
				isPart(s.numbers[index]) === isPart(s.numbers[before]) &&
				measures[before]?.level === measure.level;
			const isLinked =
				other.verdict === 'ambiguous' &&
				measure.level === 'from' &&
				s.numbers[index].from - s.numbers[before].to <= 4;
			if (isRepeat || isLinked)
				outcomes[index] = {
					...outcomes[index]!,
					judgement: { ...own, verdict: 'ambiguous', detail: 'readings', note: null },
				};
			break;
		}
	}
}

/** A figure that goes on from another is no surer than that: where the other was not found right, it may be of something else. */
function noSurerThan(
	first: Outcome | null,
	outcome: Outcome | null,
	n: Sentence['numbers'][number],
): Outcome | null {
	const own = outcome?.judgement;
	if (!outcome || own?.verdict !== 'contradicted' || own.detail !== 'value') return outcome;
	const before = first?.judgement?.verdict;
	if (before === 'supported' || before === 'mislabelled' || isSlip(n, own.value!)) return outcome;
	if (first?.judgement?.reading && !isCarriedScope(first.judgement.reading)) return outcome;
	return { ...outcome, judgement: { ...own, verdict: 'ambiguous', detail: 'readings', note: null } };
}

/** The measure that a sentence without figures speaks of, for "It fell by 22.4 points" after it. */
function spokenOf(s: Sentence): Measure | null {
	let end = s.tokens.length;
	while (end > 0 && s.tokens[end - 1].kind === 'mark') end--;
	const head = headBefore(s, end, 0);
	return head && head.kind !== 'seats' ? made(head.kind, 1, head.at, head.at + 1) : null;
}

function claimOf(
	s: Sentence,
	index: number,
	measures: readonly (Measure | null)[],
	outcomes: readonly (Outcome | null)[],
	mentions: readonly Mention[],
	context: Context,
): DraftClaim | null {
	const judgement = outcomes[index]?.judgement;
	const measure = measures[index] ?? judgement?.as;
	if (measure && outcomes[index]?.detail)
		return beyondRecord(s, index, measure, outcomes[index]!, mentions, context);
	if (!measure || !judgement) return null;
	if (isPair(measures, index) && outcomes[index + 1]?.judgement) return null;
	const start = isPair(measures, index - 1) ? outcomes[index - 1]?.judgement : null;
	const isEnd = measure.level === 'to' && measures.some((other, k) => k < index && other?.level === 'from');
	const cueFrom = start ? measures[index - 1]!.cueFrom : isEnd ? measure.cueFrom : cueOf(s, index, measure);
	const { from, to } = quoteOf(s, index, cueFrom, measure.cueTo, mentions, isEnd);
	return figureClaim(
		s,
		index,
		start ? movementOf(measure) : (judgement.as ?? measure),
		start ? both(start, judgement) : judgement,
		context,
		s.tokens[from].start,
		s.tokens[to - 1].end,
	);
}

/** First token of the words that tell the measure, on this side of the figure before. */
function cueOf(s: Sentence, index: number, measure: Measure): number {
	const left = windowStart(s, index);
	if (measure.cueFrom >= left) return measure.cueFrom;
	const { from } = s.numbers[index];
	return s.tokens[left].isJoined || s.numbers[index - 1]?.to !== left ? Math.max(left, from - 1) : left;
}

/** The two ends of "his share rose from 31 per cent to 63", each a claim of its own beside the change, where both hold. */
function endsOf(
	s: Sentence,
	last: number,
	measures: readonly (Measure | null)[],
	outcomes: readonly (Outcome | null)[],
	mentions: readonly Mention[],
	context: Context,
): DraftClaim[] {
	if (!isPair(measures, last - 1) || !ENDED.has(measures[last]!.kind)) return [];
	const drafts: DraftClaim[] = [];
	for (const index of [last - 1, last]) {
		const measure = measures[index]!;
		const judgement = outcomes[index]?.judgement;
		if (judgement?.verdict !== 'supported') return [];
		const cue = Math.max(0, s.numbers[index].from - 1);
		const { from, to } = quoteOf(s, index, cue, s.numbers[index].to, mentions);
		drafts.push(
			figureClaim(s, index, measure, judgement, context, s.tokens[from].start, s.tokens[to - 1].end),
		);
	}
	return drafts;
}

/** Levels whose change is another type of claim than they are. */
const ENDED: ReadonlySet<Measure['kind']> = new Set(['votes', 'share']);

/** A figure about a poll, a council or what may happen, said to be outside the record rather than passed over. */
function beyondRecord(
	s: Sentence,
	index: number,
	measure: Measure,
	outcome: Outcome,
	mentions: readonly Mention[],
	context: Context,
): DraftClaim {
	const { from, to } = quoteOf(s, index, measure.cueFrom, measure.cueTo, mentions);
	const judgement: Judgement = {
		verdict: 'not_in_record',
		detail: outcome.detail!,
		reading: null,
		value: null,
		others: [],
		note: `${outcome.why}: the record holds results of elections to the House of Commons`,
	};
	const draft = figureClaim(
		s,
		index,
		measure,
		judgement,
		context,
		s.tokens[from].start,
		s.tokens[to - 1].end,
	);
	return context.scene.kind === 'survey' ? { ...draft, type: 'poll' } : draft;
}

/** Whether figures `index` and `index + 1` are "from A to B". */
function isPair(measures: readonly (Measure | null)[], index: number): boolean {
	return index >= 0 && measures[index]?.level === 'from' && measures[index + 1]?.level === 'to';
}

/** What "from A to B" claims: the change, whose two ends were judged. */
function movementOf(measure: Measure): Measure {
	if (measure.kind === 'votes') return { ...measure, kind: 'vote-change' };
	if (measure.kind === 'share') return { ...measure, kind: 'share-change' };
	return measure;
}
