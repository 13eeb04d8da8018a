/**
 * The contests that a statement may be about, in tiers: 0 for what its own words say, 1 for what the article goes on about,
 * 2 for the other contests at the place, which only tell what kind of mistake was made.
 */

import type { Sentence } from '../../frame/sentence.ts';
import { preferred } from '../../resolve/context.ts';
import { contestsAt, DEFAULT, defaultContest, type When, whenOf } from '../../resolve/when.ts';
import type { PlaceTag, TimeTag } from '../../tag/index.ts';
import { daysOf } from '../../verify/calendar.ts';
import { electionOf } from '../../verify/facts.ts';
import { clauseOf, cue, groupStart, word } from './clause.ts';
import { rowsOf } from './identity.ts';
import type { Memory } from './memory.ts';
import type { Court, Who } from './outcome.ts';

/** `now`: the present, or a heading; `before`: "had won"; `past`: anything told. */
export type Tense = 'now' | 'past' | 'before';

export interface Scene {
	/** Places, the likeliest first. */
	readonly places: readonly number[];
	/** Whether the statement or its sentence names the place, and whether no other may be meant. */
	readonly isNamed: boolean;
	readonly isSure: boolean;
}

export interface Occasion {
	readonly contest: number;
	readonly tier: 0 | 1 | 2;
}

export function sceneOf(court: Court, tag: PlaceTag): Scene {
	const first = preferred(court.context, tag.places);
	return { places: [first, ...tag.places.filter((place) => place !== first)], isNamed: true, isSure: true };
}

/** "it", "the seat", "here": the place spoken of last, one that the person stood in before others. */
export function carriedScene(
	court: Court,
	v: number,
	who: Who,
	memory: Memory,
	clauseFrom: number,
): Scene | null {
	const { context, s } = court;
	const found: number[] = [];
	const add = (place: number): void => {
		const last = defaultContest(context.facts, place, context.published);
		if (!found.includes(place) && !isLongGone(court, last, 9)) found.push(place);
	};
	for (let k = s.names.length - 1; k >= 0; k--) {
		const name = s.names[k];
		if (name.kind === 'place' && name.to <= v) add(preferred(context, name.places));
	}
	const inSentence = found.length;
	for (const { scope } of context.scopes) if (scope.kind === 'place') add(scope.id);
	if (context.mainPlace >= 0) add(context.mainPlace);
	const stood = who.person ? placesOf(court, who) : [];
	if (stood.length > 0) {
		const common = found.filter((place) => stood.includes(place));
		const likely = common.length > 0 ? common : found.slice(0, 1);
		const list =
			common.length > 0 ? common : [...likely, ...stood.filter((place) => !likely.includes(place))];
		const isInPlay = common.length === 1 || (stood.length === 1 && isNews(court, stood[0]));
		return { places: list, isNamed: false, isSure: isInPlay };
	}
	if (found.length === 0) return null;
	const recent = memory.places.filter((entry) => context.sentence - entry.sentence <= 2);
	const rivals = new Set([...found.slice(0, inSentence), ...recent.map((entry) => entry.place)]);
	const near = found.slice(0, Math.max(1, Math.min(2, inSentence)));
	return { places: near, isNamed: false, isSure: rivals.size <= 1 && clauseFrom >= 0 };
}

/** Whether a place was fought in the two months before the article. */
function isNews(court: Court, place: number): boolean {
	const { context } = court;
	const contest = defaultContest(context.facts, place, context.published);
	if (contest < 0) return false;
	return daysOf(context.published) - daysOf(electionOf(context.facts.release, contest).pollingOn) <= 62;
}

/** Places a person stood in, the latest first. */
export function placesOf(court: Court, who: Who): readonly number[] {
	const { release } = court.context.facts;
	if (!who.person || who.person.candidacies.length > 24) return [];
	const places: number[] = [];
	for (const row of rowsOf(court.context, who.person)) {
		const contest = release.candidacies.contest[row];
		if (electionOf(release, contest).pollingOn > court.context.published) continue;
		const place = release.contests.place[contest];
		if (!places.includes(place)) places.unshift(place);
	}
	return places;
}

/** The time told beside a verb: after it before the next verb, else before it, else at the start of the sentence. */
export function timeBeside(s: Sentence, v: number, segmentFrom: number, segmentTo: number): TimeTag | null {
	const { from, to } = clauseOf(s, v);
	let left: TimeTag | null = null;
	let right: TimeTag | null = null;
	let opening: TimeTag | null = null;
	for (const time of s.times) {
		if (isYearsAfter(s, time, v)) return time;
		if (time.isBound || time.kind === 'then' || isBoundDay(s, time) || isCount(s, time) || isOffset(s, time))
			continue;
		if (time.from >= v && time.to <= Math.min(to, segmentTo, phraseEnd(s, v)) && !isCompared(s, v, time))
			right ??= time;
		else if (time.to <= v && time.from >= Math.max(from, segmentFrom) && isJoined(s, time, v)) left = time;
		else if (time.to <= v && time.from >= from && time.from - from <= 2) opening = time;
	}
	return right ?? left ?? opening;
}

/** "two years after she kept the seat": what comes after "after" was that long before. */
function isYearsAfter(s: Sentence, time: TimeTag, v: number): boolean {
	return time.kind === 'offset' && word(s, time.to - 1) === 'after' && v >= time.to && v - time.to <= 4;
}

/** "against 8,135 in 2015", "more than in 2015": the time that a figure is set beside. */
function isCompared(s: Sentence, v: number, time: TimeTag): boolean {
	for (let i = time.from - 1; i > v && i > time.from - 14; i--) {
		const w = word(s, i);
		if (w === ',') return false;
		if (w === 'against' || w === 'than' || w === 'compared' || w === 'versus') return true;
	}
	return false;
}

/** No comma parts the time from the verb, unless the time stands between two by itself: "X, in 2017, won". */
function isJoined(s: Sentence, time: TimeTag, v: number): boolean {
	const isComma = (i: number): boolean => word(s, i) === ',' || word(s, i) === '(' || word(s, i) === ')';
	let start = groupStart(s, v);
	if (start < time.to) start = v;
	if (isComma(time.to) && (isComma(time.from - 1) || isComma(time.from - 2))) {
		for (let i = time.to + 1; i < start; i++) if (isComma(i)) return false;
		return true;
	}
	let commas = 0;
	for (let i = time.to; i < start; i++) if (isComma(i)) commas++;
	const isParticiple = word(s, v).endsWith('ing') && isComma(start - 1);
	return commas === 0 || (commas === 1 && (isParticiple || word(s, time.to + 1) === 'when'));
}

/** Where a relative clause begins after the verb. */
function phraseEnd(s: Sentence, v: number): number {
	for (let i = v + 1; i < s.tokens.length; i++) {
		const c = cue(s, i);
		if (c === 'who' || word(s, i) === 'whom' || word(s, i) === 'where' || word(s, i) === 'when') return i;
		if (
			(c === 'before' || c === 'after') &&
			s.nameAt[i] < 0 &&
			s.timeAt[i] < 0 &&
			word(s, i + 1).endsWith('ing')
		)
			return i;
	}
	return s.tokens.length;
}

/** "four months after winning it", "a year before he lost": the time of another statement, counted from this one or to it. */
export function isOffset(s: Sentence, time: TimeTag): boolean {
	if (time.kind !== 'offset') return false;
	const isJoint = (i: number): boolean => word(s, i) === 'after' || word(s, i) === 'before';
	return (
		isJoint(time.to) ||
		(isJoint(time.to - 1) && time.to < s.tokens.length && s.tokens[time.to].kind === 'word')
	);
}

/** "by 2015", "a majority of 2015": a number of votes that looks like a year. */
export function isCount(s: Sentence, time: TimeTag): boolean {
	if (time.kind !== 'date' || time.month > 0 || time.to - time.from > 1) return false;
	if (word(s, time.from - 1) === 'by')
		return time.from > 1 && s.tokens[time.from - 2].kind === 'word' && !s.tokens[time.from - 1].isCapital;
	return word(s, time.from - 1) === 'of' && /^(majority|lead|margin)$/.test(word(s, time.from - 2));
}

/** "until July", "since Thursday". */
export function isBoundDay(s: Sentence, time: TimeTag): boolean {
	const before = word(s, time.from - 1) === 'the' ? word(s, time.from - 2) : word(s, time.from - 1);
	return before === 'until' || before === 'till' || before === 'since' || before === 'before';
}

/** Contests of a scene that a statement may be about: those its words may mean, and all others, which are seldom asked for. */
export interface Occasions {
	readonly near: readonly Occasion[];
	readonly far: () => readonly Occasion[];
}

export function occasionsOf(court: Court, scene: Scene, time: TimeTag | null, tense: Tense): Occasions {
	const { context } = court;
	const found: Occasion[] = [];
	const add = (contest: number, tier: 0 | 1 | 2): void => {
		if (contest >= 0 && !found.some((o) => o.contest === contest)) found.push({ contest, tier });
	};
	const { release } = context.facts;
	const actual = (contest: number): boolean => electionOf(release, contest).kind !== 'notional';
	const carried: When | null =
		context.whenParagraph === context.paragraph &&
		context.sentence - context.whenSentence <= 2 &&
		context.when.kind !== 'default'
			? context.when
			: context.topic;
	const isOne = scene.places.length === 1;
	const past = (place: number): readonly number[] => pastAt(court, place);
	const latest = defaultContest(context.facts, scene.places[0] ?? -1, context.published);
	const dayOfLatest = latest >= 0 ? electionOf(release, latest).pollingOn : '';
	scene.places.forEach((place, rank) => {
		const at = (when: When): readonly number[] =>
			contestsAt(context.facts, place, when, context.published, context.anchor);
		const last = defaultContest(context.facts, place, context.published);
		const isPassed =
			rank > 0 && scene.isNamed && last >= 0 && electionOf(release, last).pollingOn < dayOfLatest;
		const fallback = isPassed || isLongGone(court, last) ? -1 : last;
		const own = rank === 0 ? 0 : 1;
		const when = time ? whenOf(time) : DEFAULT;
		if (time && when.kind !== 'default') {
			const isYearless = when.kind === 'date' && when.year === 0;
			for (const contest of at(when)) if (!isYearless || isRecent(court, contest)) add(contest, own);
			if (isYearless && found.length === 0) add(fallback, own);
		} else if (time || tense === 'now') add(fallback, own);
		else if (tense === 'before') {
			if (carried) for (const contest of at(carried).filter(actual)) add(contest, own);
			for (const contest of past(place)) if (contest !== fallback) add(contest, own);
			add(fallback, 1);
		} else {
			if (carried) for (const contest of at(carried).filter(actual)) add(contest, own);
			add(fallback, carried ? 1 : own);
		}
		if (!isOne) for (const contest of past(place)) add(contest, 2);
	});
	if (!isOne)
		return {
			near: found.filter(({ tier }) => tier < 2),
			far: () => found.filter(({ tier }) => tier === 2),
		};
	return {
		near: found,
		far: () =>
			past(scene.places[0])
				.filter((contest) => !found.some((o) => o.contest === contest))
				.map((contest): Occasion => ({ contest, tier: 2 })),
	};
}

/** Contests fought at a place before the article, the latest first. */
function pastAt({ context }: Court, place: number): readonly number[] {
	const { release } = context.facts;
	const rows: number[] = [];
	for (const row of release.places.contests(place)) {
		const { kind, pollingOn } = electionOf(release, row);
		if (kind !== 'notional' && pollingOn <= context.published) rows.push(row);
	}
	return rows.reverse();
}

/** A seat of the name has not been fought for years: only a year that is told means it. */
function isLongGone(court: Court, contest: number, years = 15): boolean {
	const { context } = court;
	if (contest < 0) return true;
	const { pollingOn } = electionOf(context.facts.release, contest);
	return Number(context.published.slice(0, 4)) - Number(pollingOn.slice(0, 4)) > years;
}

/** A month without a year is of the twelve months before the article. */
function isRecent(court: Court, contest: number): boolean {
	const { context } = court;
	const age = daysOf(context.published) - daysOf(electionOf(context.facts.release, contest).pollingOn);
	return age >= 0 && age < 366;
}
