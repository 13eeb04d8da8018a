/** For a ratio in time, which times the words give to the figure after and which to the figure before. */
import { cueAt, wordAt } from '../../frame/measure.ts';
import { makeSentence, type Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import { type When, whenOf } from '../../resolve/when.ts';
import type { NumberTag, TimeTag } from '../../tag/index.ts';
import type { RatioCue } from './cues.ts';

export interface RatioTimes {
	/** Times of the figure before, as the words say. */
	readonly bases: readonly When[];
	/** Other times of the clause: of the figure after, or where there are two the earlier is of the one before. */
	readonly others: readonly When[];
	/** "in nine years": how long before, or 0. */
	readonly years: number;
	/** "at the start", "when she first stood": some earlier contest that the words do not name. */
	readonly isVague: boolean;
	/** The day that "later" counts from. */
	readonly anchor: string;
	/** Tags that are not times of the figure after. */
	readonly used: ReadonlySet<TimeTag>;
}

const LINKS = new Set(['on', 'since', 'than', 'against', 'compare', 'from']);
const VAGUE = new Set(
	'start beginning began outset originally decade years once ever first debut'.split(' '),
);

function clauseOf(s: Sentence, cue: RatioCue): { from: number; to: number } {
	const ends = (i: number): boolean =>
		s.tokens[i].kind === 'mark' && [';', '.', '?', '!'].includes(s.tokens[i].word);
	let from = cue.from;
	while (from > 0 && !ends(from - 1)) from--;
	let to = cue.to;
	while (to < s.tokens.length && !ends(to)) to++;
	return { from, to };
}

function isLinked(s: Sentence, at: number): boolean {
	let i = at - 1;
	while (
		i >= 0 &&
		(cueAt(s, i) === 'the' ||
			cueAt(s, i) === 'in' ||
			['that', 'its', 'those', 'result', 'figure', 'to', 'of', 'with'].includes(wordAt(s, i)))
	)
		i--;
	return i >= 0 && LINKS.has(cueAt(s, i));
}

export function ratioTimes(s: Sentence, cue: RatioCue, context: Context): RatioTimes {
	const { from, to } = clauseOf(s, cue);
	const bases: When[] = [];
	const others: When[] = [];
	const used = new Set<TimeTag>();
	let anchor = context.anchor;
	for (const time of s.times) {
		if (time.from < from || time.to > to) continue;
		if (time.kind === 'then') continue;
		const isAfterPhrase = !cue.isVerb && time.from >= cue.to && time.kind !== 'current' && !isLater(time);
		if (
			time.isBound ||
			isLinked(s, time.from) ||
			isAfterPhrase ||
			(time.kind === 'previous' && time.from >= cue.to)
		) {
			bases.push(whenOf(time));
			used.add(time);
		} else others.push(whenOf(time));
		if (time.kind === 'date' && time.year > 0 && time.to <= cue.from)
			anchor = `${time.year}-${String(time.month || 6).padStart(2, '0')}-15`;
	}
	let isVague = false;
	for (let i = cue.to; i < to && i < cue.to + 12; i++)
		if (VAGUE.has(wordAt(s, i)) && s.nameAt[i] < 0 && s.timeAt[i] < 0) isVague = true;
	return { bases, others, years: yearsIn(s, cue, to), isVague, anchor, used };
}

function isLater(time: TimeTag): boolean {
	return time.kind === 'offset' && time.offset > 500;
}

/** "in nine years", "over a decade" after the cue. */
function yearsIn(s: Sentence, cue: RatioCue, to: number): number {
	for (const n of s.numbers) {
		if (n.from < cue.to || n.to > to || n.kind !== 'count' || n.d !== 1) continue;
		const link = wordAt(s, n.from - 1);
		if (link !== 'in' && link !== 'over' && link !== 'within') continue;
		const unit = wordAt(s, n.to);
		if (unit === 'years') return n.n;
	}
	return 0;
}

/** The sentence with the ratio standing as a figure, and without the times of the figure before. */
export function withFigure(
	s: Sentence,
	cue: RatioCue,
	used: ReadonlySet<TimeTag>,
): { s: Sentence; index: number } {
	const times = s.times.filter((time) => !used.has(time));
	if (cue.number >= 0) return { s: makeSentence(s.tokens, s.numbers, s.names, times), index: cue.number };
	return figureAt(makeSentence(s.tokens, s.numbers, s.names, times), cue.from, cue.at, cue.to);
}

/** Puts a figure where words stand for one, so that subjects, places and times are found for it as for any other. */
export function figureAt(s: Sentence, from: number, at: number, to: number): { s: Sentence; index: number } {
	const tag: NumberTag = {
		from,
		to,
		figureFrom: at,
		figureTo: to,
		kind: 'count',
		n: 1,
		d: 1,
		stepN: 1,
		stepD: 1,
		decimals: 0,
		unit: 'none',
		approximator: 'bare',
		isWord: true,
	};
	const numbers = [...s.numbers.filter((n) => n.to <= from || n.from >= to), tag].sort(
		(a, b) => a.from - b.from,
	);
	return { s: makeSentence(s.tokens, numbers, s.names, s.times), index: numbers.indexOf(tag) };
}
