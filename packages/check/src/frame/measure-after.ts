/** What a figure measures, told from the words after it: "13.4% swing", "441 votes ahead", "43.1% of the vote". */
import {
	chosen,
	comparesWith,
	isCast,
	isFromTo,
	isSurveyed,
	isTurningOut,
	ontoMajority,
	SEPARATING,
	spareEnd,
	swungBefore,
	votedFor,
} from './compared.ts';
import {
	before,
	changeOf,
	cueAt,
	EVALUATIVE,
	headBefore,
	type Measure,
	made,
	NOUNS,
	windowEnd,
	windowStart,
	wordAt,
} from './measure.ts';
import { OWN } from './own.ts';
import { isReturned, seatsLike } from './seats-after.ts';
import type { Sentence } from './sentence.ts';
import { headAfter, lossAt, lossBefore, measureOfWhole } from './wholes.ts';

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

/** "four Labour and two Liberal Democrats": seats, where the party ends the words or another count follows. */
function isCountOfParty(s: Sentence, n: Sentence['numbers'][number], at: number): boolean {
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	if (
		name?.kind !== 'party' ||
		n.n > 650 ||
		n.kind !== 'count' ||
		at !== n.to ||
		s.tokens[name.to - 1].isPossessive
	)
		return false;
	if (!s.tokens.some(({ cue }) => cue === 'seat' || cue === 'mp')) return false;
	const next = s.tokens[name.to];
	return next === undefined || next.kind === 'mark' || next.cue === 'and';
}

/** "more votes counted", "fewer people voted": those of everybody. */
function isCastAfter(s: Sentence, i: number): boolean {
	const cue = cueAt(s, i);
	if (cue === 'vote' || cue === 'ballot') return isCast(s, i + 1);
	return (
		cue === 'voter' && (isTurningOut(s, i + 1) || (wordAt(s, i + 1) === 'cast' && cueAt(s, i + 2) === 'a'))
	);
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
	if (cue === 'vote' && !isPart && isCast(s, i + 1)) return made('turnout', 3, start, i + 1);
	if (cue === 'vote' && (next === 'majority' || next === 'lead')) return made('majority', 3, start, i + 2);
	if (cue === 'lead' && !isSurveyed(s) && wordAt(s, i) !== 'gap') return made('majority', 3, start, i + 1);
	if (n.approximator === 'bare' && wordAt(s, n.from - 1) === 'every')
		return made('votes-per-seat', 2, Math.max(0, n.from - 3), i + 1);
	if (!isPart && votedFor(s, i) >= 0) return made('votes', 3, start, votedFor(s, i));
	const spare = isPart ? -1 : spareEnd(s, cue === 'vote' ? i + 1 : i);
	if (spare >= 0) return made('majority', 3, start, spare);
	if (cue === 'vote' && wordAt(s, i + 1) === 'by' && wordAt(s, i + 2) === 'which')
		return made('majority', 3, start, i + 3);
	const people = cue === 'vote' || cue === 'voter' || cue === 'ballot';
	if ((cue === 'more' || cue === 'fewer') && !isPart && isCastAfter(s, i + 1))
		return made('turnout-change', 3, start, i + 3, cue === 'more' ? 1 : -1);
	if (people && wordAt(s, i + 1) === 'in' && wordAt(s, i + 2) === 'it')
		return made('majority', 3, start, i + 3);
	const behind = s.nameAt[i] >= 0 && s.names[s.nameAt[i]].kind === 'party' ? s.names[s.nameAt[i]].to : -1;
	if (behind >= 0 && (cueAt(s, behind) === 'majority' || cueAt(s, behind) === 'lead'))
		return made('majority', 3, start, behind + 1);
	if (wordAt(s, i) === 'cast' && !isPart) return made('turnout', 3, start, i + 1);
	if (cue === 'vote' && SEPARATING.has(wordAt(s, i + 1))) return made('majority', 3, start, i + 2);
	if (cue === 'voter' && wordAt(s, i + 1) === 'voted' && s.nameAt[i + 2] >= 0)
		return made('votes', 3, start, s.names[s.nameAt[i + 2]].to);
	if (
		isPart &&
		(cue === 'for' || (wordAt(s, i) === 'won' && wordAt(s, i + 1) === 'by')) &&
		n.unit === 'percent'
	) {
		const at = cue === 'for' ? i + 1 : i + 2;
		const who = s.names[s.nameAt[cueAt(s, at) === 'the' ? at + 1 : at] ?? -1];
		if (who?.kind === 'party' || who?.kind === 'person') return made('share', 2, start, who.to);
	}
	if (isPart && cue === 'from' && cueAt(s, before(s, n)) !== 'of' && isFromTo(s, i))
		return made('swing', 3, swungBefore(s, start), i + 1);
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
	if (isPart && chosen(s, i) >= 0) return made('share', 3, start, chosen(s, i));
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
	if (wordAt(s, i + 1) === 'on' && (wordAt(s, i) === 'people' || wordAt(s, i) === 'names')) {
		const roll = cueAt(s, i + 2) === 'the' || OWN.has(cueAt(s, i + 2)) ? i + 3 : i + 2;
		const at = wordAt(s, roll) === 'electoral' ? roll + 1 : roll;
		if (cueAt(s, at) === 'electorate') return made('electorate', 3, start, at + 1);
	}
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
	if (cue === 'vote' && !isPart && next === 'more' && comparesWith(s, i + 2, stop) && n.n <= 60_000)
		return made('majority', 2, start, i + 2);
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
	if (isPart && cue === 'on' && cueAt(s, i + 1) === 'a')
		for (let k = i + 2; k < i + 6; k++) if (cueAt(s, k) === 'swing') return made('swing', 3, start, k + 1);
	if (cue === 'of') return measureOfWhole(s, index, i, isPart);
	const beyond = wordAt(s, i + 1);
	if (cue === 'seat' && !isPart && wordAt(s, i + 2) === 'than' && (beyond === 'fewer' || beyond === 'more'))
		return s.timeAt[i + 3] >= 0 || s.timeAt[i + 4] >= 0
			? made('seat-change', 3, start, i + 2, beyond === 'more' ? 1 : -1)
			: null;
	if (cue === 'seat' || (cue === 'mp' && !isPart)) return seatsLike(s, index, i, isPart);
	if ((cue === 'none' || cue === 'new' || cue === 'other' || s.nameAt[i] >= 0) && i < stop) {
		const skip = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]].to : i + 1;
		if (cueAt(s, skip) === 'seat' && wordAt(s, skip) !== 'members' && isReturned(s, n))
			return seatsLike(s, index, skip, isPart);
	}
	if (!isPart && isCountOfParty(s, n, i)) return made('seats', 2, start, s.names[s.nameAt[i]].to);
	if (cue === 'times') return made('times', 3, start, i + 1);
	if (cue === 'deposit') return made('deposits', 3, start, i + 1);
	if (cue === 'vote' || (cue === 'ballot' && !isPart)) {
		if (cueAt(s, i + 1) === 'behind' || cueAt(s, i + 1) === 'short') return made('majority', 3, start, i + 2);
		return null;
	}
	return null;
}
