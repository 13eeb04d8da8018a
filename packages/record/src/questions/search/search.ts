/**
 * A search over those who held office, places, councils, parties, elections and divisions, with typing errors forgiven. Never
 * anybody who stood and was not elected.
 */
import { peopleOf, shownAs } from '../../addresses/people.ts';
import { foldWord } from '../../names/fold.ts';
import { scanWords } from '../../names/words.ts';
import type { Known } from '../known.ts';
import { editsAllowed, editsBetween, withoutDoubles } from './edits.ts';
import { type Fit, fitOf, fitsOf } from './find.ts';
import { type Found, shownThing } from './shown.ts';
import { FOUND_KINDS, type FoundKind, wordsToFind } from './things.ts';

/** Longest query that is looked for, in UTF-16 code units, and most words of it. */
export const LONGEST_QUERY = 120;
const MOST_WORDS = 8;

export interface FoundGroup {
	readonly kind: FoundKind;
	/** How many fit; no more than the limit are shown. */
	readonly count: number;
	readonly found: readonly Found[];
}

export interface SearchAnswer {
	readonly query: string;
	/** Null where the words are there as they were typed; else what is shown instead. */
	readonly instead: string | null;
	/** Words that nothing shown has. */
	readonly leftOut: readonly string[];
	/** Best first. */
	readonly groups: readonly FoundGroup[];
}

/** @param most things of a kind to show */
export function search(known: Known, query: string, most = 10): SearchAnswer {
	const words = wordsToFind(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
	const { fits, how } = fitsOf(known.release, words);
	if (fits.length === 0) return { query, instead: null, leftOut: words, groups: [] };
	const best = ownWords(fits[0]);
	const meant = words.map((word) => nearest(word, best));
	const groups = FOUND_KINDS.flatMap((kind): (FoundGroup & { readonly fit: number })[] => {
		const of = fits.filter(({ thing }) => thing.kind === kind);
		if (of.length === 0) return [];
		return [{ kind, count: of.length, found: shown(known, of, most), fit: fitOf(of[0]) }];
	});
	const isSeat = /\b(?:mps?|members?|seat|constituency)\b/i.test(query);
	const turn = ({ kind, fit }: { kind: FoundKind; fit: number }) => (isSeat && kind === 'place' ? -1 : fit);
	return {
		query,
		instead: how === 'spelled' ? null : meant.flatMap((word) => word?.text ?? []).join(' '),
		leftOut: how === 'some' ? words.filter((_, at) => meant[at] === null) : [],
		groups: groups
			.sort((a, b) => turn(a) - turn(b) || FOUND_KINDS.indexOf(a.kind) - FOUND_KINDS.indexOf(b.kind))
			.map(({ kind, count, found }) => ({ kind, count, found })),
	};
}

/** Those whom the ledger holds to be one person are shown once. */
function shown(known: Known, fits: readonly Fit[], most: number): Found[] {
	const people = peopleOf(known.release);
	const seen = new Set<string>();
	const found: Found[] = [];
	for (const { thing } of fits) {
		if (found.length === most) break;
		const person = thing.kind === 'person' ? shownAs(people, known.ledger, people.all[thing.row].id) : null;
		const one = shownThing(known, thing, person);
		if (seen.has(one.path)) continue;
		seen.add(one.path);
		found.push(one);
	}
	return found;
}

interface Word {
	readonly text: string;
	readonly folded: string;
}

function ownWords({ thing }: Fit): Word[] {
	return [...thing.names, ...thing.beside].flatMap((text) => {
		const words: Word[] = [];
		scanWords(text, (start, end) => {
			const word = text.slice(start, end);
			words.push({ text: word, folded: foldWord(word) });
		});
		return words;
	});
}

/** The word of a name that a word of the query stands for; null where none is near. */
function nearest(word: string, among: readonly Word[]): Word | null {
	let best: Word | null = null;
	let least = editsAllowed(word.length) + 1;
	for (const one of among) {
		if (one.folded.startsWith(word)) return one;
		const edits = editsBetween(withoutDoubles(word), withoutDoubles(one.folded), least - 1);
		if (edits < least) [best, least] = [one, edits];
	}
	return best;
}
