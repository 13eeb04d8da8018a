/** What becomes of a figure whose measure is told or not: judged, read and not checkable and why, or not understood. */
import type { Detail, Figure } from './answer.ts';
import { isFigure, type Measure } from './frame/measure.ts';
import { countsOther, isAverage, isTogether } from './frame/no-measure.ts';
import type { Sentence } from './frame/sentence.ts';
import type { Context } from './resolve/context.ts';
import type { Mention } from './resolve/mentions.ts';
import { tellsOtherBody } from './scene/body.ts';
import type { SceneKind } from './scene/scene.ts';
import { forecastBefore, isDenied, isDivision, isSupposed } from './setting.ts';
import type { Anchor } from './verify/anchor.ts';
import { judge } from './verify/judge.ts';
import type { Judgement } from './verify/judgement.ts';
import { untold } from './verify/untold.ts';

export interface Outcome {
	readonly state: Figure['state'];
	readonly why: string | null;
	/** Set where the figure is a claim that the record cannot speak of. */
	readonly detail?: Detail;
	readonly judgement: Judgement | null;
}

const NOT_UNDERSTOOD: Outcome = { state: 'not_understood', why: null, judgement: null };

function read(why: string): Outcome {
	return { state: 'read', why, judgement: null };
}

/** Null for what is no figure: a year, a clock time, an age, a label, a part of a date. */
export function outcomeOf(
	s: Sentence,
	index: number,
	measure: Measure | null,
	mentions: readonly Mention[],
	context: Context,
	anchor: Anchor | null,
): Outcome | null {
	const n = s.numbers[index];
	if (n.kind === 'range') return read('a range');
	if ((!isFigure(n) && n.kind !== 'ordinal' && n.kind !== 'measure') || s.timeAt[n.figureFrom] >= 0)
		return null;
	if (n.kind === 'ordinal') return read('a place or rank');
	if (n.unit === 'money') return read('money');
	if (n.kind === 'measure') return read('a measure of another kind');
	const { kind } = context.scene;
	if (kind === 'chamber' || (kind === 'elections' && isDivision(s))) return read('a vote in a chamber');
	if (kind === 'council' && (isHoped(s, n.from) || forecastBefore(s, n.from, 0) >= 0))
		return read('a forecast');
	if (kind === 'elections' && isOfCouncillors(s, n.to)) return { ...read(BEYOND.council), detail: 'dataset' };
	if (kind !== 'elections')
		return (
			besideOther(s, index, measure, mentions, context, anchor) ?? {
				...read(BEYOND[kind]),
				detail: 'dataset',
			}
		);
	if (!measure) {
		if (s.tokens[n.to]?.cue === 'time-unit') return read('a length of time');
		if (countsOther(s, index) && s.tokens[n.to]?.cue === 'none') return read('counts something else');
		if (isReference(s, index)) return read('counts things named elsewhere in the text');
		return untoldOutcome(s, index, mentions, context) ?? NOT_UNDERSTOOD;
	}
	if (measure.kind !== 'swing-needed' && forecastBefore(s, n.from, 0) >= 0)
		return { ...read('a forecast'), detail: 'forecast' };
	if (isDenied(s, index)) return read('said in the negative');
	if (isSupposed(s, index)) return { ...read('a supposition'), detail: 'hypothetical' };
	const judgement = judge(s, index, measure, mentions, context, anchor);
	if (judgement?.reading) {
		const { reading } = judgement;
		const place = reading.contest >= 0 ? context.facts.release.contests.place[reading.contest] : -1;
		context.last = {
			scope:
				place >= 0
					? { kind: 'place', id: place }
					: reading.area >= 0
						? { kind: 'area', id: reading.area }
						: null,
			party: reading.party >= 0 ? reading.party : (context.last?.party ?? -1),
			person: null,
			sentence: context.sentence,
		};
	}
	if (judgement) return { state: 'checked', why: null, judgement };
	return untoldOutcome(s, index, mentions, context) ?? read('the record does not tell whose figure this is');
}

function untoldOutcome(
	s: Sentence,
	index: number,
	mentions: readonly Mention[],
	context: Context,
): Outcome | null {
	if (isTogether(s, index) || isAverage(s, index) || isDenied(s, index) || isSupposed(s, index)) return null;
	if (forecastBefore(s, s.numbers[index].from, 0) >= 0) return null;
	const judgement = untold(s, index, mentions, context);
	return judgement && { state: 'checked', why: null, judgement };
}

const HOPES = new Set('hopes hope hoped hoping wants want wanted aims aim aiming needs need'.split(' '));

function isHoped(s: Sentence, at: number): boolean {
	return s.tokens.slice(Math.max(0, at - 4), at).some(({ word }) => HOPES.has(word));
}

const COUNCILLORS = new Set('councillors councillor cllrs wards ward councils'.split(' '));

/** "where the party has 29 councillors", "29 Labour councillors", in a sentence about a seat in the Commons. */
function isOfCouncillors(s: Sentence, to: number): boolean {
	const name = s.names[s.nameAt[to] ?? -1];
	const at = name?.kind === 'party' ? name.to : to;
	return COUNCILLORS.has(s.tokens[at]?.word ?? '');
}

const BEYOND: Readonly<Record<Exclude<SceneKind, 'elections' | 'chamber'>, string>> = {
	survey: 'a poll or forecast',
	council: 'a council or ward',
	body: 'another body or vote',
};

/**
 * "Turnout was 34.3 per cent; for the Scottish Parliament it had been 58", "polled 6,335 in what pollsters called a rout":
 * beside words about another body or a poll a figure may still be of the Commons. It is taken so only where it holds.
 */
function besideOther(
	s: Sentence,
	index: number,
	measure: Measure | null,
	mentions: readonly Mention[],
	context: Context,
	anchor: Anchor | null,
): Outcome | null {
	const n = s.numbers[index];
	if (isDivision(s) || isDenied(s, index) || isSupposed(s, index)) return null;
	if (!measure) {
		if (context.scene.kind !== 'survey' || n.decimals === 0) return null;
		const found = untoldOutcome(s, index, mentions, context);
		return found?.judgement?.verdict === 'supported' ? found : null;
	}
	const isVotes = n.unit === 'none' && n.d === 1 && n.n >= 100;
	const isTelling =
		context.scene.kind === 'survey'
			? (isVotes && n.n >= 1000) || n.decimals > 0 || (measure.kind === 'seats' && n.n >= 50)
			: isVotes || n.decimals > 0 || measure.kind === 'turnout';
	if (!isTelling || n.approximator !== 'bare') return null;
	if (context.scene.kind !== 'survey' && tellsOtherBody(s, n)) return null;
	const judgement = judge(s, index, measure, mentions, context, anchor);
	const isPlaced =
		(judgement?.reading?.contest ?? -1) >= 0 || measure.kind === 'turnout' || context.scene.kind === 'survey';
	return judgement?.verdict === 'supported' && isPlaced ? { state: 'checked', why: null, judgement } : null;
}

const POINTERS = new Set([
	'the',
	'all',
	'other',
	'those',
	'these',
	'both',
	'next',
	'first',
	'last',
	'of',
	'his',
	'her',
	'their',
]);

/** "all five", "the other four": a number word that points back at a list. */
function isReference(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	const word = s.tokens[n.from - 1]?.word;
	return n.isWord && n.kind === 'count' && n.n < 100 && word !== undefined && POINTERS.has(word);
}
