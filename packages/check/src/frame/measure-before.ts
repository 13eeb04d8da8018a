/** What a figure measures, told from the words before it: preposition, verb of being, verb of change, noun, or name. */
import type { NumberTag } from '../tag/index.ts';
import { before, cueAt, headBefore, type Measure, made, NOUNS, windowStart, wordAt } from './measure.ts';
import { afterBe, afterBy, afterChange, afterFrom, afterOf, afterTo } from './prepositions.ts';
import type { Sentence } from './sentence.ts';

/** The measure that the words before the figure tell, or null. */
export function measureBefore(s: Sentence, index: number): Measure | null {
	const n = s.numbers[index];
	const p = before(s, n);
	if (p < 0) return null;
	const limit = windowStart(s, index);
	const isOfPerson = s.nameAt[p] >= 0 && s.names[s.nameAt[p]].kind === 'person';
	const cue = isOfPerson ? 'none' : cueAt(s, p);
	const stop = n.to;
	const isPart = n.unit !== 'none' || n.kind === 'fraction' || n.decimals > 0;
	if (s.nameAt[p] < 0) {
		const noun = NOUNS[cue];
		if (noun !== undefined && !(cue === 'vote' && isPart) && !(cue === 'seat' && n.n > 700)) {
			const head = headBefore(s, p + 1, 0);
			if (head) return made(head.kind, 3, head.at, stop);
		}
	}
	if (
		(wordAt(s, p) === ',' || wordAt(s, p) === ':') &&
		NOUNS[cueAt(s, p - 1)] &&
		s.nameAt[p - 1] < 0 &&
		cueAt(s, p - 1) !== 'seat' &&
		cueAt(s, p - 1) !== 'vote'
	) {
		const head = headBefore(s, p, 0);
		if (head) return made(head.kind, 3, head.at, stop);
	}
	const apart = wordAt(s, p) === ',' ? betweenThem(s, p) : -1;
	if (apart >= 0 && cueAt(s, apart) !== 'swing') return made('majority', 3, apart, stop);
	const swung = isPart && wordAt(s, p) === 'them' ? betweenThem(s, p + 1) : -1;
	if (swung >= 0 && cueAt(s, swung) === 'swing') return made('swing', 2, swung, stop);
	if (wordAt(s, p) === ',' && !isPart && n.n >= 100 && hasTotal(s, p)) return made('votes', 1, p, stop);
	const signed = isPart ? signedChange(s, n, p) : null;
	if (signed) return signed;
	if (DEFENDING.has(wordAt(s, p)) && !isPart && n.n >= 100) return made('majority', 2, p, stop);
	const placed = wordAt(s, p) === ',' ? nounOfPlace(s, p) : null;
	if (placed) return placed.kind === 'share' && !isPart ? null : made(placed.kind, 3, placed.at, stop);
	if (LEVEL_VERBS.has(wordAt(s, p))) {
		const level = afterBe(s, n, p, limit, stop);
		if (level) return level;
	}
	if (cue === 'more' && (wordAt(s, p) === 'extra' || wordAt(s, p) === 'additional'))
		return made(isPart ? 'relative-change' : 'vote-change', 3, p, stop, 1);
	if (wordAt(s, p) === 'polling') return isPart ? made('share', 2, p, stop) : made('votes', 2, p, stop);
	if ((cue === 'to' || cue === 'against') && isOwned(s, n.to))
		return made(isPart ? 'share' : 'votes', 2, p, stop);
	switch (cue) {
		case 'of':
			return afterOf(s, n, p, limit, stop);
		case 'by':
			return afterBy(s, n, p, stop);
		case 'be':
		case 'become':
			return afterBe(s, n, p, limit, stop);
		case 'to':
			return afterTo(s, index, p, stop);
		case 'from':
			return afterFrom(s, index, p, stop);
		case 'up':
			if (HAULS.has(wordAt(s, p - 1)))
				return isPart ? made('share', 2, p - 1, stop) : made('votes', 2, p - 1, stop);
			return afterChange(s, n, p, limit, stop, 1);
		case 'down':
		case 'lose':
		case 'cut':
			return afterChange(s, n, p, limit, stop, -1);
		case 'on':
			if (wordAt(s, p - 1) === 'put' || wordAt(s, p - 1) === 'puts' || wordAt(s, p - 1) === 'putting')
				return afterChange(s, n, p - 1, limit, stop, 1);
			return isPart ? made('share', 2, p, stop) : made('votes', 2, p, stop);
		case 'gain':
			if (isPart) return made('share-change', 2, p, stop, 1);
			return wordAt(s, n.to) === 'votes' && cueAt(s, n.to + 1) !== 'ahead'
				? made('vote-change', 2, p, stop + 1, 1)
				: null;
		case 'at': {
			const head = headBefore(s, p, 0);
			if (head?.kind === 'votes' && !isPart && wordAt(s, head.at) === 'votes' && isNumberOf(s, head.at, p))
				return made(isEverybodys(s, head.at) ? 'turnout' : 'votes', 2, head.at, stop);
			if (
				head &&
				(head.kind === 'turnout' ||
					head.kind === 'majority' ||
					head.kind === 'share' ||
					head.kind === 'swing')
			)
				return made(head.kind, 2, head.at, stop);
			return null;
		}
		case 'get':
			if (cueAt(s, p) === 'get') return isPart ? made('share', 2, p, stop) : made('votes', 2, p, stop);
			return null;
		case 'win':
		case 'have':
			return isPart ? made('share', 2, p, stop) : made('votes', 2, p, stop);
		case 'with':
			if (cueAt(s, p - 1) === 'compare') return null;
			return isPart ? made('share', 2, p, stop) : made('votes', 2, p, stop);
		default:
			return null;
	}
}

/** "Turnout in Hexham, 67.8 per cent,": the noun before the place that the comma closes. */
function nounOfPlace(s: Sentence, comma: number): ReturnType<typeof headBefore> {
	if (s.tokens.some(({ cue }) => cue === 'superlative')) return null;
	for (let i = comma - 1; i > comma - 6 && i > 0; i--) {
		if (s.tokens[i].kind !== 'word' || s.nameAt[i] >= 0) break;
		if (cueAt(s, i) === 'turnout' && LOCATING.has(wordAt(s, i + 1))) return { at: i, kind: 'turnout' };
	}
	const name = s.nameAt[comma - 1] >= 0 ? s.names[s.nameAt[comma - 1]] : null;
	if (name?.kind !== 'place' && name?.kind !== 'area') return null;
	const at = cueAt(s, name.from - 1) === 'the' ? name.from - 2 : name.from - 1;
	if (cueAt(s, at) !== 'in' && cueAt(s, at) !== 'across' && cueAt(s, at) !== 'at') return null;
	const noun = NOUNS[cueAt(s, at - 1)];
	return noun === 'turnout' || noun === 'majority' || noun === 'share' ? headBefore(s, at, 0) : null;
}

/** "The gap between them, 10,407,": the noun of the distance, or -1. */
function betweenThem(s: Sentence, comma: number): number {
	for (let i = comma - 1; i > comma - 5 && i > 0; i--)
		if (wordAt(s, i) === 'between') return DISTANCES.has(wordAt(s, i - 1)) ? i - 1 : -1;
	return -1;
}

const DISTANCES = new Set(['gap', 'margin', 'difference', 'distance', 'lead', 'swing']);

/** "her highest total in Eastbourne, 24,658,". */
function hasTotal(s: Sentence, comma: number): boolean {
	for (let i = comma - 1; i > comma - 7 && i >= 0; i--) {
		if (s.tokens[i].kind === 'mark') return false;
		if (TOTALS.has(wordAt(s, i))) return true;
	}
	return false;
}

const TOTALS = new Set(['total', 'tally', 'score', 'poll', 'haul']);

/** "to the 14,132 of Thangam Debbonaire": whose it is follows the figure. */
function isOwned(s: Sentence, to: number): boolean {
	if (cueAt(s, to) !== 'of') return false;
	const at = cueAt(s, to + 1) === 'the' ? to + 2 : to + 1;
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	return name?.kind === 'person' || name?.kind === 'party';
}

const LOCATING = new Set(['in', 'on', 'at', 'across', 'here', 'there']);

/** "are defending 24,115": the majority of the time before. */
const DEFENDING = new Set(['defending', 'defends']);

/** "(+0.7)", "47.9%, −17.3", "plus 10.2": a change by its sign. */
function signedChange(s: Sentence, n: NumberTag, p: number): Measure | null {
	const direction = SIGNS[wordAt(s, p)];
	if (direction === undefined) return null;
	const isWord = s.tokens[p].kind === 'word';
	if (!isWord && s.tokens[p].end !== s.tokens[n.figureFrom].start) return null;
	const opens = wordAt(s, p - 1);
	if (!isWord && opens !== '(' && opens !== ',' && opens !== '[') return null;
	const isTurnout = !isWord && headBefore(s, p, 0)?.kind === 'turnout';
	return made(isTurnout ? 'turnout-change' : 'share-change', 2, p, n.to, direction);
}

const SIGNS: Readonly<Record<string, -1 | 1>> = { '+': 1, '-': -1, '−': -1, '–': -1, plus: 1, minus: -1 };
/** "the number of valid votes at": of votes, and nothing else between. */
function isNumberOf(s: Sentence, votes: number, p: number): boolean {
	return (
		p - votes <= 3 &&
		s.tokens.slice(Math.max(0, votes - 4), votes).some(({ word }) => word === 'number' || word === 'total')
	);
}

function isEverybodys(s: Sentence, votes: number): boolean {
	return (
		wordAt(s, votes - 1) === 'valid' || wordAt(s, votes + 1) === 'cast' || wordAt(s, votes + 1) === 'counted'
	);
}

/** Verbs after which a figure is what the measure came to. */
const LEVEL_VERBS = new Set([
	'reached',
	'reaching',
	'hitting',
	'topping',
	'hit',
	'topped',
	'exceeded',
	'touched',
	'averaged',
	'equalled',
	'totalled',
	'stands',
	'stood',
	'remained',
]);

/** Verbs that with "up" mean polling, not rising. */
const HAULS = new Set(
	'piled racked chalked notched picked clocked totted ended piling racking chalking notching picking clocking'.split(
		' ',
	),
);
