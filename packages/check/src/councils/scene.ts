/** Which council and ward a sentence speaks of: named beside the word council or councillor, or spoken of before. */
import { wordsOf } from '@mandate/record';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { CouncilBook } from './book.ts';
import { COUNCILLOR, COUNCILLORS } from './cue.ts';

export interface CouncilTag {
	readonly from: number;
	/** After "City Council" where that follows. */
	readonly to: number;
	readonly council: number;
	/** Said to be a council, not only a place of its name. */
	readonly isCouncil: boolean;
}

export interface WardTag {
	readonly from: number;
	readonly to: number;
	readonly ward: number;
}

const TYPES: ReadonlySet<string> = new Set(
	'city borough county district metropolitan unitary london royal town local'.split(' '),
);
const BODIES: ReadonlySet<string> = new Set(['council', 'councils', 'authority', 'borough']);
const BEFORE: ReadonlySet<string> = new Set(['on', 'of', 'for', 'at', 'in', 'to']);

/** Words of a token as names are folded: `&` is "and". */
function wordAt(s: Sentence, i: number): string {
	return s.tokens[i].word === '&' ? 'and' : s.tokens[i].word;
}

/** The stop of "St. Helens". */
function isStop(s: Sentence, i: number): boolean {
	return s.tokens[i].word === '.' && s.tokens[i - 1]?.word === 'st';
}

/** Councils named, in order; of two readings from one word the longer. */
export function councilsIn(s: Sentence, { book }: CouncilBook): CouncilTag[] {
	const tags: CouncilTag[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.tokens[i].kind !== 'word' || !s.tokens[i].isCapital) continue;
		let key = '';
		let count = 0;
		let found: { to: number; council: number } | null = null;
		for (let to = i; to < s.tokens.length && count < book.longestName; to++) {
			const word = wordAt(s, to);
			if ((word === ',' || isStop(s, to)) && to > i && s.tokens[to + 1]?.isCapital) continue;
			if (s.tokens[to].kind !== 'word' && word !== 'and') break;
			key = key === '' ? word : `${key} ${word}`;
			count++;
			const council = book.councilNamed(key);
			if (council !== undefined) found = { to: to + 1, council };
		}
		if (!found) continue;
		const end = bodyEnd(s, found.to);
		tags.push({
			from: i,
			to: end > 0 ? end : found.to,
			council: found.council,
			isCouncil: end > 0 || isAfterBody(s, i),
		});
		i = found.to - 1;
	}
	return tags;
}

/** "City Council", "council", "councillors" after a name: where the body ends, or 0. */
function bodyEnd(s: Sentence, at: number): number {
	let i = at;
	while (TYPES.has(s.tokens[i]?.word ?? '') && s.nameAt[i] < 0 && i < at + 3) i++;
	const word = s.tokens[i]?.word ?? '';
	if (BODIES.has(word)) return i + 1;
	if (COUNCILLOR.has(word) || COUNCILLORS.has(word)) return i;
	return word === '' || i === at ? 0 : 0;
}

/** "the council in", "councillors for", "the London borough of". */
function isAfterBody(s: Sentence, at: number): boolean {
	let i = at - 1;
	if (s.tokens[i]?.cue === 'the') i--;
	if (!BEFORE.has(s.tokens[i]?.word ?? '')) return false;
	const word = s.tokens[i - 1]?.word ?? '';
	return (
		BODIES.has(word) ||
		COUNCILLOR.has(word) ||
		COUNCILLORS.has(word) ||
		(word === 'city' && s.tokens[i].word === 'of')
	);
}

interface Memory {
	council: number;
	paragraph: number;
	ward: number;
	wardParagraph: number;
	person: { readonly words: readonly string[]; readonly council: number } | null;
}

const MEMORIES = new WeakMap<Context, Memory>();

export function memoryOf(context: Context): Memory {
	const known = MEMORIES.get(context) ?? {
		council: -1,
		paragraph: -9,
		ward: -1,
		wardParagraph: -9,
		person: null,
	};
	MEMORIES.set(context, known);
	return known;
}

/** The council that goes with the word at `at`: named in the sentence, nearest first, else spoken of last. */
export function councilAt(tags: readonly CouncilTag[], at: number, context: Context): number {
	let best: CouncilTag | null = null;
	let bestCost = Number.POSITIVE_INFINITY;
	for (const tag of tags) {
		const gap = tag.to <= at ? at - tag.to : Math.max(0, tag.from - at);
		const cost = gap + (tag.isCouncil ? 0 : 40);
		if (cost < bestCost) {
			best = tag;
			bestCost = cost;
		}
	}
	if (best?.isCouncil) return best.council;
	const memory = memoryOf(context);
	if (memory.council >= 0 && context.paragraph - memory.paragraph <= 2) return memory.council;
	return new Set(tags.map(({ council }) => council)).size === 1 ? tags[0].council : -1;
}

const WARDS = new WeakMap<CouncilBook, Map<number, Map<string, number>>>();

function wardsByName(book: CouncilBook, council: number): Map<string, number> {
	const all = WARDS.get(book) ?? new Map<number, Map<string, number>>();
	WARDS.set(book, all);
	const known = all.get(council);
	if (known) return known;
	const names = new Map<string, number>();
	const [from, to] = book.book.wardsOf(council);
	const { name, firstContest } = book.book.wards;
	for (let ward = from; ward < to; ward++) {
		const key = wordsOf(name.at(ward)).join(' ');
		// "St John" and "St John's" read alike: the one that was polled.
		if (!names.has(key) || firstContest[ward + 1] > firstContest[ward]) names.set(key, ward);
	}
	all.set(council, names);
	return names;
}

const LINKS: ReadonlySet<string> = new Set(['for', 'in', '(', 'represents', 'represented', 'represent']);
const WARD_WORDS: ReadonlySet<string> = new Set(['ward', 'division', 'seat', 'wards', 'by']);

/** Wards of a council that the sentence names beside the word ward, after "for" or "in", or in brackets. */
export function wardsIn(s: Sentence, book: CouncilBook, council: number): WardTag[] {
	if (council < 0) return [];
	const names = wardsByName(book, council);
	const councils = councilsIn(s, book).filter(({ isCouncil }) => isCouncil);
	const tags: WardTag[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.tokens[i].kind !== 'word' || !s.tokens[i].isCapital) continue;
		let key = '';
		let found: { to: number; ward: number; key: string } | null = null;
		for (let to = i; to < s.tokens.length && to < i + 10; to++) {
			const word = wordAt(s, to);
			if ((word === ',' || word === '/' || isStop(s, to)) && s.tokens[to + 1]?.isCapital) continue;
			if (s.tokens[to].kind !== 'word' && word !== 'and' && s.tokens[to].kind !== 'number') break;
			key = key === '' ? word : `${key} ${word}`;
			const ward = names.get(key);
			if (ward !== undefined) found = { to: to + 1, ward, key };
		}
		if (!found) continue;
		let before = i - 1;
		if (s.tokens[before]?.cue === 'the') before--;
		const link = s.tokens[before]?.word ?? '';
		const after = s.tokens[found.to]?.word ?? '';
		const isCouncilName = book.book.councilNamed(found.key) !== undefined;
		const isInCouncil = councils.some((tag) => tag.from <= i && i < tag.to);
		const isOfWard = link === 'of' && ['ward', 'division'].includes(s.tokens[before - 1]?.word ?? '');
		const isNamed =
			WARD_WORDS.has(after) || (!isInCouncil && (isOfWard || (LINKS.has(link) && !isCouncilName)));
		if (isNamed)
			tags.push({
				from: i,
				to: after === 'ward' || after === 'division' ? found.to + 1 : found.to,
				ward: found.ward,
			});
		i = found.to - 1;
	}
	return tags;
}

/** Whether what looks like somebody's name is a council's: "Great Yarmouth"; not "Alan Barrow", whose surname is one. */
export function isCouncilName(
	tags: readonly CouncilTag[],
	{ from, to }: { readonly from: number; readonly to: number },
): boolean {
	return tags.some(
		(tag) =>
			(tag.from <= from && tag.to >= to) ||
			(tag.isCouncil && tag.from < to && from < tag.to && tag.from <= from),
	);
}
