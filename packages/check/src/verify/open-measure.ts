/** A figure that stands by itself beside a name or mark, and so may measure another thing than it was taken for. */
import { before, cueAt, isFigure, type Measure, NOUNS, wordAt } from '../frame/measure.ts';
import { listHead } from '../frame/no-measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Computed } from './computed.ts';

/**
 * What a bare figure set off by a mark or beside a name measures, where nothing in the words says: "Clacton, Farage, 8,405",
 * "held on by a whisker – 495 votes". Null where a noun or a verb before it says.
 */
export function openMeasure(
	s: Sentence,
	index: number,
	measure: Measure,
	other: Computed,
	spokenOf: Measure | null,
): Measure | null {
	const n = s.numbers[index];
	const at = s.nameAt[before(s, n)] >= 0 ? before(s, n) : n.from - 1;
	if (measure.cueFrom < n.from && isNamedBy(s, measure)) return null;
	if (measure.strength === 3 && measure.cueTo > n.to + 1 && !isBetweenTwo(s, index)) return null;
	if (listHead(s, n.from) === measure.kind || isJoined(s, index, measure)) return null;
	const isSetOff =
		isAfterMajority(s, index, measure, spokenOf) ||
		at < 0 ||
		s.nameAt[at] >= 0 ||
		(s.tokens[at].kind === 'mark' && !isPartInBrackets(s, index));
	if (!isSetOff) return null;
	if (other.measure === 'majority' && (measure.kind === 'votes' || measure.kind === 'share'))
		return { ...measure, kind: 'majority' };
	return other.measure === 'share' && measure.kind === 'majority' ? { ...measure, kind: 'share' } : null;
}

/** "15,855 votes against 15,840 for Ameet Jogia, 0.04 per cent of the vote": a part set off after the votes of two is what lies between them. */
function isBetweenTwo(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	const [first, second] = [s.numbers[index - 2], s.numbers[index - 1]];
	const isVotes = (m: typeof n | undefined): boolean =>
		m !== undefined && m.kind === 'count' && m.unit === 'none' && m.n >= 100;
	return n.unit === 'percent' && isVotes(first) && isVotes(second) && s.tokens[n.from - 1]?.kind === 'mark';
}

/** "8,653 ahead, having had 1,836 five years ago": what one has after a majority may be another. */
function isAfterMajority(s: Sentence, index: number, measure: Measure, spokenOf: Measure | null): boolean {
	const n = s.numbers[index];
	if (measure.kind !== 'votes' || measure.strength !== 2 || cueAt(s, before(s, n)) !== 'have') return false;
	if (cueAt(s, n.to) === 'vote') return false;
	if (spokenOf?.kind === 'majority' && !s.numbers.some((other, k) => k < index && isFigure(other)))
		return true;
	return s.tokens.slice(0, n.from).some(({ cue }) => cue === 'majority' || cue === 'ahead' || cue === 'lead');
}

/** "polled 29,424 and Deanne Ferguson 18,267": joined to a figure whose verb says what both measure. */
function isJoined(s: Sentence, index: number, measure: Measure): boolean {
	const previous = s.numbers[index - 1];
	return measure.strength === 2 && previous !== undefined && cueAt(s, previous.to) === 'and';
}

function isNamedBy(s: Sentence, measure: Measure): boolean {
	return s.nameAt[measure.cueFrom] < 0 && NOUNS[cueAt(s, measure.cueFrom)] !== undefined;
}

/** "a majority of 3,290 (45.2 per cent)": what stands in brackets after a figure is the same thing. */
function isPartInBrackets(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	return n.unit !== 'none' && wordAt(s, n.from - 1) === '(' && s.numbers[index - 1]?.to === n.from - 1;
}
