/** How divisions are found: by their two counts, by the words of their titles; and members by name. Each is made when first asked for. */
import { foldWord } from '../names/fold.ts';
import type { IntegerArray } from '../release/pack.ts';
import type { StringTable } from '../release/strings.ts';

interface Counts {
	readonly ayes: IntegerArray;
	readonly noes: IntegerArray;
	readonly ayeTellers: IntegerArray;
	readonly noTellers: IntegerArray;
}

const key = (one: number, other: number): number => Math.min(one, other) * 4096 + Math.max(one, other);

/** Rows by their two counts, in either order, as announced and with the tellers. */
export function indexCounts(counts: Counts): (one: number, other: number) => readonly number[] {
	let index: Map<number, number[]> | null = null;
	const made = (): Map<number, number[]> => {
		const map = new Map<number, number[]>();
		const add = (at: number, row: number): void => {
			const list = map.get(at);
			if (!list) map.set(at, [row]);
			else if (!list.includes(row)) list.push(row);
		};
		for (let row = 0; row < counts.ayes.length; row++) {
			const [ayes, noes] = [counts.ayes[row], counts.noes[row]];
			if (ayes < 0 || noes < 0) continue;
			add(key(ayes, noes), row);
			add(key(ayes + counts.ayeTellers[row], noes + counts.noTellers[row]), row);
		}
		return map;
	};
	return (one, other) => {
		index ??= made();
		return index.get(key(one, other)) ?? [];
	};
}

/** Words of a title, folded; words of one letter, figures alone and the commonest words of English are left out. */
export function titleWords(title: string): string[] {
	const words = new Set<string>();
	for (const raw of title.split(/[^\p{L}\p{N}']/u)) {
		const word = stem(foldWord(raw.replace(/'s?$/, '')));
		if (word.length > 1 && !COMMON.has(word)) words.add(word);
	}
	return [...words];
}

/** Plurals are one with singulars. */
export function stem(word: string): string {
	return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const COMMON = new Set(
	'the of and to in on at by for from with a an as or not no be is are was were that this its it their his her which who into over under'.split(
		' ',
	),
);

export function indexTitles(titles: StringTable): (word: string) => readonly number[] {
	let index: Map<string, number[]> | null = null;
	const made = (): Map<string, number[]> => {
		const map = new Map<string, number[]>();
		for (let row = 0; row < titles.count; row++)
			for (const word of titleWords(titles.at(row))) {
				const list = map.get(word);
				if (list) list.push(row);
				else map.set(word, [row]);
			}
		return map;
	};
	return (word) => {
		index ??= made();
		return index.get(word) ?? [];
	};
}

const TITLES = new Set(
	'mr mrs ms miss dr sir dame rh hon rev lady lord earl of the professor prof madam baroness viscount colonel col captain'.split(
		' ',
	),
);

/** "Mr Kenneth Clarke", "Smith, rh Mr. Andrew": the words of the name without titles, given names first. */
export function nameWords(name: string): string[] {
	const bare = name.replace(/\([^()]*\)/g, ' ');
	const comma = bare.indexOf(',');
	const turned = comma < 0 ? bare : `${bare.slice(comma + 1)} ${bare.slice(0, comma)}`;
	return turned
		.split(/[\s.-]+/)
		.map(foldWord)
		.filter((word) => word !== '' && !TITLES.has(word));
}

export interface NamedVoters {
	readonly full: ReadonlyMap<string, readonly number[]>;
	readonly surnames: ReadonlyMap<string, readonly number[]>;
}

/** Voters by every name they have borne. `first` has one entry more than there are voters. */
export function indexNames(first: IntegerArray, names: StringTable): () => NamedVoters {
	let index: NamedVoters | null = null;
	const made = (): NamedVoters => {
		const full = new Map<string, number[]>();
		const surnames = new Map<string, number[]>();
		const add = (map: Map<string, number[]>, at: string, voter: number): void => {
			const list = map.get(at);
			if (!list) map.set(at, [voter]);
			else if (!list.includes(voter)) list.push(voter);
		};
		for (let voter = 0; voter + 1 < first.length; voter++)
			for (let spell = first[voter]; spell < first[voter + 1]; spell++) {
				const words = nameWords(names.at(spell));
				if (words.length === 0) continue;
				add(full, words.join(' '), voter);
				if (words.length > 2) add(full, `${words[0]} ${words[words.length - 1]}`, voter);
				add(surnames, words[words.length - 1], voter);
				if (words.length > 2) add(surnames, words.slice(-2).join(' '), voter);
			}
		return { full, surnames };
	};
	return () => {
		index ??= made();
		return index;
	};
}
