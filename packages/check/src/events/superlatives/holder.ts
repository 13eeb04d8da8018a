/** Whose rank is told: the seat, person, party or area that the words beside the ranking, the figure, or the sentence before name. */
import { isFigure, type Measure, wordAt } from '../../frame/measure.ts';
import { measuresOf } from '../../frame/measures.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { type Context, preferred } from '../../resolve/context.ts';
import type { Mention } from '../../resolve/mentions.ts';
import { contestsAt, DEFAULT, electionsAt, type When, whenOf } from '../../resolve/when.ts';
import type { PersonTag } from '../../tag/index.ts';
import { electionOf } from '../../verify/facts.ts';
import { type Judgement, judge } from '../../verify/judge.ts';
import type { EventInput } from '../event.ts';
import type { Phrase } from './phrase.ts';
import type { Range } from './range.ts';

/** How the holder was told: after the ranking ("was in Gower"), before it in the sentence, by its figure, or in an earlier sentence. */
export type Told = 'after' | 'before' | 'figure' | 'earlier';

export interface SeatHolder {
	readonly contest: number;
	readonly candidacy: number;
	readonly told: Told;
}

/** The figure that the ranking speaks of, with its measure and what it was taken to be. */
export interface NearFigure {
	readonly index: number;
	readonly measure: Measure;
	readonly judgement: Judgement | null;
	readonly isBefore: boolean;
}

function isCut(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (wordAt(s, i) === ';' || wordAt(s, i) === '.') return true;
	return false;
}

/** A percentage that a count was carried over to: what it measures is not told. */
function isMisfit(s: Sentence, index: number, measure: Measure): boolean {
	const isPart = s.numbers[index].unit !== 'none' || s.numbers[index].decimals > 0;
	return isPart && (measure.kind === 'electorate' || measure.kind === 'votes' || measure.kind === 'seats');
}

export function nearFigure(input: EventInput, phrase: Phrase, to: number): NearFigure | null {
	const { s, mentions, context } = input;
	const measures = measuresOf(s, context.measure);
	const usable = (i: number): boolean =>
		isFigure(s.numbers[i]) &&
		measures[i] !== null &&
		!isMisfit(s, i, measures[i]!) &&
		s.timeAt[s.numbers[i].figureFrom] < 0;
	let before = -1;
	let after = -1;
	s.numbers.forEach((n, i) => {
		if (!usable(i)) return;
		if (n.to <= phrase.from && !isCut(s, n.to, phrase.from)) before = i;
		if (n.from >= to && after < 0 && n.from - to < 22 && !isCut(s, to, n.from)) after = i;
	});
	const gap = before >= 0 ? phrase.from - s.numbers[before].to : 99;
	const isApposed = gap <= 2 || (gap <= 8 && phrase.mode !== 'is');
	const index = isApposed || after < 0 ? before : gap < 6 && s.numbers[after].from - to > 8 ? before : after;
	if (index < 0) return null;
	const measure = measures[index]!;
	return {
		index,
		measure,
		judgement: judge(s, index, measure, mentions, context),
		isBefore: index === before,
	};
}

/** The last place named before a token, in the sentence or before it; -1 where there is none. */
export function placeNear({ s, context }: EventInput, at: number): number {
	let best = -1;
	for (const name of s.names)
		if (name.kind === 'place' && name.to <= at) best = preferred(context, name.places);
	if (best >= 0) return best;
	return context.scopes.find((entry) => entry.scope.kind === 'place')?.scope.id ?? -1;
}

/** Time that a sentence tells, for what is not beside a ranking. */
export function whenIn(s: Sentence, range: Range, context: Context): When {
	if (range.time) return range.time;
	const told = s.times.find((time) => !time.isBound && time.kind !== 'then');
	if (told) return whenOf(told);
	return context.whenParagraph === context.paragraph && context.sentence - context.whenSentence <= 3
		? context.when
		: DEFAULT;
}

/** Time that the words around the ranking tell, else the one carried from the sentences before. */
export function whenNear(s: Sentence, phrase: Phrase, range: Range, context: Context): When {
	const told = whenTold(s, phrase, range);
	if (told) return told;
	return context.whenParagraph === context.paragraph && context.sentence - context.whenSentence <= 3
		? context.when
		: DEFAULT;
}

const BASES = new Set(['than', 'from', 'against', 'with', 'to', 'on']);

/** "down 3 points on 2019", "up from 2017": the time that a change is counted from. */
function isBase(s: Sentence, from: number): boolean {
	let i = from - 1;
	while (['the', 'in', 'that', 'of'].includes(wordAt(s, i))) i--;
	const isDay = s.times.some((time) => time.from === from && time.kind === 'current');
	return BASES.has(wordAt(s, i)) && !isDay;
}

function whenTold(s: Sentence, phrase: Phrase, range: Range): When | null {
	if (range.time) return range.time;
	let best: When | null = null;
	let nearest = 99;
	for (const time of s.times) {
		if (time.isBound || time.kind === 'then' || isBase(s, time.from)) continue;
		if (time.from >= phrase.head && time.from < range.to && range.window) continue;
		const gap = time.to <= phrase.from ? phrase.from - time.to : time.from - range.to + 3;
		if (isCut(s, Math.min(time.to, phrase.from), Math.max(time.from, phrase.from))) continue;
		if (gap < nearest) {
			nearest = gap;
			best = whenOf(time);
		}
	}
	return best;
}

function contestOf(
	context: Context,
	place: number,
	when: When,
	range: Range,
	figure: NearFigure | null,
): number {
	const { facts } = context;
	const { release } = facts;
	const read = figure?.judgement?.reading?.contest ?? -1;
	if (
		read >= 0 &&
		release.contests.place[read] === place &&
		(!range.isBy || electionOf(release, read).kind === 'by')
	)
		return read;
	const rows = contestsAt(facts, place, when, context.published, context.anchor);
	if (!range.isBy) return rows[0] ?? -1;
	const by = rows.find((row) => electionOf(release, row).kind === 'by');
	if (by !== undefined) return by;
	const all = [...release.places.contests(place)].filter(
		(row) =>
			electionOf(release, row).kind === 'by' && electionOf(release, row).pollingOn <= context.published,
	);
	return when.kind === 'date' && when.year > 0
		? (all.filter((row) => electionOf(release, row).pollingOn.startsWith(String(when.year))).pop() ?? -1)
		: (all.pop() ?? -1);
}

function contestOfPerson(
	context: Context,
	person: PersonTag,
	when: When,
	range: Range,
	figure: NearFigure | null,
): { contest: number; candidacy: number } {
	const { contests, candidacies } = context.facts.release;
	const places = new Set(person.candidacies.map((row) => contests.place[candidacies.contest[row]]));
	let best = { contest: -1, candidacy: -1 };
	let day = '';
	for (const place of places) {
		const contest = contestOf(context, place, when, range, figure);
		const row = person.candidacies.find((c) => candidacies.contest[c] === contest);
		if (row === undefined) continue;
		const on = electionOf(context.facts.release, contest).pollingOn;
		if (on > day) {
			day = on;
			best = { contest, candidacy: row };
		}
	}
	return best;
}

const LINKS = new Set(
	'was is were are came come comes in at from to of that belongs belonged went goes : , by being remains remained held recorded set'.split(
		' ',
	),
);

/** A place or person right after the ranking: "was in Gower", "came in Hendon", "belongs to X". */
function namedAfter(s: Sentence, at: number): Sentence['names'][number] | null {
	let verbs = 0;
	for (let i = at; i < s.tokens.length && i < at + 7; i++) {
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name) {
			if (name.kind === 'party') {
				i = name.to - 1;
				continue;
			}
			return verbs > 0 && name.kind !== 'area' ? name : null;
		}
		if (!LINKS.has(wordAt(s, i)) && !['s', 'the', 'again'].includes(wordAt(s, i))) return null;
		if (LINKS.has(wordAt(s, i)) && wordAt(s, i) !== ',') verbs++;
	}
	return null;
}

/** The name after "than": "no seat had a lower turnout than Knowsley". */
function namedAfterThan(s: Sentence, from: number): Sentence['names'][number] | null {
	for (let i = from; i < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'than') continue;
		return (
			s.names.find(
				(name) => name.from > i && name.from < i + 9 && (name.kind === 'place' || name.kind === 'person'),
			) ?? null
		);
	}
	return null;
}

export function seatHolder(
	input: EventInput,
	phrase: Phrase,
	range: Range,
	figure: NearFigure | null,
): SeatHolder | null {
	const { s, context, mentions } = input;
	const when = whenNear(s, phrase, range, context);
	const of = (name: Sentence['names'][number], told: Told): SeatHolder | null => {
		if (name.kind === 'place') {
			const contest = contestOf(context, preferred(context, name.places), when, range, figure);
			return contest >= 0 ? { contest, candidacy: -1, told } : null;
		}
		if (name.kind !== 'person') return null;
		const found = contestOfPerson(context, name, when, range, figure);
		return found.contest >= 0 ? { ...found, told } : null;
	};
	const after =
		phrase.mode === 'none'
			? namedAfterThan(s, phrase.head)
			: phrase.mode === 'is'
				? namedAfter(s, range.to)
				: null;
	const told = after ? of(after, 'after') : null;
	if (told) return told;
	if (range.places.length > 0 && !range.window && phrase.mode === 'is') {
		const contest = contestOf(context, preferred(context, range.places), when, range, figure);
		if (contest >= 0) return { contest, candidacy: -1, told: 'after' };
	}
	const owner = phrase.owner >= 0 && s.nameAt[phrase.owner] >= 0 ? s.names[s.nameAt[phrase.owner]] : null;
	if (owner?.kind === 'person' || owner?.kind === 'place') {
		const held = of(owner, 'before');
		if (held) return held;
	}
	for (let k = s.names.length - 1; k >= 0; k--) {
		const name = s.names[k];
		if (name.to > phrase.from || (name.kind !== 'place' && name.kind !== 'person')) continue;
		if (isCut(s, name.to, phrase.from)) break;
		const held = of(name, 'before');
		if (held) return held;
	}
	const read = figure?.judgement?.reading;
	if (
		read &&
		read.contest >= 0 &&
		(!range.isBy || electionOf(context.facts.release, read.contest).kind === 'by')
	)
		return { contest: read.contest, candidacy: read.candidacy, told: 'figure' };
	return earlier(input, mentions, phrase, range, when, figure);
}

/** The seat of the sentence before, or of the person a pronoun stands for. */
function earlier(
	input: EventInput,
	mentions: readonly Mention[],
	phrase: Phrase,
	range: Range,
	when: When,
	figure: NearFigure | null,
): SeatHolder | null {
	const { context } = input;
	const pronoun = mentions.filter((m) => m.person && m.isPronoun && m.to <= phrase.head).pop();
	if (pronoun?.person) {
		const found = contestOfPerson(context, pronoun.person, when, range, figure);
		if (found.contest >= 0) return { ...found, told: 'earlier' };
	}
	const last = context.scopes.find((entry) => entry.scope.kind === 'place');
	if (!last) return null;
	const contest = contestOf(context, last.scope.id, when, range, figure);
	return contest >= 0 ? { contest, candidacy: -1, told: 'earlier' } : null;
}

/** The election that a ranking of a nation or party is about. */
export function electionNear(
	s: Sentence,
	phrase: Phrase,
	range: Range,
	context: Context,
	figure: NearFigure | null,
): number {
	const read = figure?.judgement?.reading;
	const told = whenTold(s, phrase, range);
	if (!told && read && read.contest < 0 && read.election >= 0) return read.election;
	const found = electionsAt(
		context.facts,
		whenNear(s, phrase, range, context),
		context.published,
		context.anchor,
	);
	return found[0] ?? -1;
}
