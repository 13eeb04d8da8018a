/** Councillors by the shape of their names, and what the rolls say of them. */
import { personKey, personWords } from '@mandate/record';
import type { Sentence } from '../frame/sentence.ts';
import { NICKNAMES } from '../tag/nicknames.ts';
import { type CouncilBook, isShortName } from './book.ts';
import type { Place } from './claim.ts';
import { COUNCILLOR, COUNCILLORS } from './cue.ts';

export interface PersonSpan {
	/** With the title before it. */
	readonly from: number;
	readonly to: number;
	/** Folded, without titles. */
	readonly words: readonly string[];
	readonly hasTitle: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(
	'de di du van von der la le ap al el bin mac st da dos'.split(' '),
);
const TITLES: ReadonlySet<string> = new Set(
	'cllr councillor councilor mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev revd reverend'.split(
		' ',
	),
);
const NOT_NAMES: ReadonlySet<string> = new Set(
	(
		'the a an in on at by for from with and but or as of to it he she they we his her their our its this that these those ' +
		'there here now then when while where who what why how if after before since until over under no not yes all both each ' +
		'every some any many most one two three four five six seven eight nine ten former fellow council councils councillors ward ' +
		'city county borough district town party group leader cabinet mayor deputy chair chairman election elections labour ' +
		'conservative conservatives tory tories liberal democrat democrats green greens independent independents reform ' +
		'north south east west monday tuesday wednesday thursday friday saturday sunday january february march april may june ' +
		'july august september october november december mp mps breaking photo ex also last'
	).split(' '),
);

/** Words that are surnames after a given name: "Paul May", "Ann West". */
const SURNAMES_TOO: ReadonlySet<string> = new Set([
	'may',
	'march',
	'west',
	'north',
	'green',
	'mayor',
	'deputy',
]);

/** Months that are given names before a surname: "June Example". */
const GIVEN_TOO: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august']);
const BEFORE_MONTH: ReadonlySet<string> = new Set(
	'in of since until by early late last next this from to and'.split(' '),
);

function isGiven(s: Sentence, i: number): boolean {
	const next = s.tokens[i + 1];
	return (
		next?.kind === 'word' &&
		next.isCapital &&
		!NOT_NAMES.has(next.word) &&
		!BEFORE_MONTH.has(s.tokens[i - 1]?.word ?? '')
	);
}

function isNameWord(s: Sentence, i: number): boolean {
	const token = s.tokens[i];
	if (token?.kind !== 'word' || !token.isCapital) return false;
	if (GIVEN_TOO.has(token.word) && isGiven(s, i)) return true;
	if (NOT_NAMES.has(token.word))
		return SURNAMES_TOO.has(token.word) && isNameWord(s, i - 1) && s.tokens[i + 1]?.kind !== 'number';
	const tag = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
	return tag?.kind !== 'party' || isShortName(s, i);
}

/** Names of people that the sentence may hold: two capitals or more, or one after a councillor's title. */
export function peopleIn(s: Sentence): PersonSpan[] {
	const spans: PersonSpan[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		let at = i;
		let hasTitle = false;
		while (TITLES.has(s.tokens[at]?.word ?? '') && s.tokens[at].kind === 'word' && at < i + 4) {
			if (COUNCILLOR.has(s.tokens[at].word)) hasTitle = true;
			else if (!s.tokens[at].isCapital) break;
			at++;
			if (s.tokens[at]?.word === '.') at++;
		}
		let to = at;
		const words: string[] = [];
		while (to < s.tokens.length && to < at + 8) {
			const token = s.tokens[to];
			if (token.word === '.' && to > at && s.tokens[to - 1].word.length === 1) {
				to++;
				continue;
			}
			const isParticle = to > at && PARTICLES.has(token.word) && isNameWord(s, to + 1);
			const isSecondHalf = to > at && token.isJoined && token.kind === 'word' && isNameWord(s, to - 1);
			if (!isNameWord(s, to) && !isParticle && !isSecondHalf) break;
			words.push(token.word);
			to++;
			if (token.isPossessive) break;
		}
		if (words.length >= 2 || (words.length === 1 && at > i && hasTitle)) {
			spans.push({ from: i, to, words, hasTitle });
			i = to - 1;
		} else if (at > i) i = at - 1;
	}
	return spans;
}

/** A councillor of one council. */
export interface Councillor {
	readonly council: number;
	readonly name: string;
	/** Rows of spells. */
	readonly spells: readonly number[];
	/** Found by full name at a council that the text names. */
	readonly isSure: boolean;
}

function isSameGiven(written: string, known: string): boolean {
	if (written === known) return true;
	if (written.length === 1 || known.length === 1) return written[0] === known[0];
	const long = NICKNAMES[written] ?? written;
	const other = NICKNAMES[known] ?? known;
	if (long === other) return true;
	return (
		written.length >= 3 &&
		known.length >= 3 &&
		(known.startsWith(written.slice(0, 3)) || written.startsWith(known.slice(0, 3)))
	);
}

/**
 * Who of a council's rolls bears the name. Null where nobody does, or several do. Without a council anybody of exactly
 * that name, where all of the name sit on one council.
 */
export function councillorNamed(
	{ book }: CouncilBook,
	words: readonly string[],
	council: number,
): Councillor | null {
	const clean = personWords(words.join(' '));
	if (clean.length === 0) return null;
	const councilOf = (spell: number) => book.wards.council[book.spells.ward[spell]];
	const made = (spells: readonly number[], isSure: boolean): Councillor => ({
		council: councilOf(spells[0]),
		name: book.spells.name.at(spells[spells.length - 1]),
		spells,
		isSure,
	});
	if (clean.length > 1) {
		const exact = book
			.spellsNamed(personKey(clean))
			.filter((spell) => personWords(book.spells.name.at(spell)).length === clean.length);
		const here = exact.filter((spell) => council < 0 || councilOf(spell) === council);
		if (here.length > 0 && (council >= 0 || new Set(here.map(councilOf)).size === 1))
			return made(here, council >= 0);
	}
	if (council < 0) return null;
	const surname = clean[clean.length - 1];
	const alike = book.spellsNamed(surname).filter((spell) => {
		if (councilOf(spell) !== council) return false;
		const known = personWords(book.spells.name.at(spell));
		if (known[known.length - 1] !== surname) return false;
		return clean.length === 1 || (known.length > 1 && isSameGiven(clean[0], known[0]));
	});
	const people = new Set(alike.map((spell) => personKey(personWords(book.spells.name.at(spell)))));
	return people.size === 1 ? made(alike, false) : null;
}

/** Labels that a councillor has in a roll. */
export function labelsIn({ book }: CouncilBook, { spells }: Councillor, roll: number): number[] {
	return spells
		.filter((spell) => (book.spells.rolls[spell] >> roll) & 1)
		.map((spell) => book.spells.party[spell]);
}

export function rollPlaces({ book }: CouncilBook, { spells }: Councillor, rolls: readonly number[]): Place[] {
	return spells.flatMap((spell) =>
		rolls
			.filter((roll) => (book.spells.rolls[spell] >> roll) & 1)
			.map((roll) => ({ source: book.rolls[roll].source, line: book.lineOf(spell, roll) })),
	);
}

/** "Derby, Abbey: Labour in the roll of 2017, Conservative in the roll of 2018". */
export function rollText(found: CouncilBook, person: Councillor, rolls: readonly number[]): string {
	const { book } = found;
	const ward = book.wards.name.at(book.spells.ward[person.spells[person.spells.length - 1]]);
	const said = rolls.flatMap((roll) => {
		const labels = labelsIn(found, person, roll);
		return labels.length === 0
			? [`not in the roll of ${book.rolls[roll].year}`]
			: [
					`${labels.map((label) => book.parties[label].name).join(' and ')} in the roll of ${book.rolls[roll].year}`,
				];
	});
	return `${person.name} (${ward}, ${book.councils[person.council].name}): ${said.join(', ')}`;
}

export function isCouncillorWord(word: string): boolean {
	return COUNCILLOR.has(word) || COUNCILLORS.has(word);
}
