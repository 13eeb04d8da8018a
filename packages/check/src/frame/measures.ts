/** The measure of every figure in a sentence: its own words, else the figure before it, else what stands beside it. */
import type { NumberTag } from '../tag/index.ts';
import { before, cueAt, isClauseMark, type Measure, made, measureAfter, windowStart, wordAt } from './measure.ts';
import { measureBefore } from './measure-before.ts';
import type { Sentence } from './sentence.ts';

/** Measures by index of number; null where the words do not tell. `last` is the measure of the figure before the sentence. */
export function measuresOf(s: Sentence, last: Measure | null): (Measure | null)[] {
	const measures: (Measure | null)[] = [];
	let current: Measure | null = last;
	for (let index = 0; index < s.numbers.length; index++) {
		const n = s.numbers[index];
		if (n.kind !== 'count' && n.kind !== 'fraction' && n.kind !== 'rate') {
			measures.push(null);
			continue;
		}
		if (n.unit === 'money') {
			measures.push(null);
			continue;
		}
		const measure = measureAt(s, index, current, index === 0 || !measures.some((m) => m !== null));
		measures.push(measure);
		if (measure) current = measure;
	}
	fixPairs(s, measures);
	return measures;
}

function isPart(n: NumberTag): boolean {
	return n.unit !== 'none' || n.kind === 'fraction' || n.kind === 'rate' || n.decimals > 0;
}

/** Whether a measure can be printed with the figure's unit. */
function fits(kind: Measure['kind'], n: NumberTag): boolean {
	const part = isPart(n);
	switch (kind) {
		case 'votes':
		case 'vote-change':
		case 'electorate':
		case 'invalid':
		case 'seats':
		case 'seat-change':
		case 'votes-per-seat':
			return !part || n.kind === 'fraction';
		case 'share':
		case 'swing':
		case 'share-change':
		case 'turnout-change':
		case 'relative-change':
		case 'seat-share':
			return part || n.n <= 100;
		case 'turnout':
			return true;
		default:
			return true;
	}
}

function measureAt(s: Sentence, index: number, current: Measure | null, isFirst: boolean): Measure | null {
	const n = s.numbers[index];
	const after = measureAfter(s, index);
	if (after && after.strength === 3) return after;
	const own = measureBefore(s, index);
	if (own && fits(own.kind, n)) {
		const isVotes = own.kind === 'votes' || own.kind === 'share';
		if (!(isVotes && after)) return refine(s, index, own);
	}
	if (after) return after;
	const p = before(s, n);
	const limit = windowStart(s, index);
	const nextCue = cueAt(s, n.to);
	if (nextCue === 'vote' || (nextCue === 'ballot' && !isPart(n))) return made('votes', 3, n.from, n.to + 1);
	if (current && !isFirst && fits(current.kind, n) && p >= limit - 1 && isContinued(s, p)) return made(current.kind, 1, n.from, n.to, current.direction, levelOf(s, p));
	const isBesideName = p >= 0 && (s.nameAt[p] >= 0 || (wordAt(s, p) === ')' && s.nameAt[p - 1] >= 0) || (wordAt(s, p) === ',' && s.nameAt[p - 1] >= 0) || wordAt(s, p) === ':');
	if (isBesideName) return made(isPart(n) ? 'share' : 'votes', 2, s.nameAt[p] >= 0 ? s.names[s.nameAt[p]].from : Math.max(0, p - 1), n.to);
	if (current && fits(current.kind, n) && p >= 0 && (cueAt(s, p) === 'be' || cueAt(s, p) === 'against' || cueAt(s, p) === 'than' || cueAt(s, p) === 'compare' || cueAt(s, p) === 'to' || cueAt(s, p) === 'in' || cueAt(s, p) === 'with' || cueAt(s, p) === 'from')) {
		return made(current.kind, 1, p, n.to, current.direction, levelOf(s, p));
	}
	return null;
}

/** A figure that goes on from the one before: after a comma, "and", a name, "to", "against". */
function isContinued(s: Sentence, p: number): boolean {
	const cue = cueAt(s, p);
	const word = wordAt(s, p);
	return word === ',' || word === '(' || word === ';' || cue === 'and' || cue === 'or' || cue === 'to' || cue === 'against' || cue === 'than' || cue === 'with' || cue === 'from' || cue === 'for' || cue === 'compare' || cue === 'by' || cue === 'in' || cue === 'be' || s.nameAt[p] >= 0 || s.timeAt[p] >= 0;
}

function levelOf(s: Sentence, p: number): Measure['level'] {
	const cue = cueAt(s, p);
	if (cueAt(s, p - 1) === 'compare') return 'from';
	if (cue === 'from') return 'from';
	if (cue === 'to') return 'to';
	if (cue === 'against' || cue === 'than' || cue === 'compare') return 'from';
	return 'at';
}

/** "was the majority", "on a swing of": a noun beats a bare verb; a count cannot be a share, nor a percentage votes. */
function refine(s: Sentence, index: number, measure: Measure): Measure {
	const n = s.numbers[index];
	if (measure.kind === 'votes' && isPart(n) && n.kind !== 'fraction') return { ...measure, kind: 'share' };
	if (measure.kind === 'swing' && needsSwing(s, index)) return { ...measure, kind: 'swing-needed' };
	return measure;
}

/** "needs a swing of", "a swing of ... would win it back": a forecast that arithmetic can check. */
export function needsSwing(s: Sentence, index: number): boolean {
	const from = windowStart(s, index);
	for (let i = from; i < s.tokens.length; i++) {
		if (i > s.numbers[index].to && index + 1 < s.numbers.length && i >= s.numbers[index + 1].from) break;
		const word = wordAt(s, i);
		if (isClauseMark(s, i) && i > s.numbers[index].to) break;
		if (word === 'need' || word === 'needs' || word === 'needed' || word === 'require' || word === 'requires' || word === 'required' || word === 'enough') return true;
		if ((word === 'would' || word === 'could') && i > s.numbers[index].from - 12) return true;
	}
	return false;
}

/** "from 23,842 to 17,864" and "up from N": the first figure takes the measure and the earlier contest. */
function fixPairs(s: Sentence, measures: (Measure | null)[]): void {
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const a = s.numbers[i];
		const b = s.numbers[i + 1];
		if (cueAt(s, b.from - 1) !== 'to' || b.from - 1 > a.to + 4) continue;
		const p = before(s, a);
		if (cueAt(s, p) !== 'from') continue;
		const measure = measures[i] ?? measures[i + 1];
		if (!measure) continue;
		measures[i] = { ...measure, level: 'from', cueTo: a.to };
		measures[i + 1] = { ...measure, level: 'to', cueTo: b.to };
	}
}
