/** What a figure measures, told from the words after it: "13.4% swing", "441 votes ahead", "43.1% of the vote". */
import type { Cue, NumberTag } from '../tag/index.ts';
import {
	before,
	changeOf,
	cueAt,
	EVALUATIVE,
	headBefore,
	type Measure,
	type MeasureKind,
	made,
	NOUNS,
	windowEnd,
	windowStart,
	wordAt,
} from './measure.ts';
import { ANSWERS } from './no-measure.ts';
import type { Sentence } from './sentence.ts';

const AFTER_DIRECTION: Readonly<Record<string, -1 | 1>> = {
	rise: 1,
	increase: 1,
	gain: 1,
	improvement: 1,
	boost: 1,
	surge: 1,
	jump: 1,
	up: 1,
	higher: 1,
	more: 1,
	better: 1,
	increases: 1,
	growth: 1,
	fall: -1,
	drop: -1,
	decrease: -1,
	decline: -1,
	loss: -1,
	down: -1,
	lower: -1,
	fewer: -1,
	less: -1,
	slump: -1,
	slide: -1,
	cut: -1,
	reduction: -1,
	worse: -1,
	collapse: -1,
	dip: -1,
	plunge: -1,
};

/** "more than Theresa May managed in 2017": what somebody had then. */
function hasTimeAfter(s: Sentence, from: number): boolean {
	const cue = cueAt(s, from);
	if (cue !== 'get' && cue !== 'win' && cue !== 'do' && cue !== 'have') return false;
	return s.times.some((time) => time.kind === 'date' && time.from > from && time.from < from + 5);
}

/** "a third fewer votes than us": set beside another party, not beside an earlier election. */
function comparesWith(s: Sentence, from: number, stop: number): boolean {
	for (let i = from; i < stop && i < from + 4; i++) {
		if (cueAt(s, i) !== 'than') continue;
		const next = cueAt(s, i + 1) === 'the' ? i + 2 : i + 1;
		const name = s.nameAt[next] >= 0 ? s.names[s.nameAt[next]] : null;
		if (name && hasTimeAfter(s, name.to)) return false;
		return (
			cueAt(s, next) === 'we' ||
			cueAt(s, next) === 'they' ||
			((name?.kind === 'party' || name?.kind === 'person') && !s.tokens[name.to - 1].isPossessive)
		);
	}
	return false;
}

/** The measure that the words after the figure name, or null. */
export function measureAfter(s: Sentence, index: number): Measure | null {
	const n = s.numbers[index];
	let i = n.to;
	const stop = windowEnd(s, index);
	if (wordAt(s, i) === 'valid' && cueAt(s, i + 1) === 'vote') return made('turnout', 3, n.from, i + 2);
	if (
		(cueAt(s, i) === 'ballot' || wordAt(s, i) === 'papers') &&
		s.tokens.slice(i, i + 5).some((token) => token.cue === 'invalid')
	)
		return made('invalid', 3, n.from, i + 2);
	if (
		cueAt(s, i) === 'invalid' &&
		(cueAt(s, i + 1) === 'ballot' || cueAt(s, i + 1) === 'vote' || wordAt(s, i + 1) === 'papers')
	)
		return made('invalid', 3, n.from, i + 2);
	const isPart = n.unit !== 'none' || n.kind === 'fraction' || n.kind === 'rate' || n.decimals > 0;
	const start = n.from;
	while (i < stop && (EVALUATIVE.has(wordAt(s, i)) || wordAt(s, i) === 'strong' || wordAt(s, i) === 'valid'))
		i++;
	const cue = cueAt(s, i);
	const next = cueAt(s, i + 1);
	const isBeside = (cue === 'less' || cue === 'fewer' || cue === 'more') && comparesWith(s, i + 1, stop);
	if (isBeside && isPart) return null;
	if (n.kind === 'fraction' && (cue === 'less' || cue === 'fewer' || cue === 'more'))
		return made('relative-change', 3, start, i + 1, cue === 'more' ? 1 : -1);
	if (cue === 'swing' || (wordAt(s, i) === 'butler' && next === 'swing'))
		return made('swing', 3, start, i + 1);
	if (cue === 'majority') return made('majority', 3, start, i + 1);
	if (cue === 'vote' && (next === 'majority' || next === 'lead')) return made('majority', 3, start, i + 2);
	if (cue === 'lead' && !isSurveyed(s) && wordAt(s, i) !== 'gap') return made('majority', 3, start, i + 1);
	if (n.approximator === 'bare' && wordAt(s, n.from - 1) === 'every')
		return made('votes-per-seat', 2, Math.max(0, n.from - 3), i + 1);
	if (!isPart && votedFor(s, i) >= 0) return made('votes', 3, start, votedFor(s, i));
	if (cue === 'vote' && wordAt(s, i + 1) === 'in' && wordAt(s, i + 2) === 'it')
		return made('majority', 3, start, i + 3);
	const behind = s.nameAt[i] >= 0 && s.names[s.nameAt[i]].kind === 'party' ? s.names[s.nameAt[i]].to : -1;
	if (behind >= 0 && (cueAt(s, behind) === 'majority' || cueAt(s, behind) === 'lead'))
		return made('majority', 3, start, behind + 1);
	if (wordAt(s, i) === 'cast' && !isPart) return made('turnout', 3, start, i + 1);
	if (cue === 'vote' && (wordAt(s, i + 1) === 'separated' || wordAt(s, i + 1) === 'divided'))
		return made('majority', 3, start, i + 2);
	if (cue === 'voter' && wordAt(s, i + 1) === 'voted' && s.nameAt[i + 2] >= 0)
		return made('votes', 3, start, s.names[s.nameAt[i + 2]].to);
	if (isPart && cue === 'from' && isFromTo(s, i)) return made('swing', 3, start, i + 1);
	if (
		cue === 'for' &&
		cueAt(s, i + 1) === 'each' &&
		(cueAt(s, i + 2) === 'mp' || cueAt(s, i + 2) === 'seat' || wordAt(s, i + 2) === 'member')
	)
		return made('votes-per-seat', 3, start, i + 3);
	if (
		cue === 'voter' &&
		(wordAt(s, i + 1) === 'voted' || wordAt(s, i + 1) === 'turned' || wordAt(s, i + 1) === 'cast')
	)
		return made('turnout', 3, start, i + 2);
	if (cue === 'with' && wordAt(s, i + 1) === 'which' && !isPart) return made('votes', 2, start, i + 2);
	if (cue === 'turnout') return made('turnout', 3, start, i + 1);
	if (isPart && (isTurningOut(s, i) || (wordAt(s, i) === 'took' && wordAt(s, i + 1) === 'part')))
		return made('turnout', 3, start, i + 1);
	if (isPart && wordAt(s, i) === 'voted' && n.kind !== 'rate') {
		const chosen = wordAt(s, i + 1) === 'for' ? i + 2 : i + 1;
		const name = s.names[s.nameAt[cueAt(s, chosen) === 'the' ? chosen + 1 : chosen] ?? -1];
		return name?.kind === 'party' ? made('share', 3, start, name.to) : null;
	}
	if (isPart && (cue === 'in' || cue === 'to')) {
		let at = i + 1;
		while (OWN.has(cueAt(s, at)) || cueAt(s, at) === 'the' || s.nameAt[at] >= 0) at++;
		if (wordAt(s, at) === 'number' && cueAt(s, at + 1) === 'of') at += 2;
		if (wordAt(s, at) === 'votes' && cueAt(s, at + 1) !== 'share')
			return made('relative-change', 3, Math.max(0, n.from - 2), at + 1, lossBefore(s, n.from));
	}
	if (
		cue === 'electorate' ||
		(cue === 'voter' && wordAt(s, i) === 'electors') ||
		(cue === 'voter' && next === 'electorate')
	)
		return made('electorate', 3, start, i + 1);
	if (wordAt(s, i) === 'registered' || (cue === 'voter' && wordAt(s, i + 1) === 'registered'))
		return made('electorate', 3, start, i + 1);
	if (cue === 'voter' && next === 'be' && wordAt(s, i + 2) === 'registered')
		return made('electorate', 3, start, i + 3);
	if (cue === 'ahead' || cue === 'behind' || cue === 'short' || wordAt(s, i) === 'adrift')
		return made('majority', 3, start, i + 1);
	if (cue === 'vote' && (next === 'ahead' || next === 'behind' || next === 'short'))
		return made('majority', 3, start, i + 2);
	if (cue === 'vote' && wordAt(s, i + 1) === 'in' && wordAt(s, i + 2) === 'front')
		return made('majority', 3, start, i + 3);
	if (
		wordAt(s, i) === 'votes' &&
		next === 'for' &&
		cueAt(s, i + 2) === 'each' &&
		(cueAt(s, i + 3) === 'mp' || cueAt(s, i + 3) === 'seat')
	)
		return made('votes-per-seat', 3, start, i + 4);
	const onto = ontoMajority(s, cue === 'vote' ? i + 1 : i);
	if (onto) return made('majority-change', 3, lossAt(s, start), onto.to, onto.direction);
	if (wordAt(s, i) === 'votes' && wordAt(s, i + 1) === 'per') return made('votes-per-seat', 3, start, i + 3);
	if (wordAt(s, i) === 'holds' || wordAt(s, i) === 'gains' || wordAt(s, i) === 'losses') return null;
	if ((cue === 'more' || cue === 'fewer' || cue === 'less') && !isPart) {
		const over = cueAt(s, i + 1) === 'vote' ? i + 2 : i + 1;
		if (comparesWith(s, over, stop))
			return n.n > 60_000
				? null
				: made(
						'majority',
						s.names.some((name) => name.kind === 'person' && name.from >= over) ? 2 : 1,
						start,
						i + 1,
					);
	}
	const direction = AFTER_DIRECTION[wordAt(s, i)];
	if (direction !== undefined && !(cue === 'gain' && cueAt(s, i + 1) === 'from')) {
		const noun =
			next === 'in' || next === 'on' || next === 'of'
				? headAfter(s, i + 2, stop)
				: NOUNS[next]
					? { at: i + 1, kind: NOUNS[next]! }
					: null;
		const left = noun ?? headBefore(s, n.from, windowStart(s, index));
		if (noun?.kind === 'seats' || (next === 'seat' && !isPart))
			return made('seat-change', 3, start, (noun?.at ?? i) + 1, direction);
		if (next === 'voter') return made(isPart ? 'relative-change' : 'vote-change', 3, start, i + 2, direction);
		return made(
			changeOf(left?.kind ?? null, n, noun !== null),
			noun ? 3 : 2,
			start,
			(noun?.at ?? i) + 1,
			direction,
		);
	}
	if (cue === 'more' || wordAt(s, i) === 'extra' || wordAt(s, i) === 'additional') {
		if (next === 'seat') return made('seat-change', 3, start, i + 2, 1);
		return made(
			isPart ? (n.unit === 'points' ? 'share-change' : 'relative-change') : 'vote-change',
			next === 'vote' ? 3 : 2,
			start,
			i + 1,
			1,
		);
	}
	if (cue === 'of') return measureOfWhole(s, index, i, isPart);
	if (cue === 'seat' || (cue === 'mp' && !isPart)) return seatsLike(s, index, i, isPart);
	if ((cue === 'none' || cue === 'new' || cue === 'other' || s.nameAt[i] >= 0) && i < stop) {
		const skip = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]].to : i + 1;
		if (cueAt(s, skip) === 'seat' && wordAt(s, skip) !== 'members' && isReturned(s, n))
			return seatsLike(s, index, skip, isPart);
	}
	if (cue === 'times') return made('times', 3, start, i + 1);
	if (cue === 'deposit') return made('deposits', 3, start, i + 1);
	if (cue === 'vote' || (cue === 'ballot' && !isPart)) {
		if (cueAt(s, i + 1) === 'behind' || cueAt(s, i + 1) === 'short') return made('majority', 3, start, i + 2);
		return null;
	}
	return null;
}

/** "three Conservative MPs" counts a party's seats only where a body or area has or returns them. */
function isReturned(s: Sentence, n: NumberTag): boolean {
	const cue = cueAt(s, before(s, n));
	return cue === 'have' || cue === 'elect' || cue === 'be' || cue === 'get' || cue === 'win';
}

/** Words after "seats" that count only some of them: "by fewer than 500 votes", "where", "held". */
const CONDITIONS = new Set([
	'by',
	'where',
	'with',
	'whose',
	'held',
	'decided',
	'settled',
	'that',
	'which',
	'defended',
	'lost',
	'outside',
	'among',
]);

/** "from Labour to the Conservatives" after a figure in points: a swing. */
function isFromTo(s: Sentence, from: number): boolean {
	const party = (i: number): number => {
		const at = cueAt(s, i) === 'the' ? i + 1 : i;
		return s.nameAt[at] >= 0 && s.names[s.nameAt[at]].kind === 'party' ? s.names[s.nameAt[at]].to : -1;
	};
	const first = party(from + 1);
	return first >= 0 && cueAt(s, first) === 'to' && party(first + 1) >= 0;
}

const VOTING = new Set(['voted', 'backed', 'chose', 'supported', 'plumped', 'opted']);

/** "12,820 people in Clacton voted for Giles Watling": end of the name voted for, or -1. */
function votedFor(s: Sentence, from: number): number {
	const isPeople =
		cueAt(s, from) === 'voter' ||
		(cueAt(s, from) === 'of' && (cueAt(s, from + 1) === 'we' || cueAt(s, from + 1) === 'they'));
	if (!isPeople) return -1;
	for (let i = from + 1; i < from + 14 && i < s.tokens.length; i++) {
		if (s.numberAt[i] >= 0 && s.timeAt[i] < 0) return -1;
		if (!VOTING.has(wordAt(s, i))) continue;
		const at = cueAt(s, i + 1) === 'for' ? i + 2 : i + 1;
		const named = cueAt(s, at) === 'the' ? at + 1 : at;
		return s.nameAt[named] >= 0 ? s.names[s.nameAt[named]].to : -1;
	}
	return -1;
}

function isSurveyed(s: Sentence): boolean {
	return s.tokens.some((token) => token.cue === 'survey');
}

function seatsLike(s: Sentence, index: number, at: number, isPart: boolean): Measure | null {
	const number = s.numbers[index];
	const p = before(s, number);
	if (wordAt(s, at) === 'members' && number.n > 650) return null;
	for (let i = number.from - 1; i >= 0 && i > number.from - 4; i--)
		if (s.numberAt[i] >= 0 && s.numbers[s.numberAt[i]].kind === 'ordinal') return null;
	if (
		s.nameAt[at - 1] >= 0 &&
		(cueAt(s, at + 1) === 'lose' || wordAt(s, at + 1) === 'gained' || wordAt(s, at + 1) === 'changed')
	)
		return null;
	if (!isPart && (cueAt(s, p) === 'lose' || cueAt(s, p) === 'gain'))
		return made('seat-change', 3, p, at + 1, cueAt(s, p) === 'gain' ? 1 : -1);
	if (cueAt(s, at + 1) === 'for' && wordAt(s, at + 2) === 'every') return null;
	if (CONDITIONS.has(wordAt(s, at + 1)) && !(wordAt(s, at + 1) === 'with' && s.numberAt[at + 2] >= 0))
		return null;
	if (wordAt(s, at + 1) === 'out' && cueAt(s, at + 2) === 'of' && s.numberAt[at + 3] < 0) return null;
	if (index > 0 && isSeatTotal(s, p, at)) return made('seats-total', 3, number.from, at + 1);
	for (let i = number.to; i < at; i++)
		if (cueAt(s, i) === 'other' || wordAt(s, i) === 'marginal' || wordAt(s, i) === 'target') return null;
	if (isPart && s.numbers[index].kind !== 'fraction')
		return made('seat-share', 2, s.numbers[index].from, at + 1);
	return made('seats', 3, s.numbers[index].from, at + 1);
}

/** "56 of the 59 seats", "48 of Scotland's 59": the second figure counts all seats. */
function isSeatTotal(s: Sentence, p: number, at: number): boolean {
	for (let i = p; i >= 0 && i > p - 4; i--) {
		if (s.numberAt[i] >= 0 || cueAt(s, i) === 'and' || s.tokens[i].word === ',') return false;
		if (cueAt(s, i) === 'of' && s.numberAt[i - 1] >= 0) return true;
		if (cueAt(s, i) === 'across') return wordAt(s, at) === 'constituencies' || wordAt(s, at) === 'seats';
	}
	return false;
}

function headAfter(s: Sentence, from: number, stop: number): { at: number; kind: MeasureKind } | null {
	for (let i = from; i < stop && i < from + 5; i++) {
		if (s.tokens[i].kind === 'mark') return null;
		const noun = NOUNS[cueAt(s, i)];
		if (noun === 'votes' && cueAt(s, i + 1) === 'share') return { at: i + 1, kind: 'share' };
		if (noun === 'votes' && wordAt(s, i) === 'vote' && wordAt(s, i - 1) !== 'votes') {
			if (cueAt(s, i - 1) === 'the' || cueAt(s, i - 1) === 'its' || cueAt(s, i - 1) === 'their')
				return { at: i, kind: 'share' };
		}
		if (noun !== undefined) return { at: i, kind: noun };
		if (cueAt(s, i) === 'voter') return { at: i, kind: 'votes' };
	}
	return null;
}

const OWN = new Set<Cue>(['its', 'his', 'her', 'their', 'our']);

/** "N per cent of ...": the whole named after "of" tells the measure. */
function measureOfWhole(s: Sentence, index: number, of: number, isPart: boolean): Measure | null {
	const n = s.numbers[index];
	const stop = Math.min(windowEnd(s, index), of + 9);
	let owned = false;
	for (let i = of + 1; i < Math.max(stop, of + 6) && i < s.tokens.length; i++) {
		const token = s.tokens[i];
		if (token.kind === 'mark' && token.word !== "'") break;
		if (OWN.has(token.cue)) owned = true;
		if (token.cue === 'seat' || wordAt(s, i) === 'constituencies')
			return made(isPart && n.kind !== 'fraction' ? 'seat-share' : 'seats', 3, n.from, i + 1);
		if (
			token.cue === 'voter' ||
			token.cue === 'vote' ||
			token.cue === 'ballot' ||
			token.word === 'cast' ||
			token.word === 'voted' ||
			token.word === 'support' ||
			token.word === 'poll'
		) {
			if (token.word === 'electors') return made('part-of-electorate', 3, n.from, i + 1);
			if (token.cue === 'voter' && isTurningOut(s, i + 1)) return made('turnout', 3, n.from, i + 2);
			if (wordAt(s, i + 1) === 'share')
				return owned
					? made('relative-change', 2, n.from, i + 2, lossBefore(s, n.from))
					: made('share', 3, n.from, i + 2);
			const losing = lossBefore(s, n.from);
			if (losing !== 0 && isPart && (owned || token.cue === 'voter'))
				return made('relative-change', 3, lossAt(s, n.from), i + 1, losing);
			if (!isPart && n.unit === 'none') return null;
			return made('share', 3, n.from, token.cue === 'vote' && wordAt(s, i + 1) === 'cast' ? i + 2 : i + 1);
		}
		if (token.cue === 'electorate' || token.word === 'eligible' || token.word === 'electors') {
			const hasSubject = s.names.some(
				(name) => (name.kind === 'party' || name.kind === 'person') && name.from < s.tokens.length,
			);
			return made(hasSubject ? 'part-of-electorate' : 'turnout', 3, n.from, i + 1);
		}
		if (token.word === 'them' && isPart && n.kind !== 'fraction') return made('seat-share', 2, n.from, i + 1);
		if (token.cue === 'share' && isPart) return null;
	}
	return null;
}

/** "of voters turned out", "of people voted": unless for somebody. */
function isTurningOut(s: Sentence, i: number): boolean {
	if (wordAt(s, i) === 'turned' && cueAt(s, i + 1) === 'out') return true;
	const next = s.tokens[i + 1];
	if (wordAt(s, i) !== 'voted' || (next !== undefined && s.nameAt[i + 1] >= 0)) return false;
	return next === undefined || !(next.cue === 'for' || next.cue === 'against' || ANSWERS.has(next.word));
}

/** "added 4,416 to her majority", "4,416 votes off his majority". */
function ontoMajority(s: Sentence, i: number): { to: number; direction: -1 | 1 } | null {
	const cue = cueAt(s, i);
	if (cue !== 'to' && cue !== 'from' && cue !== 'off') return null;
	if (!OWN.has(cueAt(s, i + 1)) || cueAt(s, i + 2) !== 'majority') return null;
	return { to: i + 3, direction: cue === 'to' ? 1 : -1 };
}

function lossAt(s: Sentence, from: number): number {
	for (let i = from - 1; i >= 0 && i > from - 5; i--) {
		const cue = cueAt(s, i);
		if (cue === 'lose' || cue === 'down' || cue === 'up' || cue === 'gain' || cue === 'cut') return i;
	}
	return from;
}

function lossBefore(s: Sentence, from: number): -1 | 0 | 1 {
	const cue = cueAt(s, lossAt(s, from));
	return cue === 'lose' || cue === 'down' || cue === 'cut' ? -1 : cue === 'up' || cue === 'gain' ? 1 : 0;
}

/** "510,142 more votes than Alliance": a difference between two parties, which is no party's figure. */
export function isCompared(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	const cue = cueAt(s, n.to);
	if (cue !== 'more' && cue !== 'fewer' && cue !== 'less') return false;
	return comparesWith(s, n.to + 1, windowEnd(s, index));
}
