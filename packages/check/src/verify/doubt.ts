/** Reasons to doubt that the figure was read as it was meant, found only when it does not fit: then it is not accused. */
import { cueAt, type Measure, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import { defaultGeneral } from '../resolve/when.ts';
import type { Tried } from './attempt.ts';
import type { Reading } from './reading.ts';

/** What speaks against the reading, for people; null where nothing does. */
export function doubtOf(
	s: Sentence,
	index: number,
	measure: Measure,
	best: Tried,
	readings: () => readonly Reading[],
	context: Context,
): string | null {
	if (isAreaPassedOver(best, readings)) return 'the record has no figure of the area that the words name';
	if (isMajorityThere(s, index, measure, best, context))
		return 'the figure is a majority in the same seat; the words do not say what it measures';
	if (isMoreThanUntold(s, index, measure, best, context))
		return 'the words do not say what the change is counted from';
	return null;
}

/** The words name an area that the record cannot speak of, and the reading falls back on a wider one. */
function isAreaPassedOver({ reading }: Tried, readings: () => readonly Reading[]): boolean {
	if (reading.contest >= 0 || reading.scopeCost < 0.3) return false;
	return readings().some(
		(other) =>
			other.contest < 0 &&
			other.area !== reading.area &&
			other.election === reading.election &&
			reading.scopeCost >= 0.3 &&
			(other.scopeCost < 0.56 || (other.scopeCost < reading.scopeCost - 0.3 && other.cost < reading.cost)),
	);
}

/** A bare figure beside a name, or "by N" after a comma: a majority there at some election, as in a table of majorities. */
function isMajorityThere(
	s: Sentence,
	index: number,
	measure: Measure,
	{ reading }: Tried,
	{ facts: { release } }: Context,
): boolean {
	const n = s.numbers[index];
	if (reading.contest < 0 || n.unit !== 'none' || n.d !== 1 || n.n < 100 || n.approximator !== 'bare')
		return false;
	const at = n.from - 1;
	const isBare = measure.kind === 'votes' && (s.nameAt[at] >= 0 || s.tokens[at]?.kind === 'mark' || at < 0);
	const isTrailing = measure.kind === 'majority' && cueAt(s, at) === 'by' && wordAt(s, at - 1) === ',';
	if (!isBare && !isTrailing) return false;
	const place = release.contests.place[reading.contest];
	return release.figures
		.find(n.n)
		.some(({ kind, row }) => kind === 'majority' && release.contests.place[row] === place);
}

/** "three million more" after a figure of an earlier election: more than before it, or than now. */
function isMoreThanUntold(
	s: Sentence,
	index: number,
	measure: Measure,
	{ reading }: Tried,
	context: Context,
): boolean {
	if (measure.kind !== 'vote-change' || reading.contest >= 0) return false;
	const n = s.numbers[index];
	const cue = cueAt(s, n.to);
	if (cue !== 'more' && cue !== 'fewer' && cue !== 'less') return false;
	if (s.tokens.slice(n.to, n.to + 4).some((token) => token.cue === 'than')) return false;
	return reading.election !== defaultGeneral(context.facts, context.published);
}
