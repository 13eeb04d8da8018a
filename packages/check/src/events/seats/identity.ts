/**
 * Who a name means: the rows of candidacies that may be one person. Parliament's number joins the rows of a member under
 * different given names ("Rosie", "Rosemary"); inside one contest a surname and a likely given name are enough.
 */
import { foldWord, type Release } from '@mandate/record';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { PersonTag } from '../../tag/index.ts';
import { NICKNAMES } from '../../tag/nicknames.ts';

const ROWS = new WeakMap<Release, Map<number, readonly number[]>>();

/** Rows of candidacies by Parliament's number. */
function rowsByMember(release: Release): Map<number, readonly number[]> {
	const known = ROWS.get(release);
	if (known) return known;
	const rows = new Map<number, number[]>();
	for (let row = 0; row < release.candidacies.count; row++) {
		const member = release.candidacies.member[row];
		if (member <= 0) continue;
		const list = rows.get(member);
		if (list) list.push(row);
		else rows.set(member, [row]);
	}
	ROWS.set(release, rows);
	return rows;
}

const EXPANDED = new WeakMap<readonly number[], readonly number[]>();

/** Every candidacy of whoever stood in the rows that bear the name, oldest first. */
export function rowsOf(context: Context, person: PersonTag): readonly number[] {
	const known = EXPANDED.get(person.candidacies);
	if (known) return known;
	const rows = expanded(context, person);
	EXPANDED.set(person.candidacies, rows);
	return rows;
}

function expanded(context: Context, person: PersonTag): readonly number[] {
	const { release } = context.facts;
	if (person.candidacies.length > 40) return person.candidacies;
	const rows = new Set<number>();
	for (const row of person.candidacies) {
		rows.add(row);
		const member = release.candidacies.member[row];
		if (member > 0) for (const other of rowsByMember(release).get(member) ?? []) rows.add(other);
	}
	return [...rows].sort((a, b) => order(dayOf(release, a), dayOf(release, b)) || a - b);
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The rows apart by person: those with Parliament's number by number, the others together. */
export function peopleOf(context: Context, person: PersonTag): readonly (readonly number[])[] {
	const groups = new Map<number, number[]>();
	for (const row of rowsOf(context, person)) {
		const member = Math.max(0, context.facts.release.candidacies.member[row]);
		groups.set(member, [...(groups.get(member) ?? []), row]);
	}
	return [...groups.values()];
}

export function dayOf(release: Release, row: number): string {
	return release.elections[release.contests.election[release.candidacies.contest[row]]].pollingOn;
}

/** Names come again: remember them. Bounded, so that a long archive does not fill the memory. */
const FOLDED = new Map<string, Folded>();

interface Folded {
	readonly words: readonly string[];
	readonly last: string;
	readonly whole: string;
}

function folded(name: string): Folded {
	const known = FOLDED.get(name);
	if (known !== undefined) return known;
	const words = name.split(/[\s-]+/).map(foldWord);
	const made: Folded = { words, last: words[words.length - 1], whole: words.join(' ') };
	if (FOLDED.size < 100_000) FOLDED.set(name, made);
	return made;
}

/** Whether two given names may be one person's: the same, a short form, or three letters in common at the start. */
export function isLikely(a: string, b: string): boolean {
	if (a === b || NICKNAMES[a] === b || NICKNAMES[b] === a) return true;
	if (a.length <= 2 || b.length <= 2) return a.startsWith(b) || b.startsWith(a);
	return a.slice(0, 3) === b.slice(0, 3);
}

/** The candidacy of a person in a contest, or -1. */
export function candidacyOfPerson(context: Context, contest: number, person: PersonTag, s: Sentence): number {
	const { candidacies, contests } = context.facts.release;
	for (const row of rowsOf(context, person)) if (candidacies.contest[row] === contest) return row;
	let given: readonly string[] | null = null;
	const first = contests.first[contest];
	for (let row = first; row < first + contests.length[contest]; row++) {
		const surname = candidacies.surname.at(row);
		if (surname === '') continue;
		const { last, whole } = folded(surname);
		if (last !== person.surname && whole !== person.surname) continue;
		given ??= givenNames(context, person, s);
		const { words } = folded(candidacies.given.at(row));
		if (given.length === 0 || given.some((a) => words.some((b) => isLikely(a, b)))) return row;
	}
	return -1;
}

/** Given names as the record has them, or as the text writes them where the record does not know the name. */
function givenNames(context: Context, person: PersonTag, s: Sentence): readonly string[] {
	const { candidacies } = context.facts.release;
	if (person.candidacies.length > 0)
		return person.candidacies.slice(0, 6).flatMap((row) => folded(candidacies.given.at(row)).words);
	if (!person.isFull || !s.names.includes(person)) return [];
	return s.tokens
		.slice(person.from, person.to - 1)
		.flatMap((token) => (token.kind === 'word' && !token.cue.startsWith('title') ? [token.word] : []));
}
