/** "came third", "with Labour second", "in fourth place", "the runner-up": a candidate's place in a contest, or a party's over an area. */
import type { Mention } from '../resolve/mentions.ts';
import type { TimeTag } from '../tag/index.ts';
import { placeOf } from '../verify/facts.ts';
import { areaPlace } from './seats/area-place.ts';
import { clauseOf, cue, isAdverb, isWeak, mainSubject, moodOf, nameOf, subjectOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import type { EventClaim, EventInput } from './event.ts';
import { memoryOf } from './seats/memory.ts';
import { mentionFrom, placeAfterLink, placeBefore } from './seats/object.ts';
import { carriedScene, isBoundDay, isCount, isOffset, type Scene, sceneOf } from './seats/occasion.ts';
import { type Court, isKnown, isNameless, type Outcome, outcome, rowIn, type Who } from './seats/outcome.ts';
import { beforeRank, type RankWord, rankWords } from './seats/rank-words.ts';
import { isSureOf, whoOf } from './seats/who.ts';

interface Placing {
	readonly mention: Mention;
	/** Token where the words that say so begin: a verb or the place itself. */
	readonly at: number;
	readonly from: number;
	readonly to: number;
	readonly isNear: boolean;
	/** "turned a third place into a win": the contest before. */
	readonly isBefore: boolean;
}

export function places(input: EventInput): EventClaim[] {
	return rankWords(input.s).flatMap((rank) => {
		const placing = placingOf(input, rank);
		const claim = placing && judged(input, rank, placing);
		return claim ? [claim] : [];
	});
}

const VERBS = new Set(
	(
		'came come comes coming finished finish finishes finishing was were is are been being placed ranked ran trailed trailing ended ending slipped slipping ' +
		'dropped fell slid slumped sank pushed relegated forced beaten squeezed knocked consigned bumped demoted rose climbed moved jumped leapt surged surging stayed ' +
		'remained limped took taking secured securing claimed managed had having left turned tumbled plunged crashed'
	).split(' '),
);
const PUSHES =
	/^(push|relegat|forc|knock|beat|squeez|leav|left|consign|bump|keep|kept|demot|put|with|driv|drov)/;

/** Whom a place is said of, and by which words. */
function placingOf(input: EventInput, rank: RankWord): Placing | null {
	const { s, mentions } = input;
	if (rank.leads || (word(s, rank.to - 1) === 'up' && rightMention(input, rank.to))) {
		const m = rightMention(input, rank.to);
		if (m) return { mention: m, at: rank.from, from: rank.from, to: m.to, isNear: true, isBefore: false };
		if (rank.leads) return null;
	}
	if (word(s, rank.from).startsWith('top')) {
		const subject = subjectOf(s, rank.from, mentions, word(s, rank.from) === 'topping');
		return subject
			? {
					mention: subject.mention,
					at: rank.from,
					from: subject.isNear ? subject.mention.from : rank.from,
					to: rank.to,
					isNear: subject.isNear,
					isBefore: false,
				}
			: null;
	}
	const start = beforeRank(s, rank.from);
	const beside =
		mentions.find((m) => m.to === start && !m.isPronoun && !m.isPossessive) ?? afterPlace(input, start);
	if (beside)
		return { mention: beside, at: rank.from, from: beside.from, to: rank.to, isNear: true, isBefore: false };
	if (word(s, start - 1) === '(' || word(s, start - 1) === ',') {
		const m = mentions.find((mention) => mention.to === start - 1 && !mention.isPossessive);
		if (m) return { mention: m, at: rank.from, from: m.from, to: rank.to, isNear: true, isBefore: false };
	}
	const verb = verbBefore(s, start);
	if (verb >= 0) {
		if (PUSHES.test(word(s, verb)) && word(s, verb) !== 'beaten') {
			const object = mentions.find((m) => m.from > verb && m.to <= start && !m.isPronoun);
			if (object)
				return { mention: object, at: verb, from: object.from, to: rank.to, isNear: true, isBefore: false };
		}
		const subject = subjectOf(s, verb, mentions, word(s, verb).endsWith('ing') && word(s, verb) !== 'being');
		if (!subject) return null;
		const from = subject.isNear ? subject.mention.from : verb;
		return {
			mention: subject.mention,
			at: verb,
			from,
			to: rank.to,
			isNear: subject.isNear,
			isBefore: word(s, verb) === 'turned',
		};
	}
	const after = reversed(input, rank);
	if (after) return after;
	if (word(s, start - 1) === 'and') {
		const main = mainSubject(s, clauseOf(s, rank.from).from, start, mentions);
		return main && rank.rank > 0
			? { mention: main, at: rank.from, from: start - 1, to: rank.to, isNear: false, isBefore: false }
			: null;
	}
	if (word(s, start - 1) !== ',' || (rank.rank > 0 && start === rank.from)) return null;
	const { from } = clauseOf(s, rank.from);
	const main = nearestSubject(input, from, start);
	return main
		? { mention: main, at: rank.from, from: main.from, to: rank.to, isNear: true, isBefore: false }
		: null;
}

/** "Labour in P second": a place between. */
function afterPlace({ s, mentions }: EventInput, start: number): Mention | null {
	const place = nameOf(s, start - 1);
	if (place?.kind !== 'place' || cue(s, place.from - 1) !== 'in') return null;
	return mentions.find((m) => m.to === place.from - 1 && !m.isPronoun && !m.isPossessive) ?? null;
}

function rightMention({ s, mentions }: EventInput, i: number): Mention | null {
	const at = word(s, i) === ',' ? i + 1 : i;
	const lead = word(s, at) === 'independent' && s.nameAt[at] < 0 ? at + 1 : at;
	const m = mentions.find((mention) => mention.from === lead && !mention.isPronoun);
	if (!m) return null;
	return at === i || word(s, m.to) === ',' ? m : null;
}

/** The verb of finishing before the place words, over a few words and times between. */
function verbBefore(s: EventInput['s'], start: number): number {
	for (let i = start - 1; i >= 0 && i >= start - 8; i--) {
		if (s.nameAt[i] >= 0) {
			const name = nameOf(s, i);
			if (
				name?.kind === 'place' ||
				PUSHES.test(word(s, name!.from - 1)) ||
				PUSHES.test(word(s, name!.from - 2))
			) {
				i = name!.from;
				continue;
			}
			return -1;
		}
		if (s.timeAt[i] >= 0 || isAdverb(s, i)) continue;
		if (VERBS.has(word(s, i)) || PUSHES.test(word(s, i))) return word(s, i) === 'with' ? -1 : i;
		if (s.tokens[i].kind === 'mark' || s.numberAt[i] >= 0) return -1;
		if (
			![
				'in',
				'up',
				'home',
				'out',
				'at',
				'the',
				'a',
				'an',
				'party',
				'them',
				'him',
				'her',
				'it',
				'of',
			].includes(word(s, i)) &&
			cue(s, i) !== 'none'
		)
			return -1;
	}
	return -1;
}

/** "second was X", "third place went to X", "in third came X". */
function reversed({ s, mentions }: EventInput, rank: RankWord): Placing | null {
	const verb = rank.to;
	if (!['was', 'were', 'came', 'is', 'went'].includes(word(s, verb))) return null;
	const m = mentionFrom(
		s,
		word(s, verb) === 'went' && word(s, verb + 1) === 'to' ? verb + 2 : verb + 1,
		mentions,
	);
	if (!m || m.isPronoun) return null;
	return { mention: m, at: verb, from: beforeRank(s, rank.from), to: m.to, isNear: true, isBefore: false };
}

/** The subject of the words before a comma: "X had 7,105, in fourth place". */
function nearestSubject({ s, mentions }: EventInput, from: number, to: number): Mention | null {
	let start = from;
	for (let i = to - 2; i > from; i--) {
		if (
			word(s, i) === ':' ||
			(word(s, i) === 'and' && mentions.some((m) => m.from >= i && m.from <= i + 3 && m.to < to))
		) {
			start = i + 1;
			break;
		}
	}
	return mainSubject(s, start, to, mentions);
}

function judged(input: EventInput, rank: RankWord, placing: Placing): EventClaim | null {
	const { s, mentions, context } = input;
	const { mention } = placing;
	const court: Court = { context, s };
	const who = whoOf(court, mention, mentions);
	if (!who.person && who.party < 0) return null;
	if (moodOf(s, placing.at, mention.to <= placing.at ? mention.to : -1) !== 'done') return null;
	const clause = clauseOf(s, rank.from);
	const time = timeOfPlace(s, Math.min(placing.from, placing.at), rank, clause);
	const area = who.person ? null : areaPlace(court, rank, placing, who.party, time);
	if (area) return area;
	const place = placeAfterLink(s, rank.to) ?? placeBefore(s, clause.from, rank.from);
	const usable = place && !(who.person && !stoodAt(court, who, place.places)) ? place : null;
	let scene: Scene | null = usable
		? sceneOf(court, usable)
		: carriedScene(court, rank.from, who, memoryOf(context), clause.from);
	if (!scene && place) scene = sceneOf(court, place);
	if (!scene) return null;
	const test = (contest: number): Outcome => placed(court, contest, who, rank.rank);
	const claim = decide(court, {
		from:
			time && word(s, time.to) === ',' && mention.isPronoun
				? antecedent(input, mention, placing.from, time)
				: placing.from,
		to: spanEnd(input, placing.to, time),
		type: 'place',
		scene: placing.isBefore ? { ...scene, isSure: false } : scene,
		time,
		tense: placing.isBefore ? 'before' : 'past',
		isSure: isSureOf(court, mention, who),
		party: who.party,
		test,
	});
	if (!claim || claim.detail === 'unknown_entity') return null;
	return {
		...claim,
		numbers: rank.number >= 0 ? [rank.number] : [],
		stated:
			rank.rank > 0
				? {
						value: `${rank.rank}`,
						low: `${rank.rank}`,
						high: `${rank.rank}`,
						unit: 'place',
						approximator: null,
					}
				: null,
	};
}

/** "X had stood in 2019, when she came second": the quote begins with X. */
function antecedent({ s, mentions }: EventInput, pronoun: Mention, from: number, time: TimeTag): number {
	const name = mentions.find(
		(m) => !m.isPronoun && m.to <= time.from && m.person?.surname === pronoun.person?.surname,
	);
	return name && from - name.from <= 16 && word(s, time.to + 1) === 'when' ? name.from : from;
}

/** Takes in "there", "in P", "for the Greens" and the time right after. */
function spanEnd({ s, mentions }: EventInput, to: number, time: TimeTag | null): number {
	let end = to;
	if (isAdverb(s, end) || word(s, end) === 'here') end++;
	const link = word(s, end);
	if (link === 'in' || link === 'for' || link === 'at') {
		const at = cue(s, end + 1) === 'the' ? end + 2 : end + 1;
		const name = nameOf(s, at);
		const party = link === 'for' ? mentions.find((m) => m.from === at && m.party >= 0) : undefined;
		if (party) end = party.to;
		else if (name && link !== 'for') end = name.to;
	}
	return time && time.from >= end && time.from <= end + 3 ? time.to : end;
}

function stoodAt(court: Court, who: Who, places: readonly number[]): boolean {
	const { release } = court.context.facts;
	return places.some((place) =>
		[...release.places.contests(place)].some((contest) => rowIn(court, contest, who) >= 0),
	);
}

function placed(court: Court, contest: number, who: Who, rank: number): Outcome {
	const { release } = court.context.facts;
	if (who.person && isNameless(court.context, contest)) return outcome('unknown');
	const row = rowIn(court, contest, who);
	if (row < 0) return outcome(isKnown(who) ? 'no' : 'unknown', -1, 'place');
	const first = release.contests.first[contest];
	let standing = 0;
	for (let r = first; r < first + release.contests.length[contest]; r++)
		if (release.candidacies.isGroup[r] === 0) standing++;
	const place = placeOf(release, row);
	return outcome(place === (rank === 0 ? standing : rank) ? 'yes' : 'no', row, 'value');
}

/** The time told right after the place, at the start of the sentence, or before ", when". */
function timeOfPlace(
	s: EventInput['s'],
	at: number,
	rank: RankWord,
	clause: { from: number; to: number },
): TimeTag | null {
	let left: TimeTag | null = null;
	for (const time of s.times) {
		if (time.isBound || isBoundDay(s, time) || isCount(s, time) || isOffset(s, time)) continue;
		if (
			time.from >= rank.to &&
			time.from <= rank.to + 12 &&
			time.to <= clause.to &&
			!hasMark(s, rank.to, time.from)
		)
			return time.kind === 'then' ? null : time;
		if (time.kind === 'then' || time.to > rank.from || time.from < clause.from) continue;
		const isWhen = word(s, time.to) === ',' && word(s, time.to + 1) === 'when';
		const isOpening = time.from - clause.from <= 3;
		if (
			isWhen ||
			isOpening ||
			(time.to <= rank.from && time.from >= at) ||
			(time.to <= at && !hasMark(s, time.to, at))
		)
			left = time;
	}
	return left;
}

function hasMark(s: EventInput['s'], from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (isWeak(s, i)) return true;
	return false;
}
