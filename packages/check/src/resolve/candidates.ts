/**
 * For a figure, the scopes, subjects and times it may be about, each with a cost: 0 for what stands in the words of the
 * figure itself, more for what must be carried over. The figure's value is never looked at.
 */
import { before, cueAt, isFigure,
	isClauseMark,
	type Measure,
	windowEnd,
	windowStart,
	wordAt,
} from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { PersonTag } from '../tag/index.ts';
import { type Context, preferred, type Scope } from './context.ts';
import type { Mention } from './mentions.ts';
import { DEFAULT, sameWhen, type When, whenOf } from './when.ts';

export interface Costed<T> {
	readonly value: T;
	readonly cost: number;
	/** How it was told, for the list of assumptions; null where the clause says it. */
	readonly assumption: string | null;
}

/** Adds unless the same is there at no higher cost. */
function offer<T>(
	list: Costed<T>[],
	value: T,
	cost: number,
	assumption: string | null,
	same: (a: T, b: T) => boolean,
): void {
	const at = list.findIndex((entry) => same(entry.value, value));
	if (at < 0) list.push({ value, cost, assumption });
	else if (list[at].cost > cost) list[at] = { value, cost, assumption };
}

/** End of the words after the figure that still belong to it: a mark or a joint ends them. */
export function rightEnd(s: Sentence, index: number): number {
	const n = s.numbers[index];
	const stop = windowEnd(s, index);
	for (let i = n.to; i < stop; i++) {
		if (s.nameAt[i] >= 0) continue;
		const token = s.tokens[i];
		if (token.kind === 'mark' && token.word !== '"' && token.word !== "'") return i;
		if (token.cue === 'but' || token.cue === 'while' || (token.cue === 'and' && i > n.to)) return i;
	}
	return stop;
}

/** Words inside a clause between commas or brackets speak of what they follow, not of what comes after the clause. */
function asides(s: Sentence): Int16Array {
	const span = new Int16Array(s.tokens.length).fill(0);
	let id = 0;
	for (let i = 0; i + 1 < s.tokens.length; i++) {
		const opens =
			s.tokens[i].word === '(' ||
			(s.tokens[i].word === ',' &&
				(cueAt(s, i + 1) === 'who' || cueAt(s, i + 1) === 'where' || isOrdinal(s, i + 1)));
		if (!opens || span[i] > 0) continue;
		const isBracket = s.tokens[i].word === '(';
		let end = i + 1;
		while (
			end < s.tokens.length &&
			s.tokens[end].word !== (isBracket ? ')' : ',') &&
			s.tokens[end].word !== ';'
		)
			end++;
		if (end >= s.tokens.length - 1) continue;
		id++;
		for (let k = i; k <= end; k++) span[k] = id;
	}
	return span;
}

function isOrdinal(s: Sentence, i: number): boolean {
	return s.numberAt[i] >= 0 && s.numbers[s.numberAt[i]].kind === 'ordinal';
}

const NO_ASIDES = new Int16Array(4096);

function figureBefore(s: Sentence, index: number): number {
	for (let i = index - 1; i >= 0; i--) if (isFigure(s.numbers[i])) return i;
	return -1;
}

/** What it costs that a tag stands in an aside that the figure is not in, or in the words that end the figure before. */
function distance(s: Sentence, index: number, from: number, span: Int16Array): number {
	const n = s.numbers[index];
	let cost = 0;
	if (span[from] > 0 && span[from] !== span[n.figureFrom]) cost += 0.5;
	const previous = figureBefore(s, index);
	if (previous >= 0 && from >= s.numbers[previous].to && from < rightEnd(s, previous)) {
		const link = cueAt(s, from - 1) === 'the' ? cueAt(s, from - 2) : cueAt(s, from - 1);
		if (s.timeAt[from] >= 0 || link === 'in' || link === 'for' || link === 'at' || link === 'over')
			cost += 0.45;
	}
	return cost;
}

/** How many clause boundaries lie between two tokens: what a carry inside the sentence costs. */
function boundaries(s: Sentence, from: number, to: number): number {
	let count = 0;
	for (let i = from; i < to; i++)
		if (isClauseMark(s, i) || cueAt(s, i) === 'but' || cueAt(s, i) === 'while') count++;
	return count;
}

/** Adjectives of the nations. */
export const DEMONYMS: Readonly<Record<string, string>> = {
	scottish: 'scotland',
	welsh: 'wales',
	english: 'england',
};

const sameScope = (a: Scope, b: Scope): boolean => a.kind === b.kind && a.id === b.id;

export function scopesFor(s: Sentence, index: number, context: Context): Costed<Scope>[] {
	const list: Costed<Scope>[] = [];
	const n = s.numbers[index];
	const left = windowStart(s, index);
	const right = rightEnd(s, index);
	const span = asides(s);
	let seen = 0;
	for (let k = s.names.length - 1; k >= 0; k--) {
		const name = s.names[k];
		if (name.kind !== 'place' && name.kind !== 'area') continue;
		const scope: Scope =
			name.kind === 'place'
				? { kind: 'place', id: preferred(context, name.places) }
				: { kind: 'area', id: name.areas[0] };
		let cost: number;
		if (name.to <= n.from) {
			if (name.from >= left) cost = 0.15 * seen++;
			else cost = 0.4 + 0.1 * boundaries(s, name.to, n.from) + 0.05 * seen++;
		} else if (name.from < right) {
			const link = cueAt(s, name.from - 1) === 'the' ? cueAt(s, name.from - 2) : cueAt(s, name.from - 1);
			cost =
				link === 'in' || link === 'across' || link === 'at' || link === 'of' || link === 'for' ? 0.1 : 0.6;
		} else cost = 1.3;
		if (name.to <= n.from) cost += distance(s, index, name.from, span);
		if (
			cueAt(s, name.from - 1) === 'former' ||
			(s.tokens[name.to]?.word === 'mp' && cueAt(s, name.from - 2) === 'former')
		)
			cost += 0.8;
		offer(list, scope, cost, null, sameScope);
		if (name.kind === 'area')
			for (const other of name.areas.slice(1))
				offer(list, { kind: 'area', id: other }, cost + 0.1, null, sameScope);
		if (name.kind === 'place')
			for (const other of name.places) offer(list, { kind: 'place', id: other }, cost + 0.2, null, sameScope);
	}
	for (let i = 0; i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		const nation = DEMONYMS[word];
		if (nation && s.tokens[i].isCapital)
			offer(
				list,
				{ kind: 'area', id: context.facts.areaIndex(nation) },
				i < n.from ? (i >= left ? 0.05 : 0.45) : i < right ? 0.1 : 1.3,
				null,
				sameScope,
			);
		if (
			word === 'nationally' ||
			word === 'nationwide' ||
			(word === 'country' && (cueAt(s, i - 2) === 'across' || wordAt(s, i - 1) === 'whole'))
		) {
			offer(
				list,
				{ kind: 'area', id: context.facts.areaIndex('united-kingdom') },
				i < n.from ? 0.2 : 0.7,
				null,
				sameScope,
			);
		}
	}
	const hasOwn = list.some((entry) => entry.cost < 0.5);
	if (context.last?.scope) offer(list, context.last.scope, (context.last.sentence === context.sentence ? 0.3 : 0.55 + 0.1 * Math.min(4, context.sentence - context.last.sentence)) + (hasOwn ? 0.6 : 0), `what the figure before was about: ${scopeName(context, context.last.scope)}`, sameScope);
	context.scopes.forEach(({ scope, sentence, paragraph }, age) => {
		const gap = Math.min(4, context.sentence - sentence);
		const cost = 0.5 + 0.1 * gap + 0.15 * age + (paragraph === context.paragraph ? 0 : 0.2) + (hasOwn ? 0.6 : 0);
		offer(list, scope, cost, `taken from an earlier sentence: ${scopeName(context, scope)}`, sameScope);
	});
	if (context.mainPlace >= 0) {
		const scope: Scope = { kind: 'place', id: context.mainPlace };
		offer(list, scope, ((context.placeMentions.get(context.mainPlace) ?? 0) > 1 ? 0.75 : 1) + (hasOwn ? 0.6 : 0),
			`taken from the start of the article: ${scopeName(context, scope)}`,
			sameScope,
		);
	}
	if (context.mainArea >= 0)
		offer(
			list,
			{ kind: 'area', id: context.mainArea },
			1.4 + (hasOwn ? 0.6 : 0),
			`taken from the start of the article: ${scopeName(context, { kind: 'area', id: context.mainArea })}`,
			sameScope,
		);
	const uk = context.facts.areaIndex('united-kingdom');
	if (uk >= 0)
		offer(
			list,
			{ kind: 'area', id: uk },
			1.55 + (hasOwn ? 0.6 : 0),
			'no area is named: the United Kingdom',
			sameScope,
		);
	return list.sort((a, b) => a.cost - b.cost);
}

export function scopeName(context: Context, scope: Scope): string {
	return scope.kind === 'place'
		? context.facts.release.places.name.at(scope.id)
		: context.facts.release.areas[scope.id].name;
}

export function timesFor(s: Sentence, index: number, measure: Measure, context: Context): Costed<When>[] {
	const list: Costed<When>[] = [];
	const n = s.numbers[index];
	const left = windowStart(s, index);
	const right = rightEnd(s, index);
	const span = asides(s);
	let hasOwn = false;
	let seen = 0;
	const isChange = CHANGES.has(measure.kind);
	for (let k = s.times.length - 1; k >= 0; k--) {
		const time = s.times[k];
		if (time.isBound) continue;
		if (isChange && time.from >= n.to && (isBaseLink(s, time.from) || s.tokens.slice(n.to, time.from).some((token) => token.cue === 'than') || (time.kind !== 'date' && time.kind !== 'current'))) continue;
		let cost: number;
		if (time.to <= n.from) {
			cost = time.from >= left ? 0.15 * seen : 0.35 + 0.15 * boundaries(s, time.to, n.from) + 0.05 * seen;
			seen++;
		} else if (time.from < right) cost = 0.05;
		else if (time.from < windowEnd(s, index) || index === s.numbers.length - 1) cost = 0.9;
		else cost = 1.3;
		if (time.to <= n.from) cost += distance(s, index, time.from, span);
		const when = time.kind === 'then' ? context.when : whenOf(time);
		if (isChange && time.to <= n.from && distance(s, index, time.from, NO_ASIDES) >= 0.45) continue;
		if (isChange && measure.kind !== 'swing' && time.to <= n.from && time.from < left) cost += 0.2;
		if (measure.level === 'to' && time.to <= n.from) cost += 0.45;
		if (cost <= 0.4) hasOwn = true;
		offer(list, when, cost, null, sameWhen);
	}
	const inParagraph = context.whenParagraph === context.paragraph && context.whenSentence >= 0;
	const gap = context.sentence - context.whenSentence;
	const carried = inParagraph ? (context.whenIsTopic ? 0.45 : 0.9) + 0.15 * Math.min(4, gap - 1) + (isChange ? 0.2 : 0) : 1.6;
	if (context.whenSentence >= 0)
		offer(list, context.when, carried + (hasOwn ? 0.6 : 0), 'the time told in an earlier sentence', sameWhen);
	offer(
		list,
		DEFAULT,
		hasOwn ? 1.2 : inParagraph && gap <= 2 && context.whenIsTopic ? 0.65 : 0.5,
		'no time is told: the last election before the article',
		sameWhen,
	);
	const pluperfect = pluperfectBefore(s, index);
	if (pluperfect)
		offer(
			list,
			{ ...DEFAULT, kind: 'previous' },
			hasOwn ? 1 : 0.35,
			'told in the past perfect: the election before',
			sameWhen,
		);
	const map = isChange ? null : mapNear(s, index);
	if (map === 'notional') {
		list.forEach((entry, i) => {
			if (entry.cost > 0) list[i] = { ...entry, cost: entry.cost + 0.8 };
		});
		offer(list, { ...DEFAULT, kind: 'previous', election: 'notional' }, 0, null, sameWhen);
	} else if (map === 'old')
		offer(list, { ...DEFAULT, kind: 'previous', election: 'general' }, 0.1, null, sameWhen);
	if (measure.level === 'from')
		offer(list, { ...DEFAULT, kind: 'previous' }, hasOwn ? 1 : 0.4, 'the election before', sameWhen);
	return list.sort((a, b) => a.cost - b.cost);
}

/** "had been defending", "had won by": what was so before the election the article is about. */
function pluperfectBefore(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	for (let i = n.from - 1; i >= windowStart(s, index) && i > n.from - 9; i--) {
		if (wordAt(s, i) !== 'had' && wordAt(s, i) !== 'been') continue;
		const next = cueAt(s, i + 1);
		const word = wordAt(s, i + 1);
		if (
			word === 'been' ||
			word === 'won' ||
			word === 'held' ||
			word === 'taken' ||
			word === 'defended' ||
			next === 'lose' ||
			next === 'gain' ||
			wordAt(s, i) === 'been'
		)
			return true;
	}
	const before3 = s.tokens.slice(Math.max(windowStart(s, index), n.from - 6), n.from);
	return before3.some(
		(token) =>
			token.word === 'defending' ||
			token.word === 'overturned' ||
			token.word === 'overturning' ||
			token.word === 'overturn',
	);
}

/** Whether the figure is said to be on the new boundaries before the vote, or on the old ones. */
function mapNear(s: Sentence, index: number): 'notional' | 'old' | null {
	const n = s.numbers[index];
	const right = rightEnd(s, index);
	for (let i = Math.max(windowStart(s, index), clauseStart(s, n.from)); i < right; i++) {
		if (
			i >= n.to &&
			!(cueAt(s, i) === 'notional' && (cueAt(s, i - 1) === 'the' || isBaseLink(s, i))) &&
			wordAt(s, i) !== 'old'
		)
			continue;
		const cue = cueAt(s, i);
		if (cue === 'notional' || wordAt(s, i) === 'reckoned') return 'notional';
		if (
			wordAt(s, i) === 'old' &&
			(wordAt(s, i + 1) === 'boundaries' ||
				wordAt(s, i + 1) === 'seat' ||
				wordAt(s, i + 1) === 'constituency')
		)
			return 'old';
	}
	return null;
}

export const CHANGES: ReadonlySet<Measure['kind']> = new Set([
	'vote-change',
	'relative-change',
	'share-change',
	'turnout-change',
	'majority-change',
	'seat-change',
	'swing',
]);

/** "up 23 points on 2019", "since 2015": the time is what the change is counted from. */
function isBaseLink(s: Sentence, from: number): boolean {
	let i = from - 1;
	while (
		i >= 0 &&
		(cueAt(s, i) === 'the' ||
			wordAt(s, i) === 'those' ||
			wordAt(s, i) === 'that' ||
			wordAt(s, i) === 'its' ||
			cueAt(s, i) === 'in' ||
			wordAt(s, i) === 'result' ||
			wordAt(s, i) === 'figures')
	)
		i--;
	const cue = cueAt(s, i);
	return (
		cue === 'on' ||
		cue === 'since' ||
		cue === 'than' ||
		cue === 'against' ||
		cue === 'compare' ||
		cue === 'from' ||
		(cue === 'with' && cueAt(s, i - 1) === 'compare') ||
		(cue === 'to' && cueAt(s, i - 1) === 'compare')
	);
}

function clauseStart(s: Sentence, from: number): number {
	for (let i = from - 1; i >= 0; i--) if (isClauseMark(s, i)) return i + 1;
	return 0;
}

export interface Subject {
	readonly person: PersonTag | null;
	readonly party: number;
	readonly at: number;
	readonly isPronoun: boolean;
}

export const CARRIED_SUBJECT = 'whose figure came before';

const sameSubject = (a: Subject, b: Subject): boolean =>
	a.party === b.party &&
	a.person?.surname === b.person?.surname &&
	(a.person === null) === (b.person === null);

/** Whether a mention is the object of beating, or what a lead is over: rarely whose votes follow. */
export function isObject(s: Sentence, m: Mention): boolean {
	for (let i = m.from - 1; i >= 0 && i > m.from - 4; i--) {
		if (s.nameAt[i] >= 0) return false;
		const cue = cueAt(s, i);
		if (
			cue === 'beat' ||
			cue === 'over' ||
			cue === 'ahead' ||
			cue === 'behind' ||
			cue === 'from' ||
			cue === 'against'
		)
			return true;
		if (s.tokens[i].kind === 'mark' && s.tokens[i].word !== '"') return false;
		if (cue === 'get' || cue === 'win' || cue === 'by') return false;
	}
	return false;
}

export function subjectsFor(
	s: Sentence,
	index: number,
	mentions: readonly Mention[],
	context: Context,
): Costed<Subject>[] {
	const list: Costed<Subject>[] = [];
	const n = s.numbers[index];
	const left = windowStart(s, index);
	const right = rightEnd(s, index);
	const p = before(s, n);
	const span = asides(s);
	for (const m of mentions) {
		const subject: Subject = { person: m.person, party: m.party, at: m.from, isPronoun: m.isPronoun };
		let cost: number;
		if (m.to <= n.from) {
			if (m.from >= left) {
				const after = mentions.filter(
					(other) => other.from >= m.to && other.to <= n.from && !other.isPronoun,
				).length;
				const isBeside = m.to > p;
				cost = isBeside ? 0 : 0.1 * after + (isObject(s, m) ? 0.35 : 0);
			} else {
				const after = mentions.filter((other) => other.from >= m.to && other.to <= n.from).length;
				cost = 0.4 + 0.12 * after + 0.1 * boundaries(s, m.to, n.from) + (isObject(s, m) ? 0.3 : 0);
			}
		} else if (m.from < right) {
			const link = cueAt(s, m.from - 1) === 'the' ? cueAt(s, m.from - 2) : cueAt(s, m.from - 1);
			cost = link === 'for' ? 0 : link === 'of' || link === 'from' ? 0.6 : 0.8;
		} else cost = 1.5;
		if (m.to <= n.from && !(m.to > p)) cost += distance(s, index, m.from, span);
		offer(
			list,
			subject,
			cost + (m.isPronoun ? 0.05 : 0),
			m.isPronoun ? 'the person or party spoken of before' : null,
			sameSubject,
		);
	}
	const hasPronoun = list.find(
		(entry) => entry.value.isPronoun && entry.value.person === null && entry.cost < 0.6 && cueAt(s, entry.value.at) !== 'we' && cueAt(s, entry.value.at) !== 'our',
	);
	if (hasPronoun) {
		for (const party of [context.main, ...context.parties.slice(0, 4)]) {
			if (party >= 0)
				offer(
					list,
					{ person: null, party, at: hasPronoun.value.at, isPronoun: true },
					hasPronoun.cost + 0.25,
					'another party spoken of before',
					sameSubject,
				);
		}
	}
	const who = list.find((entry) => entry.value.isPronoun && entry.value.person !== null && entry.cost < 0.6);
	if (who) {
		const gender = who.value.person!.gender;
		for (const { person } of context.people.slice(0, 4)) {
			if (person.gender === gender)
				offer(
					list,
					{ person, party: -1, at: who.value.at, isPronoun: true },
					who.cost + 0.3,
					`another person spoken of before: ${person.surname}`,
					sameSubject,
				);
		}
	}
	if (context.last && context.last.party >= 0 && context.last.sentence >= context.sentence - 1) {
		const { person, party } = context.last;
		offer(list, { person, party, at: -1, isPronoun: true }, context.last.sentence === context.sentence ? 0.4 : 0.6, CARRIED_SUBJECT, sameSubject);
	}
	const hasOwn = list.some((entry) => entry.cost < 0.6);
	context.people.slice(0, 3).forEach(({ person }, age) => {
		offer(
			list,
			{ person, party: -1, at: -1, isPronoun: true },
			(hasOwn ? 1.6 : 1) + 0.2 * age,
			`the person spoken of before: ${person.surname}`,
			sameSubject,
		);
	});
	context.parties.slice(0, 3).forEach((party, age) => {
		offer(
			list,
			{ person: null, party, at: -1, isPronoun: true },
			(hasOwn ? 1.6 : 1) + 0.2 * age,
			'the party spoken of before',
			sameSubject,
		);
	});
	if (context.own >= 0)
		offer(
			list,
			{ person: null, party: context.own, at: -1, isPronoun: true },
			hasOwn ? 1.7 : 1.2,
			'the party whose text it is',
			sameSubject,
		);
	return list.sort((a, b) => a.cost - b.cost);
}
