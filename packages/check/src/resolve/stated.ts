/** The seat and the year that the words of a figure itself state: "39 per cent in Torbay in 2019". Other readings may not stray from them. */
import { cueAt, isClauseMark, type Measure, windowStart, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { PlaceTag, TimeTag } from '../tag/index.ts';
import { CHANGES } from './changes.ts';
import { rightEnd } from './cost.ts';

export interface StatedScope {
	/** Name of one seat, in full or nearly. */
	readonly place: PlaceTag | null;
	readonly year: number;
}

function linkAt(s: Sentence, from: number): string {
	let i = from - 1;
	while (i >= 0 && cueAt(s, i) === 'the') i--;
	return wordAt(s, i);
}

/** Nothing but names, times, nouns of measure and prepositions between a figure and what is said of it. */
function isPlainly(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		if (s.nameAt[i] >= 0 || s.timeAt[i] >= 0) continue;
		if (s.tokens[i].kind === 'mark' || !PLAIN.has(wordAt(s, i))) return false;
	}
	return true;
}

const PLAIN = new Set(
	'of the vote votes valid poll share cast in at on a an majority turnout here there general election by-election'.split(
		' ',
	),
);

/** "had been", "was defending": what was so before. */
const BEFORE = new Set(
	'had been defending defended overturned overturning overcame wiped then previous previously'.split(' '),
);

export function statedScope(s: Sentence, index: number, measure: Measure): StatedScope {
	const none = { place: null, year: 0 };
	if (CHANGES.has(measure.kind)) return none;
	const isAt = measure.level === 'at';
	const n = s.numbers[index];
	const start = windowStart(s, index);
	for (let i = start; i < n.from; i++) if (isAt && s.nameAt[i] < 0 && BEFORE.has(wordAt(s, i))) return none;
	const right = rightEnd(s, index);
	const places = s.names.filter((name): name is PlaceTag => name.kind === 'place');
	const after = places.find(
		(name) =>
			name.from >= n.to &&
			name.from < right &&
			linkAt(s, name.from) === 'in' &&
			isPlainly(s, n.to, name.from),
	);
	return { place: after ?? null, year: yearOf(s, n.to, right, isAt ? start : 1, n.from)?.year ?? 0 };
}

function yearOf(s: Sentence, to: number, right: number, start: number, from: number): TimeTag | null {
	const dated = s.times.filter((time) => time.kind === 'date' && time.year > 0 && !time.isBound);
	const after = dated.find((time) => time.from >= to && time.from < right);
	if (after) return linkAt(s, after.from) === 'in' && isPlainly(s, to, after.from) ? after : null;
	if (s.times.length !== 1 || start > 0) return null;
	const [opening] = dated;
	if (!opening || opening.to > from || opening.from > 1 || linkAt(s, opening.from) !== 'in') return null;
	for (let i = opening.to; i < from; i++) if (isClauseMark(s, i) || cueAt(s, i) === 'who') return null;
	return opening;
}
