/** The book of councils as the rules ask it: which labels a party of the text covers, and the names of local parties. */
import { BUCKET, type Councils, type Release, VACANT, wordsOf } from '@mandate/record';
import type { Sentence } from '../frame/sentence.ts';

/** Whether a label of the book is the party that a text names: `maybe` where a bucket or an independents' group hides it. */
export type Match = 'yes' | 'maybe' | 'no';

/** A party as a text names it: one of the record of elections, or a label of the book alone. */
export interface LocalParty {
	readonly from: number;
	readonly to: number;
	/** Index into `Release.parties`, or -1. */
	readonly party: number;
	/** Index into `Councils.parties`, or -1. */
	readonly label: number;
}

export interface CouncilBook {
	readonly book: Councils;
	readonly release: Release;
	readonly vacant: number;
	readonly bucket: number;
	match(label: number, party: LocalParty): Match;
	nameOf(party: LocalParty): string;
	/** Labels of the book alone, by folded name. */
	readonly localNames: ReadonlyMap<string, number>;
}

const OPEN = new WeakMap<Release, CouncilBook | null>();

/** Opens the book when first asked; null where the record has none. */
export function bookOf(release: Release): CouncilBook | null {
	const known = OPEN.get(release);
	if (known !== undefined) return known;
	const book = release.councils;
	const made = book ? makeBook(book, release) : null;
	OPEN.set(release, made);
	return made;
}

function makeBook(book: Councils, release: Release): CouncilBook {
	const idOf = (index: number) => release.parties[index]?.id ?? '';
	const labelAt = new Map(book.parties.map(({ id }, index) => [id, index]));
	const localNames = new Map<string, number>();
	book.parties.forEach(({ name, party, id }, index) => {
		const words = wordsOf(name);
		if (party === null && id !== BUCKET && id !== VACANT && words.length > 1)
			localNames.set(words.join(' '), index);
	});
	const held = new Set<number>();
	for (let row = 0; row < book.spells.count; row++) held.add(book.spells.party[row]);
	return {
		book,
		release,
		vacant: labelAt.get(VACANT) ?? -1,
		bucket: labelAt.get(BUCKET) ?? -1,
		localNames,
		match(label, { party, label: named }) {
			if (named >= 0) return label === named ? 'yes' : book.parties[label].id === BUCKET ? 'maybe' : 'no';
			const wanted = idOf(party);
			const { id, party: own, name } = book.parties[label];
			if (own === wanted) return 'yes';
			if (wanted === 'independent')
				return id === BUCKET
					? 'yes'
					: own === null || /independent|resident|first/i.test(name)
						? 'maybe'
						: 'no';
			if (id !== BUCKET) return 'no';
			// A party with seats under its own name is not hidden in the bucket.
			const index = labelAt.get(wanted);
			return index !== undefined && held.has(index) ? 'no' : 'maybe';
		},
		nameOf: ({ party, label }) =>
			label >= 0 ? book.parties[label].name : (release.parties[party]?.name ?? ''),
	};
}

/** Parties that the sentence names, local ones included, in order. */
export function partiesIn(s: Sentence, book: CouncilBook): LocalParty[] {
	const found: LocalParty[] = [];
	const independent = book.release.parties.findIndex(({ id }) => id === 'independent');
	for (let i = 0; i < s.tokens.length; i++) {
		const local = localAt(s, i, book);
		if (local) {
			found.push(local);
			i = local.to - 1;
			continue;
		}
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name?.kind === 'party' && name.from === i && !isShortName(s, i)) {
			found.push({ from: i, to: name.to, party: name.party, label: -1 });
			i = name.to - 1;
		} else if (!name && /^independents?$/.test(s.tokens[i].word)) {
			found.push({ from: i, to: i + 1, party: independent, label: -1 });
		}
	}
	return found;
}

/** "Ed" before a surname is a name and no party's initials. */
export function isShortName(s: Sentence, i: number): boolean {
	const next = s.tokens[i + 1];
	return (
		s.tokens[i].word.length <= 2 &&
		next?.kind === 'word' &&
		next.isCapital &&
		(s.nameAt[i + 1] < 0 || s.names[s.nameAt[i + 1]].kind === 'person')
	);
}

function localAt(s: Sentence, i: number, { localNames }: CouncilBook): LocalParty | null {
	if (!s.tokens[i].isCapital || s.tokens[i].kind !== 'word') return null;
	let key = '';
	let best: LocalParty | null = null;
	for (let to = i; to < s.tokens.length && to < i + 7; to++) {
		if (s.tokens[to].kind !== 'word') break;
		key = key === '' ? s.tokens[to].word : `${key} ${s.tokens[to].word}`;
		const label = localNames.get(key);
		if (label !== undefined) best = { from: i, to: to + 1, party: -1, label };
	}
	return best;
}
