/** The measure of every figure in a sentence: its own words, else the figure before it, else what stands beside it. */

import { isShareBesideSeats, LEVELS } from './goes-on.ts';
import { before, headBefore, type Measure } from './measure.ts';
import { measureAt } from './measure-at.ts';
import { fixBecome, fixCuts, fixPairs, leaveGross } from './pairs.ts';
import type { Sentence } from './sentence.ts';
import { isSign } from './signed.ts';

/** Measures by index of number; null where the words do not tell. `last` is the measure of the figure before the sentence. */
export function measuresOf(s: Sentence, last: Measure | null): (Measure | null)[] {
	const measures: (Measure | null)[] = [];
	let current: Measure | null = last
		? { ...last, kind: LEVELS[last.kind] ?? last.kind, level: 'at', direction: 0 }
		: null;
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
		const measure = measureAt(s, index, current, !measures.some((m) => m !== null));
		measures.push(measure);
		const isBeside = isSign(s, n.figureFrom - 1) || isShareBesideSeats(s, index, before(s, n), current);
		if (measure && !isBeside) current = measure;
	}
	for (const [i, measure] of measures.entries())
		if (measure && isPointsOfMajority(s, i, measure)) measures[i] = { ...measure, strength: 1 };
	fixPairs(s, measures);
	fixCuts(s, measures);
	fixBecome(s, measures);
	leaveGross(s, measures);
	for (const [i, measure] of measures.entries()) {
		if (
			measure?.kind === 'vote-body-change' &&
			measures.some(
				(other, k) =>
					k !== i && (other?.kind === 'votes' || other?.kind === 'vote-change' || other?.kind === 'score'),
			)
		)
			measures[i] = { ...measure, kind: 'relative-change' };
	}
	return measures;
}

/** "majority 9,236, down 7.8 points": of the share or of the majority in per cent; the words do not say. */
function isPointsOfMajority(s: Sentence, index: number, { kind }: Measure): boolean {
	const n = s.numbers[index];
	return kind === 'share-change' && n.unit === 'points' && headBefore(s, n.from, 0)?.kind === 'majority';
}
