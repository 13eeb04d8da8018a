/** Whose rank is told: the seat, person, party or area that the words beside the ranking, the figure, or the sentence before name. */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { type Context, preferred } from '../../resolve/context.ts';
import { contestsAt, electionsAt, type When } from '../../resolve/when.ts';
import type { PersonTag } from '../../tag/index.ts';
import { electionOf } from '../../verify/facts.ts';
import type { EventInput } from '../event.ts';
import { isCut, type NearFigure } from './near-figure.ts';
import type { Phrase } from './phrase.ts';
import type { Range } from './range.ts';
import { timeAfterThan, whenNear, whenTold } from './when-near.ts';

/** How the holder was told: after the ranking ("was in Gower"), before it in the sentence, by its figure, or in an earlier sentence. */
export type Told = 'after' | 'before' | 'figure' | 'earlier';

export interface SeatHolder {
	readonly contest: number;
	readonly candidacy: number;
	readonly told: Told;
	/** The ranking is said of the name itself: "X had the smallest", "the smallest was in X". */
	readonly isBeside?: boolean;
}

const HAVING = new Set(
	'had has have was is recorded saw produced gave returned boasted registered posted kept with'.split(' '),
);

/** "X had the smallest majority": nothing but such a verb stands between the name and the ranking. */
function isSubject(s: Sentence, end: number, from: number): boolean {
	const gap = s.tokens.slice(end, from).filter(({ word }) => !['also', 'again', 'itself'].includes(word));
	return gap.length > 0 && gap.length < 3 && gap.every(({ word }) => HAVING.has(word));
}

/** The last place named before a token, in the sentence or before it; -1 where there is none. */
export function placeNear({ s, context }: EventInput, at: number): number {
	let best = -1;
	for (const name of s.names)
		if (name.kind === 'place' && name.to <= at) best = preferred(context, name.places);
	if (best >= 0) return best;
	return context.scopes.find((entry) => entry.scope.kind === 'place')?.scope.id ?? -1;
}

/** What settles which contest of a place is meant. */
interface Occasion {
	readonly context: Context;
	readonly when: When;
	/** Whether the sentence itself tells the time: a figure of another year is then not what is ranked. */
	readonly isTold: boolean;
	readonly range: Range;
	readonly figure: NearFigure | null;
}

function occasionOf(
	{ s, context }: EventInput,
	phrase: Phrase,
	range: Range,
	figure: NearFigure | null,
): Occasion {
	const told = whenTold(s, phrase, range);
	return { context, when: told ?? whenNear(s, phrase, range, context), isTold: told !== null, range, figure };
}

function contestOf({ context, when, isTold, range, figure }: Occasion, place: number): number {
	const { facts } = context;
	const { release } = facts;
	const read = figure?.judgement?.reading?.contest ?? -1;
	const rows = contestsAt(facts, place, when, context.published, context.anchor);
	if (
		read >= 0 &&
		release.contests.place[read] === place &&
		(!range.isBy || electionOf(release, read).kind === 'by') &&
		(!isTold || rows.length === 0 || rows.includes(read))
	)
		return read;
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

function contestOfPerson(occasion: Occasion, person: PersonTag): { contest: number; candidacy: number } {
	const { context } = occasion;
	const { contests, candidacies } = context.facts.release;
	const places = new Set(person.candidacies.map((row) => contests.place[candidacies.contest[row]]));
	let best = { contest: -1, candidacy: -1 };
	let day = '';
	for (const place of places) {
		const contest = contestOf(occasion, place);
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

const VERBS = new Set(
	'was is were are came come comes belongs belonged went goes remains remained'.split(' '),
);
const LINKS = new Set('in at from to of that those again still the by here s'.split(' '));
const UNITS = new Set(['per', 'cent', '%', 'votes', 'points', 'just', 'only']);

/** End of a figure with its unit that starts at `i`; `i` where there is none. */
function pastFigure(s: Sentence, i: number): number {
	let at = i;
	while (s.numberAt[at] >= 0 || UNITS.has(wordAt(s, at))) at++;
	return at;
}

/** Past a few words without names between commas: ", counted in votes,". */
function pastAside(s: Sentence, from: number): number {
	for (let i = from; i < from + 6; i++) {
		if (wordAt(s, i) === ',') return i + 1;
		if (s.nameAt[i] >= 0 || s.tokens[i]?.kind !== 'word') break;
	}
	return from;
}

/** A place or person right after the ranking: "was in Gower", "came in Hendon", ", 47.3 per cent, was in X", "the closest seat, X,". */
function namedAfter(s: Sentence, at: number, isApposed: boolean): Sentence['names'][number] | null {
	let i = at;
	if (wordAt(s, i) === ',' || wordAt(s, i) === '(') {
		const apposed = s.nameAt[i + 1] >= 0 ? s.names[s.nameAt[i + 1]] : null;
		if (apposed?.kind === 'place' && !isApposed) return apposed;
		i = pastFigure(s, i + 1);
		if (wordAt(s, i) === ',') i++;
		else if (!VERBS.has(wordAt(s, i))) i = pastAside(s, i);
		if (!VERBS.has(wordAt(s, i))) return null;
	}
	if (!VERBS.has(wordAt(s, i)) && !['in', 'at', ':'].includes(wordAt(s, i))) return null;
	i = pastFigure(s, i + 1);
	while (i < s.tokens.length && i < at + 16) {
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name?.kind === 'party') i = name.to;
		else if (name) return name.kind === 'area' ? null : name;
		else if (LINKS.has(wordAt(s, i)) || (wordAt(s, i) === ',' && wordAt(s, i + 1) === 'in')) i++;
		else return null;
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

/** "no election there produced a bigger majority than that of 2019": the seat's own contest of another year. */
function isThanTime(s: Sentence, phrase: Phrase): boolean {
	return timeAfterThan(s, phrase.head) !== null;
}

/** "X voted most, Y least": said of the name before. */
function isOfVoting(s: Sentence, { cue, topic }: Phrase): boolean {
	return topic === 'turnout' && (wordAt(s, cue) === 'most' || wordAt(s, cue) === 'least');
}

export function seatHolder(
	input: EventInput,
	phrase: Phrase,
	range: Range,
	figure: NearFigure | null,
): SeatHolder | null {
	const { s, context } = input;
	const occasion = occasionOf(input, phrase, range, figure);
	const of = (name: Sentence['names'][number], told: Told): SeatHolder | null => {
		if (name.kind === 'place') {
			const contest = contestOf(occasion, preferred(context, name.places));
			const isBeside = told === 'after' || isSubject(s, name.to, phrase.from);
			return contest >= 0 ? { contest, candidacy: -1, told, isBeside } : null;
		}
		if (name.kind !== 'person') return null;
		const found = contestOfPerson(occasion, name);
		return found.contest >= 0 ? { ...found, told, isBeside: told === 'after' } : null;
	};
	const after =
		phrase.mode === 'none'
			? namedAfterThan(s, phrase.head)
			: phrase.mode === 'is' && !isOfVoting(s, phrase)
				? namedAfter(s, range.to, [',', '–', '—', '('].includes(wordAt(s, phrase.from - 1)))
				: null;
	const told = after ? of(after, 'after') : null;
	if (told) return told;
	if (range.places.length > 0 && (phrase.mode === 'none' ? isThanTime(s, phrase) : !range.window)) {
		const contest = contestOf(occasion, preferred(context, range.places));
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
	return earlier(input, phrase, occasion);
}

/** The seat of the sentence before, or of the person a pronoun stands for. */
function earlier({ context, mentions }: EventInput, phrase: Phrase, occasion: Occasion): SeatHolder | null {
	const pronoun = mentions.filter((m) => m.person && m.isPronoun && m.to <= phrase.head).pop();
	if (pronoun?.person) {
		const found = contestOfPerson(occasion, pronoun.person);
		if (found.contest >= 0) return { ...found, told: 'earlier' };
	}
	const last = context.scopes.find((entry) => entry.scope.kind === 'place');
	if (!last) return null;
	const contest = contestOf(occasion, last.scope.id);
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

/** Seats in a list after the ranking, or before it: "the three closest were A, B and C". */
export function listedSeats(
	input: EventInput,
	phrase: Phrase,
	range: Range,
	figure: NearFigure | null,
): SeatHolder[] {
	const { s, context } = input;
	const occasion = occasionOf(input, phrase, range, figure);
	const places = s.names.filter((name) => name.kind === 'place');
	const after = places.filter((name) => name.from >= range.to);
	const list = after.length > 1 ? after : places.filter((name) => name.to <= phrase.from);
	const isList = list.every(
		(name, i) =>
			i === 0 ||
			s.tokens.slice(list[i - 1].to, name.from).every(({ word }) => word === ',' || word === 'and'),
	);
	if (!isList) return [];
	return list.flatMap((name) => {
		const contest = name.kind === 'place' ? contestOf(occasion, preferred(context, name.places)) : -1;
		return contest >= 0 ? [{ contest, candidacy: -1, told: 'after' as const }] : [];
	});
}
