/** Finds parties, places, areas and people of the record in a sentence, and names that have the shape of a person's but are not in it. */

import type { NameMeaning, Release } from '@mandate/record';
import type { NameTag, Naming, PersonTag } from './name-tag.ts';
import { bareSurname, isNameLike, isTitle, personAt } from './people.ts';
import { shortParty } from './short-parties.ts';
import type { Token } from './tokens.ts';
import { unknownPerson } from './unknown-people.ts';

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
	const inPlay = (rows: Uint32Array): readonly number[] => {
		const before = naming.inPlay(rows);
		if (!tags.some((tag) => tag.kind === 'place')) return before;
		const { contests, candidacies } = release;
		const isHere = (row: number): boolean =>
			tags.some(
				(tag) => tag.kind === 'place' && tag.places.includes(contests.place[candidacies.contest[row]]),
			);
		const all = [...before];
		for (const row of rows) if (!before.includes(row) && isHere(row)) all.push(row);
		return all;
	};
	const lastEnd = (): number => tags[tags.length - 1]?.to ?? -1;
	const inSentence: Naming = { ...naming, inPlay, lastEnd };
	let i = 0;
	while (i < tokens.length) {
		const tag = nameAt(tokens, ids, i, inSentence);
		if (tag) {
			tags.push(tag);
			i = tag.to;
		} else i++;
	}
	return tags.map((tag) =>
		tag.kind === 'person' && isUnknown(tag) ? toldBySeat(tag, ids, tags, release) : tag,
	);
}

function isUnknown(tag: PersonTag): boolean {
	return tag.candidacies.length === 0 && !tag.isFull;
}

/** "Mr Baron's win in Billericay": a title and a surname, made known by the seat named after it. */
function toldBySeat(tag: PersonTag, ids: Int32Array, tags: readonly NameTag[], release: Release): PersonTag {
	const places = tags.flatMap((other) => (other.kind === 'place' ? other.places : []));
	if (places.length === 0 || release.names.longest(ids, tag.to - 1, tag.to) === 0) return tag;
	const surname = release.names.meanings().find((m) => m.kind === 'surname');
	if (!surname) return tag;
	const { contests, candidacies } = release;
	const rows = [...release.names.candidaciesOf(surname.index)].filter((row) =>
		places.includes(contests.place[candidacies.contest[row]]),
	);
	return { ...tag, candidacies: rows };
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
			const listed = places.length > 0 ? listedSurname(tokens, ids, i, to, meanings, naming) : null;
			if (listed) return listed;
			const cast = places.length > 0 ? castSurname(tokens, i, to, naming) : null;
			if (cast) return cast;
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
	const short = shortParty(tokens, ids, i, release);
	if (short) return short;
	const friend =
		isNameLike(tokens[i + 1]) ||
		(i > 0 && isNameLike(tokens[i - 1]) && tokens[i - 1].cue === 'none' && !tokens[i - 1].isPossessive)
			? undefined
			: naming.cast.get(`given ${token.word}`);
	if (friend && friend.candidacies.length > 0) return { ...friend, from: i, to: i + 1, isFull: false };
	const unknown = unknownPerson(tokens, ids, i, release);
	return unknown && isCutting(tokens, ids, i, unknown.to, release) ? null : unknown;
}

/** "Compare Skipton and Ripon": two capitals whose second opens a longer name of the record are no person's name. */
function isCutting(
	tokens: readonly Token[],
	ids: Int32Array,
	i: number,
	to: number,
	release: Release,
): boolean {
	for (let k = i + 1; k < to; k++) if (longestAt(tokens, ids, k, release).to > to) return true;
	return false;
}

const LOCATED = new Set(['in', 'at', 'for', 'of', 'from', 'across', 'to', 'near', 'and']);

/** "Hamilton had 14,774 votes", where a Paulette Hamilton has been named: a place has no votes. */
function castSurname(tokens: readonly Token[], i: number, to: number, naming: Naming): PersonTag | null {
	const known = to - i === 1 ? naming.cast.get(tokens[i].word) : undefined;
	if (!known || known.candidacies.length === 0 || LOCATED.has(tokens[i - 1]?.word ?? '')) return null;
	const next = tokens[to];
	const isDoing =
		next?.word === 'had' || next?.word === 'has' || next?.word === 'polled' || next?.word === 'got';
	return isDoing ? { ...known, from: i, to, isFull: false } : null;
}

/** "HENDON, Ukip, 3,706" among the candidates of another seat: a surname, where the party named beside it put up one of that name. */
function listedSurname(
	tokens: readonly Token[],
	ids: Int32Array,
	i: number,
	to: number,
	meanings: readonly NameMeaning[],
	naming: Naming,
): PersonTag | null {
	const { release } = naming;
	const surname = meanings.find((m) => m.kind === 'surname');
	const mark = tokens[to]?.word;
	if (!surname || (mark !== ',' && mark !== '(')) return null;
	if (release.names.longest(ids, to + 1, tokens.length) === 0) return null;
	const parties = release.names.meanings().flatMap((m) => (m.kind === 'party' ? [m.index] : []));
	const rows = release.names
		.candidaciesOf(surname.index)
		.filter((row) => parties.includes(release.candidacies.party[row]));
	return rows.length > 0 ? bareSurname(tokens, i, { length: to - i, candidacies: rows }, naming) : null;
}

/** Longest name from `i`; commas inside a place's name ("Inverness, Skye and West Ross-shire") are passed over. */
function longestAt(
	tokens: readonly Token[],
	ids: Int32Array,
	i: number,
	release: Release,
): { to: number; meanings: readonly NameMeaning[] } {
	const plain = release.names.longest(ids, i, tokens.length);
	const found = plain > 0 ? [...release.names.meanings()] : [];
	let comma = i;
	while (comma < tokens.length && comma < i + 5 && tokens[comma].kind === 'word') comma++;
	if (
		(tokens[comma]?.word !== ',' && tokens[comma]?.word !== '(') ||
		comma === i ||
		!isNameLike(tokens[comma + 1])
	)
		return { to: i + plain, meanings: found };
	const at: number[] = [];
	const flat: number[] = [];
	for (let k = i; k < tokens.length && flat.length < 10; k++) {
		if (tokens[k].word === ',' || tokens[k].word === '(') continue;
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

/** Places whose names are words that may open a sentence. */
const SENTENCE_WORDS = new Set('reading bath stone speaker battle deal rugby sale ware'.split(' '));

/** Verbs that a place is the subject of: "Bath saw", "Reading went". */
const PLACE_VERBS = new Set('saw sees went goes chose sent swung gave backed stuck'.split(' '));

/** Cues of words that open the object of a verb: "Reading the results". */
const OBJECTS: ReadonlySet<Token['cue']> = new Set([
	'the',
	'a',
	'this',
	'his',
	'her',
	'their',
	'its',
	'our',
	'between',
]);

function isPlaceUse(tokens: readonly Token[], i: number, to: number): boolean {
	if (
		to - i === 1 &&
		i === 0 &&
		SENTENCE_WORDS.has(tokens[i].word) &&
		tokens[to]?.kind === 'word' &&
		!tokens[to].isCapital &&
		!tokens[to].word.endsWith('ed') &&
		!PLACE_VERBS.has(tokens[to].word) &&
		(tokens[to].cue === 'none' || OBJECTS.has(tokens[to].cue))
	)
		return false;
	// "Battersea Park", "Oxford Street": a part of the town, or none of it.
	if (tokens[to]?.isCapital && PARTS.has(tokens[to].word)) return false;
	const before = tokens[i - 1];
	return !isTitle(before);
}

const PARTS = new Set('park road street square station bridge market lane avenue'.split(' '));

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
