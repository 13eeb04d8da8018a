/** Finds people: a title or given name and a surname of the record, or a surname known from the article. */

import type { Release } from '@mandate/record';
import { foldWord } from '@mandate/record';
import type { Naming, PersonTag } from './name-tag.ts';
import { NICKNAMES } from './nicknames.ts';
import type { Token } from './tokens.ts';

interface Surname {
	readonly length: number;
	readonly candidacies: Uint32Array;
}

const GIVEN = new WeakMap<Release, Map<number, readonly string[]>>();

function givenWords(release: Release, row: number): readonly string[] {
	const cache = GIVEN.get(release) ?? new Map<number, readonly string[]>();
	GIVEN.set(release, cache);
	const known = cache.get(row);
	if (known) return known;
	const words = release.candidacies.given
		.at(row)
		.split(/[\s-]+/)
		.map(foldWord);
	cache.set(row, words);
	return words;
}

export function isTitle(token: Token | undefined): boolean {
	return (
		token !== undefined && (token.cue === 'title-m' || token.cue === 'title-f' || token.cue === 'title-n')
	);
}

export function isNameLike(token: Token | undefined): boolean {
	return token !== undefined && token.kind === 'word' && token.isCapital;
}

const PARTICLES = new Set([
	'de',
	'di',
	'du',
	'van',
	'von',
	'der',
	'la',
	'le',
	'ap',
	'al',
	'el',
	'bin',
	'mac',
	'st',
]);

/** A given name or title, then a surname of the record. */
export function personAt(
	tokens: readonly Token[],
	ids: Int32Array,
	i: number,
	naming: Naming,
): PersonTag | null {
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
	const isWhole = (to: number): boolean => tokens[to - 1].isPossessive || !isNameLike(tokens[to]);
	for (let s = at, reach = at + 3; s <= reach && s < tokens.length; s++) {
		if (s > at && isInitialStop(tokens, s)) {
			reach++;
			continue;
		}
		if (
			s > at &&
			!isInitialStop(tokens, s - 1) &&
			(!isNameLike(tokens[s - 1]) || tokens[s - 1].isPossessive)
		) {
			if (!(tokens[s - 1].kind === 'word' && tokens[s].isJoined)) break;
		}
		if (ids[s] < 0 || !(isNameLike(tokens[s]) || (s > firstGiven && PARTICLES.has(tokens[s].word)))) continue;
		const surname = surnameAt(release, ids, s, tokens);
		if (!surname) continue;
		const to = s + surname.length;
		if (s === firstGiven) {
			if (!titled || !isWhole(to)) continue;
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
		const given = tokens.slice(firstGiven, s).flatMap((token) => (token.kind === 'word' ? [token.word] : []));
		const exact = bearing(release, surname, given);
		const rows = ofMembers(
			release,
			surname,
			exact.length === 0 ? exact : [...exact, ...shortened(naming, surname, given, exact)],
		);
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

/** "Liz" where the ballot paper in a seat spoken of says "Elizabeth". */
function shortened(
	{ release, inPlay }: Naming,
	{ candidacies }: Surname,
	[first]: readonly string[],
	exact: readonly number[],
): readonly number[] {
	return inPlay(candidacies).filter(
		(row) =>
			!exact.includes(row) &&
			givenWords(release, row).some((word) => NICKNAMES[first] === word || NICKNAMES[word] === first),
	);
}

/** Rows of candidacies under a surname whose given names fit. */
function bearing(release: Release, surname: Surname, given: readonly string[]): readonly number[] {
	const rows: number[] = [];
	for (const row of surname.candidacies) if (matchesGiven(givenWords(release, row), given)) rows.push(row);
	return rows;
}

/** Liz Truss stood as Elizabeth before: what a member stood for under another first name is hers too. */
function ofMembers(release: Release, surname: Surname, rows: readonly number[]): readonly number[] {
	const members = new Set(rows.map((row) => release.candidacies.member[row]).filter((member) => member > 0));
	if (members.size === 0) return rows;
	const own = new Set(rows);
	return [...surname.candidacies].filter(
		(row) => own.has(row) || members.has(release.candidacies.member[row]),
	);
}

/** The stop of "C." in "Stuart C. McDonald". */
function isInitialStop(tokens: readonly Token[], i: number): boolean {
	return tokens[i].word === '.' && tokens[i - 1].word.length === 1 && tokens[i - 1].isCapital;
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

export function bareSurname(
	tokens: readonly Token[],
	i: number,
	surname: Surname,
	naming: Naming,
): PersonTag | null {
	const to = i + surname.length;
	if (isMonth(tokens, i) || PRONOUNS.has(tokens[i].cue)) return null;
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
	const isAfterName = naming.lastEnd?.() === i;
	if (
		i > 0 &&
		!isAfterName &&
		isNameLike(tokens[i - 1]) &&
		tokens[i - 1].cue === 'none' &&
		!tokens[i - 1].isPossessive
	)
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

/** A Mr He and a Ms So have stood; a sentence that starts so hardly means them. */
const PRONOUNS: ReadonlySet<string> = new Set(
	'he she they it we his her their our the a in on at by as and or but if to of'.split(' '),
);

const BEFORE_MONTH = new Set(
	'in of last next since until till by early late mid this from before after'.split(' '),
);

/** "in May", "May 2015", "7 May": the month, even where a Mr May has been named. */
function isMonth(tokens: readonly Token[], i: number): boolean {
	if (tokens[i].cue !== 'month') return false;
	const [before, next] = [tokens[i - 1], tokens[i + 1]];
	return next?.kind === 'number' || before?.kind === 'number' || BEFORE_MONTH.has(before?.word ?? '');
}
