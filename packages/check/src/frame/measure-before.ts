/** What a figure measures, told from the words before it: preposition, verb of being, verb of change, noun, or name. */
import type { Cue, NumberTag } from '../tag/index.ts';
import {
	before,
	changeOf,
	cueAt,
	headBefore,
	isClauseMark,
	type Measure,
	type MeasureKind,
	made,
	NOUNS,
	windowStart,
	wordAt,
} from './measure.ts';
import type { Sentence } from './sentence.ts';

/** Verbs that say which way a figure went, in the words before `i` and not past `limit`. */
export function changeVerbBefore(
	s: Sentence,
	from: number,
	limit: number,
): { at: number; direction: -1 | 1 } | null {
	for (let i = from - 1; i >= limit; i--) {
		if (isClauseMark(s, i)) return null;
		if (s.nameAt[i] >= 0) continue;
		const cue = cueAt(s, i);
		if (
			cue === 'up' ||
			(cue === 'gain' && wordAt(s, i) === 'gained') ||
			(wordAt(s, i) === 'put' && wordAt(s, i + 1) === 'on')
		)
			return { at: i, direction: 1 };
		if (cue === 'down' || cue === 'lose' || cue === 'cut') return { at: i, direction: -1 };
		if (cue === 'win' || cue === 'hold' || cue === 'beat' || cue === 'overturn' || cue === 'get') return null;
	}
	return null;
}

/** Verb of winning, holding, losing or beating before `i`: "by N" after it is a margin. */
function contestVerbBefore(s: Sentence, from: number): number {
	for (let i = from - 1; i >= 0; i--) {
		if (s.tokens[i].word === ';' || s.tokens[i].word === '.') break;
		if (s.nameAt[i] >= 0) continue;
		const cue = cueAt(s, i);
		if (
			cue === 'win' ||
			cue === 'hold' ||
			cue === 'beat' ||
			cue === 'gain' ||
			cue === 'overturn' ||
			cue === 'lose'
		)
			return i;
		if (
			cue === 'ahead' ||
			cue === 'behind' ||
			wordAt(s, i) === 'out' ||
			wordAt(s, i) === 'missed' ||
			wordAt(s, i) === 'safe' ||
			wordAt(s, i) === 'home'
		)
			return i;
	}
	return -1;
}

/** The measure that the words before the figure tell, or null. */
export function measureBefore(s: Sentence, index: number): Measure | null {
	const n = s.numbers[index];
	const p = before(s, n);
	if (p < 0) return null;
	const limit = windowStart(s, index);
	const cue = cueAt(s, p);
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
		wordAt(s, p) === ',' &&
		NOUNS[cueAt(s, p - 1)] &&
		s.nameAt[p - 1] < 0 &&
		cueAt(s, p - 1) !== 'seat' &&
		cueAt(s, p - 1) !== 'vote'
	) {
		const head = headBefore(s, p, 0);
		if (head) return made(head.kind, 3, head.at, stop);
	}
	if (LEVEL_VERBS.has(wordAt(s, p))) {
		const level = afterBe(s, n, p, limit, stop);
		if (level) return level;
	}
	if (cue === 'more' && (wordAt(s, p) === 'extra' || wordAt(s, p) === 'additional'))
		return made(isPart ? 'relative-change' : 'vote-change', 3, p, stop, 1);
	if (wordAt(s, p) === 'polling') return isPart ? made('share', 2, p, stop) : made('votes', 2, p, stop);
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

const OF_CHANGES: Readonly<Record<string, -1 | 1>> = {
	rise: 1,
	increase: 1,
	gain: 1,
	improvement: 1,
	boost: 1,
	surge: 1,
	jump: 1,
	growth: 1,
	fall: -1,
	drop: -1,
	decrease: -1,
	decline: -1,
	loss: -1,
	slump: -1,
	slide: -1,
	cut: -1,
	reduction: -1,
	collapse: -1,
	dip: -1,
	plunge: -1,
};

function isOutOfSeats(s: Sentence, p: number): boolean {
	return (
		wordAt(s, p - 1) === 'out' && s.tokens.slice(Math.max(0, p - 4), p).some((token) => token.cue === 'seat')
	);
}

function afterOf(s: Sentence, n: NumberTag, p: number, limit: number, stop: number): Measure | null {
	if (isOutOfSeats(s, p)) return made('seats-total', 3, p - 1, stop);
	for (let i = p - 1; i >= Math.max(limit, p - 7); i--) {
		if (s.tokens[i].kind === 'mark') break;
		const direction = OF_CHANGES[wordAt(s, i)];
		if (direction !== undefined) {
			const noun = headBefore(s, i, limit) ?? headBefore(s, i, 0);
			const inNoun = inNounAfter(s, i + 1, p);
			return made(
				changeOf(inNoun ?? noun?.kind ?? null, n, inNoun === 'votes' || noun?.kind === 'votes'),
				3,
				i,
				stop,
				direction,
			);
		}
		const cue = cueAt(s, i);
		if (s.nameAt[i] >= 0) continue;
		const noun = NOUNS[cue];
		if (noun !== undefined) {
			const head = headBefore(s, i + 1, 0);
			if (!head) continue;
			const change = changeIn(s, head.at);
			if (change)
				return made(changeOf(head.kind, n, head.kind === 'votes'), 3, change.at, stop, change.direction);
			return made(head.kind, 3, head.at, stop);
		}
		if ((wordAt(s, i) === 'one' || wordAt(s, i) === 'that') && cueAt(s, i - 1) === 'overturn')
			return made('majority', 2, i - 1, stop);
		if (
			wordAt(s, i) === 'total' ||
			wordAt(s, i) === 'score' ||
			wordAt(s, i) === 'tally' ||
			wordAt(s, i) === 'poll'
		)
			return made(n.unit === 'none' && n.decimals === 0 ? 'votes' : 'share', 2, i, stop);
	}
	return null;
}

/** "a rise in turnout of", "a fall in its share of the vote of": the noun of change that a noun of measure belongs to. */
function changeIn(s: Sentence, noun: number): { at: number; direction: -1 | 1 } | null {
	let i = noun - 1;
	while (i > noun - 4 && i >= 0 && (OWNERS.has(cueAt(s, i)) || s.nameAt[i] >= 0)) i--;
	if (cueAt(s, i) !== 'in') return null;
	const direction = OF_CHANGES[wordAt(s, i - 1)];
	return direction === undefined ? null : { at: i - 1, direction };
}

const OWNERS: ReadonlySet<Cue> = new Set(['the', 'its', 'his', 'her', 'their', 'our']);

function inNounAfter(s: Sentence, from: number, to: number): MeasureKind | null {
	for (let i = from; i < to; i++)
		if (NOUNS[cueAt(s, i)] && s.nameAt[i] < 0) return headBefore(s, i + 1, from)?.kind ?? null;
	return null;
}

function afterBy(s: Sentence, n: NumberTag, p: number, stop: number): Measure {
	const verb = contestVerbBefore(s, p);
	const change = changeVerbBefore(s, p, 0);
	const isLossTo =
		change !== null &&
		cueAt(s, change.at) === 'down' &&
		cueAt(s, change.at + 1) === 'to' &&
		s.nameAt[change.at + 2] >= 0;
	if (isLossTo) return made('majority', 3, change.at, stop);
	if (change && change.at > verb) {
		const head = headBefore(s, change.at, 0) ?? headBefore(s, p, change.at);
		const kind = changeOf(head?.kind ?? null, n, false);
		return made(kind, head ? 3 : 2, head ? Math.min(head.at, change.at) : change.at, stop, change.direction);
	}
	if (verb >= 0) {
		if (cueAt(s, verb) === 'overturn') return made('majority', 2, verb, stop, 0);
		return made('majority', 3, verb, stop);
	}
	if (cueAt(s, n.to) === 'voter') return made('votes', 2, p, stop + 1);
	return made('majority', 1, p, stop);
}

function afterBe(s: Sentence, n: NumberTag, p: number, limit: number, stop: number): Measure | null {
	const head = headBefore(s, p, Math.max(0, limit));
	const isPart = n.unit !== 'none' || n.decimals > 0;
	if (head) {
		if (head.kind === 'votes' && isPart) return made('share', 2, head.at, stop);
		return made(head.kind, 3, head.at, stop);
	}
	return null;
}

function afterTo(s: Sentence, index: number, p: number, stop: number): Measure | null {
	const n = s.numbers[index];
	const limit = windowStart(s, index);
	const change = changeVerbBefore(s, p, 0);
	for (let i = p - 1; i >= limit && i > p - 5; i--)
		if (wordAt(s, i) === 'ran' || wordAt(s, i) === 'runs') return made('majority', 3, i, stop);
	const paired = index > 0 && s.numbers[index - 1].to >= p - 1 && index > 0;
	if (paired) return null;
	if (change && change.at >= limit) {
		const head = headBefore(s, p, 0);
		const isPart = n.unit !== 'none' || n.decimals > 0;
		if (head)
			return made(
				head.kind === 'votes' && isPart ? 'share' : head.kind,
				2,
				head.at,
				stop,
				change.direction,
				'to',
			);
		return made(isPart ? 'share' : 'votes', 2, change.at, stop, change.direction, 'to');
	}
	return null;
}

function afterFrom(s: Sentence, index: number, p: number, stop: number): Measure | null {
	const n = s.numbers[index];
	const head = headBefore(s, p, 0);
	const isPart = n.unit !== 'none' || n.decimals > 0;
	const isTimes = s.tokens
		.slice(head?.at ?? p, p)
		.some(
			(token) =>
				token.cue === 'double' ||
				token.cue === 'halve' ||
				token.cue === 'triple' ||
				token.cue === 'quadruple',
		);
	if (head)
		return made(
			head.kind === 'votes' && isPart ? 'share' : head.kind,
			2,
			isTimes ? p : head.at,
			stop,
			0,
			'from',
		);
	return null;
}

function afterChange(
	s: Sentence,
	n: NumberTag,
	p: number,
	limit: number,
	stop: number,
	direction: -1 | 1,
): Measure {
	const head = headBefore(s, p, limit) ?? headBefore(s, p, 0);
	const isLoss = cueAt(s, p) === 'lose';
	if (isLoss && n.unit === 'none' && n.decimals === 0)
		return made(n.n < 650 && cueAt(s, n.to) !== 'vote' ? 'seat-change' : 'vote-change', 2, p, stop, -1);
	return made(changeOf(head?.kind ?? null, n, false), head ? 3 : 2, head ? head.at : p, stop, direction);
}
