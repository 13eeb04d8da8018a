/**
 * Lines of a list that have one shape: "Clacton, Nigel Farage, 8,405, 46.2%". What the figures in one place of the lines before
 * have turned out to measure, the figure in that place of the next line measures too.
 */

import { isFigure, type Measure, type MeasureKind, made } from './frame/measure.ts';
import type { Sentence } from './frame/sentence.ts';
import type { Outcome } from './outcome.ts';
import { agreed } from './resolve/columns.ts';
import type { Context } from './resolve/context.ts';
import type { Mention } from './resolve/mentions.ts';
import { judge } from './verify/judge.ts';

/** Words that stand in such lines beside names and figures. */
const LINE_WORDS = new Set(
	'majority maj votes vote and the of with by hold gain from per cent pc over mp'.split(' '),
);

/** Figures of a line: those of nothing but names, figures, marks and a few words; null for a sentence. */
function shapeOf(s: Sentence): string | null {
	const isLine =
		s.names.some(({ kind }) => kind === 'place' || kind === 'person') &&
		s.tokens.every(
			({ kind, word }, i) =>
				kind !== 'word' || s.nameAt[i] >= 0 || s.numberAt[i] >= 0 || s.timeAt[i] >= 0 || LINE_WORDS.has(word),
		);
	if (!isLine) return null;
	const figures = s.numbers
		.filter(isFigure)
		.map(({ unit, decimals }) => (unit === 'none' && decimals === 0 ? 'n' : '%'));
	return figures.length > 0 ? figures.join('') : null;
}

/** Judges anew, by the lines before, what the words of a line leave open. Notes what the line has shown. */
export function byLinesBefore(
	s: Sentence,
	measures: (Measure | null)[],
	outcomes: (Outcome | null)[],
	mentions: readonly Mention[],
	context: Context,
): void {
	const shape = shapeOf(s);
	const before = context.lines;
	if (shape === null) {
		context.lines = null;
		return;
	}
	const isNext = before !== null && before.shape === shape && context.sentence - before.sentence === 1;
	const seen: (MeasureKind | null)[][] = isNext ? before.seen : [];
	let place = 0;
	s.numbers.forEach((n, index) => {
		if (!isFigure(n)) return;
		const own = seen[place] ?? [];
		seen[place++] = own;
		const outcome = outcomes[index];
		const judgement = outcome?.judgement;
		if (judgement?.verdict === 'supported') {
			own.push(judgement.as?.kind ?? measures[index]?.kind ?? null);
			return;
		}
		const kind = agreed(own);
		if (kind === null || judgement?.verdict === 'contradicted' || judgement?.verdict === 'mislabelled')
			return;
		const measure = made(kind, 3, n.from, n.to);
		const anew = judge(s, index, measure, mentions, context);
		if (!anew) return;
		measures[index] = measure;
		outcomes[index] = { state: 'checked', why: null, judgement: anew };
	});
	context.lines = { shape, seen, sentence: context.sentence };
}
