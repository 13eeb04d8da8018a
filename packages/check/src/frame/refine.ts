/** What a noun or verb before a figure comes to, given the figure's own unit and the words around. */
import { isPart } from './fits.ts';
import { before, cueAt, type Measure, wordAt } from './measure.ts';
import { isEach, isOfTheHouse, needsSwing, ofWomen, placeNear } from './no-measure.ts';
import type { Sentence } from './sentence.ts';

/** "was the majority", "on a swing of": a noun beats a bare verb; a count cannot be a share, nor a percentage votes. */
export function refine(s: Sentence, index: number, measure: Measure): Measure | null {
	const n = s.numbers[index];
	if (ofWomen(s, { ...measure, kind: 'seats' }) && measure.kind === 'votes' && n.n <= 650) return null;
	if (
		measure.kind === 'votes' &&
		!isPart(n) &&
		n.n <= 650 &&
		cueAt(s, n.to) !== 'vote' &&
		!placeNear(s, index) &&
		measure.strength < 3 &&
		cueAt(s, before(s, n)) !== 'get' &&
		wordAt(s, before(s, n)) !== 'polled'
	)
		return { ...measure, kind: 'seats' };
	if (measure.kind === 'majority' && n.n < 400 && isOfTheHouse(s, measure.cueFrom, n.from)) return null;
	if (measure.kind === 'votes' && isEach(s, index)) return { ...measure, kind: 'votes-per-seat' };
	if (measure.kind === 'votes' && isPart(n) && n.kind !== 'fraction') return { ...measure, kind: 'share' };
	if (measure.kind === 'swing' && needsSwing(s, index)) return { ...measure, kind: 'swing-needed' };
	return measure;
}
