/** A figure that goes on from the one before it: what it takes over, and at which level. */
import type { NumberTag } from '../tag/index.ts';
import { fits, isPart } from './fits.ts';
import { before, cueAt, type Measure, made, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

/** What "it was" takes up after a change: the figure that changed. */
export const LEVELS: Readonly<Partial<Record<Measure['kind'], Measure['kind']>>> = {
	'turnout-change': 'turnout',
	'share-change': 'share',
	'majority-change': 'majority',
	'seat-change': 'seats',
	'seats-total': 'seats',
	'vote-change': 'votes',
	'relative-change': 'votes',
	'vote-body-change': 'votes',
};

/** "14,980 votes, 40.7 per cent", "2,959, or 6.0 per cent": the same thing said as a part. */
export function apposedKind(
	s: Sentence,
	index: number,
	p: number,
	current: Measure | null,
): Measure['kind'] | null {
	const n = s.numbers[index];
	if (!current || n.unit !== 'percent' || index === 0) return null;
	const previous = s.numbers[index - 1];
	const word = wordAt(s, p);
	if (previous.unit !== 'none' || n.from - previous.to > 6 || !(isSetOff(word) || word === 'or')) return null;
	for (let i = previous.to; i < n.from; i++) {
		const kind = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]].kind : null;
		if (kind === 'party' || kind === 'person') return null;
	}
	return APPOSED[current.kind] ?? null;
}

export const LEVELLED = new Set(['reached', 'hit', 'topped', 'reaching', 'hitting']);

const APPOSED: Readonly<Partial<Record<Measure['kind'], Measure['kind']>>> = {
	votes: 'share',
	majority: 'majority',
	seats: 'seat-share',
	'vote-change': 'relative-change',
	'majority-change': 'majority-change',
};

/** "polling 7,853 and Ukip 5,233", "28,078 votes to Lola McEvoy's 12,168": a subject of its own right before a figure of the same kind. */
export function isParallel(s: Sentence, index: number, p: number, current: Measure): boolean {
	if (current.strength < 2 || (current.kind !== 'votes' && current.kind !== 'share')) return false;
	const [n, previous] = [s.numbers[index], s.numbers[index - 1]];
	if (previous === undefined || isPart(n) !== isPart(previous) || n.isWord) return false;
	const isMark = wordAt(s, p) === ',' || wordAt(s, p) === '(' || wordAt(s, p) === ')';
	const beside = s.nameAt[isMark ? p - 1 : p] ?? -1;
	if (beside >= 0 && (s.names[beside].kind === 'party' || s.names[beside].kind === 'person'))
		return s.names[beside].from >= previous.to;
	const cue = cueAt(s, p);
	if ((cue !== 'to' && cue !== 'against') || cueAt(s, n.to) !== 'of') return false;
	const owner = s.names.find((name) => name.from > n.to && name.from <= n.to + 2);
	return owner?.kind === 'party' || owner?.kind === 'person';
}

/** "Labour's share was down 17 points, the Tories' 22.5": the owner after a comma shares the verb of change. */
export function isListedChange(s: Sentence, index: number, p: number, current: Measure): boolean {
	const previous = s.numbers[index - 1];
	if (current.kind !== 'share-change' || previous === undefined) return false;
	const { from } = s.names[s.nameAt[p]];
	const comma = cueAt(s, from - 1) === 'the' ? from - 2 : from - 1;
	return wordAt(s, comma) === ',' && comma === previous.to;
}

/** A figure that goes on from the one before: after a comma, "and", a name, "to", "against". */
export function isSetOff(word: string): boolean {
	return word === ',' || word === '(' || word === '–' || word === '—' || word === '-';
}

/** "Torcuil Crichton (Lab) – 6,692", "Duncan Baker, the sitting MP, 16,903": last token of the name that a mark sets the figure off from, or -1. */
export function describedBefore(s: Sentence, mark: number): number {
	if (wordAt(s, mark - 1) === ')') {
		for (let i = mark - 2; i > mark - 8 && i >= 0; i--) {
			if (wordAt(s, i) === '(') return s.nameAt[i - 1] >= 0 ? i - 1 : -1;
			if (s.nameAt[i] < 0 && s.numberAt[i] >= 0) return -1;
		}
		return -1;
	}
	if (wordAt(s, mark) !== ',') return -1;
	let isOffice = false;
	for (let i = mark - 1; i > mark - 7 && i > 0; i--) {
		if (wordAt(s, i) === ',') return isOffice && s.nameAt[i - 1] >= 0 ? i - 1 : -1;
		if (s.tokens[i].kind !== 'word' || s.nameAt[i] >= 0) return -1;
		if (OFFICES.has(wordAt(s, i))) isOffice = true;
	}
	return -1;
}

const OFFICES = new Set(
	'mp member minister secretary leader councillor mayor candidate incumbent holder'.split(' '),
);

/** "Labour has 258 and 29 per cent": seats and the share that won them. */
export function isShareBesideSeats(s: Sentence, index: number, p: number, current: Measure | null): boolean {
	const n = s.numbers[index];
	const previous = s.numbers[index - 1];
	return current?.kind === 'seats' && n.unit === 'percent' && cueAt(s, p) === 'and' && previous?.to === p;
}

/** "over Labour's Gillian Troughton (11,601)": in brackets after a name, what that person polled. */
export function isPollOf(s: Sentence, n: NumberTag, p: number, current: Measure | null): boolean {
	return (
		current?.kind === 'majority' &&
		wordAt(s, p) === '(' &&
		s.nameAt[p - 1] >= 0 &&
		s.names[s.nameAt[p - 1]].kind !== 'place' &&
		s.names[s.nameAt[p - 1]].kind !== 'area' &&
		n.kind === 'count' &&
		n.unit === 'none' &&
		n.n >= 100
	);
}

export function isContinued(s: Sentence, p: number): boolean {
	const cue = cueAt(s, p);
	const word = wordAt(s, p);
	return (
		word === ',' ||
		word === '(' ||
		word === ';' ||
		cue === 'and' ||
		cue === 'or' ||
		cue === 'to' ||
		cue === 'against' ||
		cue === 'than' ||
		cue === 'with' ||
		cue === 'from' ||
		cue === 'for' ||
		cue === 'compare' ||
		cue === 'by' ||
		cue === 'in' ||
		cue === 'be' ||
		s.nameAt[p] >= 0 ||
		s.timeAt[p] >= 0
	);
}

export function levelOf(s: Sentence, p: number): Measure['level'] {
	const cue = cueAt(s, p);
	if (cueAt(s, p - 1) === 'compare') return 'from';
	if (cue === 'from') return 'from';
	if (cue === 'to') return 'to';
	if (cue === 'against' || cue === 'than' || cue === 'compare') return 'from';
	return 'at';
}

/** "was 2.6 points higher", "is 441 fewer": the word after the figure tells a change, whatever the verb of being before it. */
export function isComparedWithBefore(s: Sentence, index: number, after: Measure): boolean {
	const n = s.numbers[index];
	const word = wordAt(s, n.to);
	if (after.direction === 0 || cueAt(s, before(s, n)) !== 'be') return false;
	return (word !== 'up' && word !== 'down') || cueAt(s, n.to + 1) !== 'from';
}

/** "four points up": what changed is what the figure before measured, where no noun says. */
export function changeInContext(after: Measure, current: Measure | null, s: Sentence, n: NumberTag): Measure {
	if (
		after.kind === 'vote-change' &&
		current &&
		(current.kind === 'seats' || current.kind === 'seat-change') &&
		n.n < 700 &&
		cueAt(s, n.to + 1) !== 'vote'
	)
		return { ...after, kind: 'seat-change' };
	if (
		after.kind === 'vote-change' &&
		current &&
		(current.kind === 'share-change' || current.kind === 'turnout-change') &&
		n.n < 100 &&
		cueAt(s, n.to) !== 'vote'
	)
		return { ...after, kind: current.kind };
	if (after.kind !== 'share-change' || !current || s.tokens.some((token) => token.cue === 'share'))
		return after;
	if (current.kind === 'turnout' || current.kind === 'turnout-change')
		return { ...after, kind: 'turnout-change' };
	return after;
}

/** "down on the 76.5 of last year", "the general election's 47.8": what the measure was before, or at the time told. */
export function earlierLevel(s: Sentence, index: number, p: number, current: Measure | null): Measure | null {
	const n = s.numbers[index];
	const kind = current ? (LEVELS[current.kind] ?? current.kind) : null;
	if (kind === null || !fits(kind, n)) return null;
	if (cueAt(s, p) === 'on' && (cueAt(s, p - 1) === 'down' || cueAt(s, p - 1) === 'up'))
		return made(kind, 1, p - 1, n.to, 0, 'from');
	const at = n.from - 1;
	if (at >= 0 && s.tokens[at].isPossessive && (s.timeAt[at] >= 0 || cueAt(s, at) === 'election'))
		return made(kind, 1, at, n.to);
	return null;
}

/** "Con 12.8 (down 16.3), UKIP 5.8": after a change in brackets the list goes on with the figures themselves. */
export function isAfterBracket(s: Sentence, index: number): boolean {
	const previous = s.numbers[index - 1];
	return previous !== undefined && wordAt(s, previous.to) === ')';
}

/** "Labour's 72 seats on 12 per cent, Reform's five": a bare count of a party's where seats were counted. */
export function isSeatsOf(s: Sentence, n: NumberTag, p: number): boolean {
	const name = s.nameAt[p] >= 0 ? s.names[s.nameAt[p]] : null;
	if (name?.kind !== 'party' || !s.tokens[name.to - 1].isPossessive) return false;
	const isCount = n.kind === 'count' && n.unit === 'none' && n.decimals === 0 && n.n <= 650;
	return isCount && s.tokens.some((token) => token.cue === 'seat' || token.word === 'mps');
}
