/** What the rules ask of the book of members: people by name, and the stays, parties and changes of each. Kept for the life of the book. */
import { type Members, type Release, wordsOf } from '@mandate/record';
import type { Leaf } from '../verify/computed.ts';
import { dayAt, dayOfIso, OPEN } from './calendar.ts';

export interface Book {
	readonly members: Members;
	readonly release: Release;
	/** Rows by the folded words of a form of the name, joined by blanks. */
	readonly byForm: ReadonlyMap<string, readonly number[]>;
	/** Rows by the last word of any form. */
	readonly bySurname: ReadonlyMap<string, readonly number[]>;
	readonly byId: ReadonlyMap<string, number>;
	/** Last day that each source tells, for spells that it leaves open. */
	readonly asOf: readonly number[];
}

const BOOKS = new WeakMap<Members, Book>();

/** Null where the record has no book of members. Opens it. */
export function bookOf(release: Release): Book | null {
	const { members } = release;
	if (!members) return null;
	const known = BOOKS.get(members) ?? makeBook(members, release);
	BOOKS.set(members, known);
	return known;
}

function makeBook(members: Members, release: Release): Book {
	const byForm = new Map<string, number[]>();
	const bySurname = new Map<string, number[]>();
	const byId = new Map<string, number>();
	const put = (map: Map<string, number[]>, key: string, row: number) => {
		const list = map.get(key);
		if (!list) map.set(key, [row]);
		else if (!list.includes(row)) list.push(row);
	};
	for (let row = 0; row < members.count; row++) {
		byId.set(members.id.at(row), row);
		for (let i = members.nameFirst[row]; i < members.nameFirst[row + 1]; i++) {
			const words = wordsOf(members.forms.at(members.form[i]));
			put(byForm, words.join(' '), row);
			const bare = words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1);
			if (bare.length < words.length) put(byForm, bare.join(' '), row);
			put(bySurname, words[words.length - 1] ?? '', row);
		}
	}
	const asOf: number[] = [];
	for (const { source, from, to } of [members.seats, members.parties])
		for (let i = 0; i < source.length; i++) {
			const day = Math.max(dayAt(from[i]), to[i] === 0 ? 0 : dayAt(to[i]));
			if (day > (asOf[source[i]] ?? 0)) asOf[source[i]] = day;
		}
	return { members, release, byForm, bySurname, byId, asOf };
}

export function nameOf({ members }: Book, row: number): string {
	return members.forms.at(members.form[members.nameFirst[row]]);
}

export function lineOf(
	table: { readonly source: ArrayLike<number>; readonly line: ArrayLike<number> },
	i: number,
): Leaf {
	return { kind: 'line', row: table.line[i], source: table.source[i] };
}

/** A day from which or to which a stretch of the book's coverage runs. */
export function isCovered(
	windows: readonly { readonly from: string; readonly to: string }[],
	from: number,
	to: number,
): boolean {
	return windows.some((one) => dayOfIso(one.from) <= from && to <= dayOfIso(one.to));
}

export function placeKey(name: string): string {
	return wordsOf(name).join(' ');
}

export interface Spell {
	readonly key: string;
	readonly place: string;
	readonly from: number;
	/** `OPEN` where the list that has it ends first. */
	readonly to: number;
	/** Last day that the list itself tells of the spell. */
	readonly seen: number;
	readonly isLatest: boolean;
	readonly isPoint: boolean;
	/** From the list of whole careers. */
	readonly isCareer: boolean;
	/** Begins with an election, not with a change of party inside one term. */
	readonly isElected: boolean;
	readonly row: number;
	readonly leaf: Leaf;
}

/** Spells in seats of some rows that may be one person, in order. */
export function spellsOf(book: Book, rows: readonly number[]): Spell[] {
	const { seats } = book.members;
	const spells: Spell[] = [];
	for (const row of rows)
		for (let i = seats.first[row]; i < seats.first[row + 1]; i++) {
			const entered = seats.entered.at(i);
			spells.push({
				key: placeKey(seats.place.at(i)),
				place: seats.place.at(i),
				from: dayAt(seats.from[i]),
				to: dayAt(seats.to[i]),
				seen: seats.to[i] === 0 ? (book.asOf[seats.source[i]] ?? 0) : dayAt(seats.to[i]),
				isLatest: seats.isLatest[i] === 1,
				isPoint: entered === 'first speech',
				isCareer: /General Election|By-election/.test(entered),
				isElected: /election/i.test(entered),
				row,
				leaf: lineOf(seats, i),
			});
		}
	return spells.sort((a, b) => a.from - b.from || a.to - b.to);
}

export interface Stay {
	readonly keys: Set<string>;
	readonly place: string;
	readonly from: number;
	to: number;
	/** Last day that any list tells of it. */
	seen: number;
	isLatest: boolean;
	readonly spells: Spell[];
	readonly leaves: Leaf[];
}

/** A dissolution and the election after it, in days. */
export const DISSOLUTION = 90;

/** Stays in one seat without a break but for dissolutions. */
export function staysOf(spells: readonly Spell[]): Stay[] {
	const stays: Stay[] = [];
	for (const spell of spells) {
		if (spell.isPoint) continue;
		const { key, place, from, to, seen, isLatest, leaf } = spell;
		const stay = stays.find((one) => one.keys.has(key) && from - one.seen < DISSOLUTION);
		if (stay) {
			stay.spells.push(spell);
			stay.leaves.push(leaf);
			stay.seen = Math.max(stay.seen, seen);
		} else
			stays.push({ keys: new Set([key]), place, from, to, seen, isLatest, spells: [spell], leaves: [leaf] });
	}
	for (const stay of stays) close(stay);
	return stays;
}

/** The end of a stay: an open end of an old list is overtaken by what later lists say. */
function close(stay: Stay): void {
	const told = stay.spells.filter(({ to }) => to < OPEN);
	const lastStart = Math.max(...stay.spells.map(({ from }) => from));
	const ends = told.filter(({ to }) => to > lastStart);
	if (ends.length === 0) {
		stay.to = told.length < stay.spells.length ? OPEN : Math.max(...told.map(({ to }) => to), stay.from);
		return;
	}
	const exact = ends.filter(({ isLatest }) => !isLatest);
	stay.to = Math.max(...(exact.length > 0 ? exact : ends).map(({ to }) => to));
	stay.isLatest = exact.length === 0;
}
