/** What the article has spoken of so far: the places, areas, people, parties and times that a bare sentence goes on about. */
import type { Measure, MeasureKind } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { makeScene, type Scene } from '../scene/scene.ts';
import type { Cast, PersonTag, TimeTag } from '../tag/index.ts';
import { electionOf, type Facts } from '../verify/facts.ts';
import type { Reading } from '../verify/reading.ts';
import type { Column } from './columns.ts';
import { DEMONYMS } from './demonyms.ts';
import { isElsewhere } from './elsewhere.ts';
import type { Mention } from './mentions.ts';
import { DEFAULT, defaultContest, defaultGeneral, electionsAt, type When, whenOf } from './when.ts';

export interface Scope {
	readonly kind: 'place' | 'area';
	readonly id: number;
}

export interface Context {
	readonly facts: Facts;
	readonly published: string;
	readonly cast: Cast;
	/** Last scopes spoken of, newest first. */
	scopes: { scope: Scope; sentence: number; paragraph: number }[];
	mainPlace: number;
	readonly placeMentions: Map<number, number>;
	mainArea: number;
	/** Whether the text opened with its area, before any seat: what names none may be of it. */
	isOfArea: boolean;
	people: { person: PersonTag; sentence: number }[];
	parties: number[];
	/** How many parties the last sentence that named one has named. */
	rivals: number;
	/** Sentence that last named two parties as one subject ("Labour and the SNP have"), which "they" may go on about. */
	joined: number;
	own: number;
	/** The party the article is most about so far. */
	main: number;
	readonly spoken: Map<number, number>;
	when: When;
	/** Last time told that is not the present. */
	told: When | null;
	/** An election before the last that the headline names: the text looks back on it. */
	topic: When | null;
	isHeadline: boolean;
	/** Whether the time opened its sentence, and so holds for what follows. */
	whenIsTopic: boolean;
	whenParagraph: number;
	whenSentence: number;
	anchor: string;
	/** What the sentence is about, and the text. */
	readonly scene: Scene;
	/** Paragraph that last spoke of another vote than one for the Commons, or -1. */
	elsewhere: number;
	/** Columns of the table that the last row stood in, or null. */
	columns: readonly Column[] | null;
	/** The list whose line the last sentence was: its shape, and what the figures in each place of it turned out to be. */
	lines: { shape: string; seen: (MeasureKind | null)[][]; sentence: number } | null;
	/** Whose votes the last sentence with votes gave, in order. */
	polled: { last: readonly Reading[]; all: readonly Reading[]; sentence: number } | null;
	/** Measure of the last figure, for "it was 64.6". */
	measure: Measure | null;
	/** What the last judged figure was about. */
	last: { scope: Scope | null; party: number; person: PersonTag | null; sentence: number } | null;
	sentence: number;
	paragraph: number;
}

export function makeContext(facts: Facts, published: string, cast: Cast): Context {
	const general = defaultGeneral(facts, published);
	return {
		facts,
		published,
		cast,
		scopes: [],
		mainPlace: -1,
		placeMentions: new Map(),
		mainArea: -1,
		isOfArea: false,
		people: [],
		parties: [],
		rivals: 0,
		joined: -9,
		own: -1,
		main: -1,
		spoken: new Map(),
		when: DEFAULT,
		told: null,
		topic: null,
		isHeadline: false,
		whenIsTopic: false,
		whenParagraph: -1,
		whenSentence: -1,
		anchor: general >= 0 ? facts.release.elections[general].pollingOn : published,
		scene: makeScene(),
		elsewhere: -1,
		columns: null,
		lines: null,
		polled: null,
		measure: null,
		last: null,
		sentence: 0,
		paragraph: 0,
	};
}

export function recallPerson(context: Context, gender: 0 | 1 | 2): PersonTag | null {
	for (const { person } of context.people)
		if (gender === 0 || person.gender === gender || person.gender === 0) return person;
	return null;
}

/** Notes what a sentence has spoken of, for the sentences after it. */
export function remember(context: Context, s: Sentence, mentions: readonly Mention[]): void {
	if (isElsewhere(s)) context.elsewhere = context.paragraph;
	else if (s.names.length > 0) context.elsewhere = -1;
	for (const name of s.names) {
		if (name.kind === 'place') note(context, { kind: 'place', id: preferred(context, name.places) });
		else if (name.kind === 'area' && !isInSuperlative(s, name.from))
			note(context, { kind: 'area', id: name.areas[0] });
	}
	for (const token of s.tokens) {
		if (token.word === 'nationally' || token.word === 'nationwide')
			note(context, { kind: 'area', id: context.facts.areaIndex('united-kingdom') });
		const nation = token.isCapital ? DEMONYMS.get(token.word) : undefined;
		if (nation) note(context, { kind: 'area', id: context.facts.areaIndex(nation) });
	}
	for (const m of mentions) {
		if (m.person && !m.isPronoun) {
			context.people = [
				{ person: m.person, sentence: context.sentence },
				...context.people.filter((p) => p.person.surname !== m.person!.surname),
			].slice(0, 12);
		}
		if (m.party >= 0 && !m.isPronoun) {
			const times = (context.spoken.get(m.party) ?? 0) + 1;
			context.spoken.set(m.party, times);
			if (context.main < 0 || times > (context.spoken.get(context.main) ?? 0)) context.main = m.party;
		}
		if (m.party >= 0 && !m.isPronoun)
			context.parties = [m.party, ...context.parties.filter((p) => p !== m.party)].slice(0, 8);
	}
	const named = new Set(mentions.filter((m) => m.party >= 0 && !m.isPronoun).map((m) => m.party));
	if (named.size > 0) context.rivals = named.size;
	if (areJoined(s, mentions)) context.joined = context.sentence;
	const subject = mentions.find((m) => m.person && !m.isPronoun);
	if (subject?.person) {
		context.people = [
			{ person: subject.person, sentence: context.sentence },
			...context.people.filter((p) => p.person.surname !== subject.person!.surname),
		];
	}
	for (const time of s.times) {
		if (time.isBound || time.kind === 'then') continue;
		context.whenIsTopic = time.kind === 'date' && time.from <= 3;
		context.when =
			time.kind === 'following'
				? { ...whenOf(time), year: Number(context.anchor.slice(0, 4)) }
				: whenOf(time);
		if (context.when.kind !== 'default') context.told = context.when;
		if (context.isHeadline) context.topic ??= topicOf(context, time);
		context.whenParagraph = context.paragraph;
		context.whenSentence = context.sentence;
		if (time.kind === 'offset' && time.offset > FROM_ANCHOR)
			context.anchor = yearsAfter(context.anchor, time.offset - 1000);
		if (time.kind === 'date' && time.year > 0)
			context.anchor = `${time.year}-${String(time.month || 6).padStart(2, '0')}-15`;
	}
}

/** "How Wales voted in 2015", years later. */
function topicOf(context: Context, time: TimeTag): When | null {
	if (time.kind !== 'date' || time.year === 0) return null;
	const when = whenOf(time);
	const [election] = electionsAt(context.facts, when, context.published, context.anchor);
	const last = defaultGeneral(context.facts, context.published);
	return election === undefined || election === last ? null : when;
}

/** From so many years on an offset counts from the time told last: "five years on". */
const FROM_ANCHOR = 500;

function yearsAfter(day: string, years: number): string {
	return `${Number(day.slice(0, 4)) + Math.round(years)}${day.slice(4)}`;
}

/** "the closest result in Britain" ranks over Britain; it does not turn the article to it. */
function isInSuperlative(s: Sentence, at: number): boolean {
	for (let i = at - 1; i >= 0 && i > at - 6; i--) if (s.tokens[i].cue === 'superlative') return true;
	return false;
}

function note(context: Context, scope: Scope): void {
	context.scopes = [
		{ scope, sentence: context.sentence, paragraph: context.paragraph },
		...context.scopes.filter((entry) => entry.scope.kind !== scope.kind || entry.scope.id !== scope.id),
	].slice(0, 6);
	if (scope.kind === 'place') {
		const times = (context.placeMentions.get(scope.id) ?? 0) + 1;
		context.placeMentions.set(scope.id, times);
		if (context.mainPlace < 0 || times > (context.placeMentions.get(context.mainPlace) ?? 0))
			context.mainPlace = scope.id;
	}
	if (scope.kind === 'area' && context.mainArea < 0) {
		context.mainArea = scope.id;
		context.isOfArea = context.paragraph <= 1 && context.mainPlace < 0;
	}
}

/** Of places that share a name, the one that had a contest nearest before the article. */
export function preferred(context: Context, places: readonly number[]): number {
	if (places.length === 1) return places[0];
	let best = places[0];
	let day = '';
	for (const place of places) {
		const row = defaultContest(context.facts, place, context.published);
		const on = row >= 0 ? electionOf(context.facts.release, row).pollingOn : '';
		if (on > day) [best, day] = [place, on];
	}
	return best;
}

/** "Labour and the Conservatives took": two parties, joined, before anything else is told. */
function areJoined(s: Sentence, mentions: readonly Mention[]): boolean {
	const [first, second] = mentions.filter((m) => m.party >= 0 && !m.person && !m.isPronoun);
	if (!first || !second || first.from > 3 || second.from - first.to > 3 || second.isPossessive) return false;
	return s.tokens[first.to].word === 'and' && !first.isPossessive;
}
