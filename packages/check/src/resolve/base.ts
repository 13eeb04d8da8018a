/** The election that a change is counted from, where the words beside the figure name it: "up five points on 2015". */
import { cueAt, isClauseMark, type Measure, windowEnd, windowStart, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Cue, TimeTag } from '../tag/index.ts';
import { CHANGES } from './changes.ts';
import { type When, whenOf } from './when.ts';

/** Verbs after which a time is theirs, not the base of the figure before: "3 points in the seat it has held since 2015". */
const VERBS: ReadonlySet<Cue> = new Set([
	'be',
	'have',
	'hold',
	'win',
	'get',
	'lose',
	'gain',
	'beat',
	'elect',
	'represent',
	'stand',
	'become',
	'say',
	'overturn',
	'defect',
	'finish',
	'who',
	'where',
	'when',
	'but',
	'while',
]);

/** "up 23 points on 2019", "than in 2015", "compared with those of 2010": a link from a change to what it is counted from. */
export function isBaseLink(s: Sentence, time: TimeTag): boolean {
	const i = linkBefore(s, time.from);
	if (cueAt(s, i) === 'on' && (time.day > 0 || time.kind === 'current')) return false;
	return isLinked(s, time.from);
}

/** Last token before `from` that is no article, preposition of place or noun of result. */
function linkBefore(s: Sentence, from: number): number {
	let i = from - 1;
	while (
		i >= 0 &&
		(cueAt(s, i) === 'the' ||
			cueAt(s, i) === 'in' ||
			cueAt(s, i) === 'of' ||
			cueAt(s, i) === 'at' ||
			SKIPPED.has(wordAt(s, i)))
	)
		i--;
	return i;
}

/** Whether "on", "since", "than", "compared with" or the like stands before `from`. */
export function isLinked(s: Sentence, from: number): boolean {
	const i = linkBefore(s, from);
	const cue = cueAt(s, i);
	return (
		cue === 'on' ||
		cue === 'since' ||
		cue === 'than' ||
		cue === 'against' ||
		cue === 'compare' ||
		cue === 'from' ||
		((cue === 'with' || cue === 'to') && cueAt(s, i - 1) === 'compare')
	);
}

const SKIPPED = new Set('those that its result results figure figures level levels their his her'.split(' '));

/** "between 2015 and 2017": a change runs from the first to the second. */
export function betweenPart(s: Sentence, k: number): 'start' | 'end' | null {
	const joined = (a: number, b: number): boolean => {
		const [first, second] = [s.times[a], s.times[b]];
		if (first === undefined || second === undefined || second.from - first.to !== 1) return false;
		const joint = cueAt(s, first.to);
		const before = wordAt(s, wordAt(s, first.from - 1) === 'the' ? first.from - 2 : first.from - 1);
		if (joint === 'and') return before === 'between';
		return joint === 'to' && (before === 'from' || before === ',' || before === '(' || first.from === 0);
	};
	if (joined(k, k + 1)) return 'start';
	return joined(k - 1, k) ? 'end' : null;
}

function isAfter(s: Sentence, index: number, time: TimeTag): boolean {
	const n = s.numbers[index];
	if (time.from < n.to || time.from >= windowEnd(s, index)) return false;
	let isCompared = false;
	for (let i = n.to; i < time.from; i++) {
		if (isClauseMark(s, i)) return false;
		if (s.nameAt[i] >= 0) continue;
		if (cueAt(s, i) === 'than') isCompared = true;
		else if (!isCompared && VERBS.has(cueAt(s, i))) return false;
	}
	return isCompared || isBaseLink(s, time);
}

/** "Compared with 2015, turnout was up 2.5 points", "Since 2015 its share has risen by 4". */
function isOpening(s: Sentence, index: number, time: TimeTag): boolean {
	if (time.to > s.numbers[index].from || time.from > 4 || windowStart(s, index) > time.from) return false;
	return isBaseLink(s, time) && cueAt(s, 0) !== 'on';
}

/** Whether an earlier time is named that the figure is set beside. */
export function isSetBeside(s: Sentence, index: number): boolean {
	return s.times.some(
		(time) =>
			time.kind !== 'current' &&
			time.from >= s.numbers[index].to &&
			time.from < windowEnd(s, index) &&
			(isBaseLink(s, time) || time.isBound),
	);
}

/** The time that the words name as the base of a change; null where they name none, or only "last time". */
export function baseTold(s: Sentence, index: number, measure: Measure): When | null {
	if (!CHANGES.has(measure.kind)) return null;
	for (const [k, time] of s.times.entries()) {
		if (time.kind !== 'date' || time.year === 0) continue;
		const isStart = betweenPart(s, k) === 'start' && measure.level === 'at';
		if (isStart || isAfter(s, index, time) || isOpening(s, index, time)) return whenOf(time);
	}
	return null;
}
