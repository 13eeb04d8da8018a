/**
 * Amendments to a motion: each a set of changes to the text as it was put. In which order they are voted on, which cannot both be
 * carried, and the text with those that were.
 */
import { applyChanges, byPlace, type Change, changesBetween, overlap } from './changes.ts';
import { paragraphsOf } from './text.ts';

export interface Amendment {
	readonly id: string;
	readonly changes: readonly Change[];
}

export interface Conflict {
	/** Ids, the one received first first. */
	readonly between: readonly [string, string];
	/** The words that both touch, as they stand; an empty piece where both put something in at the same place. */
	readonly words: readonly string[];
	/** Paragraph of the text of the first of them, from 1. */
	readonly paragraph: number;
}

export type Merged =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly why: 'conflict'; readonly conflict: Conflict }
	| { readonly ok: false; readonly why: 'other-wording'; readonly id: string };

/** The amendment that makes `edited` of a text; null where nothing was changed. */
export function amendmentFrom(id: string, text: string, edited: string): Amendment | null {
	const changes = changesBetween(text, edited);
	return changes.length === 0 ? null : { id, changes };
}

/** Number of the paragraph at a place of a text, from 1. */
export function paragraphAt(text: string, at: number): number {
	const paragraphs = paragraphsOf(text);
	const found = paragraphs.findIndex(({ end }) => at <= end);
	return found === -1 ? Math.max(1, paragraphs.length) : found + 1;
}

/** Every two amendments that cannot both be carried as they stand. */
export function conflictsAmong(text: string, amendments: readonly Amendment[]): Conflict[] {
	return amendments.flatMap((first, i) =>
		amendments.slice(i + 1).flatMap((second): Conflict[] => {
			const found = conflictOf(text, first, second);
			return found === null ? [] : [found];
		}),
	);
}

/** Goes through both in the order of the text once: an amendment may change thousands of words. Changes of one never overlap. */
function* overlapsOf(first: readonly Change[], second: readonly Change[]): Generator<[Change, Change]> {
	const others = [...second].sort(byPlace);
	let from = 0;
	for (const one of [...first].sort(byPlace)) {
		while (from < others.length && others[from].end < one.start) from++;
		for (let at = from; at < others.length && others[at].start <= one.end; at++)
			if (overlap(one, others[at])) yield [one, others[at]];
	}
}

function conflictOf(text: string, first: Amendment, second: Amendment): Conflict | null {
	const met: { start: number; words: string }[] = [];
	for (const [one, other] of overlapsOf(first.changes, second.changes)) {
		const start = Math.max(one.start, other.start);
		met.push({ start, words: text.slice(start, Math.max(start, Math.min(one.end, other.end))) });
	}
	if (met.length === 0) return null;
	met.sort((a, b) => a.start - b.start);
	return {
		between: [first.id, second.id],
		words: met.map(({ words }) => words),
		paragraph: paragraphAt(text, met[0].start),
	};
}

/** Words an amendment takes out and puts in: how far from the original it goes. */
export function wordsChanged({ changes }: Amendment): number {
	const count = (words: string) => words.split(/\s/).filter(Boolean).length;
	return changes.reduce((sum, { removed, inserted }) => sum + count(removed) + count(inserted), 0);
}

/**
 * The order in which amendments are put: by the place of their first change in the text; of those that touch the same words, the
 * one that goes furthest from the original first; of those that go equally far, the one received first. The motion, as amended, is put last.
 * @param amendments in the order received
 */
export function orderPut(amendments: readonly Amendment[]): Amendment[] {
	const groups = groupsInConflict(amendments);
	return groups
		.map((group) => ({ group, place: Math.min(...group.map(placeOf)) }))
		.sort((a, b) => a.place - b.place)
		.flatMap(({ group }) => [...group].sort((a, b) => wordsChanged(b) - wordsChanged(a)));
}

function placeOf({ changes }: Amendment): number {
	return changes.reduce((least, { start }) => Math.min(least, start), Number.MAX_SAFE_INTEGER);
}

/** Amendments in groups, so that those of different groups never touch the same words. */
function groupsInConflict(amendments: readonly Amendment[]): Amendment[][] {
	let groups: Amendment[][] = [];
	for (const one of amendments) {
		const meets = (group: Amendment[]) =>
			group.some(({ changes }) => overlapsOf(changes, one.changes).next().done !== true);
		const met = groups.filter(meets);
		groups = [...groups.filter((group) => !met.includes(group)), [...met.flat(), one]];
	}
	const received = new Map(amendments.map((one, i) => [one, i]));
	return groups.map((group) => group.sort((a, b) => received.get(a)! - received.get(b)!));
}

/** The text with all the amendments that were carried. */
export function merge(text: string, carried: readonly Amendment[]): Merged {
	const conflict = conflictsAmong(text, carried).at(0);
	if (conflict !== undefined) return { ok: false, why: 'conflict', conflict };
	for (const { id, changes } of carried)
		if (!applyChanges(text, changes).ok) return { ok: false, why: 'other-wording', id };
	const all = carried.flatMap(({ changes }) => changes).sort(byPlace);
	const applied = applyChanges(text, all);
	if (!applied.ok) throw new Error('changes that do not conflict could not be applied together');
	return applied;
}

/** Those of the others that cannot be put any more once one is carried. */
export function fallsWith(
	text: string,
	carried: Amendment,
	others: readonly Amendment[],
): readonly Conflict[] {
	return others.flatMap((other) => conflictOf(text, carried, other) ?? []);
}
