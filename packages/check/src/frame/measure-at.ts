/** What one figure measures, by its own words, else the figure before it, else what stands beside it. */

import { areaLead } from './area-lead.ts';
import { isCountFor, isMajorityInWords, isNamedBefore, isPlacing } from './beside-figure.ts';
import { isBeyondSecond, isCompared, SEPARATING } from './compared.ts';
import { fits, isPart, isPartKind } from './fits.ts';
import {
	apposedKind,
	changeInContext,
	describedBefore,
	earlierLevel,
	isAfterBracket,
	isComparedWithBefore,
	isContinued,
	isListedChange,
	isParallel,
	isPollOf,
	isSeatsOf,
	isSetOff,
	isShareBesideSeats,
	LEVELLED,
	LEVELS,
	levelOf,
} from './goes-on.ts';
import { before, cueAt, headBefore, type Measure, made, windowStart, wordAt } from './measure.ts';
import { measureAfter } from './measure-after.ts';
import { measureBefore } from './measure-before.ts';
import {
	countsOther,
	isAverage,
	isEach,
	isPlaceSubject,
	isTogether,
	isWished,
	limitOf,
	listHead,
	needsSwing,
	ofWomen,
	placeNear,
} from './no-measure.ts';
import { isPartOfCount, isPartOfFigure, isPartOfNoMeasure } from './parts-of-other.ts';
import { refine } from './refine.ts';
import type { Sentence } from './sentence.ts';
import { signedMeasure } from './signed.ts';

/** "six losses", "three holds": counts of results, which are no one's change in seats. */
const OUTCOMES = new Set(['losses', 'gains', 'holds', 'defeats', 'wins', 'victories']);

export function measureAt(
	s: Sentence,
	index: number,
	current: Measure | null,
	isFirst: boolean,
): Measure | null {
	const n = s.numbers[index];
	const isVoteNext = cueAt(s, n.to) === 'vote';
	if (isAverage(s, index) || isTogether(s, index) || isPartOfCount(s, index) || isWished(s, index))
		return null;
	if (isPartOfNoMeasure(s, index) || isPartOfFigure(s, index)) return null;
	if (n.kind === 'count' && OUTCOMES.has(wordAt(s, n.to))) return null;
	if (isVoteNext && SEPARATING.has(wordAt(s, n.to + 1)) && isBeyondSecond(s, n.to + 2)) return null;
	const lead = areaLead(s, index);
	if (lead) return lead.measure;
	const signed = signedMeasure(s, index, current);
	if (signed) return signed;
	const after = measureAfter(s, index);
	if (
		after?.kind === 'share' &&
		current?.kind === 'majority' &&
		!isFirst &&
		apposedKind(s, index, before(s, n), current) === 'majority'
	)
		return made('majority', 2, n.from, after.cueTo);
	if (
		after?.kind === 'seat-share' &&
		wordAt(s, after.cueTo - 1) === 'them' &&
		current &&
		PEOPLE.has(current.kind)
	)
		return made('share', 3, n.from, after.cueTo);
	if (after && after.strength === 3) {
		if (after.kind === 'swing' && needsSwing(s, index)) return { ...after, kind: 'swing-needed' };
		return ofWomen(s, after) ? null : after;
	}
	const earlier = after ? null : earlierLevel(s, index, before(s, n), current);
	if (earlier && !isFirst) return earlier;
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
	const q = before(s, n);
	if (
		!after &&
		current &&
		!isFirst &&
		wordAt(s, q) === 'of' &&
		wordAt(s, q - 1) === 'one' &&
		fits(current.kind, n)
	)
		return made(current.kind, 2, q - 1, n.to, current.direction);
	const total =
		current && !after && wordAt(s, q) === ',' && isInAll(s, n.to) ? LEVELS[current.kind] : undefined;
	if (total) {
		if (fits(total, n) && (total === 'turnout' || isPart(n) === isPartKind(total)))
			return made(total, 2, n.from, n.to + 2);
	}
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
	if (own && fits(own.kind, n, isVoteNext || isMajorityInWords(s, index, own))) {
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
	if (isShareBesideSeats(s, index, p, current)) return made('share', 2, n.from, n.to);
	if (isPollOf(s, n, p, current) && !isFirst) return made('votes', 1, s.names[s.nameAt[p - 1]].from, n.to);
	const level = current && cueAt(s, p) === 'to' ? LEVELS[current.kind] : undefined;
	if (level && !isFirst && fits(level, n)) return made(level, 1, p, n.to, 0, 'to');
	const apposed = apposedKind(s, index, p, current);
	if (apposed && !isFirst) return made(apposed, 2, n.from, n.to);
	if (current && !isFirst && isPartKind(current.kind) && isSeatsOf(s, n, p))
		return made('seats', 1, s.names[s.nameAt[p]].from, n.to);
	if (current && !isFirst && fits(current.kind, n) && p >= limit - 1 && isContinued(s, p))
		return made(
			cueAt(s, p) === 'be' ||
				current.kind === 'seats-total' ||
				(s.nameAt[p] >= 0 &&
					((s.tokens[p].isPossessive && !isListedChange(s, index, p, current)) || isAfterBracket(s, index)))
				? (LEVELS[current.kind] ?? current.kind)
				: current.kind,
			isParallel(s, index, p, current) ? 2 : 1,
			s.nameAt[p] >= 0
				? s.names[s.nameAt[p]].from
				: wordAt(s, p) === ',' || wordAt(s, p) === ';' || wordAt(s, p) === '('
					? n.from
					: p,
			n.to,
			current.direction,
			levelOf(s, p),
		);
	if (wordAt(s, p) === ':' && current?.kind === 'turnout' && isPart(n) && !isNamedBefore(s, p))
		return made('turnout', 1, p, n.to);
	if (wordAt(s, p) === ',' && n.unit === 'percent' && isPlacing(s, p)) return made('share', 1, n.from, n.to);
	const listed = listHead(s, n.from);
	if (listed && fits(listed, n, isVoteNext))
		return made(listed, 2, p >= 0 && s.nameAt[p] >= 0 ? s.names[s.nameAt[p]].from : n.from, n.to);
	const isBesideName =
		p >= 0 &&
		(s.nameAt[p] >= 0 ||
			(wordAt(s, p) === ')' && s.nameAt[p - 1] >= 0) ||
			(isSetOff(wordAt(s, p)) && (s.nameAt[p - 1] >= 0 || describedBefore(s, p) >= 0)) ||
			wordAt(s, p) === ':');
	if (wordAt(s, p) === ':' && s.timeAt[p - 1] >= 0 && current && fits(current.kind, n))
		return made(LEVELS[current.kind] ?? current.kind, 1, p - 1, n.to);
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
					: isSetOff(wordAt(s, p)) && describedBefore(s, p) >= 0
						? s.names[s.nameAt[describedBefore(s, p)]]
						: null
			: null;
	if (isBesideName && (beside?.kind === 'place' || beside?.kind === 'area')) {
		const isOfPlace = current?.kind !== 'votes' || beside.kind !== 'place' || isPart(n);
		if (current && isOfPlace && fits(current.kind, n) && isPart(n) === isPartKind(current.kind))
			return made(current.kind, 1, beside.from, n.to);
		return !isPart(n) && (wordAt(s, p) === ':' || !isOfPlace) && beside.kind === 'place'
			? made('majority', 1, beside.from, n.to)
			: null;
	}
	if (
		isBesideName &&
		beside?.kind === 'party' &&
		current &&
		(LEVELS[current.kind] ?? current.kind) === 'seats' &&
		n.n <= 650 &&
		!isPart(n) &&
		!placeNear(s, index)
	)
		return made('seats', 2, beside.from, n.to);
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
	if (isAnaphor && isCountFor(s, n)) return null;
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

/** What parts are of: "61 per cent of them". */
const PEOPLE = new Set<Measure['kind']>(['votes', 'turnout', 'electorate', 'score']);

/** "47,956 in all", "12,430 in total". */
function isInAll(s: Sentence, i: number): boolean {
	return wordAt(s, i) === 'in' && (cueAt(s, i + 1) === 'all' || wordAt(s, i + 1) === 'total');
}
