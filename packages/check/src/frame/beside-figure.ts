/** What stands beside a figure that no noun or verb tells the measure of: a place in the order, a colon, a party, nothing at all. */
import { cueAt, type Measure, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

/** "Labour's Duncan Enright was third, 15 per cent": a place before the comma. */
export function isPlacing(s: Sentence, comma: number): boolean {
	const last = s.numbers[s.numberAt[comma - 1] ?? -1];
	return (
		last?.kind === 'ordinal' &&
		s.names.some(({ kind, to }) => (kind === 'person' || kind === 'party') && to <= comma)
	);
}

/** Whether a person or party is named before a colon. */
export function isNamedBefore(s: Sentence, colon: number): boolean {
	return s.names.some(({ kind, to }) => (kind === 'person' || kind === 'party') && to <= colon);
}

/** "North East Fife was won by two.", "Majority: two.": a few votes, in words, with nothing after them. */
export function isMajorityInWords(s: Sentence, index: number, own: Measure): boolean {
	const n = s.numbers[index];
	const next = s.tokens[n.to];
	if (own.kind !== 'majority' || own.strength !== 3 || (next !== undefined && next.kind !== 'mark'))
		return false;
	if (wordAt(s, own.cueFrom) === 'majority') return n.from - own.cueFrom <= 2;
	return cueAt(s, n.from - 1) === 'by' && s.names.some(({ kind }) => kind === 'place');
}

/** "it was 28 for Labour and eight for the Tories": a count shared out among parties. */
export function isCountFor(s: Sentence, n: Sentence['numbers'][number]): boolean {
	const at = cueAt(s, n.to + 1) === 'the' ? n.to + 2 : n.to + 1;
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	return n.unit === 'none' && n.d === 1 && n.n <= 650 && cueAt(s, n.to) === 'for' && name?.kind === 'party';
}
