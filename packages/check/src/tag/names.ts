/** Finds parties, places, areas and people of the record in a sentence, and names that have the shape of a person's but are not in it. */
import type { NameMeaning, Release } from '@mandate/record';
import { foldWord } from '@mandate/record';
import type { Token } from './tokens.ts';

export interface PartyTag {
	readonly kind: 'party';
	readonly from: number;
	readonly to: number;
	readonly party: number;
}
export interface PlaceTag {
	readonly kind: 'place';
	readonly from: number;
	readonly to: number;
	/** Every place that the name may mean, best first. */
	readonly places: readonly number[];
}
export interface AreaTag {
	readonly kind: 'area';
	readonly from: number;
	readonly to: number;
	readonly areas: readonly number[];
}
export interface PersonTag {
	readonly kind: 'person';
	readonly from: number;
	readonly to: number;
	/** Rows of candidacies that bear the name; empty where the record knows nobody of it. */
	readonly candidacies: readonly number[];
	readonly surname: string;
	readonly isFull: boolean;
	/** 1 female, 2 male, 0 not told. */
	readonly gender: 0 | 1 | 2;
}
export type NameTag = PartyTag | PlaceTag | AreaTag | PersonTag;

/** People named so far in the article, by folded surname. */
export type Cast = Map<string, PersonTag>;

interface Surname {
	readonly length: number;
	readonly candidacies: Uint32Array;
}

const GIVEN = new WeakMap<Release, Map<number, readonly string[]>>();

function givenWords(release: Release, row: number): readonly string[] {
	let cache = GIVEN.get(release);
	if (!cache) GIVEN.set(release, (cache = new Map()));
	let words = cache.get(row);
	if (!words)
		cache.set(
			row,
			(words = release.candidacies.given
				.at(row)
				.split(/[\s-]+/)
				.map(foldWord)),
		);
	return words;
}

function isTitle(token: Token | undefined): boolean {
	return (
		token !== undefined && (token.cue === 'title-m' || token.cue === 'title-f' || token.cue === 'title-n')
	);
}

function isNameLike(token: Token | undefined): boolean {
	return token !== undefined && token.kind === 'word' && token.isCapital;
}

export interface Naming {
	readonly release: Release;
	readonly cast: Cast;
	/** Candidacies of the seats in play, so that a bare surname beside them is understood. */
	readonly inPlay: (surnameRows: Uint32Array) => readonly number[];
}

/** Word ids of the tokens in the record's names. */
export function nameWords(release: Release, tokens: readonly Token[]): Int32Array {
	const ids = new Int32Array(tokens.length);
	for (let i = 0; i < tokens.length; i++)
		ids[i] = tokens[i].kind === 'word' ? release.names.word(tokens[i].word) : -1;
	return ids;
}

/** Name tags of the sentence, in order, none overlapping. Full names found are added to the cast. */
export function namesOf(tokens: readonly Token[], naming: Naming): NameTag[] {
	const { release } = naming;
	const ids = nameWords(release, tokens);
	const tags: NameTag[] = [];
	let i = 0;
	while (i < tokens.length) {
		const tag = nameAt(tokens, ids, i, naming);
		if (tag) {
			tags.push(tag);
			i = tag.to;
		} else i++;
	}
	return tags;
}

function nameAt(tokens: readonly Token[], ids: Int32Array, i: number, naming: Naming): NameTag | null {
	const token = tokens[i];
	if (token.kind !== 'word' || !token.isCapital) return null;
	const person = personAt(tokens, ids, i, naming);
	const { release } = naming;
	if (ids[i] >= 0) {
		const { to, meanings } = longestAt(tokens, ids, i, release);
		const length = to - i;
		if (length > 0) {
			if (person && person.to > to) return person;
			if (person?.isFull && person.to >= to) return person;
			const places = meanings.filter((m) => m.kind === 'place').map((m) => m.index);
			const areas = meanings.filter((m) => m.kind === 'area').map((m) => m.index);
			const party = meanings.find((m) => m.kind === 'party');
			if (party && isPartyUse(tokens, i, to)) return { kind: 'party', from: i, to, party: party.index };
			if (areas.length > 0 && !(places.length > 0 && length > 1)) return { kind: 'area', from: i, to, areas };
			if (places.length > 0 && isPlaceUse(tokens, i, to)) return { kind: 'place', from: i, to, places };
			if (party && length > 0 && !meanings.some((m) => m.kind === 'surname'))
				return { kind: 'party', from: i, to, party: party.index };
			const surname = meanings.find((m) => m.kind === 'surname');
			if (surname) {
				const bare = bareSurname(
					tokens,
					i,
					{ length, candidacies: release.names.candidaciesOf(surname.index) },
					naming,
				);
				if (bare) return bare;
			}
		}
	}
	if (person) return person;
	const friend =
		isNameLike(tokens[i + 1]) ||
		(i > 0 && isNameLike(tokens[i - 1]) && tokens[i - 1].cue === 'none' && !tokens[i - 1].isPossessive)
			? undefined
			: naming.cast.get(`given ${token.word}`);
	if (friend && friend.candidacies.length > 0) return { ...friend, from: i, to: i + 1, isFull: false };
	return unknownPerson(tokens, i);
}

/** Longest name from `i`; commas inside a place's name ("Inverness, Skye and West Ross-shire") are passed over. */
function longestAt(tokens: readonly Token[], ids: Int32Array, i: number, release: Release): { to: number; meanings: readonly NameMeaning[] } {
	const plain = release.names.longest(ids, i, tokens.length);
	const found = plain > 0 ? [...release.names.meanings()] : [];
	let comma = i;
	while (comma < tokens.length && comma < i + 5 && tokens[comma].kind === 'word') comma++;
	if (tokens[comma]?.word !== ',' || comma === i || !isNameLike(tokens[comma + 1])) return { to: i + plain, meanings: found };
	const at: number[] = [];
	const flat: number[] = [];
	for (let k = i; k < tokens.length && flat.length < 10; k++) {
		if (tokens[k].word === ',') continue;
		if (tokens[k].kind !== 'word') break;
		flat.push(ids[k]);
		at.push(k);
	}
	const length = release.names.longest(Int32Array.from(flat), 0, flat.length);
	const to = length > 0 ? at[length - 1] + 1 : i;
	if (to <= i + plain) return { to: i + plain, meanings: found };
	const places = release.names.meanings().filter((meaning) => meaning.kind === 'place');
	return places.length > 0 ? { to, meanings: places } : { to: i + plain, meanings: found };
}

const SENTENCE_WORDS = new Set([
	'reading',
	'wells',
	'bath',
	'stone',
	'speaker',
	'battle',
	'deal',
	'rugby',
	'sale',
	'ware',
	'hove',
	'beverley',
	'lewes',
	'dudley',
	'crewe',
	'kent',
	'chester',
]);

function isPlaceUse(tokens: readonly Token[], i: number, to: number): boolean {
	if (
		to - i === 1 &&
		i === 0 &&
		SENTENCE_WORDS.has(tokens[i].word) &&
		tokens[to]?.kind === 'word' &&
		!tokens[to].isCapital &&
		tokens[to].cue === 'none'
	)
		return false;
	const before = tokens[i - 1];
	return !isTitle(before);
}

/** "Green" before a noun is a party; after a given name it is a surname, which is looked at first. */
function isPartyUse(tokens: readonly Token[], i: number, to: number): boolean {
	if (to - i > 1) return true;
	const word = tokens[i].word;
	const next = tokens[to];
	if (
		(word === 'alliance' ||
			word === 'reform' ||
			word === 'independent' ||
			word === 'speaker' ||
			word === 'respect' ||
			word === 'aspire') &&
		i === 0 &&
		next?.cue === 'of'
	)
		return false;
	return true;
}

const PARTICLES = new Set(['de', 'di', 'du', 'van', 'von', 'der', 'la', 'le', 'ap', 'al', 'el', 'bin', 'mac', 'st']);

/** A given name or title, then a surname of the record. */
function personAt(tokens: readonly Token[], ids: Int32Array, i: number, naming: Naming): PersonTag | null {
	const { release } = naming;
	let at = i;
	let gender: 0 | 1 | 2 = 0;
	let titled = false;
	while (isTitle(tokens[at]) && isNameLike(tokens[at]) && at < i + 2) {
		if (tokens[at].cue === 'title-m') gender = 2;
		if (tokens[at].cue === 'title-f') gender = 1;
		titled = true;
		at++;
		if (tokens[at]?.word === '.') at++;
	}
	const firstGiven = at;
	for (let s = at; s <= at + 3 && s < tokens.length; s++) {
		if (s > at && (!isNameLike(tokens[s - 1]) || tokens[s - 1].isPossessive)) {
			if (!(tokens[s - 1].kind === 'word' && tokens[s].isJoined)) break;
		}
		if (ids[s] < 0 || !(isNameLike(tokens[s]) || (s > firstGiven && PARTICLES.has(tokens[s].word)))) continue;
		const surname = surnameAt(release, ids, s, tokens);
		if (!surname) continue;
		const to = s + surname.length;
		if (s === firstGiven) {
			if (!titled) continue;
			const known = byCast(tokens, s, to, naming, surname.candidacies);
			const key = surnameKey(tokens, s, to);
			return {
				kind: 'person',
				from: i,
				to,
				candidacies: known,
				surname: key,
				isFull: false,
				gender: known.length > 0 ? genderOf(release, known, gender) : gender,
			};
		}
		const given = tokens.slice(firstGiven, s).map((token) => token.word);
		const rows = [...surname.candidacies].filter((row) => matchesGiven(givenWords(release, row), given));
		if (rows.length > 0) {
			const key = surnameKey(tokens, s, to);
			const tag: PersonTag = {
				kind: 'person',
				from: i,
				to,
				candidacies: rows,
				surname: key,
				isFull: true,
				gender: genderOf(release, rows, gender),
			};
			naming.cast.set(key, tag);
			if (to - s > 1) naming.cast.set(tokens[to - 1].word, tag);
			const first = `given ${given[0]}`;
			const same = naming.cast.get(first);
			naming.cast.set(first, same && same.surname !== key ? { ...tag, candidacies: [] } : tag);
			return tag;
		}
	}
	if (titled) {
		let to = firstGiven;
		while (to < tokens.length && isNameLike(tokens[to]) && to < firstGiven + 4) {
			to++;
			if (tokens[to - 1].isPossessive) break;
		}
		if (to === firstGiven) return null;
		const key = tokens[to - 1].word;
		const known = naming.cast.get(key);
		return {
			kind: 'person',
			from: i,
			to,
			candidacies: known?.candidacies ?? [],
			surname: key,
			isFull: false,
			gender: known?.gender || gender,
		};
	}
	return null;
}

function surnameAt(release: Release, ids: Int32Array, s: number, tokens: readonly Token[]): Surname | null {
	let end = tokens.length;
	for (let k = s; k < tokens.length && k < s + 6; k++) {
		if (tokens[k].isPossessive) {
			end = k + 1;
			break;
		}
	}
	for (;;) {
		const length = release.names.longest(ids, s, end);
		if (length === 0) return null;
		const meaning = release.names.meanings().find((m) => m.kind === 'surname');
		if (meaning) return { length, candidacies: release.names.candidaciesOf(meaning.index) };
		if (length === 1) return null;
		end = s + length - 1;
	}
}

/** Every given name written must be among the person's, in any order; an initial stands for a name. */
function matchesGiven(person: readonly string[], written: readonly string[]): boolean {
	if (written.length === 0) return false;
	return written.every(
		(word) => person.includes(word) || (word.length === 1 && person.some((name) => name[0] === word)),
	);
}

function genderOf(release: Release, rows: readonly number[], told: 0 | 1 | 2): 0 | 1 | 2 {
	if (told !== 0) return told;
	let gender: 0 | 1 | 2 = 0;
	for (const row of rows) {
		const g = release.candidacies.gender[row];
		if (g !== 1 && g !== 2) continue;
		if (gender !== 0 && gender !== g) return 0;
		gender = g;
	}
	return gender;
}

function surnameKey(tokens: readonly Token[], from: number, to: number): string {
	return tokens
		.slice(from, to)
		.map((token) => token.word)
		.join(' ');
}

function byCast(
	tokens: readonly Token[],
	from: number,
	to: number,
	naming: Naming,
	rows: Uint32Array,
): readonly number[] {
	const known = naming.cast.get(surnameKey(tokens, from, to));
	if (known) return known.candidacies;
	return naming.inPlay(rows);
}

function bareSurname(
	tokens: readonly Token[],
	i: number,
	surname: Surname,
	naming: Naming,
): PersonTag | null {
	const to = i + surname.length;
	const key = surnameKey(tokens, i, to);
	const known = naming.cast.get(key);
	if (known && !isNameLike(tokens[to])) return { ...known, from: i, to, isFull: false };
	const rows = naming.inPlay(surname.candidacies);
	if (
		rows.length === 0 ||
		isNameLike(tokens[to]) ||
		(i === 0 && tokens[to]?.kind === 'word' && tokens[to].cue === 'none')
	)
		return null;
	if (i > 0 && isNameLike(tokens[i - 1]) && tokens[i - 1].cue === 'none' && !tokens[i - 1].isPossessive)
		return null;
	return {
		kind: 'person',
		from: i,
		to,
		candidacies: rows,
		surname: key,
		isFull: false,
		gender: genderOf(naming.release, rows, 0),
	};
}

const NOT_NAMES = new Set(
	(
		'the a an in on at by for from with and but or as of to it he she they we his her their our its this that these those there here now then when while where who what why how ' +
		'if after before since until over under no not yes all both each every some any many most one two three four five six seven eight nine ten ' +
		'house commons parliament party mp mps north south east west central greater new old great town city hall county council street road station university school church ' +
		'election elections general by byelection result results turnout majority swing speaker prime minister cabinet secretary chancellor leader brexit covid labour conservative ' +
		'european union referendum westminster senedd holyrood stormont assembly chief whip rt hon'
	).split(' '),
);

/** Two or three capitalised words that no name of the record explains, after the start of the sentence or before a party in brackets. */
function unknownPerson(tokens: readonly Token[], i: number): PersonTag | null {
	let to = i;
	while (
		to < tokens.length &&
		to < i + 3 &&
		isNameLike(tokens[to]) &&
		!NOT_NAMES.has(tokens[to].word) &&
		tokens[to].cue === 'none'
	) {
		to++;
		if (tokens[to - 1].isPossessive) break;
	}
	if (
		to - i < 2 ||
		(i > 0 && isNameLike(tokens[i - 1]) && !tokens[i - 1].isPossessive && tokens[i - 1].cue === 'none')
	)
		return null;
	return {
		kind: 'person',
		from: i,
		to,
		candidacies: [],
		surname: tokens[to - 1].word,
		isFull: true,
		gender: 0,
	};
}
