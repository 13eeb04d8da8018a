/** The measure of every figure in a sentence: its own words, else the figure before it, else what stands beside it. */
import type { NumberTag } from '../tag/index.ts';
import { before, cueAt, headBefore, type Measure, made, NOUNS, windowStart, wordAt } from './measure.ts';
import { isCompared, measureAfter } from './measure-after.ts';
import { measureBefore } from './measure-before.ts';
import {
	countsOther,
	isAverage,
	isEach,
	isEnumerated,
	isOfTheHouse,
	isPartOfCount,
	isPlaceSubject,
	isTogether,
	isWished,
	limitOf,
	listHead,
	needsSwing,
	ofWomen,
	placeNear,
} from './no-measure.ts';
import type { Sentence } from './sentence.ts';

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
		if (measure) current = measure;
	}
	for (const [i, measure] of measures.entries()) if (measure && isEnumerated(s, i)) measures[i] = null;
	fixPairs(s, measures);
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

/** What "it was" takes up after a change: the figure that changed. */
const LEVELS: Readonly<Partial<Record<Measure['kind'], Measure['kind']>>> = {
	'turnout-change': 'turnout',
	'share-change': 'share',
	'majority-change': 'majority',
	'seat-change': 'seats',
	'seats-total': 'seats',
	'vote-change': 'votes',
};

/** "14,980 votes, 40.7 per cent", "2,959, or 6.0 per cent": the same thing said as a part. */
function apposedKind(s: Sentence, index: number, p: number, current: Measure | null): Measure['kind'] | null {
	const n = s.numbers[index];
	if (!current || n.unit !== 'percent' || index === 0) return null;
	const previous = s.numbers[index - 1];
	const word = wordAt(s, p);
	if (
		previous.unit !== 'none' ||
		n.from - previous.to > 4 ||
		!(word === ',' || word === '(' || word === 'or' || word === '–' || word === '-')
	)
		return null;
	for (let i = previous.to; i < n.from; i++) if (s.nameAt[i] >= 0) return null;
	return APPOSED[current.kind] ?? null;
}

const LEVELLED = new Set(['reached', 'hit', 'topped', 'reaching', 'hitting']);

const APPOSED: Readonly<Partial<Record<Measure['kind'], Measure['kind']>>> = {
	votes: 'share',
	majority: 'majority',
	seats: 'seat-share',
	'vote-change': 'relative-change',
	'majority-change': 'majority-change',
};

function isPart(n: NumberTag): boolean {
	return n.unit !== 'none' || n.kind === 'fraction' || n.kind === 'rate' || n.decimals > 0;
}

function isPartKind(kind: Measure['kind']): boolean {
	return (
		kind === 'share' ||
		kind === 'turnout' ||
		kind === 'swing' ||
		kind.endsWith('change') ||
		kind === 'seat-share'
	);
}

/** Whether a measure can be printed with the figure's unit. */
function fits(kind: Measure['kind'], n: NumberTag, isVoteNext = false): boolean {
	const part = isPart(n);
	switch (kind) {
		case 'votes':
			return !part && !(n.isWord && n.n < 21);
		case 'seats':
		case 'seat-change':
			return !part && n.n <= 720;
		case 'vote-change':
		case 'electorate':
		case 'invalid':
		case 'votes-per-seat':
			return !part || n.kind === 'fraction';
		case 'share':
			return (part || n.n <= 100) && n.unit !== 'points';
		case 'majority':
		case 'majority-change':
			return !(n.isWord && n.n < 21 && n.unit === 'none' && n.kind === 'count' && !isVoteNext);
		case 'swing':
		case 'share-change':
		case 'turnout-change':
		case 'relative-change':
		case 'seat-share':
			return part || n.n <= 100;
		case 'turnout':
			return true;
		default:
			return true;
	}
}

function measureAt(s: Sentence, index: number, current: Measure | null, isFirst: boolean): Measure | null {
	const n = s.numbers[index];
	const isVoteNext = cueAt(s, n.to) === 'vote';
	if (isAverage(s, index) || isTogether(s, index) || isPartOfCount(s, index) || isWished(s, index))
		return null;
	const after = measureAfter(s, index);
	if (
		after?.kind === 'share' &&
		current?.kind === 'majority' &&
		!isFirst &&
		apposedKind(s, index, before(s, n), current) === 'majority'
	)
		return made('majority', 2, n.from, after.cueTo);
	if (after && after.strength === 3) {
		if (after.kind === 'swing' && needsSwing(s, index)) return { ...after, kind: 'swing-needed' };
		return ofWomen(s, after) ? null : after;
	}
	const turned = after && after.strength === 2 ? changeInContext(after, current, s, n) : after;
	if (
		!after &&
		(countsOther(s, index) ||
			(n.kind === 'fraction' &&
				(cueAt(s, n.to) === 'fewer' || cueAt(s, n.to) === 'more' || cueAt(s, n.to) === 'less')))
	)
		return null;
	if (!after && isCompared(s, index)) return null;
	if (turned && isComparedWithBefore(s, index, turned)) return turned;
	let own = measureBefore(s, index);
	if (
		own &&
		own.strength === 2 &&
		(own.kind === 'share' || own.kind === 'votes') &&
		current &&
		isPlaceSubject(s, index) &&
		fits(current.kind, n)
	)
		own = made(current.kind, 1, own.cueFrom, n.to);
	if (own && own.strength === 2) own = changeInContext(own, current, s, n);
	if (own && fits(own.kind, n, isVoteNext)) {
		const isVotes = own.kind === 'votes' || own.kind === 'share';
		if (!(isVotes && after)) return refine(s, index, own);
	}
	if (turned) return turned;
	const named = headBefore(s, n.from, limitOf(s, index));
	if (
		named &&
		(named.kind === 'swing' || named.kind === 'turnout') &&
		fits(named.kind, n) &&
		isPart(n) &&
		n.from - named.at < 9
	)
		return made(named.kind, 2, named.at, n.to);
	const p = before(s, n);
	const limit = windowStart(s, index);
	if (p >= 0 && LEVELLED.has(wordAt(s, p)) && current && fits(current.kind, n))
		return made(current.kind, 1, p, n.to);
	const nextCue = cueAt(s, n.to);
	if (wordAt(s, p) === 'within') return null;
	if (nextCue === 'vote' && cueAt(s, p) === 'and' && current?.kind === 'seat-change' && !isFirst)
		return made('vote-change', 2, n.from, n.to + 1, current.direction);
	if (nextCue === 'vote' || (nextCue === 'ballot' && !isPart(n))) return made('votes', 3, n.from, n.to + 1);
	const level = current && cueAt(s, p) === 'to' ? LEVELS[current.kind] : undefined;
	if (level && !isFirst && fits(level, n)) return made(level, 1, p, n.to, 0, 'to');
	const apposed = apposedKind(s, index, p, current);
	if (apposed && !isFirst) return made(apposed, 2, n.from, n.to);
	if (current && !isFirst && fits(current.kind, n) && p >= limit - 1 && isContinued(s, p))
		return made(
			cueAt(s, p) === 'be' || current.kind === 'seats-total'
				? (LEVELS[current.kind] ?? current.kind)
				: current.kind,
			1,
			s.nameAt[p] >= 0
				? s.names[s.nameAt[p]].from
				: wordAt(s, p) === ',' || wordAt(s, p) === ';' || wordAt(s, p) === '('
					? n.from
					: p,
			n.to,
			current.direction,
			levelOf(s, p),
		);
	const listed = listHead(s, n.from);
	if (listed && fits(listed, n, isVoteNext))
		return made(listed, 2, p >= 0 && s.nameAt[p] >= 0 ? s.names[s.nameAt[p]].from : n.from, n.to);
	const isBesideName =
		p >= 0 &&
		(s.nameAt[p] >= 0 ||
			(wordAt(s, p) === ')' && s.nameAt[p - 1] >= 0) ||
			((wordAt(s, p) === ',' || wordAt(s, p) === '(') && s.nameAt[p - 1] >= 0) ||
			wordAt(s, p) === ':');
	const name = p >= 0 && s.nameAt[p] >= 0 ? s.names[s.nameAt[p]] : null;
	if (name?.kind === 'party' && isPart(n) && cueAt(s, name.from - 1) === 'to' && s.nameAt[name.from - 2] >= 0)
		return made('swing', 2, s.names[s.nameAt[name.from - 2]].from, n.to);
	if (name?.kind === 'party' && !isPart(n) && n.n <= 650 && !placeNear(s, index))
		return made('seats', 2, name.from, n.to);
	if (isBesideName && n.unit === 'points')
		return s.tokens.slice(0, n.from).some((token) => token.cue === 'swing')
			? made('swing', 2, p, n.to)
			: null;
	const beside =
		p >= 0
			? s.nameAt[p] >= 0
				? s.names[s.nameAt[p]]
				: s.nameAt[p - 1] >= 0
					? s.names[s.nameAt[p - 1]]
					: null
			: null;
	if (isBesideName && (beside?.kind === 'place' || beside?.kind === 'area')) {
		if (current && fits(current.kind, n) && isPart(n) === isPartKind(current.kind))
			return made(current.kind, 1, beside.from, n.to);
		return !isPart(n) && wordAt(s, p) === ':' && beside.kind === 'place'
			? made('majority', 1, beside.from, n.to)
			: null;
	}
	if (isBesideName && n.isWord && !isPart(n) && n.n < 21) return null;
	if (isEach(s, index) && current?.kind === 'votes-per-seat') return made('votes-per-seat', 2, p, n.to);
	if (isBesideName)
		return made(
			isPart(n) ? 'share' : 'votes',
			s.tokens[p].isPossessive && !isPart(n) && n.n < 1000 ? 1 : 2,
			s.nameAt[p] >= 0 ? s.names[s.nameAt[p]].from : Math.max(0, p - 1),
			n.to,
		);
	const isAnaphor =
		p >= 1 &&
		(cueAt(s, p) === 'be' || wordAt(s, p) === 'been') &&
		(cueAt(s, p - 1) === 'it' ||
			wordAt(s, p - 1) === 'had' ||
			wordAt(s, p - 1) === 'that' ||
			wordAt(s, p - 1) === 'figure');
	if (current && fits(LEVELS[current.kind] ?? current.kind, n) && isAnaphor)
		return made(LEVELS[current.kind] ?? current.kind, 2, p - 1, n.to, 0, 'at');
	if (
		current &&
		fits(current.kind, n) &&
		p >= 0 &&
		!isFirst &&
		(cueAt(s, p) === 'be' ||
			cueAt(s, p) === 'against' ||
			cueAt(s, p) === 'than' ||
			cueAt(s, p) === 'compare' ||
			cueAt(s, p) === 'to' ||
			cueAt(s, p) === 'in' ||
			cueAt(s, p) === 'with' ||
			cueAt(s, p) === 'from')
	) {
		return made(current.kind, 1, p, n.to, current.direction, levelOf(s, p));
	}
	return null;
}

/** A figure that goes on from the one before: after a comma, "and", a name, "to", "against". */
function isContinued(s: Sentence, p: number): boolean {
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

function levelOf(s: Sentence, p: number): Measure['level'] {
	const cue = cueAt(s, p);
	if (cueAt(s, p - 1) === 'compare') return 'from';
	if (cue === 'from') return 'from';
	if (cue === 'to') return 'to';
	if (cue === 'against' || cue === 'than' || cue === 'compare') return 'from';
	return 'at';
}

/** "was 2.6 points higher", "is 441 fewer": the word after the figure tells a change, whatever the verb of being before it. */
function isComparedWithBefore(s: Sentence, index: number, after: Measure): boolean {
	const n = s.numbers[index];
	const word = wordAt(s, n.to);
	if (after.direction === 0 || cueAt(s, before(s, n)) !== 'be') return false;
	return (word !== 'up' && word !== 'down') || cueAt(s, n.to + 1) !== 'from';
}

/** "four points up": what changed is what the figure before measured, where no noun says. */
function changeInContext(after: Measure, current: Measure | null, s: Sentence, n: NumberTag): Measure {
	if (
		after.kind === 'vote-change' &&
		current &&
		(current.kind === 'seats' || current.kind === 'seat-change') &&
		n.n < 700 &&
		cueAt(s, n.to + 1) !== 'vote'
	)
		return { ...after, kind: 'seat-change' };
	if (after.kind !== 'share-change' || !current || s.tokens.some((token) => token.cue === 'share'))
		return after;
	if (current.kind === 'turnout' || current.kind === 'turnout-change')
		return { ...after, kind: 'turnout-change' };
	return after;
}

/** "was the majority", "on a swing of": a noun beats a bare verb; a count cannot be a share, nor a percentage votes. */
function refine(s: Sentence, index: number, measure: Measure): Measure | null {
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

/** "From 1,619 to 5,594: Ukip more than trebled its vote": the noun that tells the measure comes after. */
function pairHeadAfter(s: Sentence, n: NumberTag): Measure | null {
	for (let i = n.to; i < s.tokens.length && i < n.to + 16; i++) {
		const noun = s.nameAt[i] < 0 ? NOUNS[cueAt(s, i)] : undefined;
		if (noun === undefined || noun === 'seats') continue;
		const kind = noun === 'votes' && (isPart(n) || cueAt(s, i + 1) === 'share') ? 'share' : noun;
		return fits(kind, n) ? made(kind, 2, n.from, n.to) : null;
	}
	return null;
}

/** "15,862 to 15,835": the votes of the first two. */
function isPercentScore(a: NumberTag, b: NumberTag, before: Measure | null): boolean {
	return a.unit === 'percent' && b.unit === 'percent' && before?.kind === 'majority';
}

function isScore(n: NumberTag): boolean {
	return n.kind === 'count' && n.unit === 'none' && n.d === 1 && n.n >= 100 && !n.isWord;
}

/** "beat her by 18,302 votes to 17,988": the votes of both, no margin. */
function isBeatenBy(s: Sentence, a: NumberTag, b: NumberTag, measure: Measure | null): boolean {
	return measure?.kind === 'majority' && cueAt(s, a.to) === 'vote' && b.from - 1 === a.to + 1;
}

/** "from 23,842 to 17,864" and "up from N": the first figure takes the measure and the earlier contest. */
function fixPairs(s: Sentence, measures: (Measure | null)[]): void {
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const a = s.numbers[i];
		const b = s.numbers[i + 1];
		if (cueAt(s, b.from - 1) !== 'to' || b.from - 1 > a.to + 4) continue;
		const p = before(s, a);
		if (cueAt(s, p) !== 'from') {
			if (isScore(a) && isScore(b) && isBeatenBy(s, a, b, measures[i])) {
				measures[i] = made('score', 3, a.from, b.from, 1);
				measures[i + 1] = made('score', 3, b.from - 1, b.to, -1);
				continue;
			}
			if (
				((isScore(a) && isScore(b)) ||
					isPercentScore(
						a,
						b,
						measures
							.slice(0, i)
							.filter((m) => m !== null)
							.pop() ?? null,
					)) &&
				b.from - 1 === a.to
			) {
				measures[i] = made('score', 3, a.from, a.to + 1, 1);
				measures[i + 1] = made('score', 3, b.from - 1, b.to, -1);
			}
			continue;
		}
		const measure = measures[i] ?? measures[i + 1];
		const ahead = measure ?? (p === 0 ? pairHeadAfter(s, b) : null);
		if (!ahead) continue;
		measures[i] = { ...ahead, level: 'from', cueTo: a.to };
		measures[i + 1] = { ...ahead, level: 'to', cueTo: b.to };
	}
}
