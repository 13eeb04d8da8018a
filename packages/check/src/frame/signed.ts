/** "37.9% (+12.4)", "68.8 per cent, +1.2": a figure with its sign after a level is how much that level changed. */
import { changeOf, isFigure, type Measure, made, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

const SIGNS: Readonly<Record<string, -1 | 1>> = { '+': 1, '-': -1, '−': -1, '–': -1 };
const OPENS = new Set(['(', ',', '/', '[', ';']);
const CHANGED = new Set<Measure['kind']>(['share', 'turnout', 'votes', 'majority', 'seats']);

/** Measure of figure `index` where it bears a sign, touching it, after a level in percent or votes. */
export function signedMeasure(s: Sentence, index: number, current: Measure | null): Measure | null {
	const n = s.numbers[index];
	const sign = s.tokens[n.figureFrom - 1];
	const direction = sign ? SIGNS[sign.word] : undefined;
	if (direction === undefined || sign.end !== s.tokens[n.figureFrom].start) return null;
	const before = s.tokens[n.figureFrom - 2];
	if (!before || !OPENS.has(before.word)) return null;
	const level = current?.kind;
	const previous = s.numbers[index - 1];
	if (!level || !CHANGED.has(level) || !previous || !isFigure(previous)) return null;
	if (n.figureFrom - previous.to > 3) return null;
	const isPart = n.unit !== 'none' || n.decimals > 0 || (previous.unit === 'percent' && n.n < 100);
	if (level === 'votes' && isPart) return null;
	if ((level === 'share' || level === 'turnout') && !isPart) return null;
	const kind = level === 'share' ? 'share-change' : changeOf(level, n, false);
	return made(kind, 3, n.figureFrom - 1, n.to, direction);
}

/** Whether a word is a sign of plus or minus. */
export function isSign(s: Sentence, i: number): boolean {
	return SIGNS[wordAt(s, i)] !== undefined;
}
