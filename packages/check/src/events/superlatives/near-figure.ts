/** The figure that a ranking stands beside, with its measure and what it was taken to be. */
import { isFigure, type Measure, wordAt } from '../../frame/measure.ts';
import { measuresOf } from '../../frame/measures.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { judge } from '../../verify/judge.ts';
import type { Judgement } from '../../verify/judgement.ts';
import type { EventInput } from '../event.ts';
import type { Phrase } from './phrase.ts';

/** The figure that the ranking speaks of, with its measure and what it was taken to be. */
export interface NearFigure {
	readonly index: number;
	readonly measure: Measure;
	readonly judgement: Judgement | null;
	readonly isBefore: boolean;
}

export function isCut(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (wordAt(s, i) === ';' || wordAt(s, i) === '.') return true;
	return false;
}

/** A percentage that a count was carried over to: what it measures is not told. */
function isMisfit(s: Sentence, index: number, measure: Measure): boolean {
	const isPart = s.numbers[index].unit !== 'none' || s.numbers[index].decimals > 0;
	return isPart && (measure.kind === 'electorate' || measure.kind === 'votes' || measure.kind === 'seats');
}

export function nearFigure(input: EventInput, phrase: Phrase, to: number): NearFigure | null {
	const { s, mentions, context } = input;
	const measures = measuresOf(s, context.measure);
	const usable = (i: number): boolean =>
		isFigure(s.numbers[i]) &&
		measures[i] !== null &&
		!isMisfit(s, i, measures[i]!) &&
		s.timeAt[s.numbers[i].figureFrom] < 0;
	let before = -1;
	let after = -1;
	s.numbers.forEach((n, i) => {
		if (!usable(i)) return;
		if (n.to <= phrase.from && !isCut(s, n.to, phrase.from)) before = i;
		if (n.from >= to && after < 0 && n.from - to < 22 && !isCut(s, to, n.from)) after = i;
	});
	const gap = before >= 0 ? phrase.from - s.numbers[before].to : 99;
	const isApposed = gap <= 2 || (gap <= 8 && phrase.mode !== 'is');
	const index = isApposed || after < 0 ? before : gap < 6 && s.numbers[after].from - to > 8 ? before : after;
	if (index < 0) return null;
	const measure = measures[index]!;
	return {
		index,
		measure,
		judgement: judge(s, index, measure, mentions, context),
		isBefore: index === before,
	};
}
