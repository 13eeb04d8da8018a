/**
 * The members that a sentence names: by a full form of the name, by the candidate the name belongs to, by a surname known
 * from before. Rows that share a name and sat for one seat on one day are one person in two lists. A misspelt name proposes
 * somebody and decides nothing.
 */
import type { EventInput } from '../events/event.ts';
import { word } from '../events/seats/clause.ts';
import type { Context } from '../resolve/context.ts';
import { NICKNAMES } from '../tag/nicknames.ts';
import { isTitle } from '../tag/people.ts';
import { type Book, nameOf, spellsOf } from './book.ts';

export interface Person {
	readonly from: number;
	readonly to: number;
	/** People it may be, each the rows that are one person. */
	readonly people: readonly (readonly number[])[];
	readonly isFull: boolean;
	readonly isPronoun: boolean;
	readonly isPossessive: boolean;
	/** Party named with the person, or -1. */
	readonly party: number;
	/** Somebody of nearly that name, where nobody has it. */
	readonly proposal: string | null;
}

const KNOWN = new WeakMap<Context, Map<string, readonly (readonly number[])[]>>();

export function peopleOf(input: EventInput, book: Book): Person[] {
	const { s, mentions, context } = input;
	const memory = KNOWN.get(context) ?? new Map<string, readonly (readonly number[])[]>();
	KNOWN.set(context, memory);
	const people: Person[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const to = formAt(input, book, i);
		if (to < 0) continue;
		const rows = book.byForm.get(keyOf(input, i, to)) ?? [];
		const from = titledFrom(input, i);
		const groups = grouped(book, rows);
		memory.set(
			word(s, to - 1),
			memory.has(word(s, to - 1)) ? merge(memory.get(word(s, to - 1))!, groups) : groups,
		);
		people.push({
			...NOBODY,
			from,
			to,
			people: groups,
			isFull: true,
			isPossessive: s.tokens[to - 1].isPossessive,
		});
		i = to - 1;
	}
	for (const m of mentions) {
		if (!m.person || (m.isPronoun && s.tokens[m.from].cue === 'who')) continue;
		const span = m.isPronoun ? m : m.person;
		const same = people.findIndex((one) => one.from < span.to && span.from < one.to);
		if (same >= 0) {
			people[same] = { ...people[same], party: m.party };
			continue;
		}
		const rows = new Set<number>();
		for (const row of m.person.candidacies) {
			const found = book.byId.get(`member/${context.facts.release.candidacies.member[row]}`);
			if (found !== undefined) rows.add(found);
		}
		const groups = rows.size > 0 ? grouped(book, [...rows]) : (memory.get(m.person.surname) ?? []);
		const isFull = m.person.isFull && !m.isPronoun;
		people.push({
			from: span.from,
			to: span.to,
			people: groups,
			isFull: isFull && rows.size > 0,
			isPronoun: m.isPronoun,
			isPossessive: m.isPossessive,
			party: m.party,
			proposal: groups.length === 0 && isFull ? proposed(input, book, span.from, span.to) : null,
		});
	}
	return people.sort((a, b) => a.from - b.from);
}

const NOBODY = { people: [], isPronoun: false, isPossessive: false, party: -1, proposal: null };

const PARTICLES = new Set('de di du van von der la le ap al bin mac st'.split(' '));

/** End of the longest full name of a member that starts at a token, or -1. */
function formAt({ s }: EventInput, book: Book, i: number): number {
	if (s.tokens[i].kind !== 'word' || !s.tokens[i].isCapital) return -1;
	let to = -1;
	let key = s.tokens[i].word;
	for (let k = i + 1, words = 1; k < s.tokens.length && words < 5; k++) {
		const token = s.tokens[k];
		if (s.tokens[k - 1].isPossessive) break;
		if (token.word === '.' && s.tokens[k - 1].word.length === 1) continue;
		if (token.kind !== 'word' || !(token.isCapital || PARTICLES.has(token.word))) break;
		key += ` ${token.word}`;
		words++;
		if (book.byForm.has(key)) to = k + 1;
	}
	if (to < 0) return -1;
	const next = s.tokens[to];
	const goesOn = next?.kind === 'word' && next.isJoined && !s.tokens[to - 1].isPossessive;
	return goesOn ? -1 : to;
}

function keyOf({ s }: EventInput, from: number, to: number): string {
	return s.tokens
		.slice(from, to)
		.flatMap((token) => (token.kind === 'word' ? [token.word] : []))
		.join(' ');
}

function titledFrom({ s }: EventInput, i: number): number {
	let at = i;
	while (at > 0 && (isTitle(s.tokens[at - 1]) || (word(s, at - 1) === '.' && isTitle(s.tokens[at - 2]))))
		at--;
	return at;
}

/** Rows apart by person: one seat on one day under one name is one person. */
export function grouped(book: Book, rows: readonly number[]): (readonly number[])[] {
	if (rows.length < 2) return rows.length === 0 ? [] : [rows];
	const groups: { rows: number[]; spells: ReturnType<typeof spellsOf> }[] = [];
	for (const row of rows) {
		const spells = spellsOf(book, [row]);
		const same = groups.find((group) =>
			group.spells.some((a) => spells.some((b) => a.key === b.key && a.from < b.to && b.from < a.to)),
		);
		if (!same) groups.push({ rows: [row], spells });
		else {
			same.rows.push(row);
			same.spells.push(...spells);
		}
	}
	return groups.map((group) => group.rows);
}

function merge(
	a: readonly (readonly number[])[],
	b: readonly (readonly number[])[],
): readonly (readonly number[])[] {
	const seen = new Set(a.map((rows) => rows.join()));
	return [...a, ...b.filter((rows) => !seen.has(rows.join()))];
}

/** Somebody whose surname is the same and whose given name is another form, or whose surname is one letter off. */
function proposed(input: EventInput, book: Book, from: number, to: number): string | null {
	const words = keyOf(input, from, to).split(' ');
	if (words.length < 2) return null;
	const given = words[0];
	const surname = words[words.length - 1];
	for (const row of book.bySurname.get(surname) ?? []) {
		const other = nameOf(book, row).toLowerCase().split(' ')[0];
		if (NICKNAMES[given] === other || NICKNAMES[other] === given || isOneOff(given, other))
			return nameOf(book, row);
	}
	for (const [key, rows] of book.bySurname) {
		if (key[0] !== surname[0] || !isOneOff(key, surname)) continue;
		const row = rows.find((one) => nameOf(book, one).toLowerCase().startsWith(`${given} `));
		if (row !== undefined) return nameOf(book, row);
	}
	return null;
}

/** One letter more, less or other, in words of four letters and more. */
export function isOneOff(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
	let i = 0;
	while (i < a.length && a[i] === b[i]) i++;
	const [restA, restB] = [a.slice(i), b.slice(i)];
	return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
