/** What the article has spoken of so far: the places, areas, people, parties and times that a bare sentence goes on about. */
import type { Measure, MeasureKind } from '../frame/measure.ts';
import { makeScene, type Scene } from '../scene/scene.ts';
import type { Cast, PersonTag } from '../tag/index.ts';
import { electionOf, type Facts } from '../verify/facts.ts';
import type { Column } from './columns.ts';
import type { Reading } from './reading.ts';
import { DEFAULT, defaultContest, defaultGeneral, type When } from './when.ts';

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
